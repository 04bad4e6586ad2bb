//! The documented headers of answers, read as their schemas say.

use golden_cases::typed_headers::{api, types};
use runtime::http::Response;
use runtime::{Answer, Bytes};

type Status = Answer<types::GetStatusResponse, api::GetStatusHeaders>;

#[track_caller]
fn status(headers: &[(&str, &str)]) -> Status {
    let mut response = Response::builder().header("content-type", "application/json");
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let response = response
        .body(Bytes::from_static(b"{}"))
        .expect("a response");
    api::GetStatus::decode(response).expect("decodes")
}

#[test]
fn a_list_is_read_from_one_line_or_several() {
    let answer = status(&[
        ("x-sizes", "1, 2"),
        ("x-sizes", "3"),
        ("x-colors", "red,green"),
    ]);
    assert_eq!(answer.sizes(), Some(vec![1, 2, 3]));
    let colors = answer.colors().expect("is a list");
    assert_eq!(
        colors
            .iter()
            .map(|color| color.as_str())
            .collect::<Vec<_>>(),
        ["red", "green"]
    );
    assert_eq!(status(&[("x-sizes", "1,many")]).sizes(), None);
    assert_eq!(status(&[("x-sizes", "")]).sizes(), Some(Vec::new()));
    assert_eq!(status(&[]).sizes(), None);
}

#[test]
fn an_object_is_read_in_the_simple_style_or_as_json() {
    for text in ["left,3,plan,007", "left=3, plan=007"] {
        let limits = status(&[("x-limits", text)])
            .limits()
            .expect("is an object");
        assert_eq!((limits.left, limits.plan.as_str()), (3, "007"), "{text}");
    }
    let answer = status(&[
        ("x-limits", "left"),
        ("x-page", r#"{"left":1,"plan":"a,b"}"#),
    ]);
    assert!(answer.limits().is_none());
    let page = answer.page().expect("is JSON");
    assert_eq!((page.left, page.plan.as_str()), (1, "a,b"));
}

#[test]
fn what_the_style_has_no_form_for_is_text() {
    let nested = status(&[("x-nested", "a=1;b=2")]).nested();
    assert_eq!(nested.as_deref(), Some("a=1;b=2"));
}
