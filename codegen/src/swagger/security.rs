//! Security schemes.

use serde_json::{Value, json};

use super::{Members, Upgrade};
use crate::Pointer;

impl Upgrade<'_> {
    /// A security scheme in terms of 3.0.
    pub(super) fn security_scheme(&mut self, value: &Value, was: &Pointer, now: &Pointer) -> Value {
        let Value::Object(members) = value else {
            return value.clone();
        };
        let mut new = members.clone();
        match members.get("type").and_then(Value::as_str) {
            Some("basic") => {
                new.insert("type".to_owned(), json!("http"));
                new.insert("scheme".to_owned(), json!("basic"));
            }
            Some("oauth2") if !members.contains_key("flows") => {
                let flow = match members.get("flow").and_then(Value::as_str) {
                    Some("application") => "clientCredentials",
                    Some("accessCode") => "authorizationCode",
                    Some("password") => "password",
                    _ => "implicit",
                };
                let mut inner = Members::new();
                for key in ["authorizationUrl", "tokenUrl", "scopes"] {
                    if let Some(value) = new.shift_remove(key) {
                        inner.insert(key.to_owned(), value);
                    }
                }
                inner.entry("scopes").or_insert_with(|| json!({}));
                new.shift_remove("flow");
                new.insert("flows".to_owned(), json!({ flow: inner }));
                self.moves.made(now.key("flows").key(flow), was.clone());
            }
            _ => {}
        }
        Value::Object(new)
    }
}
