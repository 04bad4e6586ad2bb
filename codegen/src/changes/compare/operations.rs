//! Operations: which came and went, where they are, who may ask, what they are called.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Found, new, old};
use crate::Document;
use crate::changes::view::Operation;
use crate::changes::{pairs, rule};
use crate::diagnostics::Escaped;

impl Found<'_> {
    pub(super) fn operations(&mut self) {
        let sides = self.sides;
        let pairs = pairs::operations(sides.old, sides.new);
        let (kept, known): (BTreeSet<&str>, BTreeSet<&str>) = pairs.iter().copied().unzip();
        for (name, operation) in &sides.old.operations {
            if !kept.contains(name.as_str()) {
                let why = self.why_gone(operation);
                let shown = Some(shown(operation));
                let item = format!("Client::{name}");
                self.push(
                    &rule::OPERATION_REMOVED,
                    item,
                    shown,
                    None,
                    old(&operation.at),
                    why,
                );
            }
        }
        for (name, operation) in &sides.new.operations {
            if !known.contains(name.as_str()) {
                let shown = Some(shown(operation));
                let item = format!("Client::{name}");
                let why = "a new operation".to_owned();
                self.push(
                    &rule::OPERATION_ADDED,
                    item,
                    None,
                    shown,
                    new(&operation.at),
                    why,
                );
            }
        }
        for (before, after) in pairs {
            let operations = (&sides.old.operations[before], &sides.new.operations[after]);
            self.operation(before, after, operations);
        }
    }

    /// Whether the document dropped an operation, or the generator leaves it out.
    fn why_gone(&self, operation: &Operation) -> String {
        let is_there = self
            .sides
            .documents
            .is_some_and(|(_, document)| document.get(&operation.at).is_some());
        if is_there {
            "still in the document, and left out of the client: see `coverage.txt`".to_owned()
        } else {
            "not in the document any more".to_owned()
        }
    }

    fn operation(&mut self, before: &str, name: &str, (was, is): (&Operation, &Operation)) {
        let item = format!("Client::{name}");
        let at = new(&is.at);
        if before != name {
            let (from, to) = (format!("Client::{before}"), item.clone());
            let why = shown(is);
            self.push(
                &rule::OPERATION_RENAMED,
                item.clone(),
                Some(from),
                Some(to),
                at.clone(),
                why,
            );
        }
        if was.address() != is.address() {
            let (from, to) = (Some(shown(was)), Some(shown(is)));
            let why = "the same operation under another method or path".to_owned();
            self.push(
                &rule::OPERATION_MOVED,
                item.clone(),
                from,
                to,
                at.clone(),
                why,
            );
        }
        if !was.deprecated && is.deprecated {
            let why = "`deprecated: true`".to_owned();
            self.push(
                &rule::OPERATION_DEPRECATED,
                item.clone(),
                None,
                None,
                at.clone(),
                why,
            );
        }
        if was.server != is.server {
            let server = |operation: &Operation| {
                operation.server.clone().or(Some("the client's".to_owned()))
            };
            let why = "`servers` of the operation".to_owned();
            self.push(
                &rule::SERVER_CHANGED,
                item.clone(),
                server(was),
                server(is),
                at,
                why,
            );
        }
        self.pages(&item, was, is);
        self.auth(&item, was, is);
        self.arguments(name, was, is);
        self.answers(name, was, is);
    }

    fn pages(&mut self, item: &str, was: &Operation, is: &Operation) {
        if was.pages == is.pages {
            return;
        }
        let rule = match (&was.pages, &is.pages) {
            (None, _) => &rule::PAGES_ADDED,
            (_, None) => &rule::PAGES_REMOVED,
            _ => &rule::PAGES_CHANGED,
        };
        let why = "what the document or the options say of pages".to_owned();
        let (from, to) = (was.pages.clone(), is.pages.clone());
        self.push(rule, item.to_owned(), from, to, new(&is.at), why);
    }

    fn auth(&mut self, item: &str, was: &Operation, is: &Operation) {
        let (before, after) = (&was.auth, &is.auth);
        let said = |sets: &[String]| match sets {
            [] => "none".to_owned(),
            sets => sets.join(" or "),
        };
        let set = |sets: &[String]| sets.iter().cloned().collect::<BTreeSet<_>>();
        let (olds, news) = (set(before), set(after));
        let rule = if olds == news {
            self.scopes(item, was, is);
            return;
        } else if after.is_empty() || (!before.is_empty() && olds.is_subset(&news)) {
            &rule::AUTH_ALTERNATIVE_ADDED
        } else {
            &rule::AUTH_CHANGED
        };
        let why = "`security`".to_owned();
        self.push(
            rule,
            item.to_owned(),
            Some(said(before)),
            Some(said(after)),
            new(&is.at),
            why,
        );
    }
}

impl Found<'_> {
    /// Scopes that a token needs now and did not need: only the documents have them.
    fn scopes(&mut self, item: &str, was: &Operation, is: &Operation) {
        let Some((olds, news)) = self.sides.documents else {
            return;
        };
        let (before, after) = (scopes(olds, was), scopes(news, is));
        // A token that was enough is enough for one of the ways of now.
        let is_enough = |was: &BTreeSet<String>| after.iter().any(|is| is.is_subset(was));
        if after.is_empty() || before.iter().all(is_enough) {
            return;
        }
        let said = |ways: &[BTreeSet<String>]| {
            let ways = ways
                .iter()
                .map(|way| Vec::from_iter(way.iter().cloned()).join(" "));
            Escaped(&ways.collect::<Vec<String>>().join(" or ")).to_string()
        };
        let (from, to) = (Some(said(&before)), Some(said(&after)));
        let (rule, why) = (&rule::SCOPES_WIDENED, "`security`".to_owned());
        self.push(rule, item.to_owned(), from, to, new(&is.at), why);
    }
}

/// The ways to show who asks, each with the scopes of its schemes: `oauth:read`.
fn scopes(document: &Document, operation: &Operation) -> Vec<BTreeSet<String>> {
    let own = document
        .get(&operation.at)
        .and_then(|found| found.get("security"));
    let ways = own.or_else(|| document.root().get("security"));
    let ways = ways.and_then(Value::as_array).into_iter().flatten();
    let way = |way: &Value| {
        let schemes = way.as_object().into_iter().flatten();
        let named = |(scheme, scopes): (&String, &Value)| -> Vec<String> {
            let scopes = scopes.as_array().into_iter().flatten();
            let scopes = scopes.filter_map(Value::as_str);
            let named = scopes.map(|scope| format!("{scheme}:{scope}"));
            std::iter::once(scheme.clone()).chain(named).collect()
        };
        schemes.flat_map(named).collect()
    };
    ways.map(way).collect()
}

fn shown(operation: &Operation) -> String {
    format!("{} {}", operation.verb, operation.path)
}
