//! An API that is in trouble, or says too little or too much: none of it says anything about the job.

use std::time::Duration;

use fake_vendors::{At, Call, Fault, On, RetryAfter, Vendor};

use crate::cell::Cell;
use crate::row::rows;

rows! {
    too_many_looks: "a look is one too many (429), with seconds to wait"
        => "waits exactly as long",
        command Cometly [];
        |vendor| throttled(vendor, RetryAfter::Seconds(2), 2).into();

    too_many_looks_with_a_date: "a look is one too many (429), with a date to come back at"
        => "waits until then",
        command Rally [];
        |vendor| throttled(vendor, RetryAfter::Date(Duration::from_secs(2)), 2).into();

    too_many_looks_without_a_word: "a look is one too many (429), and nothing says for how long"
        => "waits a little longer each time",
        command Vanta [];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::too_many(RetryAfter::Unsaid))
            .check(|run| assert!(run.gap(Call::Poll, 1) >= Duration::from_millis(500)))
            .into();

    too_many_looks_for_too_long: "a look is one too many until after the time limit"
        => "ends at once; resume then",
        command Cometly [];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::too_many(RetryAfter::Seconds(3600)))
            .fails(3, "after the time limit")
            .check(|run| {
                run.count(Call::Poll, 1);
                assert!(run.took < Duration::from_secs(10), "{:?}", run.took);
                assert_eq!(run.error().come_back_in(), Some(Duration::from_secs(3600)));
            })
            .into();

    server_error: "a look is answered with 502, the next one with 503"
        => "looks again",
        command Prolific [];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::status(502))
            .fault(On::poll(2), Fault::status(503))
            .check(|run| run.count(Call::Poll, 3))
            .into();

    server_error_for_ever: "every look is answered with a 500"
        => "ends after nine in a row";
        |vendor| Cell::ready(vendor)
            .fault(On::polls_from(1), Fault::status(500))
            .ends(5)
            .check(|run| run.count(Call::Poll, 9))
            .into();

    dropped_before_any_byte: "the connection ends before the answer to a look"
        => "looks again",
        command Rally [];
        |vendor| disturbed(vendor, Fault::Drop(At::BeforeAnyByte)).into();

    dropped_in_headers: "the connection ends in the headers of the answer to a look"
        => "looks again",
        command Vanta [];
        |vendor| disturbed(vendor, Fault::Drop(At::InHeaders)).into();

    dropped_in_body: "the connection ends in the body of the answer to a look"
        => "looks again",
        command Cometly [];
        |vendor| disturbed(vendor, Fault::Drop(At::InBody)).into();

    silence: "nothing answers a look"
        => "looks again after a minute";
        |vendor| disturbed(vendor, Fault::Silence)
            .check(|run| assert!(run.gap(Call::Poll, 1) >= Duration::from_secs(60)))
            .into();

    malformed_json: "a look is answered with cut JSON"
        => "looks again",
        command Cometly ["--poll-interval", "1s"];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::MalformedJson)
            .check(|run| run.count(Call::Poll, 2))
            .into();

    always_malformed_json: "every look is answered with cut JSON"
        => "ends after three in a row";
        |vendor| Cell::ready(vendor)
            .fault(On::polls_from(1), Fault::MalformedJson)
            .fails(5, "could not be understood")
            .check(|run| run.count(Call::Poll, 3))
            .into();

    error_page: "a look is answered with a web page and status 200"
        => "looks again",
        command Prolific ["--poll-interval", "1s"];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::ErrorPage)
            .check(|run| run.count(Call::Poll, 2))
            .into();
}

/// A 429 at the first look, and the second after exactly so many seconds.
fn throttled(vendor: Vendor, retry_after: RetryAfter, seconds: u64) -> Cell {
    Cell::ready(vendor)
        .fault(On::poll(1), Fault::too_many(retry_after))
        .check(move |run| {
            run.count(Call::Poll, 2);
            let told = Duration::from_secs(seconds);
            let waited = run.gap(Call::Poll, 1);
            assert!(
                (told..told + Duration::from_millis(100)).contains(&waited),
                "{waited:?}"
            );
        })
}

/// Something befalls the first look, and there is a second.
fn disturbed(vendor: Vendor, fault: Fault) -> Cell {
    Cell::ready(vendor)
        .fault(On::poll(1), fault)
        .check(|run| run.count(Call::Poll, 2))
}
