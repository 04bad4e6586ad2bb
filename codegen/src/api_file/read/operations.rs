//! The methods that call an operation, and what stands in the module `api` around each.
//!
//! # Invariants
//! - A type of the module `api` belongs to the operation at whose place it stands.

use std::collections::BTreeMap;

use super::arguments::argument;
use super::entry::{Entry, Section};
use super::{Fault, kept, of, signature};
use crate::Pointer;
use crate::api_file::facts;
use crate::api_file::line::{unbare, unjoined};
use crate::ir::StatusSpec;
use crate::rust_api::{
    Answer, Argument, Body, FieldName, FnName, Header, Headers, Media, On, Operation, PageRule,
    Paging, Replies, Reply, RustType, TypeName, VariantName,
};

/// The operations among the entries.
pub(super) fn read(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> BTreeMap<FnName, Operation> {
    let mut found = Found::default();
    let is_method = |entry: &&Entry<'_>| {
        let is_general = entry.owner.is_empty()
            || entry.owner == "BASE_URL"
            || entry.facts == facts::CONSTRUCTOR;
        entry.member.is_empty() && !is_general
    };
    for entry in of(entries, Section::Client).filter(is_method) {
        let method = method(entry).ok_or_else(|| entry.fault("describes no operation"));
        if let Some((name, partial)) = kept(method, faults) {
            found
                .places
                .insert(partial.operation.origin.clone(), name.clone());
            found.operations.insert(name, partial);
        }
    }
    let members = |section| of(entries, section).filter(|entry| !entry.member.is_empty());
    // What a call implements follows from the line of its method.
    let is_type = |entry: &&Entry<'_>| entry.member.is_empty() && entry.facts != facts::IMPLEMENTS;
    for entry in of(entries, Section::Api).filter(is_type) {
        kept(found.item(entry), faults);
    }
    for entry in members(Section::Client) {
        kept(found.argument(entry), faults);
    }
    for entry in members(Section::Api) {
        kept(found.member(entry), faults);
    }
    found.finish(faults)
}

/// What has been read so far.
#[derive(Default)]
struct Found<'a> {
    operations: BTreeMap<FnName, Partial>,
    places: BTreeMap<Pointer, FnName>,
    /// The types of the module `api`: whose each is, and what for.
    owners: BTreeMap<&'a str, (FnName, Role)>,
}

/// What a type of the module `api` is for.
#[derive(Clone, Copy)]
enum Role {
    Call,
    Errors,
    Answers,
    Headers,
}

/// An operation of which some lines have been read.
struct Partial {
    line: usize,
    operation: Operation,
    has_call: bool,
    /// The arguments of the method, in order.
    positional: Vec<FieldName>,
    /// What their lines say of them.
    arguments: BTreeMap<FieldName, Argument>,
}

fn method(entry: &Entry<'_>) -> Option<(FnName, Partial)> {
    let name = FnName::parse(entry.owner)?;
    let (arguments, returned) = signature::split(entry.signature)?;
    let arguments = signature::arguments(arguments)?;
    let answer = match returned.strip_prefix("api::") {
        Some(name) => Answer::Enum(TypeName::parse(name)?),
        None => Answer::Body(Body::parse(returned)?),
    };
    let mut operation = Operation {
        origin: entry.at.clone(),
        verb: String::new(),
        path: String::new(),
        arguments: Vec::new(),
        // Until its line is read.
        call: TypeName::parse(entry.owner)?,
        setters: BTreeMap::new(),
        answer,
        successes: Vec::new(),
        success_headers: None,
        errors: Vec::new(),
        auth: Vec::new(),
        server: None,
        idempotency_key: None,
        pages: None,
        deprecated: false,
        replies: None,
    };
    exchange(&mut operation, entry.facts)?;
    let partial = Partial {
        line: entry.line,
        operation,
        has_call: false,
        positional: arguments.into_iter().map(|(name, _)| name).collect(),
        arguments: BTreeMap::new(),
    };
    Some((name, partial))
}

/// Reads `GET /jobs/{id} 200 json; 404 json -> types::Error; auth token`.
fn exchange(operation: &mut Operation, said: &str) -> Option<()> {
    let (verb, rest) = said.split_once(' ')?;
    let (path, rest) = rest.split_once(' ')?;
    operation.verb = unbare(verb)?;
    operation.path = unbare(path)?;
    for part in rest.split("; ") {
        if let Some(name) = part.strip_prefix("headers api::") {
            operation.success_headers = Some(TypeName::parse(name)?);
        } else if let Some(sets) = part.strip_prefix("auth ") {
            operation.auth = sets.split('|').map(unjoined).collect::<Option<_>>()?;
        } else if let Some(url) = part.strip_prefix("at ") {
            operation.server = Some(unbare(url)?);
        } else if let Some(text) = part.strip_prefix("pages of ") {
            operation.pages = Some(paging(text)?);
        } else if let Some(header) = part.strip_prefix("key ") {
            operation.idempotency_key = Some(unbare(header)?);
        } else if part == "deprecated" {
            operation.deprecated = true;
        } else if let Some((on, body)) = part.split_once(" -> ") {
            operation.errors.push((self::on(on)?, Body::parse(body)?));
        } else if part != "no auth" {
            let on = on(part)?;
            match is_success(operation, &on) {
                true => operation.successes.push(on),
                false => operation.errors.push((on, Body::Empty)),
            }
        }
    }
    (!operation.successes.is_empty()).then_some(())
}

/// Reads `types::Thing in things by cursor after from /meta/next`.
fn paging(text: &str) -> Option<Paging> {
    let (listed, rule) = text.split_once(" by ")?;
    let (item, field) = match listed.split_once(" in ") {
        Some((item, field)) => (item, Some(FieldName::parse(field)?)),
        None => (listed, None),
    };
    Some(Paging {
        item: RustType::parse(item)?,
        field,
        rule: PageRule::parse(rule, &unbare)?,
    })
}

/// Whether an answer without a body is one of the successes, which stand first. `default` is one where nothing else is.
fn is_success(operation: &Operation, on: &On) -> bool {
    match on.status {
        StatusSpec::Default => {
            operation.errors.is_empty()
                && operation.success_headers.is_none()
                && operation
                    .successes
                    .iter()
                    .all(|before| before.status == StatusSpec::Default && before != on)
        }
        status => status.is_success(),
    }
}

/// Reads `404 json`.
fn on(text: &str) -> Option<On> {
    let (status, media) = match text.split_once(' ') {
        Some((status, media)) => (status, Some(Media::new(unbare(media)?))),
        None => (text, None),
    };
    let status = status_of(status)?;
    Some(On { status, media })
}

fn status_of(text: &str) -> Option<StatusSpec> {
    match text.strip_suffix("XX") {
        _ if text == "default" => Some(StatusSpec::Default),
        Some(class) => class.parse().ok().map(StatusSpec::Range),
        None => text.parse().ok().map(StatusSpec::Code),
    }
}

impl<'a> Found<'a> {
    /// A type of the module `api`.
    fn item(&mut self, entry: &Entry<'a>) -> Result<(), Fault> {
        let stray = || entry.fault("stands at the place of no operation");
        let method = self.places.get(&entry.at).ok_or_else(stray)?;
        let partial = self.operations.get_mut(method).ok_or_else(stray)?;
        let name = TypeName::parse(entry.owner);
        let name = name.ok_or_else(|| entry.fault("names no type"))?;
        let role = match entry.facts {
            facts::CALL => {
                partial.has_call = true;
                partial.operation.call = name;
                Role::Call
            }
            facts::ERRORS => {
                partial.replies().error = name;
                Role::Errors
            }
            facts::ANSWERS => Role::Answers,
            said => {
                let status = said.strip_prefix("headers of ").and_then(status_of);
                let status = status.ok_or_else(|| entry.fault("is of no known kind"))?;
                let headers = Headers {
                    status,
                    methods: BTreeMap::new(),
                };
                partial.replies().headers.insert(name, headers);
                Role::Headers
            }
        };
        self.owners.insert(entry.owner, (method.clone(), role));
        Ok(())
    }

    /// A positional argument.
    fn argument(&mut self, entry: &Entry<'_>) -> Result<(), Fault> {
        let mut read = || {
            let partial = self.operations.get_mut(&FnName::parse(entry.owner)?)?;
            let argument = argument(entry, entry.signature.strip_prefix(": ")?)?;
            let name = FieldName::parse(entry.member)?;
            partial.arguments.insert(name, argument);
            Some(())
        };
        read().ok_or_else(|| entry.fault("describes no argument of an operation"))
    }

    /// A member of a type of the module `api`.
    fn member(&mut self, entry: &Entry<'_>) -> Result<(), Fault> {
        let stray = || entry.fault("belongs to a type that has no line of its own");
        let (method, role) = self.owners.get(entry.owner).ok_or_else(stray)?;
        let partial = self.operations.get_mut(method).ok_or_else(stray)?;
        let added = match role {
            Role::Call => partial.setter(entry),
            Role::Errors if entry.facts == facts::UNKNOWN => Some(()),
            Role::Errors => reply(entry).map(|(name, reply)| {
                partial.replies().errors.insert(name, reply);
            }),
            Role::Answers => reply(entry).map(|(name, reply)| {
                partial.replies().successes.insert(name, reply);
            }),
            Role::Headers => partial.header(entry),
        };
        added.ok_or_else(|| entry.fault("is no member of such a type"))
    }

    /// The operations that are whole.
    fn finish(self, faults: &mut Vec<Fault>) -> BTreeMap<FnName, Operation> {
        let finished = self.operations.into_iter().filter_map(|(name, partial)| {
            let operation = kept(partial.finish(), faults)?;
            Some((name, operation))
        });
        finished.collect()
    }
}

impl Partial {
    fn replies(&mut self) -> &mut Replies {
        let error = &self.operation.call;
        self.operation.replies.get_or_insert_with(|| Replies {
            // Until its line is read.
            error: error.clone(),
            errors: BTreeMap::new(),
            successes: BTreeMap::new(),
            headers: BTreeMap::new(),
        })
    }

    fn setter(&mut self, entry: &Entry<'_>) -> Option<()> {
        let argument = argument(entry, entry.bracketed()?)?;
        let name = FieldName::parse(entry.member)?;
        self.operation.setters.insert(name, argument);
        Some(())
    }

    fn header(&mut self, entry: &Entry<'_>) -> Option<()> {
        let ty = entry.signature.strip_prefix("() -> Option<")?;
        let mut said = super::cursor::Cursor::new(entry.facts);
        let wire_name = said.eat("header ").then(|| said.quoted()).flatten()?;
        let required = said.eat(" required");
        let header = Header {
            origin: entry.at.clone(),
            wire_name,
            ty: RustType::parse(ty.strip_suffix('>')?)?,
            required,
        };
        let name = FnName::parse(entry.member)?;
        let owner = TypeName::parse(entry.owner)?;
        let headers = self.replies().headers.get_mut(&owner)?;
        headers.methods.insert(name, header);
        (required || said.eat(" optional")).then_some(())
    }

    fn finish(mut self) -> Result<Operation, Fault> {
        if !self.has_call {
            let what = "calls an operation whose call has no line of its own";
            return Err(Fault::new(self.line, what));
        }
        let mut arguments = Vec::with_capacity(self.positional.len());
        for name in self.positional {
            let Some(argument) = self.arguments.remove(&name) else {
                let what = format!("has the argument `{name}`, which has no line of its own");
                return Err(Fault::new(self.line, &what));
            };
            arguments.push((name, argument));
        }
        self.operation.arguments = arguments;
        Ok(self.operation)
    }
}

/// Reads a variant for an answer: `(types::Error)`, `404 json; headers api::Headers`.
fn reply(entry: &Entry<'_>) -> Option<(VariantName, Reply)> {
    let (on, headers) = match entry.facts.split_once("; headers api::") {
        Some((on, name)) => (on, Some(TypeName::parse(name)?)),
        None => (entry.facts, None),
    };
    let body = match entry.signature {
        "" => Body::Empty,
        _ => Body::parse(entry.bracketed()?)?,
    };
    let reply = Reply {
        origin: entry.at.clone(),
        on: self::on(on)?,
        body,
        headers,
    };
    Some((VariantName::parse(entry.member)?, reply))
}
