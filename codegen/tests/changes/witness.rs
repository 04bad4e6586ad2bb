//! What shows a change: a caller in the words of the old client, values of the side that sends them.

use codegen::changes::{Change, Effect};
use codegen::witness::{Sides, Witness, of};

use super::{BASE, changes, client, edited};

/// The changes of some edits of the base document, with the witness of each for an effect.
#[track_caller]
fn witnesses(edits: &[(&str, &str)], effect: Effect) -> Vec<(Change, Option<Witness>)> {
    let options = codegen::Options::default();
    let new = edited(edits);
    let found = changes(BASE, &new, [&options, &options]);
    let old = client(BASE, &options, None);
    let lock = codegen::api_file::write("acme", &old.api);
    let new = client(&new, &options, Some(&lock));
    let sides = Sides {
        old: &old.api,
        new: &new.api,
    };
    let entries = found.entries.into_iter();
    let shown = entries.map(|change| {
        let witness = of(&change, effect, sides).ok();
        (change, witness)
    });
    shown.collect()
}

#[track_caller]
fn check_caller(edits: &[(&str, &str)], expected: &str) {
    let found = witnesses(edits, Effect::Compile);
    let callers = found.iter().filter_map(|(_, witness)| match witness {
        Some(Witness::Caller(code)) => Some(code.as_str()),
        _ => None,
    });
    let callers: Vec<&str> = callers.collect();
    assert!(callers.contains(&expected), "{expected}\n{callers:#?}");
}

#[track_caller]
fn check_sample(edits: &[(&str, &str)], is_sent: bool, expected: &[&str]) {
    let found = witnesses(edits, Effect::Shipped);
    let sample = found.iter().find_map(|(_, witness)| match witness {
        Some(Witness::Sample(sample)) => Some(sample),
        _ => None,
    });
    let sample = sample.expect("a value shows it");
    assert_eq!(sample.is_sent, is_sent);
    assert_eq!(sample.values, expected);
}

const AT: &str = "at: { type: string, format: date-time }";

#[test]
fn a_caller_names_the_field_with_its_old_type() {
    check_caller(
        &[(AT, "at: { type: integer }")],
        "fn look(value: &types::Job) -> &DateTime {\n    &value.at\n}\n",
    );
}

#[test]
fn a_caller_gives_the_old_arguments() {
    check_caller(
        &[(
            "name: limit, in: query",
            "name: limit, in: query, required: true",
        )],
        "fn call(client: &client::Client, state: &str, setting: i64) {\n    let _ = client.list_jobs(state).limit(setting);\n}\n",
    );
    check_caller(
        &[(
            "required: [name, size, version]",
            "required: [name, size, version, mode]",
        )],
        "fn look(value: &types::Order) -> &Option<String> {\n    &value.mode\n}\n",
    );
}

#[test]
fn a_caller_makes_what_gets_a_field_more() {
    check_caller(
        &[
            (
                "required: [name, size, version]",
                "required: [name, size, version, due]",
            ),
            (
                "        mode: { type: string }\n",
                "        mode: { type: string }\n        due: { type: string }\n",
            ),
        ],
        "fn make(name: impl Into<String>, size: impl Into<String>, version: types::OrderVersion) -> types::Order {\n    types::Order::new(name, size, version)\n}\n",
    );
}

#[test]
fn a_caller_names_what_is_gone() {
    check_caller(
        &[("enum: [queued, done]", "enum: [queued]")],
        "fn make() -> types::State {\n    types::State::Done\n}\n",
    );
    check_caller(
        &[(
            "      operationId: search\n",
            "      operationId: search\n      x-rust-name: find\n",
        )],
        "fn call(client: &client::Client, day: &str, zone: &str, body: &types::Both) {\n    let _ = client.search(day, zone, body);\n}\n",
    );
}

#[test]
fn a_caller_holds_the_old_answer() {
    check_caller(
        &[(
            "{ type: array, items: { $ref: \"#/components/schemas/Job\" } }",
            "{ $ref: \"#/components/schemas/Job\" }",
        )],
        "fn answers<T: Operation<Answer = Answer<Vec<types::Job>>>>() {}\nfn look() {\n    answers::<api::ListJobs>();\n}\n",
    );
}

#[test]
fn values_are_those_of_the_side_that_sends_them() {
    let job = |at: &str| {
        format!("{{\"at\":{at},\"id\":\"text\",\"state\":\"queued\",\"tags\":[\"text\"]}}")
    };
    check_sample(&[(AT, "at: { type: integer }")], false, &[&job("1")]);
    let none = "{\"id\":\"text\",\"state\":\"queued\",\"tags\":[\"text\"]}";
    check_sample(
        &[(
            "required: [id, at, state, tags]",
            "required: [id, state, tags]",
        )],
        false,
        &[none, &job("\"2024-02-03T04:05:06Z\"")],
    );
    let order = "{\"name\":\"text\",\"size\":\"text\",\"version\":\"v1\"}";
    let with_mode = "{\"mode\":\"text\",\"name\":\"text\",\"size\":\"text\",\"version\":\"v1\"}";
    check_sample(
        &[(
            "required: [name, size, version]",
            "required: [name, size, version, mode]",
        )],
        true,
        &[order, with_mode],
    );
}

#[test]
fn a_program_makes_the_request_that_goes_elsewhere() {
    let edits = [("name: zone, in: query", "name: region, in: query")];
    let found = witnesses(&edits, Effect::Behaviour);
    let [(_, Some(Witness::Program(code)))] = found.as_slice() else {
        panic!("{found:#?}");
    };
    assert_eq!(
        code,
        "pub fn show() -> String {\n    printed(client::Client::new(client::Credentials::none().and_token(\"secret\")).search(\"value 1\", \"value 2\", &made::<types::Both>(\"{\\\"key\\\":\\\"text\\\"}\").expect(\"a value\")).request())\n}\n"
    );
}

#[test]
fn what_only_a_server_knows_has_no_witness() {
    let found = witnesses(&[("maximum: 100", "maximum: 10")], Effect::Behaviour);
    assert!(!found.is_empty());
    assert!(found.iter().all(|(_, witness)| witness.is_none()));
}
