//! Blocks -> the lines of a doc comment.
//!
//! # Invariants
//! - Continuation lines stand exactly under the text of their item, and no line begins with a word that opens a block.
//! - A fence names a language, and is longer than every run of back-ticks in it.

use super::block::Block;

/// Where prose is wrapped, without the indentation and the slashes.
const WIDTH: usize = 92;

/// Prints blocks, an empty line between them except between items of a list.
pub(super) fn print(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        let is_list = |block: &Block| matches!(block, Block::Item { .. });
        if before.is_some_and(|before| !(is_list(before) && is_list(block))) {
            lines.push(String::new());
        }
        print_block(block, &mut lines);
        before = Some(block);
    }
    lines
}

fn print_block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph { indent, words } => {
            let margin = " ".repeat(*indent);
            wrap(words, &margin, &margin, lines);
        }
        Block::Item {
            indent,
            marker,
            words,
        } => {
            let first = format!("{}{marker} ", " ".repeat(*indent));
            wrap(words, &first, &" ".repeat(first.len()), lines);
        }
        Block::Heading { words } => lines.push(format!("### {}", words.join(" "))),
        Block::Section(heading) => lines.push(format!("# {heading}")),
        Block::Quote { words } => wrap(words, "> ", "> ", lines),
        Block::Table { rows } => lines.extend(rows.iter().cloned()),
        Block::Code {
            indent,
            language,
            lines: code,
        } => {
            let margin = " ".repeat(*indent);
            let fence = "`".repeat(longest_run(code).max(2) + 1);
            lines.push(format!("{margin}{fence}{language}"));
            lines.extend(
                code.iter()
                    .map(|line| format!("{margin}{line}").trim_end().to_owned()),
            );
            lines.push(format!("{margin}{fence}"));
        }
    }
}

/// Fills lines with words.
fn wrap(words: &[String], first: &str, rest: &str, lines: &mut Vec<String>) {
    let mut line = first.to_owned();
    let mut width = line.chars().count();
    let mut empty = true;
    for word in words {
        let length = word.chars().count();
        if empty && opens_block(word) {
            line.push_str(&escape_opening(word));
        } else if empty {
            line.push_str(word);
        } else if width + 1 + length > WIDTH && !opens_block(word) {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            width = rest.chars().count();
            line.push_str(word);
        } else {
            line.push(' ');
            line.push_str(word);
            width += 1;
        }
        width += length;
        empty = false;
    }
    lines.push(line);
}

/// Whether a line that begins with this word is not prose: a list item, heading, quote, fence, rule or row.
fn opens_block(word: &str) -> bool {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    word.chars().all(|c| "-=*_+#|:~".contains(c))
        || word.starts_with(['>', '|'])
        || word.starts_with("~~~")
        || word.starts_with("```")
        || word.strip_suffix(['.', ')']).is_some_and(is_number)
}

/// The same word, as prose.
fn escape_opening(word: &str) -> String {
    match word.char_indices().next_back() {
        Some((last, _)) if word.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{}\\{}", &word[..last], &word[last..])
        }
        _ if word.starts_with('`') => word.to_owned(),
        _ => format!("\\{word}"),
    }
}

fn longest_run(lines: &[String]) -> usize {
    let runs = lines.iter().flat_map(|line| line.split(|c| c != '`'));
    runs.map(str::len).max().unwrap_or(0)
}
