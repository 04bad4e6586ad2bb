//! Decides how much may come out of an archive.
//!
//! # Invariants
//! - The gauge fails before the bytes that pass a limit are written.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::Error;

/// How much may come out of an archive.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UnpackLimits {
    /// Bytes in all.
    pub total_bytes: u64,
    /// Bytes of one entry.
    pub entry_bytes: u64,
    /// Entries, folders included.
    pub entries: usize,
    /// Output for each byte of input, beyond [`free_bytes`](Self::free_bytes).
    pub ratio: u64,
    /// So much may come out whatever the ratio.
    pub free_bytes: u64,
    /// Once this is set, unpacking ends with an interruption at the next piece.
    pub stop: Arc<AtomicBool>,
}

impl Default for UnpackLimits {
    fn default() -> Self {
        Self {
            total_bytes: 256 << 30,
            entry_bytes: 128 << 30,
            entries: 1_000_000,
            ratio: 300,
            free_bytes: 64 << 20,
            stop: Arc::default(),
        }
    }
}

impl UnpackLimits {
    /// The defaults: 256 GiB in all, 128 GiB an entry, a million entries, 300 to 1.
    pub fn new() -> Self {
        Self::default()
    }

    /// So many bytes in all.
    #[must_use]
    pub fn total_bytes(self, total_bytes: u64) -> Self {
        Self {
            total_bytes,
            ..self
        }
    }

    /// So many bytes of one entry.
    #[must_use]
    pub fn entry_bytes(self, entry_bytes: u64) -> Self {
        Self {
            entry_bytes,
            ..self
        }
    }

    /// So many entries.
    #[must_use]
    pub fn entries(self, entries: usize) -> Self {
        Self { entries, ..self }
    }

    /// So much output for each byte of input, after the first `free_bytes` of output.
    #[must_use]
    pub fn ratio(self, ratio: u64, free_bytes: u64) -> Self {
        Self {
            ratio,
            free_bytes,
            ..self
        }
    }
}

/// Counts what comes out.
#[derive(Debug)]
pub(super) struct Gauge<'a> {
    limits: &'a UnpackLimits,
    total: u64,
    entry: u64,
    /// What the entry takes up in the archive.
    packed: u64,
}

impl<'a> Gauge<'a> {
    pub(super) fn new(limits: &'a UnpackLimits) -> Self {
        Self {
            limits,
            total: 0,
            entry: 0,
            packed: 0,
        }
    }

    /// An entry begins that takes up this much in the archive.
    pub(super) fn begin(&mut self, packed: u64) {
        (self.entry, self.packed) = (0, packed);
    }

    /// So many more bytes are about to be written.
    pub(super) fn count(&mut self, bytes: usize) -> Result<(), Error> {
        if self.limits.stop.load(Ordering::Relaxed) {
            return Err(Error::interrupted());
        }
        let bytes = bytes as u64;
        (self.total, self.entry) = (
            self.total.saturating_add(bytes),
            self.entry.saturating_add(bytes),
        );
        let UnpackLimits {
            total_bytes,
            entry_bytes,
            ratio,
            free_bytes,
            ..
        } = self.limits;
        if self.total > *total_bytes {
            return Err(Error::bad_artifact(format!(
                "it unpacks to more than {total_bytes} bytes"
            )));
        }
        if self.entry > *entry_bytes {
            return Err(Error::bad_artifact(format!(
                "an entry unpacks to more than {entry_bytes} bytes"
            )));
        }
        if self.entry > *free_bytes && self.entry > self.packed.saturating_mul(*ratio) {
            return Err(Error::bad_artifact(format!(
                "it unpacks to more than {ratio} times its size"
            )));
        }
        Ok(())
    }

    pub(super) fn total(&self) -> u64 {
        self.total
    }
}
