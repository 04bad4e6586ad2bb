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

mod numbers_and_strings {
    use super::*;
    use cases::union_numbers_and_strings::types::{
        Reading, ReadingAt, ReadingCount, ReadingKey, ReadingLimit, ReadingRatio, ReadingTagged,
        ReadingValue,
    };

    #[track_caller]
    fn value(value: Value) -> ReadingValue {
        round_trip::<Reading>(json!({"value": value})).value
    }

    #[test]
    fn a_whole_number_goes_to_the_narrowest_integer() {
        assert_eq!(value(json!(7)), ReadingValue::Int32(7));
        assert_eq!(
            value(json!(9_007_199_254_740_993_i64)),
            ReadingValue::Integer(9_007_199_254_740_993)
        );
        assert_eq!(value(json!(u64::MAX)), ReadingValue::Unsigned(u64::MAX));
        assert_eq!(
            round_trip::<ReadingRatio>(json!(9_007_199_254_740_993_i64)),
            ReadingRatio::Integer(9_007_199_254_740_993)
        );
    }

    #[test]
    fn a_fraction_goes_to_the_float() {
        assert_eq!(value(json!(7.5)), ReadingValue::Number(7.5.into()));
        assert_eq!(value(json!(1e300)), ReadingValue::Number(1e300.into()));
        assert_eq!(
            serde_json::from_str::<ReadingCount>("3.0e9").expect("a whole number"),
            ReadingCount::Integer(3_000_000_000)
        );
        assert!(refused::<ReadingCount>(json!(7.5)).contains("Int32"));
    }

    #[test]
    fn an_integer_among_other_things_of_a_branch_keeps_its_digits() {
        round_trip::<ReadingLimit>(json!(9_007_199_254_740_993_i64));
        assert!(matches!(round_trip(json!(7.5)), ReadingLimit::Number(_)));
    }

    #[test]
    fn numbers_stand_beside_tagged_objects() {
        assert!(matches!(round_trip(json!(7)), ReadingTagged::Integer(7)));
        assert!(matches!(round_trip(json!(7.5)), ReadingTagged::Number(_)));
        assert!(matches!(
            round_trip(json!({"type": "rate", "rate": 1.5})),
            ReadingTagged::Rate(_)
        ));
    }

    #[test]
    fn the_form_of_a_string_decides_before_any_string_does() {
        let at = |text: &str| serde_json::from_value::<ReadingAt>(json!(text)).expect("decodes");
        assert!(matches!(at("2026-01-02"), ReadingAt::Date(_)));
        assert!(matches!(
            at("2026-01-02T03:04:05.000+01:00"),
            ReadingAt::DateTime(_)
        ));
        assert!(matches!(
            at("1B4E28BA-2FA1-11D2-883F-0016D3CCA427"),
            ReadingAt::Uuid(_)
        ));
        assert!(matches!(round_trip(json!("soon")), ReadingAt::Text(_)));
    }

    #[test]
    fn a_form_wins_over_an_unknown_value_and_a_known_one_over_nothing() {
        let key = |text: &str| serde_json::from_value::<ReadingKey>(json!(text)).expect("decodes");
        assert!(matches!(
            key("1B4E28BA-2FA1-11D2-883F-0016D3CCA427"),
            ReadingKey::Uuid(_)
        ));
        for text in ["hot", "lukewarm"] {
            assert!(matches!(round_trip(json!(text)), ReadingKey::Kind(_)));
        }
    }
}

mod tags {
    use super::*;
    use cases::union_discriminator::types::Pet;
    use cases::union_member_null::types::ResultSchema;
    use cases::union_number_tag::types::{PagePart, PageResult, PageRule};
    use cases::union_of_unions::types::{Animal, Event, JobEvent, Note, Thing, Vehicle};
    use cases::union_tag_left_out::types::{Block, Step, Tool};

    #[test]
    fn an_object_without_the_tag_is_of_the_branch_that_may_leave_it_out() {
        for wire in [json!({"text": "x"}), json!({"type": "text", "text": "x"})] {
            assert!(matches!(round_trip(wire), Block::Text(_)));
        }
        assert!(matches!(
            round_trip(json!({"type": "video", "text": "x"})),
            Block::Unknown(_)
        ));
        assert!(refused::<Block>(json!({"url": "x"})).contains("`Text.text`: is missing"));
    }

    #[test]
    fn an_object_without_the_tag_is_of_the_branch_that_does_not_have_it() {
        assert!(matches!(round_trip(json!({"name": "x"})), Tool::Custom(_)));
        assert!(matches!(
            round_trip(json!({"type": "new", "name": "x"})),
            Tool::Unknown(_)
        ));
    }

    #[test]
    fn an_added_tag_is_none_of_the_members_that_are_kept() {
        let Step::Wait(mut wait) = round_trip(json!({"action": "wait", "seconds": 1, "x": 2}))
        else {
            panic!("a wait")
        };
        assert_eq!(wait.additional_properties.keys().collect::<Vec<_>>(), ["x"]);
        wait.additional_properties.insert("action".to_owned(), 7);
        wait.additional_properties.insert("seconds".to_owned(), 7);
        assert_eq!(
            serde_json::to_string(&Step::Wait(wait)).expect("encodes"),
            r#"{"action":"wait","seconds":1,"x":2}"#
        );
        let Step::Run(mut run) = round_trip(json!({"action": "Run", "x": "y"})) else {
            panic!("a run")
        };
        assert_eq!(run.keys().collect::<Vec<_>>(), ["x"]);
        run.insert("action".to_owned(), "wait".to_owned());
        assert_eq!(
            serde_json::to_string(&Step::Run(run)).expect("encodes"),
            r#"{"action":"Run","x":"y"}"#
        );
    }

    #[test]
    fn a_mapping_adds_to_the_names_of_components() {
        let dog: Pet =
            serde_json::from_value(json!({"petType": "Dog", "bark": true})).expect("a dog");
        assert_eq!(
            serde_json::to_value(&dog).expect("encodes"),
            json!({"petType": "dog", "bark": true})
        );
        assert!(matches!(
            round_trip(json!({"petType": "Cat", "lives": 9})),
            Pet::Cat(_)
        ));
    }

    #[test]
    fn a_branch_of_any_union_wins_over_the_unknown_of_another() {
        assert!(matches!(
            round_trip(json!({"type": "ended", "job": "1", "code": 0})),
            Event::JobEvent(JobEvent::Ended(_))
        ));
        assert!(matches!(
            round_trip(json!({"type": "renamed", "user": "1"})),
            Event::Unknown(_)
        ));
        // By tags of two names: the second union knows its own, whatever the first makes of its tag.
        assert!(matches!(
            round_trip(json!({"species": "beetle", "class": "car"})),
            Thing::Vehicle(Vehicle::Car(_))
        ));
        assert!(matches!(
            round_trip(json!({"species": "cat", "lives": 9})),
            Thing::Animal(Animal::Cat(_))
        ));
        assert!(matches!(
            round_trip(json!({"class": "plane", "wings": 2})),
            Thing::Vehicle(Vehicle::Unknown(_))
        ));
        assert!(matches!(
            round_trip(json!({"species": "cow"})),
            Note::Animal(Animal::Unknown(_))
        ));
        assert!(matches!(
            serde_json::from_value(json!({"species": "cow", "text": "x"})),
            Ok(Note::Remark(_))
        ));
    }

    #[test]
    fn a_tag_may_be_a_number_or_a_boolean() {
        assert!(matches!(
            round_trip(json!({"type": 1, "label": "x"})),
            PagePart::Button(_)
        ));
        assert!(matches!(
            round_trip(json!({"label": "x", "type": 2})),
            PagePart::Select(_)
        ));
        let PagePart::Unknown(new) = round_trip(json!({"type": 3, "label": "x"})) else {
            panic!("not known")
        };
        assert_eq!(new.tag(), "3");
        assert!(matches!(
            round_trip(json!({"ok": false, "error": "x"})),
            PageResult::Failed(_)
        ));
        assert!(matches!(
            round_trip(json!({"trigger": 1, "words": []})),
            PageRule::Words(_)
        ));
    }

    #[test]
    fn null_does_not_decide_unless_the_member_may_be_null() {
        let result = |wire: Value| serde_json::from_value::<ResultSchema>(wire);
        assert!(matches!(
            result(json!({"value": null, "error": "no"})),
            Ok(ResultSchema::Failure(_))
        ));
        assert!(matches!(
            round_trip(json!({"since": null})),
            ResultSchema::Pending(_)
        ));
        let said = refused::<ResultSchema>(json!({"value": null}));
        assert_eq!(
            said,
            "`ResultSchema`: no branch fits: Success: `value` is null; Failure: `error` is missing; \
             Pending: `since` is missing"
        );
    }
}

mod inheritance {
    use super::*;
    use cases::inheritance::types::{Cat, Dog, Pet, PetAnswer, Resource, Shape};

    #[test]
    fn a_base_is_read_as_what_extends_it() {
        let friend = json!({"petType": "poodle", "name": "b", "haircut": "short"});
        let Pet::Cat(cat) =
            round_trip(json!({"petType": "cat", "name": "a", "lives": 9, "friend": friend}))
        else {
            panic!("a cat")
        };
        let Some(Pet::Dog(dog)) = cat.friend else {
            panic!("a dog")
        };
        assert!(matches!(*dog, Dog::Poodle(_)));
        assert!(matches!(
            round_trip(json!({"petType": "Fish", "name": "c"})),
            PetAnswer::Fish(_)
        ));
    }

    #[test]
    fn what_extends_a_base_has_its_members() {
        let said = refused::<Cat>(json!({"petType": "cat", "lives": 9}));
        assert!(said.contains("`Cat.name`: is missing"), "{said}");
    }

    #[test]
    fn a_base_between_is_a_branch_of_itself() {
        let wire = json!({"petType": "dog", "name": "a", "bark": "loud"});
        assert!(matches!(round_trip(wire.clone()), Dog::Dog(_)));
        assert!(matches!(round_trip(wire), Pet::Dog(_)));
        let unknown = json!({"petType": "beagle", "name": "a", "ears": [1]});
        assert!(matches!(round_trip(unknown.clone()), Dog::Unknown(_)));
        assert!(matches!(round_trip(unknown), Pet::Unknown(_)));
    }

    #[test]
    fn without_a_mapping_components_go_by_their_names() {
        assert!(matches!(
            round_trip(json!({"kind": "#Compute.Disk", "id": "1", "size": 2})),
            Resource::ComputeDisk(_)
        ));
        for wire in [json!({"kind": "Resource", "id": "1"}), json!({"id": "1"})] {
            assert!(matches!(round_trip(wire), Resource::Resource(_)));
        }
        for (tag, expected) in [("CIRCLE", true), ("TRIANGLE", false)] {
            let shape: Shape = round_trip(json!({"type": tag, "note": "x"}));
            assert_eq!(matches!(shape, Shape::Circle(_)), expected);
        }
    }
}

mod objects {
    use super::*;
    use cases::additional_properties::types::Settings;
    use cases::all_of_merged::types::{Account, ListUsersResponse};
    use cases::any_of_keeps_everything::types::{Hit, Query};
    use cases::free_form_null::types::Setting;
    use cases::integer_sizes::types::Counters;
    use cases::one_letter_names::types::S;
    use cases::one_way_members::types::{Change, User};
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
        assert_eq!(
            (hit.name.as_deref(), hit.price),
            (Some("n"), Some(2.5.into()))
        );
    }

    #[test]
    fn a_value_that_has_what_no_branch_of_an_any_of_requires_is_refused() {
        round_trip::<Query>(json!({"order_by": "x", "limit": 3}));
        round_trip::<Query>(json!({"text": "t", "model": "m", "nearest": [1]}));
        for wire in [json!({}), json!({"limit": 3}), json!({"text": "t"})] {
            let said = refused::<Query>(wire);
            assert!(
                said.contains("`Query`: has neither `nearest` nor"),
                "{said}"
            );
        }
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
    fn what_only_requests_have_is_not_demanded_of_answers() {
        let user: User = round_trip(json!({"id": "1", "name": "x"}));
        assert_eq!(user.password, None);
        let sent = User::new("x").password("secret");
        assert_eq!(
            serde_json::to_value(sent).expect("encodes"),
            json!({"name": "x", "password": "secret"})
        );
        let change = serde_json::to_value(Change::new("secret")).expect("encodes");
        assert_eq!(change, json!({"password": "secret"}));
    }

    #[test]
    fn types_may_have_names_of_one_letter() {
        assert!(matches!(
            round_trip(json!({"kind": "D", "d": [[], [[]]]})),
            S::D(_)
        ));
        assert!(matches!(
            round_trip(json!({"kind": "A", "a": [[]]})),
            S::A(_)
        ));
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
    fn null_is_not_the_absence_of_any_json() {
        for wire in [
            json!({"value": null}),
            json!({"value": 1, "default": null, "previous": null}),
            json!({"value": [], "default": {"a": null}, "label": "x"}),
        ] {
            round_trip::<Setting>(wire);
        }
    }

    #[test]
    fn integers_are_as_large_as_the_document_says() {
        let counters: Counters = round_trip(json!({
            "plain": i64::MIN, "bounded": u64::MAX, "listed": u64::MAX, "formatted": u64::MAX, "rounded": i64::MAX,
            "signed": -1, "huge": 1e30, "list": [1, -1],
        }));
        assert_eq!(counters.bounded, Some(u64::MAX));
        round_trip::<Counters>(json!({"plain": 0, "signed": u64::MAX, "huge": i64::MIN}));
    }

    #[test]
    fn whole_numbers_may_have_a_fraction_of_zero_or_an_exponent() {
        let text = r#"{"plain": 1e3, "bounded": 2.0, "list": [3.0, 40e-1]}"#;
        let counters: Counters = serde_json::from_str(text).expect("decodes");
        assert_eq!((counters.plain, counters.bounded), (1000, Some(2)));
        assert_eq!(counters.list, Some(vec![3, 4]));
        assert!(refused::<Counters>(json!({"plain": 1.5})).contains("Counters.plain"));
    }

    #[test]
    fn dates_can_be_those_of_chrono() {
        let day: cases::date_time_chrono::types::GetDayResponse =
            round_trip(json!({"at": "2026-01-02T03:04:05Z", "day": "2026-01-02"}));
        assert_eq!(day.at.timestamp(), 1_767_323_045);
        for at in [
            "2026-01-02T04:04:05+01:00",
            "9999-12-31T23:59:59.999999999Z",
            "2016-12-31T23:59:60Z",
        ] {
            round_trip::<cases::date_time_chrono::types::GetDayResponse>(json!({"at": at}));
        }
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

mod optional_tags {
    use super::*;
    use cases::union_tag_optional::types::*;

    #[test]
    fn an_object_without_the_tag_is_told_by_its_members() {
        assert!(matches!(round_trip(json!({"id": "1"})), Event::Step(_)));
        assert!(matches!(round_trip(json!({"text": "1"})), Event::Note(_)));
        assert!(matches!(
            round_trip(json!({"words": ["a"]})),
            Rule::Words(_)
        ));
        assert!(matches!(round_trip(json!({"limit": 1})), Rule::Limit(_)));
        round_trip::<Rule>(json!({}));
    }

    #[test]
    fn the_tag_decides_where_it_is_there() {
        assert!(matches!(
            round_trip(json!({"type": "note", "text": "1"})),
            Event::Note(_)
        ));
        assert!(matches!(round_trip(json!({"kind": 2})), Rule::Limit(_)));
        assert!(matches!(
            round_trip(json!({"type": "new", "id": "1"})),
            Event::Unknown(_)
        ));
        let said = refused::<Event>(json!({"type": "note", "id": "1"}));
        assert!(said.contains("Note.text"), "{said}");
    }

    #[test]
    fn no_member_of_a_branch_is_lost_for_a_branch_that_asks_for_less() {
        assert!(matches!(
            round_trip(json!({"token": "t"})),
            Payment::Wallet(_)
        ));
        assert!(matches!(
            round_trip(json!({"code": "c"})),
            Payment::Legacy(_)
        ));
        assert!(matches!(
            round_trip(json!({"type": "wallet", "token": "t"})),
            Payment::Wallet(_)
        ));
    }

    #[test]
    fn who_makes_a_branch_means_its_tag() {
        let made = serde_json::to_value(Event::from(Step::new("1"))).expect("it encodes");
        assert_eq!(made, json!({"type": "step", "id": "1"}));
        round_trip::<Step>(json!({"id": "1"}));
    }

    #[test]
    fn one_or_many_keeps_one_although_it_leads_back() {
        round_trip::<Filter>(json!({"must": {"key": "k"}}));
        round_trip::<Filter>(json!({"must": [{"must": {"key": "k"}}, {"key": "k"}]}));
    }

    #[test]
    fn a_map_of_anything_does_not_swallow_what_has_members() {
        assert!(matches!(round_trip(json!({"key": "k"})), Role::Key(_)));
        assert!(matches!(
            round_trip(json!({"slugs": ["k"]})),
            Role::WithSlugs(_)
        ));
        assert!(matches!(round_trip(json!({"other": 1})), Role::Map(_)));
    }
}

mod silent_parts {
    use super::*;
    use cases::silent_parts::types::Thing;

    #[test]
    fn a_part_that_only_describes_does_not_forbid_null() {
        round_trip::<Thing>(json!({"must": null}));
        round_trip::<Thing>(json!({"must": {"id": "1"}, "may": null, "never": null}));
        let said = refused::<Thing>(json!({}));
        assert!(said.contains("must"), "{said}");
    }

    #[test]
    fn a_pattern_binds_only_names_that_match() {
        round_trip::<Thing>(json!({"must": null, "tags": {"x-a": 1, "name": "n", "other": true}}));
        round_trip::<Thing>(json!({"must": null, "closed": {"x-a": 1}, "all": {"a": 1}}));
        let said = refused::<Thing>(json!({"must": null, "all": {"a": true}}));
        assert!(said.contains("all"), "{said}");
    }

    #[test]
    fn a_number_of_an_integer_format_keeps_its_digits() {
        let thing: Thing = round_trip(json!({"must": null, "id": 9_007_199_254_740_993_i64}));
        assert_eq!(thing.id, Some(9_007_199_254_740_993));
    }
}

mod answered_members {
    use super::*;
    use cases::one_way_members::types::User;

    #[test]
    fn a_read_only_member_is_not_asked_of_whoever_creates() {
        let made = serde_json::to_value(User::new("Ada")).expect("it encodes");
        assert_eq!(made.get("id"), None);
        assert_eq!(made["name"], "Ada");
    }

    #[test]
    fn a_read_only_member_is_demanded_where_it_is_read() {
        let said = refused::<User>(json!({"name": "Ada"}));
        assert!(said.contains("User.id"), "{said}");
    }
}

mod numbers_with_all_digits {
    use cases::numbers_with_all_digits::types::{Account, Booking, Reference};
    use golden_cases as cases;

    /// Decodes text and encodes to the same text.
    #[track_caller]
    fn digits<T: serde::Serialize + serde::de::DeserializeOwned>(wire: &str) -> T {
        let value: T = serde_json::from_str(wire).expect("it decodes");
        assert_eq!(serde_json::to_string(&value).expect("it encodes"), wire);
        value
    }

    const LONG: &str = "1234567890123456789012345678901234567890.1234567890";

    #[test]
    fn members_elements_and_values_keep_every_digit() {
        let account: Account = digits(&format!(
            r#"{{"balance":{LONG},"owner":18446744073709551615,"decimal":10.50,"history":[{LONG},9007199254740993],"limits":{{"a":{LONG},"b":null}},"token":{}}}"#,
            "9".repeat(77)
        ));
        assert_eq!(account.balance.to_string(), LONG);
        assert!(account.decimal.is_some_and(|amount| amount == 10.5));
        assert_eq!(account.owner, u64::MAX);
    }

    #[test]
    fn numbers_of_unions_keep_every_digit_wherever_the_tag_stands() {
        digits::<Booking>(LONG);
        digits::<Booking>(&format!("[{LONG},0.10]"));
        digits::<Booking>(&format!(r#"{{"kind":"Payment","amount":{LONG}}}"#));
        let late = format!(r#"{{"amount":{LONG},"of":{{"part":{LONG}}},"kind":"Refund"}}"#);
        let refund: Booking = serde_json::from_str(&late).expect("it decodes");
        let back = serde_json::to_string(&refund).expect("it encodes");
        assert_eq!(
            back,
            format!(r#"{{"kind":"Refund","amount":{LONG},"of":{{"part":{LONG}}}}}"#)
        );
        digits::<Reference>("18446744073709551616");
        digits::<Reference>(&format!(r#"{{"share":{LONG}}}"#));
    }
}
