//! Answers of another kind than documented.

use golden_cases::{bodies, patches_and_streams};
use runtime::Bytes;
use runtime::http::Response;

fn answer(status: u16, media_type: Option<&str>, body: &'static str) -> Response<Bytes> {
    let mut response = Response::builder().status(status);
    if let Some(media_type) = media_type {
        response = response.header("content-type", media_type);
    }
    let body = Bytes::from_static(body.as_bytes());
    response.body(body).expect("a response")
}

#[test]
fn json_where_a_stream_was_promised_is_undocumented_and_keeps_its_bytes() {
    let body = r#"{"error":"overloaded"}"#;
    let error =
        patches_and_streams::api::WatchPods::decode(answer(200, Some("application/json"), body));
    match error.expect_err("is no stream").into_api() {
        Ok(patches_and_streams::api::WatchPodsError::Undocumented(answer)) => {
            assert_eq!(answer.body(), body);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_answer_is_no_success_where_a_body_was_promised() {
    for media_type in [None, Some("application/json")] {
        let error = bodies::api::ListFiles::decode(answer(200, media_type, ""));
        match error.expect_err("has no body").into_api() {
            Ok(bodies::api::ListFilesError::Undocumented(answer)) => {
                assert!(answer.body().is_empty());
            }
            other => panic!("{other:?}"),
        }
    }
    let error = bodies::api::AddNote::decode(answer(200, None, ""));
    assert!(error.expect_err("has no body").api().is_some());
    let error = bodies::api::DownloadFile::decode(answer(200, None, ""));
    assert!(error.expect_err("has no body").api().is_some());
    let empty_file = answer(200, Some("application/octet-stream"), "");
    assert!(bodies::api::DownloadFile::decode(empty_file).is_ok());
}

#[test]
fn a_page_is_no_json() {
    let page = "<html>Please sign in</html>";
    let error = bodies::api::ListFiles::decode(answer(200, Some("text/html"), page));
    let error = error.expect_err("is a page");
    assert_eq!(
        error.body().map(|body| body.as_ref()),
        Some(page.as_bytes())
    );
    assert!(error.api().is_some());
}
