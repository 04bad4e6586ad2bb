//! Values of a schema, made up: the same ones from the same seed.
//!
//! What is made is not sure to be valid, since a schema can ask for more than is understood here; a validator decides.
//!
//! # Invariants
//! - Nothing is made that the schema does not speak of: no member that it does not declare, unless it says what others are.
//! - Ends for every schema: beyond a depth only what must be there is made.

pub(crate) mod dialect;
mod scalars;

use serde_json::{Map, Value, json};

/// How deep values are before nothing is added that may be left out.
const DEEP: usize = 4;

/// How deep values are before nothing is made at all.
const DEEPEST: usize = 24;

/// Makes values of the schemas of one document.
pub(crate) struct Sampler<'a> {
    document: &'a Value,
    state: u64,
}

impl<'a> Sampler<'a> {
    pub(crate) fn new(document: &'a Value, seed: u64) -> Self {
        Self {
            document,
            state: seed,
        }
    }

    /// A number below `bound` (SplitMix64).
    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % bound.max(1) as u64).unwrap_or(0)
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn pick<'b, T>(&mut self, from: &'b [T]) -> Option<&'b T> {
        let index = self.below(from.len());
        from.get(index)
    }

    /// A value of the schema; `None` when none was found.
    pub(crate) fn value(&mut self, schema: &Value) -> Option<Value> {
        self.value_at(schema, 0)
    }

    fn value_at(&mut self, schema: &Value, depth: usize) -> Option<Value> {
        if depth > DEEPEST || *schema == Value::Bool(false) {
            return None;
        }
        let Some(keywords) = schema.as_object() else {
            return Some(self.anything());
        };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            let target = self.document.pointer(reference.strip_prefix('#')?)?;
            return self.value_at(target, depth + 1);
        }
        if let Some(value) = keywords.get("const") {
            return Some(value.clone());
        }
        if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
            return self.pick(values).cloned();
        }
        let mut parts = Vec::new();
        for part in list(keywords, "allOf") {
            parts.push(self.value_at(part, depth + 1)?);
        }
        for choice in ["oneOf", "anyOf"] {
            let branches = list(keywords, choice);
            if let Some(branch) = self.pick(branches) {
                parts.push(self.value_at(branch, depth + 1)?);
            }
        }
        match self.kind(keywords) {
            Some(kind) => parts.push(self.of_kind(&kind, keywords, depth)?),
            None if parts.is_empty() => return Some(self.anything()),
            None => {}
        }
        merged(parts)
    }

    /// The type that the value shall have, where the schema says or implies one.
    fn kind(&mut self, keywords: &Map<String, Value>) -> Option<String> {
        match keywords.get("type") {
            Some(Value::String(kind)) => Some(kind.clone()),
            Some(Value::Array(kinds)) => self.pick(kinds)?.as_str().map(str::to_owned),
            _ => {
                let implied = [
                    ("properties", "object"),
                    ("patternProperties", "object"),
                    ("required", "object"),
                    ("items", "array"),
                    ("prefixItems", "array"),
                    ("pattern", "string"),
                    ("multipleOf", "number"),
                    ("minimum", "number"),
                ];
                let found = implied.iter().find(|(key, _)| keywords.contains_key(*key));
                found.map(|(_, kind)| (*kind).to_owned())
            }
        }
    }

    fn of_kind(
        &mut self,
        kind: &str,
        keywords: &Map<String, Value>,
        depth: usize,
    ) -> Option<Value> {
        match kind {
            "null" => Some(Value::Null),
            "boolean" => Some(self.one_in(2).into()),
            "integer" => Some(self.integer(keywords)),
            "number" => Some(self.number(keywords)),
            "string" => Some(self.text(keywords).into()),
            "array" => self.array(keywords, depth),
            "object" => self.object(keywords, depth),
            _ => None,
        }
    }

    fn array(&mut self, keywords: &Map<String, Value>, depth: usize) -> Option<Value> {
        let bound = |key: &str| {
            let bound = keywords.get(key).and_then(Value::as_u64)?;
            usize::try_from(bound).ok()
        };
        let least = bound("minItems").unwrap_or(0);
        let more = if depth > DEEP { 0 } else { self.below(3) };
        let mut length = (least + more).min(bound("maxItems").unwrap_or(usize::MAX));
        let first = list(keywords, "prefixItems");
        if !first.is_empty() && keywords.get("items") == Some(&Value::Bool(false)) {
            length = length.min(first.len());
        }
        let free = Value::Bool(true);
        let others = keywords.get("items").unwrap_or(&free);
        let mut elements = Vec::new();
        for index in 0..length {
            let schema = first.get(index).unwrap_or(others);
            match self.value_at(schema, depth + 1) {
                Some(element) => elements.push(element),
                None if index >= least => break,
                None => return None,
            }
        }
        Some(elements.into())
    }

    fn object(&mut self, keywords: &Map<String, Value>, depth: usize) -> Option<Value> {
        let required: Vec<&str> = (list(keywords, "required").iter())
            .filter_map(Value::as_str)
            .collect();
        let nothing = Map::new();
        let properties = members(keywords, "properties").unwrap_or(&nothing);
        let mut object = Map::new();
        for (name, schema) in properties {
            let must = required.contains(&name.as_str());
            if !must && (depth > DEEP || self.one_in(2)) {
                continue;
            }
            match self.value_at(schema, depth + 1) {
                Some(value) => drop(object.insert(name.clone(), value)),
                None if must => return None,
                None => {}
            }
        }
        if depth <= DEEP {
            for (pattern, schema) in members(keywords, "patternProperties").unwrap_or(&nothing) {
                if let Some(value) = self.value_at(schema, depth + 1) {
                    let name = format!("{}{}", scalars::start_of(pattern), self.below(10));
                    object.insert(name, value);
                }
            }
            let others = keywords.get("additionalProperties");
            let others = others.filter(|others| **others != Value::Bool(false));
            for _ in 0..others.map_or(0, |_| self.below(3)) {
                if let Some(value) = self.value_at(others?, depth + 1) {
                    object.insert(format!("other {}", self.below(10)), value);
                }
            }
        }
        for name in required {
            if !object.contains_key(name) {
                let others = keywords.get("additionalProperties");
                let value = match others {
                    Some(others) => self.value_at(others, depth + 1)?,
                    None if properties.is_empty() => continue,
                    None => self.anything(),
                };
                object.insert(name.to_owned(), value);
            }
        }
        Some(object.into())
    }

    fn anything(&mut self) -> Value {
        let values = [
            json!(null),
            json!(true),
            json!(7),
            json!(1.5),
            json!("text"),
            json!([1, "a"]),
            json!({"a": {"b": []}}),
        ];
        self.pick(&values).cloned().unwrap_or_default()
    }
}

fn list<'v>(keywords: &'v Map<String, Value>, key: &str) -> &'v [Value] {
    let found = keywords.get(key).and_then(Value::as_array);
    found.map(Vec::as_slice).unwrap_or_default()
}

fn members<'v>(keywords: &'v Map<String, Value>, key: &str) -> Option<&'v Map<String, Value>> {
    keywords.get(key).and_then(Value::as_object)
}

/// One value of several that have to hold at once: objects have the members of all, others are the last.
fn merged(parts: Vec<Value>) -> Option<Value> {
    let mut merged: Option<Value> = None;
    for part in parts {
        merged = Some(match (merged, part) {
            (Some(Value::Object(mut before)), Value::Object(part)) => {
                for (name, value) in part {
                    before.entry(name).or_insert(value);
                }
                before.into()
            }
            (_, part) => part,
        });
    }
    merged
}
