//! The operations of a view.

use std::collections::BTreeMap;

use super::{Marks, Member, Said};
use crate::Pointer;
use crate::api_file::facts;
use crate::rust_api::{self, Body, FieldName, On, Reply, RustApi, TypeName, VariantName};

/// An operation with everything that callers see of it.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Operation {
    /// `GET`.
    pub(in crate::changes) verb: String,
    pub(in crate::changes) path: String,
    /// The ways to show who asks, any one is enough; empty when nobody asks.
    pub(in crate::changes) auth: Vec<String>,
    /// The base URL of this operation alone.
    pub(in crate::changes) server: Option<String>,
    /// What its pages list, and how the next one is asked for.
    pub(in crate::changes) pages: Option<String>,
    pub(in crate::changes) deprecated: bool,
    /// The type of the headers of successes.
    pub(in crate::changes) success_headers: Option<String>,
    /// What the method returns: a type, or an enum of the module `api`.
    pub(in crate::changes) returned: Returned,
    /// The positional ones in order, then the others by name.
    pub(in crate::changes) arguments: Vec<Argument>,
    /// Successes; the status and media type with the type of the body.
    pub(in crate::changes) answers: Vec<Answer>,
    pub(in crate::changes) errors: Vec<Answer>,
    /// The methods of each type of headers, `CreateJobHeaders`.
    pub(in crate::changes) headers: Vec<(String, Member)>,
    pub(in crate::changes) at: Pointer,
}

/// What a method returns.
pub(in crate::changes) type Returned = rust_api::Answer;

/// An argument of the method, or a setter of the call.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Argument {
    pub(in crate::changes) member: Member,
    pub(in crate::changes) required: bool,
    /// Where it goes and how it is written, whatever it is called in the path.
    pub(in crate::changes) wire: String,
    /// Whether it goes into the path.
    pub(in crate::changes) in_path: bool,
}

/// An answer with one body.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Answer {
    /// The variant, where there is an enum of them.
    pub(in crate::changes) variant: Option<String>,
    /// Its status and media type.
    pub(in crate::changes) on: On,
    /// What is read of it.
    pub(in crate::changes) body: Body,
    /// The type of its headers, where an error has one of its own.
    pub(in crate::changes) headers: Option<String>,
    pub(in crate::changes) at: Pointer,
}

/// The operations of an API.
pub(super) fn all(api: &RustApi) -> BTreeMap<String, Operation> {
    // Another way to call an operation answers with the enum of the operation.
    let enums: BTreeMap<&TypeName, &BTreeMap<VariantName, Reply>> = api
        .operations
        .values()
        .filter_map(|operation| match (&operation.answer, &operation.replies) {
            (rust_api::Answer::Enum(name), Some(replies)) => Some((name, &replies.successes)),
            _ => None,
        })
        .collect();
    let operations = api.operations.iter();
    operations
        .map(|(name, operation)| (name.to_string(), view(operation, &enums)))
        .collect()
}

fn view(
    operation: &rust_api::Operation,
    enums: &BTreeMap<&TypeName, &BTreeMap<VariantName, Reply>>,
) -> Operation {
    let positional = operation.arguments.iter();
    let positional = positional.map(|(name, given)| argument(name, given, true));
    let setters = operation.setters.iter();
    let setters = setters.map(|(name, given)| argument(name, given, false));
    let answers = match &operation.answer {
        rust_api::Answer::Enum(name) => {
            let replies = enums.get(name).copied();
            replies.into_iter().flatten().map(answer).collect()
        }
        rust_api::Answer::Body(body) => operation
            .successes
            .iter()
            .map(|on| Answer {
                variant: None,
                on: on.clone(),
                body: body.clone(),
                headers: None,
                at: operation.origin.clone(),
            })
            .collect(),
    };
    let replies = operation.replies.as_ref();
    let errors = replies.iter().flat_map(|replies| &replies.errors);
    Operation {
        verb: operation.verb.clone(),
        path: operation.path.clone(),
        auth: (operation.auth.iter())
            .map(|set| facts::joined(set))
            .collect(),
        server: operation.server.clone(),
        pages: operation.pages.as_ref().map(|pages| {
            let rule = pages.rule.line(&str::to_owned);
            format!("{} by {rule}", pages.item)
        }),
        deprecated: operation.deprecated,
        success_headers: operation.success_headers.as_ref().map(TypeName::to_string),
        returned: operation.answer.clone(),
        arguments: positional.chain(setters).collect(),
        answers,
        errors: errors.map(answer).collect(),
        headers: replies.map_or_else(Vec::new, headers),
        at: operation.origin.clone(),
    }
}

fn answer((name, reply): (&VariantName, &Reply)) -> Answer {
    Answer {
        variant: Some(name.to_string()),
        on: reply.on.clone(),
        body: reply.body.clone(),
        headers: reply.headers.as_ref().map(TypeName::to_string),
        at: reply.origin.clone(),
    }
}

fn argument(name: &FieldName, argument: &rust_api::Argument, required: bool) -> Argument {
    let member = Member {
        name: name.to_string(),
        ty: Said::Given(argument.given.clone()),
        key: facts::argument_key(argument),
        facts: facts::argument(argument, required),
        marks: Marks {
            required,
            optional: !required,
            deprecated: argument.deprecated,
            ..Marks::default()
        },
        at: argument.origin.clone(),
    };
    Argument {
        member,
        required,
        wire: facts::wire(argument),
        in_path: facts::is_in_path(argument),
    }
}

fn headers(replies: &rust_api::Replies) -> Vec<(String, Member)> {
    let mut found = Vec::new();
    for (owner, headers) in &replies.headers {
        found.extend(headers.methods.iter().map(|(name, header)| {
            let member = Member {
                name: name.to_string(),
                ty: Said::Header(header.ty.clone()),
                key: facts::header(&header.wire_name),
                facts: facts::header_facts(header),
                marks: Marks {
                    required: header.required,
                    optional: !header.required,
                    ..Marks::default()
                },
                at: header.origin.clone(),
            };
            (owner.to_string(), member)
        }));
    }
    found
}

impl Operation {
    /// The arguments that are not named where the method is called.
    pub(in crate::changes) fn in_order(&self) -> impl Iterator<Item = &Member> {
        let required = self.arguments.iter().filter(|argument| argument.required);
        required.map(|argument| &argument.member)
    }

    /// Method and path, without the names of parameters: they are not sent.
    pub(in crate::changes) fn address(&self) -> String {
        format!("{} {}", self.verb, without_names(&self.path))
    }

    /// The place in the document, without the names of parameters.
    pub(in crate::changes) fn place(&self) -> String {
        without_names(&self.at.to_string())
    }

    /// What the method returns, as the API file has it.
    pub(in crate::changes) fn returned_text(&self) -> String {
        facts::returned(&self.returned)
    }
}

impl Answer {
    /// `200 json`.
    pub(in crate::changes) fn on_text(&self) -> String {
        facts::on(&self.on)
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
