//! @generated from specs/cometly by `cargo xtask regen`.
//!
//! Cometly event exports 1.0.0.
//!
//! The part of Cometly's public API that exports the events of one day: start an export, look
//! at it until its file is ready, and fetch that from a pre-signed URL.
//!
//! A key belongs to one Space, and so do the limits: 5 starts and 30 looks a minute, whatever
//! the number of jobs.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use generated_client::cometly::{Client, runtime};
//!
//! let client = Client::new(runtime::Token::from_env("COMETLY_TOKEN")?);
//! let answer = client.get_event_export(7).await?;
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
