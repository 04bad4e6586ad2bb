//! Numbers and texts.

use serde_json::{Map, Value, json};

use super::Sampler;

impl Sampler<'_> {
    pub(super) fn integer(&mut self, keywords: &Map<String, Value>) -> Value {
        let (least, most) = bounds(keywords, 1.0);
        let step = (keywords.get("multipleOf").and_then(Value::as_i64)).unwrap_or(1);
        let format = keywords.get("format").and_then(Value::as_str);
        let values = match format {
            Some("int32") => vec![0, -1, 7, i64::from(i32::MAX), i64::from(i32::MIN)],
            Some(format) if format.starts_with('u') => vec![0, 7, 86_400, i64::from(u32::MAX)],
            _ => vec![0, -1, 7, 86_400, i64::MAX, i64::MIN, 9_007_199_254_740_993],
        };
        let held: Vec<i64> = (values.into_iter())
            .filter(|value| least.is_none_or(|least| *value as f64 >= least))
            .filter(|value| most.is_none_or(|most| *value as f64 <= most))
            .filter(|value| value % step == 0)
            .collect();
        match self.pick(&held) {
            Some(value) => json!(value),
            None => json!(least.or(most).unwrap_or(0.0) as i64),
        }
    }

    pub(super) fn number(&mut self, keywords: &Map<String, Value>) -> Value {
        let (least, most) = bounds(keywords, 0.5);
        let held: Vec<f64> = [0.0, -1.0, 3.0, 0.1, -2.5, 12.75, 1e21, 1e-7, 100.0]
            .into_iter()
            .filter(|value| least.is_none_or(|least| *value >= least))
            .filter(|value| most.is_none_or(|most| *value <= most))
            .collect();
        match self.pick(&held) {
            Some(value) => json!(value),
            None => json!(least.or(most).unwrap_or(0.0)),
        }
    }

    pub(super) fn text(&mut self, keywords: &Map<String, Value>) -> String {
        let format = match keywords.get("contentEncoding").and_then(Value::as_str) {
            Some("base64") => Some("byte"),
            _ => keywords.get("format").and_then(Value::as_str),
        };
        let values: &[&str] = match format.unwrap_or_default() {
            "date-time" => &[
                "2026-01-02T03:04:05Z",
                "1999-12-31T23:59:59.123456789+05:30",
                "9999-12-31T23:59:59Z",
                "0001-01-01T00:00:00.0-00:00",
            ],
            "date" => &["2024-02-29", "0001-01-01", "9999-12-31"],
            "time" => &["03:04:05Z", "23:59:59.5+01:00"],
            "duration" => &["P1D", "PT36H"],
            "uuid" => &[
                "c0a80001-0000-4000-8000-00000000000a",
                "00000000-0000-0000-0000-000000000000",
            ],
            "email" | "idn-email" => &["a@example.com"],
            "uri" | "url" | "iri" => &["https://example.com/a?b=c#d", "urn:a:b"],
            "uri-reference" => &["/a/b", "../c?d"],
            "hostname" => &["example.com"],
            "ipv4" => &["192.0.2.1"],
            "ipv6" => &["2001:db8::1"],
            "byte" => &["aGVsbG8=", ""],
            "regex" => &["^a+$"],
            "json-pointer" => &["/a/0"],
            _ => &[
                "",
                "a",
                "Zoë",
                "2026-01-02",
                "7",
                "true",
                "a \"b\"\n",
                "null",
            ],
        };
        let mut text = match keywords.get("pattern").and_then(Value::as_str) {
            Some(pattern) => format!("{}{}", start_of(pattern), self.below(100)),
            None => self.pick(values).copied().unwrap_or_default().to_owned(),
        };
        let bound = |key: &str| {
            let bound = keywords.get(key).and_then(Value::as_u64)?;
            usize::try_from(bound).ok()
        };
        if format.is_none() {
            while text.chars().count() < bound("minLength").unwrap_or(0).min(10_000) {
                text.push('x');
            }
            text = text
                .chars()
                .take(bound("maxLength").unwrap_or(usize::MAX))
                .collect();
        }
        text
    }
}

/// The least and the greatest value, of which exclusive bounds leave a distance.
fn bounds(keywords: &Map<String, Value>, distance: f64) -> (Option<f64>, Option<f64>) {
    let bound = |inclusive: &str, exclusive: &str, distance: f64| {
        let inside = keywords.get(inclusive).and_then(Value::as_f64);
        match keywords.get(exclusive) {
            Some(Value::Bool(true)) => inside.map(|bound| bound + distance),
            Some(Value::Number(bound)) => bound.as_f64().map(|bound| bound + distance),
            _ => inside,
        }
    };
    (
        bound("minimum", "exclusiveMinimum", distance),
        bound("maximum", "exclusiveMaximum", -distance),
    )
}

/// The text that a pattern asks to start with, as far as it is plain.
pub(super) fn start_of(pattern: &str) -> String {
    let plain = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '/' | ' ');
    let text = pattern.strip_prefix('^').unwrap_or(pattern);
    let mut start: String = text.chars().take_while(plain).collect();
    // A character that may be repeated or left out is not sure to be there.
    if text[start.len()..].starts_with(['*', '?', '+', '{', '|']) {
        start.pop();
    }
    start
}
