//! What overlay actions do, and what is said of those that cannot or need not do anything.

use codegen::diagnostics::{Rendered, Sources};
use codegen::overlay::apply_overlay;
use codegen::read::{Which, read_document, read_tree};
use codegen::{Diagnostics, Place};
use serde_json::Value;

/// Applies actions of version `version` to a document, all YAML.
fn run(version: &str, spec: &str, actions: &str) -> (Value, Diagnostics) {
    run_overlay(
        spec,
        &format!("overlay: {version}\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}"),
    )
}

fn run_overlay(spec: &str, overlay: &str) -> (Value, Diagnostics) {
    let mut diags = Diagnostics::new();
    let document = read_document(spec, &mut diags).expect("a valid document");
    let overlay = read_tree(overlay, Which::Overlay, &mut diags).expect("a valid overlay");
    let document = apply_overlay(document, &overlay, &mut diags);
    (document.into_root(), diags)
}

/// Checks what actions of version 1.1 make of a document; gives every action without one a description.
#[track_caller]
fn becomes(spec: &str, actions: &str, expected: &str) {
    let actions = actions.replace("- target", "- description: why\n  target");
    let (root, diags) = run("1.1.0", spec, &actions);
    assert!(diags.is_empty(), "{diags:?}");
    let expected = read_document(expected, &mut Diagnostics::new()).expect("a valid document");
    assert_eq!(root, *expected.root());
}

/// Checks that the one action is refused, with `part` in the message, and leaves the document alone.
#[track_caller]
fn refuses(spec: &str, action: &str, part: &str) {
    let action = action.replace("- target", "- description: why\n  target");
    let (root, diags) = run("1.1.0", spec, &action);
    let messages: Vec<_> = diags.iter().map(|item| item.message.as_str()).collect();
    assert!(
        messages.len() == 1 && messages[0].contains(part),
        "{messages:?}"
    );
    let before = read_document(spec, &mut Diagnostics::new()).expect("a valid document");
    assert_eq!(root, *before.root());
}

#[test]
fn an_update_merges_objects_recursively() {
    becomes(
        "a: {b: {c: 1, d: 2}, e: 3}",
        "- target: $.a\n  update: {b: {d: 4, f: {g: 5}}, h: [6]}",
        "a: {b: {c: 1, d: 4, f: {g: 5}}, e: 3, h: [6]}",
    );
}

#[test]
fn the_root_can_be_updated() {
    becomes("a: 1", "- target: $\n  update: {b: 2}", "{a: 1, b: 2}");
}

#[test]
fn lists_are_appended_to() {
    becomes(
        "a: {b: [1]}",
        "- target: $.a\n  update: {b: [2, 3]}",
        "a: {b: [1, 2, 3]}",
    );
    becomes("a: [1]", "- target: $.a\n  update: [2, 3]", "a: [1, 2, 3]");
    becomes("a: [1]", "- target: $.a\n  update: 2", "a: [1, 2]");
    becomes(
        "a: [{x: 1}]",
        "- target: $.a\n  update: {x: 2}",
        "a: [{x: 1}, {x: 2}]",
    );
}

#[test]
fn single_values_are_replaced() {
    becomes(
        "a: {b: 1, c: x}",
        "- target: $.a\n  update: {b: true, c: null}",
        "a: {b: true, c: null}",
    );
    becomes(
        "a: {b: [x, y]}",
        "- target: $.a.b[?@ == 'y']\n  update: z",
        "a: {b: [x, z]}",
    );
}

#[test]
fn every_match_is_updated() {
    becomes(
        "paths: {/a: {get: {}, put: {}}, /b: {get: {x: 1}}}",
        "- target: $.paths.*.get\n  update: {x: 1}",
        "paths: {/a: {get: {x: 1}, put: {}}, /b: {get: {x: 1}}}",
    );
}

#[test]
fn a_place_matched_twice_is_updated_once() {
    becomes("a: [1]", "- target: $['a', 'a']\n  update: 2", "a: [1, 2]");
}

#[test]
fn filters_select_elements() {
    becomes(
        "p: [{name: a, in: query}, {name: b, in: query}, {name: a, in: path}]",
        "- target: $.p[?@.name == 'a' && @.in == 'query']\n  update: {required: true}",
        "p: [{name: a, in: query, required: true}, {name: b, in: query}, {name: a, in: path}]",
    );
}

#[test]
fn removal_takes_members_and_elements() {
    becomes(
        "a: {b: 1, c: 2}",
        "- target: $.a.b\n  remove: true",
        "a: {c: 2}",
    );
    becomes(
        "a: [x, y, x, z, x]",
        "- target: $.a[?@ == 'x']\n  remove: true",
        "a: [y, z]",
    );
}

#[test]
fn removal_by_index_does_not_shift_later_matches() {
    let digits = "a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]";
    becomes(
        digits,
        "- target: $.a[0, 2, 10, 9]\n  remove: true",
        "a: [1, 3, 4, 5, 6, 7, 8, 11]",
    );
}

#[test]
fn removal_of_a_value_and_of_what_holds_it() {
    becomes(
        "a: {x: {x: 1, y: 2}}\nb: [{x: 1}]",
        "- target: $..x\n  remove: true",
        "a: {}\nb: [{}]",
    );
}

#[test]
fn removal_keeps_the_order_of_the_rest() {
    let (root, _) = run(
        "1.0.0",
        "a: 1\nb: 2\nc: 3\nd: 4",
        "- {target: $.a, description: why, remove: true}",
    );
    assert_eq!(root.to_string(), r#"{"b":2,"c":3,"d":4}"#);
}

#[test]
fn actions_apply_to_what_the_one_before_left() {
    becomes(
        "a: {type: string}",
        "- target: $.a.type\n  remove: true\n- target: $.a\n  update: {type: [string, 'null']}\n",
        "a: {type: [string, 'null']}",
    );
}

#[test]
fn copy_merges_one_place_into_others_and_can_move() {
    becomes(
        "paths: {/a: {get: {x: 1}}}",
        "- target: $.paths\n  update: {/b: {}}\n\
         - target: $.paths['/b']\n  copy: $.paths['/a']\n\
         - target: $.paths['/a']\n  remove: true",
        "paths: {/b: {get: {x: 1}}}",
    );
}

#[test]
fn extensions_and_a_fulfilled_expectation_are_allowed() {
    becomes(
        "a: [{}, {}]",
        "- target: $.a[*]\n  x-expect: 2\n  x-link: https://example.test\n  update: {b: 1}",
        "a: [{b: 1}, {b: 1}]",
    );
}

#[test]
fn an_action_that_matches_nothing_says_how_far_it_got() {
    let spec = "components: {schemas: {Job: {type: object}}}";
    let action = "- target: $.components.schemas.Job.properties.id\n  update: {nullable: true}";
    refuses(
        spec,
        action,
        "overlay action 1 matches nothing: `$.components.schemas.Job.properties.id`",
    );
    let (_, diags) = run("1.1.0", spec, &format!("{action}\n  description: why"));
    let item = diags.iter().next().expect("a finding");
    assert_eq!(
        item.places,
        [
            Place::Overlay("/actions/0".parse().expect("a pointer")),
            Place::Spec("/components/schemas/Job".parse().expect("a pointer")),
        ]
    );
    let help = item.help.as_deref().expect("a help");
    assert!(
        help.starts_with("`$.components.schemas.Job` matches, the rest does not"),
        "{help}"
    );
}

#[test]
fn an_action_that_changes_nothing_looks_like_this() {
    let spec = "components:\n  schemas:\n    ExportJob:\n      properties:\n        finished_at:\n          nullable: true\n";
    let overlay = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n  - target: $.components.schemas.ExportJob.properties.finished_at\n    description: why\n    update: { nullable: true }\n";
    let (_, diags) = run_overlay(spec, overlay);
    let sources = Sources {
        spec_path: "specs/acme/openapi.yaml",
        spec,
        overlay: Some(("specs/acme/overlay.yaml", overlay)),
    };
    assert_eq!(
        Rendered::new(&diags, sources).to_string(),
        "error: overlay action 1 changes nothing: `nullable` is already true\n  \
           --> specs/acme/overlay.yaml:4:5\n  \
           at  specs/acme/openapi.yaml:5:9 (#/components/schemas/ExportJob/properties/finished_at)\n  \
           help: the vendor has fixed this; remove the action\n"
    );
}

#[test]
fn an_update_that_is_there_already_or_empty_is_refused() {
    refuses(
        "a: {b: {c: 1}}",
        "- target: $.a\n  update: {b: {c: 1}}",
        "changes nothing: `b.c` is already 1",
    );
    refuses(
        "a: {b: 1}",
        "- target: $.a\n  update: {}",
        "changes nothing",
    );
    refuses("a: x", "- target: $.a\n  update: x", "changes nothing");
    refuses("a: [1]", "- target: $.a\n  update: []", "changes nothing");
    refuses(
        "a: {b: 1}\nc: {b: 1}",
        "- target: $.a\n  copy: $.c",
        "changes nothing",
    );
}

#[test]
fn appending_what_a_list_has_is_refused() {
    refuses(
        "a: {required: [id, x]}",
        "- target: $.a\n  update: {required: [x]}",
        "appends \"x\", which the list has",
    );
    refuses(
        "a: [{b: 1}]",
        "- target: $.a\n  update: {b: 1}",
        "appends {\"b\":1}, which the list has",
    );
}

#[test]
fn an_update_of_another_kind_is_refused() {
    refuses(
        "a: {type: string}",
        "- target: $.a\n  update: {type: [string]}",
        "merges a list into a single value",
    );
    refuses(
        "a: {b: {c: 1}}",
        "- target: $.a\n  update: {b: 1}",
        "merges a single value into an object",
    );
    refuses(
        "a: {b: [1]}",
        "- target: $.a\n  update: {b: 2}",
        "merges a single value into a list",
    );
    refuses(
        "a: {b: 1}",
        "- target: $.a\n  update: [1]",
        "merges a list into an object",
    );
    refuses(
        "a: {b: 1}",
        "- target: $.a\n  update: 1",
        "merges a single value into an object",
    );
}

#[test]
fn matches_of_several_kinds_are_refused() {
    refuses(
        "a: {b: {}, c: []}",
        "- target: $.a.*\n  update: {x: 1}",
        "matches an object and a list",
    );
}

#[test]
fn a_missed_expectation_is_refused() {
    refuses(
        "a: [{}, {}]",
        "- target: $.a[*]\n  x-expect: 3\n  update: {b: 1}",
        "expects 3 matches and has 2",
    );
    refuses(
        "a: [{}]",
        "- target: $.a[*]\n  x-expect: one\n  update: {b: 1}",
        "an `x-expect` that is not a count",
    );
}

#[test]
fn copy_takes_exactly_one_source() {
    refuses(
        "a: {}\nb: [{}, {}]",
        "- target: $.a\n  copy: $.b[*]",
        "matches 2 places, not one",
    );
    refuses(
        "a: {}",
        "- target: $.a\n  copy: $.b",
        "matches 0 places, not one",
    );
}

#[test]
fn the_whole_document_cannot_be_removed() {
    refuses(
        "a: 1",
        "- target: $\n  remove: true",
        "removes the whole document",
    );
}

#[test]
fn malformed_actions_are_refused() {
    refuses(
        "a: 1",
        "- target: $.a[\n  remove: true",
        "has a `target` that is no JSONPath",
    );
    refuses(
        "a: 1",
        "- description: why\n  remove: true",
        "has no `target`",
    );
    refuses("a: 1", "- target: $.a", "says nothing to do");
    refuses(
        "a: 1",
        "- target: $.a\n  remove: false",
        "says nothing to do",
    );
    refuses(
        "a: 1",
        "- target: $.a\n  remove: 1",
        "a `remove` that is not `true` or `false`",
    );
    refuses(
        "a: 1",
        "- target: $.a\n  remove: true\n  update: 2",
        "more than one of",
    );
    refuses("a: 1", "- 7", "is not an object");
}

#[test]
fn an_action_without_a_reason_is_reported_and_still_checked() {
    let (_, diags) = run(
        "1.1.0",
        "a: {b: 1}",
        "- {target: $.a, update: {b: 1}}\n- {target: $.a, update: {b: 2}, description: ' '}",
    );
    let messages: Vec<_> = diags.iter().map(|item| item.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "overlay action 1 does not say why it is there",
            "overlay action 2 does not say why it is there",
            "overlay action 1 changes nothing: `b` is already 1",
        ]
    );
}

#[test]
fn every_problem_of_every_action_is_reported() {
    let actions = "- {target: $.x, description: why, remove: true}\n- {target: $.a, description: why, update: {b: 2}, extra: 1}\n- {target: $.y, description: why, remove: true}";
    let (root, diags) = run("1.1.0", "a: {b: 1}", actions);
    let messages: Vec<_> = diags.iter().map(|item| item.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`extra` is not known here",
            "overlay action 1 matches nothing: `$.x`",
            "overlay action 3 matches nothing: `$.y`",
        ]
    );
    assert_eq!(root["a"]["b"], 2);
}

#[test]
fn what_only_1_1_has_is_refused_in_1_0() {
    let only = |spec, action| {
        let (_, diags) = run("1.0.0", spec, action);
        let messages: Vec<_> = diags.iter().map(|item| item.message.clone()).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        messages.concat()
    };
    assert!(
        only("a: 1", "- {target: $.a, description: why, update: 2}")
            .contains("updates a single value")
    );
    assert!(
        only(
            "a: {}\nb: {c: 1}",
            "- {target: $.a, description: why, copy: $.b}"
        )
        .contains("uses `copy`")
    );
}

#[test]
fn malformed_overlays_are_refused() {
    let messages = |overlay: &str| -> Vec<String> {
        let (_, diags) = run_overlay("a: 1", overlay);
        diags.iter().map(|item| item.message.clone()).collect()
    };
    assert_eq!(
        messages("extra: 1\nextends: 2\nactions: []"),
        [
            "the overlay does not say that it is of version 1.0 or 1.1",
            "`info` is missing",
            "`extra` is not known here",
            "`extends` is not a text",
            "the overlay has no actions",
        ]
    );
    assert_eq!(
        messages("overlay: 1.2.0\ninfo: {title: t, version: 1, descripton: x}\nx-own: 1"),
        [
            "the overlay does not say that it is of version 1.0 or 1.1",
            "`version` of `info` is missing or not a text",
            "`descripton` is not known here",
            "`actions` is missing or not a list",
        ]
    );
}
