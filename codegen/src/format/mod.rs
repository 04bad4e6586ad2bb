//! Source file -> text.
//!
//! `prettyplease` prints items. It leaves the inside of a macro as it is, and the wire tables of types are macros, so
//! `table` prints those: a line per entry, in columns.
//!
//! # Invariants
//! - Pure: a file is formatted from its tokens alone, so files can be formatted in any order and at once.
//! - The text has the same tokens that came in, but for documentation that would not survive as a comment.
//! - What the text of a document says stays in its literal or its comment line; see `docs`.

mod docs;
mod spacing;
mod table;

use proc_macro2::TokenStream;
use syn::{File, Item};

use crate::emit::SourceFile;

/// A file as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Relative to the module's folder, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// Prints a file: item by item, an empty line between items, none between lines that import or declare modules.
pub fn format_file(file: SourceFile) -> TextFile {
    let mut text = docs::inner(&file.docs);
    let mut before = if text.is_empty() {
        None
    } else {
        Some(Kind::Other)
    };
    for tokens in file.items {
        for (kind, item) in print(tokens) {
            if before.is_some_and(|before| before != kind || kind == Kind::Other) {
                text.push('\n');
            }
            text.push_str(&item);
            before = Some(kind);
        }
    }
    TextFile {
        path: file.path,
        text,
    }
}

/// What decides whether an empty line stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Use,
    Mod,
    Other,
}

/// The items of a stream, each with its line end.
fn print(tokens: TokenStream) -> Vec<(Kind, String)> {
    let items = print_as_they_are(tokens.clone());
    if items.iter().all(|(_, text)| docs::are_lines(text)) {
        items
    } else {
        print_as_they_are(docs::one_line_each(tokens))
    }
}

fn print_as_they_are(tokens: TokenStream) -> Vec<(Kind, String)> {
    match syn::parse2::<File>(tokens.clone()) {
        Ok(file) => file.items.into_iter().map(print_item).collect(),
        // Not what `emit` may write; the compiler of the client says better than a panic here what is wrong with it.
        Err(_) => vec![(Kind::Other, format!("{tokens}\n"))],
    }
}

fn print_item(item: Item) -> (Kind, String) {
    let kind = match &item {
        Item::Use(_) => Kind::Use,
        Item::Mod(module) if module.content.is_none() => Kind::Mod,
        _ => Kind::Other,
    };
    if let Item::Macro(item) = &item
        && let Some(text) = table::print(item)
    {
        return (kind, text);
    }
    let is_impl = matches!(item, Item::Impl(_));
    let file = File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    };
    let text = prettyplease::unparse(&file);
    (kind, if is_impl { set_apart(&text) } else { text })
}

/// Puts an empty line between the functions of an `impl` block, and between them and what else is in it.
fn set_apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let is_of_block = |line: &str| line.starts_with("    ") && !line.starts_with("     ");
    let is_code = |line: &str| !line.trim_start().starts_with("//");
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let next = lines.peek().copied().unwrap_or_default();
        let ends_function = is_of_block(line) && is_code(line) && line.ends_with('}');
        let ends_line = is_of_block(line) && is_code(line) && line.ends_with(';');
        let next_is_line = is_code(next) && next.ends_with(';');
        let goes_on = is_of_block(next);
        if goes_on && (ends_function || ends_line && !next_is_line) {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests;
