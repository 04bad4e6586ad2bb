//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! A part of it 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::selection_and_overlay::Client;
//!
//! let client = Client::new();
//! let answer = client.kept().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
