//! What the types of documented headers are called, and their methods.
//!
//! # Invariants
//! - Answers of one operation with the same headers share a type.

use super::{CallTypes, Calls};
use crate::analyze::Facts;
use crate::api_file::facts;
use crate::ir::{Api, Operation};
use crate::name::case::{self, Role};
use crate::name::claims::{Claim, Scope};
use crate::name::keywords;
use crate::name::members::member_candidates;
use crate::name::site::header_words;
use crate::rust_api::{FnName, TypeName};
use crate::rust_api::{SchemaType, value_type};

impl Calls<'_, '_> {
    /// The headers type of each response, and its methods.
    pub(super) fn headers(
        &mut self,
        operation: &Operation,
        place: &str,
        types: &CallTypes,
        groups: &[HeaderGroup],
    ) -> (Vec<Option<TypeName>>, Vec<Vec<FnName>>) {
        let mut headers = vec![None; operation.responses.len()];
        let mut methods = vec![Vec::new(); operation.responses.len()];
        for (group, ty) in groups.iter().zip(&types.headers) {
            let first = &operation.responses[group.first];
            let owner = self.lock.part(place, &facts::headers(first.status));
            let claims: Vec<Claim<'_>> = first
                .headers
                .iter()
                .map(|header| Claim {
                    at: &header.origin,
                    wire: &header.wire_name,
                    chosen: header.rust_name.as_deref(),
                    locked: self.lock.member(owner, &facts::header(&header.wire_name)),
                    first: header_words(&header.wire_name),
                    rank: 0,
                })
                .collect();
            let reserved = keywords::ANSWER_METHODS.iter().copied();
            let names = Scope::with_reserved(Role::Function, reserved).settle(
                &claims,
                self.diags,
                |index| {
                    let wire = claims[index].wire;
                    let mut candidates = member_candidates(wire, "header", false);
                    candidates.insert(0, case::join(&claims[index].first, "header"));
                    candidates
                },
            );
            for &response in &group.members {
                headers[response] = Some(TypeName::new(ty.as_str()));
                methods[response] = operation.responses[response]
                    .headers
                    .iter()
                    .map(|header| {
                        let same =
                            |claim: &Claim<'_>| claim.wire.eq_ignore_ascii_case(&header.wire_name);
                        let at = claims.iter().position(same);
                        FnName::new(at.map_or("header", |at| names[at].as_str()))
                    })
                    .collect();
            }
        }
        (headers, methods)
    }
}

/// Answers of one operation that document the same headers.
#[derive(Clone, Debug)]
pub(super) struct HeaderGroup {
    pub(super) first: usize,
    members: Vec<usize>,
}

pub(super) fn header_groups(api: &Api, facts: &Facts, operation: &Operation) -> Vec<HeaderGroup> {
    let mut groups: Vec<(Vec<(String, SchemaType)>, HeaderGroup)> = Vec::new();
    for (index, response) in operation.responses.iter().enumerate() {
        if response.headers.is_empty() {
            continue;
        }
        let mut set: Vec<(String, SchemaType)> = response
            .headers
            .iter()
            .map(|header| {
                let name = header.wire_name.to_ascii_lowercase();
                (name, value_type(api, facts, header.ty))
            })
            .collect();
        set.sort_by(|a, b| a.0.cmp(&b.0));
        match groups.iter_mut().find(|(known, _)| *known == set) {
            Some((_, group)) => group.members.push(index),
            None => {
                let group = HeaderGroup {
                    first: index,
                    members: vec![index],
                };
                groups.push((set, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
