//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! A part of a document 1.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::selection_by_tag::Client;
//!
//! let client = Client::new();
//! let answer = client.get_thing("id").await?;
//! println!("{:?}", answer.body());
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
