//! Keeps `docs/faults.md`: the table for readers, made of the rows.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fake_vendors::Vendor;

use crate::cell::Slot;
use crate::row::Row;

/// The parts of the table: what is at fault, and its rows.
const PARTS: &[(&str, &[&Row])] = &[
    ("Starting", crate::starting::ROWS),
    ("Waiting for the job", crate::waiting::ROWS),
    ("Errors of the API", crate::api::ROWS),
    ("Refusals", crate::refusals::ROWS),
    ("Links", crate::links::ROWS),
    ("Redirects of the storage", crate::redirects::ROWS),
    ("Parts of the file", crate::parts::ROWS),
    ("What the storage sends", crate::contents::ROWS),
    ("The destination", crate::destination::ROWS),
];

const HEAD: &str = "\
# What goes wrong, and what happens then

Made of the rows in `tests/faults/`; each number is a test of the client against a fake vendor over loopback, and one of
each row is run with the command itself. `UPDATE_FAULTS=1 cargo test -p export-jobs --test faults overview` writes this page.

The numbers are exit codes: 0 done, 1 the job failed, 2 usage, 3 timed out or interrupted (resume with the ticket),
4 refused, 5 network or server trouble, 6 bad artifact. Whatever they say: the file is complete and right, or absent;
no export is started twice; the storage sees no credential; no token and no signed link is told.
";

#[test]
fn the_overview_is_of_these_rows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/faults.md");
    let page = page();
    if std::env::var_os("UPDATE_FAULTS").is_some() {
        fs::write(&path, &page).expect("room for the overview");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/faults.md is not of these rows: UPDATE_FAULTS=1 cargo test -p export-jobs --test faults overview"
    );
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let mut notes: Vec<&str> = Vec::new();
    for (part, rows) in PARTS {
        page.push_str(&section(part, rows, &mut notes));
    }
    for (number, note) in notes.iter().enumerate() {
        let _ = write!(page, "\n[^{}]: {note}.\n", number + 1);
    }
    page
}

fn section(part: &str, rows: &[&'static Row], notes: &mut Vec<&'static str>) -> String {
    let vendors = ["Rally", "Vanta", "Prolific", "OpnForm", "Cometly"];
    let mut text = format!(
        "\n## {part}\n\n| fault | what happens | {} |\n|---|---|{}\n",
        vendors.join(" | "),
        "---|".repeat(vendors.len())
    );
    for row in rows {
        let cells = Vendor::ALL.map(|vendor| cell(row, vendor, notes));
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            row.fault,
            row.then,
            cells.join(" | ")
        );
    }
    text
}

/// An exit code, or a note why there is none.
fn cell(row: &Row, vendor: Vendor, notes: &mut Vec<&'static str>) -> String {
    match (row.cell)(vendor) {
        Slot::Run(cell) => cell.ends.exit_code().to_string(),
        Slot::Processes(ends, _) => ends.exit_code().to_string(),
        Slot::Cannot(reason) => {
            let known = notes.iter().position(|note| *note == reason.why);
            let number = known.unwrap_or_else(|| {
                notes.push(reason.why);
                notes.len() - 1
            });
            format!("[^{}]", number + 1)
        }
    }
}
