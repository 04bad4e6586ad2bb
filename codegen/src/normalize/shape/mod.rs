//! Gives the tree its shape: every member of the kind that the table says, what can be said in several ways said in one.
//!
//! The walk goes down by the table of [`kinds`](super::kinds). A member of the wrong kind is mended where its meaning is
//! plain, and otherwise left out with a finding that says what stood there. An object is finished after its members, so
//! a rewrite sees members that are already in order, and pointers in findings are those of the document.
//!
//! # Invariants
//! - Property names, extension content, examples and defaults are never looked into.
//! - An object is lost alone: a bad schema does not take its operation with it, nor an operation the document.

mod fill;
mod operations;
mod parameters;
mod responses;
mod scalars;
pub(super) use scalars::whole;
mod security;

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::at::At;
use super::kinds::{Field, Kind};
use super::version::Minor;
use crate::Pointer;
use crate::diagnostics::{Diagnostic, Diagnostics, Loss, Place, Severity};
use crate::model::Moved;

/// The members of a JSON object.
pub(super) type Members = Map<String, Value>;

/// Walks `root` and leaves its normal form. What is read elsewhere than where it stands is noted in `moved`.
pub(super) fn shape(root: &mut Value, version: Minor, moved: &mut Moved, diags: &mut Diagnostics) {
    let mut pass = Pass::new(root, version, moved, diags);
    if let Value::Object(members) = root {
        pass.object(Kind::Root, members, &At::root());
    }
    pass.report_tallies();
}

/// One walk over one document.
pub(super) struct Pass<'d> {
    pub(super) diags: &'d mut Diagnostics,
    pub(super) version: Minor,
    pub(super) moved: &'d mut Moved,
    /// The component schemas that a discriminator may name.
    pub(super) schema_names: HashSet<String>,
    /// `components/examples`, for media types that refer to one.
    pub(super) examples: Members,
    /// The parameters under `components` that are the whole query string.
    pub(super) querystrings: Members,
    /// The security schemes that a client cannot show at this level.
    pub(super) transport_schemes: HashSet<String>,
    /// What is reported once for all its places.
    tallies: IndexMap<Tally, (usize, Pointer)>,
}

/// A finding that is made many times in a document and told once.
#[derive(PartialEq, Eq, Hash)]
enum Tally {
    Unknown(Kind, String),
    Mended(String),
}

impl<'d> Pass<'d> {
    fn new(root: &Value, version: Minor, moved: &'d mut Moved, diags: &'d mut Diagnostics) -> Self {
        let section = |name: &str| {
            root.get("components")
                .and_then(|all| all.get(name))
                .and_then(Value::as_object)
        };
        Self {
            diags,
            version,
            moved,
            schema_names: section("schemas")
                .map(|all| all.keys().cloned().collect())
                .unwrap_or_default(),
            examples: section("examples").cloned().unwrap_or_default(),
            querystrings: section("parameters")
                .map(operations::querystrings)
                .unwrap_or_default(),
            transport_schemes: section("securitySchemes")
                .map(security::at_transport_level)
                .unwrap_or_default(),
            tallies: IndexMap::new(),
        }
    }

    /// Puts the members of one object in order, then the object. False: it is to be left out.
    pub(super) fn object(&mut self, kind: Kind, members: &mut Members, at: &At<'_>) -> bool {
        self.begin(kind, members, at);
        members.retain(|key, value| self.member(kind, key, value, &at.key(key)));
        self.finish(kind, members, at)
    }

    /// What must happen to an object before its members are looked at.
    fn begin(&mut self, kind: Kind, members: &mut Members, at: &At<'_>) {
        match kind {
            Kind::Root => self.begin_root(members, at),
            Kind::Components => {
                // Written where they are used by now; see `refs`.
                members.shift_remove("mediaTypes");
                if let Some(Value::Object(parameters)) = members.get_mut("parameters") {
                    parameters.retain(|name, _| !self.querystrings.contains_key(name));
                }
            }
            Kind::PathItem => self.begin_path_item(members),
            Kind::Operation => self.begin_operation(members, at),
            Kind::Responses => self.begin_responses(members, at),
            Kind::Response | Kind::RequestBody => self.begin_body(members, at),
            Kind::Parameter => self.begin_parameter(members, at),
            Kind::SecurityRequirement => {
                members.retain(|scheme, _| !self.transport_schemes.contains(scheme));
                // To lose a scheme here would be to say that no credential is needed.
                for scopes in members
                    .values_mut()
                    .filter(|scopes| !scopes.is_array() && !scopes.is_string())
                {
                    *scopes = Value::Array(Vec::new());
                }
            }
            Kind::SecurityScheme => self.begin_security_scheme(members, at),
            Kind::Schema => self.begin_schema(members, at),
            _ => {}
        }
    }

    /// What remains to be done to an object whose members are in order. False: it is to be left out.
    fn finish(&mut self, kind: Kind, members: &mut Members, at: &At<'_>) -> bool {
        match kind {
            Kind::Root => self.finish_root(members, at),
            Kind::Info => self.finish_info(members, at),
            Kind::License => self.needs_text(members, "name", kind, at),
            Kind::ExternalDocs | Kind::Server => self.needs_text(members, "url", kind, at),
            Kind::Tag => self.needs_text(members, "name", kind, at),
            Kind::ServerVariable => self.finish_server_variable(members, at),
            Kind::Paths => self.finish_paths(members, at),
            Kind::PathItem => self.finish_path_item(members, at),
            Kind::Operation => self.finish_operation(members, at),
            Kind::Parameter => self.finish_parameter(members, at),
            Kind::Header => self.finish_header(members, at),
            Kind::MediaType => self.finish_media_type(members, at),
            Kind::Encoding => self.finish_encoding(members, at),
            Kind::Response => self.finish_response(members, at),
            Kind::Schema => self.finish_schema(members, at),
            Kind::Discriminator => self.finish_discriminator(members, at),
            Kind::SecurityScheme => self.finish_security_scheme(members, at),
            Kind::OAuthFlows => self.finish_flows(members, at),
            _ => true,
        }
    }

    /// Puts one member in order. False: it is to be left out.
    fn member(&mut self, kind: Kind, key: &str, value: &mut Value, at: &At<'_>) -> bool {
        let field = kind.field(key);
        if value.is_null() && !matches!(field, Field::Anything | Field::Rewritten) {
            // Null is how many writers say "absent"; what must be there is filled in by `finish`.
            return kind == Kind::Responses && self.object_or_drop(Kind::Response, value, at);
        }
        match field {
            Field::Anything | Field::Rewritten => true,
            Field::Inert => false,
            // What they send is made components of before.
            Field::Inbound(_) => false,
            Field::Unknown => {
                self.tally(Tally::Unknown(kind, key.to_owned()), at);
                false
            }
            Field::Text => self.text(value, at),
            Field::Flag => self.flag(value, at),
            Field::Count => self.count(value, at),
            Field::Number => self.number(value, at),
            Field::Texts => self.texts(value, at),
            Field::TextMap => self.text_map(value, at),
            Field::One(kind) => self.object_or_drop(kind, value, at),
            Field::FlagOr(kind) => self.flag_or(kind, value, at),
            Field::Many(kind) => self.many(kind, value, at),
            Field::Map(Kind::Schema) if kind == Kind::Components => self.components(value, at),
            Field::Map(kind) => self.map(kind, value, at),
        }
    }

    /// An object of `kind`, a reference to one, or what can be read as one.
    pub(super) fn object_or_drop(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) -> bool {
        if !value.is_object() && !self.read_as_object(kind, value, at) {
            return false;
        }
        let Value::Object(members) = value else {
            return true;
        };
        if kind != Kind::Schema
            && kind.section().is_some()
            && members.get("$ref").is_some_and(Value::is_string)
        {
            // Beside a reference only a summary and a description may stand, and neither reaches the client.
            members.retain(|key, _| key == "$ref");
            return true;
        }
        self.object(kind, members, at)
    }

    fn flag_or(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) -> bool {
        match value {
            Value::Bool(_) => true,
            Value::String(text) if matches!(text.as_str(), "true" | "false") => {
                self.flag(value, at)
            }
            _ => self.object_or_drop(kind, value, at),
        }
    }

    fn many(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) -> bool {
        if value.is_object() || (value.is_string() && kind == Kind::Tag) {
            self.diags.mended(
                &at.pointer(),
                "a list is wanted here; the one member is read as a list of one",
            );
            *value = Value::Array(vec![value.take()]);
        }
        let Value::Array(elements) = value else {
            self.wrong(value, "a list", loss_of(kind), at);
            return false;
        };
        let mut index = 0;
        elements.retain_mut(|element| {
            let here = at.index(index);
            index += 1;
            if element.is_null() {
                self.diags
                    .mended(&here.pointer(), "an empty element is left out");
                return false;
            }
            self.object_or_drop(kind, element, &here)
        });
        true
    }

    fn map(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) -> bool {
        if value.as_array().is_some_and(Vec::is_empty) {
            // How PHP writes an empty map.
            *value = Value::Object(Members::new());
        }
        let Value::Object(members) = value else {
            self.wrong(value, "an object", loss_of(kind), at);
            return false;
        };
        members.retain(|key, member| {
            let here = at.key(key);
            // Extensions stand between the members of maps too; the model holds none there.
            let extension = key.starts_with("x-")
                && kind != Kind::Schema
                && kind != Kind::Header
                && !member.is_object();
            !extension && self.object_or_drop(kind, member, &here)
        });
        true
    }

    /// The component schemas, some of which stand elsewhere in the document.
    fn components(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        let Value::Object(members) = value else {
            return self.map(Kind::Schema, value, at);
        };
        members.retain(|key, member| {
            let place = self.moved.place(at.key(key).pointer());
            self.object_or_drop(Kind::Schema, member, &At::place(&place))
        });
        true
    }

    /// Reports `value` as not being what is `wanted`, before it is left out.
    pub(super) fn wrong(&mut self, value: &Value, wanted: &str, loss: Option<Loss>, at: &At<'_>) {
        let message = format!(
            "{wanted} is wanted here, not {}; it is left out",
            describe(value)
        );
        match loss {
            Some(loss) => self.diags.loss(loss, &at.pointer(), message),
            None => self.diags.mended(&at.pointer(), message),
        }
    }

    /// Reports something that was mended, once for all places where the same is to be said.
    pub(super) fn mended_often(&mut self, at: &At<'_>, message: String) {
        self.tally(Tally::Mended(message), at);
    }

    fn tally(&mut self, what: Tally, at: &At<'_>) {
        self.tallies
            .entry(what)
            .or_insert_with(|| (0, at.pointer()))
            .0 += 1;
    }

    fn report_tallies(&mut self) {
        for (what, (count, first)) in std::mem::take(&mut self.tallies) {
            let others = match count {
                1 => String::new(),
                2 => " (and in one more place)".to_owned(),
                _ => format!(" (and in {} more places)", count - 1),
            };
            match what {
                Tally::Mended(message) => self.diags.mended(&first, format!("{message}{others}")),
                Tally::Unknown(kind, key) => self.diags.push(Diagnostic {
                    severity: Severity::Warning,
                    message: format!("`{key}` is not a keyword of {}{others}", kind.noun()),
                    places: vec![Place::Spec(first)],
                    help: fill::suggestion(kind, &key),
                    loss: Some(Loss::Ignored),
                }),
            }
        }
    }
}

/// What it costs when an object of `kind` is left out.
pub(super) fn loss_of(kind: Kind) -> Option<Loss> {
    match kind {
        Kind::Schema => Some(Loss::Widened),
        Kind::PathItem
        | Kind::Operation
        | Kind::Parameter
        | Kind::RequestBody
        | Kind::MediaType
        | Kind::Response => Some(Loss::Skipped),
        _ => Some(Loss::Ignored),
    }
}

/// A value for a reader: its kind, and its text when that is short.
pub(super) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => format!("`{flag}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) if text.chars().count() <= 40 => {
            format!("the text `{}`", text.replace('`', "'"))
        }
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
