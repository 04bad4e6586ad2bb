//! What the operations are called, and in which file each stands.
//!
//! # Invariants
//! - Methods of `Client` are unique; a file has the operations of one first tag.

use std::collections::BTreeMap;

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::english;
use super::keywords::CLIENT_METHODS;
use super::lock::Lock;
use super::path;
use super::places::Places;
use crate::Diagnostics;
use crate::ir::{Api, BodyKind, Operation};
use crate::rust_api::{FnName, ModuleName};

/// The methods of `Client`, by operation.
pub(super) fn methods(
    api: &Api,
    lock: &Lock,
    places: &Places,
    diags: &mut Diagnostics,
) -> Vec<FnName> {
    let claims: Vec<Claim<'_>> = api
        .operations
        .iter()
        .map(|operation| {
            let candidates = candidates(operation);
            let exact = operation.id.as_deref() == candidates.first().map(String::as_str);
            let mut first = candidates.into_iter().next().unwrap_or_default();
            if let Some(own) = operation.alternative_to.map(|id| &api.operations[id.0])
                && let Some(name) =
                    (own.rust_name.as_deref()).or_else(|| lock.method(&places.key(&own.origin)))
            {
                first = as_media(name, operation);
            }
            Claim {
                at: &operation.origin,
                wire: operation.id.as_deref().unwrap_or(&operation.path.text),
                chosen: operation.rust_name.as_deref(),
                locked: lock.method(&places.key(&operation.origin)),
                first,
                rank: rank(operation, exact),
            }
        })
        .collect();
    let mut scope = Scope::with_reserved(Role::Function, CLIENT_METHODS.iter().copied());
    scope
        .settle(&claims, diags, |index| {
            candidates(&api.operations[index]).split_off(1)
        })
        .into_iter()
        .map(FnName::new)
        .collect()
}

/// Who says its own name comes before who is named by its path, and there the shorter path before the longer.
fn rank(operation: &Operation, exact: bool) -> u8 {
    match (exact, has_words(operation.id.as_deref())) {
        _ if operation.alternative_to.is_some() => u8::MAX,
        (true, _) => 0,
        (false, Some(_)) => 1,
        (false, None) => {
            // The path that ends in a slash can be told from the same path without it, and not the other way round.
            let slash = usize::from(operation.path.text.ends_with('/'));
            u8::try_from(operation.path.pieces.len() + slash)
                .map_or(u8::MAX, |n| n.saturating_add(2))
        }
    }
}

fn has_words(id: Option<&str>) -> Option<&str> {
    id.filter(|id| !case::plain(id).is_empty())
}

/// What the operation may be called: another way to call one is called after what it sends, `upload_as_form`.
fn candidates(operation: &Operation) -> Vec<String> {
    let own = own_candidates(operation);
    if operation.alternative_to.is_none() {
        return own;
    }
    let sends = own.iter().map(|name| as_media(name, operation));
    let mut candidates: Vec<String> = sends.collect();
    let place = case::digest(&operation.origin.to_string());
    candidates.extend(own.first().map(|name| case::join(name, &place)));
    candidates
}

fn as_media(name: &str, operation: &Operation) -> String {
    let content = (operation.body.as_ref()).and_then(|body| body.contents.first());
    match content.map(|content| (&content.kind, &content.media_type)) {
        Some((BodyKind::Multipart(_), _)) => format!("{name}_as_multipart"),
        Some((_, media_type)) => format!("{name}_as_{}", english::media(media_type)),
        None => name.to_owned(),
    }
}

fn own_candidates(operation: &Operation) -> Vec<String> {
    let Some(id) = has_words(operation.id.as_deref()) else {
        return path::candidates(operation);
    };
    let plain = case::plain(id);
    let mut candidates = vec![without_controller(&plain), plain.clone()];
    candidates.push(case::join(&plain, &path::place(operation)));
    candidates.push(format!("{plain}_by_{}", case::shortest(&operation.method)));
    candidates.push(case::spelled(id));
    candidates.extend(path::candidates(operation));
    candidates.push(case::join(&plain, case::style(id)));
    candidates
}

/// `users_controller_list` is `users_list`: the word names a class of the server, not a thing of the API.
fn without_controller(words: &str) -> String {
    match words.split_once("_controller_") {
        Some((before, after)) => case::join(before, after),
        None => words.to_owned(),
    }
}

/// The files of the operations, by operation: one per first tag.
pub(super) fn tag_files(api: &Api, diags: &mut Diagnostics) -> Vec<ModuleName> {
    const UNTAGGED: &str = "untagged";
    let tag = |operation: &'_ Operation| -> String {
        operation
            .tags
            .first()
            .cloned()
            .unwrap_or_else(|| UNTAGGED.to_owned())
    };
    let mut index_of: BTreeMap<String, usize> = BTreeMap::new();
    let mut claims: Vec<Claim<'_>> = Vec::new();
    for operation in &api.operations {
        let wire = operation.tags.first().map_or(UNTAGGED, String::as_str);
        if index_of.contains_key(wire) {
            continue;
        }
        index_of.insert(wire.to_owned(), claims.len());
        let first = tag_words(wire);
        claims.push(Claim {
            at: &operation.origin,
            wire,
            chosen: None,
            locked: None,
            rank: u8::from(first != wire),
            first,
        });
    }
    let wires: Vec<&str> = claims.iter().map(|claim| claim.wire).collect();
    let files = Scope::new(Role::Module).settle(&claims, diags, |index| {
        let wire = wires[index];
        vec![
            case::shortest(wire),
            case::spelled(wire),
            case::join(&case::shortest(wire), case::style(wire)),
            case::join(&case::shortest(wire), &case::digest(wire)),
        ]
    });
    api.operations
        .iter()
        .map(|operation| ModuleName::new(files[index_of[&tag(operation)]].as_str()))
        .collect()
}

/// `subpackage_exports` is `exports`: documentation tools write the prefix.
fn tag_words(tag: &str) -> String {
    let words = case::shortest(tag);
    match words.strip_prefix("subpackage_") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => words,
    }
}
