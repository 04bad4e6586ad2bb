//! Credentials that are not good, and jobs that are not there.

use fake_vendors::Vendor::{Rally, Vanta};
use fake_vendors::{Call, Fault, On, Scenario};

use crate::cell::{Cell, Slot, Way};
use crate::row::rows;
use crate::starting::refused;

rows! {
    unauthorized: "every look is refused (401)"
        => "ends at once; Vanta is asked for one more token first",
        command Vanta [];
        |vendor| Cell::ready(vendor)
            .fault(On::polls_from(1), Fault::status(401))
            .fails(4, "refused the credentials")
            .check(move |run| {
                let vanta = usize::from(vendor == Vanta);
                run.count(Call::Poll, 1 + vanta);
                run.count(Call::Token, 2 * vanta);
            })
            .into();

    forbidden: "a look is refused (403)"
        => "ends at once",
        command Cometly [];
        |vendor| Cell::ready(vendor)
            .fault(On::poll(1), Fault::status(403))
            .fails(4, "refused the credentials")
            .check(|run| run.count(Call::Poll, 1))
            .into();

    not_found_soon: "the first look after the start finds nothing (404)"
        => "looks again; Rally's was not just started, so it ends",
        command Opnform ["--poll-interval", "1s"];
        |vendor| {
            let cell = Cell::ready(vendor).fault(On::poll(1), Fault::status(404));
            match vendor {
                Rally => cell.fails(1, "does not know this export"),
                _ => cell,
            }
            .into()
        };

    not_found_later: "a look at an old export finds nothing (404)"
        => "ends",
        command Prolific [];
        |vendor| Cell::ready(vendor)
            .way(Way::Attach)
            .fault(On::polls_from(1), Fault::status(404))
            .fails(1, "does not know this export")
            .into();

    token_revoked: "somebody revokes the token"
        => "Vanta is asked for another; elsewhere ends at once",
        command Vanta [];
        |vendor| {
            let cell = Cell::ready(vendor).fault(On::poll(1), Fault::TokenRevoked);
            match vendor {
                Vanta => cell.check(|run| run.count(Call::Token, 2)),
                _ => cell.fails(4, "refused the credentials"),
            }
            .into()
        };

    token_revoked_before_each_look: "somebody revokes the token before each look"
        => "Vanta is asked for another each time; elsewhere ends at once",
        command Cometly [];
        |vendor| {
            let cell = Cell::of(vendor)
                .fault(On::poll(1), Fault::TokenRevoked)
                .fault(On::poll(3), Fault::TokenRevoked)
                .fault(On::poll(5), Fault::TokenRevoked);
            match vendor {
                Vanta => cell.check(|run| {
                    run.count(Call::Token, 4);
                    run.count(Call::Poll, 6);
                }),
                _ => cell.fails(4, "refused the credentials"),
            }
            .into()
        };

    token_revoked_again_and_again: "the token is revoked as often as one is had"
        => "ends after the second",
        command Vanta [];
        |vendor| Cell::ready(vendor)
            .fault(On::polls_from(1), Fault::TokenRevoked)
            .fails(4, "refused the credentials")
            .check(move |run| run.count(Call::Token, if vendor == Vanta { 2 } else { 0 }))
            .into();

    no_token: "no token is issued (401)"
        => "ends at once; nothing was asked of the API",
        command Vanta [];
        |vendor| match vendor {
            Vanta => Cell::ready(vendor)
                .fault(On::every(Call::Token), Fault::status(401))
                .fails(4, "refused the credentials")
                .check(|run| run.count(Call::Start, 0))
                .into(),
            _ => Slot::cannot("Only at Vanta are tokens fetched", |vendor| {
                refused(Scenario::new(vendor).fault(On::token(1), Fault::status(401)));
            }),
        };
}
