//! Decides how text that came from outside may be shown, and how it is told apart without being kept.

mod clean;

pub(crate) use clean::{CleanText, clean, is_unseen};
use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits of a SHA-256; enough to tell things apart, too few to guess them from.
pub(crate) fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
