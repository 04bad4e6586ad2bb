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
use quote::ToTokens as _;
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
    // The tokens are given away: a copy of them would cost as much as parsing does.
    match syn::parse2::<File>(tokens) {
        Ok(file) => {
            let attributes = (!file.attrs.is_empty()).then(|| print_attributes(file.attrs));
            let items = file.items.into_iter().map(print_in_lines);
            attributes.into_iter().chain(items).collect()
        }
        // Not what `emit` may write; the compiler of the client says better than a panic here that it is wrong.
        Err(e) => {
            let message = format!("the generator wrote what is no item: {e}");
            vec![(Kind::Other, format!("compile_error!({message:?});\n"))]
        }
    }
}

/// The attributes of the file itself.
fn print_attributes(attrs: Vec<syn::Attribute>) -> (Kind, String) {
    let file = File {
        shebang: None,
        frontmatter: None,
        attrs,
        items: Vec::new(),
    };
    (Kind::Other, prettyplease::unparse(&file))
}

/// An item whose documentation is line comments.
fn print_in_lines(item: Item) -> (Kind, String) {
    let (item, text) = print_item(item);
    let kind = match &item {
        Item::Use(_) => Kind::Use,
        Item::Mod(module) if module.content.is_none() => Kind::Mod,
        _ => Kind::Other,
    };
    if docs::are_lines(&text) {
        return (kind, text);
    }
    let tokens = docs::one_line_each(item.to_token_stream());
    // The tokens of an item with other comments are an item.
    let text = syn::parse2(tokens).map_or(text, |item| print_item(item).1);
    (kind, text)
}

/// Prints an item as it is, and gives it back.
fn print_item(item: Item) -> (Item, String) {
    if let Item::Macro(table) = &item
        && let Some(text) = table::print(table)
    {
        return (item, text);
    }
    let mut file = File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    };
    let text = prettyplease::unparse(&file);
    let item = file.items.remove(0);
    let is_impl = matches!(item, Item::Impl(_));
    (item, if is_impl { set_apart(&text) } else { text })
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
