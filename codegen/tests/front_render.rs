//! How findings look.

use codegen::diagnostics::{Rendered, Sources};
use codegen::{Diagnostic, Diagnostics, Place, Pointer, Severity};

const SPEC: &str = "openapi: 3.1.0\npaths:\n  /a/{id}:\n    get:\n      parameters:\n        - name: id\n          in: path\n        - name: q\n";
const OVERLAY: &str = "overlay: 1.1.0\nactions:\n  - target: $\n  - target: $.paths\n";

fn sources() -> Sources<'static> {
    Sources {
        spec_path: "specs/acme/openapi.yaml",
        spec: SPEC,
        overlay: Some(("specs/acme/overlay.yaml", OVERLAY)),
    }
}

fn pointer(text: &str) -> Pointer {
    text.parse().expect("a pointer")
}

fn finding(severity: Severity, message: &str, places: Vec<Place>) -> Diagnostic {
    Diagnostic {
        severity,
        message: message.to_owned(),
        places,
        help: None,
        loss: None,
    }
}

#[track_caller]
fn check(diags: &Diagnostics, expected: &str) {
    assert_eq!(Rendered::new(diags, sources()).to_string(), expected);
}

#[test]
fn a_finding_shows_its_cause_what_takes_part_and_what_to_do() {
    let mut diags = Diagnostics::new();
    diags.push(Diagnostic {
        help: Some("the vendor has fixed this; remove the action".to_owned()),
        ..finding(
            Severity::Error,
            "overlay action 2 changes nothing",
            vec![
                Place::Overlay(pointer("/actions/1")),
                Place::Spec(pointer("/paths/~1a~1{id}/get/parameters/1")),
            ],
        )
    });
    check(
        &diags,
        "error: overlay action 2 changes nothing\n  \
           --> specs/acme/overlay.yaml:4:5\n  \
           at  specs/acme/openapi.yaml:8:11 (#/paths/~1a~1{id}/get/parameters/1)\n  \
           help: the vendor has fixed this; remove the action\n",
    );
}

#[test]
fn errors_come_first_and_order_is_kept_within_a_severity() {
    let mut diags = Diagnostics::new();
    let at = pointer("/paths");
    diags.note(&at, "n");
    diags.mended(&at, "w1");
    diags.push(finding(
        Severity::Error,
        "e",
        vec![Place::SpecText { line: 7, column: 3 }],
    ));
    diags.mended(&at, "w0");
    check(
        &diags,
        "error: e\n  --> specs/acme/openapi.yaml:7:3\n\
         warning: w1\n  --> specs/acme/openapi.yaml:2:1 (#/paths)\n\
         warning: w0\n  --> specs/acme/openapi.yaml:2:1 (#/paths)\n\
         note: n\n  --> specs/acme/openapi.yaml:2:1 (#/paths)\n",
    );
    assert_eq!(
        Rendered::new(&diags, sources()).summary(),
        "1 error, 2 warnings, 1 note"
    );
}

#[test]
fn a_place_the_text_does_not_have_is_shown_at_the_nearest_around_it() {
    let mut diags = Diagnostics::new();
    diags.note(&pointer("/paths/~1a~1{id}/get/responses/200"), "n");
    check(
        &diags,
        "note: n\n  --> specs/acme/openapi.yaml:4:5 (#/paths/~1a~1{id}/get/responses/200)\n",
    );
}

#[test]
fn equal_findings_are_one_entry_with_their_first_places() {
    let mut diags = Diagnostics::new();
    for number in 0..42 {
        diags.mended(&pointer("/paths").index(number), "same");
    }
    check(
        &diags,
        "warning: same\n  \
           --> specs/acme/openapi.yaml:2:1 (#/paths/0)\n  \
           --> specs/acme/openapi.yaml:2:1 (#/paths/1)\n  \
           --> specs/acme/openapi.yaml:2:1 (#/paths/2)\n  \
           … and 39 more places\n",
    );
    assert_eq!(Rendered::new(&diags, sources()).summary(), "42 warnings");
}

#[test]
fn entries_are_bounded() {
    let mut diags = Diagnostics::new();
    for number in 0..60 {
        diags.note(&pointer(""), format!("n{number}"));
    }
    let text = Rendered::new(&diags, sources()).to_string();
    assert!(
        text.contains("note: n49\n") && !text.contains("note: n50\n"),
        "{text}"
    );
    assert!(text.ends_with("… and 10 more notes\n"), "{text}");
}

#[test]
fn a_document_cannot_speak_to_the_terminal() {
    let mut diags = Diagnostics::new();
    diags.error(
        Place::Spec(pointer("/\u{1b}[2J")),
        "`a\nerror: b\u{202e}\u{7f}`",
        "first\nsecond\u{7}",
    );
    check(
        &diags,
        "error: `a\\nerror: b\\u{202e}\\u{7f}`\n  \
           --> specs/acme/openapi.yaml:1:1 (#/\\u{1b}[2J)\n  \
           help: first\n        second\\u{7}\n",
    );
}

#[test]
fn long_texts_are_cut() {
    let mut diags = Diagnostics::new();
    diags.note(&pointer(""), "x".repeat(1 << 20));
    assert!(Rendered::new(&diags, sources()).to_string().len() < 2_000);
}

#[test]
fn positions_in_json_count_characters_and_decode_keys() {
    let mut diags = Diagnostics::new();
    diags.note(&pointer("/ä/b\"c/1"), "n");
    let spec = "{\n  \"x\": [{}, \"]\"],\n  \"ä\": {\"\\u0062\\\"c\": [1, {}]}\n}";
    let sources = Sources {
        spec_path: "a.json",
        spec,
        overlay: None,
    };
    assert_eq!(
        Rendered::new(&diags, sources).to_string(),
        "note: n\n  --> a.json:3:26 (#/ä/b\"c/1)\n"
    );
}

#[test]
fn nothing_found_is_nothing_shown() {
    let rendered = Rendered::new(&Diagnostics::new(), sources());
    assert_eq!(rendered.to_string(), "");
    assert_eq!(rendered.summary(), "");
}
