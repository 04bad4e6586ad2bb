//! The report as a comment on a pull request.
//!
//! # Invariants
//! - At most the wanted number of lines; what is cut is counted, and the command that has it is named.
//! - Texts of documents stand in code spans, so they are never markup.

use codegen::changes::{Change, Effect};

use super::report::{Detail, Report, Vendor};
use super::words;
use crate::Program;

/// The whole report, in at most about `most` lines.
pub(super) fn render(report: &Report, most: usize) -> String {
    let mut lines = Vec::new();
    let changed = |vendor: &&Vendor| vendor.gravest().is_some() || !vendor.prose.is_empty();
    for vendor in report.vendors.iter().filter(changed) {
        section(&mut lines, report, vendor);
    }
    if lines.is_empty() {
        lines.push("No change of the API.".to_owned());
    }
    lines.extend(words::conclusion(report).map(|text| format!("**{}**", escaped(&text))));
    cut(lines, most, &report.program)
}

fn section(lines: &mut Vec<String>, report: &Report, vendor: &Vendor) {
    lines.push(format!("### {}", escaped(&words::verdict(report, vendor))));
    lines.push(String::new());
    for effect in Effect::ALL
        .into_iter()
        .filter(|effect| *effect != Effect::Addition)
    {
        let mut entries = vendor.having(effect).peekable();
        if entries.peek().is_none() {
            continue;
        }
        lines.push(format!("**{}**", effect.heading()));
        lines.push(String::new());
        for (change, detail) in entries {
            if change.rule.effects.first() == Some(&effect) {
                entry(lines, change, detail);
            } else {
                let aside = format!(
                    "- {}{}: {}",
                    code(change.item()),
                    words::others(change),
                    escaped(change.rule.means)
                );
                lines.push(aside);
            }
        }
        lines.push(String::new());
    }
    if !vendor.jobs.is_empty() {
        lines.push("**Export jobs**".to_owned());
        lines.push(String::new());
        lines.extend(
            vendor
                .jobs
                .iter()
                .map(|note| format!("- {}", escaped(note))),
        );
        lines.push(String::new());
    }
    let additions: Vec<String> = vendor
        .having(Effect::Addition)
        .map(|(change, _)| format!("- {}", headline(change)))
        .collect();
    details(
        lines,
        &format!("Additions ({})", additions.len()),
        &additions,
    );
    let prose: Vec<String> = vendor
        .prose
        .iter()
        .map(|place| format!("- {}", code(place)))
        .collect();
    details(lines, &format!("Prose ({})", prose.len()), &prose);
}

fn entry(lines: &mut Vec<String>, change: &Change, detail: &Detail) {
    lines.push(format!("- {} <sub>{}</sub>", headline(change), detail.id));
    let place = match &detail.file {
        Some((file, line)) => format!("{}: ", code(&format!("{file}:{line}"))),
        None => String::new(),
    };
    lines.push(format!("  <br>{place}{}", code(&change.why)));
    let lists = [
        ("also", &change.items[1..]),
        ("along with it", &change.along),
        ("reaches", &change.operations),
    ];
    for (what, names) in lists {
        if !names.is_empty() {
            lines.push(format!("  <br>{what}: {}", code(&words::some(names, 5))));
        }
    }
    if let Some(fix) = words::fix(change, detail) {
        lines.push(format!("  <br>**fix:** {}", escaped(&fix)));
    }
}

/// As [`words::headline`], with names and types as code.
fn headline(change: &Change) -> String {
    let what = format!(
        "{}{} {}",
        code(change.item()),
        words::others(change),
        escaped(change.rule.what)
    );
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{what}: {} → {}", code(old), code(new)),
        (Some(text), None) | (None, Some(text)) => format!("{what}: {}", code(text)),
        (None, None) => what,
    }
}

fn details(lines: &mut Vec<String>, title: &str, list: &[String]) {
    if list.is_empty() {
        return;
    }
    lines.push(format!("<details><summary>{title}</summary>"));
    lines.push(String::new());
    lines.extend_from_slice(list);
    lines.push(String::new());
    lines.push("</details>".to_owned());
    lines.push(String::new());
}

/// A code span that ends where it should, whatever the text.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Plain text, without markup; code spans of ours stay.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_code = false;
    for c in text.chars() {
        match c {
            '`' => is_code = !is_code,
            '<' if !is_code => {
                out.push_str("&lt;");
                continue;
            }
            '*' | '_' | '[' | ']' | '#' | '@' | '|' if !is_code => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
    out
}

/// The first lines, with what is open closed and the rest counted.
fn cut(lines: Vec<String>, most: usize, program: &Program) -> String {
    if lines.len() <= most {
        return lines.join("\n") + "\n";
    }
    let is = |text: &str| {
        lines[..most]
            .iter()
            .filter(|line| line.starts_with(text))
            .count()
    };
    let is_open = is("<details>") > is("</details>");
    let mut kept: Vec<String> = lines[..most].to_vec();
    if is_open {
        kept.extend([String::new(), "</details>".to_owned()]);
    }
    kept.push(String::new());
    let left = lines.len() - most;
    kept.push(format!(
        "… and {left} more lines; `{}` has them.",
        program.command("diff --all")
    ));
    kept.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_back_ticks_stays_in_its_span() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a `b` ``c"), "``` a `b` ``c ```");
    }

    #[test]
    fn a_cut_report_closes_what_is_open() {
        let lines = [
            "a",
            "<details><summary>b</summary>",
            "",
            "- c",
            "- d",
            "",
            "</details>",
        ];
        let text = cut(
            lines.map(str::to_owned).to_vec(),
            4,
            &Program::new("cargo xtask"),
        );
        assert_eq!(
            text,
            "a\n<details><summary>b</summary>\n\n- c\n\n</details>\n\n… and 3 more lines; `cargo xtask diff --all` has them.\n"
        );
    }
}
