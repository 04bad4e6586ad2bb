//! Requests of a generated client, without a network.

#[path = "support/prolific.rs"]
mod prolific;

use prolific::{Client, Credentials};
use runtime::{Body, Call, Credential, Location, OperationInfo, Part, Style, Token};
use serde_json::json;

const SECRET: &str = "s3cr3t-t0k3n";

static ECHO: OperationInfo = operation("/v1/{id}/x", &[], None);

const fn operation(
    path: &'static str,
    security: &'static [&'static [&'static str]],
    server: Option<&'static str>,
) -> OperationInfo {
    OperationInfo {
        id: "echo",
        method: runtime::Method::POST,
        path,
        security,
        server,
        accept: "",
    }
}

fn request(
    fill: impl FnOnce(&mut Call),
) -> Result<runtime::http::Request<Body>, runtime::BuildError> {
    let client: runtime::Client =
        runtime::ClientBuilder::new("https://api.example.com", runtime::Credentials::none())
            .build_default();
    let mut call = client.call(&ECHO);
    fill(&mut call);
    call.request()
}

#[track_caller]
fn check_path(id: &str, expected: &str) {
    let request = request(|call| call.path("id", id)).expect("is a request");
    assert_eq!(request.uri().path(), expected);
}

#[track_caller]
fn check_refused(fill: impl FnOnce(&mut Call), expected: &str) {
    let error = request(fill).expect_err("must be refused");
    assert_eq!(error.to_string(), expected);
}

fn text(request: &runtime::http::Request<Body>) -> &str {
    std::str::from_utf8(request.body().as_bytes().expect("is bytes")).expect("is text")
}

#[test]
fn a_call_gives_its_request_without_a_network() {
    let client = Client::new(Token::new(SECRET));
    let request = client
        .get_collection_export_status("col/1", "exp 7")
        .page_size(50)
        .trace("t")
        .request()
        .expect("is a request");
    assert_eq!(request.method(), "GET");
    assert_eq!(
        request.uri(),
        "https://api.prolific.com/api/v1/data-collection/collections/col%2F1/export/exp%207?page_size=50"
    );
    assert_eq!(
        request.headers()["authorization"],
        format!("Token {SECRET}")
    );
    assert!(request.headers()["authorization"].is_sensitive());
    assert_eq!(request.headers()["accept"], "application/json");
    assert_eq!(request.headers()["x-trace"], "t");
}

#[test]
fn a_path_value_never_leaves_its_segment() {
    check_path(
        "a/b?c#d%2e é\\\n",
        "/v1/a%2Fb%3Fc%23d%252e%20%C3%A9%5C%0A/x",
    );
    check_path("...", "/v1/.../x");
    check_path("..a", "/v1/..a/x");
    check_path("%2e%2e", "/v1/%252e%252e/x");
    for id in [".", ".."] {
        check_refused(
            |call| call.path("id", id),
            "a path parameter is `.` or `..`, which would be another path",
        );
    }
    check_refused(
        |call| call.path("id", ""),
        "the path parameter `id` is empty, which would be another path",
    );
    check_refused(|_| {}, "the path parameter `id` was not given");
    let request = request(|call| call.path("id", &json!({ "a": { "b": 1 } })));
    let request = request.expect("is written as JSON text");
    assert_eq!(request.uri().path(), "/v1/a,%7B%22b%22%3A1%7D/x");
}

#[test]
fn a_header_cannot_be_split() {
    for value in ["a\r\nb", "a\nX: y", "a\0"] {
        check_refused(
            |call| call.header("X-A", value),
            "the header `x-a` has control characters",
        );
    }
    check_refused(
        |call| call.header("a b", "c"),
        "`a b` is no name of a header",
    );
    check_refused(
        |call| call.styled(Location::Cookie, Style::Cookie, false, false, "c", "a;b"),
        "the cookie `c` has characters that a cookie cannot have",
    );
}

#[test]
fn parameters_go_where_they_belong() {
    let request = request(|call| {
        call.path("id", &7);
        call.query("a b", &["x&y", "z"]);
        call.query("none", &None::<i64>);
        call.styled(
            Location::Query,
            Style::DeepObject,
            true,
            false,
            "f",
            &json!({ "k": [1] }),
        );
        call.content(Location::Query, "j", &json!({ "a": 1 }));
        call.header("X-List", &[1, 2]);
        call.cookie("c", "v;w");
        call.cookie("d", &true);
    })
    .expect("is a request");
    assert_eq!(
        request.uri(),
        "https://api.example.com/v1/7/x?a%20b=x%26y&a%20b=z&f%5Bk%5D%5B0%5D=1&j=%7B%22a%22%3A1%7D"
    );
    assert_eq!(request.headers()["x-list"], "1,2");
    assert_eq!(request.headers()["cookie"], "c=v%3Bw; d=true");
}

#[test]
fn a_number_is_sent_with_every_digit() {
    let long: runtime::Number = "123456789012345678901234567890.10"
        .parse()
        .expect("a number");
    let request = request(|call| {
        call.path("id", &long);
        call.query("ids", &[long.clone(), runtime::Number::from(3.0)]);
        call.content(Location::Query, "json", &[&long]);
        call.json(&long);
    })
    .expect("is a request");
    assert_eq!(
        request.uri().to_string(),
        "https://api.example.com/v1/123456789012345678901234567890.10/x\
         ?ids=123456789012345678901234567890.10&ids=3&json=%5B123456789012345678901234567890.10%5D"
    );
    assert_eq!(text(&request), "123456789012345678901234567890.10");
}

#[test]
fn a_whole_query_may_be_one_parameter() {
    let request = |value| {
        request(|call| {
            call.path("id", &7);
            call.query_string(&value)
        })
        .expect("is a request")
    };
    assert_eq!(
        request(json!({ "a": [1, 2], "b": "c d" })).uri().query(),
        Some("a=1&a=2&b=c%20d")
    );
    assert_eq!(
        request(json!("a=1&b=c d#")).uri().query(),
        Some("a=1&b=c%20d%23")
    );
}

#[test]
fn a_whole_query_may_be_json() {
    let request = request(|call| {
        call.path("id", &7);
        call.query_string_json(&json!({ "a": ["b&c"] }))
    });
    assert_eq!(
        request.expect("is a request").uri().query(),
        Some("%7B%22a%22%3A%5B%22b%26c%22%5D%7D")
    );
}

#[test]
fn bodies_have_their_media_types() {
    let body = json!({ "a": [1, 2], "b": { "c": "d&e" } });
    let json = request(|call| {
        call.path("id", &7);
        call.json_as("application/merge-patch+json", &body)
    })
    .expect("is a request");
    assert_eq!(
        (json.headers()["content-type"].as_bytes(), text(&json)),
        (
            &b"application/merge-patch+json"[..],
            r#"{"a":[1,2],"b":{"c":"d&e"}}"#
        )
    );
    let form = request(|call| {
        call.path("id", &7);
        call.form(&body)
    })
    .expect("is a request");
    assert_eq!(text(&form), "a=1&a=2&b%5Bc%5D=d%26e");
    let parts = request(|call| {
        call.path("id", &7);
        call.multipart();
        call.part_text("t", &["x", "y"]);
        call.part_json("j", &body);
        call.part_file(
            "f",
            Part::new("1,2").file_name("a.csv").media_type("text/csv"),
        );
    })
    .expect("is a request");
    let media_type = parts.headers()["content-type"].to_str().expect("is text");
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .expect("has a boundary");
    assert_eq!(text(&parts).matches(boundary).count(), 5);
    assert!(
        text(&parts)
            .contains("name=\"f\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n1,2\r\n")
    );
}

#[test]
fn a_missing_credential_says_what_is_accepted() {
    let error = Client::new(Credentials::none())
        .get_collection_export_status("a", "b")
        .request()
        .expect_err("needs a token");
    assert_eq!(
        error.to_string(),
        "`get-collection-export-status` needs a credential that the client does not have: token"
    );
}

#[test]
fn credentials_go_where_their_scheme_says() {
    static INFO: OperationInfo = operation("/", &[&["q", "c", "b"]], None);
    let credentials = runtime::Credentials::none()
        .with("q", Credential::api_key_query("key", "a&b"))
        .with("c", Credential::api_key_cookie("session", "c;d"))
        .with("b", Credential::basic("user", "pass"))
        .with("other", Credential::api_key_header("X-Other", "", "no"));
    let client: runtime::Client =
        runtime::ClientBuilder::new("https://api.example.com/p/", credentials)
            .build()
            .expect("is a client");
    let request = client.call(&INFO).request().expect("is a request");
    assert_eq!(request.uri(), "https://api.example.com/p/?key=a%26b");
    assert_eq!(request.headers()["cookie"], "session=c%3Bd");
    assert!(request.headers()["cookie"].is_sensitive());
    assert_eq!(request.headers()["authorization"], "Basic dXNlcjpwYXNz");
    assert!(!request.headers().contains_key("x-other"));
}

#[test]
fn a_secret_that_no_header_can_have_is_refused_without_showing_it() {
    let error = Client::new(Token::new(format!("{SECRET}\n")))
        .get_collection_export_status("a", "b")
        .request()
        .expect_err("is refused");
    assert!(!error.to_string().contains(SECRET), "{error}");
}

#[test]
fn nothing_prints_a_secret() {
    let credentials = Credentials::token(SECRET);
    let client = Client::new(credentials.clone());
    let call = client.get_collection_export_status(SECRET, "b");
    let flow = runtime::ClientCredentials::new("https://a.b/c", "id", SECRET);
    let texts = [
        format!("{credentials:?}"),
        format!("{client:?}"),
        format!("{:?}", Client::builder(credentials)),
        format!("{call:?}"),
        format!("{:?}", Token::new(SECRET)),
        format!("{flow:?}"),
        format!(
            "{:?}",
            Client::new(Token::new(SECRET))
                .get_collection_export_status("a", "b")
                .request()
                .expect("is a request")
        ),
        format!("{:?}", Body::from(SECRET)),
        format!("{:?}", Part::new(SECRET)),
    ];
    for text in texts {
        assert!(!text.contains(SECRET), "{text}");
    }
}

#[test]
fn a_client_that_cannot_be_made_says_so_when_it_is_made_or_used() {
    let builder = || Client::builder(Token::new("t")).base_url("http://api.example.com");
    let expected = "the URL of the API is plain http, which is for loopback hosts only";
    assert_eq!(
        builder().build().expect_err("is refused").to_string(),
        expected
    );
    let error = builder()
        .build_default()
        .get_collection_export_status("a", "b")
        .request()
        .expect_err("is refused");
    assert_eq!(error.to_string(), expected);
}

#[test]
fn an_operation_may_live_elsewhere() {
    static ELSEWHERE: OperationInfo = operation("/f", &[], Some("https://files.example.com/v2"));
    static SAME: OperationInfo = operation("/f", &[], Some("https://api.example.com/v2"));
    let builder = || {
        runtime::ClientBuilder::<runtime::Client>::new(
            "https://api.example.com/v1",
            runtime::Credentials::none(),
        )
    };
    let uri = |client: &runtime::Client, info| {
        client
            .call(info)
            .request()
            .expect("is a request")
            .uri()
            .to_string()
    };
    let client = builder().build_default();
    assert_eq!(uri(&client, &ELSEWHERE), "https://files.example.com/v2/f");
    let moved = builder().base_url("http://127.0.0.1:9/x").build_default();
    assert_eq!(uri(&moved, &ELSEWHERE), "https://files.example.com/v2/f");
    assert_eq!(uri(&moved, &SAME), "http://127.0.0.1:9/v2/f");
}
