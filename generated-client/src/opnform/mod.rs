//! @generated from specs/opnform by `cargo xtask regen`.
//!
//! OpnForm submission exports 1.0.0.
//!
//! The part of OpnForm's API that exports the submissions of a form as CSV: small exports
//! answer with the file itself, large ones with a job that is polled until it has a download
//! URL.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::opnform::{Client, runtime};
//!
//! let client = Client::new(runtime::Token::from_env("OPNFORM_TOKEN")?);
//! let answer = client.get_export_status("id", "job-id").await?;
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
