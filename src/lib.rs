//! One shape for export jobs.
#![warn(clippy::unwrap_used)]

mod artifact;
mod backend;
mod clock;
mod error;
mod link;
mod params;
mod state;
mod ticket;

pub use artifact::{Artifact, ArtifactKind, ByteStream, Content};
pub use backend::{
    Answer, CallKind, ExportBackend, Hints, Pace, PollError, Quota, Refresh, Started, Trouble,
    VendorFacts,
};
pub use clock::{BoxFuture, Clock, Moment, TokioClock};
pub use error::Error;
pub use link::{Origin, SignedUrl};
pub use params::{Param, Params};
pub use state::{JobState, Progress, StateSummary};
pub use ticket::Ticket;
