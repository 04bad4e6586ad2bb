//! The storage: who is served what.

mod support;

use std::time::Duration;

use fake_vendors::{Artifact, DigestHeader, Scenario, StorageOptions, Validator, Vendor};

use crate::support::{Caller, header, sha256};

fn ready(vendor: Vendor) -> Scenario {
    Scenario::new(vendor).looks_until_ready(0)
}

#[tokio::test]
async fn a_part_is_sent_of_the_version_that_is_asked_for() {
    let caller = Caller::of(ready(Vendor::Rally)).await;
    let (link, _) = caller.link(None).await;
    let whole = caller.fetch(&link).await;
    let (etag, len) = (
        header(&whole, "etag"),
        whole.content_length().expect("a length"),
    );
    let whole = whole.bytes().await.expect("the file");

    let rest = caller.fetch_from(&link, 100, &etag).await;
    assert_eq!(rest.status(), 206);
    assert_eq!(
        header(&rest, "content-range"),
        format!("bytes 100-{}/{len}", len - 1)
    );
    assert_eq!(rest.bytes().await.expect("the rest"), whole.slice(100..));

    assert_eq!(
        caller.fetch_from(&link, 100, "\"another\"").await.status(),
        200
    );
    let behind = caller.fetch_from(&link, len, &etag).await;
    assert_eq!(behind.status(), 416);
    assert_eq!(header(&behind, "content-range"), format!("bytes */{len}"));
}

#[tokio::test]
async fn a_link_expires_and_says_so_as_s3_does() {
    tokio::time::pause();
    let caller = Caller::of(ready(Vendor::Rally)).await;
    let (link, _) = caller.link(None).await;
    tokio::time::advance(Duration::from_secs(299)).await;
    assert_eq!(caller.fetch(&link).await.status(), 200);
    tokio::time::advance(Duration::from_secs(1)).await;
    let expired = caller.fetch(&link).await;
    assert_eq!(expired.status(), 403);
    assert!(
        expired
            .text()
            .await
            .expect("a page")
            .contains("<Message>Request has expired")
    );
    // A fresh one is had by looking again.
    let (fresh, _) = caller.link(None).await;
    assert_eq!(caller.fetch(&fresh).await.status(), 200);
}

#[tokio::test]
async fn a_link_without_its_signature_is_worth_nothing() {
    let caller = Caller::of(ready(Vendor::Cometly)).await;
    let (link, _) = caller.link(None).await;
    let bare = link.split('?').next().expect("a path");
    assert_eq!(caller.fetch(bare).await.status(), 403);
    assert_eq!(
        caller
            .http
            .put(&link)
            .send()
            .await
            .expect("an answer")
            .status(),
        403
    );
}

#[tokio::test]
async fn a_credential_shown_to_the_storage_is_a_violation() {
    for (name, value) in [("authorization", "Bearer t"), ("cookie", "session=1")] {
        let mut caller = Caller::of(ready(Vendor::Vanta)).await;
        caller.fake = caller.fake.tolerate();
        let (link, _) = caller.link(None).await;
        let request = caller.http.get(&link).header(name, value);
        assert_eq!(request.send().await.expect("an answer").status(), 400);
        let violations = caller.fake.violations();
        assert_eq!(violations.len(), 1);
        assert!(
            violations[0].contains(&format!("the storage was shown `{name}`")),
            "{violations:?}"
        );
    }
}

#[tokio::test]
async fn what_a_storage_may_do_without() {
    let options = StorageOptions::new()
        .without_ranges()
        .without_length()
        .validator(Validator::Weak)
        .digest(DigestHeader::Repr);
    let caller = Caller::of(ready(Vendor::Opnform).storage(options)).await;
    let (link, _) = caller.link(None).await;
    let answer = caller.fetch_from(&link, 5, "\"any\"").await;
    assert_eq!(
        (answer.status().as_u16(), answer.content_length()),
        (200, None)
    );
    assert!(header(&answer, "etag").starts_with("W/"));
    assert!(header(&answer, "repr-digest").starts_with("sha-256=:"));
    assert_eq!(
        sha256(&answer.bytes().await.expect("the file")),
        caller.fake.sha256()
    );
}

#[tokio::test]
async fn a_generated_file_is_served_in_pieces() {
    let artifact = Artifact::generated(Vendor::Cometly, 3_000_001, 42);
    let caller = Caller::of(ready(Vendor::Cometly).artifact(artifact)).await;
    let (link, _) = caller.link(None).await;
    let file = caller.fetch(&link).await.bytes().await.expect("the file");
    assert_eq!(
        (file.len(), sha256(&file)),
        (3_000_001, caller.fake.sha256())
    );
    assert_eq!(caller.fake.downloads()[0].sent, 3_000_001);
}

#[tokio::test(start_paused = true)]
async fn a_slow_storage_keeps_its_pace() {
    let scenario = ready(Vendor::Rally)
        .bytes(vec![b'x'; 1000])
        .storage(StorageOptions::new().pace(100));
    let caller = Caller::of(scenario).await;
    let (link, _) = caller.link(None).await;
    let begun = tokio::time::Instant::now();
    assert_eq!(
        caller
            .fetch(&link)
            .await
            .bytes()
            .await
            .expect("the file")
            .len(),
        1000
    );
    let took = begun.elapsed();
    assert!((9..=11).contains(&took.as_secs()), "{took:?}");
}
