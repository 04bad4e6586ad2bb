//! The last steps of a download, on files alone: check, decode, sync, name.
//!
//! # Invariants
//! - What fails a check is thrown away, so that no later run goes on with it.

use super::announced::Announced;
use super::judge::Coding;
use super::part::Part;
use super::transfer::Promise;
use super::{Destination, Saved, Sha256Digest, coding, ending, publish};
use crate::error::Error;
use crate::unpack::UnpackLimits;

/// The last steps, on files alone. Blocks.
pub(super) fn settle(
    mut part: Part,
    promise: &Promise,
    announced: &[Announced],
    coding: Coding,
    limits: &UnpackLimits,
    destination: &Destination,
    resumed_from: u64,
) -> Result<Saved, Error> {
    let settled = is_what_was_promised(&part, promise, announced, coding)
        .and_then(|()| coding::must_decode(coding, promise.kind, part.path()))
        .and_then(|must_decode| {
            let end = match is_vouched_for(&part, promise, announced) {
                true => None,
                false => Some(limits),
            };
            match must_decode {
                false => as_it_came(&part, promise, end, destination),
                true => decoded(&part, promise, end, limits, destination),
            }
        });
    match &settled {
        Ok(_) => {
            let _ = std::fs::remove_file(destination.sidecar());
        }
        Err(error) if error.is_bad_artifact() => {
            let _ = std::fs::remove_file(destination.sidecar());
            let _ = part.clear([]);
        }
        // The disk may have room the next time.
        Err(_) => {}
    }
    settled.map(|(bytes, sha256)| Saved {
        path: destination.path().to_owned(),
        bytes,
        sha256,
        resumed_from,
    })
}

/// Whether length and digests are those that somebody named.
fn is_what_was_promised(
    part: &Part,
    promise: &Promise,
    announced: &[Announced],
    coding: Coding,
) -> Result<(), Error> {
    let (bytes, sha256) = (part.len(), part.sha256());
    if let Some(length) = promise.length
        && length != bytes
        && coding == Coding::Identity
    {
        let what = format!("{length} bytes were promised, and {bytes} came");
        return Err(Error::bad_artifact(what));
    }
    if promise.sha256.is_some_and(|promised| promised != sha256.0) {
        let what = format!("its SHA-256 is {sha256}, which is not the promised one");
        return Err(Error::bad_artifact(what));
    }
    // One that was announced too late to be computed says nothing.
    let differs = |said: &&Announced| {
        let ours = part.digests().base64(said.algorithm);
        ours.is_some_and(|ours| ours != said.value)
    };
    match announced.iter().find(differs) {
        None => Ok(()),
        Some(said) => Err(Error::bad_artifact(format!(
            "its {} is not the one that the storage announced in `{}`",
            said.algorithm.name(),
            said.header
        ))),
    }
}

/// Whether somebody who knows the whole has been heard. Where nobody has, the file's own end tells whether it is there.
fn is_vouched_for(part: &Part, promise: &Promise, announced: &[Announced]) -> bool {
    let is_computed = |said: &Announced| part.digests().base64(said.algorithm).is_some();
    promise.length.is_some() || promise.sha256.is_some() || announced.iter().any(is_computed)
}

/// The file is what came. `end` has the limits to check its end within, where that is to be done.
fn as_it_came(
    part: &Part,
    promise: &Promise,
    end: Option<&UnpackLimits>,
    destination: &Destination,
) -> Result<(u64, Sha256Digest), Error> {
    if let Some(limits) = end {
        ending::check(part.path(), promise.kind, limits)?;
    }
    part.sync()
        .map_err(|error| Error::file("write", destination.path(), error))?;
    publish::publish(part.path(), destination)?;
    Ok((part.len(), part.sha256()))
}

/// The file is what came with its coding taken off.
fn decoded(
    part: &Part,
    promise: &Promise,
    end: Option<&UnpackLimits>,
    limits: &UnpackLimits,
    destination: &Destination,
) -> Result<(u64, Sha256Digest), Error> {
    let draft = destination.decoded();
    let examined = coding::decode(part.path(), &draft, limits)
        .and_then(|()| end.map_or(Ok(()), |limits| ending::check(&draft, promise.kind, limits)))
        .and_then(|()| coding::examine(&draft, promise.kind))
        .inspect_err(|_| {
            let _ = std::fs::remove_file(&draft);
        })?;
    publish::publish(&draft, destination)?;
    let _ = std::fs::remove_file(part.path());
    Ok(examined)
}
