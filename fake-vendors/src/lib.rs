//! The five vendors on loopback: for tests, and for `cargo xtask demo`.
//!
//! A [`Fake`] is one vendor with its API and its storage. A [`Scenario`] says what its jobs go through, what their file is,
//! and what goes wrong at which request. Everything it does is held against the vendor's document with our corrections
//! applied, so that neither a fake nor a client can drift from it unseen; what differs on purpose says so.
//!
//! ```
//! use fake_vendors::{Fake, Fault, On, Scenario, Vendor};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let scenario = Scenario::new(Vendor::Cometly)
//!     .looks_until_ready(2)
//!     .fault(On::poll(2), Fault::status(503))
//!     .fault(On::download(1), Fault::CutBody(100));
//! let fake = Fake::start(scenario).await?;
//!
//! // ... a client at `fake.base_url()` with `fake.credentials()` ...
//! assert_eq!(fake.downloads().len(), 0);
//! # Ok(())
//! # }
//! ```
//!
//! # Invariants
//! - It depends neither on `export-jobs` nor on `generated-client`: it is the independent witness.
//! - Its time is the runtime's: with tokio's clock paused, days pass in milliseconds.
//! - The storage accepts a link and nothing else; a credential shown there is a violation.

mod account;
mod api;
mod artifact;
mod contract;
mod error;
mod fake;
mod fault;
mod generated;
mod life;
mod limit;
mod links;
mod log;
mod outcome;
mod scenario;
mod storage;
mod storage_options;
mod vendor;
mod wire;
mod world;

pub use artifact::Artifact;
pub use error::Error;
pub use fake::Fake;
pub use fault::{At, Call, DigestHeader, Fault, On, RetryAfter, To};
pub use life::{Life, Span, State};
pub use limit::{Limits, Quota};
pub use log::{Exchange, Origin, Standing};
pub use scenario::{OpnformRoutes, Scenario};
pub use storage_options::{StorageOptions, Validator};
pub use vendor::Vendor;
