//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Patches of several kinds and sequences without itemSchema 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::patches_and_streams::Client;
//!
//! let client = Client::new();
//! let answer = client.list_pods().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
