//! The lines of operations: the method, its arguments, the call with its setters, answers, errors and headers.

use super::Item;
use super::arguments::argument as argument_facts;
use crate::Pointer;
use crate::api_file::facts;
use crate::api_file::line::{bare, joined};
use crate::rust_api::{
    Answer, Argument, Body, FieldName, FnName, Header, Operation, Replies, Reply, RustApi,
};

/// The lines of every operation.
pub(super) fn items(api: &RustApi) -> Vec<Item> {
    let operations = api.operations.iter();
    operations
        .flat_map(|(method, operation)| Lines { method, operation }.all())
        .collect()
}

/// An operation whose lines are written.
struct Lines<'a> {
    method: &'a FnName,
    operation: &'a Operation,
}

impl Lines<'_> {
    fn all(&self) -> Vec<Item> {
        let operation = self.operation;
        let mut items = vec![self.method()];
        for (name, argument) in &operation.arguments {
            items.push(Item {
                section: "Client",
                owner: self.method.to_string(),
                member: format!(".{name}"),
                rank: 0,
                signature: format!(": {}", argument.given),
                facts: argument_facts(argument, true),
                at: argument.origin.clone(),
            });
        }
        items.push(self.api(&operation.call, facts::CALL.to_owned()));
        if operation.pages.is_some() {
            items.push(Item {
                signature: ": Paged".to_owned(),
                ..self.api(&operation.call, facts::IMPLEMENTS.to_owned())
            });
        }
        for (name, argument) in &operation.setters {
            items.push(self.member(
                &operation.call,
                format!(".{name}"),
                format!("({})", argument.given),
                argument_facts(argument, false),
                &argument.origin,
            ));
        }
        if let Some(replies) = &operation.replies {
            items.extend(self.errors(replies));
            items.extend(self.successes(replies));
            items.extend(self.headers(replies));
        }
        items
    }

    fn method(&self) -> Item {
        let operation = self.operation;
        let answer = returned(&operation.answer);
        let argument =
            |(name, argument): &(FieldName, Argument)| format!("{name}: {}", argument.given);
        let arguments: Vec<String> = operation.arguments.iter().map(argument).collect();
        Item {
            section: "Client",
            owner: self.method.to_string(),
            signature: format!("({}) -> {answer}", arguments.join(", ")),
            facts: self.exchange(),
            at: operation.origin.clone(),
            ..Item::default()
        }
    }

    /// The method and path, what is answered, and who may ask.
    fn exchange(&self) -> String {
        let operation = self.operation;
        let mut parts: Vec<String> = operation.successes.iter().map(facts::on).collect();
        if let Some(headers) = &operation.success_headers {
            parts.push(format!("headers api::{headers}"));
        }
        for (on, body) in &operation.errors {
            parts.push(match body {
                Body::Empty => facts::on(on),
                body => format!("{} -> {body}", facts::on(on)),
            });
        }
        parts.push(auth(&operation.auth));
        if let Some(server) = &operation.server {
            parts.push(format!("at {}", bare(server)));
        }
        if let Some(pages) = &operation.pages {
            let field = pages.field.as_ref();
            let field = field.map_or_else(String::new, |field| format!(" in {field}"));
            let rule = pages.rule.line(&word);
            parts.push(format!("pages of {}{field} by {rule}", pages.item));
        }
        if let Some(header) = &operation.idempotency_key {
            parts.push(format!("key {}", bare(header)));
        }
        if operation.deprecated {
            parts.push("deprecated".to_owned());
        }
        let path = bare(&operation.path);
        let verb = bare(&operation.verb);
        format!("{verb} {path} {}", parts.join("; "))
    }

    /// A type of the module `api`.
    fn api(&self, name: &impl ToString, facts: String) -> Item {
        let at = &self.operation.origin;
        self.member(name, String::new(), String::new(), facts, at)
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
            rank: 0,
            signature,
            facts,
            at: at.clone(),
        }
    }

    fn errors(&self, replies: &Replies) -> Vec<Item> {
        let error = &replies.error;
        let mut items = vec![
            self.api(error, facts::ERRORS.to_owned()),
            self.member(
                error,
                "::Undocumented".to_owned(),
                "(Undocumented)".to_owned(),
                facts::UNKNOWN.to_owned(),
                &self.operation.origin,
            ),
        ];
        items.extend(replies.errors.iter().map(|(name, reply)| {
            let signature = format!("({})", reply.body);
            self.member(
                error,
                format!("::{name}"),
                signature,
                reply_facts(reply),
                &reply.origin,
            )
        }));
        items
    }

    /// The enum of successes, when they differ.
    fn successes(&self, replies: &Replies) -> Vec<Item> {
        let Answer::Enum(answer) = &self.operation.answer else {
            return Vec::new();
        };
        let mut items = vec![self.api(answer, facts::ANSWERS.to_owned())];
        items.extend(replies.successes.iter().map(|(name, reply)| {
            let signature = match &reply.body {
                Body::Empty => String::new(),
                body => format!("({body})"),
            };
            self.member(
                answer,
                format!("::{name}"),
                signature,
                reply_facts(reply),
                &reply.origin,
            )
        }));
        items
    }

    fn headers(&self, replies: &Replies) -> Vec<Item> {
        let mut items = Vec::new();
        for (owner, headers) in &replies.headers {
            items.push(self.api(owner, facts::headers(headers.status)));
            items.extend(headers.methods.iter().map(|(name, header)| {
                let facts = header_facts(header);
                let signature = format!("() -> Option<{}>", header.ty);
                self.member(owner, format!(".{name}"), signature, facts, &header.origin)
            }));
        }
        items
    }
}

/// A name of the document as one word.
fn word(name: &str) -> String {
    bare(name).replace(' ', "%20").replace(';', "%3B")
}

/// The name of a header, and whether it is promised.
pub(crate) fn header_facts(header: &Header) -> String {
    let promised = if header.required {
        "required"
    } else {
        "optional"
    };
    format!("{} {promised}", facts::header(&header.wire_name))
}

/// What a method returns.
pub(crate) fn returned(answer: &Answer) -> String {
    match answer {
        Answer::Body(body) => body.to_string(),
        Answer::Enum(name) => format!("api::{name}"),
    }
}

fn reply_facts(reply: &Reply) -> String {
    let headers = reply.headers.as_ref();
    let headers = headers.map_or_else(String::new, |name| format!("; headers api::{name}"));
    format!("{}{headers}", facts::on(&reply.on))
}

fn auth(sets: &[Vec<String>]) -> String {
    let sets: Vec<String> = sets.iter().map(|set| joined(set)).collect();
    match sets.as_slice() {
        [] => "no auth".to_owned(),
        sets => format!("auth {}", sets.join("|")),
    }
}
