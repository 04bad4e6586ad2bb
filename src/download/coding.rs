//! Decides when a content coding that the storage announced is undone.
//!
//! An artifact that is a gzip file is often stored with `Content-Encoding: gzip`. Undoing that would change what the vendor
//! calls the file, so it stays. Anything else was promised plain, so it is decoded; and so is a gzip file inside another
//! layer of gzip.
//!
//! # Invariants
//! - Decoding is bounded like unpacking: what it may grow to is counted on real output.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use sha2::{Digest, Sha256};

use super::judge::Coding;
use super::{Sha256Digest, sniff};
use crate::artifact::ArtifactKind;
use crate::error::Error;
use crate::unpack::{UnpackLimits, gunzip};

/// Whether the bytes at a path have to be decoded. Blocks.
pub(super) fn must_decode(coding: Coding, kind: ArtifactKind, path: &Path) -> Result<bool, Error> {
    if coding == Coding::Identity {
        return Ok(false);
    }
    let failed = |error| Error::file("read", path, error);
    let is_gzip = is_gzip(path).map_err(failed)?;
    if kind != ArtifactKind::NdjsonGzip || !is_gzip {
        // Announced, and not so: nothing to undo.
        return Ok(is_gzip);
    }
    let file = File::open(path).map_err(failed)?;
    let mut inner = MultiGzDecoder::new(BufReader::new(file));
    Ok(matches!(starts_with_gzip(&mut inner), Ok(true)))
}

/// Decodes one file to another. Blocks.
pub(super) fn decode(from: &Path, to: &Path, limits: &UnpackLimits) -> Result<(), Error> {
    gunzip(from, to, limits)
}

/// Looks at a decoded file as the wire was looked at, and says how long it is and what its digest is. Blocks.
pub(super) fn examine(path: &Path, kind: ArtifactKind) -> Result<(u64, Sha256Digest), Error> {
    let failed = |error| Error::file("read", path, error);
    let mut file = File::open(path).map_err(failed)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    let mut bytes = 0;
    loop {
        let count = file.read(&mut buffer).map_err(failed)?;
        let piece = buffer.get(..count).unwrap_or_default();
        if bytes == 0
            && let Some(why) = sniff::objection(kind, None, piece)
        {
            return Err(Error::bad_artifact(why));
        }
        if piece.is_empty() {
            return Ok((bytes, Sha256Digest(digest.finalize().into())));
        }
        digest.update(piece);
        bytes += piece.len() as u64;
    }
}

/// Whether the file at a path begins as gzip does. Blocks.
pub(super) fn is_gzip(path: &Path) -> io::Result<bool> {
    starts_with_gzip(&mut File::open(path)?)
}

fn starts_with_gzip(from: &mut impl Read) -> io::Result<bool> {
    let mut magic = Vec::with_capacity(2);
    from.take(2).read_to_end(&mut magic)?;
    Ok(magic == [0x1f, 0x8b])
}
