//! Documentation as line comments.
//!
//! A doc attribute is printed as the line `///` followed by its text. That is the same attribute again only if the text
//! is one line, does not go on with a slash, and has no carriage return: otherwise `prettyplease` writes a block comment,
//! or the compiler refuses the file. So attributes are split into one per line first, and each line begins with a blank.
//!
//! # Invariants
//! - No text ends its comment: line ends are the only thing that could, and none is left inside a line.
//! - No text shows as something else than it is: what moves text around is replaced.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// The inner documentation of a file, a line each.
pub(super) fn inner(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines.iter().flat_map(|text| split(text)) {
        text.push_str("//!");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Whether all documentation in a printed item is lines already, so that nothing needs to be split. In doubt it is not.
pub(super) fn are_lines(text: &str) -> bool {
    let is_fine = |line: &str| {
        let comment = line.trim_start().strip_prefix("///");
        let begins = comment.is_none_or(|comment| comment.is_empty() || comment.starts_with(' '));
        begins && !line.trim_start().starts_with("#[doc")
    };
    !text.contains("/*")
        && text.chars().all(|c| c == '\n' || shown(c) == c)
        && text.lines().all(is_fine)
}

/// The same tokens, every doc attribute a line.
pub(super) fn one_line_each(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            out.push(tree);
            continue;
        };
        let after_hash =
            matches!(out.last(), Some(TokenTree::Punct(hash)) if hash.as_char() == '#');
        match doc_text(&group).filter(|_| after_hash) {
            Some(text) => {
                out.pop();
                out.extend(split(&text).into_iter().flat_map(|line| attribute(&line)));
            }
            None => {
                let mut same = Group::new(group.delimiter(), one_line_each(group.stream()));
                same.set_span(group.span());
                out.push(TokenTree::Group(same));
            }
        }
    }
    out.into_iter().collect()
}

/// The text of `[doc = "text"]`.
fn doc_text(group: &Group) -> Option<String> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let mut trees = group.stream().into_iter();
    let (name, equals, text) = (trees.next()?, trees.next()?, trees.next()?);
    let is_doc = matches!(&name, TokenTree::Ident(name) if name == "doc")
        && matches!(&equals, TokenTree::Punct(equals) if equals.as_char() == '=')
        && trees.next().is_none();
    let TokenTree::Literal(text) = text else {
        return None;
    };
    is_doc
        .then(|| syn::parse2::<syn::LitStr>(TokenTree::Literal(text).into()).ok())?
        .map(|text| text.value())
}

fn attribute(line: &str) -> [TokenTree; 2] {
    let text = TokenTree::Literal(Literal::string(line));
    let equals = TokenTree::Punct(Punct::new('=', Spacing::Alone));
    let name = TokenTree::Ident(proc_macro2::Ident::new("doc", Span::call_site()));
    let inside = [name, equals, text].into_iter().collect();
    [
        TokenTree::Punct(Punct::new('#', Spacing::Alone)),
        TokenTree::Group(Group::new(Delimiter::Bracket, inside)),
    ]
}

/// The lines of a text, each empty or with a blank in front.
fn split(text: &str) -> Vec<String> {
    text.split('\n')
        .map(|line| {
            let line: String = line.chars().map(shown).collect();
            match line.trim_end() {
                "" => String::new(),
                line if line.starts_with(' ') => line.to_owned(),
                line => format!(" {line}"),
            }
        })
        .collect()
}

/// A character as it can stand in a comment. The compiler refuses some, and a reviewer could not see the others.
fn shown(c: char) -> char {
    match c {
        '\t' => c,
        '\r' | '\u{2028}' | '\u{2029}' => ' ',
        c if crate::is_hidden(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
