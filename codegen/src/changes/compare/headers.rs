//! The typed headers of answers: the types that give them, and their methods.
//!
//! # Invariants
//! - A header is known by its name in any letters. Which status documents it is nothing that callers see.

use std::collections::BTreeSet;

use super::{Found, new, old};
use crate::api_file::facts;
use crate::changes::rule;
use crate::changes::view::{Answer, Member, Operation};

/// Answers that give their headers by a type, before and now.
struct Pair<'a> {
    was: Option<&'a str>,
    is: Option<&'a str>,
    /// ` (404)` for those of an error.
    on: String,
}

impl Pair<'_> {
    /// What callers hold, without and with a type for headers.
    fn holder(&self) -> (String, String) {
        let name = if self.on.is_empty() {
            "Answer"
        } else {
            "Problem"
        };
        (format!("{name}<_>"), format!("{name}<_, Headers>"))
    }
}

impl Found<'_> {
    pub(super) fn headers(&mut self, item: &str, was: &Operation, is: &Operation) {
        let mut seen = BTreeSet::new();
        for pair in pairs(was, is) {
            match (pair.was, pair.is) {
                (None, Some(after)) => self.began(item, &pair, after, is),
                (Some(before), None) => self.ended(item, &pair, before, was, is),
                (Some(before), Some(after)) => {
                    if before != after {
                        let names = (api(before), api(after));
                        let (item, why) = (format!("{item}{}", pair.on), HEADERS.to_owned());
                        let rule = &rule::HEADERS_RENAMED;
                        self.push(rule, item, Some(names.0), Some(names.1), new(&is.at), why);
                    }
                    // One type may be that of several answers.
                    if seen.insert((before.to_owned(), after.to_owned())) {
                        let item = |name: &str| format!("{item}.{name}(){}", pair.on);
                        self.methods(&item, methods(was, before), methods(is, after));
                    }
                }
                (None, None) => {}
            }
        }
    }

    fn began(&mut self, item: &str, pair: &Pair<'_>, after: &str, is: &Operation) {
        let item = format!("{item}{}", pair.on);
        let along = methods(is, after)
            .map(|m| format!("{}()", m.name))
            .collect();
        let (rule, at) = (&rule::HEADERS_BEGAN, new(&is.at));
        let (from, to) = pair.holder();
        self.push(rule, item, Some(from), Some(to), at, HEADERS.to_owned());
        self.last_along(along);
    }

    fn ended(
        &mut self,
        item: &str,
        pair: &Pair<'_>,
        before: &str,
        was: &Operation,
        is: &Operation,
    ) {
        let item = format!("{item}{}", pair.on);
        let along = methods(was, before)
            .map(|m| format!("{}()", m.name))
            .collect();
        let (rule, at) = (&rule::HEADERS_ENDED, new(&is.at));
        let (to, from) = pair.holder();
        self.push(rule, item, Some(from), Some(to), at, HEADERS.to_owned());
        self.last_along(along);
    }

    fn methods<'a>(
        &mut self,
        item: &dyn Fn(&str) -> String,
        olds: impl Iterator<Item = &'a Member>,
        news: impl Iterator<Item = &'a Member>,
    ) {
        let mut news: Vec<&Member> = news.collect();
        for before in olds {
            let is_it = |after: &&Member| after.key.eq_ignore_ascii_case(&before.key);
            let Some(index) = news.iter().position(is_it) else {
                let (rule, ty) = (&rule::HEADER_REMOVED, Some(before.ty.to_string()));
                let (item, at) = (item(&before.name), old(&before.at));
                self.push(rule, item, ty, None, at, HEADERS.to_owned());
                continue;
            };
            self.method(item, before, news.remove(index));
        }
        for after in news {
            let (rule, ty) = (&rule::HEADER_ADDED, Some(after.ty.to_string()));
            let (item, at) = (item(&after.name), new(&after.at));
            self.push(rule, item, None, ty, at, HEADERS.to_owned());
        }
    }

    fn method(&mut self, item: &dyn Fn(&str) -> String, before: &Member, after: &Member) {
        let (rule, from, to) = if before.ty != after.ty {
            (
                &rule::HEADER_CHANGED,
                Some(before.ty.to_string()),
                Some(after.ty.to_string()),
            )
        } else if before.name != after.name {
            let names = (before.name.clone(), after.name.clone());
            (&rule::HEADER_RENAMED, Some(names.0), Some(names.1))
        } else if before.marks.required && after.marks.optional {
            (&rule::HEADER_NO_LONGER_PROMISED, None, None)
        } else {
            return;
        };
        let (item, at) = (item(&after.name), new(&after.at));
        self.push(rule, item, from, to, at, HEADERS.to_owned());
    }
}

const HEADERS: &str = "`headers` of the response";

/// The successes, which share one type, and each error that both have.
fn pairs<'a>(was: &'a Operation, is: &'a Operation) -> Vec<Pair<'a>> {
    let mut pairs = vec![Pair {
        was: was.success_headers.as_deref(),
        is: is.success_headers.as_deref(),
        on: String::new(),
    }];
    for before in &was.errors {
        let status = before.on.status;
        let is_it = |after: &&Answer| after.on.status == status;
        if let Some(after) = is.errors.iter().find(is_it) {
            pairs.push(Pair {
                was: before.headers.as_deref(),
                is: after.headers.as_deref(),
                on: format!(" ({})", facts::status(status)),
            });
        }
    }
    pairs
}

fn methods<'a>(operation: &'a Operation, ty: &'a str) -> impl Iterator<Item = &'a Member> {
    let of_type = operation.headers.iter().filter(move |(of, _)| of == ty);
    of_type.map(|(_, member)| member)
}

fn api(name: &str) -> String {
    format!("api::{name}")
}
