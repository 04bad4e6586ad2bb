//! From the text of a document to rules. The front stages of the generator read it and apply the overlay.

use codegen::overlay::apply_overlay;
use codegen::read::{Which, read_document, read_tree};
use codegen::{Diagnostics, Document};
use http::Method;
use serde_json::{Map, Value};

use super::Contract;
use super::operation::{AnswerRule, BodyRule, HeaderRule, In, Operation, Parameter, Segment};
use super::rule::Schemas;
use crate::Vendor;

pub(super) fn load(vendor: Vendor) -> Result<Contract, String> {
    let (spec, overlay) = vendor.documents();
    let document = effective(spec, overlay)?;
    let reader = Reader {
        schemas: Schemas::new(document.root()),
        root: document.root(),
    };
    let mut operations = Vec::new();
    for (path, item) in object(&reader.root["paths"], "paths")? {
        for (method, operation) in object(item, path)? {
            let method = Method::from_bytes(method.to_uppercase().as_bytes())
                .map_err(|_| format!("{path}: `{method}` is no method"))?;
            let at = format!(
                "/paths/{}/{}",
                escaped(path),
                method.as_str().to_lowercase()
            );
            operations.push(
                reader
                    .operation(path, method, operation, &at)
                    .map_err(|why| format!("{at}: {why}"))?,
            );
        }
    }
    // A fixed segment is a better match than a parameter.
    operations.sort_by_key(|operation: &Operation| {
        operation
            .segments
            .iter()
            .map(|segment| matches!(segment, Segment::Value(_)))
            .collect::<Vec<bool>>()
    });
    Ok(Contract {
        prefix: reader.prefix()?,
        operations,
    })
}

fn effective(spec: &str, overlay: &str) -> Result<Document, String> {
    let mut diags = Diagnostics::new();
    let read = |diags: &mut Diagnostics| {
        let document = read_document(spec, diags)?;
        let overlay = read_tree(overlay, Which::Overlay, diags)?;
        let document = apply_overlay(document, &overlay, diags);
        diags.checkpoint()?;
        Ok::<_, codegen::Stopped>(document)
    };
    read(&mut diags).map_err(|_| {
        let messages: Vec<&str> = diags
            .iter()
            .map(|finding| finding.message.as_str())
            .collect();
        messages.join("; ")
    })
}

struct Reader<'a> {
    root: &'a Value,
    schemas: Schemas<'a>,
}

impl<'a> Reader<'a> {
    /// The path of the first server.
    fn prefix(&self) -> Result<String, String> {
        let server = self.root["servers"][0]["url"]
            .as_str()
            .ok_or("it names no server")?;
        let url = url::Url::parse(server).map_err(|_| format!("`{server}` is no URL"))?;
        Ok(url.path().trim_end_matches('/').to_owned())
    }

    fn operation(
        &self,
        path: &str,
        method: Method,
        operation: &'a Value,
        at: &str,
    ) -> Result<Operation, String> {
        let mut parameters = Vec::new();
        for (index, parameter) in list(operation.get("parameters")).iter().enumerate() {
            parameters.push(self.parameter(parameter, &format!("{at}/parameters/{index}"))?);
        }
        let body = match operation.get("requestBody") {
            None => None,
            Some(body) => Some(BodyRule {
                required: body["required"] == true,
                media: self.media(body, &format!("{at}/requestBody"))?,
            }),
        };
        let mut answers = Vec::new();
        for (status, answer) in object(&operation["responses"], "responses")? {
            let code = status
                .parse()
                .map_err(|_| format!("the status `{status}` is not understood"))?;
            answers.push((
                code,
                self.answer(answer, &format!("{at}/responses/{status}"))?,
            ));
        }
        Ok(Operation {
            segments: path.split('/').map(Segment::read).collect(),
            method,
            parameters,
            body,
            answers,
        })
    }

    fn parameter(&self, parameter: &Value, at: &str) -> Result<Parameter, String> {
        let place = match parameter["in"].as_str() {
            Some("path") => In::Path,
            Some("query") => In::Query,
            other => return Err(format!("a parameter in {other:?} is not understood")),
        };
        Ok(Parameter {
            name: text(parameter, "name")?,
            place,
            required: parameter["required"] == true,
            schema: self.schemas.rule(&format!("{at}/schema"))?,
        })
    }

    fn answer(&self, answer: &'a Value, at: &str) -> Result<AnswerRule, String> {
        let mut headers = Vec::new();
        for (name, header) in answer
            .get("headers")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let (header, at) = match header["$ref"].as_str().and_then(|r| r.strip_prefix('#')) {
                Some(pointer) => (
                    self.root
                        .pointer(pointer)
                        .ok_or("a reference leads nowhere")?,
                    pointer.to_owned(),
                ),
                None => (header, format!("{at}/headers/{}", escaped(name))),
            };
            headers.push(HeaderRule {
                name: name.to_ascii_lowercase(),
                required: header["required"] == true,
                schema: self.schemas.rule(&format!("{at}/schema"))?,
            });
        }
        Ok(AnswerRule {
            headers,
            media: self.media(answer, at)?,
        })
    }

    fn media(&self, holder: &Value, at: &str) -> Result<Vec<(String, super::rule::Rule)>, String> {
        let mut media = Vec::new();
        for name in holder
            .get("content")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(name, _)| name)
        {
            let schema = format!("{at}/content/{}/schema", escaped(name));
            media.push((name.clone(), self.schemas.rule(&schema)?));
        }
        Ok(media)
    }
}

fn object<'a>(value: &'a Value, what: &str) -> Result<&'a Map<String, Value>, String> {
    value
        .as_object()
        .ok_or_else(|| format!("`{what}` is no object"))
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(value: &Value, name: &str) -> Result<String, String> {
    value[name]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("`{name}` is no text"))
}

/// A token of a JSON Pointer.
fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}
