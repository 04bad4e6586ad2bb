//! Decides what each vendor goes through in the demo.

use std::time::Duration;

use fake_vendors::{
    Artifact, Fault, Life, On, RetryAfter, Scenario, Span, State, StorageOptions, Vendor,
};

const MEGABYTE: u64 = 1_000_000;

/// A vendor each, with its own trouble.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vendor::ALL
        .into_iter()
        .map(|vendor| match vendor {
            // The first link is no longer good when it is used.
            Vendor::Rally => played(vendor, 3 * MEGABYTE)
                .units(240)
                .life(Life::ready_after_looks(6))
                .fault(On::download(1), Fault::Expired),
            Vendor::Vanta => played(vendor, 2 * MEGABYTE).life(Life::ready_after_looks(3)),
            // The connection breaks two thirds in.
            Vendor::Prolific => played(vendor, 6 * MEGABYTE)
                .life(Life::ready_after_looks(2))
                .fault(On::download(1), Fault::CutBody(4 * MEGABYTE)),
            Vendor::Opnform => played(vendor, 4 * MEGABYTE).units(9000).life(
                Life::new()
                    .then(State::Queued, Span::Looks(1))
                    .then(State::Running, Span::Time(Duration::from_secs(3))),
            ),
            // The second look is one too many.
            Vendor::Cometly => played(vendor, 5 * MEGABYTE)
                .life(Life::ready_after_looks(4))
                .fault(On::poll(2), Fault::too_many(RetryAfter::Seconds(1))),
        })
        .collect()
}

/// A file that takes a few seconds to come.
fn played(vendor: Vendor, bytes: u64) -> Scenario {
    Scenario::new(vendor)
        .artifact(Artifact::generated(vendor, bytes, bytes))
        .storage(StorageOptions::new().pace(2 * MEGABYTE))
}

/// What the files of a vendor are called.
pub(crate) fn ending(vendor: Vendor) -> &'static str {
    match vendor {
        Vendor::Rally | Vendor::Prolific => "zip",
        Vendor::Vanta | Vendor::Opnform => "csv",
        Vendor::Cometly => "ndjson.gz",
    }
}
