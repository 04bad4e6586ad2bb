//! `clientwright explain`: what a stage made of a place.

mod common;

use common::{Place, touched};

#[test]
fn every_stage_shows_a_schema() {
    let place = Place::checkout();
    let before = place.files();
    for stage in [
        "read",
        "overlay",
        "select",
        "normalize",
        "lower",
        "analyze",
        "name",
        "emit",
        "format",
    ] {
        let at = "/components/schemas/ErrorDetail";
        let ran = place
            .clientwright(["explain", "prolific", "--stage", stage, "--at", at])
            .exits(0);
        assert!(!ran.out.trim().is_empty(), "stage {stage} shows nothing");
    }
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn the_overlay_shows_in_the_stage_after_it() {
    let place = Place::checkout();
    let at = "#/components/securitySchemes/token";
    let show = |stage: &str| {
        place
            .clientwright(["explain", "prolific", "--stage", stage, "--at", at])
            .exits(0)
            .out
    };
    assert!(!show("read").contains("x-prefix"));
    assert!(show("overlay").contains("x-prefix"));
}

#[test]
fn the_last_stage_shows_the_code() {
    let place = Place::checkout();
    let at = "/components/schemas/ErrorDetail";
    place
        .clientwright(["explain", "prolific", "--stage", "format", "--at", at])
        .exits(0)
        .says("pub struct ErrorDetail {")
        .says("error_code");
}

#[test]
fn a_place_that_is_not_there_is_named() {
    let place = Place::checkout();
    for stage in ["read", "lower", "format"] {
        place
            .clientwright([
                "explain",
                "rally",
                "--stage",
                stage,
                "--at",
                "/components/schemas/Nothing",
            ])
            .exits(1)
            .says("`/components/schemas/Nothing`")
            .says(stage);
    }
}

#[test]
fn wrong_calls_are_told_apart() {
    let place = Place::checkout();
    place
        .clientwright(["explain", "nobody"])
        .exits(1)
        .says("`nobody`");
    place
        .clientwright(["explain", "rally", "--at", "components"])
        .exits(1)
        .says("`components`");
    place
        .clientwright(["explain", "rally", "--stage", "guess"])
        .exits(2);
    place.clientwright(["explain"]).exits(2);
}
