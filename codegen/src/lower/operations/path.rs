//! Path templates: text between parameters.
//!
//! # Invariants
//! - The pieces, parameters in braces, give the path as it is sent; what is no parameter is text.

use crate::ir::{PathPiece, PathTemplate};

/// Parses a path of the document. A brace that opens no parameter is text. What follows `#` only tells paths apart
/// in the document and is not sent.
pub(super) fn parse(text: &str) -> PathTemplate {
    let sent = text.split('#').next().unwrap_or_default();
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut rest = sent;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        literal.push_str(before);
        let inside = &after[1..];
        let name = inside.find(['}', '{', '/']).map(|end| inside.split_at(end));
        match name {
            Some((name, tail)) if tail.starts_with('}') && !name.is_empty() => {
                if !literal.is_empty() {
                    pieces.push(PathPiece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(PathPiece::Param(name.to_owned()));
                rest = &tail[1..];
            }
            _ => {
                literal.push('{');
                rest = inside;
            }
        }
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        pieces.push(PathPiece::Literal(literal));
    }
    PathTemplate {
        text: sent.to_owned(),
        pieces,
    }
}

/// The same path without those pairs of its query that are parameters, which are written as such.
pub(super) fn without_parameters(
    path: PathTemplate,
    is_parameter: impl Fn(&str) -> bool,
) -> PathTemplate {
    let Some((before, query)) = split_query(&path.text) else {
        return path;
    };
    let is_fixed = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !is_parameter(name)
    };
    let fixed: Vec<&str> = query.split('&').filter(is_fixed).collect();
    if fixed.is_empty() {
        parse(before)
    } else {
        parse(&format!("{before}?{}", fixed.join("&")))
    }
}

/// What stands before and after the first `?` that is in no name of a parameter.
fn split_query(text: &str) -> Option<(&str, &str)> {
    let is_outside = |(at, _): &(usize, &str)| {
        let before = &text[..*at];
        before.matches('{').count() == before.matches('}').count()
    };
    let (at, _) = text.match_indices('?').find(is_outside)?;
    Some((&text[..at], &text[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let pieces = parse(text).pieces.into_iter().map(|piece| match piece {
            PathPiece::Literal(text) => format!("{text:?}"),
            PathPiece::Param(name) => name,
        });
        assert_eq!(pieces.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn parameters_may_touch_and_share_a_segment_with_text() {
        check("/a/{b}{c}.{d}/e", r#""/a/" b c "." d "/e""#);
    }

    #[test]
    fn a_brace_that_opens_no_parameter_is_text() {
        check("/a/{b/c}/{}", r#""/a/{b/c}/{}""#);
        check("/a/{", r#""/a/{""#);
        check("/a/}{b}", r#""/a/}" b"#);
    }

    #[test]
    fn a_query_in_the_path_keeps_what_is_no_parameter() {
        let text = |path| without_parameters(parse(path), |name| name == "a").text;
        assert_eq!(text("/x?b=1&a=2&c"), "/x?b=1&c");
        assert_eq!(text("/x?a={a}"), "/x");
        assert_eq!(text("/x/{id?}/?b={b}"), "/x/{id?}/?b={b}");
    }

    #[test]
    fn a_fragment_is_not_sent() {
        check("/items#meta", r#""/items""#);
    }
}
