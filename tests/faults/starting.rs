//! Coming by a job: starting one, attaching to one, and everything that can happen to the answer of a start.

use std::time::Duration;

use export_jobs::PollPolicy;
use fake_vendors::Vendor::{Opnform, Prolific, Rally};
use fake_vendors::{At, Call, Fake, Fault, On, OpnformRoutes, RetryAfter, Scenario, Vendor};

use crate::cell::{Cell, Slot, Way};
use crate::row::rows;
use crate::run;

rows! {
    happy: "nothing"
        => "the file is saved",
        command Cometly ["--poll-interval", "1s"];
        |vendor| Cell::of(vendor).check(move |run| {
            run.count(Call::Start, usize::from(vendor != Rally));
            run.count(Call::Poll, 3);
            run.count(Call::Download, 1);
        }).into();

    started_here_and_attached_to_there: "another process attaches to the export by its ids"
        => "it is fetched there",
        command Prolific [];
        |vendor| Cell::ready(vendor).way(Way::StartThenAttach).into();

    started_here_and_resumed_there: "another process has the ticket"
        => "it is fetched there",
        command Opnform [];
        |vendor| Cell::ready(vendor).way(Way::StartThenResume).into();

    attached_to: "somebody else started the export"
        => "it is fetched by its ids",
        command Rally [];
        |vendor| Cell::ready(vendor).way(Way::Attach).check(|run| run.count(Call::Start, 0)).into();

    too_many_starts: "the start is one too many for now (429)"
        => "asks again when it may",
        command Opnform [];
        |vendor| started(vendor, |cell| cell
            .fault(On::start(1), Fault::too_many(RetryAfter::Seconds(2)))
            .check(|run| {
                run.count(Call::Start, 2);
                assert!(run.gap(Call::Start, 1) >= Duration::from_secs(2));
            }));

    too_many_starts_for_too_long: "the start is one too many until after the time limit"
        => "ends at once; nothing was started",
        command Cometly [];
        |vendor| started(vendor, |cell| cell
            .fault(On::start(1), Fault::too_many(RetryAfter::Seconds(7200)))
            .fails(3, "after the time limit")
            .check(|run| {
                run.count(Call::Start, 1);
                assert!(run.took < Duration::from_secs(1));
            }));

    start_refused: "the start is refused (401)"
        => "ends at once",
        command Cometly [];
        |vendor| started(vendor, |cell| cell
            .fault(On::every(Call::Start), Fault::status(401))
            .fails(4, "refused the credentials"));

    start_in_trouble: "the start is answered with a 503"
        => "ends at once; a job may have been started",
        command Prolific [];
        |vendor| lost(vendor, Fault::status(503));

    start_lost_before_any_byte: "the connection ends before the answer to the start"
        => "ends at once; a job may have been started",
        command Vanta [];
        |vendor| lost(vendor, Fault::Drop(At::BeforeAnyByte));

    start_lost_in_headers: "the connection ends in the headers of the answer to the start"
        => "ends at once; a job may have been started",
        command Opnform [];
        |vendor| lost(vendor, Fault::Drop(At::InHeaders));

    start_lost_in_body: "the connection ends in the body of the answer to the start"
        => "ends at once; a job may have been started",
        command Cometly [];
        |vendor| lost(vendor, Fault::Drop(At::InBody));

    start_in_silence: "nothing answers the start"
        => "ends after a minute; a job may have been started";
        |vendor| lost(vendor, Fault::Silence);

    start_malformed: "the answer to the start is cut JSON"
        => "ends at once; a job may have been started",
        command Cometly [];
        |vendor| lost(vendor, Fault::MalformedJson);

    start_answered_with_a_page: "a web page answers the start"
        => "ends at once; a job may have been started",
        command Prolific [];
        |vendor| lost(vendor, Fault::ErrorPage);

    link_at_once: "the start is answered with the finished link"
        => "the file is saved, without a look",
        command Prolific [];
        |vendor| match vendor {
            Prolific => Cell::of(vendor).scenario(Scenario::answers_at_once)
                .check(|run| run.count(Call::Poll, 0)).into(),
            _ => Slot::cannot("Only Prolific answers a start with a finished link", |vendor| match vendor {
                // Its answer at once is the file, which is a row of its own.
                Opnform => run::check(Cell::of(vendor).scenario(Scenario::answers_at_once)
                    .check(|run| run.count(Call::Download, 0))),
                _ => refused(Scenario::new(vendor).answers_at_once()),
            }),
        };

    link_at_once_expired: "the link that answered the start has expired"
        => "an error: there is no job to ask for another",
        command Prolific [];
        |vendor| match vendor {
            Prolific => Cell::of(vendor).scenario(Scenario::answers_at_once)
                .fault(On::downloads_from(1), Fault::Expired)
                .fails(5, "expired").into(),
            _ => Slot::cannot("Only Prolific answers a start with a finished link", |vendor| match vendor {
                Opnform => run::check(Cell::of(vendor).scenario(Scenario::answers_at_once)
                    .check(|run| run.count(Call::Download, 0))),
                _ => refused(Scenario::new(vendor).answers_at_once()),
            }),
        };

    file_at_once: "the start is answered with the file itself"
        => "it is saved, without a look",
        command Opnform [];
        |vendor| inline(vendor, |cell| cell.check(|run| {
            run.count(Call::Poll, 0);
            run.count(Call::Download, 0);
        }));

    file_at_once_cut: "the file that answers the start is cut"
        => "ends at once: it comes once",
        command Opnform [];
        |vendor| inline(vendor, |cell| cell
            .fault(On::start(1), Fault::Drop(At::InBody))
            .ends(5));

    documented_route_only: "only the documented address of the job's status is there"
        => "it is found",
        command Opnform [];
        |vendor| routed(vendor, |cell| cell
            .scenario(|scenario| scenario.routes(OpnformRoutes::Documented)));

    routes_closed: "both addresses of the job's status answer 404"
        => "the export is gone; the message has the likely reason",
        command Opnform [];
        |vendor| routed(vendor, |cell| cell
            .way(Way::Attach)
            .scenario(|scenario| scenario.routes(OpnformRoutes::Closed))
            .fails(1, "personal access token"));
}

/// A cell about a start, where there is one.
fn started(vendor: Vendor, cell: impl FnOnce(Cell) -> Cell) -> Slot {
    match vendor {
        Rally => Slot::cannot("Rally has no documented start", no_start),
        _ => cell(Cell::ready(vendor)).into(),
    }
}

/// A start whose answer is lost, whatever becomes of later ones: there are none.
fn lost(vendor: Vendor, fault: Fault) -> Slot {
    started(vendor, |cell| {
        cell.fault(On::start(1), fault)
            .fails(5, "a job may have been started")
            .check(|run| run.count(Call::Start, 1))
    })
}

fn inline(vendor: Vendor, cell: impl FnOnce(Cell) -> Cell) -> Slot {
    match vendor {
        Opnform => cell(Cell::of(vendor).scenario(Scenario::answers_at_once)).into(),
        _ => Slot::cannot(
            "Only OpnForm answers a start with the file itself",
            |vendor| match vendor {
                // Its answer at once is a link, which is a row of its own.
                Prolific => run::check(
                    Cell::of(vendor)
                        .scenario(Scenario::answers_at_once)
                        .check(|run| run.count(Call::Download, 1)),
                ),
                _ => refused(Scenario::new(vendor).answers_at_once()),
            },
        ),
    }
}

fn routed(vendor: Vendor, cell: impl FnOnce(Cell) -> Cell) -> Slot {
    match vendor {
        Opnform => cell(Cell::ready(vendor)).into(),
        _ => Slot::cannot(
            "Only OpnForm has two addresses for the status of a job",
            |vendor| refused(Scenario::new(vendor).routes(OpnformRoutes::Documented)),
        ),
    }
}

/// A start is refused before anything is sent.
pub(crate) fn no_start(vendor: Vendor) {
    let mut cell = Cell::ready(vendor).fails(2, "no documented start");
    cell.way = Way::Start;
    run::check(cell.check(|run| assert!(run.fake.log().is_empty())));
}

/// No vendor of this name behaves so.
#[track_caller]
pub(crate) fn refused(scenario: Scenario) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    assert!(runtime.block_on(Fake::start(scenario)).is_err());
}

/// The time limit is on the start as well.
#[test]
fn a_start_is_waited_for_no_longer_than_the_time_limit() {
    let mut cell = Cell::ready(Vendor::Cometly)
        .fault(On::start(1), Fault::too_many(RetryAfter::Seconds(30)))
        .fails(3, "the next request is allowed in 30 s");
    cell.policy = PollPolicy::new().within(Duration::from_secs(20));
    run::check(cell);
}
