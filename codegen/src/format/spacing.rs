//! Tokens of a wire table -> text on one line.
//!
//! # Invariants
//! - Lexing the text gives the tokens back: words never touch, and two characters become one operator only if they were.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A token, operators whole.
enum Piece {
    Word(String),
    Operator(String),
    Group(String),
}

/// Operators of several characters that tables use. Others, such as `>>` in nested types, are printed one by one.
const OPERATORS: &[&str] = &["=>", "::", "..", "->", "..="];

/// Prints tokens as a person would write them.
pub(super) fn print(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut before: Option<Piece> = None;
    for piece in pieces(tokens) {
        if before
            .as_ref()
            .is_some_and(|before| is_apart(before, &piece))
        {
            text.push(' ');
        }
        text.push_str(piece.text());
        before = Some(piece);
    }
    text
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Word(text) | Self::Operator(text) | Self::Group(text) => text,
        }
    }

    fn is(&self, operators: &[&str]) -> bool {
        matches!(self, Self::Operator(text) if operators.contains(&text.as_str()))
    }
}

/// Whether a blank stands between two pieces.
fn is_apart(before: &Piece, piece: &Piece) -> bool {
    if before.is(&["::", "<", "&", "-", "!", "#", "'", ".."]) {
        // `&` and `-` are signs in a table, never between two values.
        return false;
    }
    if piece.is(&["::", "<", ">", ",", ";", ":", "!", "?"]) {
        return false;
    }
    match (before, piece) {
        (Piece::Word(_) | Piece::Group(_), Piece::Group(group)) => group.starts_with('{'),
        (Piece::Operator(_), Piece::Group(group)) => !before.is(&[">"]) || group.starts_with('{'),
        _ => true,
    }
}

fn pieces(tokens: TokenStream) -> Vec<Piece> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < trees.len() {
        let operator = operator(&trees[at..]);
        let (piece, length) = match (&trees[at], operator) {
            (_, Some(operator)) => {
                let length = operator.chars().count();
                (Piece::Operator(operator), length)
            }
            (TokenTree::Group(group), None) => {
                let inside = print(group.stream());
                let text = match group.delimiter() {
                    Delimiter::Parenthesis => format!("({inside})"),
                    Delimiter::Bracket => format!("[{inside}]"),
                    Delimiter::Brace if inside.is_empty() => "{}".to_owned(),
                    Delimiter::Brace => format!("{{ {inside} }}"),
                    Delimiter::None => inside,
                };
                (Piece::Group(text), 1)
            }
            (tree, None) => (Piece::Word(tree.to_string()), 1),
        };
        pieces.push(piece);
        at += length;
    }
    pieces
}

/// The operator that `trees` begins with: the longest known one, else a single character.
fn operator(trees: &[TokenTree]) -> Option<String> {
    let TokenTree::Punct(first) = trees.first()? else {
        return None;
    };
    let mut text = String::from(first.as_char());
    let mut longest = text.clone();
    let mut spacing = first.spacing();
    for tree in &trees[1..] {
        let TokenTree::Punct(next) = tree else { break };
        if spacing == Spacing::Alone {
            break;
        }
        text.push(next.as_char());
        spacing = next.spacing();
        if OPERATORS.contains(&text.as_str()) {
            longest.clone_from(&text);
        } else if !OPERATORS.iter().any(|known| known.starts_with(&text)) {
            break;
        }
    }
    Some(longest)
}
