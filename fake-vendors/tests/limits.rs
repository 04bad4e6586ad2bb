//! Rate limits, as the vendors' pages have them.

mod support;

use std::time::Duration;

use fake_vendors::{Limits, Quota, Scenario, Vendor};

use crate::support::{Caller, header};

#[tokio::test(start_paused = true)]
async fn cometly_takes_five_starts_a_minute() {
    let caller = Caller::of(Scenario::new(Vendor::Cometly)).await;
    for left in (0..5).rev() {
        let answer = caller.start().await;
        assert_eq!(answer.status(), 202);
        assert_eq!(header(&answer, "x-ratelimit-limit"), "5");
        assert_eq!(header(&answer, "x-ratelimit-remaining"), left.to_string());
        assert_eq!(header(&answer, "retry-after"), "");
    }
    tokio::time::advance(Duration::from_secs(20)).await;
    let refused = caller.start().await;
    assert_eq!(refused.status(), 429);
    assert_eq!(header(&refused, "retry-after"), "40");
    tokio::time::advance(Duration::from_secs(40)).await;
    assert_eq!(caller.start().await.status(), 202);
}

#[tokio::test]
async fn the_published_numbers() {
    for (vendor, looks) in [
        (Vendor::Vanta, 50),
        (Vendor::Opnform, 180),
        (Vendor::Cometly, 30),
    ] {
        let caller = Caller::of(Scenario::new(vendor)).await;
        for look in 1..=looks {
            assert_eq!(caller.look(None).await.status(), 200, "{vendor} {look}");
        }
        let refused = caller.look(None).await;
        assert_eq!(refused.status(), 429, "{vendor}");
        // No page of Vanta's has a header about limits.
        assert_eq!(
            header(&refused, "retry-after").is_empty(),
            vendor == Vendor::Vanta
        );
    }
}

#[tokio::test]
async fn rally_tells_its_window_with_every_answer_but_a_404() {
    let caller = Caller::of(Scenario::new(Vendor::Rally)).await;
    let answer = caller.look(None).await;
    let reset: i64 = header(&answer, "x-ratelimit-reset")
        .parse()
        .expect("a time");
    assert_eq!(reset, caller.fake.wall().as_second() + 60);
    let unknown = caller.look(Some("another")).await;
    assert_eq!(
        (
            unknown.status().as_u16(),
            header(&unknown, "x-ratelimit-limit")
        ),
        (404, String::new())
    );
}

#[tokio::test]
async fn vantas_token_endpoint_takes_five_requests_a_minute() {
    let caller = Caller::of(Scenario::new(Vendor::Vanta)).await;
    for _ in 0..4 {
        caller.fetch_token().await;
    }
    assert_eq!(caller.ask_for_token().await.status(), 429);
}

#[tokio::test]
async fn limits_can_be_changed_and_switched_off() {
    let scenario = Scenario::new(Vendor::Cometly).polls_limited_to(Quota::a_minute(1));
    let caller = Caller::of(scenario).await;
    assert_eq!(caller.look(None).await.status(), 200);
    assert_eq!(caller.look(None).await.status(), 429);
    let caller = Caller::of(Scenario::new(Vendor::Cometly).limits(Limits::NONE)).await;
    for _ in 0..40 {
        assert_eq!(caller.look(None).await.status(), 200);
    }
}
