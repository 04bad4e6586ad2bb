//! What compiles on and goes somewhere else: the gravest, and never told as a compile error.

use codegen::changes::{Changes, Gravity};

use super::{between, check};

const ZONE: &str =
    "        - { name: zone, in: query, required: true, schema: { type: string } }\n";
const DAY: &str = "        - { name: day, in: query, required: true, schema: { type: string } }\n";

/// That the only entry is said to compile on, and stands first.
#[track_caller]
fn is_silent(changes: &Changes) {
    let rule = changes.entries[0].rule;
    assert!(rule.misdirects);
    assert_eq!(rule.effects[0].id(), "behaviour");
    assert!(rule.effects.iter().all(|effect| effect.id() != "compile"));
    assert_eq!(rule.gravity(), Gravity::Breaking);
}

#[test]
fn argument_replaced() {
    let changes = check(
        &[(ZONE, &ZONE.replace("zone", "region"))],
        &["argument-replaced Client::search.region"],
    );
    is_silent(&changes);
    assert_eq!(changes.entries[0].old.as_deref(), Some("zone: &str"));
    assert_eq!(changes.entries[0].new.as_deref(), Some("region: &str"));
    // Each value goes to the next argument.
    let shifted = format!("{ZONE}{}", ZONE.replace("zone", "region"));
    let changes = check(
        &[(&format!("{DAY}{ZONE}"), &shifted)],
        &["argument-replaced Client::search"],
    );
    is_silent(&changes);
}

#[test]
fn an_argument_of_another_type_in_its_place_is_told_by_the_compiler() {
    let number = ZONE.replace("zone", "region").replace("string", "integer");
    check(
        &[(ZONE, &number)],
        &[
            "argument-removed Client::search.zone",
            "required-argument-added Client::search.region",
        ],
    );
}

#[test]
fn an_argument_that_becomes_optional_may_leave_its_place_to_another() {
    let optional = ZONE.replace("required: true, ", "");
    let region = ZONE.replace("zone", "region");
    let changes = check(
        &[(ZONE, &format!("{optional}{region}"))],
        &["argument-replaced Client::search.region"],
    );
    is_silent(&changes);
}

#[test]
fn arguments_changed_places() {
    // The lock keeps the order, so it takes two models that were generated apart.
    let old = "\
m::Client::find(day: &str, zone: &str) -> ()   GET /a 204; no auth   @/paths/~1a/get
m::Client::find.day: &str   query \"day\" required   @/paths/~1a/get/parameters/0
m::Client::find.zone: &str   query \"zone\" required   @/paths/~1a/get/parameters/1
m::api::Find   call   @/paths/~1a/get
";
    let new = old.replace("day: &str, zone: &str", "zone: &str, day: &str");
    let changes = super::apart(old, &new);
    assert_eq!(
        super::entries(&changes),
        ["arguments-changed-places Client::find"]
    );
    is_silent(&changes);
}

#[test]
fn segments_of_a_path_under_other_names_are_the_same() {
    check(&[("/jobs/{id}/{part}", "/jobs/{part}/{id}")], &[]);
}

#[test]
fn constructor_field_replaced() {
    // A new member comes last, where the one that is gone stood.
    let old = "    Spare:
      type: object
      required: [a]
      properties: { a: { type: integer, format: int32 }, b: { type: string } }
";
    let sent = super::edited(&[
        (
            "schema: { $ref: \"#/components/schemas/Order\" }",
            "schema: { $ref: \"#/components/schemas/Spare\" }",
        ),
        (old, &old.replace("[a]", "[a, b]")),
    ]);
    let replaced = sent.replace("[a, b]", "[a, c]").replace(", b: {", ", c: {");
    let options = codegen::Options::default();
    let changes = super::changes(&sent, &replaced, [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["constructor-field-replaced types::Spare::new"]
    );
    is_silent(&changes);
}

#[test]
fn constructor_changed_places() {
    // The lock keeps the order, so it takes two models that were generated apart.
    let old = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.name: String   \"name\" required   @/components/schemas/A/properties/name
m::types::A.size: String   \"size\" required   @/components/schemas/A/properties/size
m::types::A::new(name: impl Into<String>, size: impl Into<String>)   constructor   @/components/schemas/A
";
    let new = old.replace(
        "name: impl Into<String>, size: impl Into<String>",
        "size: impl Into<String>, name: impl Into<String>",
    );
    assert_eq!(
        between(old, &new),
        ["constructor-changed-places types::A::new"]
    );
}

#[test]
fn variant_means_another() {
    let old = "\
m::types::A   enum open received   @/components/schemas/A
m::types::A::First   \"a\"   @/components/schemas/A
m::types::A::Second   \"b\"   @/components/schemas/A
";
    let new = old
        .replace("::First", "::Zeroth")
        .replace("::Second", "::First");
    assert_eq!(
        between(old, &new),
        [
            "variant-means-another types::A::Zeroth",
            "variant-renamed types::A::First"
        ]
    );
}

#[test]
fn field_means_another() {
    let old = "\
m::types::A   struct received   @/components/schemas/A
m::types::A.a: String   \"A\" required   @/components/schemas/A/properties/A
m::types::A.a_2: String   \"a\" required   @/components/schemas/A/properties/a
";
    let new = old
        .replace("A.a: ", "A.b: ")
        .replace("A.a_2: ", "A.a: ")
        .replace("A.b: ", "A.a_2: ");
    assert_eq!(
        between(old, &new),
        [
            "field-means-another types::A.a",
            "field-means-another types::A.a_2"
        ]
    );
}

#[test]
fn scopes_widened() {
    let with = |scopes: &str| {
        super::edited(&[
            (
                "    token: { type: apiKey, in: header, name: X-Key }\n",
                "    token: { type: apiKey, in: header, name: X-Key }\n    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://api.acme.test/token, scopes: { read: Read, write: Write } } } }\n",
            ),
            (
                "      operationId: getPart\n",
                &format!("      operationId: getPart\n      security: [{{ oauth: [{scopes}] }}]\n"),
            ),
        ])
    };
    let options = codegen::Options::default();
    let compare = |old: &str, new: &str| {
        super::entries(&super::changes(
            &with(old),
            &with(new),
            [&options, &options],
        ))
    };
    assert_eq!(
        compare("read", "read, write"),
        ["scopes-widened Client::get_part"]
    );
    // A token for more is one for less.
    assert_eq!(compare("read, write", "read"), [""; 0]);
}

#[test]
fn type_means_another() {
    // Branches that are called by their places, and one more between them.
    let branch = |name: &str, place: usize, tag: &str| {
        format!(
            "m::types::Pick::{name}(types::Pick{name})   try   @/components/schemas/Pick/oneOf/{place}\n\
             m::types::Pick{name}   struct received   @/components/schemas/Pick/oneOf/{place}\n\
             m::types::Pick{name}.\"error\"   constant \"{tag}\"   @/components/schemas/Pick/oneOf/{place}/properties/error\n"
        )
    };
    let pick = "m::types::Pick   union by shape received   @/components/schemas/Pick\n";
    let old = [pick, &branch("First", 0, "a"), &branch("Second", 1, "b")].concat();
    let new = [
        pick,
        &branch("First", 0, "a"),
        &branch("Second", 1, "x"),
        &branch("Third", 2, "b"),
    ]
    .concat();
    assert_eq!(
        between(&old, &new),
        [
            "closed-branch-added types::Pick::Second",
            "type-means-another types::PickThird",
            "variant-means-another types::Pick::Third"
        ]
    );
    let told = super::apart(&old, &new);
    let mut entries = told.entries.iter();
    let ty = entries.find(|change| change.rule.id == "type-means-another");
    assert_eq!(
        ty.and_then(|change| change.old.as_deref()),
        Some("types::PickSecond")
    );
    let crossed = [pick, &branch("First", 0, "b"), &branch("Second", 1, "a")].concat();
    assert_eq!(
        between(&old, &crossed),
        [
            "type-means-another types::PickFirst",
            "type-means-another types::PickSecond",
            "variant-means-another types::Pick::First",
            "variant-means-another types::Pick::Second"
        ]
    );
}
