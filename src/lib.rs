//! One shape for the asynchronous export jobs of five vendors: start, poll, download.
//!
//! A vendor's API builds a file in the background; somebody has to ask for it, look until it is ready, and fetch it from
//! behind a link that soon expires. This crate does that once, for all of them, so that what was left running overnight is
//! there in the morning: whole, once, or with an error that says what to do and a [`Ticket`] to go on with.
//!
//! ```text
//!  ExportBackend        Jobs ──start──▶ Job ──watch──▶ Look, Look, ... ──▶ Artifact ──save──▶ file
//!  one a vendor,         │ ──attach──▶  │                 ▲                   │
//!  start and status      │ ──resume──▶  │           poll: when to look         │
//!                     Ticket ◀──────────┘           limit: whose turn   download: go on, begin anew, renew the link
//!                                                                       unpack: ZIP, gzip, NDJSON
//! ```
//!
//! The adapters for the five vendors are in [`vendor`]. The [`guide`] has the states of a job, a page a vendor, how to add a sixth,
//! and how many machines share the work. Where a vendor tells of a job by itself, a [`Notifier`] has it looked at at once. What
//! happens is traced, in a span a job.
//!
//! # Example
//!
//! A vendor whose exports are ready at the second look:
//!
//! ```
//! use std::sync::Arc;
//! use std::sync::atomic::{AtomicU32, Ordering};
//! use std::time::Duration;
//!
//! use export_jobs::*;
//!
//! struct Toy {
//!     origin: Origin,
//!     looks: AtomicU32,
//! }
//!
//! static FACTS: VendorFacts = VendorFacts {
//!     vendor: "toy",
//!     pace: Pace {
//!         initial_delay: Duration::ZERO,
//!         first_wait: Duration::from_millis(10),
//!         growth: 1.5,
//!         floor: Duration::from_millis(5),
//!         ceiling: Duration::from_secs(10),
//!     },
//!     quotas: &[Quota { of: CallKind::Poll, calls: 30, window: Duration::from_secs(60) }],
//!     job_record_lifetime: None,
//!     success_revocable: false,
//!     link_lifetime: Some(Duration::from_secs(300)),
//!     refresh: Refresh::ByPolling,
//!     not_found_grace: Duration::from_secs(10),
//! };
//!
//! impl ExportBackend for Toy {
//!     fn facts(&self) -> &VendorFacts {
//!         &FACTS
//!     }
//!     fn origin(&self) -> &Origin {
//!         &self.origin
//!     }
//!     fn credential(&self) -> &str {
//!         "the token"
//!     }
//!     fn start<'a>(&'a self, request: &'a Params) -> BoxFuture<'a, Result<Answer<Started>, PollError>> {
//!         Box::pin(async move {
//!             let form = request.text("form")?;
//!             Ok(Answer::new(Started::job(Params::new().with("form", form).with("job", 7))))
//!         })
//!     }
//!     fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
//!         Box::pin(async move {
//!             let (_form, _job) = (ids.text("form")?, ids.integer("job")?);
//!             Ok(Answer::new(match self.looks.fetch_add(1, Ordering::Relaxed) {
//!                 0 => JobState::Pending(Progress::unknown().with_count(1, 2)),
//!                 _ => JobState::Succeeded(Artifact::inline("id\n1\n", ArtifactKind::Csv, jiff::Timestamp::now())),
//!             }))
//!         })
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let toy = Arc::new(Toy { origin: Origin::parse("https://api.example.com/v1")?, looks: AtomicU32::new(0) });
//! let jobs = Jobs::new()?.with_policy(PollPolicy::new().within(Duration::from_secs(60)));
//!
//! let mut job = jobs.start(toy, &Params::new().with("form", "f-1")).await?;
//! println!("resume with {}", job.ticket().expect("it has a job to look at"));
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("answers.csv");
//! let saved = job.pull(&Destination::new(path), &mut ignore).await?;
//! assert_eq!(saved.bytes, 5);
//! # Ok(())
//! # }
//! ```
//!
//! # Invariants
//! - "This look failed" and "the job failed" are different values.
//! - Credentials belong to adapters; the storage client has none. Links and tokens are in no message, event or ticket.
//! - Nothing asks the system for the time or sleeps but through [`Clock`]; the window against replayed webhooks excepted.
#![warn(clippy::unwrap_used)]

mod artifact;
mod backend;
mod checked;
mod clock;
mod disk;
pub mod download;
mod error;
mod event;
pub mod guide;
mod hints;
mod job;
pub mod limit;
mod link;
mod notice;
mod params;
pub mod poll;
mod poll_error;
#[cfg(feature = "progress")]
pub mod progress;
mod state;
mod task;
mod text;
mod ticket;
mod trace;
pub mod unpack;
pub mod vendor;

pub use artifact::{Artifact, ArtifactKind, ByteStream, Content};
pub use backend::{Answer, CallKind, ExportBackend, Pace, Quota, Refresh, Started, VendorFacts};
pub use clock::{BoxFuture, Clock, Moment, TokioClock};
pub use download::{Destination, DownloadOptions, Downloader, Refresher, Saved, Sha256Digest};
pub use error::Error;
pub use event::{Event, Observer, ignore};
pub use hints::Hints;
pub use job::{Job, Jobs};
pub use limit::Limits;
pub use link::{Origin, SignedUrl};
pub use notice::{ExportEvent, Notifier};
pub use params::{Param, Params};
pub use poll::{FailureBudget, Look, PollPolicy, Watch};
pub use poll_error::{ErrorKind, PollError};
pub use state::{JobState, Progress, StateSummary};
pub use ticket::Ticket;
pub use unpack::{NdjsonReader, NdjsonStream, UnpackLimits, Unpacked, gunzip, unzip};

/// Compiles the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
