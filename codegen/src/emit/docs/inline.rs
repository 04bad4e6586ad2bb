//! The text of one paragraph -> words that are safe in a doc comment.
//!
//! Code spans and links to the web stay; what rustdoc would take for a link to an item, a tag, or a bare address is
//! escaped or put into angle brackets. A word may hold spaces: a code span is not broken between lines.

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut inline = Inline::default();
    inline.text(text, Links::Allowed);
    inline.finish()
}

/// Whether links may stand in a text; one link does not hold another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Allowed,
    Flattened,
}

#[derive(Default)]
struct Inline {
    done: Vec<String>,
    word: String,
}

impl Inline {
    fn finish(mut self) -> Vec<String> {
        self.end_word();
        self.done
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.done.push(std::mem::take(&mut self.word));
        }
    }

    fn text(&mut self, text: &str, links: Links) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let taken = match c {
                '`' => self.code(rest),
                '\\' => self.escape(rest),
                '<' => self.angle(rest, links),
                '!' if rest.starts_with("![") => self
                    .link(&rest[1..], links)
                    .map_or_else(|| self.literal('!'), |length| length + 1),
                '[' => self.link(rest, links).unwrap_or_else(|| self.escaped('[')),
                ']' => self.escaped(']'),
                'h' | 'H' => match bare_url(rest) {
                    Some(url) => self.url(url, links),
                    None => self.literal(c),
                },
                c if c.is_whitespace() => {
                    self.end_word();
                    c.len_utf8()
                }
                c => self.literal(c),
            };
            rest = &rest[taken..];
        }
    }

    fn literal(&mut self, c: char) -> usize {
        self.word.push(c);
        c.len_utf8()
    }

    fn escaped(&mut self, c: char) -> usize {
        self.word.push('\\');
        self.literal(c)
    }

    /// A code span; a run of back-ticks that nothing closes is text.
    fn code(&mut self, text: &str) -> usize {
        let ticks = backtick_run(text);
        match closing_run(&text[ticks..], ticks) {
            Some(length) => {
                self.word.push_str(&code_span(&text[ticks..ticks + length]));
                2 * ticks + length
            }
            None => {
                self.word.push_str(&"\\`".repeat(ticks));
                ticks
            }
        }
    }

    /// A backslash: with the punctuation that it escapes, or for itself.
    fn escape(&mut self, text: &str) -> usize {
        match text[1..].chars().next() {
            Some(next) if next.is_ascii_punctuation() => {
                self.word.push('\\');
                1 + self.literal(next)
            }
            _ => {
                self.word.push_str("\\\\");
                1
            }
        }
    }

    /// `<https://…>` stays, any other `<` is text.
    fn angle(&mut self, text: &str, links: Links) -> usize {
        let url = text
            .find('>')
            .map(|end| &text[1..end])
            .filter(|url| is_web_url(url));
        match url {
            Some(url) => self.url(url, links) + 2,
            None => self.escaped('<'),
        }
    }

    /// `[text](target)`: a link when the target is on the web, else its text. `None` when it is no link.
    fn link(&mut self, text: &str, links: Links) -> Option<usize> {
        let label_end = closing_bracket(text)?;
        let label = &text[1..label_end];
        let target = text[label_end + 1..].strip_prefix('(')?;
        let target_end = target.find([')', '\n'])?;
        let length = label_end + 2 + target_end + 1;
        let url = target[..target_end].split_whitespace().next().unwrap_or("");
        let url = url.trim_start_matches('<').trim_end_matches('>');
        if links == Links::Flattened || !is_web_url(url) {
            self.text(label, links);
        } else if label.trim().is_empty() {
            self.url(url, links);
        } else {
            let mut inner = Self::default();
            inner.text(label, Links::Flattened);
            let label = inner.finish().join(" ");
            self.word.push_str(&format!("[{label}]({url})"));
        }
        Some(length)
    }

    fn url(&mut self, url: &str, links: Links) -> usize {
        if url.contains(['{', '}', '`', '\\', '|']) {
            self.word.push_str(&code_span(url));
        } else if links == Links::Flattened {
            self.word.push_str(url);
        } else {
            self.word.push('<');
            self.word.push_str(url);
            self.word.push('>');
        }
        url.len()
    }
}

/// How many back-ticks a text begins with.
pub(super) fn backtick_run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Where the run of exactly `ticks` back-ticks is that closes a code span.
pub(super) fn closing_run(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find('`') {
        let run = backtick_run(&text[at + found..]);
        if run == ticks {
            return Some(at + found);
        }
        at += found + run;
    }
    None
}

/// A text as a code span, whatever is in it.
pub(crate) fn code_span(text: &str) -> String {
    let text = super::text::clean_line(text);
    if text.is_empty() {
        return text;
    }
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let padding = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{padding}{text}{padding}{fence}")
}

/// Where the bracket that `text` begins with is closed. Brackets in code do not count.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '[' => depth += 1,
            ']' if depth == 1 => return Some(at),
            ']' => depth -= 1,
            '\\' => at += text[at + 1..].chars().next().map_or(0, char::len_utf8),
            '`' => {
                let ticks = backtick_run(&text[at..]);
                let closing = closing_run(&text[at + ticks..], ticks);
                at += closing.map_or(ticks, |length| 2 * ticks + length);
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

pub(super) fn is_web_url(text: &str) -> bool {
    let rest = strip_scheme(text).or_else(|| text.strip_prefix("mailto:"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !text.contains(|c: char| c.is_whitespace() || "<>()[]\"".contains(c))
    })
}

fn strip_scheme(text: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme)
            .then(|| &text[scheme.len()..])
    })
}

/// The address that a text begins with, without the punctuation of the sentence that it ends.
fn bare_url(text: &str) -> Option<&str> {
    let rest = strip_scheme(text)?;
    let scheme = text.len() - rest.len();
    let end = rest
        .find(|c: char| c.is_whitespace() || "<>\"`()[]".contains(c))
        .unwrap_or(rest.len());
    let url = text[..scheme + end].trim_end_matches(|c| ".,;:!?'*_".contains(c));
    (url.len() > scheme).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(words(text).join(" "), expected);
    }

    #[test]
    fn what_would_link_to_an_item_is_escaped() {
        check("an [Export] of [`Job`]", "an \\[Export\\] of \\[`Job`\\]");
        check("see [this](#anchor) or [that](Foo)", "see this or that");
        check("a [x][y]", "a \\[x\\]\\[y\\]");
    }

    #[test]
    fn links_to_the_web_stay() {
        check(
            "see [the docs](https://a.b/c \"title\").",
            "see [the docs](https://a.b/c).",
        );
        check("see https://a.b/c.", "see <https://a.b/c>.");
        check("see <https://a.b>", "see <https://a.b>");
        check("[https://a.b](https://a.b)", "[https://a.b](https://a.b)");
        check("at https://{host}/x", "at `https://{host}/x`");
        check("![logo](https://a.b/i.png)", "[logo](https://a.b/i.png)");
    }

    #[test]
    fn tags_are_text() {
        check("a Vec<String> <script>", "a Vec\\<String> \\<script>");
    }

    #[test]
    fn code_spans_stay_and_lone_back_ticks_are_text() {
        check("use `a [b] <c>` now", "use `a [b] <c>` now");
        check("a lone ` tick", "a lone \\` tick");
        check("``a`b``", "``a`b``");
    }

    #[test]
    fn a_code_span_holds_any_text() {
        assert_eq!(code_span("a`b"), "``a`b``");
        assert_eq!(code_span("`"), "`` ` ``");
    }
}
