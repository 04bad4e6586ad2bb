//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! Swagger 2 1.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use cases::swagger_2::{Client, Credentials, runtime};
//!
//! let client = Client::new(Credentials::login("user", runtime::Token::from_env("SWAGGER_2_PASSWORD")?));
//! let answer = client.list_pets().await?;
//! println!("{:?}", answer.body());
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "sizes, numbers and names are the document's"
)]

pub mod api;
mod client;
pub mod types;

pub use client::{Client, Credentials};
#[doc(no_inline)]
pub use runtime;

runtime::require_generation!(1);
