//! Operations: their parameters, and the bodies among these.

use serde_json::{Value, json};

use super::parameter::is_of_body;
use super::servers::servers;
use super::{Members, Upgrade};
use crate::Pointer;
use crate::diagnostics::Loss;

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A parameter that is a body or a field of one, and where it is written.
struct OfBody {
    members: Members,
    was: Pointer,
}

impl OfBody {
    fn text(&self, key: &str) -> &str {
        self.members
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Whether it is a file, or several.
    fn is_file(&self) -> bool {
        let items = self
            .members
            .get("items")
            .and_then(|items| items.get("type"));
        let items = items.and_then(Value::as_str);
        self.text("type") == "file" || items == Some("file")
    }

    fn is_required(&self) -> bool {
        self.members.get("required") == Some(&Value::Bool(true))
    }
}

impl Upgrade<'_> {
    pub(super) fn paths(&mut self, value: &Value, at: &Pointer) -> Value {
        let Value::Object(items) = value else {
            return value.clone();
        };
        let items = items.iter().map(|(path, item)| {
            let new = match item {
                Value::Object(members) if !path.starts_with("x-") => {
                    self.path_item(members, &at.key(path))
                }
                _ => item.clone(),
            };
            (path.clone(), new)
        });
        Value::Object(items.collect())
    }

    fn path_item(&mut self, members: &Members, at: &Pointer) -> Value {
        let mut new = Members::new();
        let mut shared = Vec::new();
        for (key, member) in members {
            if key == "parameters" {
                let here = at.key(key);
                let (kept, of_body) = self.split(member, &here, &here);
                shared = of_body;
                new.insert(key.clone(), kept);
            }
        }
        for (key, member) in members {
            let changed = match member {
                _ if key == "parameters" => continue,
                Value::Object(operation)
                    if METHODS
                        .iter()
                        .any(|method| key.eq_ignore_ascii_case(method)) =>
                {
                    self.operation(operation, &shared, &at.key(key))
                }
                _ => member.clone(),
            };
            new.insert(key.clone(), changed);
        }
        Value::Object(new)
    }

    fn operation(&mut self, members: &Members, shared: &[OfBody], at: &Pointer) -> Value {
        let mut new = Members::new();
        let mut of_body = Vec::new();
        let produces = self.media(Some(members), "produces");
        for (key, member) in members {
            let here = at.key(key);
            let changed = match (key.as_str(), member) {
                ("consumes" | "produces" | "schemes", _) => continue,
                ("parameters", _) => {
                    let (kept, own) = self.split(member, &here, &here);
                    of_body = own;
                    kept
                }
                ("responses", Value::Object(responses)) => {
                    let responses = responses.iter();
                    let responses = responses.map(|(status, response)| {
                        let at = here.key(status);
                        let new = match status.starts_with("x-") {
                            true => response.clone(),
                            false => self.response(response, &produces, &at, &at),
                        };
                        (status.clone(), new)
                    });
                    Value::Object(responses.collect())
                }
                _ => member.clone(),
            };
            new.insert(key.clone(), changed);
        }
        for other in shared {
            let is_own = |own: &OfBody| {
                own.text("in") == other.text("in")
                    && (own.text("in") == "body" || own.text("name") == other.text("name"))
            };
            if !of_body.iter().any(is_own) {
                of_body.push(OfBody {
                    members: other.members.clone(),
                    was: other.was.clone(),
                });
            }
        }
        if !of_body.is_empty() && !new.contains_key("requestBody") {
            let consumes = self.media(Some(members), "consumes");
            let body = self.body(&of_body, consumes, &at.key("requestBody"));
            new.insert("requestBody".to_owned(), body);
        }
        if let Some(schemes) = members.get("schemes")
            && Some(schemes) != self.old.get("schemes")
            && self.old.contains_key("host")
        {
            let servers = servers(self.old, Some(schemes));
            self.moves.made(at.key("servers"), at.key("schemes"));
            new.insert("servers".to_owned(), Value::Array(servers));
        }
        Value::Object(new)
    }

    /// A list of parameters without those that are of the body, and these.
    fn split(&mut self, list: &Value, was: &Pointer, now: &Pointer) -> (Value, Vec<OfBody>) {
        let Value::Array(parameters) = list else {
            return (list.clone(), Vec::new());
        };
        let (mut kept, mut of_body) = (Vec::new(), Vec::new());
        for (index, parameter) in parameters.iter().enumerate() {
            let at = was.index(index);
            let (target, place) = self.follow(parameter, &at);
            if let (true, Value::Object(members)) = (is_of_body(target), target) {
                of_body.push(OfBody {
                    members: members.clone(),
                    was: place,
                });
                continue;
            }
            let here = now.index(kept.len());
            if here != at {
                self.moves.add(here.clone(), at.clone());
            }
            let new = self.parameter(parameter, &at, &here);
            kept.push(new);
        }
        (Value::Array(kept), of_body)
    }

    /// The body that parameters are, or are the fields of.
    fn body(&mut self, of_body: &[OfBody], consumes: Vec<String>, now: &Pointer) -> Value {
        let fields: Vec<&OfBody> = of_body
            .iter()
            .filter(|parameter| parameter.text("in") == "formData")
            .collect();
        let whole = of_body
            .iter()
            .find(|parameter| parameter.text("in") == "body");
        let Some(whole) = whole else {
            return self.form(&fields, consumes, now);
        };
        if !fields.is_empty() {
            let message = "a body cannot be a form too; the fields of the form are left out";
            self.diags.loss(Loss::Skipped, now, message);
        }
        self.moves.made(now.clone(), whole.was.clone());
        let mut new = whole.members.clone();
        let mut schema = new.shift_remove("schema").unwrap_or_else(|| json!({}));
        if of_body.len() - fields.len() > 1 {
            let message = "several parameters are the body, and one can be; any value is accepted";
            self.diags.loss(Loss::Widened, now, message);
            schema = json!({});
        }
        for key in ["name", "in"] {
            new.shift_remove(key);
        }
        let mut media = consumes;
        // A list for the whole document names forms for the operations that take one.
        if media.iter().any(|media| !is_form(media)) {
            media.retain(|media| !is_form(media));
        }
        if media.is_empty() {
            media.push("application/json".to_owned());
        }
        let content = media.into_iter().map(|media| {
            let was = whole.was.key("schema");
            let now = now.key("content").key(&media).key("schema");
            self.moves.add(now.clone(), was.clone());
            let schema = self.schema(&schema, &was, &now);
            (media, json!({ "schema": schema }))
        });
        let content = content.collect();
        new.insert("content".to_owned(), Value::Object(content));
        Value::Object(new)
    }

    /// A form with these fields.
    fn form(&mut self, fields: &[&OfBody], consumes: Vec<String>, now: &Pointer) -> Value {
        let has_file = fields.iter().any(|field| field.is_file());
        let mut media = consumes;
        media.retain(|media| is_form(media) && (!has_file || is_multipart(media)));
        if media.is_empty() {
            let otherwise = match has_file {
                true => "multipart/form-data",
                false => "application/x-www-form-urlencoded",
            };
            media.push(otherwise.to_owned());
        }
        if let Some(first) = fields.first() {
            self.moves.made(now.clone(), first.was.clone());
        }
        let content = media.into_iter().map(|media| {
            let at = now.key("content").key(&media);
            let new = self.fields(fields, is_multipart(&media), &at);
            (media, new)
        });
        let content: Members = content.collect();
        let required = fields.iter().any(|field| field.is_required());
        json!({ "required": required, "content": content })
    }

    /// The schema of a form and how its fields are written.
    fn fields(&mut self, fields: &[&OfBody], is_multipart: bool, at: &Pointer) -> Value {
        let (mut properties, mut encoding) = (Members::new(), Members::new());
        let mut required = Vec::new();
        for field in fields {
            let name = field.text("name");
            let now = at.key("schema").key("properties").key(name);
            self.moves.made(now.clone(), field.was.clone());
            // The schema of a field is what is left of the parameter; it stands where the field does.
            let (mut rest, written) = self.typed(&field.members, "formData", &field.was, &now);
            let mut schema = rest.shift_remove("schema").unwrap_or_else(|| json!({}));
            if let Value::Object(schema) = &mut schema {
                for key in ["description", "deprecated", "x-example"] {
                    if let Some(value) = rest.shift_remove(key) {
                        schema.insert(key.to_owned(), value);
                    }
                }
            }
            if field.is_required() {
                required.push(json!(name));
            }
            if let (Some(style), Some(false), false) =
                (written.style, written.explode, field.is_file())
            {
                if is_multipart {
                    let message = "a list in one part of a form has no counterpart here; it is a text, and whoever calls joins the values";
                    self.diags.loss(Loss::Widened, &now, message);
                    schema = json!({ "type": "string" });
                } else {
                    let written = json!({ "style": style, "explode": false });
                    encoding.insert(name.to_owned(), written);
                }
            }
            properties.insert(name.to_owned(), schema);
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = Value::Array(required);
        }
        match encoding.is_empty() {
            true => json!({ "schema": schema }),
            false => json!({ "schema": schema, "encoding": encoding }),
        }
    }
}

fn is_form(media: &str) -> bool {
    is_multipart(media) || media.starts_with("application/x-www-form-urlencoded")
}

fn is_multipart(media: &str) -> bool {
    media.starts_with("multipart/")
}
