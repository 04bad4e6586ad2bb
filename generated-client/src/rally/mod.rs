//! @generated from specs/rally by `cargo xtask regen`.
//!
//! Rally UXR Developer Docs 1.0.
//!
//! The public API of Rally UXR, a CRM for user research. This part of it follows the export of
//! a study's consent submissions: an export runs as a job, and once it is complete its ZIP
//! archive is fetched from a pre-signed URL.
//!
//! Starting an export is not part of the published contract; an export id has to come from
//! elsewhere.
//!
//! Errors are plain text, one sentence each. Answers carry rate-limit headers, except a 404.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::rally::{Client, runtime};
//!
//! let client = Client::new(runtime::Token::from_env("RALLY_TOKEN")?);
//! let answer = client.get_consent_submission_export("studyId", "exportId").await?;
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
