//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Anchors that several schemas have 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::anchors_repeated::Client;
//!
//! let client = Client::new();
//! let answer = client.get_tree().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
