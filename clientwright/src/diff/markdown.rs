//! The report as a comment on a pull request: what a reader needs in a minute, and the rest folded.
//!
//! # Invariants
//! - At most the wanted number of characters, cut between entries; every heading with its count stays, and what is left out
//!   is counted beside the command that has it.
//! - Texts of documents stand in code spans, so they are never markup.

use codegen::changes::{Change, Effect};

use super::detail::{Detail, Spot};
use super::outline::{Section, by_rule, sections};
use super::report::{Report, Vendor};
use super::words;

/// A section with more changes than this is folded when there are others.
const LONG: usize = 12;

/// A part of the report that is cut between its pieces.
struct Block {
    heading: String,
    is_folded: bool,
    pieces: Vec<String>,
}

/// What a list says, and how much of it.
#[derive(Clone, Copy)]
struct Wanted {
    /// Every name of every list.
    all: bool,
}

/// The whole report, in at most `most` characters; all of it when there is no limit.
pub(super) fn render(report: &Report, most: Option<usize>) -> String {
    let wanted = Wanted {
        all: most.is_none(),
    };
    let is_told = |vendor: &&Vendor| {
        vendor.is_stale || vendor.gravest().is_some() || !vendor.prose.is_empty()
    };
    let told: Vec<&Vendor> = report.vendors.iter().filter(is_told).collect();
    let mut parts: Vec<(String, Vec<Block>)> = told
        .into_iter()
        .map(|vendor| (head(report, vendor), blocks(report, vendor, wanted)))
        .collect();
    let mut end = String::new();
    if parts.is_empty() {
        end.push_str("No change of the API.\n");
    }
    if let Some(text) = words::conclusion(report) {
        end.push_str(&format!("**{}**\n", escaped(&text)));
    }
    if let Some(most) = most {
        cut(&mut parts, most.saturating_sub(length(&end)), report);
    }
    let mut out = String::new();
    for (head, blocks) in &parts {
        out.push_str(head);
        blocks.iter().for_each(|block| block.write(&mut out));
    }
    out + &end
}

fn head(report: &Report, vendor: &Vendor) -> String {
    let mut out = format!("### {}\n\n", escaped(&words::verdict(report, vendor)));
    let counts = words::counts(vendor);
    if !counts.is_empty() && !vendor.is_stale {
        out.push_str(&format!("**{counts}**\n\n"));
    }
    for sentence in &vendor.idle {
        out.push_str(&format!("> {}\n\n", escaped(sentence)));
    }
    out
}

fn blocks(report: &Report, vendor: &Vendor, wanted: Wanted) -> Vec<Block> {
    if vendor.is_stale {
        return Vec::new();
    }
    let sections = sections(vendor);
    let longest = sections.iter().map(Section::len).max().unwrap_or(0);
    let mut blocks: Vec<Block> = Vec::new();
    for section in &sections {
        let is_addition = section.heading == Effect::Addition.heading();
        let is_long = sections.len() > 1 && section.len() == longest && longest > LONG;
        blocks.push(Block {
            heading: words::heading(section),
            is_folded: is_addition || section.effect.is_none() || is_long,
            pieces: match is_addition {
                true => additions(section, wanted),
                false => changes(report, section, wanted),
            },
        });
    }
    let list = |heading: String, is_folded, pieces: Vec<String>| Block {
        heading,
        is_folded,
        pieces,
    };
    let line = |text: &String| format!("- {}\n", escaped(text));
    if !vendor.jobs.is_empty() {
        let notes = vendor.jobs.iter().map(line).collect();
        blocks.push(list("Export jobs".to_owned(), false, notes));
    }
    if !vendor.prose.is_empty() {
        let places = vendor
            .prose
            .iter()
            .map(|place| format!("- {}\n", code(place)));
        let heading = format!("Prose ({})", vendor.prose.len());
        blocks.push(list(heading, true, places.collect()));
    }
    let ids: Vec<String> = vendor
        .entries()
        .filter(|(change, _)| !super::outline::is_addition(change))
        .map(|(change, detail)| format!("- {} {}\n", detail.id, code(change.item())))
        .collect();
    if !ids.is_empty() {
        blocks.push(list("Ids, for `diff --accept`".to_owned(), true, ids));
    }
    blocks
}

/// The entries of a section, those of one type or operation below its name.
fn changes(report: &Report, section: &Section<'_>, wanted: Wanted) -> Vec<String> {
    let mut pieces = Vec::new();
    for group in &section.groups {
        let is_many = group.entries.len() > 1;
        for (index, (change, detail)) in group.entries.iter().enumerate() {
            let mut piece = String::new();
            if is_many && index == 0 {
                let count = group.entries.len();
                piece.push_str(&format!("- {}: {count} changes\n", code(group.owner)));
            }
            let indent = if is_many { "  " } else { "" };
            for line in entry(report, change, detail, wanted) {
                piece.push_str(&format!("{indent}{line}\n"));
            }
            pieces.push(piece);
        }
    }
    pieces
}

fn entry(report: &Report, change: &Change, detail: &Detail, wanted: Wanted) -> Vec<String> {
    let mut lines = vec![format!("- {}", headline(change))];
    let place = match &detail.spot {
        Some(spot) => format!("{}: ", place(spot)),
        None => String::new(),
    };
    lines.push(format!("  <br>{place}{}", code(&change.why)));
    for text in [words::means(change, report), words::accepted(detail)] {
        lines.extend(text.map(|text| format!("  <br>{}", escaped(&text))));
    }
    let lists = [
        ("also", words::also(change)),
        ("along with it", &change.along),
        ("reaches", &change.operations),
    ];
    for (what, names) in lists {
        if !names.is_empty() {
            let shown = if wanted.all { names.len() } else { 5 };
            lines.push(format!(
                "  <br>{what}: {}",
                code(&words::some(names, shown))
            ));
        }
    }
    if let Some(fix) = words::fix(change, detail) {
        lines.push(format!("  <br>**fix:** {}", escaped(&fix)));
    }
    lines
}

/// A line for each kind of addition.
fn additions(section: &Section<'_>, wanted: Wanted) -> Vec<String> {
    let line = |(what, items): (&str, Vec<&str>)| {
        let shown = if wanted.all { items.len() } else { 20 };
        let names: Vec<String> = items.iter().take(shown).map(|item| code(item)).collect();
        let more = match items.len() - names.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let (what, count) = (escaped(what), items.len());
        format!("- what {what} ({count}): {}{more}\n", names.join(", "))
    };
    by_rule(section).into_iter().map(line).collect()
}

fn place(spot: &Spot) -> String {
    let Spot {
        file, line, link, ..
    } = spot;
    let place = code(&format!("{file}:{line}"));
    match link {
        Some(link) => format!("[{place}](<{link}>)"),
        None => place,
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
        (Some(old), Some(new)) if words::plain(old) == words::plain(new) => what,
        (Some(old), Some(new)) => format!("{what}: {} → {}", code(old), code(new)),
        (Some(text), None) | (None, Some(text)) => format!("{what}: {}", code(text)),
        (None, None) => what,
    }
}

impl Block {
    fn write(&self, out: &mut String) {
        let [before, after] = self.frame();
        out.push_str(&before);
        self.pieces.iter().for_each(|piece| out.push_str(piece));
        out.push_str(&after);
    }

    /// What stands around the pieces.
    fn frame(&self) -> [String; 2] {
        let heading = &self.heading;
        match self.is_folded && !self.pieces.is_empty() {
            true => [
                format!("<details><summary>{}</summary>\n\n", bare(heading)),
                "\n</details>\n\n".to_owned(),
            ],
            false => [format!("**{}**\n\n", escaped(heading)), "\n".to_owned()],
        }
    }

    fn size(&self) -> usize {
        self.pieces.iter().map(|piece| length(piece)).sum()
    }
}

/// Leaves pieces out at the ends of the longest blocks, until all of it is within `most` characters.
fn cut(parts: &mut [(String, Vec<Block>)], most: usize, report: &Report) {
    let command = report.program.command("diff --all --format markdown");
    // What is said in the place of pieces.
    let rest = |left: usize| format!("- … and {left} more; `{command}` has them\n");
    let mut fixed = 0;
    for (head, blocks) in parts.iter() {
        fixed += length(head);
        for block in blocks {
            let [before, after] = block.frame();
            fixed += length(&before) + length(&after) + length(&rest(usize::MAX));
        }
    }
    let mut blocks: Vec<&mut Block> = parts.iter_mut().flat_map(|(_, blocks)| blocks).collect();
    blocks.sort_by_key(|block| block.size());
    // Short blocks stay whole, and the long ones share what is left.
    let (mut left, mut count) = (most.saturating_sub(fixed), blocks.len());
    for block in blocks {
        let share = left / count.max(1);
        count -= 1;
        let mut size = 0;
        let kept = block.pieces.iter().take_while(|piece| {
            size += length(piece);
            size <= share
        });
        let kept = kept.count();
        let dropped = block.pieces.len() - kept;
        block.pieces.truncate(kept);
        left -= block.size();
        if dropped > 0 {
            block.pieces.push(rest(dropped));
        }
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
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

/// A heading of ours inside HTML, where back-ticks are no markup.
fn bare(text: &str) -> String {
    text.replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_back_ticks_stays_in_its_span() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a `b` ``c"), "``` a `b` ``c ```");
    }

    fn block(heading: &str, pieces: usize) -> Block {
        Block {
            heading: heading.to_owned(),
            is_folded: pieces > 10,
            pieces: (0..pieces)
                .map(|index| format!("- change {index} é\n  <br>of a thing\n"))
                .collect(),
        }
    }

    fn report() -> Report {
        Report {
            program: crate::Program::new("clientwright"),
            base: String::new(),
            version: None,
            vendors: Vec::new(),
        }
    }

    #[test]
    fn a_cut_report_has_every_heading_and_is_short_enough() {
        for most in [700, 1000, 5000, 100_000] {
            let blocks = vec![block("Grave", 2), block("Long", 400), block("Other", 60)];
            let mut parts = vec![("### head\n".to_owned(), blocks)];
            cut(&mut parts, most, &report());
            let mut text = parts[0].0.clone();
            parts[0].1.iter().for_each(|block| block.write(&mut text));
            assert!(length(&text) <= most, "{} of {most}", length(&text));
            for heading in ["**Grave**", "<summary>Long<", "<summary>Other<"] {
                assert!(text.contains(heading), "{heading} at {most}:\n{text}");
            }
            assert_eq!(
                text.matches("<details>").count(),
                text.matches("</details>").count()
            );
            // Every entry that is there is whole.
            assert_eq!(
                text.matches("change").count(),
                text.matches("of a thing").count()
            );
            assert_eq!(
                text.contains(" more; `clientwright diff --all"),
                most < 100_000
            );
        }
    }
}
