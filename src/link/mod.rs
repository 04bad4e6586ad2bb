//! Decides which addresses may be spoken to: the API's own, and where its download links may point.
//!
//! A vendor's answer chooses the download address, so the answer is not trusted with it: a link that is not https, that
//! carries a user name, or that points into a private network from a public API is refused before a byte is sent.
//!
//! # Invariants
//! - Plain http is for loopback hosts only, and a public API cannot send its caller to a loopback host.
//! - A [`SignedUrl`] never prints its query, is never serialised, and is read by the storage client alone.

mod address;
mod origin;
mod signed;

pub(crate) use address::is_public;
pub use origin::Origin;
pub(crate) use origin::Reach;
pub use signed::SignedUrl;
