//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Paths and methods that are nearly the same 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::paths_and_methods::Client;
//!
//! let client = Client::new();
//! let answer = client.get_things().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
