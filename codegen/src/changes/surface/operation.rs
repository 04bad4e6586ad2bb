//! The operations of a surface.
//!
//! # Invariants
//! - A line of the module `api` belongs to the operation that stands at the same place, or whose call or errors are its owner.

use std::collections::BTreeMap;

use super::item::Item;
use super::{Member, signature};
use crate::Pointer;
use crate::api_file::facts;

/// An operation with everything that callers see of it.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Operation {
    pub(in crate::changes) exchange: Exchange,
    /// What the method returns: a type, or an enum of the module `api`.
    pub(in crate::changes) returned: String,
    /// The names of the positional arguments, in order.
    pub(in crate::changes) positional: Vec<String>,
    pub(in crate::changes) arguments: Vec<Argument>,
    /// Successes; the status and media type with the type of the body.
    pub(in crate::changes) answers: Vec<Answer>,
    pub(in crate::changes) errors: Vec<Answer>,
    /// The methods of each type of headers, `CreateJobHeaders`.
    pub(in crate::changes) headers: Vec<(String, Member)>,
    pub(in crate::changes) at: Pointer,
}

/// What the method's line says of the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::changes) struct Exchange {
    /// `GET`.
    pub(in crate::changes) verb: String,
    pub(in crate::changes) path: String,
    /// The ways to show who asks, any one is enough; empty when nobody asks.
    pub(in crate::changes) auth: Vec<String>,
    /// The base URL of this operation alone.
    pub(in crate::changes) server: Option<String>,
    pub(in crate::changes) deprecated: bool,
    /// The type of the headers of successes.
    pub(in crate::changes) headers: Option<String>,
    /// The statuses and media types of successes.
    successes: Vec<String>,
}

/// An argument of the method, or a setter of the call.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Argument {
    pub(in crate::changes) member: Member,
    pub(in crate::changes) required: bool,
}

/// An answer with one body.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Answer {
    /// The variant, where there is an enum of them.
    pub(in crate::changes) variant: Option<String>,
    /// `200 json`.
    pub(in crate::changes) on: String,
    /// The type of its body.
    pub(in crate::changes) body: String,
    /// The type of its headers, where an error has one of its own.
    pub(in crate::changes) headers: Option<String>,
    pub(in crate::changes) at: Pointer,
}

/// The operations among the items.
pub(super) fn read(items: &[Item<'_>]) -> BTreeMap<String, Operation> {
    let mut operations = BTreeMap::new();
    let mut places = BTreeMap::new();
    for item in items {
        let is_method = item.section == "Client" && item.member.is_none();
        let Some(exchange) = is_method.then(|| Exchange::read(item.facts)).flatten() else {
            continue;
        };
        let (arguments, returned) = signature::split(item.signature);
        let positional = arguments.iter().map(|(name, _)| (*name).to_owned());
        places.insert(item.at, item.owner);
        let operation = Operation {
            exchange,
            returned: returned.to_owned(),
            positional: positional.collect(),
            arguments: Vec::new(),
            answers: Vec::new(),
            errors: Vec::new(),
            headers: Vec::new(),
            at: item.at.clone(),
        };
        operations.insert(item.owner.to_owned(), operation);
    }
    // The types of the module `api`: whose they are, and what they are for.
    let owners: BTreeMap<&str, (&str, &str)> = items
        .iter()
        .filter(|item| item.section == "api" && item.member.is_none())
        .filter_map(|item| Some((item.owner, (*places.get(item.at)?, item.facts))))
        .collect();
    for item in items {
        add(item, &owners, &mut operations);
    }
    for operation in operations.values_mut() {
        operation.find_single_answers();
        operation.sort_arguments();
    }
    operations
}

/// Adds a line to its operation.
fn add(
    item: &Item<'_>,
    owners: &BTreeMap<&str, (&str, &str)>,
    operations: &mut BTreeMap<String, Operation>,
) {
    let Some((_, name)) = item.member else {
        return;
    };
    let (method, role) = match item.section {
        "Client" => (item.owner, ""),
        "api" => match owners.get(item.owner) {
            Some(found) => *found,
            None => return,
        },
        _ => return,
    };
    let Some(operation) = operations.get_mut(method) else {
        return;
    };
    let member = item.to_member(name);
    let bracketed = item.signature.strip_prefix('(');
    let inside = bracketed
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or_default();
    let answer = || Answer {
        variant: Some(name.to_owned()),
        on: status_and_media(item.facts),
        body: match inside {
            "" => "()".to_owned(),
            body => body.to_owned(),
        },
        headers: headers(item.facts),
        at: item.at.clone(),
    };
    match role {
        "" | facts::CALL => operation.arguments.push(Argument {
            member: Member {
                ty: if role.is_empty() {
                    member.ty
                } else {
                    inside.to_owned()
                },
                ..member
            },
            required: role.is_empty(),
        }),
        facts::ERRORS if item.facts != facts::UNKNOWN => operation.errors.push(answer()),
        facts::ANSWERS => operation.answers.push(answer()),
        _ if role.starts_with("headers") => {
            operation.headers.push((item.owner.to_owned(), member));
        }
        _ => {}
    }
}

impl Operation {
    /// Where there is no enum of answers, the method says what they are.
    fn find_single_answers(&mut self) {
        if self.answers.is_empty() {
            let successes = self.exchange.successes.iter();
            self.answers = successes
                .map(|on| Answer {
                    variant: None,
                    on: on.clone(),
                    body: self.returned.clone(),
                    headers: None,
                    at: self.at.clone(),
                })
                .collect();
        }
    }

    /// Positional arguments in their order, the others after them by name.
    fn sort_arguments(&mut self) {
        let place = |argument: &Argument| {
            let is_it = |name: &String| argument.required && *name == argument.member.name;
            let place = self.positional.iter().position(is_it);
            place.unwrap_or(usize::MAX)
        };
        self.arguments.sort_by_key(place);
    }

    /// The arguments that are not named where the method is called.
    pub(in crate::changes) fn in_order(&self) -> impl Iterator<Item = &Member> {
        let required = self.arguments.iter().filter(|argument| argument.required);
        required.map(|argument| &argument.member)
    }
}

impl Exchange {
    /// Reads `GET /jobs/{id} 200 json; 404 json -> types::Error; auth token`.
    fn read(facts: &str) -> Option<Self> {
        let (verb, rest) = facts.split_once(' ')?;
        let (path, rest) = rest.split_once(' ')?;
        let is_verb = !verb.is_empty() && verb.chars().all(|c| !c.is_lowercase());
        if !is_verb || !path.starts_with('/') {
            return None;
        }
        let mut exchange = Self {
            verb: verb.to_owned(),
            path: path.to_owned(),
            ..Self::default()
        };
        for (index, part) in rest.split("; ").enumerate() {
            if let Some(sets) = part.strip_prefix("auth ") {
                exchange.auth = sets.split('|').map(str::to_owned).collect();
            } else if let Some(url) = part.strip_prefix("at ") {
                exchange.server = Some(url.to_owned());
            } else if part == "deprecated" {
                exchange.deprecated = true;
            } else if part.starts_with("headers ") {
                exchange.headers = headers(part);
            } else if is_success(part) || (index == 0 && part.starts_with("default")) {
                exchange.successes.push(part.to_owned());
            }
        }
        Some(exchange)
    }

    /// Method and path, without the names of parameters: they are not sent.
    pub(in crate::changes) fn address(&self) -> String {
        format!("{} {}", self.verb, without_names(&self.path))
    }
}

impl Operation {
    /// The place in the document, without the names of parameters.
    pub(in crate::changes) fn place(&self) -> String {
        without_names(&self.at.to_string())
    }
}

/// `/exports/{id}` as `/exports/{}`.
fn without_names(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        inside = match c {
            '{' => true,
            '}' => false,
            _ => inside,
        };
        if !inside || c == '{' {
            out.push(c);
        }
    }
    out
}

fn is_success(part: &str) -> bool {
    part.starts_with(['1', '2', '3'])
}

/// `Headers` of `404 json; headers api::Headers`.
fn headers(facts: &str) -> Option<String> {
    let (_, name) = facts.rsplit_once("headers api::")?;
    Some(name.to_owned())
}

/// `404 json` of `404 json; headers api::Headers`.
fn status_and_media(facts: &str) -> String {
    facts.split("; ").next().unwrap_or(facts).to_owned()
}
