//! @generated from specs/vanta by `cargo xtask regen`.
//!
//! Vanta questionnaire exports 1.0.0.
//!
//! The part of the Manage Vanta API that exports an answered questionnaire: start an export,
//! look at it until its file is ready, and fetch that from a pre-signed URL. Two webhook events
//! tell the end of an export; their payloads are among the schemas.
//!
//! The vendor declares no error answers for these operations, and its guides name statuses
//! (400, 401, 429, 500) without a body. Such an answer arrives as undocumented, with status,
//! headers and bytes.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::vanta::{Client, runtime};
//!
//! let client = Client::new(runtime::Token::from_env("VANTA_TOKEN")?);
//! let answer = client.get_questionnaire_export("id").await?;
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
