//! One schema under several media types is one type.

use golden_cases::media_types_of_one_schema::{Client, api, types};
use runtime::Bytes;
use runtime::http::Response;

fn answer(status: u16, media_type: &str, body: &'static str) -> Response<Bytes> {
    Response::builder()
        .status(status)
        .header("content-type", media_type)
        .body(Bytes::from_static(body.as_bytes()))
        .expect("a response")
}

#[test]
fn plain_text_of_a_schema_with_members_is_json() {
    for media_type in ["text/plain; charset=utf-8", "application/json", "text/json"] {
        let answer = answer(200, media_type, r#"[{"id":1}]"#);
        let answer = api::ListThings::decode(answer).expect("decodes");
        let things: &Vec<types::Thing> = answer.body();
        assert_eq!(things[0].id, 1);
    }
    let error = api::GetThing::decode(answer(400, "application/octet-stream", r#"{"id":2}"#));
    match error.expect_err("is no success").into_api() {
        Ok(api::GetThingError::BadRequest(problem)) => assert_eq!(problem.id, 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_value_without_parts_stands_in_plain_text_without_quotes() {
    for (media_type, body) in [("text/plain", "a name"), ("application/json", "\"a name\"")] {
        let answer = api::AddThing::decode(answer(200, media_type, body)).expect("decodes");
        assert_eq!(answer.body(), "a name");
    }
    let count = api::CountThings::decode(answer(200, "text/plain", "7")).expect("decodes");
    assert_eq!(*count.body(), 7);
    let since = api::Since::decode(answer(200, "text/plain", "2026-11-28\n")).expect("decodes");
    assert!(matches!(since.body(), api::SinceAnswer::Json(day) if day.to_string() == "2026-11-28"));
}

#[test]
fn the_client_asks_for_json_and_sends_it() {
    let call = Client::new().add_thing(&types::Thing::new(1));
    let request = call.request().expect("a request");
    assert_eq!(request.headers()["content-type"], "application/json");
    let request = Client::new().get_thing("1").request().expect("a request");
    let accept = request.headers()["accept"].to_str().expect("text");
    assert!(accept.starts_with("application/json"), "{accept}");
}
