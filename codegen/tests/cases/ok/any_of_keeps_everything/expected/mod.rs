//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! AnyOf keeps everything 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::any_of_keeps_everything::Client;
//!
//! let client = Client::new();
//! let answer = client.search().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
