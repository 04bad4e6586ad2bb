//! Files that come in parts: cuts, ranges, and versions that change in between.

use std::time::Duration;

use fake_vendors::{Artifact, Call, Fault, On, StorageOptions, Validator, Vendor};

use crate::cell::Cell;
use crate::row::rows;
use crate::run::{self, Evidence};

/// How long the file is.
const LEN: u64 = 4096;

rows! {
    cut_before_the_first_byte: "the connection ends before the first byte of the file"
        => "asks for it again",
        command Rally [];
        |vendor| cut(vendor, 0).check(|run| asked_for(run, None)).into();

    cut_after_the_first_byte: "the connection ends after one byte"
        => "asks for the whole again: one byte tells nothing",
        command Vanta [];
        |vendor| cut(vendor, 1).check(|run| asked_for(run, None)).into();

    cut_in_the_middle: "the connection ends in the middle of the file"
        => "goes on from there",
        command Prolific [];
        |vendor| cut(vendor, LEN / 2).check(|run| asked_for(run, Some("bytes=2048-"))).into();

    cut_before_the_last_byte: "the connection ends before the last byte"
        => "asks for one byte",
        command Opnform [];
        |vendor| cut(vendor, LEN - 1).check(|run| asked_for(run, Some("bytes=4095-"))).into();

    cut_again_and_again: "the connection ends after every 1500 bytes"
        => "goes on as long as there is progress",
        command Cometly [];
        |vendor| of(vendor)
            .fault(On::downloads_from(1), Fault::CutBody(1500))
            .check(|run| run.count(Call::Download, 3))
            .into();

    cut_for_ever: "no byte of the file ever comes"
        => "ends after six tries";
        |vendor| of(vendor)
            .fault(On::downloads_from(1), Fault::CutBody(0))
            .fails(5, "6 times in a row")
            .check(|run| run.count(Call::Download, 6))
            .into();

    cut_without_ranges: "the connection ends in the middle, and the storage knows no ranges"
        => "takes the whole again",
        command Rally [];
        |vendor| cut(vendor, LEN / 2)
            .scenario(|scenario| scenario.storage(StorageOptions::new().without_ranges()))
            .into();

    cut_without_ranges_for_ever: "the connection always ends in the middle, and the storage knows no ranges"
        => "ends after six tries";
        |vendor| of(vendor)
            .fault(On::downloads_from(1), Fault::CutBody(LEN / 2))
            .scenario(|scenario| scenario.storage(StorageOptions::new().without_ranges()))
            .ends(5)
            .check(|run| assert!(run.fake.downloads().len() <= 7))
            .into();

    cut_with_a_weak_validator: "the connection ends in the middle, and the validator is weak"
        => "takes the whole again",
        command Vanta [];
        |vendor| cut(vendor, LEN / 2)
            .scenario(|scenario| scenario.storage(StorageOptions::new().validator(Validator::Weak)))
            .check(|run| asked_for(run, None))
            .into();

    cut_without_a_validator: "the connection ends in the middle, and there is no validator"
        => "takes the whole again",
        command Prolific [];
        |vendor| cut(vendor, LEN / 2)
            .scenario(|scenario| scenario.storage(StorageOptions::new().validator(Validator::None)))
            .check(|run| asked_for(run, None))
            .into();

    cut_without_a_length: "the connection ends in the middle of a chunked body"
        => "goes on from there",
        command Opnform [];
        |vendor| cut(vendor, LEN / 2)
            .scenario(|scenario| scenario.storage(StorageOptions::new().without_length()))
            .check(|run| asked_for(run, Some("bytes=2048-")))
            .into();

    stalled: "the file stops coming in the middle, and the connection stays"
        => "goes on after a minute of silence";
        |vendor| of(vendor)
            .fault(On::download(1), Fault::StallBody(LEN / 2))
            .check(|run| {
                assert!(run.gap(Call::Download, 1) >= Duration::from_secs(60));
                asked_for(run, Some("bytes=2048-"));
            })
            .into();

    part_elsewhere: "a part starts elsewhere than asked"
        => "begins anew",
        command Cometly [];
        |vendor| resumed(vendor, Fault::RangeElsewhere(3)).into();

    part_of_another_length: "a part is of a file of another length"
        => "begins anew",
        command Rally [];
        |vendor| resumed(vendor, Fault::OtherTotal(LEN + 1)).into();

    part_of_another_version: "a part is of another version of the file"
        => "begins anew",
        command Vanta [];
        |vendor| resumed(vendor, Fault::Header("etag", "\"another\"".to_owned())).into();

    whole_for_a_part: "the whole file comes, though a part was asked for"
        => "takes it",
        command Prolific [];
        |vendor| cut(vendor, LEN / 2).fault(On::download(2), Fault::RangeIgnored)
            .check(|run| run.count(Call::Download, 2))
            .into();

    changed_on_resume: "the file is another one when the rest is asked for"
        => "takes the new one whole",
        command Opnform [];
        |vendor| cut(vendor, LEN / 2)
            .scenario(|scenario| scenario.then_artifact(Artifact::generated(vendor, 3000, 2)))
            .fault(On::download(2), Fault::Changed)
            .into();
}

fn of(vendor: Vendor) -> Cell {
    Cell::stored(vendor).artifact(Artifact::generated(vendor, LEN, 1))
}

/// The first connection ends after so many bytes of the file.
fn cut(vendor: Vendor, after: u64) -> Cell {
    of(vendor).fault(On::download(1), Fault::CutBody(after))
}

/// The rest is answered so, and the whole is asked for again.
fn resumed(vendor: Vendor, fault: Fault) -> Cell {
    cut(vendor, LEN / 2)
        .fault(On::download(2), fault)
        .check(|run| {
            run.count(Call::Download, 3);
            let last = run.fake.downloads().pop().expect("a download");
            assert_eq!(last.header("range"), None);
        })
}

/// The second request is for this range, and only of the version that is there.
#[track_caller]
fn asked_for(run: &Evidence<'_>, range: Option<&str>) {
    run.count(Call::Download, 2);
    let downloads = run.fake.downloads();
    assert_eq!(downloads[1].header("range"), range);
    assert_eq!(downloads[1].header("if-range").is_some(), range.is_some());
}

/// Up to three cuts at places that follow from a seed, with ranges and without: the file is whole in the end.
#[test]
fn whole_wherever_it_is_cut() {
    for seed in 0..48_u64 {
        // A walk that comes by every region of the file, the first and last bytes included.
        let places = [seed * 89 % LEN, seed * 1031 % LEN, LEN - 1 - seed % 7];
        let mut cell = of(Vendor::Cometly);
        for (number, place) in (1..).zip(places) {
            cell = cell.fault(
                On::download(number),
                Fault::CutBody(place % (LEN / 2 + 600)),
            );
        }
        if seed % 4 == 0 {
            cell =
                cell.scenario(|scenario| scenario.storage(StorageOptions::new().without_ranges()));
        }
        run::check(cell);
    }
}
