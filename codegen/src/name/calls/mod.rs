//! What stands around the call of an operation: its types, arguments, answers and headers.
//!
//! # Invariants
//! - Types are unique within the module `api`, arguments and setters within their call, variants within their enum.
//! - Another way to call an operation has a call of its own, and the answers and errors of the operation.
//! - Every list of an [`OperationNames`] is as long as the list of the operation that it follows.

mod answers;
mod arguments;
mod headers;

use headers::{HeaderGroup, header_groups};

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::lock::Lock;
use super::places::Places;
use super::{OperationNames, english, keywords};
use crate::Diagnostics;
use crate::analyze::Facts;
use crate::api_file::facts;
use crate::ir::{Api, Operation};
use crate::rust_api::{FnName, TypeName};

/// What every operation needs for its names.
pub(super) struct Calls<'a, 'd> {
    pub(super) api: &'a Api,
    pub(super) facts: &'a Facts,
    pub(super) methods: &'a [FnName],
    pub(super) lock: &'a Lock,
    pub(super) places: &'a Places,
    pub(super) diags: &'d mut Diagnostics,
}

/// The types of one call.
#[derive(Clone, Debug, Default)]
struct CallTypes {
    call: String,
    error: String,
    answer: String,
    /// By group of answers with equal headers.
    headers: Vec<String>,
}

impl Calls<'_, '_> {
    /// The names of every operation.
    pub(super) fn name_all(&mut self) -> Vec<OperationNames> {
        let groups: Vec<Vec<HeaderGroup>> = self
            .api
            .operations
            .iter()
            .map(|operation| match operation.alternative_to {
                Some(_) => Vec::new(),
                None => header_groups(self.api, self.facts, operation),
            })
            .collect();
        let types = self.types(&groups);
        let mut named: Vec<OperationNames> = Vec::with_capacity(types.len());
        for (index, operation) in self.api.operations.iter().enumerate() {
            named.push(match operation.alternative_to {
                Some(own) => self.alternative(index, operation, &types[index], &named[own.0]),
                None => self.operation(index, operation, &types[index], &groups[index]),
            });
        }
        named
    }

    /// The names of another way to call an operation; answers and errors are those of the operation.
    fn alternative(
        &mut self,
        index: usize,
        operation: &Operation,
        types: &CallTypes,
        own: &OperationNames,
    ) -> OperationNames {
        let place = self.places.key(&operation.origin);
        let (params, parts, body) = self.arguments(operation, &place);
        OperationNames {
            method: self.methods[index].clone(),
            call: TypeName::new(&*types.call),
            params,
            parts,
            body,
            ..own.clone()
        }
    }

    /// The types of every call. All of them share the module `api`.
    fn types(&mut self, groups: &[Vec<HeaderGroup>]) -> Vec<CallTypes> {
        let mut claims: Vec<Claim<'_>> = Vec::new();
        for (index, operation) in self.api.operations.iter().enumerate() {
            let method = self.methods[index].as_str();
            let words = case::of_name(method);
            let place = self.places.key(&operation.origin);
            // A method with a new name takes its types along.
            let same = self.lock.method(&place) == Some(method);
            let mut claim = |first: String, key: &str, rank: u8| {
                claims.push(Claim {
                    at: &operation.origin,
                    wire: method,
                    chosen: None,
                    locked: self.lock.part(&place, key).filter(|_| same),
                    first,
                    rank,
                });
            };
            claim(words.clone(), facts::CALL, 0);
            if operation.alternative_to.is_some() {
                continue;
            }
            claim(format!("{words}_error"), facts::ERRORS, 1);
            claim(format!("{words}_answer"), facts::ANSWERS, 3);
            for (nth, group) in groups[index].iter().enumerate() {
                let status = operation.responses[group.first].status;
                let first = match nth {
                    0 => format!("{words}_headers"),
                    _ => format!("{words}_{}_headers", english::status(status)),
                };
                claim(first, &facts::headers(status), 2);
            }
        }
        let mut scope = Scope::with_reserved(Role::Type, keywords::in_api());
        let names = scope.settle(&claims, self.diags, |index| {
            let claim = &claims[index];
            let (head, kind) = match claim.rank {
                0 => (claim.first.as_str(), "call"),
                _ => claim.first.rsplit_once('_').unwrap_or((&claim.first, "")),
            };
            vec![format!("{head}_call_{kind}").replace("_call_call", "_call")]
        });
        let mut names = names.into_iter();
        let mut next = || names.next().expect("every claim gets a name");
        (self.api.operations.iter().zip(groups))
            .map(|(operation, groups)| match operation.alternative_to {
                Some(_) => CallTypes {
                    call: next(),
                    ..CallTypes::default()
                },
                None => CallTypes {
                    call: next(),
                    error: next(),
                    answer: next(),
                    headers: groups.iter().map(|_| next()).collect(),
                },
            })
            .collect()
    }

    fn operation(
        &mut self,
        index: usize,
        operation: &Operation,
        types: &CallTypes,
        groups: &[HeaderGroup],
    ) -> OperationNames {
        let place = self.places.key(&operation.origin);
        let (params, parts, body) = self.arguments(operation, &place);
        let (error_variants, error_content_variants) = self.errors(operation, &place);
        let (headers, header_methods) = self.headers(operation, &place, types, groups);
        OperationNames {
            method: self.methods[index].clone(),
            call: TypeName::new(&*types.call),
            error: TypeName::new(&*types.error),
            answer: TypeName::new(&*types.answer),
            params,
            parts,
            body,
            error_variants,
            answer_variants: self.answers(operation, &place),
            error_content_variants,
            headers,
            header_methods,
        }
    }
}
