//! What is asked after every run, of the library and of the command alike.

use std::fs;
use std::path::Path;

use fake_vendors::{Exchange, Fake, Origin};
use sha2::{Digest as _, Sha256};

use crate::cell::{Cell, Ends, Place};
use crate::run::{OLD, Site};

/// What is there after a run.
pub(crate) struct Aftermath<'a> {
    pub(crate) fake: &'a Fake,
    pub(crate) site: &'a Site,
    /// Everything that was told: errors, events, tickets, output.
    pub(crate) told: &'a str,
    /// Everything that was logged.
    pub(crate) logged: &'a str,
    pub(crate) exit_code: u8,
}

/// Asks it all.
#[track_caller]
pub(crate) fn check(cell: &Cell, after: &Aftermath<'_>) {
    let told = after.told;
    assert_eq!(after.exit_code, cell.ends.exit_code(), "{told}");
    for said in &cell.says {
        assert!(told.contains(said), "`{said}` is not said: {told}");
    }
    match cell.ends {
        Ends::Done => is_whole(cell, after),
        Ends::Fails(_) => is_absent(after),
    }
    keeps_the_contract(cell, after.fake);
    starts_once(after.fake);
    shows_the_storage_no_credential(after.fake);
    tells_no_secret(after);
}

/// The file is there and right, and nothing else is.
#[track_caller]
fn is_whole(cell: &Cell, after: &Aftermath<'_>) {
    let expected = match &cell.gives {
        Some(bytes) => Sha256::digest(bytes).into(),
        None => after.fake.artifact().sha256(),
    };
    assert_eq!(
        sha256(&after.site.path),
        expected,
        "the file is wrong: {}",
        after.told
    );
    assert_eq!(left(after.site), ["out"], "{}", after.told);
}

/// No file is there but what was there before; beside it at most what a later run can go on with.
#[track_caller]
fn is_absent(after: &Aftermath<'_>) {
    let path = &after.site.path;
    match after.site.place {
        Place::Free => assert!(!path.exists(), "a file: {}", after.told),
        Place::File => assert_eq!(fs::read(path).expect("the old file"), OLD),
        Place::Folder => assert!(path.is_dir(), "{}", after.told),
    }
    for name in left(after.site) {
        assert!(
            ["out", ".out.part", ".out.part.json"].contains(&name.as_str()),
            "a stray file `{name}`: {}",
            after.told
        );
    }
}

#[track_caller]
fn keeps_the_contract(cell: &Cell, fake: &Fake) {
    let violations = fake.violations();
    let all_expected = violations.iter().all(|violation| {
        let mut expected = cell.objections.iter();
        expected.any(|objection| violation.contains(objection))
    });
    let all_there = cell.objections.iter().all(|objection| {
        let mut there = violations.iter();
        there.any(|violation| violation.contains(objection))
    });
    assert!(all_expected && all_there, "{violations:#?}");
}

/// Of all starts one at most may have begun a job: those that were refused did not.
#[track_caller]
fn starts_once(fake: &Fake) {
    let begun = |start: &Exchange| {
        start
            .status
            .is_none_or(|status| !(400..500).contains(&status))
    };
    let starts = fake.starts();
    assert!(
        starts.iter().filter(|start| begun(start)).count() <= 1,
        "{starts:#?}"
    );
}

#[track_caller]
fn shows_the_storage_no_credential(fake: &Fake) {
    for request in fake.log() {
        let is_storage = request.origin != Origin::Api;
        for name in ["authorization", "cookie", "referer"] {
            assert!(
                !(is_storage && request.headers.contains_key(name)),
                "`{name}` at the storage: {request:#?}"
            );
        }
    }
}

#[track_caller]
fn tells_no_secret(after: &Aftermath<'_>) {
    let mut texts = vec![after.told.to_owned(), after.logged.to_owned()];
    if let Ok(note) = fs::read_to_string(after.site.folder.path().join(".out.part.json")) {
        texts.push(note);
    }
    for secret in secrets(after.fake) {
        for text in &texts {
            assert!(!text.contains(&secret), "`{secret}` is told: {text}");
        }
    }
}

/// Tokens, the marks of a signed link, and every signature that was shown.
fn secrets(fake: &Fake) -> Vec<String> {
    let mut secrets = vec![
        "s3cret".to_owned(),
        "acc3ss".to_owned(),
        "X-Amz-".to_owned(),
    ];
    for request in fake.log() {
        let query = request
            .target
            .split_once('?')
            .map_or("", |(_, query)| query);
        let signature = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("X-Amz-Signature="));
        secrets.extend(signature.map(str::to_owned));
    }
    secrets
}

/// The names in the folder, in their order.
pub(crate) fn left(site: &Site) -> Vec<String> {
    let entries = fs::read_dir(site.folder.path()).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

pub(crate) fn sha256(path: &Path) -> [u8; 32] {
    Sha256::digest(fs::read(path).expect("a file")).into()
}
