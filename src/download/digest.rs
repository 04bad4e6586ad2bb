//! Decides which digests can be checked, and computes them while bytes pass.
//!
//! # Invariants
//! - The SHA-256 is always computed; others only from the first byte on, or not at all.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use crc_fast::CrcAlgorithm;
use md5::Md5;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha512};

use super::Sha256Digest;

/// How a digest is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Algorithm {
    Sha256,
    Sha512,
    Md5,
    Crc32,
    Crc32c,
    Crc64Nvme,
}

impl Algorithm {
    /// What people call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha512 => "SHA-512",
            Self::Md5 => "MD5",
            Self::Crc32 => "CRC-32",
            Self::Crc32c => "CRC-32C",
            Self::Crc64Nvme => "CRC-64/NVME",
        }
    }

    /// How many bytes it has.
    pub(super) fn length(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha512 => 64,
            Self::Md5 => 16,
            Self::Crc32 | Self::Crc32c => 4,
            Self::Crc64Nvme => 8,
        }
    }
}

/// Digests of the bytes that have passed.
#[derive(Clone, Debug, Default)]
pub(super) struct Digests {
    sha256: Sha256,
    others: Vec<(Algorithm, Running)>,
}

#[derive(Clone, Debug)]
enum Running {
    Sha512(Sha512),
    Md5(Md5),
    Crc(Box<crc_fast::Digest>),
}

impl Digests {
    /// Of no bytes yet, by these algorithms.
    pub(super) fn of(algorithms: impl IntoIterator<Item = Algorithm>) -> Self {
        let crc = |algorithm| Running::Crc(Box::new(crc_fast::Digest::new(algorithm)));
        let mut others: Vec<(Algorithm, Running)> = Vec::new();
        for algorithm in algorithms {
            let running = match algorithm {
                Algorithm::Sha256 => continue,
                Algorithm::Sha512 => Running::Sha512(Sha512::new()),
                Algorithm::Md5 => Running::Md5(Md5::new()),
                Algorithm::Crc32 => crc(CrcAlgorithm::Crc32IsoHdlc),
                Algorithm::Crc32c => crc(CrcAlgorithm::Crc32Iscsi),
                Algorithm::Crc64Nvme => crc(CrcAlgorithm::Crc64Nvme),
            };
            if others.iter().all(|(known, _)| *known != algorithm) {
                others.push((algorithm, running));
            }
        }
        Self {
            sha256: Sha256::new(),
            others,
        }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        for (_, running) in &mut self.others {
            match running {
                Running::Sha512(digest) => digest.update(bytes),
                Running::Md5(digest) => digest.update(bytes),
                Running::Crc(digest) => digest.update(bytes),
            }
        }
    }

    pub(super) fn sha256(&self) -> Sha256Digest {
        Sha256Digest(self.sha256.clone().finalize().into())
    }

    /// A digest as headers have it, in base64; none if it was not computed.
    pub(super) fn base64(&self, algorithm: Algorithm) -> Option<String> {
        if algorithm == Algorithm::Sha256 {
            return Some(STANDARD.encode(self.sha256().0));
        }
        let (_, running) = self.others.iter().find(|(known, _)| *known == algorithm)?;
        Some(match running {
            Running::Sha512(digest) => STANDARD.encode(digest.clone().finalize()),
            Running::Md5(digest) => STANDARD.encode(digest.clone().finalize()),
            Running::Crc(digest) => {
                // The number's low bytes, highest first.
                let bytes = digest.finalize().to_be_bytes();
                let start = bytes.len().saturating_sub(algorithm.length());
                STANDARD.encode(bytes.get(start..).unwrap_or_default())
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standards() {
        let check = |algorithm, expected: &str| {
            let mut digests = Digests::of([algorithm]);
            digests.update(b"1234");
            digests.update(b"56789");
            let found = STANDARD.decode(digests.base64(algorithm).expect("computed"));
            let hex: String = found
                .expect("base64")
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(hex.len(), algorithm.length() * 2);
            assert!(hex.starts_with(expected), "{algorithm:?}: {hex}");
        };
        check(Algorithm::Sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e3");
        check(Algorithm::Sha512, "d9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f");
        check(Algorithm::Md5, "25f9e794323b453885f5181f1b624d0b");
        check(Algorithm::Crc32, "cbf43926");
        check(Algorithm::Crc32c, "e3069283");
        check(Algorithm::Crc64Nvme, "ae8b14860a799888");
    }

    #[test]
    fn what_was_not_asked_for_is_not_there() {
        assert_eq!(Digests::of([Algorithm::Md5]).base64(Algorithm::Crc32), None);
    }
}
