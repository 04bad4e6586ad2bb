//! The generated types of the cases, held against JSON as servers send it.

use golden_cases as cases;
use serde_json::{Value, json};

/// Decodes, and encodes to the same JSON.
#[track_caller]
fn round_trip<T: serde::Serialize + serde::de::DeserializeOwned>(wire: Value) -> T {
    let value: T = serde_json::from_value(wire.clone()).expect("it decodes");
    assert_eq!(serde_json::to_value(&value).expect("it encodes"), wire);
    value
}

#[track_caller]
fn refused<T: serde::de::DeserializeOwned + std::fmt::Debug>(wire: Value) -> String {
    serde_json::from_value::<T>(wire)
        .expect_err("it must not decode")
        .to_string()
}

mod presence {
    use super::*;
    use cases::presence::types::Person;
    use runtime::Maybe;

    #[test]
    fn absent_null_and_a_value_are_three_things() {
        let wire = |phone: Option<Value>| {
            let mut person = json!({"name": "Ada", "left_at": null, "manager": null});
            if let Some(phone) = phone {
                person["phone"] = phone;
            }
            person
        };
        assert_eq!(round_trip::<Person>(wire(None)).phone, Maybe::Absent);
        assert_eq!(
            round_trip::<Person>(wire(Some(Value::Null))).phone,
            Maybe::Null
        );
        assert_eq!(
            round_trip::<Person>(wire(Some(json!("1")))).phone,
            Maybe::Value("1".to_owned())
        );
    }

    #[test]
    fn a_required_member_may_be_null_and_not_absent() {
        let person: Person = round_trip(json!({"name": "Ada", "left_at": null, "manager": null}));
        assert_eq!(person.left_at, None);
        let said = refused::<Person>(json!({"name": "Ada", "manager": null}));
        assert!(said.contains("left_at"), "{said}");
    }

    #[test]
    fn null_for_an_optional_member_is_taken_as_absent() {
        let person: Person = serde_json::from_value(
            json!({"name": "Ada", "left_at": null, "manager": null, "nickname": null}),
        )
        .expect("it decodes");
        assert_eq!(person.nickname, None);
    }

    #[test]
    fn elements_may_be_null() {
        let person: Person = round_trip(
            json!({"name": "Ada", "left_at": null, "manager": null, "tags": ["a", null]}),
        );
        assert_eq!(person.tags, Some(vec![Some("a".to_owned()), None]));
    }

    #[test]
    fn a_boxed_member_decodes() {
        let boss = json!({"name": "Grace", "left_at": "2026-01-02T03:04:05Z", "manager": null});
        let person: Person = round_trip(json!({"name": "Ada", "left_at": null, "manager": boss}));
        assert_eq!(person.manager.expect("a manager").name, "Grace");
    }
}

mod string_enums {
    use super::*;
    use cases::string_enums::types::{Job, Priority, Size, Status};

    #[test]
    fn an_unknown_value_is_kept() {
        let job: Job = round_trip(json!({"status": "paused"}));
        assert_eq!(job.status.as_str(), "paused");
        assert!(!job.status.is_known());
    }

    #[test]
    fn every_known_value_round_trips_and_is_its_variant() {
        for text in Status::KNOWN {
            let status: Status = round_trip(json!(text));
            assert!(status.is_known(), "{text}");
        }
        assert_eq!(round_trip::<Status>(json!("unknown")), Status::UnknownValue);
        assert_eq!(round_trip::<Status>(json!("a")), Status::ALower);
    }

    #[test]
    fn an_enum_or_any_string_is_an_open_enum() {
        assert_eq!(round_trip::<Size>(json!("small")), Size::Small);
        assert_eq!(round_trip::<Size>(json!("medium")).as_str(), "medium");
    }

    #[test]
    fn a_closed_enum_refuses_what_it_does_not_know() {
        let said = refused::<Priority>(json!("urgent"));
        assert!(said.contains("urgent"), "{said}");
    }
}

mod unions {
    use super::*;
    use cases::union_discriminator::types::Pet;
    use cases::union_inferred_tag::types::{Export, ProblemDetail};
    use cases::union_shapes::types::{
        Charge, ChargeAmount, ChargeCustomer, ChargeGuess, ChargeRole,
    };

    #[test]
    fn the_tag_decides_wherever_it_stands() {
        let first =
            r#"{"status":"complete","url":"https://x","expires_at":"2026-01-02T03:04:05.000Z"}"#;
        let last =
            r#"{"url":"https://x","expires_at":"2026-01-02T03:04:05+00:00","status":"complete"}"#;
        let (first, last): (Export, Export) = (
            serde_json::from_str(first).expect("first"),
            serde_json::from_str(last).expect("last"),
        );
        assert!(matches!(first, Export::Complete(_)));
        assert_eq!(first, last);
    }

    #[test]
    fn two_values_may_mean_one_branch() {
        let id = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";
        for status in ["queued", "building"] {
            assert!(matches!(
                round_trip(json!({"status": status, "export_id": id})),
                Export::Building(_)
            ));
        }
    }

    #[test]
    fn a_wrong_branch_is_never_taken() {
        let said = refused::<Export>(
            json!({"status": "complete", "export_id": "1b4e28ba-2fa1-11d2-883f-0016d3cca427"}),
        );
        assert!(
            said.contains("url") || said.contains("expires_at"),
            "{said}"
        );
        assert!(refused::<Export>(json!({"url": "https://x"})).contains("status"));
    }

    #[test]
    fn an_unknown_tag_keeps_everything() {
        let wire = json!({"status": "archived", "at": [1, {"x": null}]});
        let Export::Unknown(unknown) = round_trip(wire.clone()) else {
            panic!("an unknown branch")
        };
        assert_eq!((unknown.tag(), unknown.json()), ("archived", &wire));
    }

    #[test]
    fn the_kind_of_json_decides() {
        assert!(matches!(round_trip(json!("no")), ProblemDetail::Text(_)));
        assert!(matches!(
            round_trip(json!(["no", "never"])),
            ProblemDetail::List(_)
        ));
        assert!(matches!(
            round_trip(json!({"name": ["too long"]})),
            ProblemDetail::Map(_)
        ));
        let said = refused::<ProblemDetail>(json!(7));
        assert!(
            said.contains("ProblemDetail") && said.contains("number"),
            "{said}"
        );
    }

    #[test]
    fn a_declared_discriminator_decides_and_an_absent_one_is_added() {
        assert!(matches!(
            round_trip(json!({"petType": "kitten", "lives": 9})),
            Pet::Cat(_)
        ));
        assert!(matches!(
            round_trip(json!({"petType": "dog", "bark": true})),
            Pet::Dog(_)
        ));
        assert!(matches!(
            round_trip(json!({"petType": "Fish", "water": "salt"})),
            Pet::Fish(_)
        ));
        assert!(matches!(
            round_trip(json!({"petType": "bird", "wings": 2})),
            Pet::Unknown(_)
        ));
    }

    #[test]
    fn a_member_that_one_branch_has_decides() {
        let charge = |customer: Value| round_trip::<Charge>(json!({"customer": customer})).customer;
        assert!(matches!(charge(json!("cus_1")), ChargeCustomer::Text(_)));
        assert!(matches!(
            charge(json!({"id": "cus_1", "created": 1})),
            ChargeCustomer::Customer(_)
        ));
        assert!(matches!(
            charge(json!({"id": "cus_1", "deleted": true})),
            ChargeCustomer::DeletedCustomer(_)
        ));
    }

    #[test]
    fn scalars_keep_their_kind() {
        let charge =
            |amount: Value| round_trip::<Charge>(json!({"customer": "c", "amount": amount})).amount;
        assert!(matches!(
            charge(json!(3_000_000_000_i64)),
            Some(ChargeAmount::Integer(3_000_000_000))
        ));
        assert!(matches!(charge(json!("3")), Some(ChargeAmount::Text(_))));
        assert!(matches!(
            charge(json!(true)),
            Some(ChargeAmount::Bool(true))
        ));
    }

    #[test]
    fn a_trial_is_won_by_the_branch_that_explains_most() {
        let charge =
            |guess: Value| round_trip::<Charge>(json!({"customer": "c", "guess": guess})).guess;
        assert!(matches!(
            charge(json!({"name": "x", "light_years": 4.2})),
            Some(ChargeGuess::Far(_))
        ));
        assert!(matches!(
            charge(json!({"name": "x"})),
            Some(ChargeGuess::Near(_))
        ));
    }

    #[test]
    fn a_known_string_comes_before_any_string() {
        let role: ChargeRole = round_trip(json!("admin"));
        assert_eq!(serde_json::to_value(&role).expect("json"), json!("admin"));
    }
}

mod objects {
    use super::*;
    use cases::additional_properties::types::Settings;
    use cases::all_of_merged::types::{Account, ListUsersResponse};
    use cases::any_of_keeps_everything::types::Hit;
    use cases::openapi_31::types::Thing;
    use cases::openapi_32::types::Event;
    use cases::recursive_types::types::{Json, Nested, Tree};

    #[test]
    fn members_that_the_document_allows_are_kept() {
        let settings: Settings =
            round_trip(json!({"name": "n", "limits": {"cpu": 1, "disk": 2}, "more": {"a": [1]}}));
        assert_eq!(settings.other_properties["more"], json!({"a": [1]}));
        assert_eq!(
            settings.limits.expect("limits").additional_properties["disk"],
            2
        );
    }

    #[test]
    fn a_member_that_the_document_does_not_know_is_no_error() {
        let hit: Hit = serde_json::from_value(json!({"id": "1", "new": true})).expect("it decodes");
        assert_eq!(hit.id, "1");
    }

    #[test]
    fn any_of_keeps_the_members_of_all_branches() {
        let hit: Hit = round_trip(json!({"id": "1", "name": "n", "price": 2.5}));
        assert_eq!((hit.name.as_deref(), hit.price), (Some("n"), Some(2.5)));
    }

    #[test]
    fn all_of_is_one_object() {
        let users: ListUsersResponse = round_trip(
            json!({"total": 1, "items": [{"id": 1, "name": "n", "kind": "robot"}], "next": null}),
        );
        assert_eq!(users.items[0].name, "n");
        assert!(matches!(
            round_trip(json!({"id": 1, "phone": "2"})),
            Account::WithPhone(_)
        ));
    }

    #[test]
    fn types_that_contain_themselves_decode() {
        round_trip::<Tree>(
            json!({"root": {"left": {"children": [{"right": {}}]}}, "meta": {"a": ["b", {"c": 1.5}]}}),
        );
        round_trip::<Nested>(json!([[], [[]]]));
        assert!(matches!(round_trip(json!(["a"])), Json::List(_)));
    }

    #[test]
    fn a_constant_is_written_and_checked() {
        let wire =
            json!({"object": "thing", "id": "a", "amount": null, "parent": null, "blob": "aGk="});
        let thing: Thing = round_trip(wire.clone());
        assert_eq!(
            thing.blob.as_ref().map(|blob| blob.to_vec()),
            Some(b"hi".to_vec())
        );
        let mut other = wire;
        other["object"] = json!("thong");
        let said = refused::<Thing>(other);
        assert!(said.contains("thing") && said.contains("thong"), "{said}");
    }

    #[test]
    fn the_default_mapping_takes_every_other_tag() {
        assert!(matches!(
            round_trip(json!({"kind": "started", "at": "2026-01-02T03:04:05Z"})),
            Event::Started(_)
        ));
        assert!(matches!(
            round_trip(json!({"kind": "moved", "text": "x"})),
            Event::Other(_)
        ));
        assert!(matches!(round_trip(json!({"text": "x"})), Event::Other(_)));
    }

    #[test]
    fn dates_can_be_those_of_chrono() {
        let day: cases::date_time_chrono::types::GetDayResponse =
            round_trip(json!({"at": "2026-01-02T03:04:05Z", "day": "2026-01-02"}));
        assert_eq!(day.at.timestamp(), 1_767_323_045);
    }
}

mod hostile {
    use super::*;
    use cases::hostile_names::types::{Obstacles, OkSchema};
    use cases::hostile_text::types::Thing;

    #[test]
    fn names_from_the_obstacle_course_keep_their_wire_form() {
        round_trip::<Obstacles>(json!({
            "a": {"type": "1", "self": "2", "Self": "3", "crate": "4", "fooBar": "5", "foo_bar": "6", "": "7", "@id": "8",
                  "日本": "9", "1st": "10", "a b": "11", "a\"b\\n//": "12", "_": "13"},
            "d": {"a": {"a": {}}},
            "i": {"free": 1},
            "m": {"a": {"k": "v"}},
            "n": {"a": "text"},
            "o": {"a": 1},
            "q": [{"a": "x"}],
        }));
        for text in OkSchema::KNOWN {
            assert!(round_trip::<OkSchema>(json!(text)).is_known(), "{text}");
        }
    }

    #[test]
    fn hostile_keys_and_values_are_data() {
        round_trip::<Thing>(json!({"a\"];}\nfn evil(){}": "x", "kind": "a\nb"}));
    }
}
