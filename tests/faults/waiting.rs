//! What a job goes through, and what the clock on the wall does meanwhile.

use std::time::Duration;

use export_jobs::{Event, StateSummary};
use fake_vendors::Vendor::{Cometly, Opnform, Prolific, Rally, Vanta};
use fake_vendors::{Call, Fault, Life, On, Scenario, Span, State, Vendor};
use jiff::SignedDuration;

use crate::cell::{Cell, Way};
use crate::row::rows;
use crate::run::Evidence;

const MINUTE: Duration = Duration::from_secs(60);
/// A state that no vendor has.
const WORD: &str = "hibernating";

rows! {
    unknown_state_midway: "a state that nobody documented, for a while"
        => "goes on looking",
        command Rally ["--poll-interval", "1s"];
        |vendor| Cell::of(vendor)
            .way(Way::Attach)
            .scenario(|scenario| scenario.looks_until_ready(1))
            .fault(On::poll(1), Fault::unknown_state(WORD))
            .check(|run| assert_eq!(run.states().first(), Some(&StateSummary::Unrecognised(WORD.to_owned()))))
            .into();

    unknown_state_for_ever: "a state that nobody documented, for ever"
        => "ends after ten minutes of it",
        command Prolific ["--timeout", "2s"];
        |vendor| Cell::of(vendor)
            .life(Life::new().ending(State::unknown(WORD)))
            .ends(3)
            .check(|run| {
                let error = run.error();
                assert!(error.is_timeout() && error.to_string().contains(WORD), "{error}");
                assert!((10 * MINUTE..11 * MINUTE).contains(&run.took), "{:?}", run.took);
            })
            .into();

    never_ready: "the export is never ready"
        => "ends at the time limit, after one last look",
        command Vanta ["--timeout", "2s"];
        |vendor| Cell::of(vendor)
            .scenario(Scenario::never_ready)
            .fails(3, "was not ready after")
            .check(|run| assert!((30 * MINUTE..31 * MINUTE).contains(&run.took), "{:?}", run.took))
            .into();

    job_failed: "the export fails"
        => "ends with the vendor's reason, where it gives one",
        command Opnform [];
        |vendor| {
            let reason = "column `answer` was deleted";
            Cell::ready(vendor)
                .life(Life::new().ending(State::failed(reason)))
                .fails(1, match vendor {
                    Vanta | Opnform => reason,
                    Cometly => "The export failed. Please try again.",
                    Rally | Prolific => "the vendor gives no reason",
                })
                .into()
        };

    complete_then_failed: "a complete export fails before its link is renewed"
        => "ends, and says that it was ready; OpnForm is not asked",
        command Prolific [];
        |vendor| taken_back(vendor, State::failed("the archive was removed")).into();

    complete_then_gone: "a complete export is gone before its link is renewed"
        => "ends; OpnForm is not asked",
        command Cometly [];
        |vendor| taken_back(vendor, State::Gone).into();

    job_record_gone: "the vendor forgets the export"
        => "ends",
        command Vanta ["--poll-interval", "1s"];
        |vendor| {
            let life = Life::new().then(State::Running, Span::Looks(1)).ending(State::Gone);
            let cell = Cell::of(vendor).way(Way::Attach).life(life);
            match vendor {
                Opnform => cell.fails(1, "the vendor forgets finished jobs after 2 h"),
                _ => cell.fails(1, "does not know this export"),
            }
            .into()
        };

    complete_without_a_link: "the export is complete by word, and its link comes later"
        => "looks again",
        command Rally ["--poll-interval", "1s"];
        |vendor| Cell::ready(vendor).way(Way::Attach).fault(On::poll(1), Fault::NoLink).into();

    complete_without_a_link_for_ever: "the export is complete by word, and its link never comes"
        => "Rally's is looked at until time is up; elsewhere such an answer cannot be understood, and the third ends it",
        command Rally ["--timeout", "2s"];
        |vendor| {
            let cell = Cell::ready(vendor).fault(On::polls_from(1), Fault::NoLink);
            match vendor {
                Rally => cell.fails(3, "was not ready after").into(),
                _ => cell
                    .fails(5, "could not be understood")
                    .check(|run| run.count(Call::Poll, 3))
                    .into(),
            }
        };

    wall_clock_forwards: "this machine's clock is set five hours forwards"
        => "waits as if it were not; a link that only looks old is renewed or tried";
        |vendor| Cell::of(vendor)
            .scenario(|scenario| scenario.time_until_ready(2 * MINUTE))
            .jumping(MINUTE, SignedDuration::from_hours(5))
            .check(|run| assert!((2 * MINUTE..3 * MINUTE).contains(&run.took), "{:?}", run.took))
            .into();

    wall_clock_backwards: "this machine's clock is set five hours backwards"
        => "waits as if it were not";
        |vendor| Cell::of(vendor)
            .scenario(|scenario| scenario.time_until_ready(2 * MINUTE))
            .jumping(MINUTE, SignedDuration::from_hours(-5))
            .check(|run| assert!((2 * MINUTE..3 * MINUTE).contains(&run.took), "{:?}", run.took))
            .into();
}

/// A link that is refused, of an export that is in this state at the next look.
fn taken_back(vendor: Vendor, state: State) -> Cell {
    // Soon after a start, nothing found would mean "not yet".
    let cell = Cell::ready(vendor)
        .way(Way::Attach)
        .life(
            Life::new()
                .then(State::Ready, Span::Looks(1))
                .ending(state.clone()),
        )
        .fault(On::downloads_from(1), Fault::Expired);
    match (vendor, state) {
        (Opnform, _) => cell
            .fails(5, "expired")
            .check(|run| run.count(Call::Poll, 1)),
        (Prolific, _) => cell.fails(1, "was ready, but"),
        (_, State::Gone) => cell.fails(1, "does not know this export"),
        _ => cell.fails(1, "called the export ready and now calls it failed"),
    }
}

impl Evidence<'_> {
    /// The states that were told, in their order.
    fn states(&self) -> Vec<StateSummary> {
        let states = self.events.iter().filter_map(|event| match event {
            Event::State { state, .. } => Some(state.clone()),
            _ => None,
        });
        states.collect()
    }
}
