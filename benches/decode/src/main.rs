//! Reads and writes the same JSON as generated types and as others, in alternation, and prints medians and their ratios.

mod derives;
mod input;
mod rounds;
mod tables;

use rounds::{Row, compare};

fn main() {
    let rounds = std::env::args().nth(1).map_or(Ok(31), |text| text.parse());
    let rounds: usize = rounds.expect("the argument is a number of rounds");
    println!("| what | it, us | beside it, us | ratio |\n|---|---|---|---|");
    for row in structs(rounds).into_iter().chain(unions(rounds)) {
        println!("{row}");
    }
}

fn structs(rounds: usize) -> Vec<Row> {
    let json = input::orders();
    let (ours, theirs) = (read::<tables::Order>(&json), read::<derives::Order>(&json));
    assert_eq!(
        written(&ours),
        written(&theirs),
        "both write the same bytes"
    );
    vec![
        compare(
            "struct against derives, reading",
            rounds,
            || read::<tables::Order>(&json),
            || read::<derives::Order>(&json),
        ),
        compare(
            "struct against derives, writing",
            rounds,
            || written(&ours),
            || written(&theirs),
        ),
    ]
}

fn unions(rounds: usize) -> Vec<Row> {
    let of_branch = |what, json: &[u8]| {
        compare(
            what,
            rounds,
            || read::<tables::Source>(json),
            || read::<tables::Card>(json),
        )
    };
    let of_member = |what, json: &[u8]| {
        compare(
            what,
            rounds,
            || read::<tables::Customer>(json),
            || read::<tables::Deleted>(json),
        )
    };
    let first = input::cards(input::Place::First);
    let union = read::<tables::Source>(&first);
    let branch = read::<tables::Card>(&first);
    vec![
        of_branch("union by tag against its branch, tag first", &first),
        of_branch(
            "union by tag against its branch, tag last",
            &input::cards(input::Place::Last),
        ),
        compare(
            "union by tag against its branch, writing",
            rounds,
            || written(&union),
            || written(&branch),
        ),
        of_member(
            "union by member against its branch, member first",
            &input::deleted(input::Place::First),
        ),
        of_member(
            "union by member against its branch, member last",
            &input::deleted(input::Place::Last),
        ),
        compare(
            "serde's tagged enum against its branch, tag first",
            rounds,
            || read::<derives::Source>(&first),
            || read::<derives::Card>(&first),
        ),
    ]
}

fn read<T: serde::de::DeserializeOwned>(json: &[u8]) -> Vec<T> {
    serde_json::from_slice(json).expect("the input is of this type")
}

fn written<T: serde::Serialize>(values: &[T]) -> Vec<u8> {
    serde_json::to_vec(values).expect("the values can be written")
}
