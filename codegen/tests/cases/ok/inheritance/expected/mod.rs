//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Inheritance by discriminator 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::inheritance::Client;
//!
//! let client = Client::new();
//! let answer = client.list_pets().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
