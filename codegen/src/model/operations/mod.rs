//! The lines of operations: the method, its arguments, the call with its setters, answers, errors and headers.

mod arguments;
mod headers;

use std::collections::BTreeSet;

use arguments::Argument;

use super::answers::{Answer, Reading, single};
use super::line::bare;
use super::{Item, Model, facts};
use crate::Pointer;
use crate::ir::{Operation, OperationId};
use crate::name::OperationNames;

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

impl Lines<'_> {
    fn all(&self) -> Vec<Item> {
        let arguments = self.arguments();
        let mut items = vec![
            self.method(&arguments),
            self.api(&self.names.call, facts::CALL.to_owned()),
        ];
        items.extend(arguments.iter().map(|argument| self.argument(argument)));
        if self.operation.alternative_to.is_some() {
            return items;
        }
        items.push(self.api(&self.names.error, facts::ERRORS.to_owned()));
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
        let headers = |success: &Answer<'_>| self.names.headers[success.response?.0].as_ref();
        if let Some(headers) = successes.iter().find_map(headers) {
            parts.push(format!("headers api::{headers}"));
        }
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
                success.facts(),
                at,
            ));
        }
        items
    }

    fn with_headers(&self, error: &Answer<'_>) -> String {
        let headers = error
            .response
            .and_then(|(index, _)| self.names.headers[index].as_ref());
        match headers {
            Some(name) => format!("; headers api::{name}"),
            None => String::new(),
        }
    }
}
