//! Whole comments, from prose as vendors write it.

use super::*;

#[track_caller]
fn check(prose: &str, expected: &[&str]) {
    assert_eq!(Docs::default().prose(Some(prose)).lines(), expected);
}

#[test]
fn lists_stay_lists_and_continuation_lines_stand_under_their_text() {
    check(
        "Choose:\n* one\n  with more\n* two\nlazily continued\n   - nested\n\nAfter.",
        &[
            "Choose:",
            "",
            "- one with more",
            "- two lazily continued",
            "  - nested",
            "",
            "After.",
        ],
    );
}

#[test]
fn a_list_that_begins_in_a_paragraph_is_a_list() {
    check(
        "Steps:\n1. first\n2) second\n\n   more of it\n10. third",
        &[
            "Steps:",
            "",
            "1. first",
            "2. second",
            "",
            "   more of it.",
            "",
            "10. third",
        ],
    );
}

#[test]
fn code_is_never_a_doctest() {
    check(
        "```\nfn main() {}\n```",
        &["```text", "fn main() {}", "```"],
    );
    check("```rust\nx\n```", &["```text", "x", "```"]);
    check("```json,no_run\n{}\n", &["```text", "{}", "```"]);
    check("~~~JSON\n{}\n~~~", &["```json", "{}", "```"]);
    check(
        "See:\n\n    let x = 1;\n",
        &["See:", "", "```text", "let x = 1;", "```"],
    );
}

#[test]
fn a_fence_cannot_be_closed_from_inside() {
    check(
        "````\n```\n/// x\n```\n````",
        &["````text", "```", "/// x", "```", "````"],
    );
    check("```\nopen", &["```text", "open", "```"]);
}

#[test]
fn words_that_would_open_a_block_do_not_begin_a_line() {
    let prose = format!("{} - and 2. and # and > and +", "word ".repeat(18));
    let lines = Docs::default().prose(Some(&prose)).lines();
    for line in &lines {
        let first = line.split(' ').next().unwrap_or_default();
        assert!(!["-", "2.", "#", ">", "+"].contains(&first), "{line}");
    }
    check("-\n", &["\\-"]);
}

#[test]
fn text_stays_in_its_comment() {
    let lines = Docs::default()
        .prose(Some("a\n*/ fn x() {}\r\u{2028}b\u{0}#[doc]\n\"quote\\"))
        .lines();
    assert!(
        lines
            .iter()
            .all(|line| !line.contains(['\n', '\r', '\0', '\u{2028}'])),
        "{lines:?}"
    );
}

#[test]
fn a_heading_does_not_break_the_outline() {
    check("# Title #\nText", &["### Title", "", "Text."]);
    check("Title\n=====\nText", &["Title.", "", "Text."]);
}

#[test]
fn tables_and_quotes_stay() {
    check(
        "| a | b |\n|---|---|\n| [x] | `y|z` |\n\n> note\n> more",
        &[
            "| a | b |",
            "|---|---|",
            "| \\[x\\] | `y|z` |",
            "",
            "> note more",
        ],
    );
}

#[test]
fn html_becomes_markdown() {
    check(
        "<p>First.</p><ul><li>one</li><li>two</li></ul>",
        &["First.", "", "- one", "- two"],
    );
}

#[test]
fn prose_begins_with_a_capital_and_ends_with_a_stop() {
    check("the export's id", &["The export's id."]);
    check("iPhone model", &["iPhone model."]);
    check("Is it ready?", &["Is it ready?"]);
}

#[test]
fn the_first_sentence_is_found() {
    assert_eq!(
        first_sentence(Some("An id, e.g. `a. b`. More.")).as_deref(),
        Some("An id, e.g. `a. b`")
    );
    assert_eq!(first_sentence(Some("\n\n")), None);
    assert_eq!(lower_first("The id"), "the id");
    assert_eq!(lower_first("ID of it"), "ID of it");
}

#[test]
fn a_sentence_that_was_cut_ends_there() {
    let long = "word ".repeat(60);
    let cut = first_sentence(Some(&long)).expect("a sentence");
    assert!(stop(cut).ends_with("word …"));
    assert_eq!(stop("whole".to_owned()), "whole.");
}

#[test]
fn names_become_phrases() {
    assert_eq!(phrase_of("exportId"), "Export id");
    assert_eq!(phrase_of("+1"), "1");
    assert_eq!(phrase_of("$"), "What the document calls `\"$\"`");
}

#[test]
fn every_input_ends() {
    for text in [
        "`", "``` `", "[", "[[[[](", "![", "<", "<a", "\\", "](", "- ", "1.", "#", "|\n|-|", ">",
        "~~~",
    ] {
        Docs::default().prose(Some(text)).lines();
    }
}
