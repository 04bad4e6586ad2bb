//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Paths with a query 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::query_in_the_path::Client;
//!
//! let client = Client::new();
//! let answer = client.get_service().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
