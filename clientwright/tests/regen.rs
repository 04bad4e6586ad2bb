//! `cargo xtask regen`: what it writes, what `--check` finds stale, and what stops it.

mod common;

use common::{Place, touched};

const ERROR_DETAIL: &str = "generated-client/src/prolific/types/error_detail.rs";
const DIGESTS: &str = "generated-client/digests.txt";

#[test]
fn a_fresh_checkout_is_left_as_it_is_however_often() {
    let place = Place::checkout();
    let before = place.files();
    place
        .clientwright(["regen", "--check"])
        .exits(0)
        .says("fresh");
    for _ in 0..2 {
        let ran = place.clientwright(["regen"]).exits(0);
        assert_eq!(ran.err, "");
        for vendor in ["cometly", "opnform", "prolific", "rally", "vanta"] {
            let line = ran.out.lines().find(|line| line.starts_with(vendor));
            let line = line.unwrap_or_else(|| panic!("no line for {vendor} in\n{}", ran.out));
            assert!(line.contains("unchanged"), "{line}");
        }
        assert_eq!(touched(&before, &place.files()), [""; 0]);
    }
}

#[test]
fn everything_is_written_again_from_the_specs_and_what_they_were_called() {
    let place = Place::checkout();
    let before = place.files();
    // The API file is what the next run reads names and orders from.
    for path in before
        .keys()
        .filter(|path| path.starts_with("generated-client/src/") && !path.ends_with("/api.txt"))
    {
        place.remove(path);
    }
    place.remove(DIGESTS);
    place.clientwright(["regen"]).exits(0).says("files written");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

/// That an edit is found by `--check` under the names of the files that are stale, that checking writes nothing, and that
/// `regen` makes all fresh.
#[track_caller]
fn is_stale_until_regenerated(edit: impl FnOnce(&Place), named: &[&str]) -> Place {
    let place = Place::checkout();
    edit(&place);
    let before = place.files();
    let ran = place.clientwright(["regen", "--check"]).exits(1);
    assert_eq!(touched(&before, &place.files()), [""; 0]);
    let mut ran = ran.says("cargo xtask regen");
    for path in named {
        ran = ran.says(path);
    }
    place.clientwright(["regen"]).exits(0);
    place.clientwright(["regen", "--check"]).exits(0);
    place
}

#[test]
fn an_edited_spec_is_stale() {
    let edit = |place: &Place| {
        let path = "specs/prolific/openapi.yaml";
        place.edit(
            path,
            "        interactive:\n          type: boolean\n",
            "        interactive:\n          type: string\n",
        );
    };
    let place = is_stale_until_regenerated(
        edit,
        &[
            "specs/prolific/openapi.yaml",
            "specs/prolific/vendor.toml",
            ERROR_DETAIL,
            DIGESTS,
        ],
    );
    let text = place.read(ERROR_DETAIL);
    assert!(text.contains("pub interactive: Option<String>"), "{text}");
}

#[test]
fn a_spec_edited_without_effect_is_stale_too() {
    let edit = |place: &Place| place.append("specs/vanta/openapi.yaml", "# nothing to add\n");
    is_stale_until_regenerated(edit, &["specs/vanta/vendor.toml", DIGESTS]);
}

#[test]
fn an_edited_overlay_is_stale() {
    let edit = |place: &Place| {
        place.append(
            "specs/prolific/overlay.yaml",
            "\n- target: $.components.schemas.ErrorDetail.properties.interactive\n  \
             description: Something to say.\n  update:\n    description: Whether somebody waits.\n",
        );
    };
    let place = is_stale_until_regenerated(edit, &[ERROR_DETAIL, DIGESTS]);
    assert!(
        place
            .read(ERROR_DETAIL)
            .contains("/// Whether somebody waits.")
    );
}

#[test]
fn an_edited_generated_file_is_stale() {
    let edit = |place: &Place| place.append(ERROR_DETAIL, "// by hand\n");
    let place = is_stale_until_regenerated(edit, &[ERROR_DETAIL]);
    assert_eq!(touched(&Place::checkout().files(), &place.files()), [""; 0]);
}

#[test]
fn an_edited_root_module_is_stale() {
    let root = "generated-client/src/lib.rs";
    is_stale_until_regenerated(|place| place.append(root, "mod mine;\n"), &[root]);
}

#[test]
fn a_feature_taken_away_is_stale() {
    let manifest = "generated-client/Cargo.toml";
    is_stale_until_regenerated(
        |place| place.edit(manifest, "\nrally = []", ""),
        &[manifest],
    );
}

#[test]
fn a_deleted_generated_file_is_stale() {
    let place = is_stale_until_regenerated(|place| place.remove(ERROR_DETAIL), &[ERROR_DETAIL]);
    assert!(place.exists(ERROR_DETAIL));
}

#[test]
fn an_edited_api_model_is_stale_and_wins_nothing() {
    let model = "generated-client/src/prolific/api.txt";
    let edit = |place: &Place| {
        let text = place.read(model);
        let last = text.lines().last().expect("the model has lines").to_owned();
        place.edit(model, &format!("{last}\n"), "");
        place.append(model, "struct Nonsense\n");
    };
    let place = is_stale_until_regenerated(edit, &[model]);
    assert_eq!(touched(&Place::checkout().files(), &place.files()), [""; 0]);
}

#[test]
fn edited_digests_are_stale() {
    let edit = |place: &Place| place.edit(DIGESTS, "\nprolific ", "\nprolific 0");
    let place = is_stale_until_regenerated(edit, &[DIGESTS]);
    assert_eq!(touched(&Place::checkout().files(), &place.files()), [""; 0]);
}

#[test]
fn a_left_over_generated_file_is_stale_and_removed() {
    let left = "generated-client/src/prolific/types/old.rs";
    let edit = |place: &Place| {
        place.write(
            left,
            "//! @generated from specs/prolific by `cargo xtask regen`.\n",
        );
    };
    let place = is_stale_until_regenerated(edit, &[left]);
    assert!(!place.exists(left));
}

#[test]
fn a_vendor_that_is_gone_goes_from_the_client_too() {
    let edit = |place: &Place| {
        for file in ["openapi.yaml", "overlay.yaml", "vendor.toml"] {
            place.remove(&format!("specs/cometly/{file}"));
        }
    };
    let place = is_stale_until_regenerated(edit, &["generated-client/src/cometly/mod.rs"]);
    assert!(!place.exists("generated-client/src/cometly"));
    for file in [
        "generated-client/src/lib.rs",
        "generated-client/Cargo.toml",
        DIGESTS,
    ] {
        assert!(!place.read(file).contains("cometly"), "{file}");
    }
}

#[test]
fn a_file_of_somebody_else_is_reported_and_stays() {
    for stranger in [
        "generated-client/src/prolific/types/helpers.rs",
        "generated-client/src/notes.txt",
    ] {
        let place = Place::checkout();
        place.write(stranger, "mine\n");
        let before = place.files();
        place
            .clientwright(["regen", "--check"])
            .exits(1)
            .says(stranger)
            .says("cargo xtask regen");
        for arguments in [&["regen"][..], &["regen", "--check"]] {
            place.clientwright(arguments).exits(1).says(stranger);
            assert_eq!(touched(&before, &place.files()), [""; 0]);
        }
    }
}

#[test]
fn one_vendor_by_name_leaves_the_others_alone() {
    let place = Place::checkout();
    let rally = "generated-client/src/rally/client.rs";
    for path in [ERROR_DETAIL, rally] {
        place.append(path, "// by hand\n");
    }
    let before = place.files();
    place.clientwright(["regen", "prolific"]).exits(0);
    assert_eq!(touched(&before, &place.files()), [ERROR_DETAIL]);
    place
        .clientwright(["regen", "--check", "prolific"])
        .exits(0);
    place
        .clientwright(["regen", "--check", "rally"])
        .exits(1)
        .says(rally);
}

#[test]
fn an_unknown_vendor_and_a_wrong_call_have_their_own_exit_codes() {
    let place = Place::checkout();
    let before = place.files();
    place
        .clientwright(["regen", "prolofic"])
        .exits(1)
        .says("`prolofic`")
        .says("prolific");
    place.clientwright(["regen", "--chekc"]).exits(2);
    place.clientwright(["regenerate"]).exits(2);
    assert_eq!(touched(&before, &place.files()), [""; 0]);
    Place::empty()
        .clientwright(["regen"])
        .exits(1)
        .says("run it inside the checkout");
}

/// That a mistake stops the whole run, under the name of a file and a line (or one beside it), with a way out.
#[track_caller]
fn stops_all(path: &str, from: &str, to: &str, near: &str) {
    let place = Place::checkout();
    // Rally is fine, and would be written.
    place.remove("generated-client/src/rally/client.rs");
    place.edit(path, from, to);
    let before = place.files();
    let text = place.read(path);
    let line = 1 + text[..text.find(near).expect("the mistake")]
        .matches('\n')
        .count();
    for arguments in [&["regen"][..], &["regen", "--check"]] {
        let ran = place
            .clientwright(arguments)
            .exits(1)
            .says("nothing was written");
        assert_eq!(touched(&before, &place.files()), [""; 0]);
        let named = (line - 1..=line + 1).any(|line| ran.err.contains(&format!("{path}:{line}:")));
        assert!(named, "{path}:{line} is not in\n{}", ran.err);
        assert!(ran.err.contains("help:"), "no way out in\n{}", ran.err);
    }
}

const SPEC: &str = "specs/prolific/openapi.yaml";
const SCHEMA: &str = "    ErrorDetail:\n      type: object\n";

#[test]
fn a_key_given_twice_writes_nothing_for_any_vendor() {
    let twice = "    ErrorDetail:\n      type: object\n      type: object\n";
    stops_all(
        SPEC,
        SCHEMA,
        twice,
        "      type: object\n      type: object",
    );
}

#[test]
fn a_document_that_is_no_yaml_writes_nothing_for_any_vendor() {
    let open = "    ErrorDetail:\n      type: [object\n";
    stops_all(SPEC, SCHEMA, open, "      type: [object");
}

#[test]
fn an_overlay_action_that_changes_nothing_writes_nothing_for_any_vendor() {
    let idle = "actions:\n- target: $.components.schemas.NotThere\n  description: Not needed any more.\n  remove: true\n";
    let overlay = "specs/prolific/overlay.yaml";
    stops_all(
        overlay,
        "actions:\n",
        idle,
        "- target: $.components.schemas.NotThere",
    );
}

#[test]
fn a_small_change_of_a_spec_is_a_small_change_of_the_client() {
    let place = Place::checkout();
    place.edit(
        "specs/prolific/openapi.yaml",
        "        interactive:\n          type: boolean\n",
        "        interactive:\n          type: boolean\n        support_id:\n          type: string\n",
    );
    let before = place.files();
    let ran = place.clientwright(["regen"]).exits(0);
    assert_eq!(
        touched(&before, &place.files()),
        [
            DIGESTS,
            "generated-client/src/prolific/api.txt",
            ERROR_DETAIL,
            "specs/prolific/vendor.toml",
        ]
    );
    let line = ran.out.lines().find(|line| line.starts_with("prolific"));
    let line = line.expect("a line for the vendor");
    assert!(
        line.ends_with("1 additive (cargo xtask diff prolific)"),
        "{line}"
    );
    let added = place.read(ERROR_DETAIL);
    assert!(added.contains("pub support_id: Option<String>"), "{added}");
    // What the small change took away from the file is at most the line that it changed.
    let old = String::from_utf8(before[ERROR_DETAIL].clone()).expect("text");
    let lost = old.lines().filter(|line| !added.contains(line)).count();
    assert_eq!(lost, 0, "{added}");
}
