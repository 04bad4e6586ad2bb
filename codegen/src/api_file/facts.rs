//! The wire facts that are also the keys by which the lock knows a name again.
//!
//! # Invariants
//! - Two members of one owner have different facts, or the document says the same twice.
//! - Nothing here depends on a name.

use crate::ir::{JsonKind, ParamLocation, PartRole, Shape, StatusSpec, Style, Test, Union};
use crate::rust_api::{On, Told, TypeKind};

pub(crate) use super::line::{joined, quoted};
pub(crate) use super::write::{
    argument, argument_key, base_url_at, client_signature, constant, field_facts, header_facts,
    is_in_path, returned, scheme_facts, scheme_signature, wire,
};

/// The facts of the type of credentials.
pub(crate) const CREDENTIALS: &str = "credentials";
/// The function that reads what the API sends on its own, and what it reads.
pub(crate) const PARSE: &str = "parse";
pub(crate) const WEBHOOK: &str = "webhook";
pub(crate) const CALLBACK: &str = "callback";
/// The facts of the type of a call.
pub(crate) const CALL: &str = "call";
/// The facts of the type of its errors.
pub(crate) const ERRORS: &str = "errors";
/// The facts of the enum of its successes.
pub(crate) const ANSWERS: &str = "answers";
/// The facts of the body of a request, as far as they are a key.
pub(crate) const BODY: &str = "body";
/// The facts of the field for members that the document does not list.
pub(crate) const REST: &str = "all other members";
/// The facts of a function that every client has.
pub(crate) const CONSTRUCTOR: &str = "constructor";
/// The facts of a trait that a type implements.
pub(crate) const IMPLEMENTS: &str = "implements";
/// The facts of a variant for what the client does not know.
pub(crate) const UNKNOWN: &str = "anything else";

/// What follows the kind in the facts of a further place of a shared type.
pub(crate) const ALSO: &str = " also";

/// Whether a line only says that a type stands there too.
pub(crate) fn is_further_place(facts: &str) -> bool {
    facts.strip_suffix(ALSO) == Some(kind(facts))
}

/// The part of the facts by which a member is known again: through the first text in quotes, else to a semicolon.
pub(crate) fn key(facts: &str) -> &str {
    let Some(open) = facts.find('"') else {
        return facts.split(';').next().unwrap_or(facts);
    };
    let mut escaped = false;
    for (at, c) in facts.char_indices().skip_while(|(at, _)| *at <= open) {
        match c {
            '"' if !escaped => return &facts[..=at],
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    facts
}

/// The first word of the facts: what kind of item it is.
pub(crate) fn kind(facts: &str) -> &str {
    facts.split([' ', ';']).next().unwrap_or(facts)
}

/// The kind of an item of the module `types`.
pub(crate) fn type_kind(shape: &Shape, is_newtype: bool) -> &'static str {
    match shape {
        Shape::Struct(_) => "struct",
        Shape::Enum(_) => "enum",
        Shape::Union(_) => "union",
        _ if is_newtype => "newtype",
        _ => "alias",
    }
}

/// The kind of an exposed type.
pub(crate) fn kind_of(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::Enum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Alias(_) => "alias",
        TypeKind::Newtype(_) => "newtype",
    }
}

/// The facts of a headers type, by the first answer that has it.
pub(crate) fn headers(spec: StatusSpec) -> String {
    format!("headers of {}", status(spec))
}

/// A setter of a struct, by the key of what it sets: `sets "title"`.
pub(crate) fn setter(key: &str) -> String {
    format!("sets {key}")
}

/// Whether a line says what follows from other lines: a setter of a struct, or a trait that a type implements.
pub(crate) fn is_consequence(facts: &str) -> bool {
    facts == IMPLEMENTS || facts.starts_with("sets ")
}

/// Where a parameter travels and what it is called there: `query "page_size"`.
pub(crate) fn param(location: ParamLocation, wire_name: &str) -> String {
    format!("{} {}", place(location), quoted(wire_name))
}

/// A part of a multipart body: `part "file"`; a header of one: `part-header "file X-Digest"`; those of other names: `parts "*"`.
pub(crate) fn part(name: &str, role: &PartRole) -> String {
    match role {
        PartRole::Whole | PartRole::Styled(..) => format!("part {}", quoted(name)),
        PartRole::HeaderOf(of) => {
            let of = of.replace('%', "%25").replace(' ', "%20");
            format!("part-header {}", quoted(&format!("{of} {name}")))
        }
        PartRole::Others => format!("parts {}", quoted(name)),
    }
}

/// The part and the header of a [`part`] that is one.
pub(super) fn part_and_header(text: &str) -> Option<(String, String)> {
    let (of, name) = text.split_once(' ')?;
    let of = of.replace("%20", " ").replace("%25", "%");
    Some((of, name.to_owned()))
}

/// The styles in which values are written.
pub(super) const STYLES: [Style; 8] = [
    Style::Simple,
    Style::Label,
    Style::Matrix,
    Style::Form,
    Style::SpaceDelimited,
    Style::PipeDelimited,
    Style::DeepObject,
    Style::Json,
];

/// A style in a word.
pub(super) fn style(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "space-delimited",
        Style::PipeDelimited => "pipe-delimited",
        Style::DeepObject => "deep-object",
        Style::Json => "json",
    }
}

/// A header of an answer: `header "Retry-After"`.
pub(crate) fn header(wire_name: &str) -> String {
    format!("header {}", quoted(wire_name))
}

fn place(location: ParamLocation) -> &'static str {
    match location {
        ParamLocation::Path => "path",
        ParamLocation::Query => "query",
        ParamLocation::Header => "header",
        ParamLocation::Cookie => "cookie",
        ParamLocation::QueryString => "querystring",
    }
}

/// A status as in the document: `404`, `4XX`, `default`.
pub(crate) fn status(status: StatusSpec) -> String {
    match status {
        StatusSpec::Code(code) => code.to_string(),
        StatusSpec::Range(class) => format!("{class}XX"),
        StatusSpec::Default => "default".to_owned(),
    }
}

/// An answer of one media type: `404 json`, `200 text/csv`, `204`.
pub(crate) fn on(on: &On) -> String {
    match &on.media {
        None => status(on.status),
        Some(media) => format!(
            "{} {}",
            status(on.status),
            super::line::bare(media.as_str())
        ),
    }
}

/// What decides for the branch at `index`: `status="complete"`, `string`, `has "deleted"`.
pub(crate) fn branch(union: &Union, index: usize) -> String {
    let tag = union.decode.tag.as_ref().map_or("", |(tag, _)| tag);
    told(tag, &Told::of(union, index))
}

/// What decides for a branch of a union with this tag.
pub(crate) fn told(tag: &str, told: &Told) -> String {
    let mut facts: Vec<String> = told.tests.iter().map(|found| test(tag, found)).collect();
    if told.is_default {
        facts.push("default".to_owned());
    }
    if told.is_absent {
        facts.push("absent".to_owned());
    }
    if facts.is_empty() {
        facts.push("never".to_owned());
    }
    if told.is_added {
        facts.push("added".to_owned());
    }
    facts.join(", ")
}

fn test(tag: &str, test: &Test) -> String {
    match test {
        Test::Tag(values) => {
            let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
            format!("{}={}", super::line::bare(tag), values.join("|"))
        }
        Test::Has { member, nullable } => {
            let nullable = if *nullable { " nullable" } else { "" };
            format!("has {}{nullable}", quoted(member))
        }
        Test::KnownString => "known string".to_owned(),
        Test::FormedString => "formed string".to_owned(),
        Test::Integer(primitive) => primitive.integer_format().to_owned(),
        Test::Kind(kind) => json_kind(*kind).to_owned(),
        Test::Try => "try".to_owned(),
    }
}

pub(super) fn json_kind(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Bool => "bool",
        JsonKind::Integer => "integer",
        JsonKind::Number => "number",
        JsonKind::String => "string",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
    }
}

/// Whether nothing but its place tells this branch from the others.
pub(crate) fn is_only_a_place(facts: &str) -> bool {
    matches!(facts, "try" | "never" | "default" | "absent")
}
