//! @generated from specs/prolific by `cargo xtask regen`.
//!
//! Prolific API for Data Collectors 1.0.0.
//!
//! The part of Prolific's API for data collectors that exports a collection of the AI Task
//! Builder: ask for an export, look at it until its archive is ready, and fetch that from a
//! pre-signed URL.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::prolific::{Client, runtime};
//!
//! let client = Client::new(runtime::Token::from_env("PROLIFIC_TOKEN")?);
//! let answer = client.request_collection_export("collection-id").await?;
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

pub use client::{Client, Credentials};
#[doc(no_inline)]
pub use runtime;

runtime::require_generation!(1);
