//! Finds the path of a place in JSON text, and the place of a path. Runs only when decoding failed.
//!
//! Lenient about what comes after the place asked for: the text may be cut short or wrong there.
//!
//! # Invariants
//! - Never panics and never recurses, whatever the bytes.

use super::error_path::Step;

/// Which value is meant by an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// The innermost value that contains the offset or ends there: reading stopped in it or right after it.
    Value,
    /// The innermost object or array around the offset: reading failed in a copy of some of its members.
    Container,
}

/// The path of the value that is meant by an offset.
pub(super) fn path_at(text: &[u8], offset: usize, meant: Meant) -> Vec<Step> {
    let mut scanner = Scanner::new(text);
    while let Some(event) = scanner.next() {
        match event {
            // Between two values, so it is the one around them. Only a value can be meant by its very first byte.
            Event::Open { start }
                if start > offset || (start == offset && meant == Meant::Container) =>
            {
                break;
            }
            Event::Open { start } if start == offset => return scanner.path(),
            Event::Open { .. } => {}
            Event::Scalar { start, .. } if start > offset => break,
            Event::Scalar { end, .. } if end >= offset && meant == Meant::Container => break,
            Event::Scalar { end, .. } if end >= offset => return scanner.path(),
            Event::Scalar { .. } => {}
            Event::Close { end } if end >= offset => return scanner.path(),
            Event::Close { .. } => {}
            Event::Key { end } if end >= offset => break,
            Event::Key { .. } => {}
        }
        scanner.settle(event);
    }
    scanner.path_around()
}

/// Where the value of a path starts.
pub(super) fn start_of(text: &[u8], path: &[Step]) -> Option<usize> {
    let mut scanner = Scanner::new(text);
    while let Some(event) = scanner.next() {
        if let Event::Open { start } | Event::Scalar { start, .. } = event
            && scanner.is_at(path)
        {
            return Some(start);
        }
        scanner.settle(event);
    }
    None
}

#[derive(Clone, Copy, Debug)]
enum Event {
    /// An object or array opens.
    Open { start: usize },
    /// The innermost object or array closed.
    Close { end: usize },
    /// A value without parts.
    Scalar { start: usize, end: usize },
    /// The name of a member.
    Key { end: usize },
}

/// An open object or array, and how the value at hand is reached from it.
struct Frame {
    step: Option<Step>,
    array: bool,
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    frames: Vec<Frame>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            at: 0,
            frames: Vec::new(),
        }
    }

    /// The next event. The caller settles it before it asks again.
    fn next(&mut self) -> Option<Event> {
        loop {
            let start = self.at;
            match *self.text.get(start)? {
                b' ' | b'\t' | b'\r' | b'\n' | b':' => self.at += 1,
                b',' => {
                    self.at += 1;
                    self.next_item();
                }
                b'{' | b'[' => {
                    self.at += 1;
                    return Some(Event::Open { start });
                }
                b'}' | b']' => {
                    self.at += 1;
                    self.frames.pop();
                    return Some(Event::Close { end: self.at });
                }
                b'"' => {
                    self.at = end_of_string(self.text, start);
                    let end = self.at;
                    return Some(if self.expects_key() {
                        self.key(start, end)
                    } else {
                        Event::Scalar { start, end }
                    });
                }
                _ => {
                    let ends = |byte: &u8| {
                        matches!(byte, b',' | b'}' | b']' | b':' | b'"' | b'{' | b'[')
                            || byte.is_ascii_whitespace()
                    };
                    let length = self.text[start..].iter().skip(1).position(ends);
                    self.at = length.map_or(self.text.len(), |length| start + 1 + length);
                    return Some(Event::Scalar {
                        start,
                        end: self.at,
                    });
                }
            }
        }
    }

    fn settle(&mut self, event: Event) {
        if let Event::Open { start } = event {
            let array = self.text.get(start) == Some(&b'[');
            self.frames.push(Frame {
                step: array.then_some(Step::Index(0)),
                array,
            });
        }
    }

    fn expects_key(&self) -> bool {
        self.frames
            .last()
            .is_some_and(|frame| !frame.array && frame.step.is_none())
    }

    fn key(&mut self, start: usize, end: usize) -> Event {
        let quoted = &self.text[start..end];
        let name = serde_json::from_slice::<String>(quoted)
            .unwrap_or_else(|_| String::from_utf8_lossy(quoted).trim_matches('"').to_owned());
        if let Some(frame) = self.frames.last_mut() {
            frame.step = Some(Step::Member(name));
        }
        Event::Key { end }
    }

    fn next_item(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.step = match frame.step.take() {
                Some(Step::Index(index)) => Some(Step::Index(index + 1)),
                _ => None,
            };
        }
    }

    /// The path of the value at hand.
    fn path(&self) -> Vec<Step> {
        self.frames
            .iter()
            .filter_map(|frame| frame.step.clone())
            .collect()
    }

    /// The path of the innermost open object or array.
    fn path_around(&self) -> Vec<Step> {
        let outer = self.frames.len().saturating_sub(1);
        self.frames[..outer]
            .iter()
            .filter_map(|frame| frame.step.clone())
            .collect()
    }

    fn is_at(&self, path: &[Step]) -> bool {
        self.frames.len() == path.len()
            && self
                .frames
                .iter()
                .zip(path)
                .all(|(frame, step)| frame.step.as_ref() == Some(step))
    }
}

fn end_of_string(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::error_path::render;

    #[track_caller]
    fn check(text: &str, mark: &str, meant: Meant, path: &str) {
        let offset = text.find(mark).expect("the mark is in the text") + mark.len();
        assert_eq!(render("$", &path_at(text.as_bytes(), offset, meant)), path);
    }

    #[test]
    fn an_offset_means_the_value_that_ends_there() {
        let text = r#"{"a": [1, {"b c": "x", "d": 2}], "e": {}}"#;
        check(text, "[1", Meant::Value, "$.a[0]");
        check(text, "\"x\"", Meant::Value, "$.a[1][\"b c\"]");
        check(text, "2}", Meant::Value, "$.a[1]");
        check(text, "{}", Meant::Value, "$.e");
        check(text, "\"d\"", Meant::Value, "$.a[1]");
        check(text, "{}}", Meant::Value, "$");
    }

    #[test]
    fn an_offset_means_the_value_that_starts_there() {
        check(r#"{"a": {"b": 1}}"#, "\"a\": ", Meant::Value, "$.a");
    }

    #[test]
    fn a_held_member_is_looked_for_in_the_object_that_held_it() {
        let text = r#"{"a": {"tag": "x", "n": [1]}, "z": 0}"#;
        check(text, "\"x\"", Meant::Container, "$.a");
        check(text, "[1]}", Meant::Container, "$.a");
        check(text, "[1]", Meant::Container, "$.a.n");
    }

    #[test]
    fn broken_text_has_paths_too() {
        for text in [
            "",
            "{",
            "[[[",
            "{\"a",
            "{\"a\\",
            "]]]}",
            "{\"a\":}",
            ",,,",
            "\u{0}",
            "{\"a\":[tru",
        ] {
            for offset in 0..=text.len() + 1 {
                path_at(text.as_bytes(), offset, Meant::Value);
                path_at(text.as_bytes(), offset, Meant::Container);
            }
        }
        check("{\"a\":[tru", "tru", Meant::Value, "$.a[0]");
    }

    #[test]
    fn a_path_leads_to_its_value() {
        let text = br#"{"a": [1, {"b": "x"}]}"#;
        let path = [
            Step::Member("a".to_owned()),
            Step::Index(1),
            Step::Member("b".to_owned()),
        ];
        assert_eq!(start_of(text, &path), Some(16));
        assert_eq!(start_of(text, &path[..2]), Some(10));
        assert_eq!(start_of(text, &[]), Some(0));
    }
}
