//! Decides whether a file reaches the end that its format has.
//!
//! A server that announces too short a length is believed by every HTTP client. The end of a ZIP archive and the trailer of a
//! gzip file tell all the same; they are asked where no digest and no length of the vendor does.
//!
//! # Invariants
//! - Of a ZIP archive only a missing end counts. What else is wrong with it is for whoever unpacks it.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::coding::is_gzip;
use crate::artifact::ArtifactKind;
use crate::error::Error;
use crate::unpack::{UnpackLimits, read_through};

/// The end-of-central-directory record of a ZIP archive: its signature, its size, and the longest comment behind it.
const ZIP_END: &[u8] = b"PK\x05\x06";
const ZIP_END_SIZE: usize = 22;
const ZIP_COMMENT: u64 = 0xffff;

/// Looks for the end of a file that was promised to be of a kind. Reads a gzip file whole, and the end of a ZIP archive. Blocks.
///
/// # Errors
/// A bad-artifact error when the end is missing; a destination error when the file cannot be read.
pub(super) fn check(path: &Path, kind: ArtifactKind, limits: &UnpackLimits) -> Result<(), Error> {
    let failed = |error| Error::file("read", path, error);
    match kind {
        ArtifactKind::Zip => {
            let mut file = File::open(path).map_err(failed)?;
            match has_zip_end(&mut file).map_err(failed)? {
                true => Ok(()),
                false => Err(Error::bad_artifact("its ZIP has no end: it was cut short")),
            }
        }
        ArtifactKind::NdjsonGzip if is_gzip(path).map_err(failed)? => read_through(path, limits),
        ArtifactKind::NdjsonGzip
        | ArtifactKind::Ndjson
        | ArtifactKind::Csv
        | ArtifactKind::Pdf
        | ArtifactKind::Any => Ok(()),
    }
}

fn has_zip_end(file: &mut File) -> io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    let window = length.min(ZIP_COMMENT + ZIP_END_SIZE as u64);
    file.seek(SeekFrom::Start(length - window))?;
    let mut end = Vec::new();
    file.take(window).read_to_end(&mut end)?;
    Ok(end
        .windows(ZIP_END_SIZE)
        .any(|record| record.starts_with(ZIP_END)))
}
