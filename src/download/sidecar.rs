//! Decides what is noted beside a partial file, and when the two belong together.
//!
//! # Invariants
//! - No link in it. A note that cannot be read, or is of another version or artifact, is as good as none.
//! - It is replaced whole, never written in place.

use std::fs;
use std::io;
use std::path::Path;

use http::HeaderValue;
use serde::{Deserialize, Serialize};

use super::announced::Announced;
use super::judge::{Coding, Head};

const VERSION: u32 = 1;
/// The longest note that is read.
const LONGEST: u64 = 64 * 1024;

/// What a partial file belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sidecar {
    v: u32,
    /// The artifact, whatever its link was.
    identity: String,
    /// The strong validator; without one there is nothing to resume with.
    pub(super) etag: String,
    pub(super) total: Option<u64>,
    pub(super) coding: Coding,
    /// What the storage announced of its digest.
    #[serde(default)]
    pub(super) digests: Vec<Announced>,
}

impl Sidecar {
    /// A note for a file that can be resumed, if it can.
    pub(super) fn of(head: &Head, identity: &str) -> Option<Self> {
        let etag = head.etag.clone()?;
        Some(Self {
            v: VERSION,
            identity: identity.to_owned(),
            etag,
            total: head.total,
            coding: head.coding,
            digests: head.digests.clone(),
        })
    }

    /// The note at a path, if it is about this artifact.
    pub(super) fn read(path: &Path, identity: &str) -> Option<Self> {
        // Without an identity nothing ties bytes of an earlier run to this one.
        if identity.is_empty() || fs::metadata(path).ok()?.len() > LONGEST {
            return None;
        }
        let note: Self = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        let sendable = HeaderValue::from_str(&note.etag).is_ok();
        (sendable && note.v == VERSION && note.identity == identity).then_some(note)
    }

    /// Replaces the note. The lock on the partial file is its lock too.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let new = path.with_extension("json.new");
        fs::write(&new, serde_json::to_vec(self)?)?;
        fs::rename(new, path)
    }
}
