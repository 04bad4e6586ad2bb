//! @generated from specs by `cargo xtask regen`.
//!
//! Typed clients, one module and one cargo feature a vendor. Beside each module's code lie `api.txt`, its public
//! API a line an item, and `coverage.txt`, what of the vendor's document is in it.

#[doc(no_inline)]
pub use runtime::{self, Token};

#[cfg(feature = "cometly")]
#[rustfmt::skip]
pub mod cometly;

#[cfg(feature = "opnform")]
#[rustfmt::skip]
pub mod opnform;

#[cfg(feature = "prolific")]
#[rustfmt::skip]
pub mod prolific;

#[cfg(feature = "rally")]
#[rustfmt::skip]
pub mod rally;

#[cfg(feature = "vanta")]
#[rustfmt::skip]
pub mod vanta;
