//! Whatever is valid comes back equal: values of every component of every case, made up from its schema, decoded and
//! encoded.
//!
//! A value counts when a validator of JSON Schema accepts it. What does not come back equal for a reason is in
//! [`NOT_EQUAL`], with the reason.

mod sampler;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use codegen::Diagnostics;
use codegen::read::read_document;
use sampler::{Sampler, dialect};
use serde_json::Value;

/// Decodes a text as a component, and encodes it.
type Turn = fn(&str) -> Result<String, String>;

include!(concat!(env!("OUT_DIR"), "/components.rs"));

/// How many values of a component are turned.
const VALUES: usize = 8;

/// How many values of a component are made at most to find so many that are valid.
const ATTEMPTS: u64 = 400;

/// Components of which some values do not come back equal: the case, the component, why.
const NOT_EQUAL: &[(&str, &str, &str)] = &[
    (
        "null_of_odata",
        "User",
        "an object beside the type stands for null there, and an empty one does not come",
    ),
    (
        "presence",
        "MaybeAddress",
        "a component is what it is when it is not null; who refers to it may be null",
    ),
    (
        "silent_parts",
        "Mini",
        "a component is what it is when it is not null; who refers to it may be null",
    ),
    (
        "silent_parts",
        "Thing",
        "a format without a type implies the type, and members that no schema declares are left out",
    ),
    (
        "union_discriminator",
        "Pet",
        "OpenAPI demands the property of a discriminator, which no branch lists",
    ),
    (
        "union_tag_left_out",
        "Page",
        "OpenAPI demands the property of a discriminator, which no branch lists",
    ),
    (
        "union_tag_left_out",
        "Step",
        "OpenAPI demands the property of a discriminator, which no branch lists",
    ),
];

fn turn<T: serde::Serialize + serde::de::DeserializeOwned>(text: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

fn document(case: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ok").join(case);
    let text = fs::read_to_string(folder.join("openapi.yaml")).expect("the document of the case");
    let document = read_document(&text, &mut Diagnostics::new()).expect("a document");
    document.root().clone()
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "how many values there were, and from which seeds, is for whoever reads the run"
)]
fn what_is_valid_comes_back_equal() {
    let mut wrong = Vec::new();
    let mut excused = BTreeSet::new();
    let (mut values, mut components, mut scarce) = (0, 0, Vec::new());
    let cases: BTreeSet<&str> = COMPONENTS.iter().map(|(case, ..)| *case).collect();
    for case in cases {
        let document = dialect::in_2020_12(document(case));
        let of_case = COMPONENTS.iter().filter(|(of, ..)| *of == case);
        for (_, component, turn) in of_case {
            components += 1;
            let schema = dialect::component(&document, component);
            let validator = (jsonschema::options().should_validate_formats(true)).build(&schema);
            // An `$id` that leads to the network is nothing for a test.
            let Ok(validator) = validator else {
                scarce.push(format!("{case}/{component} (no validator reads it)"));
                continue;
            };
            let mut found = BTreeSet::new();
            for seed in 0..ATTEMPTS {
                if found.len() == VALUES {
                    break;
                }
                let made = Sampler::new(&document, seed).value(&schema);
                let Some(value) = made.filter(|value| validator.is_valid(value)) else {
                    continue;
                };
                let text = value.to_string();
                if !found.insert(text.clone()) {
                    continue;
                }
                let back = turn(&text);
                let is_equal = (back.as_ref().ok())
                    .and_then(|back| serde_json::from_str(back).ok())
                    .is_some_and(|back| dialect::is_equal(&value, &back));
                if is_equal {
                    continue;
                }
                let excuse = |(of, name, _): &&(&str, &str, &str)| of == &case && name == component;
                match NOT_EQUAL.iter().find(excuse) {
                    Some((of, name, _)) => drop(excused.insert((*of, *name))),
                    None => wrong.push(format!(
                        "{case}/{component}, seed {seed}: {text}\n    is {}",
                        back.unwrap_or_else(|error| format!("refused: {error}"))
                    )),
                }
            }
            values += found.len();
            if found.len() < 5 {
                scarce.push(format!("{case}/{component} ({})", found.len()));
            }
        }
    }
    println!("{values} values of {components} components, seeds from 0");
    println!("fewer than five different values: {}", scarce.join(", "));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (case, component, _) in NOT_EQUAL {
        assert!(
            excused.contains(&(*case, *component)),
            "{case}/{component} comes back equal now: take it off the list"
        );
    }
}
