//! Download links that are no longer good.

use std::time::Duration;

use export_jobs::Event;
use fake_vendors::Vendor::Opnform;
use fake_vendors::{Artifact, Call, Fault, On, Vendor};

use crate::cell::Cell;
use crate::row::rows;

rows! {
    url_expired_once: "the link has expired when it is used"
        => "another look gives a fresh one; OpnForm repeats the old one, so ends with the advice to export anew",
        command Cometly [];
        |vendor| renewed(vendor, Cell::ready(vendor).fault(On::download(1), Fault::Expired)).into();

    url_expired_midway: "the link expires while the file is fetched"
        => "a fresh one goes on where the old one ended; OpnForm has none",
        command Rally [];
        |vendor| renewed(
            vendor,
            Cell::ready(vendor)
                .artifact(Artifact::generated(vendor, 4096, 1))
                .fault(On::download(1), Fault::CutBody(2048))
                .fault(On::download(2), Fault::Expired),
        )
        .check(move |run| {
            let last = run.fake.downloads().pop().expect("a download");
            assert_eq!(last.header("range"), Some("bytes=2048-"));
        })
        .into();

    url_expired_always: "every link has expired"
        => "ends after the second",
        command Vanta [];
        |vendor| Cell::ready(vendor)
            .fault(On::downloads_from(1), Fault::Expired)
            .fails(5, "expired")
            .check(move |run| {
                run.count(Call::Download, if vendor == Opnform { 1 } else { 2 });
                assert!(run.error().is_link_expired());
            })
            .into();

    url_of_a_moment: "the link lives for two seconds"
        => "it is used all the same",
        command Prolific [];
        |vendor| Cell::ready(vendor)
            .scenario(|scenario| scenario.links_live(Duration::from_secs(2)))
            .into();
}

/// A link that has to be renewed by another look. OpnForm's cannot be.
fn renewed(vendor: Vendor, cell: Cell) -> Cell {
    match vendor {
        Opnform => cell
            .fails(5, "start a new export")
            .check(|run| run.count(Call::Poll, 1)),
        _ => cell.check(|run| {
            run.count(Call::Poll, 2);
            assert!(run.events.contains(&Event::LinkRefreshed));
        }),
    }
}
