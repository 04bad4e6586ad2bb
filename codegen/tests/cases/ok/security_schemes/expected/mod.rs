//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Security schemes 1.0.0.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::security_schemes::{Client, Credentials};
//!
//! let client = Client::new(Credentials::bearer_auth(runtime::Token::from_env("SECURITY_SCHEMES_TOKEN")?));
//! let answer = client.bearer().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod types;

pub use client::{Client, Credentials};
