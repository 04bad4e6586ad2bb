//! The place that the file goes to: taken, full, or wanted by two.

use fake_vendors::{Artifact, Call, Scenario, StorageOptions, Vendor};

use crate::cell::{Cell, Ends, Place, Slot};
use crate::postconditions;
use crate::process::{Ran, Stage, run};
use crate::row::rows;
use crate::run::Site;

rows! {
    exists: "a file is at the destination"
        => "refuses before anything is sent",
        command Cometly [];
        |vendor| occupied(vendor, Place::File).fails(2, "exists").into();

    is_a_folder: "the destination is a folder"
        => "refuses before anything is sent",
        command Rally [];
        |vendor| occupied(vendor, Place::Folder).fails(2, "is a folder").into();

    disk_full: "no room is left for the file"
        => "ends, and a later run goes on with what came";
        |_| Slot::Processes(Ends::Fails(2), a_full_disk);

    two_processes: "two processes fetch to one destination"
        => "the first one does, the second ends";
        |_| Slot::Processes(Ends::Done, two_processes);
}

fn occupied(vendor: Vendor, place: Place) -> Cell {
    Cell::stored(vendor)
        .onto(place)
        .check(|run| assert!(run.fake.log().is_empty()))
}

/// A limit on the size of files stands for the disk: it is met at the same place, and takes no rights to set.
#[cfg(unix)]
fn a_full_disk(vendor: Vendor) {
    let scenario = Scenario::new(vendor)
        .looks_until_ready(0)
        .artifact(Artifact::generated(vendor, 256 * 1024, 1));
    let (stage, site) = (Stage::new(&scenario), Site::new(Place::Free));
    // Blocks of 512 bytes, or of 1024: less than the file in either case, and more than the note beside it.
    let limited = "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"";
    let mut full = std::process::Command::new("sh");
    stage.dress(&mut full);
    full.args(["-c", limited, env!("CARGO_BIN_EXE_export-jobs")])
        .args(pull(&stage, &site))
        .args(stage.address());
    let ran = run(full, "");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("no room left"), "{ran:?}");
    assert!(!site.path.exists());
    assert_eq!(postconditions::left(&site), [".out.part", ".out.part.json"]);

    let ran = run(stage.command(&pull(&stage, &site)), "");
    assert_eq!(ran.code, 0, "{ran:?}");
    whole(&stage, &site);
    let downloads = stage.fake.downloads();
    assert!(downloads[1].header("range").is_some(), "it goes on");
}

#[cfg(not(unix))]
fn a_full_disk(_: Vendor) {}

/// The first one is in the middle of the file when the second one comes.
fn two_processes(vendor: Vendor) {
    let scenario = Scenario::new(vendor)
        .looks_until_ready(0)
        .artifact(Artifact::generated(vendor, 64 * 1024, 1))
        .storage(StorageOptions::new().pace(64 * 1024));
    let (stage, site) = (Stage::new(&scenario), Site::new(Place::Free));
    let first = stage
        .command(&pull(&stage, &site))
        .spawn()
        .expect("it runs");
    stage.runtime.block_on(stage.fake.until(Call::Download, 1));
    let second = run(stage.command(&pull(&stage, &site)), "");
    assert_eq!(second.code, 2, "{second:?}");
    assert!(second.err.contains("another process"), "{second:?}");
    let first = Ran::from(first.wait_with_output().expect("it ends"));
    assert_eq!(first.code, 0, "{first:?}");
    whole(&stage, &site);
    assert_eq!(stage.fake.downloads().len(), 1);
}

/// Fetches what is there, so that no time is spent on starting.
fn pull(stage: &Stage, site: &Site) -> Vec<String> {
    let output = site.path.to_str().expect("a plain path").to_owned();
    [
        vec!["pull".to_owned()],
        stage.ids(),
        vec!["-o".to_owned(), output],
    ]
    .concat()
}

#[track_caller]
fn whole(stage: &Stage, site: &Site) {
    assert_eq!(
        postconditions::sha256(&site.path),
        stage.fake.artifact().sha256()
    );
    assert_eq!(postconditions::left(site), ["out"]);
    assert_eq!(stage.fake.violations(), Vec::<String>::new());
}
