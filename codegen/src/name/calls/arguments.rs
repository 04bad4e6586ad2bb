//! What arguments and setters are called.
//!
//! # Invariants
//! - Unique within their call: what may be left out today may be required tomorrow, and keeps its name.

use super::Calls;
use crate::api_file::facts;
use crate::ir::{BodyKind, Operation, ParamLocation, Part, PartRole};
use crate::name::case::{self, Role};
use crate::name::claims::{Claim, Scope};
use crate::name::keywords;
use crate::name::members::member_candidates;
use crate::name::site::header_words;
use crate::rust_api::FieldName;

impl Calls<'_, '_> {
    /// Arguments and setters: parameters by where they travel, then parts, then the body.
    pub(super) fn arguments(
        &mut self,
        operation: &Operation,
        place: &str,
    ) -> (Vec<FieldName>, Vec<FieldName>, FieldName) {
        let parts = parts(operation);
        let mut claims: Vec<Claim<'_>> = Vec::new();
        let mut places: Vec<&str> = Vec::new();
        for param in &operation.params {
            let key = facts::param(param.location, &param.wire_name);
            let (word, rank) = travels(param.location);
            let first = match param.location {
                ParamLocation::Header => header_words(&param.wire_name),
                _ => case::shortest(&param.wire_name),
            };
            places.push(word);
            claims.push(Claim {
                at: &param.origin,
                wire: &param.wire_name,
                chosen: param.rust_name.as_deref(),
                locked: self.lock.part(place, &key),
                rank: 3 * rank + case::distance(&param.wire_name, &first),
                first,
            });
        }
        for part in parts {
            let first = match &part.role {
                PartRole::HeaderOf(of) => {
                    case::join(&case::shortest(of), &header_words(&part.wire_name))
                }
                _ => case::shortest(&part.wire_name),
            };
            places.push("part");
            claims.push(Claim {
                at: &part.origin,
                wire: &part.wire_name,
                chosen: part.rust_name.as_deref(),
                locked: self
                    .lock
                    .part(place, &facts::part(&part.wire_name, &part.role)),
                rank: 12 + case::distance(&part.wire_name, &first),
                first,
            });
        }
        if let Some(body) = operation.body.as_ref().filter(|_| parts.is_empty()) {
            places.push("request");
            claims.push(Claim {
                at: &body.origin,
                wire: "body",
                chosen: None,
                locked: self.lock.part(place, facts::BODY),
                first: "body".to_owned(),
                rank: 15,
            });
        }
        let reserved = keywords::CALL_METHODS.iter().copied();
        let mut scope = Scope::with_reserved(Role::Field, reserved);
        let names = scope.settle(&claims, self.diags, |index| {
            let claim = &claims[index];
            let mut candidates = Vec::new();
            if claim.wire.contains(['<', '>', '!']) {
                candidates.push(case::spelled(claim.wire));
            }
            candidates.push(case::join(places[index], &claim.first));
            candidates.push(case::join(places[index], &case::spelled(claim.wire)));
            candidates.extend(member_candidates(claim.wire, places[index], false));
            candidates
        });
        let mut names = names.into_iter().map(FieldName::new);
        let params = names.by_ref().take(operation.params.len()).collect();
        let parts = names.by_ref().take(parts.len()).collect();
        let body = names.next().unwrap_or_else(|| FieldName::new("body"));
        (params, parts, body)
    }
}

/// The parts that are arguments.
fn parts(operation: &Operation) -> &[Part] {
    let preferred = operation
        .body
        .as_ref()
        .and_then(|body| body.contents.first());
    match preferred.map(|content| &content.kind) {
        Some(BodyKind::Multipart(parts)) => parts,
        _ => &[],
    }
}

/// Where a parameter travels, in a word, and who comes first.
fn travels(location: ParamLocation) -> (&'static str, u8) {
    match location {
        ParamLocation::Path => ("path", 0),
        ParamLocation::Query | ParamLocation::QueryString => ("query", 1),
        ParamLocation::Header => ("header", 2),
        ParamLocation::Cookie => ("cookie", 3),
    }
}
