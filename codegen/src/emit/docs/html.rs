//! The HTML that vendors write into Markdown -> Markdown.
//!
//! Tags with a counterpart become it, layout tags go, and everything else is left for
//! [`inline`](super::inline) to escape. Code is not touched.

use super::inline::{backtick_run, closing_run};

/// Tags that go without a trace.
const LAYOUT: &[&str] = &[
    "center", "details", "font", "hr", "img", "label", "pre", "section", "small", "span", "sub",
    "summary", "sup", "table", "tbody", "thead", "u",
];

/// Rewrites the tags outside of code.
pub(super) fn to_markdown(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut links = Vec::new();
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        if start.starts_with("```") || start.starts_with("~~~") {
            fenced = !fenced;
            out.push_str(line);
        } else if fenced || line.starts_with("    ") {
            out.push_str(line);
        } else {
            rewrite_line(line, start.starts_with('|'), &mut links, &mut out);
        }
    }
    out
}

fn rewrite_line(line: &str, in_table: bool, links: &mut Vec<Option<String>>, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['<', '`']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('`') {
            let ticks = backtick_run(rest);
            let code = closing_run(&rest[ticks..], ticks).map_or(ticks, |end| 2 * ticks + end);
            out.push_str(&rest[..code]);
            rest = &rest[code..];
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        } else if let Some(tag) = Tag::parse(rest) {
            match replacement(&tag, in_table, links) {
                Some(markdown) => out.push_str(&markdown),
                None => out.push_str(&rest[..tag.length]),
            }
            rest = &rest[tag.length..];
        } else {
            out.push('<');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
}

/// What a tag becomes; `None` when it is no HTML that we know.
fn replacement(tag: &Tag<'_>, in_table: bool, links: &mut Vec<Option<String>>) -> Option<String> {
    let text = match (tag.name.as_str(), tag.closing) {
        ("br", _) if in_table => " ",
        ("br", _) => "\n",
        ("p" | "div" | "ul" | "ol", _) if in_table => " ",
        ("p" | "div" | "ul" | "ol", _) => "\n\n",
        ("li", false) if in_table => " ",
        ("li", false) => "\n- ",
        ("li", true) => "",
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => "\n\n### ",
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => "\n\n",
        ("b" | "strong", _) => "**",
        ("i" | "em", _) => "*",
        ("code" | "kbd" | "tt", _) => "`",
        ("tr", false) => "\n",
        ("tr", true) => "",
        ("td" | "th", _) => " ",
        ("a", false) => {
            let target = tag.attribute("href");
            let opening = if target.is_some() { "[" } else { "" };
            links.push(target);
            opening
        }
        ("a", true) => {
            return Some(match links.pop().flatten() {
                Some(target) => format!("]({target})"),
                None => String::new(),
            });
        }
        (name, _) if LAYOUT.contains(&name) => "",
        _ => return None,
    };
    Some(text.to_owned())
}

/// A tag at the start of a text.
struct Tag<'a> {
    /// In lower case.
    name: String,
    closing: bool,
    attributes: &'a str,
    /// How much of the text it takes.
    length: usize,
}

impl<'a> Tag<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let end = text.find('>')?;
        let inner = &text[1..end];
        let closing = inner.starts_with('/');
        let inner = inner.trim_start_matches('/').trim_end_matches('/');
        let name_end = inner
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && (attributes.is_empty() || attributes.starts_with(' '));
        is_tag.then(|| Self {
            name: name.to_ascii_lowercase(),
            closing,
            attributes,
            length: end + 1,
        })
    }

    /// The quoted value of an attribute.
    fn attribute(&self, name: &str) -> Option<String> {
        let at = self.attributes.find(name)?;
        let value = self.attributes[at + name.len()..]
            .trim_start()
            .strip_prefix('=')?;
        let quote = value.trim_start().chars().next()?;
        let value = value.trim_start().strip_prefix(['"', '\''])?;
        value.find(quote).map(|end| value[..end].to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_tags_become_markdown() {
        assert_eq!(
            to_markdown(
                "<p>See <a href=\"https://a.b/c\">the <b>docs</b></a> of <code>x</code>.</p>"
            ),
            "\n\nSee [the **docs**](https://a.b/c) of `x`.\n\n"
        );
    }

    #[test]
    fn code_and_unknown_tags_are_left() {
        assert_eq!(to_markdown("`<p>` and <id>"), "`<p>` and <id>");
        assert_eq!(to_markdown("```\n<p>\n```\n"), "```\n<p>\n```\n");
    }
}
