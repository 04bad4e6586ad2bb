//! Document -> the part of it that is wanted.
//!
//! Decides which operations stay, and with them everything they reach: components of every kind by `$ref`, the
//! branches that a discriminator names, security schemes by name. A pattern that matches nothing is an error, so that
//! a vendor who renames an operation is noticed.
//!
//! # Invariants
//! - An empty selection changes nothing, not even what no operation reaches.
//! - What stays is as it was and where it was, in its order; a path item that is shared by `$ref` and stays in part
//!   is copied to where it is used.
//! - Every reference that could be followed before can be followed after, or is reported.

mod messages;
pub(crate) mod operations;
pub(crate) mod pattern;
pub(crate) mod reach;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Diagnostics, Document, Selection};

use operations::{Operation, Pick, keep, list};
pub(crate) use pattern::Pattern;
use reach::Reached;

/// Keeps the selected operations and what they reach.
///
/// Without patterns for operations or tags every operation is wanted; `exclude` is taken away after that.
/// Webhooks count as operations, with their name for a path.
///
/// ```
/// use codegen::select::select;
/// use codegen::{Diagnostics, Document, Selection};
/// use serde_json::json;
///
/// let document = Document::new(json!({"paths": {
///     "/exports": {"get": {"operationId": "listExports"}, "post": {"operationId": "startExport"}},
/// }}));
/// let wanted = Selection { operations: vec!["start*".to_owned()], ..Selection::default() };
/// let document = select(document, &wanted, &mut Diagnostics::new());
/// assert_eq!(document.into_root(), json!({"paths": {"/exports": {"post": {"operationId": "startExport"}}}}));
/// ```
pub fn select(mut document: Document, selection: &Selection, diags: &mut Diagnostics) -> Document {
    if *selection == Selection::default() {
        return document;
    }
    let operations = list(document.root());
    let picked = pick(&operations, selection, diags);
    let tags = tags_of(&operations, &picked);
    let schemas = listed_schemas(document.root(), selection, diags);
    if picked.is_empty() && schemas.is_empty() && !diags.has_errors() {
        diags.selection_is_empty();
    }

    let places: BTreeSet<Pick> = picked
        .iter()
        .map(|index| operations[*index].pick.clone())
        .collect();
    let root = document.root_mut();
    let original_paths = root.get("paths").cloned().unwrap_or_default();
    keep(root, &places);
    keep_tags(root, &tags);

    let reached = Reached::from(root, &schemas);
    for (from, to) in reached.lost(root, &original_paths) {
        diags.reference_into_unselected(&from, &to);
    }
    reached.prune(root);
    document
}

/// The indices of the wanted operations.
fn pick(
    operations: &[Operation],
    selection: &Selection,
    diags: &mut Diagnostics,
) -> BTreeSet<usize> {
    let everything = selection.operations.is_empty() && selection.tags.is_empty();
    let mut picked = BTreeSet::new();
    if everything {
        picked.extend(0..operations.len());
    }
    for text in &selection.operations {
        let pattern = Pattern::new(text);
        let matched = matching(operations, |operation| pattern.matches_operation(operation));
        if matched.is_empty() {
            diags.no_operation_matches("operations", text, operations);
        }
        picked.extend(matched);
    }
    for text in &selection.tags {
        let pattern = Pattern::new(text);
        let matched = matching(operations, |operation| {
            operation.tags.iter().any(|tag| pattern.matches(tag))
        });
        if matched.is_empty() {
            diags.no_tag_matches(text, operations);
        }
        picked.extend(matched);
    }
    for text in &selection.exclude {
        let pattern = Pattern::new(text);
        let matched = matching(operations, |operation| pattern.matches_operation(operation));
        if matched.is_empty() {
            diags.no_operation_matches("exclude", text, operations);
        } else if matched.is_disjoint(&picked) {
            diags.excludes_what_is_not_kept(text);
        }
        picked = &picked - &matched;
    }
    picked
}

fn matching(operations: &[Operation], test: impl Fn(&Operation) -> bool) -> BTreeSet<usize> {
    let found = operations
        .iter()
        .enumerate()
        .filter(|(_, operation)| test(operation));
    found.map(|(index, _)| index).collect()
}

/// The schemas that are to stay whether an operation reaches them or not.
fn listed_schemas(
    root: &Value,
    selection: &Selection,
    diags: &mut Diagnostics,
) -> BTreeSet<String> {
    let schemas = root
        .pointer("/components/schemas")
        .and_then(Value::as_object);
    let names: Vec<&str> = schemas
        .into_iter()
        .flat_map(|schemas| schemas.keys())
        .map(String::as_str)
        .collect();
    let mut listed = BTreeSet::new();
    for text in &selection.schemas {
        let pattern = Pattern::new(text);
        let before = listed.len();
        listed.extend(
            names
                .iter()
                .filter(|name| pattern.matches(name))
                .map(|name| (*name).to_owned()),
        );
        if listed.len() == before && !names.iter().any(|name| pattern.matches(name)) {
            diags.no_schema_matches(text, &names);
        }
    }
    listed
}

fn tags_of<'a>(operations: &'a [Operation], picked: &BTreeSet<usize>) -> BTreeSet<&'a str> {
    let tags = picked.iter().flat_map(|index| &operations[*index].tags);
    tags.map(String::as_str).collect()
}

/// Keeps the declarations of tags in use, and of those they stand under.
fn keep_tags(root: &mut Value, used: &BTreeSet<&str>) {
    let Some(declared) = root.get_mut("tags").and_then(Value::as_array_mut) else {
        return;
    };
    let name = |tag: &Value, key: &str| tag.get(key).and_then(Value::as_str).map(str::to_owned);
    let mut wanted: BTreeSet<String> = used.iter().map(|tag| (*tag).to_owned()).collect();
    let mut grew = true;
    while grew {
        let parents = declared
            .iter()
            .filter(|tag| name(tag, "name").is_some_and(|name| wanted.contains(&name)));
        let parents: Vec<_> = parents.filter_map(|tag| name(tag, "parent")).collect();
        let before = wanted.len();
        wanted.extend(parents);
        grew = wanted.len() > before;
    }
    declared.retain(|tag| name(tag, "name").is_none_or(|name| wanted.contains(&name)));
}
