//! Bodies of parts, of fields and of ranges, as the generated clients send them.

use golden_cases::parts_and_encodings::{Client, types};
use runtime::http::Request;
use runtime::{Body, MediaBody, Part};

/// The media type and the body of a request, its boundary as `BOUNDARY`.
#[track_caller]
fn sent(request: Result<Request<Body>, runtime::BuildError>) -> (String, String) {
    let request = request.expect("a request");
    let media_type = request.headers()["content-type"].to_str().expect("text");
    let body = request.body().as_bytes().expect("bytes");
    let body = String::from_utf8(body.to_vec()).expect("text");
    match media_type.split_once("boundary=") {
        Some((before, rest)) => {
            let boundary = rest.split(';').next().unwrap_or_default();
            let after = &rest[boundary.len()..];
            let media_type = format!("{before}boundary=BOUNDARY{after}");
            (media_type, body.replace(boundary, "BOUNDARY"))
        }
        None => (media_type.to_owned(), body),
    }
}

/// The heads and contents of the parts, without those of `file`.
#[track_caller]
fn parts(call: golden_cases::parts_and_encodings::api::SendParts) -> Vec<String> {
    let (media_type, body) = sent(call.request());
    assert_eq!(media_type, "multipart/form-data; boundary=BOUNDARY");
    let parts = body.split("--BOUNDARY").skip(1);
    let parts = parts.map(|part| part.trim_matches(['\r', '\n']).replace("\r\n", "|"));
    let prefix = "Content-Disposition: form-data; name=";
    let parts = parts.filter_map(|part| part.strip_prefix(prefix).map(str::to_owned));
    parts.filter(|part| !part.starts_with("\"file\"")).collect()
}

#[test]
fn a_file_has_a_name_and_a_media_type() {
    let (_, body) = sent(Client::new().send_parts(Part::new("x")).request());
    assert_eq!(
        body,
        "--BOUNDARY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nx\r\n--BOUNDARY--\r\n"
    );
    let own = Part::new("x").file_name("a.csv").media_type("text/csv");
    let (_, body) = sent(Client::new().send_parts(own).request());
    assert!(
        body.contains("filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nx"),
        "{body}"
    );
    let call = || Client::new().send_parts(Part::new("x"));
    assert_eq!(
        parts(call().picture(Part::new("p"))),
        ["\"picture\"; filename=\"picture\"|Content-Type: image/png||p"]
    );
    assert_eq!(
        parts(call().pages(vec![Part::new("1"), Part::new("2")])).len(),
        2
    );
}

#[test]
fn an_array_is_a_part_an_element() {
    let call = || Client::new().send_parts(Part::new("x"));
    assert_eq!(
        parts(call().tags(&["a".into(), "b".into()])),
        ["\"tags\"||a", "\"tags\"||b"]
    );
    assert_eq!(
        parts(call().sizes(&[1, 2])),
        ["\"sizes\"||1", "\"sizes\"||2"]
    );
    let points = [types::Point::new(1), types::Point::new(2)];
    assert_eq!(
        parts(call().points(&points)),
        [
            "\"points\"|Content-Type: application/json||{\"x\":1}",
            "\"points\"|Content-Type: application/json||{\"x\":2}"
        ]
    );
    assert_eq!(
        parts(call().path(&points)),
        ["\"path\"|Content-Type: application/json||[{\"x\":1},{\"x\":2}]"]
    );
}

#[test]
fn a_part_is_written_as_its_encoding_says() {
    let call = || Client::new().send_parts(Part::new("x"));
    assert_eq!(
        parts(call().note("# a")),
        ["\"note\"|Content-Type: text/markdown||# a"]
    );
    assert_eq!(
        parts(call().words(&["a b".into(), "c".into()])),
        ["\"words\"||a b|c"]
    );
    let mut filter = types::SendPartsRequestFilter::new();
    filter.color = Some("red & blue".to_owned());
    filter.size = Some(3);
    assert_eq!(
        parts(call().filter(&filter)),
        ["\"filter[color]\"||red & blue", "\"filter[size]\"||3"]
    );
    assert_eq!(
        parts(call().drawing(Part::new("<svg/>"))),
        ["\"drawing\"; filename=\"drawing\"|Content-Type: image/svg+xml||<svg/>"]
    );
    let (_, body) = sent(call().file_digest("sha-256=x").request());
    assert!(
        body.contains("Content-Type: application/octet-stream\r\nX-Digest: sha-256=x\r\n\r\nx"),
        "{body}"
    );
}

#[test]
fn parts_have_names_of_the_callers() {
    let files = [("a", "1"), ("b", "2")].map(|(name, text)| (name.to_owned(), Part::new(text)));
    let (_, body) = sent(Client::new().send_free().other_parts(files).request());
    assert!(body.contains("name=\"a\"; filename=\"a\""), "{body}");
    assert!(body.contains("name=\"b\"; filename=\"b\""), "{body}");
    let call = Client::new().send_labelled().title("t");
    let (_, body) = sent(call.other_parts([("n".to_owned(), vec![1, 2])]).request());
    assert_eq!(body.matches("name=\"n\"\r\n").count(), 2, "{body}");
}

#[test]
fn parts_that_are_no_form_are_sent_as_what_they_are() {
    let call = Client::new().send_related(Part::new("x"));
    let (media_type, body) = sent(call.meta(&types::Point::new(1)).request());
    assert_eq!(
        media_type,
        "multipart/related; boundary=BOUNDARY; type=\"application/json\""
    );
    assert_eq!(
        body,
        "--BOUNDARY\r\nContent-Type: application/json\r\nContent-ID: <meta>\r\n\r\n{\"x\":1}\r\n\
         --BOUNDARY\r\nContent-Disposition: attachment; filename=\"media\"\r\n\
         Content-Type: image/png\r\nContent-ID: <media>\r\n\r\nx\r\n--BOUNDARY--\r\n"
    );
    let (media_type, body) = sent(Client::new().send_mixed().title("t").request());
    assert_eq!(media_type, "multipart/mixed; boundary=BOUNDARY");
    assert!(!body.contains("form-data"), "{body}");
}

#[test]
fn the_caller_says_what_a_body_of_a_range_is() {
    let png = MediaBody::new("image/png", "x");
    let (media_type, body) = sent(Client::new().put_image(png).request());
    assert_eq!((media_type.as_str(), body.as_str()), ("image/png", "x"));
    let error = |body: MediaBody| {
        let refused = Client::new().put_image(body).request();
        refused.expect_err("is of no image").to_string()
    };
    assert_eq!(
        error(MediaBody::new("text/plain", "x")),
        "the media type of the body is none of `image/*`"
    );
    assert_eq!(
        error(MediaBody::from("x")),
        "the body needs its media type, one of `image/*`: give it as a `MediaBody`"
    );
    let (media_type, _) = sent(Client::new().put_anything().body("x").request());
    assert_eq!(media_type, "application/octet-stream");
    let csv = MediaBody::new("text/csv; charset=utf-8", "x");
    let (media_type, _) = sent(Client::new().put_anything().body(csv).request());
    assert_eq!(media_type, "text/csv; charset=utf-8");
}

#[test]
fn a_field_of_a_form_is_written_as_its_encoding_says() {
    let mut form = types::Form::new();
    form.expand = Some(vec!["a".to_owned(), "b".to_owned()]);
    form.ids = Some(vec![1, 2]);
    form.link = Some("/x?y".to_owned());
    form.plain = Some(vec!["c".to_owned(), "d".to_owned()]);
    let mut meta = types::FormMeta::new();
    meta.k = Some("v".to_owned());
    form.meta = Some(meta);
    let mut range = types::FormRange::new();
    range.from = Some(1);
    range.to = Some(2);
    form.range = Some(range);
    let (media_type, body) = sent(Client::new().send_form(&form).request());
    assert_eq!(media_type, "application/x-www-form-urlencoded");
    // Which field comes first is nobody's matter: it is the order of a JSON object.
    let mut fields: Vec<&str> = body.split('&').collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "expand%5B0%5D=a",
            "expand%5B1%5D=b",
            "from=1",
            "ids=1,2",
            "link=/x?y",
            "meta=%7B%22k%22%3A%22v%22%7D",
            "plain=c",
            "plain=d",
            "to=2",
        ]
    );
}
