//! Markdown of the document -> blocks: what stands under what, without the spelling.
//!
//! A small reader of the Markdown that vendors write: paragraphs, lists, headings, fences, quotes and tables. What it
//! does not know is text. Printing the blocks anew is what makes them safe: see [`print`](super::print).

use super::inline::words;

/// A block of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// Prose, `indent` columns in when it belongs to a list item.
    Paragraph { indent: usize, words: Vec<String> },
    /// An item of a list with its first paragraph.
    Item {
        indent: usize,
        marker: String,
        words: Vec<String>,
    },
    /// A heading of any level.
    Heading { words: Vec<String> },
    /// A heading of ours: `# Errors`.
    Section(String),
    /// Code; of the document, never run as a test.
    Code {
        indent: usize,
        language: &'static str,
        lines: Vec<String>,
    },
    /// A quotation.
    Quote { words: Vec<String> },
    /// A table, a row each.
    Table { rows: Vec<String> },
}

/// The languages that a fence may name; rustdoc takes none of them for Rust.
const LANGUAGES: &[&str] = &[
    "bash",
    "csv",
    "css",
    "curl",
    "go",
    "graphql",
    "html",
    "http",
    "java",
    "javascript",
    "js",
    "json",
    "jsonc",
    "php",
    "python",
    "ruby",
    "sh",
    "shell",
    "sql",
    "typescript",
    "xml",
    "yaml",
];

/// Reads clean text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader::default();
    let mut at = 0;
    while at < lines.len() {
        at += reader.step(&lines[at..]);
    }
    reader.end_paragraph();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The open list items, outermost first.
    open: Vec<OpenItem>,
    /// The lines of the paragraph that is being read.
    paragraph: Vec<String>,
    /// The marker, when that paragraph is the first of an item.
    marker: Option<String>,
    after_blank: bool,
}

/// An open list item: where its marker and its text stand in the document, and where its text is printed.
#[derive(Clone, Copy)]
struct OpenItem {
    marker_column: usize,
    text_column: usize,
    printed_column: usize,
}

impl Reader {
    /// Reads one construct and says how many lines it took.
    fn step(&mut self, lines: &[&str]) -> usize {
        let line = lines[0];
        let text = line.trim_start_matches(' ');
        let column = line.len() - text.len();
        if text.is_empty() {
            self.end_paragraph();
            self.after_blank = true;
            return 1;
        }
        let taken = self
            .fence(lines, column, text)
            .or_else(|| self.rule(text))
            .or_else(|| self.item(column, text))
            .or_else(|| self.heading(text))
            .or_else(|| self.table(lines))
            .or_else(|| self.quote(lines))
            .or_else(|| self.indented_code(lines, column))
            .unwrap_or_else(|| self.prose(column, text));
        self.after_blank = false;
        taken
    }

    fn end_paragraph(&mut self) {
        let words = words(&std::mem::take(&mut self.paragraph).join(" "));
        let marker = self.marker.take();
        if words.is_empty() {
            return;
        }
        let block = match marker {
            Some(marker) => Block::Item {
                indent: self.open.last().map_or(0, |item| item.printed_column) - marker.len() - 1,
                marker,
                words,
            },
            None => Block::Paragraph {
                indent: self.indent(),
                words,
            },
        };
        self.blocks.push(block);
    }

    fn indent(&self) -> usize {
        self.open.last().map_or(0, |item| item.printed_column)
    }

    /// Closes the items that a block at `column` does not belong to.
    fn close_items(&mut self, column: usize) {
        while self
            .open
            .last()
            .is_some_and(|item| column <= item.marker_column)
        {
            self.open.pop();
        }
    }

    fn fence(&mut self, lines: &[&str], column: usize, text: &str) -> Option<usize> {
        let mark = text.chars().next().filter(|&c| c == '`' || c == '~')?;
        let length = text.len() - text.trim_start_matches(mark).len();
        let info = text[length..].trim();
        if length < 3 || (mark == '`' && info.contains('`')) {
            return None;
        }
        self.end_paragraph();
        self.close_items(column);
        let closes = |line: &&str| {
            let line = line.trim();
            line.len() >= length && line.chars().all(|c| c == mark)
        };
        let body = &lines[1..];
        let end = body.iter().position(closes).unwrap_or(body.len());
        self.code(language(info), &body[..end], column);
        Some((end + 2).min(lines.len()))
    }

    fn code(&mut self, language: &'static str, lines: &[&str], column: usize) {
        let start = lines.iter().position(|line| !line.trim().is_empty());
        let end = lines.iter().rposition(|line| !line.trim().is_empty());
        let (Some(start), Some(end)) = (start, end) else {
            return;
        };
        let unindent = |line: &&str| {
            let indent = line.len() - line.trim_start_matches(' ').len();
            line[indent.min(column)..].to_owned()
        };
        self.blocks.push(Block::Code {
            indent: self.indent(),
            language,
            lines: lines[start..=end].iter().map(unindent).collect(),
        });
    }

    /// A line across, or the underline of a heading: the end of a paragraph.
    fn rule(&mut self, text: &str) -> Option<usize> {
        let mark = text.chars().next().filter(|c| "-=*_".contains(*c))?;
        let is_rule = text.chars().all(|c| c == mark || c == ' ');
        let count = text.chars().filter(|&c| c == mark).count();
        if !is_rule || count < 3 {
            return None;
        }
        self.end_paragraph();
        Some(1)
    }

    fn item(&mut self, column: usize, text: &str) -> Option<usize> {
        let (marker, rest) = text.split_once(' ')?;
        let printed = match marker {
            "-" | "*" | "+" | "•" => "-".to_owned(),
            _ => {
                let number = marker.strip_suffix(['.', ')'])?;
                let is_number = (1..=9).contains(&number.len())
                    && number.bytes().all(|digit| digit.is_ascii_digit());
                let interrupts = !self.paragraph.is_empty() && self.open.is_empty();
                if !is_number || (interrupts && number != "1") {
                    return None;
                }
                format!("{number}.")
            }
        };
        self.end_paragraph();
        while self
            .open
            .last()
            .is_some_and(|item| column < item.text_column.min(item.marker_column + 2))
        {
            self.open.pop();
        }
        self.open.push(OpenItem {
            marker_column: column,
            text_column: column + marker.chars().count() + 1,
            printed_column: self.indent() + printed.len() + 1,
        });
        self.marker = Some(printed);
        self.paragraph.push(rest.trim().to_owned());
        Some(1)
    }

    fn heading(&mut self, text: &str) -> Option<usize> {
        let level = text.len() - text.trim_start_matches('#').len();
        let rest = &text[level..];
        if !(1..=6).contains(&level) || !(rest.is_empty() || rest.starts_with(' ')) {
            return None;
        }
        self.end_paragraph();
        self.open.clear();
        let words = words(rest.trim().trim_end_matches('#'));
        if !words.is_empty() {
            self.blocks.push(Block::Heading { words });
        }
        Some(1)
    }

    fn table(&mut self, lines: &[&str]) -> Option<usize> {
        let delimiter = lines.get(1)?.trim();
        let is_delimiter = delimiter.contains('|')
            && delimiter.contains('-')
            && delimiter.chars().all(|c| "|-: ".contains(c));
        if !lines[0].contains('|') || !is_delimiter {
            return None;
        }
        self.end_paragraph();
        self.open.clear();
        let rows: Vec<String> = lines
            .iter()
            .take_while(|line| line.contains('|'))
            .map(|line| words(line).join(" "))
            .collect();
        let taken = rows.len();
        self.blocks.push(Block::Table { rows });
        Some(taken)
    }

    fn quote(&mut self, lines: &[&str]) -> Option<usize> {
        let inner = |line: &&str| {
            let line = line.trim_start();
            line.starts_with('>')
                .then(|| line.trim_start_matches(['>', ' ']).to_owned())
        };
        let quoted: Vec<String> = lines.iter().map_while(inner).collect();
        if quoted.is_empty() {
            return None;
        }
        self.end_paragraph();
        self.open.clear();
        let words = words(&quoted.join(" "));
        if !words.is_empty() {
            self.blocks.push(Block::Quote { words });
        }
        Some(quoted.len())
    }

    fn indented_code(&mut self, lines: &[&str], column: usize) -> Option<usize> {
        let fresh = self.paragraph.is_empty() && (self.after_blank || self.blocks.is_empty());
        if column < 4 || !fresh || !self.open.is_empty() {
            return None;
        }
        let is_code = |line: &&&str| line.starts_with("    ") || line.trim().is_empty();
        let count = lines.iter().take_while(is_code).count();
        self.code("text", &lines[..count], 4);
        Some(count)
    }

    fn prose(&mut self, column: usize, text: &str) -> usize {
        if self.paragraph.is_empty() {
            self.close_items(column);
        }
        self.paragraph.push(text.trim().to_owned());
        1
    }
}

fn language(info: &str) -> &'static str {
    let wanted = info.to_ascii_lowercase();
    LANGUAGES
        .iter()
        .find(|known| **known == wanted)
        .copied()
        .unwrap_or("text")
}
