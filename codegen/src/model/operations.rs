//! The lines of operations: the method, its arguments, the call with its setters, answers, errors and headers.

use std::collections::BTreeSet;

use super::answers::{Answer, Reading, single};
use super::facts::{self, quoted};
use super::line::bare;
use super::{Item, Model};
use crate::Pointer;
use crate::ir::{
    BodyKind, Header, Operation, OperationId, Param, ParamLocation, Part, PathPiece, RequestBody,
    Shape,
};
use crate::name::{OperationNames, RustType, value_type};

/// The lines of every operation.
pub(super) fn items(cx: &Model<'_>) -> Vec<Item> {
    cx.api
        .operations
        .iter()
        .enumerate()
        .flat_map(|(index, operation)| {
            let id = OperationId(index);
            let lines = Lines {
                cx,
                id,
                operation,
                names: cx.names.operation(id),
            };
            lines.all()
        })
        .collect()
}

/// An operation whose lines are written.
struct Lines<'a> {
    cx: &'a Model<'a>,
    id: OperationId,
    operation: &'a Operation,
    names: &'a OperationNames,
}

/// Something that a caller gives.
struct Argument<'a> {
    name: String,
    ty: String,
    facts: String,
    required: bool,
    at: &'a Pointer,
}

impl Lines<'_> {
    fn all(&self) -> Vec<Item> {
        let arguments = self.arguments();
        let mut items = vec![
            self.method(&arguments),
            self.api(&self.names.call, facts::CALL.to_owned()),
            self.api(&self.names.error, facts::ERRORS.to_owned()),
        ];
        items.extend(arguments.iter().map(|argument| self.argument(argument)));
        items.extend(self.errors());
        items.extend(self.successes());
        items.extend(self.headers());
        items
    }

    /// A type of the module `api`.
    fn api(&self, name: &impl ToString, facts: String) -> Item {
        self.member(
            name,
            String::new(),
            String::new(),
            facts,
            &self.operation.origin,
        )
    }

    fn member(
        &self,
        owner: &impl ToString,
        member: String,
        signature: String,
        facts: String,
        at: &Pointer,
    ) -> Item {
        Item {
            section: "api",
            owner: owner.to_string(),
            member,
            signature,
            facts,
            at: at.clone(),
        }
    }

    fn method(&self, arguments: &[Argument<'_>]) -> Item {
        let successes = self.cx.successes(self.operation);
        let answer = match single(&successes) {
            Some(reading) => self.cx.body(reading),
            None => format!("api::{}", self.names.answer),
        };
        let required: Vec<String> = arguments
            .iter()
            .filter(|argument| argument.required)
            .map(|argument| format!("{}: {}", argument.name, argument.ty))
            .collect();
        Item {
            section: "Client",
            owner: self.names.method.to_string(),
            member: String::new(),
            signature: format!("({}) -> {answer}", required.join(", ")),
            facts: self.exchange(&successes),
            at: self.operation.origin.clone(),
        }
    }

    /// The method and path, what is answered, and who may ask.
    fn exchange(&self, successes: &[Answer<'_>]) -> String {
        let operation = self.operation;
        let mut parts: Vec<String> = successes.iter().map(Answer::facts).collect();
        for error in self.cx.errors(operation) {
            parts.push(match &error.reading {
                Reading::Empty => error.facts(),
                reading => format!("{} -> {}", error.facts(), self.cx.body(reading)),
            });
        }
        parts.push(self.auth());
        if let Some(server) = &operation.server {
            parts.push(format!("at {}", bare(&server.url)));
        }
        if operation.doc.deprecated {
            parts.push("deprecated".to_owned());
        }
        let path = bare(&operation.path.text);
        format!("{} {path} {}", operation.method, parts.join("; "))
    }

    fn auth(&self) -> String {
        let sets: Vec<String> = self
            .operation
            .security
            .iter()
            .map(|set| {
                let keys: Vec<String> = set.schemes.iter().map(|(key, _)| bare(key)).collect();
                match keys.as_slice() {
                    [] => "none".to_owned(),
                    keys => keys.join("+"),
                }
            })
            .collect();
        match sets.as_slice() {
            [] => "no auth".to_owned(),
            sets => format!("auth {}", sets.join("|")),
        }
    }

    /// What callers give, in the order of the signature.
    fn arguments(&self) -> Vec<Argument<'_>> {
        let operation = self.operation;
        let mut order: Vec<usize> = (0..operation.params.len()).collect();
        order.sort_by_key(|index| place_in_path(operation, &operation.params[*index]));
        let mut arguments: Vec<Argument<'_>> = order
            .into_iter()
            .map(|index| self.param(index, &operation.params[index]))
            .collect();
        if let Some(body) = &operation.body {
            match body.contents.first().map(|content| &content.kind) {
                Some(BodyKind::Multipart(parts)) => {
                    let parts = parts.iter().zip(&self.names.parts);
                    arguments.extend(parts.map(|(part, name)| self.part(part, name.to_string())));
                }
                Some(_) => arguments.push(self.body(body)),
                None => {}
            }
        }
        arguments
    }

    fn param<'a>(&self, index: usize, param: &'a Param) -> Argument<'a> {
        let ty = value_type(self.cx.api, self.cx.facts, param.ty);
        let mut facts = facts::param(param.location, &param.wire_name);
        facts.push_str(presence(param.required));
        if let Some(style) = style(param) {
            facts.push_str(&style);
        }
        if param.doc.deprecated {
            facts.push_str(" deprecated");
        }
        Argument {
            name: self.names.params[index].to_string(),
            ty: self.cx.borrowed(&ty),
            facts,
            required: param.required,
            at: &param.origin,
        }
    }

    fn part<'a>(&self, part: &'a Part, name: String) -> Argument<'a> {
        let cx = self.cx;
        let ty = value_type(cx.api, cx.facts, part.ty);
        let plain = cx.unalias(&ty);
        let is_file = |ty: &RustType| cx.unalias(ty) == RustType::Binary;
        let ty = match &plain {
            plain if is_file(plain) => "Part".to_owned(),
            RustType::Vec(element) if is_file(element) => "Vec<Part>".to_owned(),
            _ => cx.borrowed(&ty),
        };
        let mut facts = format!(
            "{}{}",
            facts::part(&part.wire_name),
            presence(part.required)
        );
        if let Some(content_type) = &part.content_type {
            facts.push_str(&format!(" as {}", quoted(content_type)));
        }
        Argument {
            name,
            ty,
            facts,
            required: part.required,
            at: &part.origin,
        }
    }

    fn body<'a>(&self, body: &'a RequestBody) -> Argument<'a> {
        let cx = self.cx;
        let kind = body.contents.first().map(|content| &content.kind);
        let ty = match kind {
            Some(BodyKind::Json(ty) | BodyKind::Form(ty)) => {
                cx.borrowed(&value_type(cx.api, cx.facts, *ty))
            }
            Some(BodyKind::Text) => "&str".to_owned(),
            _ => "impl Into<Body>".to_owned(),
        };
        let media: Vec<String> = body.contents.iter().map(facts::media).collect();
        Argument {
            name: self.names.body.to_string(),
            ty,
            facts: format!(
                "{};{}; {}",
                facts::BODY,
                presence(body.required),
                media.join(", ")
            ),
            required: body.required,
            at: &body.origin,
        }
    }

    /// An argument of the method, or a setter of the call.
    fn argument(&self, argument: &Argument<'_>) -> Item {
        let Argument {
            name,
            ty,
            facts,
            required,
            at,
        } = argument;
        let member = format!(".{name}");
        if *required {
            Item {
                section: "Client",
                owner: self.names.method.to_string(),
                member,
                signature: format!(": {ty}"),
                facts: facts.clone(),
                at: (*at).clone(),
            }
        } else {
            let signature = format!("({ty})");
            self.member(&self.names.call, member, signature, facts.clone(), at)
        }
    }

    fn errors(&self) -> Vec<Item> {
        let cx = self.cx;
        let mut items = vec![self.member(
            &self.names.error,
            "::Undocumented".to_owned(),
            "(Undocumented)".to_owned(),
            facts::UNKNOWN.to_owned(),
            &self.operation.origin,
        )];
        for error in cx.errors(self.operation) {
            if let (Some(name), Some((_, response))) =
                (cx.error_variant(self.id, &error), error.response)
            {
                items.push(self.member(
                    &self.names.error,
                    format!("::{name}"),
                    format!("({})", cx.body(&error.reading)),
                    format!("{}{}", error.facts(), self.with_headers(&error)),
                    &response.origin,
                ));
            }
        }
        items
    }

    /// The enum of successes, when they differ.
    fn successes(&self) -> Vec<Item> {
        let cx = self.cx;
        let successes = cx.successes(self.operation);
        if single(&successes).is_some() {
            return Vec::new();
        }
        let mut items = vec![self.api(&self.names.answer, facts::ANSWERS.to_owned())];
        let mut seen = BTreeSet::new();
        for success in &successes {
            let name = cx.success_variant(self.id, success);
            if !seen.insert(name.clone()) {
                continue;
            }
            let signature = match &success.reading {
                Reading::Empty => String::new(),
                reading => format!("({})", cx.body(reading)),
            };
            let at = success
                .response
                .map_or(&self.operation.origin, |(_, response)| &response.origin);
            items.push(self.member(
                &self.names.answer,
                format!("::{name}"),
                signature,
                format!("{}{}", success.facts(), self.with_headers(success)),
                at,
            ));
        }
        items
    }

    fn with_headers(&self, answer: &Answer<'_>) -> String {
        let headers = answer
            .response
            .and_then(|(index, _)| self.names.headers[index].as_ref());
        match headers {
            Some(name) => format!("; headers api::{name}"),
            None => String::new(),
        }
    }

    fn headers(&self) -> Vec<Item> {
        let mut items = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, response) in self.operation.responses.iter().enumerate() {
            let Some(owner) = &self.names.headers[index] else {
                continue;
            };
            if !seen.insert(owner) {
                continue;
            }
            items.push(self.api(owner, facts::headers(response.status)));
            let methods = response
                .headers
                .iter()
                .zip(&self.names.header_methods[index]);
            items.extend(methods.map(|(header, name)| {
                self.member(
                    owner,
                    format!(".{name}"),
                    format!("() -> Option<{}>", self.header_type(header)),
                    format!(
                        "{}{}",
                        facts::header(&header.wire_name),
                        presence(header.required)
                    ),
                    &header.origin,
                )
            }));
        }
        items
    }

    /// A scalar or a string enum; what has more structure is text.
    fn header_type(&self, header: &Header) -> String {
        let cx = self.cx;
        let ty = cx.resolve(&value_type(cx.api, cx.facts, header.ty));
        match &ty {
            RustType::Item(id) if matches!(cx.api.ty(*id).shape, Shape::Enum(_)) => cx.spell(&ty),
            RustType::Bool
            | RustType::I32
            | RustType::I64
            | RustType::U32
            | RustType::U64
            | RustType::F64
            | RustType::DateTime
            | RustType::Date
            | RustType::Uuid => cx.spell(&ty),
            _ => "String".to_owned(),
        }
    }
}

fn presence(required: bool) -> &'static str {
    if required { " required" } else { " optional" }
}

/// How a parameter is written, when that is not what its location does by default.
fn style(param: &Param) -> Option<String> {
    use crate::ir::Style;
    let (style, explode) = match param.location {
        ParamLocation::Path | ParamLocation::Header => (Style::Simple, false),
        _ => (Style::Form, true),
    };
    let mut text = String::new();
    if param.style != style {
        text.push_str(match param.style {
            Style::Simple => " simple",
            Style::Label => " label",
            Style::Matrix => " matrix",
            Style::Form => " form",
            Style::SpaceDelimited => " space-delimited",
            Style::PipeDelimited => " pipe-delimited",
            Style::DeepObject => " deep-object",
            Style::Json => " json",
        });
    }
    if param.explode != explode && param.style != Style::Json {
        text.push_str(if param.explode {
            " exploded"
        } else {
            " joined"
        });
    }
    if param.allow_reserved {
        text.push_str(" reserved-allowed");
    }
    (!text.is_empty()).then_some(text)
}

/// Path parameters stand in the order of the path, before all others.
fn place_in_path(operation: &Operation, param: &Param) -> usize {
    let is_it =
        |piece: &PathPiece| matches!(piece, PathPiece::Param(name) if *name == param.wire_name);
    match param.location {
        ParamLocation::Path => operation
            .path
            .pieces
            .iter()
            .position(is_it)
            .unwrap_or(usize::MAX),
        _ => usize::MAX,
    }
}
