//! Downloads: whatever the storage does, the file is whole and right, or absent.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use crate::support::toy::{ETAG, Folder, Reply, Result, Storage, digest, find, keep};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use export_jobs::{
    Artifact, ArtifactKind, BoxFuture, Destination, DownloadOptions, Downloader, Error, Event,
    Origin, Saved, SignedUrl, TokioClock, ignore,
};
use md5::Md5;
use sha2::{Digest, Sha256, Sha512};

/// Long enough for several pieces, and no two stretches alike.
fn body() -> &'static [u8] {
    static BODY: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    BODY.get_or_init(|| (0..60_000_u32).flat_map(u32::to_be_bytes).collect())
}

fn api() -> Origin {
    Origin::parse("http://127.0.0.1:1/api").expect("a base URL")
}

fn link(storage: &Storage) -> SignedUrl {
    SignedUrl::parse(&storage.url("file?signature=s3cret"), &api()).expect("a link")
}

/// No fresh link is to be had.
fn refused() -> BoxFuture<'static, Result<SignedUrl, Error>> {
    Box::pin(async { Err(Error::interrupted()) })
}

fn downloader() -> Downloader {
    let options = DownloadOptions::new()
        .tries(4, Duration::from_millis(1))
        .idle_timeout(Duration::from_millis(400));
    Downloader::new(Arc::new(TokioClock::new()))
        .expect("a client")
        .with_options(options)
}

struct Case {
    folder: Folder,
    kind: ArtifactKind,
    fresh_links: u32,
    events: Vec<Event>,
}

impl Case {
    fn new() -> Self {
        Self {
            folder: Folder::new(),
            kind: ArtifactKind::Any,
            fresh_links: 0,
            events: Vec::new(),
        }
    }

    fn kind(kind: ArtifactKind) -> Self {
        Self {
            kind,
            ..Self::new()
        }
    }

    fn destination(&self) -> Destination {
        Destination::new(self.folder.file("out"))
    }

    async fn fetch(&mut self, storage: &Storage) -> Result<Saved, Error> {
        self.fetch_with(storage, |artifact| artifact).await
    }

    async fn fetch_with(
        &mut self,
        storage: &Storage,
        change: impl FnOnce(Artifact) -> Artifact,
    ) -> Result<Saved, Error> {
        let artifact = change(Artifact::link(
            link(storage),
            self.kind,
            jiff::Timestamp::now(),
        ));
        let destination = self.destination();
        let fresh_links = &mut self.fresh_links;
        let mut refresh = || -> BoxFuture<'_, _> {
            *fresh_links += 1;
            let fresh = link(storage);
            Box::pin(async { Ok(fresh) })
        };
        let mut observer = keep(&mut self.events);
        downloader()
            .fetch(artifact, "job", &destination, &mut refresh, &mut observer)
            .await
    }

    #[track_caller]
    fn check_whole(&self, saved: &Saved, expected: &[u8]) {
        assert!(
            std::fs::read(&saved.path).expect("a file") == expected,
            "other bytes"
        );
        assert_eq!(saved.bytes, expected.len() as u64);
        assert_eq!(saved.sha256.to_string(), digest(expected));
        assert_eq!(self.folder.names(), ["out"]);
    }

    #[track_caller]
    fn check_absent(&self, error: &Error, exit_code: u8, why: &str) {
        assert!(!self.folder.file("out").exists());
        assert_eq!(error.exit_code(), exit_code, "{error}");
        assert!(error.to_string().contains(why), "{error}");
        assert!(!format!("{error} {error:?}").contains("s3cret"));
    }
}

#[tokio::test]
async fn a_plain_download() -> Result {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    let request = &storage.requests()[0];
    assert!(
        request.contains("accept-encoding: identity\r\n"),
        "{request}"
    );
    for header in ["authorization", "cookie", "range", "referer", "user-agent"] {
        assert!(!request.contains(&format!("\r\n{header}:")), "{request}");
    }
    Ok(())
}

#[tokio::test]
async fn a_body_cut_anywhere_is_resumed_where_it_broke() -> Result {
    for cut in [0, 1, 511, 512, 513, 100_000, body().len() - 1] {
        let storage = Storage::new(move |request, number| match request.offset() {
            Some(offset) => Reply::rest(body(), offset),
            None if number == 0 => Reply::whole(body()).cut_body(cut),
            None => Reply::whole(body()),
        })
        .await;
        let mut case = Case::new();
        let saved = case.fetch(&storage).await?;
        case.check_whole(&saved, body());
        let requests = storage.requests();
        assert_eq!(requests.len(), 2, "cut at {cut}");
        if cut >= 512 {
            assert!(
                requests[1].contains(&format!("range: bytes={cut}-\r\n")),
                "cut at {cut}: {}",
                requests[1]
            );
            assert!(requests[1].contains(&format!("if-range: {ETAG}\r\n")));
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_body_cut_without_range_support_is_fetched_anew() -> Result {
    for headers in [&[][..], &[("etag", "W/\"weak\"")][..]] {
        let storage = Storage::new(move |_, number| {
            let reply = Reply::new("200 OK", headers, body());
            if number == 0 {
                reply.cut_body(100_000)
            } else {
                reply
            }
        })
        .await;
        let mut case = Case::new();
        let saved = case.fetch(&storage).await?;
        case.check_whole(&saved, body());
        assert!(
            storage
                .requests()
                .iter()
                .all(|request| !request.contains("range:"))
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_range_answered_with_the_whole_file_begins_anew() -> Result {
    let storage = Storage::new(|_, number| match number {
        0 => Reply::whole(body()).cut_body(100_000),
        _ => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn a_206_that_starts_elsewhere_begins_anew() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (None, 0) => Reply::whole(body()).cut_body(100_000),
        (Some(offset), _) => Reply::rest(body(), offset - 10),
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert!(case.events.contains(&Event::Restarted {
        why: "the answer starts elsewhere than asked"
    }));
    Ok(())
}

#[tokio::test]
async fn a_file_that_changed_begins_anew() -> Result {
    // A server that ignores If-Range and answers 206 of another version.
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (None, 0) => {
            Reply::new("200 OK", &[("etag", "\"old\"")], &vec![7; body().len()]).cut_body(100_000)
        }
        (Some(offset), _) => Reply::rest(body(), offset),
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert!(case.events.contains(&Event::Restarted {
        why: "the file has changed"
    }));
    Ok(())
}

#[tokio::test]
async fn a_206_that_is_coded_otherwise_begins_anew() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (None, 0) => Reply::whole(body()).cut_body(100_000),
        (Some(offset), _) => {
            let range = format!("bytes {offset}-{}/{}", body().len() - 1, body().len());
            let headers = [
                ("etag", ETAG),
                ("content-range", &range),
                ("content-encoding", "gzip"),
                ("transfer-encoding", "chunked"),
            ];
            Reply::raw(
                "206 Partial Content",
                &headers,
                &chunk(&gzip(&body()[offset..])),
            )
        }
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert!(case.events.contains(&Event::Restarted {
        why: "the answer is coded otherwise than what is there"
    }));
    Ok(())
}

#[tokio::test]
async fn a_206_that_says_neither_version_nor_length_begins_anew() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (None, 0) => Reply::whole(body()).cut_body(100_000),
        (Some(offset), _) => {
            let range = format!("bytes {offset}-{}/*", body().len() - 1);
            let other = vec![7; body().len() - offset];
            Reply::new("206 Partial Content", &[("content-range", &range)], &other)
        }
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

/// Against RFC 9110, but common in plain servers.
#[tokio::test]
async fn a_206_of_the_same_length_without_its_etag_goes_on() -> Result {
    let storage = Storage::new(|request, _| match request.offset() {
        None => Reply::whole(body()).cut_body(100_000),
        Some(offset) => {
            let range = format!("bytes {offset}-{}/{}", body().len() - 1, body().len());
            let rest = &body()[offset..];
            Reply::new("206 Partial Content", &[("content-range", &range)], rest)
        }
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert_eq!(storage.requests().len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_part_that_goes_beyond_its_end_is_not_kept() {
    let storage = Storage::new(|request, _| match request.offset() {
        None => Reply::whole(body()).cut_body(100_000),
        Some(offset) => {
            let range = format!("bytes {offset}-{}/{}", offset + 999, body().len());
            let headers = [
                ("etag", ETAG),
                ("content-range", &range),
                ("transfer-encoding", "chunked"),
            ];
            Reply::raw(
                "206 Partial Content",
                &headers,
                &chunk(&body()[offset..offset + 2000]),
            )
        }
    })
    .await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("too much");
    case.check_absent(&error, 6, "more than it had announced");
}

/// One chunk and the end mark.
fn chunk(bytes: &[u8]) -> Vec<u8> {
    let mut chunked = format!("{:x}\r\n", bytes.len()).into_bytes();
    chunked.extend_from_slice(bytes);
    chunked.extend_from_slice(b"\r\n0\r\n\r\n");
    chunked
}

#[tokio::test]
async fn a_416_begins_anew() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (None, 0) => Reply::whole(body()).cut_body(100_000),
        (Some(_), _) => Reply::new(
            "416 Range Not Satisfiable",
            &[("content-range", "bytes */5")],
            b"",
        ),
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn a_wrong_promised_length_or_digest_fails() {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    let error = case
        .fetch_with(&storage, |artifact| artifact.with_length(5))
        .await
        .expect_err("another length");
    case.check_absent(&error, 6, "5 bytes were promised");
    let error = case
        .fetch_with(&storage, |artifact| artifact.with_sha256([1; 32]))
        .await
        .expect_err("another digest");
    case.check_absent(&error, 6, "SHA-256");
    // Bytes that are wrong are no base to go on from.
    assert!(case.folder.names().is_empty(), "{:?}", case.folder.names());
}

#[tokio::test]
async fn a_body_that_never_gets_further_fails_and_keeps_what_came() {
    let storage = Storage::new(|request, _| match request.offset() {
        Some(offset) => Reply::rest(body(), offset).cut_body(0),
        None => Reply::whole(body()).cut_body(100_000),
    })
    .await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("no progress");
    case.check_absent(&error, 5, "4 times in a row");
    assert_eq!(
        std::fs::metadata(case.folder.file(".out.part"))
            .expect("a part")
            .len(),
        100_000
    );
}

#[tokio::test]
async fn a_body_that_always_breaks_but_moves_arrives() -> Result {
    let storage = Storage::new(|request, _| match request.offset() {
        Some(offset) if offset + 9_000 < body().len() => {
            Reply::rest(body(), offset).cut_body(9_000)
        }
        Some(offset) => Reply::rest(body(), offset),
        None => Reply::whole(body()).cut_body(9_000),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert!(storage.requests().len() > 20);
    Ok(())
}

#[tokio::test]
async fn silence_ends_a_try() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (Some(offset), _) => Reply::rest(body(), offset),
        (None, 0) => Reply::whole(body()).cut_body(50_000).hanging(),
        (None, _) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn an_expired_link_is_renewed_once() -> Result {
    let expired: [fn() -> Reply; 3] = [
        || {
            Reply::new(
                "403 Forbidden",
                &[],
                b"<Error><Code>AccessDenied</Code></Error>",
            )
        },
        || {
            Reply::new(
                "400 Bad Request",
                &[],
                b"<?xml version=\"1.0\"?><Error><Code>ExpiredToken</Code></Error>",
            )
        },
        || {
            Reply::new(
                "410 Gone",
                &[],
                b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
            )
        },
    ];
    for expired in expired {
        let storage = Storage::new(move |_, number| {
            if number == 0 {
                expired()
            } else {
                Reply::whole(body())
            }
        })
        .await;
        let mut case = Case::new();
        let saved = case.fetch(&storage).await?;
        case.check_whole(&saved, body());
        assert_eq!(case.fresh_links, 1);
    }
    Ok(())
}

#[tokio::test]
async fn a_link_that_expires_again_and_again_while_bytes_come_is_renewed_each_time() -> Result {
    let storage = Storage::new(|request, number| match (request.offset(), number % 2) {
        (_, 1) => Reply::new("403 Forbidden", &[], b""),
        (Some(offset), _) if offset < 150_000 => Reply::rest(body(), offset).cut_body(50_000),
        (Some(offset), _) => Reply::rest(body(), offset),
        (None, _) => Reply::whole(body()).cut_body(50_000),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert_eq!(case.fresh_links, 3);
    Ok(())
}

#[tokio::test]
async fn a_link_that_is_always_expired_ends_in_an_error() {
    let storage = Storage::new(|_, _| Reply::new("403 Forbidden", &[], b"")).await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("expired");
    case.check_absent(&error, 5, "expired");
    assert!(error.is_link_expired());
    assert_eq!((case.fresh_links, storage.requests().len()), (1, 2));
}

#[tokio::test]
async fn a_link_known_to_be_expired_is_renewed_before_it_is_used() -> Result {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    let past = "2020-01-01T00:00:00Z".parse()?;
    let saved = case
        .fetch_with(&storage, |artifact| artifact.expiring_at(past))
        .await?;
    case.check_whole(&saved, body());
    assert_eq!((case.fresh_links, storage.requests().len()), (1, 1));
    Ok(())
}

#[tokio::test]
async fn a_missing_file_is_not_an_expired_link() {
    let storage = Storage::new(|_, _| {
        Reply::new(
            "404 Not Found",
            &[],
            b"<Error><Code>NoSuchKey</Code></Error>",
        )
    })
    .await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("missing");
    case.check_absent(&error, 5, "404");
    assert_eq!(case.fresh_links, 0);
}

#[tokio::test]
async fn an_error_page_is_not_data() {
    let page = b"<!DOCTYPE html><html><body>Sign in</body></html>";
    for kind in [
        ArtifactKind::Zip,
        ArtifactKind::Csv,
        ArtifactKind::NdjsonGzip,
        ArtifactKind::Any,
    ] {
        for media_type in ["text/html; charset=utf-8", "application/octet-stream"] {
            let storage = Storage::new(move |_, _| {
                Reply::new("200 OK", &[("content-type", media_type)], page)
            })
            .await;
            let mut case = Case::kind(kind);
            let error = case.fetch(&storage).await.expect_err("a page");
            case.check_absent(&error, 6, "web page");
        }
    }
}

#[tokio::test]
async fn an_error_page_does_not_cost_what_was_there() -> Result {
    let storage = Storage::new(|request, number| match (number, request.offset()) {
        (0, _) => Reply::whole(body()).cut_body(100_000),
        (1..=4, _) => Reply::new("200 OK", &[("content-type", "text/html")], b"<html>"),
        (_, Some(offset)) => Reply::rest(body(), offset),
        (_, None) => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("a page");
    case.check_absent(&error, 6, "web page");
    let mut events = Vec::new();
    std::mem::swap(&mut events, &mut case.events);
    loop {
        match case.fetch(&storage).await {
            Ok(saved) => {
                assert_eq!(saved.resumed_from, 100_000);
                case.check_whole(&saved, body());
                return Ok(());
            }
            Err(error) => assert!(
                error.is_bad_artifact() && storage.requests().len() < 6,
                "{error}"
            ),
        }
    }
}

#[tokio::test]
async fn a_server_in_trouble_is_tried_again() -> Result {
    let storage = Storage::new(|_, number| match number {
        0 => Reply::new("503 Slow Down", &[("retry-after", "0")], b""),
        1 => Reply::raw("500 Internal Server Error", &[], b""),
        _ => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn redirects_are_followed_within_the_rules() -> Result {
    let storage = Storage::new(|request, _| match request.head.starts_with("get /file") {
        true => Reply::new("302 Found", &[("location", "/elsewhere")], b""),
        false => Reply::whole(body()),
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());

    let storage = Storage::new(|_, _| Reply::new("302 Found", &[("location", "/file")], b"")).await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("a loop");
    case.check_absent(&error, 6, "redirects too often");
    assert_eq!(storage.requests().len(), 6);

    let storage = Storage::new(|_, _| {
        Reply::new("302 Found", &[("location", "http://example.com/file")], b"")
    })
    .await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("plain http");
    case.check_absent(&error, 6, "not https");
    Ok(())
}

#[tokio::test]
async fn a_body_whose_end_cannot_be_told_is_refused() -> Result {
    let storage = Storage::new(|_, _| Reply::raw("200 OK", &[], body())).await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("no end mark");
    case.check_absent(&error, 6, "neither a length nor an end mark");
    let saved = case
        .fetch_with(&storage, |artifact| {
            artifact.with_length(body().len() as u64)
        })
        .await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn chunked_bodies_end_with_their_mark() -> Result {
    let chunked = |whole: bool| {
        let mut coded = format!("{:x}\r\n", body().len()).into_bytes();
        coded.extend_from_slice(body());
        coded.extend_from_slice(b"\r\n");
        if whole {
            coded.extend_from_slice(b"0\r\n\r\n");
        }
        Reply::raw("200 OK", &[("transfer-encoding", "chunked")], &coded)
    };
    let storage = Storage::new(move |_, number| chunked(number > 0)).await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert_eq!(storage.requests().len(), 2);
    Ok(())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut coder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    coder.write_all(bytes).expect("memory");
    coder.finish().expect("memory")
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("a.txt", options).expect("memory");
    writer.write_all(bytes).expect("memory");
    writer.finish().expect("memory").into_inner()
}

/// A length that is too short is believed by every client of HTTP; the format knows better.
#[tokio::test]
async fn a_file_without_its_end_is_refused_whatever_its_length_says() -> Result {
    let lines = body();
    let cases = [
        (ArtifactKind::Zip, zipped(lines)),
        (ArtifactKind::NdjsonGzip, gzip(lines)),
    ];
    for (kind, whole) in cases {
        for cut in [1, 9, whole.len() / 2] {
            let short = whole[..whole.len() - cut].to_vec();
            let storage = Storage::new(move |_, _| Reply::new("200 OK", &[], &short)).await;
            let mut case = Case::kind(kind);
            let error = case.fetch(&storage).await.expect_err("cut short");
            assert!(error.is_bad_artifact(), "{kind:?} without {cut}: {error}");
            assert_eq!(case.folder.names(), Vec::<String>::new());
        }
        let served = whole.clone();
        let storage = Storage::new(move |_, _| Reply::new("200 OK", &[], &served)).await;
        let mut case = Case::kind(kind);
        let saved = case.fetch(&storage).await?;
        case.check_whole(&saved, &whole);
    }
    Ok(())
}

#[tokio::test]
async fn gzip_announced_or_not() -> Result {
    let lines = b"{\"id\":1}\n{\"id\":2}\n";
    static ANNOUNCED: [(&str, &str); 1] = [("content-encoding", "gzip")];
    let cases = [
        (
            "a gzip file stays one, unannounced",
            ArtifactKind::NdjsonGzip,
            &[][..],
            gzip(lines),
            gzip(lines),
        ),
        (
            "a gzip file stays one, announced",
            ArtifactKind::NdjsonGzip,
            &ANNOUNCED[..],
            gzip(lines),
            gzip(lines),
        ),
        (
            "a second layer is undone",
            ArtifactKind::NdjsonGzip,
            &ANNOUNCED[..],
            gzip(&gzip(lines)),
            gzip(lines),
        ),
        (
            "unpacked on the way",
            ArtifactKind::NdjsonGzip,
            &[][..],
            lines.to_vec(),
            lines.to_vec(),
        ),
        (
            "a plain file is decoded",
            ArtifactKind::Csv,
            &ANNOUNCED[..],
            gzip(b"id\n1\n"),
            b"id\n1\n".to_vec(),
        ),
    ];
    for (name, kind, headers, wire, expected) in cases {
        let storage = Storage::new(move |_, _| Reply::new("200 OK", headers, &wire)).await;
        let mut case = Case::kind(kind);
        let saved = case
            .fetch(&storage)
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        case.check_whole(&saved, &expected);
    }
    let page = gzip(b"<html>");
    let storage = Storage::new(move |_, _| Reply::new("200 OK", &ANNOUNCED, &page)).await;
    let mut case = Case::kind(ArtifactKind::Csv);
    let error = case.fetch(&storage).await.expect_err("a page inside");
    case.check_absent(&error, 6, "web page");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_decoded_is_not_kept() -> Result {
    let cut = gzip(b"id\n1\n");
    let storage = Storage::new(move |_, number| {
        let wire = if number == 0 {
            &cut[..cut.len() - 4]
        } else {
            &cut[..]
        };
        Reply::new(
            "200 OK",
            &[("content-encoding", "gzip"), ("etag", ETAG)],
            wire,
        )
    })
    .await;
    let mut case = Case::kind(ArtifactKind::Csv);
    let error = case
        .fetch(&storage)
        .await
        .expect_err("cut before it was stored");
    case.check_absent(&error, 6, "gzip is damaged");
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, b"id\n1\n");
    assert_eq!(storage.requests().len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_coding_nobody_asked_for_is_refused() {
    let storage =
        Storage::new(|_, _| Reply::new("200 OK", &[("content-encoding", "br")], b"x")).await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("brotli");
    case.check_absent(&error, 6, "coding");
}

#[tokio::test]
async fn an_existing_destination_is_an_error_unless_overwriting() -> Result {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    std::fs::write(case.folder.file("out"), "precious")?;
    let error = case.fetch(&storage).await.expect_err("it exists");
    assert_eq!((error.exit_code(), error.is_destination()), (2, true));
    assert_eq!(std::fs::read(case.folder.file("out"))?, b"precious");
    assert!(storage.requests().is_empty());

    let artifact = Artifact::link(link(&storage), ArtifactKind::Any, jiff::Timestamp::now());
    let destination = case.destination().overwriting(true);
    let mut refresh = || refused();
    let saved = downloader()
        .fetch(artifact, "job", &destination, &mut refresh, &mut ignore)
        .await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn a_destination_that_appears_meanwhile_is_not_replaced() -> Result {
    let case = Case::new();
    let intruder = case.folder.file("out");
    let storage = Storage::new(move |_, _| {
        std::fs::write(&intruder, "precious").expect("a file");
        Reply::whole(body())
    })
    .await;
    let mut case = case;
    let error = case.fetch(&storage).await.expect_err("it appeared");
    assert_eq!(error.exit_code(), 2);
    assert!(error.to_string().contains("exists"), "{error}");
    assert_eq!(std::fs::read(case.folder.file("out"))?, b"precious");
    // What was fetched is kept, and needs no second request.
    std::fs::remove_file(case.folder.file("out"))?;
    let saved = case.fetch(&storage).await;
    assert_eq!(storage.requests().len(), 1, "{saved:?}");
    case.check_whole(&saved?, body());
    Ok(())
}

#[tokio::test]
async fn a_second_download_to_one_destination_is_told_so() -> Result {
    let storage = Storage::new(|_, _| Reply::whole(body()).cut_body(100_000).hanging()).await;
    let case = Case::new();
    let other = Storage::of(body()).await;
    let (first, second) = {
        let artifact =
            |storage| Artifact::link(link(storage), ArtifactKind::Any, jiff::Timestamp::now());
        let destination = case.destination();
        let (one, two) = (downloader(), downloader());
        let mut none = || refused();
        let mut none_either = || refused();
        let mut quiet = ignore;
        let mut quiet_too = ignore;
        let first = one.fetch(
            artifact(&storage),
            "job",
            &destination,
            &mut none,
            &mut quiet,
        );
        let second = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            two.fetch(
                artifact(&other),
                "job",
                &destination,
                &mut none_either,
                &mut quiet_too,
            )
            .await
        };
        tokio::join!(first, second)
    };
    let error = second.expect_err("the first has it");
    assert_eq!(error.exit_code(), 2);
    assert!(error.to_string().contains("another process"), "{error}");
    assert!(first.is_err());
    Ok(())
}

#[tokio::test]
async fn an_interrupted_download_goes_on_in_the_next_run() -> Result {
    let storage = Storage::of(body()).await;
    let case = Case::new();
    let destination = case.destination();
    let artifact = || Artifact::link(link(&storage), ArtifactKind::Any, jiff::Timestamp::now());
    let mut refresh = || refused();
    let mut stop_at_first_byte = |event: &Event| match event {
        Event::Downloading { .. } => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    let error = downloader()
        .fetch(
            artifact(),
            "job",
            &destination,
            &mut refresh,
            &mut stop_at_first_byte,
        )
        .await
        .expect_err("stopped");
    case.check_absent(&error, 3, "stopped");
    let kept = std::fs::metadata(case.folder.file(".out.part"))?.len();
    assert!(kept > 0);

    let mut events = Vec::new();
    let mut observer = keep(&mut events);
    let saved = downloader()
        .fetch(artifact(), "job", &destination, &mut refresh, &mut observer)
        .await?;
    drop(observer);
    case.check_whole(&saved, body());
    assert_eq!(saved.resumed_from, kept);
    assert_eq!(events.first(), Some(&Event::Resumed { from: kept }));
    assert!(storage.requests()[1].contains(&format!("range: bytes={kept}-")));
    Ok(())
}

#[tokio::test]
async fn what_is_left_of_another_job_is_not_used() -> Result {
    let storage = Storage::of(body()).await;
    let case = Case::new();
    std::fs::write(case.folder.file(".out.part"), "bytes of something else")?;
    for sidecar in [
        r#"{"v":1,"identity":"another job","etag":"\"v1\"","total":240000,"coding":"identity"}"#,
        r#"{"v":2,"identity":"job","etag":"\"v1\"","total":240000,"coding":"identity"}"#,
        r#"{"v":1,"identity":"job","etag":"\"v1\"","total":3,"coding":"identity"}"#,
        "not JSON",
    ] {
        std::fs::write(case.folder.file(".out.part.json"), sidecar)?;
        let artifact = Artifact::link(link(&storage), ArtifactKind::Any, jiff::Timestamp::now());
        let mut refresh = || refused();
        let destination = case.destination().overwriting(true);
        let saved = downloader()
            .fetch(artifact, "job", &destination, &mut refresh, &mut ignore)
            .await?;
        case.check_whole(&saved, body());
        std::fs::write(case.folder.file(".out.part"), "bytes of something else")?;
    }
    assert!(
        storage
            .requests()
            .iter()
            .all(|request| !request.contains("range:"))
    );
    Ok(())
}

#[tokio::test]
async fn the_sidecar_holds_no_link() -> Result {
    let storage = Storage::new(|_, _| Reply::whole(body()).cut_body(100_000)).await;
    let mut case = Case::new();
    case.fetch(&storage).await.expect_err("cut");
    let sidecar = std::fs::read_to_string(case.folder.file(".out.part.json"))?;
    assert!(
        !sidecar.contains("s3cret") && !sidecar.contains("127.0.0.1") && sidecar.contains("v1"),
        "{sidecar}"
    );
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_laid_in_the_way_is_not_followed() -> Result {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    let victim = case.folder.file("victim");
    std::fs::write(&victim, "precious")?;
    std::os::unix::fs::symlink(&victim, case.folder.file(".out.part"))?;
    let error = case.fetch(&storage).await.expect_err("a link");
    case.check_absent(&error, 2, "cannot write");
    assert_eq!(std::fs::read(&victim)?, b"precious");
    Ok(())
}

#[tokio::test]
async fn an_artifact_that_came_with_the_answer_is_saved() -> Result {
    let case = Case::new();
    let artifact = Artifact::inline(
        &b"\xef\xbb\xbfid\n1\n"[..],
        ArtifactKind::Csv,
        jiff::Timestamp::now(),
    );
    let mut refresh = || refused();
    let saved = downloader()
        .fetch(artifact, "", &case.destination(), &mut refresh, &mut ignore)
        .await?;
    case.check_whole(&saved, b"\xef\xbb\xbfid\n1\n");
    let artifact = Artifact::inline(
        &b"{\"message\":\"no\"}"[..],
        ArtifactKind::Zip,
        jiff::Timestamp::now(),
    );
    let destination = Destination::new(case.folder.file("other"));
    let error = downloader()
        .fetch(artifact, "", &destination, &mut refresh, &mut ignore)
        .await
        .expect_err("no archive");
    assert_eq!(error.exit_code(), 6);
    assert!(!destination.path().exists());
    Ok(())
}

#[test]
fn find_is_found() {
    assert_eq!(find(b"abc", b"c"), 2);
}

/// A digest of bytes as `Repr-Digest` and `Content-Digest` have it.
fn field<D: sha2::Digest>(algorithm: &str, bytes: &[u8]) -> String {
    format!("{algorithm}=:{}:", STANDARD.encode(D::digest(bytes)))
}

#[tokio::test]
async fn a_digest_that_the_storage_announced_is_held_against_the_file() -> Result {
    let sha256 = |bytes| field::<Sha256>("sha-256", bytes);
    let sha512 = |bytes| field::<Sha512>("sha-512", bytes);
    let of_google = |bytes| format!("md5={}", STANDARD.encode(Md5::digest(bytes)));
    let amazon = |bytes| STANDARD.encode(Sha256::digest(bytes));
    for (header, right, wrong, name) in [
        ("repr-digest", sha256(body()), sha256(b"other"), "SHA-256"),
        ("repr-digest", sha512(body()), sha512(b"other"), "SHA-512"),
        (
            "content-digest",
            sha512(body()),
            sha512(b"other"),
            "SHA-512",
        ),
        ("x-goog-hash", of_google(body()), of_google(b"other"), "MD5"),
        (
            "x-amz-checksum-sha256",
            amazon(body()),
            amazon(b"other"),
            "SHA-256",
        ),
    ] {
        let saying = |value: String| {
            Storage::new(move |_, _| {
                Reply::new("200 OK", &[("etag", ETAG), (header, &value)], body())
            })
        };
        let storage = saying(right).await;
        let mut case = Case::new();
        let saved = case.fetch(&storage).await?;
        case.check_whole(&saved, body());
        assert!(!storage.requests()[0].contains("x-amz-checksum-mode"));

        let mut case = Case::new();
        let error = case
            .fetch(&saying(wrong).await)
            .await
            .expect_err("other bytes");
        let why = format!("its {name} is not the one that the storage announced in `{header}`");
        case.check_absent(&error, 6, &why);
        let left = case.folder.names();
        assert!(left.is_empty(), "a later run would go on with it: {left:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_digest_that_was_announced_is_checked_after_a_resume_too() -> Result {
    for (announced, exit_code) in [(body(), None), (&b"other"[..], Some(6))] {
        let said = field::<Sha512>("sha-512", announced);
        let storage = Storage::new(move |request, number| {
            let headers = [("etag", ETAG), ("repr-digest", &*said)];
            match (request.offset(), number) {
                (Some(offset), _) => Reply::rest(body(), offset),
                (None, 0) => Reply::new("200 OK", &headers, body())
                    .cut_body(100_000)
                    .hanging(),
                (None, _) => Reply::whole(body()),
            }
        })
        .await;
        let mut case = Case::new();
        // The first run is dropped, so that all the second knows is what stands beside the file.
        let part = case.folder.file(".out.part");
        let came = async {
            while std::fs::metadata(&part).map_or(0, |part| part.len()) < 100_000 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::select! {
            ended = case.fetch(&storage) => panic!("it was to hang: {ended:?}"),
            () = came => {}
        }
        match (case.fetch(&storage).await, exit_code) {
            (Ok(saved), None) => {
                assert_eq!(saved.resumed_from, 100_000);
                case.check_whole(&saved, body());
            }
            (Err(error), Some(code)) => case.check_absent(&error, code, "SHA-512"),
            (result, _) => panic!("{result:?}"),
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_digest_of_a_part_is_not_that_of_the_file() -> Result {
    let storage = Storage::new(|request, _| match request.offset() {
        None => Reply::whole(body()).cut_body(100_000),
        Some(offset) => {
            let range = format!("bytes {offset}-{}/{}", body().len() - 1, body().len());
            let rest = &body()[offset..];
            let headers = [
                ("etag", ETAG),
                ("content-range", &*range),
                ("content-digest", &field::<Sha256>("sha-256", rest)),
                ("content-md5", &STANDARD.encode(Md5::digest(rest))),
                ("repr-digest", &field::<Sha256>("sha-256", body())),
            ];
            Reply::new("206 Partial Content", &headers, rest)
        }
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    Ok(())
}

#[tokio::test]
async fn a_part_of_a_file_with_another_digest_begins_anew() -> Result {
    let storage = Storage::new(|request, number| {
        let said = |bytes| field::<Sha256>("sha-256", bytes);
        match (request.offset(), number) {
            (Some(offset), _) => {
                let range = format!("bytes {offset}-{}/{}", body().len() - 1, body().len());
                let headers = [
                    ("etag", ETAG),
                    ("content-range", &*range),
                    ("repr-digest", &said(body())),
                ];
                Reply::new("206 Partial Content", &headers, &body()[offset..])
            }
            (None, 0) => {
                let mut old = body().to_vec();
                old.reverse();
                let headers = [("etag", ETAG), ("repr-digest", &*said(&old))];
                Reply::new("200 OK", &headers, &old).cut_body(100_000)
            }
            (None, _) => Reply::whole(body()),
        }
    })
    .await;
    let mut case = Case::new();
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert_eq!(storage.requests().len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_download_that_is_refused_leaves_nothing() {
    let storage = Storage::new(|_, _| Reply::new("404 Not Found", &[], b"no")).await;
    let mut case = Case::new();
    let error = case.fetch(&storage).await.expect_err("not there");
    case.check_absent(&error, 5, "404");
    assert!(case.folder.names().is_empty(), "{:?}", case.folder.names());
}

#[tokio::test]
async fn a_note_whose_etag_cannot_be_sent_counts_as_none() -> Result {
    let storage = Storage::of(body()).await;
    let mut case = Case::new();
    let cut = Storage::new(|request, _| match request.offset() {
        None => Reply::whole(body()).cut_body(100_000),
        Some(_) => Reply::new("404 Not Found", &[], b"no"),
    })
    .await;
    case.fetch(&cut).await.expect_err("cut");
    let note = case.folder.file(".out.part.json");
    let spoiled = std::fs::read_to_string(&note)?.replace("v1", "v\\n1");
    std::fs::write(&note, spoiled)?;
    let saved = case.fetch(&storage).await?;
    case.check_whole(&saved, body());
    assert_eq!(saved.resumed_from, 0);
    Ok(())
}

#[test]
fn a_destination_is_tried_and_left_as_it_was() -> Result {
    let folder = Folder::new();
    Destination::new(folder.file("out")).check()?;
    assert!(folder.names().is_empty(), "{:?}", folder.names());
    std::fs::write(folder.file(".out.part"), "bytes")?;
    Destination::new(folder.file("out")).check()?;
    assert_eq!(std::fs::read(folder.file(".out.part"))?, b"bytes");

    for (name, why) in [
        ("new/", "name of a folder"),
        (&"x".repeat(250), "cannot write"),
    ] {
        let error = Destination::new(folder.file(name)).check().expect_err(why);
        assert_eq!(error.exit_code(), 2);
        assert!(error.to_string().contains(why), "{error}");
    }
    for beside in [
        ".a.part",
        ".a.part.json",
        ".a.part.json.new",
        ".a.part.decoded",
    ] {
        std::fs::create_dir(folder.file(beside))?;
        let error = Destination::new(folder.file("a"))
            .check()
            .expect_err(beside);
        assert_eq!(error.exit_code(), 2, "{error}");
        std::fs::remove_dir(folder.file(beside))?;
    }
    assert_eq!(folder.names(), [".out.part"]);
    Ok(())
}
