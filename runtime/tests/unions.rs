//! The wire form of unions.

use std::collections::BTreeMap;

use runtime::{Json, UnknownBranch};
use serde_json::json;

#[derive(Clone, Debug, PartialEq)]
struct Cat {
    lives: i64,
    friends: Vec<Pet>,
}

runtime::object! { Cat {
    "kind"  = "cat",
    lives   = "lives",
    friends = "friends",
} }

#[derive(Clone, Debug, PartialEq)]
struct Dog {
    kind: String,
    age: Option<f64>,
}

runtime::object! { Dog {
    kind = "kind",
    age  = "age" optional,
} }

#[derive(Clone, Debug, PartialEq)]
struct Fish {
    water: String,
    rest: BTreeMap<String, Json>,
}

runtime::object! { Fish {
    water = "water",
    rest  = ..,
} }

#[derive(Clone, Debug, PartialEq)]
enum Pet {
    Cat(Box<Cat>),
    Dog(Dog),
    Fish(Fish),
    Name(String),
    Unknown(UnknownBranch),
}

runtime::union! { Pet by "kind" {
    "cat"           => Cat(Cat),
    "dog" | "hound" => Dog(Dog),
    "fish" added    => Fish(Fish),
    string          => Name(String),
} }

#[derive(Clone, Debug, PartialEq)]
enum PetOrElse {
    Cat(Cat),
    Other(BTreeMap<String, Json>),
}

runtime::union! { PetOrElse by "kind" {
    "cat"   => Cat(Cat),
    default => Other(BTreeMap<String, Json>),
} }

#[derive(Clone, Debug, PartialEq)]
enum Role {
    Admin,
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Role {
    Admin = "admin",
} }

#[derive(Clone, Debug, PartialEq)]
enum Owner {
    Role(Role),
    Id(String),
    Number(i64),
    Ratio(f64),
    Flag(bool),
    Gone(Dog),
    Cat(Fish),
    List(Vec<i64>),
}

runtime::union! { Owner by shape {
    known string => Role(Role),
    string       => Id(String),
    integer      => Number(i64),
    number       => Ratio(f64),
    bool         => Flag(bool),
    has "kind"   => Gone(Dog),
    has "water"  => Cat(Fish),
    array        => List(Vec<i64>),
} }

#[derive(Clone, Debug, PartialEq)]
enum Tried {
    Dog(Dog),
    Fish(Fish),
    Items(Vec<Dog>),
    Time(runtime::DateTime),
}

runtime::union! { Tried by shape {
    try => Dog(Dog),
    try => Fish(Fish),
    try => Items(Vec<Dog>),
    try => Time(runtime::DateTime),
} }

#[track_caller]
fn decode<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[track_caller]
fn check_error<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str, expected: &str) {
    let error = decode::<T>(text).expect_err("must not decode");
    assert!(error.contains(expected), "{error}");
}

#[track_caller]
fn comes_back<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) -> T {
    let value: T = decode(text).expect("decodes");
    let written = serde_json::to_value(&value).expect("encodes");
    assert_eq!(
        written,
        serde_json::from_str::<Json>(text).expect("is JSON")
    );
    value
}

#[test]
fn the_tag_decides_wherever_it_stands() {
    let first: Pet = comes_back(r#"{"kind":"cat","lives":9,"friends":[]}"#);
    let last: Pet = comes_back(r#"{"friends":[],"lives":9,"kind":"cat"}"#);
    assert_eq!(first, last);
    assert!(matches!(first, Pet::Cat(_)));
}

#[test]
fn several_tags_may_name_one_branch_that_keeps_its_own() {
    let Pet::Dog(dog) = comes_back(r#"{"kind":"hound","age":3.5}"#) else {
        panic!("a dog")
    };
    assert_eq!(dog.kind, "hound");
}

#[test]
fn an_added_tag_is_written_first_and_hidden_from_the_branch() {
    let Pet::Fish(fish) = comes_back(r#"{"kind":"fish","water":"salt","x":1}"#) else {
        panic!("a fish")
    };
    assert_eq!(fish.rest.keys().collect::<Vec<_>>(), ["x"]);
    let text = serde_json::to_string(&Pet::Fish(fish)).expect("encodes");
    assert!(text.starts_with(r#"{"kind":"fish","#), "{text}");
    check_error::<Pet>(
        r#"{"kind":"fish","water":"salt","kind":"cat"}"#,
        "occurs twice",
    );
}

#[test]
fn an_unknown_tag_keeps_the_whole_object() {
    let Pet::Unknown(pet) = comes_back(r#"{"wings":2,"kind":"bird","n":{"a":[1.5,null]}}"#) else {
        panic!("unknown")
    };
    assert_eq!(pet.tag(), "bird");
    assert_eq!(pet.json()["n"], json!({ "a": [1.5, null] }));
}

#[test]
fn a_tag_that_is_missing_or_no_string_is_an_error() {
    check_error::<Pet>(
        r#"{"lives":9}"#,
        "`Pet`: has no `kind`, which decides its branch",
    );
    check_error::<Pet>(
        r#"{"kind":7}"#,
        "expected a string: `kind` decides the branch of `Pet`",
    );
    check_error::<Pet>(
        "7",
        "`Pet`: is never a number, it is Cat or Dog or Fish or Name",
    );
    check_error::<Pet>("null", "`Pet`: is never null");
    check_error::<Pet>("[1]", "`Pet`: is never an array");
}

#[test]
fn a_branch_that_fails_is_no_other_branch() {
    check_error::<Pet>(
        r#"{"kind":"cat","friends":[]}"#,
        "`Cat.lives`: is required, and missing",
    );
    check_error::<Pet>(
        r#"{"kind":"cat","kind":"dog","lives":1,"friends":[]}"#,
        "`Cat.kind`: occurs twice",
    );
}

#[test]
fn kinds_stand_beside_tags() {
    assert_eq!(decode::<Pet>(r#""Rex""#), Ok(Pet::Name("Rex".to_owned())));
}

#[test]
fn a_default_branch_takes_unknown_and_absent_tags() {
    for text in [r#"{"kind":"bird"}"#, r#"{"wings":2}"#] {
        assert!(matches!(comes_back(text), PetOrElse::Other(_)));
    }
    assert!(matches!(
        comes_back(r#"{"kind":"cat","lives":9,"friends":[]}"#),
        PetOrElse::Cat(_)
    ));
}

#[test]
fn unions_nest() {
    let text = r#"{"lives":1,"friends":["Tom",{"age":1.0,"kind":"dog"},{"friends":[],"lives":2,"kind":"cat"}],"kind":"cat"}"#;
    let Pet::Cat(cat) = comes_back(text) else {
        panic!("a cat")
    };
    assert!(matches!(
        &cat.friends[..],
        [Pet::Name(_), Pet::Dog(_), Pet::Cat(_)]
    ));
}

#[test]
fn a_shape_decides_by_kind_and_by_member() {
    assert_eq!(decode(r#""admin""#), Ok(Owner::Role(Role::Admin)));
    assert_eq!(decode(r#""x-7""#), Ok(Owner::Id("x-7".to_owned())));
    assert_eq!(decode("-7"), Ok(Owner::Number(-7)));
    assert_eq!(decode("7.5"), Ok(Owner::Ratio(7.5)));
    assert_eq!(decode("true"), Ok(Owner::Flag(true)));
    assert_eq!(decode("[1,2]"), Ok(Owner::List(vec![1, 2])));
    assert!(matches!(decode(r#"{"water":"salt"}"#), Ok(Owner::Cat(_))));
}

#[test]
fn the_order_of_members_decides_nothing() {
    for text in [
        r#"{"water":"salt","kind":"x"}"#,
        r#"{"kind":"x","water":"salt"}"#,
    ] {
        assert!(matches!(decode(text), Ok(Owner::Gone(_))), "{text}");
    }
    check_error::<Owner>(
        r#"{"neither":1}"#,
        "`Owner`: is never an object of this kind",
    );
}

#[test]
fn a_trial_goes_to_the_branch_that_explains_most() {
    assert!(matches!(
        decode(r#"{"kind":"x","water":"salt"}"#),
        Ok(Tried::Fish(_))
    ));
    assert!(matches!(decode(r#"{"kind":"x"}"#), Ok(Tried::Dog(_))));
    assert!(matches!(decode(r#"[{"kind":"x"}]"#), Ok(Tried::Items(_))));
    assert!(matches!(
        decode(r#""2026-01-02T03:04:05+00:00""#),
        Ok(Tried::Time(_))
    ));
}

#[test]
fn a_trial_that_fails_lists_every_objection_with_its_path() {
    let error = decode::<Tried>(r#"[{"kind":"x"},{"kind":5}]"#).expect_err("must not decode");
    assert!(error.contains("`Tried`: no branch fits"), "{error}");
    assert!(
        error.contains("Items at `$[1].kind`: `Dog.kind`: invalid type: integer `5`"),
        "{error}"
    );
    assert!(
        error.contains("Time at `$`: invalid type: sequence"),
        "{error}"
    );
}

#[test]
fn unions_work_from_a_value_and_inside_derived_types() {
    let json = json!({ "friends": [{ "lives": 1, "friends": [], "kind": "cat" }], "lives": 2, "kind": "cat" });
    assert_eq!(
        serde_json::from_value::<Pet>(json.clone()).expect("decodes"),
        comes_back(&json.to_string())
    );
}
