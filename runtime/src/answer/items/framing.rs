//! Where one item ends and the next begins.
//!
//! # Invariants
//! - How the body was cut into pieces makes no difference.
//! - No byte is looked at twice while an item is not complete.

use bytes::{Buf, Bytes, BytesMut};
use serde_json::{Map, Value};

/// How a body holds its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// One JSON value a line: `application/x-ndjson`, `application/jsonl`.
    Lines,
    /// RFC 7464, a record separator before each JSON value: `application/json-seq`.
    Records,
    /// `text/event-stream`, where an item is an event: an object of `data`, `event`, `id` and `retry`.
    Events,
    /// `text/event-stream`, where an item is the data of an event, as JSON.
    EventData,
}

/// An item as it is to be decoded.
pub(super) struct Found {
    pub(super) item: Bytes,
    /// The same event, its data as the JSON that it may be.
    pub(super) with_json: Option<Bytes>,
}

/// What has come and is no item yet.
#[derive(Debug)]
pub(super) struct Splitter {
    framing: Framing,
    buffer: BytesMut,
    /// How much of the buffer has no end of a line or record in it.
    seen: usize,
    /// The line before ended in a carriage return, which a line feed may follow.
    after_return: bool,
    event: Event,
}

/// The fields of an event that is not complete.
#[derive(Debug, Default)]
struct Event {
    data: Option<String>,
    name: Option<String>,
    id: Option<String>,
    retry: Option<u64>,
}

impl Splitter {
    pub(super) fn new(framing: Framing) -> Self {
        Self {
            framing,
            buffer: BytesMut::new(),
            seen: 0,
            after_return: false,
            event: Event::default(),
        }
    }

    pub(super) fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// How many bytes are held.
    pub(super) fn held(&self) -> usize {
        let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let Event { data, name, id, .. } = &self.event;
        self.buffer.len() + text(data) + text(name) + text(id)
    }

    pub(super) fn clear(&mut self) {
        self.buffer.clear();
        self.seen = 0;
        self.event = Event::default();
    }

    /// The next item, when it is complete. At the end of the body the rest is one, except of an event.
    pub(super) fn next(&mut self, ended: bool) -> Option<Found> {
        match self.framing {
            Framing::Lines => self.json(|byte| byte == b'\n', ended),
            Framing::Records => self.json(|byte| byte == 0x1e, ended),
            Framing::Events | Framing::EventData => self.event(),
        }
    }

    fn json(&mut self, is_end: impl Fn(u8) -> bool + Copy, ended: bool) -> Option<Found> {
        loop {
            let item = match self.take_until(is_end) {
                Some(item) => item,
                None if ended && !self.buffer.is_empty() => {
                    self.seen = 0;
                    self.buffer.split().freeze()
                }
                None => return None,
            };
            let item = item.slice_ref(item.trim_ascii());
            if !item.is_empty() {
                return Some(Found {
                    item,
                    with_json: None,
                });
            }
        }
    }

    fn event(&mut self) -> Option<Found> {
        loop {
            if self.after_return && !self.buffer.is_empty() {
                self.after_return = false;
                if self.buffer[0] == b'\n' {
                    self.buffer.advance(1);
                    self.seen = self.seen.saturating_sub(1);
                }
            }
            let mut by_return = false;
            let end = |byte| byte == b'\n' || byte == b'\r';
            let length = self.position(end)?;
            if self.buffer[length] == b'\r' {
                by_return = true;
            }
            let line = self.take_until(end)?;
            self.after_return = by_return;
            if !line.is_empty() {
                self.event.field(&String::from_utf8_lossy(&line));
                continue;
            }
            let event = std::mem::take(&mut self.event);
            if let Some(found) = event.into_item(self.framing) {
                return Some(found);
            }
        }
    }

    /// Where the first byte of this kind is.
    fn position(&mut self, is_end: impl Fn(u8) -> bool) -> Option<usize> {
        let rest = &self.buffer[self.seen..];
        match rest.iter().position(|byte| is_end(*byte)) {
            Some(at) => {
                self.seen += at;
                Some(self.seen)
            }
            None => {
                self.seen = self.buffer.len();
                None
            }
        }
    }

    /// What stands before the first byte of this kind; both are taken away.
    fn take_until(&mut self, is_end: impl Fn(u8) -> bool) -> Option<Bytes> {
        let at = self.position(is_end)?;
        let before = self.buffer.split_to(at).freeze();
        self.buffer.advance(1);
        self.seen = 0;
        Some(before)
    }
}

impl Event {
    /// Takes a line in: a field and its value, or a comment.
    fn field(&mut self, line: &str) {
        // A byte order mark may begin the body.
        let line = line.strip_prefix('\u{feff}').unwrap_or(line);
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "event" => self.name = Some(value.to_owned()),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" => self.retry = value.parse().ok().or(self.retry),
            _ => {}
        }
    }

    /// The item; an event without data is none.
    fn into_item(self, framing: Framing) -> Option<Found> {
        let data = self.data?;
        if framing == Framing::EventData {
            // What many servers end with; it is no JSON, so no item is lost.
            if data == "[DONE]" {
                return None;
            }
            return Some(Found {
                item: Bytes::from(data),
                with_json: None,
            });
        }
        let json: Option<Value> = serde_json::from_str(&data).ok();
        let mut members = Map::new();
        members.insert("data".to_owned(), data.into());
        members.extend(self.name.map(|name| ("event".to_owned(), name.into())));
        members.extend(self.id.map(|id| ("id".to_owned(), id.into())));
        members.extend(self.retry.map(|retry| ("retry".to_owned(), retry.into())));
        let text =
            |members: &Map<String, Value>| Bytes::from(Value::Object(members.clone()).to_string());
        let item = text(&members);
        let with_json = json.map(|json| {
            members.insert("data".to_owned(), json);
            text(&members)
        });
        Some(Found { item, with_json })
    }
}
