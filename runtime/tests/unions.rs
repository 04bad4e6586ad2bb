//! The wire form of unions.

use std::collections::BTreeMap;

use runtime::{Json, UnknownBranch};
use serde_json::json;

struct Cat {
    lives: i64,
    friends: Vec<Pet>,
}

runtime::object! { Cat {
    "kind"  = "cat",
    lives   = "lives": i64,
    friends = "friends": Vec<Pet>,
} }

struct Dog {
    kind: String,
    age: Option<f64>,
}

runtime::object! { Dog {
    kind = "kind": String,
    age  = "age" optional: Option<f64>,
} }

struct Fish {
    water: String,
    rest: BTreeMap<String, Json>,
}

runtime::object! { Fish {
    water = "water": String,
    ..rest: BTreeMap<String, Json>,
} }

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
    unknown => Unknown(UnknownBranch),
} }

struct Circle {
    kind: Json,
    radius: i64,
}

runtime::object! { Circle {
    kind   = "kind": Json,
    radius = "radius": i64,
} }

enum Figure {
    Circle(Circle),
    Round(Circle),
    Unknown(UnknownBranch),
}

runtime::union! { Figure by "kind" {
    "1"    => Circle(Circle),
    "true" => Round(Circle),
    unknown => Unknown(UnknownBranch),
} }

/// Types called as generic parameters of impls often are.
struct A(Vec<D>);

runtime::newtype! { A(Vec<D>) }

struct D(Vec<A>);

runtime::newtype! { D(Vec<A>) }

enum S {
    D(D),
    E(E),
}

runtime::union! { S by shape {
    array   => D(D),
    integer => E(E),
} }

type E = i64;

enum PetOrElse {
    Cat(Cat),
    Other(BTreeMap<String, Json>),
}

runtime::union! { PetOrElse by "kind" {
    "cat"   => Cat(Cat),
    default => Other(BTreeMap<String, Json>),
} }

enum Role {
    Admin,
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Role {
    Admin = "admin",
} }

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
fn types_may_have_names_of_one_letter() {
    assert_eq!(
        comes_back::<S>("[[],[[]]]"),
        S::D(D(vec![A(vec![]), A(vec![D(vec![])])]))
    );
    assert_eq!(comes_back::<S>("7"), S::E(7));
}

#[test]
fn a_tag_may_be_a_number_or_a_boolean() {
    for (wire, circle) in [
        (r#"{"kind":1,"radius":2}"#, true),
        (r#"{"radius":2,"kind":1.0}"#, true),
        (r#"{"kind":true,"radius":2}"#, false),
    ] {
        let figure: Figure = serde_json::from_str(wire).expect("decodes");
        assert_eq!(matches!(figure, Figure::Circle(_)), circle, "{wire}");
    }
    let Figure::Unknown(figure) = comes_back(r#"{"kind":-3,"n":1}"#) else {
        panic!("unknown")
    };
    assert_eq!(figure.tag(), "-3");
    assert!(matches!(
        comes_back(r#"{"kind":false}"#),
        Figure::Unknown(_)
    ));
}

#[test]
fn a_tag_that_is_missing_or_no_string_is_an_error() {
    check_error::<Pet>(
        r#"{"lives":9}"#,
        "`Pet.kind`: is missing, and decides the branch",
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
    check_error::<Pet>(r#"{"kind":"cat","friends":[]}"#, "`Cat.lives`: is missing");
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
        "`Owner`: no branch fits: Gone: `kind` is missing; Cat: `water` is missing",
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

struct Note {
    text: String,
    kind: Option<String>,
}

runtime::object! { Note {
    text = "text": String,
    kind = "kind" optional: Option<String>,
} }

enum Entry {
    Cat(Cat),
    Note(Note),
    Unknown(UnknownBranch),
}

runtime::union! { Entry by "kind" {
    "cat"           => Cat(Cat),
    "note" | absent => Note(Note),
    unknown => Unknown(UnknownBranch),
} }

enum Wild {
    Fish(Fish),
    Note(Note),
    Unknown(UnknownBranch),
}

runtime::union! { Wild by "type" {
    "fish" | "Fish" added => Fish(Fish),
    absent                => Note(Note),
    unknown => Unknown(UnknownBranch),
} }

enum Amount {
    Small(i32),
    Large(i64),
    Huge(u64),
    Ratio(f64),
}

runtime::union! { Amount by shape {
    int32  => Small(i32),
    int64  => Large(i64),
    uint64 => Huge(u64),
    number => Ratio(f64),
} }

enum Count {
    Small(i32),
    Large(i64),
}

runtime::union! { Count by shape {
    int32 => Small(i32),
    int64 => Large(i64),
} }

enum Moment {
    Time(runtime::DateTime),
    Day(runtime::Date),
    Id(runtime::Uuid),
    Text(String),
}

runtime::union! { Moment by shape {
    formed string => Time(runtime::DateTime),
    formed string => Day(runtime::Date),
    formed string => Id(runtime::Uuid),
    string        => Text(String),
} }

enum Either {
    Pet(Pet),
    Entry(Wild),
}

runtime::union! { Either by shape {
    try => Pet(Pet),
    try => Entry(Wild),
} }

struct Round {
    radius: f64,
}

runtime::object! { Round {
    radius = "radius": f64,
} }

struct Ended {
    ended: Option<i64>,
}

runtime::object! { Ended {
    ended = "ended" nullable: Option<i64>,
} }

enum Shape {
    Round(Round),
    Ended(Ended),
    Note(Note),
}

runtime::union! { Shape by shape {
    has "radius"         => Round(Round),
    has "ended" nullable => Ended(Ended),
    object               => Note(Note),
} }

#[test]
fn an_absent_tag_names_the_branch_that_may_leave_it_out() {
    for text in [r#"{"text":"x"}"#, r#"{"kind":"note","text":"x"}"#] {
        assert!(matches!(comes_back(text), Entry::Note(_)), "{text}");
    }
    assert!(matches!(
        decode(r#"{"kind":null,"text":"x"}"#),
        Ok(Entry::Note(_))
    ));
    check_error::<Pet>(
        r#"{"kind":null}"#,
        "`Pet.kind`: is missing, and decides the branch",
    );
    assert!(matches!(
        comes_back(r#"{"kind":"poem","text":"x"}"#),
        Entry::Unknown(_)
    ));
    assert!(matches!(comes_back(r#"{"text":"x"}"#), Wild::Note(_)));
    assert!(matches!(comes_back(r#"{"type":"x"}"#), Wild::Unknown(_)));
}

#[test]
fn of_several_texts_of_an_added_tag_the_first_is_written() {
    let fish: Wild = decode(r#"{"type":"Fish","water":"salt"}"#).expect("decodes");
    assert_eq!(
        serde_json::to_string(&fish).expect("encodes"),
        r#"{"type":"fish","water":"salt"}"#
    );
}

#[test]
fn a_tag_among_the_kept_members_is_not_written_twice() {
    let mut fish = Fish {
        water: "salt".to_owned(),
        rest: BTreeMap::new(),
    };
    fish.rest.insert("kind".to_owned(), json!("cat"));
    fish.rest.insert("water".to_owned(), json!("sweet"));
    fish.rest.insert("x".to_owned(), json!(1));
    assert_eq!(
        serde_json::to_string(&Pet::Fish(fish)).expect("encodes"),
        r#"{"kind":"fish","water":"salt","x":1}"#
    );
}

#[test]
fn a_whole_number_goes_to_the_narrowest_integer_and_a_fraction_to_the_float() {
    assert_eq!(decode("7"), Ok(Amount::Small(7)));
    assert_eq!(decode("-3000000000"), Ok(Amount::Large(-3_000_000_000)));
    assert_eq!(
        decode("9007199254740993"),
        Ok(Amount::Large(9_007_199_254_740_993))
    );
    assert_eq!(decode("18446744073709551615"), Ok(Amount::Huge(u64::MAX)));
    assert_eq!(decode("7.5"), Ok(Amount::Ratio(7.5)));
    assert_eq!(decode("1e300"), Ok(Amount::Ratio(1e300)));
}

#[test]
fn a_number_keeps_its_notation_where_a_branch_is_for_fractions() {
    assert_eq!(comes_back::<Amount>("1.0"), Amount::Ratio(1.0));
    assert_eq!(decode("1.0"), Ok(Count::Small(1)));
    assert_eq!(decode("3e9"), Ok(Count::Large(3_000_000_000)));
    check_error::<Count>("1.5", "`Count`: no branch fits: Small at `$`");
    check_error::<Count>("18446744073709551615", "Large at `$`: invalid value");
}

#[test]
fn the_form_of_a_string_decides() {
    let read = |text: &str| decode::<Moment>(&format!("\"{text}\"")).expect("decodes");
    assert!(matches!(read("2026-01-02T03:04:05+01:00"), Moment::Time(_)));
    assert!(matches!(read("2026-01-02"), Moment::Day(_)));
    assert!(matches!(
        read("1B4E28BA-2FA1-11D2-883F-0016D3CCA427"),
        Moment::Id(_)
    ));
    for text in ["", "soon", "1b4e28ba2fa111d2883f0016d3cca427", "2026-13-01"] {
        assert_eq!(read(text), Moment::Text(text.to_owned()));
    }
}

#[test]
fn a_known_branch_wins_over_one_that_is_unknown_to_another_union() {
    let fish = r#"{"type":"fish","kind":"coral","water":"salt","x":{"y":[1,2,3]}}"#;
    assert!(matches!(comes_back(fish), Either::Entry(Wild::Fish(_))));
    let nowhere = r#"{"kind":"coral","type":"reef","x":1}"#;
    assert!(matches!(comes_back(nowhere), Either::Pet(Pet::Unknown(_))));
}

#[test]
fn null_is_no_member_that_decides_unless_it_may_be() {
    assert!(matches!(
        decode(r#"{"radius":null,"text":"x"}"#),
        Ok(Shape::Note(_))
    ));
    assert!(matches!(
        decode(r#"{"text":"x","ended":null}"#),
        Ok(Shape::Ended(_))
    ));
    check_error::<Shape>(
        r#"{"radius":null}"#,
        "`Note.text`: is missing; no other branch fits, as `radius` is null",
    );
    check_error::<Owner>(
        r#"{"kind":null}"#,
        "`Owner`: no branch fits: Gone: `kind` is null; Cat: `water` is missing",
    );
}
