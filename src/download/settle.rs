//! The last steps of a download, on files alone: check, decode, sync, name.
//!
//! # Invariants
//! - What fails a check is thrown away, so that no later run goes on with it.

use std::path::Path;

use super::announced::Announced;
use super::judge::Coding;
use super::part::Part;
use super::transfer::Promise;
use super::{Destination, Saved, coding, ending, publish};
use crate::error::Error;

/// The last steps, on files alone. Blocks.
pub(super) fn settle(
    mut part: Part,
    promise: &Promise,
    announced: &[Announced],
    coding: Coding,
    limits: &crate::unpack::UnpackLimits,
    destination: &Destination,
    resumed_from: u64,
) -> Result<Saved, Error> {
    let (bytes, sha256) = (part.len(), part.sha256());
    // One that was announced too late to be computed says nothing.
    let differs = |said: &&Announced| {
        let ours = part.digests().base64(said.algorithm);
        ours.is_some_and(|ours| ours != said.value)
    };
    let broken = announced.iter().find(differs);
    let mut reject = |what: String| {
        let _ = std::fs::remove_file(destination.sidecar());
        let _ = part.clear([]);
        Err(Error::bad_artifact(what))
    };
    if promise
        .length
        .is_some_and(|length| length != bytes && coding == Coding::Identity)
    {
        return reject(format!(
            "{} bytes were promised, and {bytes} came",
            promise.length.unwrap_or_default()
        ));
    }
    if promise.sha256.is_some_and(|promised| promised != sha256.0) {
        return reject(format!(
            "its SHA-256 is {sha256}, which is not the promised one"
        ));
    }
    if let Some(said) = broken {
        let (name, header) = (said.algorithm.name(), &said.header);
        return reject(format!(
            "its {name} is not the one that the storage announced in `{header}`"
        ));
    }
    // Whoever knows the whole has been heard; where nobody does, the file's own end tells whether it is there.
    let is_vouched_for = promise.length.is_some()
        || promise.sha256.is_some()
        || (announced.iter()).any(|said| part.digests().base64(said.algorithm).is_some());
    let check_end = |path: &Path| match is_vouched_for {
        true => Ok(()),
        false => ending::check(path, promise.kind, limits),
    };
    let saved = |bytes, sha256| Saved {
        path: destination.path().to_owned(),
        bytes,
        sha256,
        resumed_from,
    };
    let failed = |error| Error::file("write", destination.path(), error);
    if !coding::must_decode(coding, promise.kind, part.path())? {
        if let Err(error) = check_end(part.path()) {
            if error.is_bad_artifact() {
                let _ = std::fs::remove_file(destination.sidecar());
                let _ = part.clear([]);
            }
            return Err(error);
        }
        part.sync().map_err(failed)?;
        publish::publish(part.path(), destination)?;
        let _ = std::fs::remove_file(destination.sidecar());
        return Ok(saved(bytes, sha256));
    }
    let decoded = destination.decoded();
    let whole = coding::decode(part.path(), &decoded, limits)
        .and_then(|()| check_end(&decoded))
        .and_then(|()| coding::examine(&decoded, promise.kind))
        .inspect_err(|error| {
            let _ = std::fs::remove_file(&decoded);
            if error.is_bad_artifact() {
                let _ = std::fs::remove_file(destination.sidecar());
                let _ = part.clear([]);
            }
        });
    let (bytes, sha256) = whole?;
    publish::publish(&decoded, destination)?;
    let _ = std::fs::remove_file(destination.sidecar());
    let _ = std::fs::remove_file(part.path());
    Ok(saved(bytes, sha256))
}
