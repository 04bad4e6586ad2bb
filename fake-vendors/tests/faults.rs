//! What goes wrong when it is asked for, and only then.

mod support;

use std::time::Duration;

use fake_vendors::{
    Artifact, At, Call, DigestHeader, Fault, On, RetryAfter, Scenario, Standing, To, Vendor,
};
use flate2::read::GzDecoder;

use crate::support::{Caller, header, json_of, sha256};

fn ready(vendor: Vendor) -> Scenario {
    Scenario::new(vendor).looks_until_ready(0)
}

/// The answer to a look under a fault, and how it stands to the contract.
async fn looked(vendor: Vendor, fault: Fault) -> (reqwest::Response, Standing) {
    let caller = Caller::of(ready(vendor).fault(On::poll(1), fault)).await;
    let answer = caller.look(None).await;
    let standing = caller.fake.polls()[0].standing.clone();
    // The fault is over.
    assert_eq!(caller.look(None).await.status(), 200);
    (answer, standing)
}

/// A file under a fault: the status, the body or none when it broke, and the headers.
async fn fetched(scenario: Scenario, fault: Fault) -> (Caller, reqwest::Response) {
    let caller = Caller::of(scenario.fault(On::download(1), fault)).await;
    let (link, _) = caller.link(None).await;
    let answer = caller.fetch(&link).await;
    (caller, answer)
}

#[tokio::test]
async fn a_declared_refusal_is_held_against_the_document() {
    let (answer, standing) = looked(Vendor::Cometly, Fault::too_many(RetryAfter::Seconds(7))).await;
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "retry-after")),
        (429, "7".to_owned())
    );
    assert_eq!(standing, Standing::Kept);
}

#[tokio::test]
async fn an_undeclared_answer_is_off_the_contract_by_name() {
    for (vendor, fault) in [
        (Vendor::Cometly, Fault::status(503)),
        (
            Vendor::Cometly,
            Fault::too_many(RetryAfter::Date(Duration::from_secs(9))),
        ),
        (Vendor::Vanta, Fault::status(401)),
        (Vendor::Prolific, Fault::unknown_state("archived")),
        (Vendor::Opnform, Fault::MalformedJson),
        (Vendor::Rally, Fault::ErrorPage),
        (Vendor::Rally, Fault::NoLink),
        (
            Vendor::Rally,
            Fault::Header("content-type", "application/json; charset=latin1".into()),
        ),
    ] {
        let (_, standing) = looked(vendor, fault.clone()).await;
        assert!(
            matches!(standing, Standing::Off(_)),
            "{fault:?}: {standing:?}"
        );
    }
}

#[tokio::test]
async fn a_state_that_nobody_documented() {
    for vendor in Vendor::ALL {
        let (answer, _) = looked(vendor, Fault::unknown_state("archived")).await;
        assert_eq!(json_of(answer).await["status"], "archived", "{vendor}");
    }
}

#[tokio::test]
async fn a_date_to_come_back_at() {
    let (answer, _) = looked(
        Vendor::Rally,
        Fault::too_many(RetryAfter::Date(Duration::from_secs(60))),
    )
    .await;
    assert!(header(&answer, "retry-after").ends_with(" GMT"));
}

#[tokio::test]
async fn connections_end_where_they_are_told_to() {
    for at in [At::BeforeAnyByte, At::InHeaders, At::InBody] {
        let caller = Caller::of(ready(Vendor::Cometly).fault(On::poll(1), Fault::Drop(at))).await;
        let broke = match caller.look_request(None).send().await {
            Err(_) => At::InHeaders,
            Ok(answer) => {
                assert!(answer.bytes().await.is_err(), "{at:?}");
                At::InBody
            }
        };
        assert_eq!(broke == At::InBody, at == At::InBody, "{at:?}");
        let status = caller.fake.polls()[0].status;
        assert_eq!(status.is_none(), at == At::BeforeAnyByte);
        assert_eq!(caller.look(None).await.status(), 200);
    }
}

#[tokio::test]
async fn a_cut_body_has_all_its_bytes_up_to_the_cut() {
    let artifact = Artifact::generated(Vendor::Rally, 400_000, 3);
    for cut in [0, 1, 70_000, 399_999] {
        let (caller, answer) = fetched(
            ready(Vendor::Rally).artifact(artifact.clone()),
            Fault::CutBody(cut),
        )
        .await;
        assert_eq!(answer.content_length(), Some(400_000));
        let mut answer = answer;
        let mut came = 0;
        let broke = loop {
            match answer.chunk().await {
                Ok(Some(chunk)) => came += chunk.len() as u64,
                Ok(None) => break false,
                Err(_) => break true,
            }
        };
        assert_eq!((came, broke), (cut, true));
        assert_eq!(caller.fake.downloads()[0].sent, cut);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stalled_body_and_a_silent_api_say_no_more() {
    let day = Duration::from_secs(86_400);
    let (_caller, mut answer) = fetched(ready(Vendor::Rally), Fault::StallBody(10)).await;
    assert_eq!(
        answer.chunk().await.expect("bytes").expect("some").len(),
        10
    );
    assert!(tokio::time::timeout(day, answer.chunk()).await.is_err());

    let caller =
        Caller::of(ready(Vendor::Rally).fault(On::every(Call::Poll), Fault::Silence)).await;
    assert!(tokio::time::timeout(day, caller.look(None)).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn a_slow_answer_is_late_and_right() {
    let scenario = ready(Vendor::Rally)
        .fault(On::poll(1), Fault::Slow(Duration::from_secs(50)))
        .fault(On::poll(1), Fault::status(500));
    let caller = Caller::of(scenario).await;
    let begun = tokio::time::Instant::now();
    assert_eq!(caller.look(None).await.status(), 500);
    assert!(begun.elapsed() >= Duration::from_secs(50));
}

#[tokio::test]
async fn a_revoked_token_stays_revoked() {
    let scenario = ready(Vendor::Vanta).fault(On::poll(2), Fault::TokenRevoked);
    let mut caller = Caller::of(scenario).await;
    assert_eq!(caller.look(None).await.status(), 200);
    assert_eq!(caller.look(None).await.status(), 401);
    caller.token = caller.fetch_token().await;
    assert_eq!(caller.look(None).await.status(), 200);
}

#[tokio::test]
async fn faults_strike_from_a_request_on() {
    let caller =
        Caller::of(ready(Vendor::Rally).fault(On::polls_from(2), Fault::status(403))).await;
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(caller.look(None).await.status().as_u16());
    }
    assert_eq!(seen, [200, 403, 403]);
}

#[tokio::test]
async fn an_expired_link() {
    let (caller, answer) = fetched(ready(Vendor::Rally), Fault::Expired).await;
    assert_eq!(answer.status(), 403);
    let (link, _) = caller.link(None).await;
    assert_eq!(caller.fetch(&link).await.status(), 200);
}

#[tokio::test]
async fn ranges_that_are_not_what_was_asked_for() {
    for (fault, status, range) in [
        (Fault::RangeIgnored, 200, ""),
        (Fault::RangeElsewhere(3), 206, "bytes 13-99/100"),
        (Fault::OtherTotal(101), 206, "bytes 10-99/101"),
        (Fault::Changed, 200, ""),
    ] {
        let scenario = ready(Vendor::Rally)
            .bytes(vec![7; 100])
            .fault(On::download(2), fault.clone());
        let caller = Caller::of(scenario).await;
        let (link, _) = caller.link(None).await;
        let etag = header(&caller.fetch(&link).await, "etag");
        let answer = caller.fetch_from(&link, 10, &etag).await;
        assert_eq!(answer.status(), status, "{fault:?}");
        assert_eq!(header(&answer, "content-range"), range, "{fault:?}");
        assert_eq!(header(&answer, "etag") != etag, fault == Fault::Changed);
    }
}

#[tokio::test]
async fn a_file_that_changes_is_another() {
    let scenario = ready(Vendor::Rally)
        .bytes("first")
        .then_artifact(Artifact::bytes(Vendor::Rally, "second"))
        .fault(On::download(2), Fault::Changed);
    let caller = Caller::of(scenario).await;
    let (link, _) = caller.link(None).await;
    for expected in ["first", "second", "second"] {
        assert_eq!(
            caller.fetch(&link).await.text().await.expect("text"),
            expected
        );
    }
    assert_eq!(caller.fake.sha256(), sha256(b"second"));
}

#[tokio::test]
async fn lengths_and_digests_that_lie() {
    let file = || ready(Vendor::Rally).bytes(vec![7; 100]);
    let (_, short) = fetched(file(), Fault::WrongLength(-1)).await;
    assert_eq!(short.bytes().await.expect("a body").len(), 99);
    let (_, long) = fetched(file(), Fault::WrongLength(1)).await;
    assert!(long.bytes().await.is_err());
    let (_, wrong) = fetched(file(), Fault::WrongDigest(DigestHeader::Amazon)).await;
    assert!(!header(&wrong, "x-amz-checksum-sha256").is_empty());
    let (_, page) = fetched(file(), Fault::ErrorPage).await;
    assert_eq!(
        (page.status().as_u16(), header(&page, "content-type")),
        (200, "text/html; charset=utf-8".to_owned())
    );
}

#[tokio::test]
async fn gzip_that_is_announced_and_gzip_that_is_not() {
    for (fault, coding) in [(Fault::Gzipped, "gzip"), (Fault::GzippedSilently, "")] {
        let (caller, answer) = fetched(ready(Vendor::Opnform), fault).await;
        assert_eq!(header(&answer, "content-encoding"), coding);
        let packed = answer.bytes().await.expect("a body");
        let mut plain = Vec::new();
        std::io::Read::read_to_end(&mut GzDecoder::new(&packed[..]), &mut plain).expect("gzip");
        assert_eq!(sha256(&plain), caller.fake.sha256());
    }
}

#[tokio::test]
async fn a_redirect_to_another_host() {
    let (caller, answer) = fetched(ready(Vendor::Rally), Fault::Redirect(To::Mirror)).await;
    assert_eq!(answer.status(), 307);
    let location = header(&answer, "location");
    assert!(
        !location.starts_with(caller.fake.storage_url()),
        "{location}"
    );
    let file = caller
        .fetch(&location)
        .await
        .bytes()
        .await
        .expect("the file");
    assert_eq!(sha256(&file), caller.fake.sha256());
    // A link of one host is worth nothing at another.
    let (link, _) = caller.link(None).await;
    let query = location.split('?').next_back().expect("a query");
    let mixed = format!("{}?{query}", link.split('?').next().expect("a path"));
    assert_eq!(caller.fetch(&mixed).await.status(), 403);
}

#[tokio::test]
async fn a_fault_at_the_wrong_place_is_refused() {
    for (on, fault) in [
        (On::poll(1), Fault::CutBody(1)),
        (On::download(1), Fault::unknown_state("x")),
        (On::start(1), Fault::NoLink),
        (On::token(1), Fault::status(500)),
    ] {
        let scenario = Scenario::new(Vendor::Cometly).fault(on, fault.clone());
        assert!(
            fake_vendors::Fake::start(scenario).await.is_err(),
            "{fault:?}"
        );
    }
}

#[tokio::test]
async fn a_test_can_wait_for_a_request() {
    let caller = Caller::of(ready(Vendor::Rally)).await;
    let (_, ()) = tokio::join!(caller.look(None), caller.fake.until(Call::Poll, 1));
    assert_eq!(caller.fake.polls().len(), 1);
}
