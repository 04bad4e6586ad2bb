//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Numbers that keep every digit 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::numbers_with_all_digits::Client;
//!
//! let client = Client::new();
//! # let _ = client;
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "sizes, numbers and names are the document's"
)]

pub mod api;
mod client;
pub mod types;

pub use client::Client;
#[doc(no_inline)]
pub use runtime;

runtime::require_generation!(1);
