//! Decides how an artifact becomes a file: whole and right, or absent.
//!
//! The storage host is a stranger. It gets a client of its own that has no credentials to lose, follows redirects by hand
//! under the same rules as the first link, and is believed only where its answer agrees with what was asked. What it announces of the file's digest is held against it.
//!
//! ```text
//!   request ──▶ judge ──▶ bytes ──▶ sniff ──▶ .NAME.part (+ .json) ──▶ check ──▶ fsync, rename ──▶ NAME
//!      ▲          │         │
//!      └── fresh link, Range, anew ──┘ while there is progress
//! ```
//!
//! # Invariants
//! - Nothing is at the destination until the file there is complete, checked and synced.
//! - What was fetched stays beside it after an interruption, with a note of what it belongs to.
//! - Memory does not grow with the file.
//! - Bytes on disk are the bytes of the wire. A content coding that was announced is undone afterwards, except where the
//!   artifact is itself a gzip file.

mod announced;
mod body;
mod client;
mod coding;
mod destination;
mod digest;
mod ending;
mod exchange;
mod judge;
mod options;
mod part;
mod publish;
mod receive;
mod settle;
mod sidecar;
mod sniff;
mod transfer;
mod writer;

use std::fmt;
use std::sync::Arc;

pub use destination::Destination;
pub use options::DownloadOptions;

use crate::artifact::{Artifact, Content};
use crate::clock::{BoxFuture, Clock};
use crate::error::Error;
use crate::event::Observer;
use crate::link::SignedUrl;
use crate::trace;
use client::StorageClient;

/// Fetches artifacts. Clones share connections.
#[derive(Clone, Debug)]
pub struct Downloader {
    client: StorageClient,
    clock: Arc<dyn Clock>,
    options: DownloadOptions,
}

/// A file that is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Saved {
    /// Where it is.
    pub path: std::path::PathBuf,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: Sha256Digest,
    /// How many of its bytes an earlier run had fetched.
    pub resumed_from: u64,
}

/// A SHA-256; prints as hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sha256Digest(pub [u8; 32]);

impl fmt::Display for Sha256Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Gives a fresh link when the one at hand has expired.
pub type Refresher<'r> = dyn FnMut() -> BoxFuture<'r, Result<SignedUrl, Error>> + Send + 'r;

impl Downloader {
    /// The default options.
    ///
    /// # Errors
    /// When no HTTPS client can be made.
    pub fn new(clock: Arc<dyn Clock>) -> Result<Self, Error> {
        Ok(Self {
            client: StorageClient::new()?,
            clock,
            options: DownloadOptions::default(),
        })
    }

    /// Other options.
    #[must_use]
    pub fn with_options(self, options: DownloadOptions) -> Self {
        Self { options, ..self }
    }

    /// Saves an artifact at a destination.
    ///
    /// `identity` tells this artifact from others whatever its link is; what an earlier run left is used only if its
    /// identity was the same. `refresh` is asked for a link when the one at hand has expired.
    ///
    /// # Errors
    /// When the destination exists or is being written by another process, the disk refuses, the storage does not deliver,
    /// its link has expired for good, or what it delivers is not the artifact.
    pub async fn fetch(
        &self,
        artifact: Artifact,
        identity: &str,
        destination: &Destination,
        refresh: &mut Refresher<'_>,
        observer: &mut Observer<'_>,
    ) -> Result<Saved, Error> {
        destination.check()?;
        let begun = self.clock.now();
        trace::downloading();
        let saved = self
            .fetch_to(artifact, identity, destination, refresh, observer)
            .await;
        let took = self.clock.now().since(begun);
        match &saved {
            Ok(saved) => trace::downloaded(saved.bytes, saved.resumed_from, took),
            Err(error) => trace::download_failed(error, took),
        }
        saved
    }

    async fn fetch_to(
        &self,
        artifact: Artifact,
        identity: &str,
        destination: &Destination,
        refresh: &mut Refresher<'_>,
        observer: &mut Observer<'_>,
    ) -> Result<Saved, Error> {
        let Artifact {
            content,
            kind,
            expires_at,
            length,
            sha256,
            ..
        } = artifact;
        let promise = transfer::Promise {
            kind,
            length,
            sha256,
        };
        let mut run = transfer::Run::new(self, promise, identity, destination, observer).await?;
        match content {
            Content::Link(url) => run.fetch(url, expires_at, refresh).await?,
            Content::Stream(stream) => run.drain(stream).await?,
        }
        run.finish().await
    }
}
