//! Decides what a finished export is: a link to fetch, or the bytes themselves.
//!
//! # Invariants
//! - The time of receipt is stamped here, because not every vendor says until when a link is good.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use jiff::{SignedDuration, Timestamp};

use crate::link::SignedUrl;
use crate::poll_error::PollError;

/// The bytes of an artifact that came back with the answer itself.
pub type ByteStream = Pin<Box<dyn Stream<Item = Result<Bytes, PollError>> + Send>>;

/// What a finished export gives.
#[derive(Debug)]
#[non_exhaustive]
pub struct Artifact {
    /// Where the bytes are.
    pub content: Content,
    /// What the bytes are to be.
    pub kind: ArtifactKind,
    /// When this was received.
    pub received_at: Timestamp,
    /// Until when the link is good, if anybody says.
    pub expires_at: Option<Timestamp>,
    /// The vendor's name for the file. A hint for people; never a path.
    pub file_name: Option<String>,
    /// How many bytes there are to be.
    pub length: Option<u64>,
    /// Their SHA-256.
    pub sha256: Option<[u8; 32]>,
}

/// Where an artifact's bytes are.
#[non_exhaustive]
pub enum Content {
    /// Behind a link.
    Link(SignedUrl),
    /// Here, as they arrive; they can be read once.
    Stream(ByteStream),
}

/// What an artifact's bytes are to be. What arrives is held against it, so that an error page is not taken for data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArtifactKind {
    /// A ZIP archive; Office documents are such too.
    Zip,
    /// Gzipped NDJSON, or NDJSON that the storage has unpacked on the way.
    NdjsonGzip,
    /// One JSON value a line.
    Ndjson,
    /// Comma-separated text.
    Csv,
    /// A PDF document.
    Pdf,
    /// Anything but an error page.
    Any,
}

impl Artifact {
    /// An artifact behind a link, received at `now`.
    pub fn link(url: SignedUrl, kind: ArtifactKind, now: Timestamp) -> Self {
        let hint = url.expiry_hint();
        Self {
            expires_at: hint,
            ..Self::new(Content::Link(url), kind, now)
        }
    }

    /// An artifact that is already here.
    pub fn inline(bytes: impl Into<Bytes>, kind: ArtifactKind, now: Timestamp) -> Self {
        let bytes = bytes.into();
        let length = u64::try_from(bytes.len()).ok();
        let stream = futures_util::stream::iter([Ok(bytes)]);
        Self {
            length,
            ..Self::new(Content::Stream(Box::pin(stream)), kind, now)
        }
    }

    /// An artifact that is arriving.
    pub fn stream(stream: ByteStream, kind: ArtifactKind, now: Timestamp) -> Self {
        Self::new(Content::Stream(stream), kind, now)
    }

    fn new(content: Content, kind: ArtifactKind, received_at: Timestamp) -> Self {
        Self {
            content,
            kind,
            received_at,
            expires_at: None,
            file_name: None,
            length: None,
            sha256: None,
        }
    }

    /// The vendor says until when the link is good. An earlier time in the link itself wins.
    #[must_use]
    pub fn expiring_at(mut self, expires_at: Timestamp) -> Self {
        self.expires_at = Some(
            self.expires_at
                .map_or(expires_at, |hint| hint.min(expires_at)),
        );
        self
    }

    /// The vendor says for how long a link is good; reckoned from the receipt, and only where nothing better is known.
    #[must_use]
    pub fn living_for(mut self, lifetime: Duration) -> Self {
        let lifetime = SignedDuration::try_from(lifetime).unwrap_or(SignedDuration::MAX);
        self.expires_at = self
            .expires_at
            .or_else(|| self.received_at.checked_add(lifetime).ok());
        self
    }

    /// The vendor's name for the file.
    #[must_use]
    pub fn named(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// How many bytes there are to be.
    #[must_use]
    pub fn with_length(mut self, length: u64) -> Self {
        self.length = Some(length);
        self
    }

    /// The SHA-256 of the bytes.
    #[must_use]
    pub fn with_sha256(mut self, digest: [u8; 32]) -> Self {
        self.sha256 = Some(digest);
        self
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link(url) => f.debug_tuple("Link").field(url).finish(),
            Self::Stream(_) => f.write_str("Stream"),
        }
    }
}
