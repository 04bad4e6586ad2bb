//! What stands around the call of an operation: its types, arguments, answers and headers.
//!
//! # Invariants
//! - Types are unique within the module `api`, arguments and setters within their call, variants within their enum.
//! - Every list of an [`OperationNames`] is as long as the list of the operation that it follows.

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::ident::{FieldName, FnName, TypeName, VariantName};
use super::lock::{Lock, Places};
use super::members::member_candidates;
use super::rust_type::{RustType, value_type};
use super::site::header_words;
use super::{OperationNames, english, keywords};
use crate::Diagnostics;
use crate::analyze::Facts;
use crate::ir::{Api, BodyKind, Operation, ParamLocation, Part, Response, StatusSpec};
use crate::model::facts;

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
            .map(|operation| header_groups(self.api, self.facts, operation))
            .collect();
        let types = self.types(&groups);
        self.api
            .operations
            .iter()
            .enumerate()
            .map(|(index, operation)| {
                self.operation(index, operation, &types[index], &groups[index])
            })
            .collect()
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
        groups
            .iter()
            .map(|groups| CallTypes {
                call: next(),
                error: next(),
                answer: next(),
                headers: groups.iter().map(|_| next()).collect(),
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

    /// Arguments and setters: parameters by where they travel, then parts, then the body.
    fn arguments(
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
            let first = case::shortest(&part.wire_name);
            places.push("part");
            claims.push(Claim {
                at: &part.origin,
                wire: &part.wire_name,
                chosen: part.rust_name.as_deref(),
                locked: self.lock.part(place, &facts::part(&part.wire_name)),
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
            let mut candidates = vec![
                case::join(places[index], &claim.first),
                case::join(places[index], &case::spelled(claim.wire)),
            ];
            candidates.extend(member_candidates(claim.wire, places[index], false));
            candidates
        });
        let mut names = names.into_iter().map(FieldName::new);
        let params = names.by_ref().take(operation.params.len()).collect();
        let parts = names.by_ref().take(parts.len()).collect();
        let body = names.next().unwrap_or_else(|| FieldName::new("body"));
        (params, parts, body)
    }

    /// The variants of the errors: a status each, with the media type where one status has several.
    fn errors(
        &mut self,
        operation: &Operation,
        place: &str,
    ) -> (Vec<VariantName>, Vec<Vec<VariantName>>) {
        let by_content = self.variants(operation, place, facts::ERRORS, |response, media| {
            let status = english::status(response.status);
            match media {
                Some(media) if response.contents.len() > 1 => vec![case::join(&status, &media)],
                _ => vec![status],
            }
        });
        let by_status = operation
            .responses
            .iter()
            .zip(&by_content)
            .map(|(response, variants)| match variants.as_slice() {
                [only] => only.clone(),
                _ => VariantName::new(Role::Variant.ident(&english::status(response.status))),
            })
            .collect();
        (by_status, by_content)
    }

    /// The variants of the successes: a status each, or a media type each where one status has several.
    fn answers(&mut self, operation: &Operation, place: &str) -> Vec<Vec<VariantName>> {
        self.variants(operation, place, facts::ANSWERS, |response, media| {
            let status = english::status(response.status);
            match media {
                Some(media) if response.contents.len() > 1 => {
                    vec![media.clone(), case::join(&status, &media)]
                }
                _ => vec![status],
            }
        })
    }

    /// A variant per response and content; one for a response without any.
    fn variants(
        &mut self,
        operation: &Operation,
        place: &str,
        section: &str,
        candidates: impl Fn(&Response, Option<String>) -> Vec<String>,
    ) -> Vec<Vec<VariantName>> {
        let owner = self.lock.part(place, section);
        let mut claims: Vec<Claim<'_>> = Vec::new();
        let mut more: Vec<Vec<String>> = Vec::new();
        for response in &operation.responses {
            // Of the two enums a response is in one; in the other it must not take a name away.
            let stands_here = is_success(response.status) == (section == facts::ANSWERS);
            for nth in 0..response.contents.len().max(1) {
                let content = response.contents.get(nth);
                let key = facts::answer(response.status, content);
                let media = content.map(|content| english::media(&content.media_type));
                let mut candidates = candidates(response, media);
                let first = candidates.remove(0);
                candidates.push(case::join(&first, &case::digest(&key)));
                claims.push(Claim {
                    at: content.map_or(&response.origin, |content| &content.origin),
                    wire: content.map_or("no body", |content| &content.media_type),
                    chosen: None,
                    locked: self.lock.member(owner, &key),
                    first,
                    rank: u8::from(!stands_here),
                });
                more.push(candidates);
            }
        }
        let mut scope = Scope::with_reserved(Role::Variant, [keywords::UNDOCUMENTED]);
        let names = scope.settle(&claims, self.diags, |index| more[index].clone());
        let mut names = names.into_iter().map(VariantName::new);
        operation
            .responses
            .iter()
            .map(|response| {
                names
                    .by_ref()
                    .take(response.contents.len().max(1))
                    .collect()
            })
            .collect()
    }

    /// The headers type of each response, and its methods.
    fn headers(
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
struct HeaderGroup {
    first: usize,
    members: Vec<usize>,
}

fn header_groups(api: &Api, facts: &Facts, operation: &Operation) -> Vec<HeaderGroup> {
    let mut groups: Vec<(Vec<(String, RustType)>, HeaderGroup)> = Vec::new();
    for (index, response) in operation.responses.iter().enumerate() {
        if response.headers.is_empty() {
            continue;
        }
        let mut set: Vec<(String, RustType)> = response
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

fn is_success(status: StatusSpec) -> bool {
    matches!(
        status,
        StatusSpec::Code(200..=399) | StatusSpec::Range(2..=3)
    )
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
