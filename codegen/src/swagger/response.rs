//! Answers.

use serde_json::{Value, json};

use super::{Members, Upgrade};
use crate::Pointer;

impl Upgrade<'_> {
    /// An answer of one of the media types, in terms of 3.0.
    pub(super) fn response(
        &mut self,
        value: &Value,
        media: &[String],
        was: &Pointer,
        now: &Pointer,
    ) -> Value {
        let Value::Object(members) = value else {
            return value.clone();
        };
        if members.contains_key("$ref") {
            return value.clone();
        }
        let mut new = Members::new();
        for (key, member) in members {
            match (key.as_str(), member) {
                ("schema" | "examples", _) => {}
                ("headers", Value::Object(headers)) => {
                    let (was, now) = (was.key(key), now.key(key));
                    let headers = headers.iter();
                    let headers = headers.map(|(name, header)| {
                        let header = self.header(header, &was.key(name), &now.key(name));
                        (name.clone(), header)
                    });
                    new.insert(key.clone(), Value::Object(headers.collect()));
                }
                _ => {
                    new.insert(key.clone(), member.clone());
                }
            }
        }
        if let Some(schema) = members.get("schema") {
            let is_file = schema.get("type").and_then(Value::as_str) == Some("file");
            // A list for the whole document does not mean its files.
            let is_meant =
                |media: &&String| !is_file || !media.to_ascii_lowercase().contains("json");
            let mut media: Vec<&str> = (media.iter().filter(is_meant))
                .map(String::as_str)
                .collect();
            if media.is_empty() {
                media.push(if is_file { "*/*" } else { "application/json" });
            }
            let content = now.key("content");
            let each = media.iter().map(|media| {
                let (was, now) = (was.key("schema"), content.key(media).key("schema"));
                self.moves.add(now.clone(), was.clone());
                let mut entry = Members::new();
                entry.insert("schema".to_owned(), self.schema(schema, &was, &now));
                if let Some(example) = members.get("examples").and_then(|all| all.get(*media)) {
                    entry.insert("example".to_owned(), example.clone());
                }
                ((*media).to_owned(), Value::Object(entry))
            });
            let each = each.collect();
            new.insert("content".to_owned(), Value::Object(each));
        }
        new.entry("description").or_insert_with(|| json!(""));
        Value::Object(new)
    }
}
