//! How unions are made, and how a value is told to be of one branch.

mod lower_support;

use lower_support::check_lower;
use serde_json::{Value, json};

/// A reference to a component schema.
fn to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// An object with required members.
fn object(members: Value) -> Value {
    let names: Vec<_> = (members.as_object().into_iter().flatten())
        .map(|(name, _)| name.clone())
        .collect();
    json!({"type": "object", "properties": members, "required": names})
}

/// A string with these values.
fn one_of(values: &[&str]) -> Value {
    json!({"type": "string", "enum": values})
}

#[test]
fn a_tag_is_inferred_from_one_value_enums_behind_references() {
    check_lower(
        json!({
            "CollectionExportStatusOneOf0Status": one_of(&["generating"]),
            "CollectionExportStatus0": object(json!({
                "status": to("CollectionExportStatusOneOf0Status"),
                "export_id": {"type": "string", "format": "uuid"}
            })),
            "CollectionExportStatusOneOf1Status": one_of(&["complete"]),
            "CollectionExportStatus1": object(json!({
                "status": to("CollectionExportStatusOneOf1Status"),
                "url": {"type": "string", "format": "uri"},
                "expires_at": {"type": "string", "format": "date-time"}
            })),
            "CollectionExportStatusOneOf2Status": one_of(&["failed"]),
            "CollectionExportStatus2": object(json!({
                "status": to("CollectionExportStatusOneOf2Status")
            })),
            "CollectionExportStatus": {"oneOf": [
                to("CollectionExportStatus0"),
                to("CollectionExportStatus1"),
                to("CollectionExportStatus2")
            ]}
        }),
        r#"
            CollectionExportStatusOneOf0Status = enum
                "generating"
            CollectionExportStatus0 = struct
                export_id: uuid
                status = "generating"
            CollectionExportStatusOneOf1Status = enum
                "complete"
            CollectionExportStatus1 = struct
                url: string
                expires_at: date-time
                status = "complete"
            CollectionExportStatusOneOf2Status = enum
                "failed"
            CollectionExportStatus2 = struct
                status = "failed"
            CollectionExportStatus = oneOf by "status", inferred
                "generating" -> CollectionExportStatus0 as generating
                "complete" -> CollectionExportStatus1 as complete
                "failed" -> CollectionExportStatus2 as failed
        "#,
    );
}

#[test]
fn branches_of_different_json_kinds_need_no_tag() {
    check_lower(
        json!({
            "Fields": {
                "type": "object",
                "properties": {"any_field": {"type": "array", "items": {"type": "string"}}}
            },
            "ErrorDetailDetail": {"oneOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                to("Fields")
            ]}
        }),
        r#"
            Fields = struct
                any_field?: [string]
            ErrorDetailDetail = oneOf
                string -> string
                array -> [string]
                object -> Fields
        "#,
    );
}

#[test]
fn an_integer_is_asked_for_before_a_number() {
    check_lower(
        json!({"Amount": {"oneOf": [{"type": "number"}, {"type": "integer"}, {"type": "boolean"}]}}),
        r#"
            Amount = oneOf
                bool -> bool
                i64 -> i64
                number -> number
        "#,
    );
}

#[test]
fn an_expandable_reference_is_told_by_the_mark_of_the_deleted() {
    let marked = json!({"type": "boolean", "enum": [true]});
    check_lower(
        json!({
            "Customer": object(json!({
                "id": {"type": "string"},
                "object": one_of(&["customer"]),
                "created": {"type": "integer"}
            })),
            "DeletedCustomer": object(json!({
                "id": {"type": "string"},
                "object": one_of(&["customer"]),
                "deleted": marked
            })),
            "Owner": {"anyOf": [{"type": "string"}, to("Customer"), to("DeletedCustomer")]}
        }),
        r#"
            Customer = struct
                id: string
                object: Customer.object
                created: i64
            DeletedCustomer = struct
                id: string
                object: DeletedCustomer.object
                deleted = true
            Owner = anyOf
                string -> string
                has deleted -> DeletedCustomer
                has created -> Customer
            Customer.object = enum
                "customer"
            DeletedCustomer.object = enum
                "customer"
        "#,
    );
}

#[test]
fn a_declared_discriminator_without_mapping_goes_by_component_names() {
    check_lower(
        json!({
            "Cat": object(json!({"petType": {"type": "string"}, "lives": {"type": "integer"}})),
            "Dog": object(json!({"petType": {"type": "string"}})),
            "Pet": {"oneOf": [to("Cat"), to("Dog")], "discriminator": {"propertyName": "petType"}}
        }),
        r#"
            Cat = struct
                petType: string
                lives: i64
            Dog = struct
                petType: string
            Pet = oneOf by "petType", declared
                "Cat" -> Cat as Cat
                "Dog" -> Dog as Dog
        "#,
    );
}

#[test]
fn a_mapping_may_have_several_values_for_a_branch_and_none_for_another() {
    check_lower(
        json!({
            "Cat": object(json!({"t": {"type": "string"}})),
            "Dog": object(json!({"t": {"type": "string"}})),
            "Eel": object(json!({"t": {"type": "string"}})),
            "Fox": object(json!({"t": {"type": "string"}})),
            "Pet": {
                "oneOf": [to("Cat"), to("Dog"), to("Eel")],
                "discriminator": {"propertyName": "t", "mapping": {
                    "cat": "#/components/schemas/Cat",
                    "kitten": "#/components/schemas/Cat",
                    "dog": "#/components/schemas/Dog",
                    "fox": "#/components/schemas/Fox"
                }}
            }
        }),
        r#"
            Cat = struct
                t: string
            Dog = struct
                t: string
            Eel = struct
                t: string
            Fox = struct
                t: string
            Pet = oneOf by "t", declared
                "cat" "kitten" "Cat" -> Cat
                "dog" "Dog" -> Dog as dog
                "Eel" -> Eel as Eel
            warning /components/schemas/Pet: the discriminator maps `fox` to `#/components/schemas/Fox`, which is no branch; the value is unknown to the client
        "#,
    );
}

#[test]
fn a_value_that_the_branch_allows_beats_the_name_of_the_component() {
    check_lower(
        json!({
            "Cat": object(json!({"kind": one_of(&["cat"])})),
            "Dog": object(json!({"kind": one_of(&["dog", "puppy"])})),
            "Pet": {"oneOf": [to("Cat"), to("Dog")], "discriminator": {"propertyName": "kind"}}
        }),
        r#"
            Cat = struct
                kind = "cat"
            Dog = struct
                kind: Dog.kind
            Pet = oneOf by "kind", declared
                "cat" -> Cat as cat
                "dog" "puppy" -> Dog
            Dog.kind = enum
                "dog"
                "puppy"
        "#,
    );
}

#[test]
fn a_mapping_to_a_branch_of_another_constant_is_mended() {
    check_lower(
        json!({
            "Cat": object(json!({"kind": one_of(&["Cat"])})),
            "Dog": object(json!({"kind": {"type": "string"}})),
            "Pet": {"oneOf": [to("Cat"), to("Dog")], "discriminator": {
                "propertyName": "kind",
                "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}
            }}
        }),
        r#"
            Cat = struct
                kind: Cat.kind
            Dog = struct
                kind: string
            Pet = oneOf by "kind", declared
                "cat" "Cat" -> Cat
                "dog" "Dog" -> Dog as dog
            Cat.kind = enum
                "Cat"
            warning /components/schemas/Pet: the discriminator maps `cat` to a branch whose `kind` is always `Cat`; both are read as that branch
        "#,
    );
}

#[test]
fn a_branch_that_lacks_the_tag_has_it_written_by_the_union() {
    check_lower(
        json!({
            "Gone": object(json!({"reason": {"type": "string"}})),
            "Here": object(json!({"place": {"type": "string"}})),
            "State": {"oneOf": [to("Gone"), to("Here")], "discriminator": {
                "propertyName": "state",
                "mapping": {"gone": "#/components/schemas/Gone", "lost": "#/components/schemas/Gone", "here": "#/components/schemas/Here"}
            }}
        }),
        r#"
            Gone = struct
                reason: string
            Here = struct
                place: string
            State = oneOf by "state", declared
                "gone" "Gone" -> Gone adding "gone" as gone
                "lost" -> Gone adding "lost" as lost
                "here" "Here" -> Here adding "here" as here
            note /components/schemas/State/oneOf/0: several values of `state` lead here and this schema does not keep it; each value is a branch of its own
        "#,
    );
}

#[test]
fn a_default_mapping_takes_what_no_value_names() {
    check_lower(
        json!({
            "A": object(json!({"t": one_of(&["a"])})),
            "Other": {"type": "object", "properties": {"t": {"type": "string"}}},
            "U": {"oneOf": [to("A"), to("Other")], "discriminator": {
                "propertyName": "t",
                "defaultMapping": "#/components/schemas/Other"
            }}
        }),
        r#"
            A = struct
                t = "a"
            Other = struct
                t?: string
            U = oneOf by "t", declared
                "a" -> A as a
                default -> Other as Other
        "#,
    );
}

#[test]
fn an_inline_branch_beside_mapped_ones_is_the_default() {
    check_lower(
        json!({
            "A": object(json!({"t": {"type": "string"}})),
            "U": {
                "oneOf": [to("A"), object(json!({"x": {"type": "integer"}}))],
                "discriminator": {"propertyName": "t", "mapping": {"a": "#/components/schemas/A"}}
            }
        }),
        r#"
            A = struct
                t: string
            U = oneOf by "t", declared
                "a" "A" -> A as a
                default -> U|1
            U|1 = struct
                x: i64
        "#,
    );
}

#[test]
fn a_discriminator_that_names_no_branch_gives_way_to_shape() {
    check_lower(
        json!({"U": {
            "oneOf": [object(json!({"a": {"type": "string"}})), object(json!({"b": {"type": "string"}}))],
            "discriminator": {"propertyName": "t"}
        }}),
        r#"
            U = oneOf
                has a -> U|0
                has b -> U|1
            U|0 = struct
                a: string
            U|1 = struct
                b: string
            warning /components/schemas/U: the discriminator `t` leaves open which values stand for some branches; they are told apart by their shape
        "#,
    );
}

#[test]
fn tagged_objects_may_stand_beside_a_string() {
    check_lower(
        json!({
            "A": object(json!({"type": one_of(&["a"])})),
            "B": object(json!({"type": one_of(&["b"])})),
            "U": {"oneOf": [{"type": "string"}, to("A"), to("B")]}
        }),
        r#"
            A = struct
                type = "a"
            B = struct
                type = "b"
            U = oneOf by "type", inferred
                string -> string
                "a" -> A as a
                "b" -> B as b
        "#,
    );
}

#[test]
fn tagged_objects_beside_values_that_must_be_tried_are_a_union_of_their_own() {
    check_lower(
        json!({
            "A": object(json!({"type": one_of(&["a"])})),
            "B": object(json!({"type": one_of(&["b"])})),
            "Preset": one_of(&["auto", "none"]),
            "U": {"oneOf": [
                to("Preset"), {"type": "string", "format": "uuid"}, to("A"), to("B")
            ]}
        }),
        r#"
            A = struct
                type = "a"
            B = struct
                type = "b"
            Preset = enum
                "auto"
                "none"
            U = oneOf
                object -> U|object as object
                try -> Preset
                try -> uuid
            U|object = oneOf by "type", inferred
                "a" -> A as a
                "b" -> B as b
            note /components/schemas/U: nothing tells these branches apart; each is tried, and the one that explains most of a value wins
        "#,
    );
}

#[test]
fn likely_tags_win_over_other_members_that_would_do() {
    check_lower(
        json!({"U": {"oneOf": [
            object(json!({"colour": one_of(&["red"]), "type": one_of(&["a"])})),
            object(json!({"colour": one_of(&["blue"]), "type": one_of(&["b"])}))
        ]}}),
        r#"
            U = oneOf by "type", inferred
                "a" -> U|a as a
                "b" -> U|b as b
            U|a = struct
                colour: U|a.colour
                type = "a"
            U|b = struct
                colour: U|b.colour
                type = "b"
            U|a.colour = enum
                "red"
            U|b.colour = enum
                "blue"
        "#,
    );
}

#[test]
fn a_tag_may_have_several_values_for_a_branch() {
    check_lower(
        json!({"U": {"oneOf": [
            object(json!({"status": one_of(&["queued", "running"])})),
            object(json!({"status": one_of(&["done"]), "url": {"type": "string"}}))
        ]}}),
        r#"
            U = oneOf by "status", inferred
                "queued" "running" -> U|queued as queued
                "done" -> U|done as done
            U|queued = struct
                status: U|queued.status
            U|done = struct
                url: string
                status = "done"
            U|queued.status = enum
                "queued"
                "running"
        "#,
    );
}

#[test]
fn shared_values_are_no_tag() {
    check_lower(
        json!({"U": {"oneOf": [
            object(json!({"status": one_of(&["done", "failed"]), "a": {"type": "string"}})),
            object(json!({"status": one_of(&["done"]), "b": {"type": "string"}}))
        ]}}),
        r#"
            U = oneOf
                has a -> U|0
                has b -> U|1
            U|0 = struct
                status: U|0.status
                a: string
            U|1 = struct
                status: U|1.status
                b: string
            U|0.status = enum
                "done"
                "failed"
            U|1.status = enum
                "done"
        "#,
    );
}

#[test]
fn one_branch_that_may_leave_the_tag_out_is_for_objects_without_it() {
    check_lower(
        json!({
            "Tool": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"},
                "type": {"type": "string", "enum": ["custom"], "nullable": true}
            }},
            "Bash": object(json!({"type": one_of(&["bash"])})),
            "Edit": object(json!({"type": one_of(&["edit"])})),
            "Tools": {"oneOf": [to("Tool"), to("Bash"), to("Edit")]}
        }),
        r#"
            Tool = struct
                name: string
                type?: Tool.type | null
            Bash = struct
                type = "bash"
            Edit = struct
                type = "edit"
            Tools = oneOf by "type", inferred
                "custom" -> Tool as custom
                "bash" -> Bash as bash
                "edit" -> Edit as edit
                absent -> Tool as custom
            Tool.type = enum
                "custom"
        "#,
    );
}

#[test]
fn a_tag_whose_required_was_forgotten_is_still_a_tag() {
    check_lower(
        json!({"U": {"oneOf": [
            {"type": "object", "properties": {"type": one_of(&["a"])}},
            {"type": "object", "properties": {"type": one_of(&["b"])}}
        ]}}),
        r#"
            U = oneOf by "type", inferred
                "a" -> U|a as a
                "b" -> U|b as b
                absent -> by shape
            U|a = struct
                type?: U|a.type = preset
            U|b = struct
                type?: U|b.type = preset
            U|a.type = enum
                "a"
            U|b.type = enum
                "b"
        "#,
    );
}

#[test]
fn a_tag_with_a_default_may_be_absent() {
    let branch = |value: &str| {
        json!({"type": "object", "properties": {
            "type": {"type": "string", "enum": [value], "default": value}
        }})
    };
    check_lower(
        json!({"U": {"oneOf": [branch("a"), branch("b")]}}),
        r#"
            U = oneOf by "type", inferred
                "a" -> U|a as a
                "b" -> U|b as b
                absent -> by shape
            U|a = struct
                type?: U|a.type = preset   // default "a"
            U|b = struct
                type?: U|b.type = preset   // default "b"
            U|a.type = enum   // default "a"
                "a"
            U|b.type = enum   // default "b"
                "b"
        "#,
    );
}

#[test]
fn a_branch_that_no_value_fits_is_left_out() {
    check_lower(
        json!({"U": {"oneOf": [{"not": {}}, {"type": "string"}, {"type": "integer"}]}}),
        r#"
            U = oneOf
                string -> string
                integer -> i64
        "#,
    );
}

#[test]
fn a_member_that_only_one_branch_has_decides() {
    check_lower(
        json!({"U": {"oneOf": [
            object(json!({"id": {"type": "string"}})),
            object(json!({"id": {"type": "string"}, "name": {"type": "string"}})),
            object(json!({"id": {"type": "string"}, "size": {"type": "integer"}}))
        ]}}),
        r#"
            U = oneOf
                has name -> U|1
                has size -> U|2
                object -> U|0
            U|0 = struct
                id: string
            U|1 = struct
                id: string
                name: string
            U|2 = struct
                id: string
                size: i64
        "#,
    );
}

#[test]
fn a_member_that_another_branch_may_have_does_not_decide() {
    check_lower(
        json!({
            "A": object(json!({"a": {"type": "string"}})),
            "U": {"oneOf": [
                to("A"),
                {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}
            ]}
        }),
        r#"
            A = struct
                a: string
            U = oneOf
                try -> A
                try -> U|1
            U|1 = struct
                a?: i64
                b?: string
            note /components/schemas/U: nothing tells these branches apart; each is tried, and the one that explains most of a value wins
        "#,
    );
}

#[test]
fn any_of_objects_that_may_come_together_is_one_struct() {
    check_lower(
        json!({
            "Named": object(json!({"id": {"type": "string"}, "name": {"type": "string"}})),
            "Aged": object(json!({"id": {"type": "string"}, "age": {"type": "integer"}})),
            "Person": {"anyOf": [to("Named"), to("Aged")]}
        }),
        r#"
            Named = struct
                id: string
                name: string
            Aged = struct
                id: string
                age: i64
            Person = struct   // has the members of `Named` and `Aged`, which may come together
                id: string
                name?: string
                age?: i64
                needs name or age
        "#,
    );
}

#[test]
fn any_of_merges_members_of_different_types_into_unions() {
    check_lower(
        json!({"U": {"anyOf": [
            object(json!({"v": {"type": "string"}, "s": one_of(&["x", "y"])})),
            {"type": "object", "properties": {"v": {"type": "integer"}, "s": one_of(&["y", "z"])}}
        ]}}),
        r#"
            U = struct   // has the members of several schemas, which may come together
                v?: U.v
                s?: U.s
            U.v = anyOf
                string -> string
                integer -> i64
            U.s = enum
                "x"
                "y"
                "z"
        "#,
    );
}

#[test]
fn any_of_recursive_objects_is_merged_once() {
    check_lower(
        json!({
            "A": {"type": "object", "properties": {"next": {"anyOf": [to("A"), to("B")]}}},
            "B": {"type": "object", "properties": {"next": {"anyOf": [to("A"), to("B")]}, "b": {"type": "string"}}}
        }),
        r#"
            A = struct
                next?: A.next
            B = struct
                next?: A.next
                b?: string
            A.next = struct   // has the members of `A` and `B`, which may come together
                next?: A.next
                b?: string
        "#,
    );
}

#[test]
fn any_of_objects_with_a_tag_stays_a_union() {
    check_lower(
        json!({"U": {"anyOf": [
            object(json!({"type": one_of(&["a"])})),
            object(json!({"type": one_of(&["b"])}))
        ]}}),
        r#"
            U = anyOf by "type", inferred
                "a" -> U|a as a
                "b" -> U|b as b
            U|a = struct
                type = "a"
            U|b = struct
                type = "b"
        "#,
    );
}

#[test]
fn any_of_with_a_map_that_cannot_be_merged_says_so() {
    check_lower(
        json!({
            "P": object(json!({"size": {"type": "integer"}})),
            "U": {"anyOf": [to("P"), {"type": "object", "additionalProperties": to("P")}]}
        }),
        r#"
            P = struct
                size: i64
            U = anyOf
                try -> P
                try -> {P}
            warning /components/schemas/U: values may be of several branches at once, but the branches cannot be merged; members of other branches than the best are lost
            note /components/schemas/U: nothing tells these branches apart; each is tried, and the one that explains most of a value wins
        "#,
    );
}

#[test]
fn these_values_or_any_string_is_an_open_enum() {
    check_lower(
        json!({
            "Model": {"anyOf": [
                {"type": "string"},
                {"type": "string", "enum": ["big"], "const": "big", "description": "The big one."},
                {"type": "string", "enum": ["small"], "const": "small"}
            ]},
            "Known": one_of(&["a", "b"]),
            "Use": {"type": "object", "properties": {"x": {"anyOf": [to("Known"), {"type": "string"}]}}}
        }),
        r#"
            Model = enum
                "big"   // The big one.
                "small"
            Known = enum
                "a"
                "b"
            Use = struct
                x?: Known
        "#,
    );
}

#[test]
fn one_of_constants_is_an_enum_with_descriptions() {
    check_lower(
        json!({"Level": {"oneOf": [
            {"type": "string", "enum": ["low"], "const": "low", "description": "Hardly any."},
            {"type": "string", "enum": ["high"], "const": "high", "title": "A lot"}
        ]}}),
        r#"
            Level = enum
                "low"   // Hardly any.
                "high"   // A lot
        "#,
    );
}

#[test]
fn enums_are_asked_before_other_strings() {
    check_lower(
        json!({
            "Role": one_of(&["admin", "guest"]),
            "Shift": one_of(&["day", "night"]),
            "Both": {"oneOf": [to("Role"), to("Shift")]},
            "OrDate": {"oneOf": [{"type": "string", "format": "date"}, to("Role"), to("Shift")]}
        }),
        r#"
            Role = enum
                "admin"
                "guest"
            Shift = enum
                "day"
                "night"
            Both = oneOf
                known string -> Role
                string -> Shift
            OrDate = oneOf
                known string -> Role
                try -> Shift
                try -> date
            note /components/schemas/OrDate: nothing tells these branches apart; each is tried, and the one that explains most of a value wins
        "#,
    );
}

#[test]
fn a_format_is_tried_before_plain_text() {
    check_lower(
        json!({"U": {"oneOf": [{"type": "string"}, {"type": "string", "format": "uuid"}]}}),
        r#"
            U = oneOf
                formed string -> uuid
                string -> string
        "#,
    );
}

#[test]
fn equal_branches_are_one() {
    check_lower(
        json!({
            "A": {"type": "string"},
            "Same": {"oneOf": [{"type": "string", "maxLength": 0}, {"type": "string", "format": "email"}]},
            "Twice": {"oneOf": [to("Obj"), to("Obj")]},
            "Obj": object(json!({"a": {"type": "string"}}))
        }),
        r#"
            A = string
            Same = string   // at most 0 characters
            Twice = Obj
            Obj = struct
                a: string
        "#,
    );
}

#[test]
fn one_branch_is_that_branch() {
    check_lower(
        json!({
            "Obj": object(json!({"a": {"type": "string"}})),
            "One": {"oneOf": [to("Obj")]},
            "Use": object(json!({"x": {"anyOf": [to("Obj")]}, "y": {"oneOf": [{"type": "integer"}]}}))
        }),
        r#"
            Obj = struct
                a: string
            One = Obj
            Use = struct
                x: Obj
                y: i64
        "#,
    );
}

#[test]
fn branches_that_differ_in_required_alone_are_no_union() {
    check_lower(
        json!({"Query": {
            "type": "object",
            "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
            "oneOf": [{"required": ["id"]}, {"required": ["name"]}]
        }}),
        r#"
            Query = struct
                id?: string
                name?: string
            warning /components/schemas/Query: the branches differ only in `required`, which a type cannot say; the constraint is left to the server
        "#,
    );
}

#[test]
fn members_beside_one_of_hold_for_every_branch() {
    check_lower(
        json!({
            "Card": object(json!({"number": {"type": "string"}})),
            "Payment": {
                "type": "object",
                "required": ["amount"],
                "properties": {"amount": {"type": "integer"}},
                "oneOf": [to("Card"), {"title": "Cash", "type": "object", "properties": {"till": {"type": "integer"}}}]
            }
        }),
        r#"
            Card = struct
                number: string
            Payment = oneOf
                has number -> Payment|Card
                object -> Payment|Cash
            Payment|Card = struct
                amount: i64
                number: string
            Payment|Cash = struct
                amount: i64
                till?: i64
        "#,
    );
}

#[test]
fn members_that_every_branch_has_anyway_make_no_copies() {
    check_lower(
        json!({
            "Cat": object(json!({"type": one_of(&["cat"]), "lives": {"type": "integer"}})),
            "Dog": object(json!({"type": one_of(&["dog"])})),
            "Pet": {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"type": "string"}},
                "oneOf": [to("Cat"), to("Dog")],
                "discriminator": {"propertyName": "type"}
            }
        }),
        r#"
            Cat = struct
                lives: i64
                type = "cat"
            Dog = struct
                type = "dog"
            Pet = oneOf by "type", declared
                "cat" -> Cat as cat
                "dog" -> Dog as dog
        "#,
    );
}

#[test]
fn a_base_that_lists_its_children_is_a_union_of_them() {
    let child = |own: Value| json!({"allOf": [to("Pet"), {"type": "object", "properties": own}]});
    check_lower(
        json!({
            "Pet": {
                "type": "object",
                "required": ["petType"],
                "properties": {"petType": {"type": "string"}},
                "oneOf": [to("Cat"), to("Dog")],
                "discriminator": {"propertyName": "petType", "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}
            },
            "Cat": child(json!({"lives": {"type": "integer"}})),
            "Dog": child(json!({"bark": {"type": "string"}}))
        }),
        r#"
            Pet = oneOf by "petType", declared
                "cat" "Cat" -> Cat as cat
                "dog" "Dog" -> Dog as dog
            Cat = struct
                petType: string
                lives?: i64
            Dog = struct
                petType: string
                bark?: string
        "#,
    );
}

#[test]
fn a_base_whose_children_only_extend_it_is_a_union_of_them_and_itself() {
    check_lower(
        json!({
            "Pet": {
                "type": "object",
                "required": ["petType"],
                "properties": {"petType": {"type": "string"}},
                "discriminator": {"propertyName": "petType"}
            },
            "Cat": {"allOf": [to("Pet"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]}
        }),
        r#"
            Pet = oneOf by "petType", declared
                "Pet" -> Pet|base as Pet
                "Cat" -> Cat as Cat
            Cat = struct
                petType: string
                lives?: i64
            Pet|base = struct
                petType: string
        "#,
    );
}

#[test]
fn a_union_among_the_branches_lends_its_tags() {
    check_lower(
        json!({
            "A": object(json!({"type": one_of(&["a"])})),
            "B": object(json!({"type": one_of(&["b"])})),
            "C": object(json!({"type": one_of(&["c"])})),
            "Inner": {"oneOf": [to("A"), to("B")]},
            "Outer": {"oneOf": [to("C"), to("Inner")]}
        }),
        r#"
            A = struct
                type = "a"
            B = struct
                type = "b"
            C = struct
                type = "c"
            Inner = oneOf by "type", inferred
                "a" -> A as a
                "b" -> B as b
            Outer = oneOf by "type", inferred
                "c" -> C as c
                "a" "b" -> Inner
        "#,
    );
}

#[test]
fn a_union_of_several_kinds_among_the_branches_is_tried_last() {
    check_lower(
        json!({
            "Key": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            "Keys": {"oneOf": [to("Key"), {"type": "array", "items": to("Key")}]}
        }),
        r#"
            Key = anyOf
                string -> string
                integer -> i64
            Keys = oneOf
                array -> [Key]
                try -> Key
        "#,
    );
}

#[test]
fn too_many_combinations_are_widened() {
    let choice = || json!({"oneOf": (0..9).map(|n| object(json!({format!("m{n}"): {"type": "string"}}))).collect::<Vec<_>>()});
    check_lower(
        json!({"U": {"allOf": [
            object(json!({"id": {"type": "string"}})), choice(), choice(), choice()
        ]}}),
        r#"
            U = struct
                id: string
                ..: any
            warning /components/schemas/U: `oneOf` or `anyOf` inside `allOf` gives too many combinations; the members that all share are typed, the rest is kept as JSON
        "#,
    );
}

#[test]
fn a_union_that_is_its_own_branch_ends() {
    check_lower(
        json!({
            "U": {"oneOf": [to("U"), {"type": "string"}, {"type": "array", "items": to("U")}]},
            "V": {"oneOf": [to("W"), {"type": "string"}]},
            "W": {"oneOf": [to("V"), {"type": "integer"}]}
        }),
        r#"
            U = oneOf
                string -> string
                array -> [U]
            V = oneOf
                integer -> W
                string -> string
            W = i64
            warning /components/schemas/W: a branch leads back to this union and nothing else, so it adds no value; it is left out
        "#,
    );
}

#[test]
fn several_types_are_a_union_of_them() {
    check_lower(
        json!({"V": {"type": ["string", "integer"], "nullable": true},
               "Use": object(json!({"v": to("V")}))}),
        r#"
            V = type list
                string -> string
                integer -> i64
            Use = struct
                v: V | null
        "#,
    );
}

#[test]
fn a_text_that_one_branch_fixes_and_others_tolerate_does_not_decide() {
    let text = json!({"type": "string"});
    check_lower(
        json!({"U": {"oneOf": [
            object(json!({"code": one_of(&["dead"]), "message": text})),
            object(json!({"error": text, "message": text}))
        ]}}),
        r#"
            U = oneOf
                has error -> U|1
                object -> U|0
            U|0 = struct
                message: string
                code = "dead"
            U|1 = struct
                error: string
                message: string
        "#,
    );
}
