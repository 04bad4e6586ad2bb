//! Macro items of the runtime: a name alone on one line, a wire table in columns.
//!
//! ```text
//! runtime::object! { ErrorDetail {
//!     status = "status": i64,
//!     title  = "title" optional: Option<String>,
//! } }
//! ```
//!
//! # Invariants
//! - An entry is a line, so that a member that is added or removed is a line of a diff, and only a longer name moves others.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ItemMacro, MacroDelimiter};

use super::spacing;

/// The longest line that is not broken.
const WIDTH: usize = 100;

/// A left side longer than this is not lined up with: it would push every other line to the right.
const LONGEST_COLUMN: usize = 48;

/// Prints a macro item in braces; `None` when it is another macro.
pub(super) fn print(item: &ItemMacro) -> Option<String> {
    let MacroDelimiter::Brace(_) = item.mac.delimiter else {
        return None;
    };
    if item.ident.is_some() || !item.attrs.is_empty() {
        return None;
    }
    let path = spacing::print(item.mac.path.to_token_stream());
    let (head, entries) = head_and_entries(item.mac.tokens.clone());
    let head = spacing::print(head);
    let Some(entries) = entries else {
        return Some(format!("{path}! {{ {head} }}\n"));
    };
    let entries = split(entries);
    let is_table = entries.iter().any(|entry| entry.operator.is_some());
    let list: Vec<String> = entries.iter().map(Entry::text).collect();
    let inside = list.join(" ");
    let line = match inside.as_str() {
        "" => format!("{path}! {{ {head} {{}} }}"),
        _ => format!("{path}! {{ {head} {{ {inside} }} }}"),
    };
    if entries.is_empty() || !is_table && line.chars().count() <= WIDTH {
        return Some(format!("{line}\n"));
    }
    let column = column(&entries);
    let mut text = format!("{path}! {{ {head} {{\n");
    for entry in &entries {
        text.push_str("    ");
        text.push_str(&entry.in_column(column));
        text.push('\n');
    }
    text.push_str("} }\n");
    Some(text)
}

/// What stands before the braces at the end, and what stands in them.
fn head_and_entries(tokens: TokenStream) -> (TokenStream, Option<TokenStream>) {
    let mut head: Vec<TokenTree> = tokens.into_iter().collect();
    match head.pop() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            (head.into_iter().collect(), Some(group.stream()))
        }
        last => (head.into_iter().chain(last).collect(), None),
    }
}

/// A line of a table.
struct Entry {
    left: String,
    /// `=` or `=>`, and what follows it.
    operator: Option<(&'static str, String)>,
    comma: &'static str,
}

impl Entry {
    fn text(&self) -> String {
        self.in_column(0)
    }

    /// The entry with its operator in a column.
    fn in_column(&self, column: usize) -> String {
        let Self {
            left,
            operator,
            comma,
        } = self;
        match operator {
            Some((operator, right)) => {
                let blanks = " ".repeat(column.saturating_sub(left.chars().count()));
                format!("{left}{blanks} {operator} {right}{comma}")
            }
            None => format!("{left}{comma}"),
        }
    }
}

/// The width of the left sides.
fn column(entries: &[Entry]) -> usize {
    entries
        .iter()
        .filter(|entry| entry.operator.is_some())
        .map(|entry| entry.left.chars().count())
        .filter(|width| *width <= LONGEST_COLUMN)
        .max()
        .unwrap_or(0)
}

/// The entries between the commas, and the semicolons that stand in place of some. A comma inside `<` and `>` is of a type.
fn split(tokens: TokenStream) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut entry: Vec<TokenTree> = Vec::new();
    let mut depth = 0_usize;
    for tree in tokens {
        let punct = match &tree {
            TokenTree::Punct(punct) => Some(punct.as_char()),
            _ => None,
        };
        let is_arrow =
            matches!(entry.last(), Some(TokenTree::Punct(equals)) if equals.as_char() == '=');
        match punct {
            Some(',') if depth == 0 => entries.push(read(std::mem::take(&mut entry), ",")),
            Some(';') if depth == 0 => entries.push(read(std::mem::take(&mut entry), ";")),
            Some('<') => {
                depth += 1;
                entry.push(tree);
            }
            Some('>') if !is_arrow => {
                depth = depth.saturating_sub(1);
                entry.push(tree);
            }
            _ => entry.push(tree),
        }
    }
    if !entry.is_empty() {
        entries.push(read(entry, ""));
    }
    entries
}

/// Splits an entry at its first `=` or `=>`.
fn read(trees: Vec<TokenTree>, comma: &'static str) -> Entry {
    let is = |tree: Option<&TokenTree>, c: char| matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == c);
    let collect = |trees: &[TokenTree]| spacing::print(trees.iter().cloned().collect());
    match trees.iter().position(|tree| is(Some(tree), '=')) {
        Some(at) => {
            let (operator, length) = if is(trees.get(at + 1), '>') {
                ("=>", 2)
            } else {
                ("=", 1)
            };
            Entry {
                left: collect(&trees[..at]),
                operator: Some((operator, collect(&trees[at + length..]))),
                comma,
            }
        }
        None => Entry {
            left: collect(&trees),
            operator: None,
            comma,
        },
    }
}
