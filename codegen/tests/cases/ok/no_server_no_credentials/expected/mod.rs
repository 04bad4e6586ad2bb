//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Nothing but a path 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::no_server_no_credentials::Client;
//!
//! let client = Client::new("https://api.example.com")?;
//! let answer = client.get_ping().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::Client;
