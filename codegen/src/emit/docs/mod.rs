//! Documentation: prose of the document and our own words -> doc comments.
//!
//! Prose is untrusted Markdown of any dialect. It is read into blocks and printed anew, so that what stands in a doc
//! comment is Markdown of our own spelling: see [`block`] and [`print`].
//!
//! # Invariants
//! - A line holds no line break and no control character, so no text leaves its comment.
//! - rustdoc runs nothing of it, and finds no link to an item, no tag and no bare address in it.
//! - A comment is never empty.

mod block;
mod html;
mod inline;
mod print;
mod references;
#[cfg(test)]
mod tests;
mod text;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::Doc;
use block::Block;
pub(super) use inline::code_span;
pub(super) use text::clean_line;

/// A doc comment in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Docs {
    blocks: Vec<Block>,
}

impl Docs {
    /// A comment that begins with a sentence of ours.
    pub(super) fn new(sentence: impl AsRef<str>) -> Self {
        Self::default().text(sentence)
    }

    /// A comment that begins with prose of the document; with a sentence of ours when there is none.
    pub(super) fn prose_or(prose: Option<&str>, otherwise: impl FnOnce() -> String) -> Self {
        let docs = Self::default().prose(prose);
        if docs.blocks.is_empty() {
            docs.text(otherwise())
        } else {
            docs
        }
    }

    /// Adds a paragraph of ours: Markdown, taken as it is.
    pub(super) fn text(mut self, markdown: impl AsRef<str>) -> Self {
        self.blocks.push(Block::Paragraph {
            indent: 0,
            words: split(markdown.as_ref()),
        });
        self
    }

    /// Adds prose of the document.
    pub(super) fn prose(mut self, markdown: Option<&str>) -> Self {
        let mut blocks = read(markdown.unwrap_or_default());
        if self.blocks.is_empty() {
            begin_with_capital(&mut blocks);
        }
        end_with_stops(&mut blocks);
        self.blocks.append(&mut blocks);
        self
    }

    /// Adds what the document says in keywords: constraints, default, deprecation.
    pub(super) fn facts(mut self, doc: &Doc) -> Self {
        let mut facts = Vec::new();
        if !doc.constraints.is_empty() {
            let phrases: Vec<String> = doc
                .constraints
                .iter()
                .map(|phrase| inline(phrase))
                .collect();
            facts.push(format!("{}.", upper_first(&phrases.join(", "))));
        }
        if let Some(default) = &doc.default {
            facts.push(format!(
                "Default: {}.",
                code_span(&shortened(&default.to_string()))
            ));
        }
        if doc.deprecated {
            facts.push("Deprecated.".to_owned());
        }
        if facts.is_empty() {
            self
        } else {
            self = self.text(facts.join(" "));
            self
        }
    }

    /// Whether nothing has been said yet.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Adds a list of ours, an item each.
    pub(super) fn list(mut self, items: impl IntoIterator<Item = String>) -> Self {
        self.blocks
            .extend(items.into_iter().map(|item| Block::Item {
                indent: 0,
                marker: "-".to_owned(),
                words: split(&item),
            }));
        self
    }

    /// Adds a heading of ours and what stands under it.
    pub(super) fn section(
        mut self,
        heading: &str,
        items: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.blocks.push(Block::Section(heading.to_owned()));
            self = self.list(items);
        }
        self
    }

    /// Adds code of ours, which rustdoc compiles as `kind` says: `no_run`.
    pub(super) fn example(mut self, kind: &'static str, lines: Vec<String>) -> Self {
        self.blocks.push(Block::Code {
            indent: 0,
            language: kind,
            lines,
        });
        self
    }

    /// The lines, without slashes.
    pub(super) fn lines(&self) -> Vec<String> {
        print::print(&self.blocks)
    }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for line in self.lines() {
            let line = if line.is_empty() {
                line
            } else {
                format!(" {line}")
            };
            tokens.extend(quote! { #[doc = #line] });
        }
    }
}

/// The first sentence of some prose on one line, without its full stop; `None` when there is no prose.
/// Long sentences end in `…`.
pub(super) fn first_sentence(prose: Option<&str>) -> Option<String> {
    const LONGEST: usize = 160;
    let blocks = read(prose?);
    let words = blocks.iter().find_map(|block| match block {
        Block::Paragraph { words, .. } | Block::Quote { words } | Block::Item { words, .. } => {
            Some(words)
        }
        Block::Heading { .. } | Block::Section(_) | Block::Code { .. } | Block::Table { .. } => {
            None
        }
    })?;
    let mut sentence = String::new();
    for word in words {
        if !sentence.is_empty() {
            if sentence.chars().count() + word.chars().count() > LONGEST {
                sentence.push_str(" …");
                return Some(sentence);
            }
            sentence.push(' ');
        }
        sentence.push_str(word);
        if ends_sentence(word) {
            break;
        }
    }
    let trimmed = sentence.trim_end_matches(['.', ':', ';', ',']);
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// The phrase with a full stop, unless it was cut short.
pub(super) fn stop(phrase: String) -> String {
    if phrase.ends_with('…') {
        phrase
    } else {
        phrase + "."
    }
}

/// The phrase with a small first letter, unless its first word is a name or an abbreviation.
pub(super) fn lower_first(phrase: &str) -> String {
    let word = phrase.split(' ').next().unwrap_or_default();
    let mut chars = word.chars();
    match chars.next() {
        Some(first)
            if first.is_uppercase()
                && chars.all(|c| c.is_lowercase() || c == '\'')
                && word != "I" =>
        {
            first.to_lowercase().collect::<String>() + &phrase[first.len_utf8()..]
        }
        _ => phrase.to_owned(),
    }
}

/// The phrase with a capital first letter.
pub(super) fn upper_first(phrase: &str) -> String {
    let mut chars = phrase.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().collect::<String>() + chars.as_str(),
        None => String::new(),
    }
}

/// A phrase of another stage, which may quote the document, on one line.
pub(super) fn inline(phrase: &str) -> String {
    inline::words(&clean_line(phrase)).join(" ")
}

/// An address as a link; `None` when it is none of the web.
pub(super) fn web_link(url: &str) -> Option<String> {
    let url = clean_line(url);
    inline::is_web_url(&url).then(|| format!("<{url}>"))
}

/// A value that is too long to be read is cut.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 120;
    match value.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

/// A wire name as a phrase: `exportId`, `export_id` -> `Export id`; `download_url` -> `Download URL`.
pub(super) fn phrase_of(wire_name: &str) -> String {
    use heck::ToSnakeCase;
    const ABBREVIATIONS: &[&str] = &[
        "api", "csv", "dns", "html", "http", "https", "iban", "ip", "json", "pdf", "sdk", "sql",
        "ssh", "ssl", "tls", "ui", "uri", "url", "utc", "uuid", "vat", "xml",
    ];
    let snake = wire_name.to_snake_case();
    let words = snake
        .split('_')
        .map(|word| match ABBREVIATIONS.contains(&word) {
            true => word.to_uppercase(),
            false => word.to_owned(),
        });
    let phrase = words.collect::<Vec<_>>().join(" ");
    if phrase.is_empty() {
        return format!(
            "What the document calls {}",
            code_span(&format!("{wire_name:?}"))
        );
    }
    inline(&upper_first(&phrase))
}

fn read(markdown: &str) -> Vec<Block> {
    let text = references::resolve(&text::clean(markdown));
    block::blocks(&text::clean(&html::to_markdown(&text)))
}

fn split(markdown: &str) -> Vec<String> {
    markdown
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn ends_sentence(word: &str) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "e.g.", "i.e.", "etc.", "vs.", "approx.", "no.", "max.", "min.",
    ];
    let word = word.trim_start_matches(['(', '\\', '[']).to_lowercase();
    (word.ends_with(['.', '!', '?']) || word.ends_with(".)"))
        && !ABBREVIATIONS.contains(&word.as_str())
}

/// Prose that begins in the middle of a sentence gets a capital, unless its first word is a name.
fn begin_with_capital(blocks: &mut [Block]) {
    let Some(Block::Paragraph { words, .. }) = blocks.first_mut() else {
        return;
    };
    let Some(word) = words.first_mut() else {
        return;
    };
    if (word.len() > 1 || word == "a") && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        word[..1].make_ascii_uppercase();
    }
}

/// A paragraph that stops without a stop gets one.
fn end_with_stops(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Paragraph { words, .. } = block
            && let Some(word) = words.last_mut()
            && word.ends_with(|c: char| c.is_alphanumeric() || ")]`*_\"'".contains(c))
        {
            word.push('.');
        }
    }
}
