//! One shape for export jobs.
#![warn(clippy::unwrap_used)]

mod artifact;
mod backend;
mod clock;
pub mod download;
mod error;
mod event;
mod job;
pub mod limit;
mod link;
mod params;
pub mod poll;
mod state;
mod task;
mod ticket;
pub mod unpack;

pub use artifact::{Artifact, ArtifactKind, ByteStream, Content};
pub use backend::{
    Answer, CallKind, ExportBackend, Hints, Pace, PollError, Quota, Refresh, Started, Trouble,
    VendorFacts,
};
pub use clock::{BoxFuture, Clock, Moment, TokioClock};
pub use download::{Destination, DownloadOptions, Downloader, Refresher, Saved, Sha256Digest};
pub use error::Error;
pub use event::{Event, Observer, ignore};
pub use job::{Job, Jobs};
pub use limit::Limits;
pub use link::{Origin, SignedUrl};
pub use params::{Param, Params};
pub use poll::{FailureBudget, Look, PollPolicy, Watch};
pub use state::{JobState, Progress, StateSummary};
pub use ticket::Ticket;
pub use unpack::{NdjsonReader, NdjsonStream, UnpackLimits, Unpacked, gunzip, unzip};
