//! Which type is which: renames on evidence, old things in their old words, branches by what they are.

use codegen::{Options, Sharing};

use super::{between, changes, check, edited, entries};

const SPARE: &str = "    Spare:\n";
const ORDER: &str = "application/json: { schema: { $ref: \"#/components/schemas/Order\" } }";

#[test]
fn strangers_of_equal_shape_are_strangers() {
    let of = |name: &str, members: &str| {
        format!(
            "    {name}:\n      type: object\n      required: [form, mode]\n      properties: {{ form: {{ type: string, enum: [{}] }}, {members}, mode: {{ type: string, enum: [warn, stop] }} }}\n{SPARE}",
            name.to_lowercase()
        )
    };
    let branch = |name: &str| {
        format!(
            "{{ $ref: \"#/components/schemas/Image\" }}, {{ $ref: \"#/components/schemas/{name}\" }}]"
        )
    };
    let mapped = |name: &str| {
        format!(
            "image: \"#/components/schemas/Image\", {}: \"#/components/schemas/{name}\" }}",
            name.to_lowercase()
        )
    };
    let with = |name: &str, members: &str| {
        edited(&[
            ("{ $ref: \"#/components/schemas/Image\" }]", &branch(name)),
            ("image: \"#/components/schemas/Image\" }", &mapped(name)),
            (SPARE, &of(name, members)),
        ])
    };
    let options = Options::default();
    let old = with("Spam", "text: { type: string }");
    let new = with("Profile", "user: { type: string }, age: { type: integer }");
    let changes = changes(&old, &new, [&options, &options]);
    assert_eq!(
        entries(&changes),
        [
            "branch-added types::Part::Profile",
            "branch-removed types::Part::Spam"
        ]
    );
}

#[test]
fn a_type_that_went_to_two_has_no_new_name() {
    let task = |name: &str, more: &str| {
        format!(
            "    {name}:\n      type: object\n      properties: {{ name: {{ type: string }}, memo: {{ type: string }}{more} }}\n"
        )
    };
    let body = |name: &str| {
        format!(
            "application/json: {{ schema: {{ type: object, properties: {{ data: {{ $ref: \"#/components/schemas/{name}\" }} }} }} }}"
        )
    };
    let with = |first: &str, second: &str, schemas: &str| {
        edited(&[
            (ORDER, &body(first)),
            (
                "application/json: { schema: { $ref: \"#/components/schemas/Both\" } } } }\n      responses",
                &format!("{} }} }}\n      responses", body(second)),
            ),
            (SPARE, &format!("{schemas}{SPARE}")),
        ])
    };
    // The two bodies are of one shape before.
    let options = Options {
        sharing: Sharing::Never,
        ..Options::default()
    };
    let old = with("Task", "Task", &task("Task", ""));
    let both = task("TaskCreate", "") + &task("TaskUpdate", ", why: { type: string }");
    let new = with("TaskCreate", "TaskUpdate", &both);
    let changes = changes(&old, &new, [&options, &options]);
    assert_eq!(
        entries(&changes),
        [
            "field-type-respelled types::SearchRequest.data",
            "field-type-respelled types::StartJobRequest.data"
        ]
    );
    for change in &changes.entries {
        assert_eq!(change.old.as_deref(), Some("Option<types::Task>"));
    }
}

#[test]
fn what_stands_in_a_renamed_type_is_renamed_with_it() {
    let owned = |name: &str| {
        format!(
            "    {name}:\n      type: object\n      required: [owner]\n      properties: {{ id: {{ type: string }}, owner: {{ type: object, required: [name], properties: {{ name: {{ type: string }} }} }} }}\n{SPARE}"
        )
    };
    let with = |name: &str| {
        let found = format!(
            "description: Found, content: {{ application/json: {{ schema: {{ $ref: \"#/components/schemas/{name}\" }}"
        );
        edited(&[
            (
                "description: Found, content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" }",
                &found,
            ),
            (SPARE, &owned(name)),
        ])
    };
    let options = Options::default();
    let changes = changes(&with("House"), &with("Flat"), [&options, &options]);
    assert_eq!(entries(&changes), ["type-renamed types::Flat"]);
    assert_eq!(changes.entries[0].along, ["types::FlatOwner"]);
}

#[test]
fn a_branch_is_known_by_its_constants_whatever_its_name() {
    let old = "\
m::types::Pick   union by shape received   @/components/schemas/Pick
m::types::Pick::First(types::A)   try   @/components/schemas/Pick/oneOf/0
m::types::Pick::Second(types::B)   try   @/components/schemas/Pick/oneOf/1
m::types::A   struct received   @/components/schemas/A
m::types::A.\"error\"   constant \"a\"   @/components/schemas/A/properties/error
m::types::B   struct received   @/components/schemas/B
m::types::B.\"error\"   constant \"b\"   @/components/schemas/B/properties/error
";
    let new = old
        .replace("Second(types::B)", "Third(types::B)")
        .replace(
            "m::types::A   struct",
            "m::types::Pick::Second(types::X)   try   @/components/schemas/Pick/oneOf/1\nm::types::X   struct received   @/components/schemas/X\nm::types::X.\"error\"   constant \"x\"   @/components/schemas/X/properties/error\nm::types::A   struct",
        );
    assert_eq!(
        between(old, &new),
        [
            "closed-branch-added types::Pick::Second",
            "variant-means-another types::Pick::Third"
        ]
    );
}

#[test]
fn a_change_reaches_the_operations_that_have_the_type_in_both() {
    // The other operation takes another type now, and is told of that.
    let found = "description: Found, content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" }";
    let changes = check(
        &[
            (found, &found.replace("Both", "Spare")),
            ("        value: { type: integer, format: int32 }\n", ""),
        ],
        &[
            "answer-type-changed Client::search",
            "field-removed types::Both.value",
        ],
    );
    let field = changes
        .entries
        .iter()
        .find(|change| change.rule.id == "field-removed");
    assert_eq!(
        field.map(|change| change.operations.clone()),
        Some(vec!["search".to_owned()])
    );
}

#[test]
fn members_that_went_together_are_one_entry() {
    let changes = check(
        &[
            (
                "        level: { $ref: \"#/components/schemas/Level\" }\n",
                "",
            ),
            ("        mode: { type: string }\n", ""),
        ],
        &["field-removed types::Order.level types::Order.mode"],
    );
    assert_eq!(
        changes.entries[0].old.as_deref(),
        Some("level: Option<types::Level>, mode: Option<String>")
    );
}
