//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Integers of every size 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::integer_sizes::Client;
//!
//! let client = Client::new();
//! let answer = client.get_counters().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
