//! Traits that the options add to types.

use std::collections::HashSet;

use golden_cases::derives_and_attributes::types::{Color, ThingKey};

#[test]
fn a_derived_type_is_a_key_and_is_ordered() {
    let key = |json: &str| serde_json::from_str::<ThingKey>(json).expect("is a key");
    let (one, two) = (key(r#"{"number":1,"note":"a"}"#), key(r#"{"number":2}"#));
    assert!(one < two);
    let keys: HashSet<ThingKey> = [one, two, key(r#"{"number":2}"#)].into();
    assert_eq!(keys.len(), 2);
    assert_eq!(
        HashSet::from([Color::Red, Color::Green, Color::Red]).len(),
        2
    );
}
