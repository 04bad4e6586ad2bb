//! The overlay document -> its actions.
//!
//! Decides which overlays are well formed. Every member is looked at, so that a misspelt one is not silently ignored.

use serde_json::{Map, Value};
use serde_json_path::JsonPath;

use crate::{Diagnostics, Pointer};

/// The feature sets of the specification that are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    V1_0,
    V1_1,
}

/// One action, well formed.
#[derive(Debug)]
pub(super) struct Action<'a> {
    /// From 0.
    pub(super) index: usize,
    pub(super) version: Version,
    pub(super) target: Path<'a>,
    pub(super) modifier: Modifier<'a>,
    /// `x-expect`: how many matches there must be.
    pub(super) expected: Option<u64>,
}

/// What an action does to what it matches.
#[derive(Debug)]
pub(super) enum Modifier<'a> {
    Update(&'a Value),
    Copy(Path<'a>),
    Remove,
}

/// A JSONPath with the text it was written as.
#[derive(Debug)]
pub(super) struct Path<'a> {
    pub(super) text: &'a str,
    pub(super) query: JsonPath,
}

/// The well-formed actions of an overlay; what is wrong with it and with the others is reported.
pub(super) fn read_actions<'a>(overlay: &'a Value, diags: &mut Diagnostics) -> Vec<Action<'a>> {
    let root = Pointer::root();
    let Some(members) = overlay.as_object() else {
        diags.overlay_shape(
            &root,
            "the overlay is not an object",
            "begin it with `overlay: 1.1.0`",
        );
        return Vec::new();
    };
    let version = read_version(members, diags);
    read_info(members, diags);
    reject_unknown(
        members,
        &["overlay", "info", "extends", "actions"],
        &root,
        diags,
    );
    if members
        .get("extends")
        .is_some_and(|extends| !extends.is_string())
    {
        diags.overlay_shape(
            &root.key("extends"),
            "`extends` is not a text",
            "write the address of the document",
        );
    }
    let at = root.key("actions");
    let actions = match members.get("actions") {
        Some(Value::Array(actions)) if !actions.is_empty() => actions,
        Some(Value::Array(_)) => {
            diags.overlay_shape(
                &at,
                "the overlay has no actions",
                "add one, or delete the file",
            );
            return Vec::new();
        }
        _ => {
            diags.overlay_shape(
                &at,
                "`actions` is missing or not a list",
                "write a list of actions",
            );
            return Vec::new();
        }
    };
    actions
        .iter()
        .enumerate()
        .filter_map(|(index, action)| read_action(index, action, version?, diags))
        .collect()
}

fn read_version(members: &Map<String, Value>, diags: &mut Diagnostics) -> Option<Version> {
    let text = members
        .get("overlay")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let mut parts = text.split('.');
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("1"), Some("0"), Some(patch), None) if is_number(patch) => Some(Version::V1_0),
        (Some("1"), Some("1"), Some(patch), None) if is_number(patch) => Some(Version::V1_1),
        _ => {
            diags.overlay_shape(
                &Pointer::root().key("overlay"),
                "the overlay does not say that it is of version 1.0 or 1.1",
                "write `overlay: 1.1.0`",
            );
            None
        }
    }
}

fn read_info(members: &Map<String, Value>, diags: &mut Diagnostics) {
    let at = Pointer::root().key("info");
    let Some(info) = members.get("info").and_then(Value::as_object) else {
        diags.overlay_shape(
            &at,
            "`info` is missing",
            "write `info: { title: …, version: … }`",
        );
        return;
    };
    for key in ["title", "version"] {
        if !info.get(key).is_some_and(Value::is_string) {
            diags.overlay_shape(
                &at.key(key),
                &format!("`{key}` of `info` is missing or not a text"),
                "the specification requires it; put a number in quotes",
            );
        }
    }
    reject_unknown(info, &["title", "version", "description"], &at, diags);
}

fn reject_unknown(
    members: &Map<String, Value>,
    known: &[&str],
    at: &Pointer,
    diags: &mut Diagnostics,
) {
    for key in members.keys() {
        if !known.contains(&key.as_str()) && !key.starts_with("x-") {
            diags.overlay_shape(
                &at.key(key),
                &format!("`{key}` is not known here"),
                &format!("known are {} and names that begin with `x-`", quoted(known)),
            );
        }
    }
}

fn quoted(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

const ACTION_MEMBERS: [&str; 5] = ["target", "description", "update", "copy", "remove"];

fn read_action<'a>(
    index: usize,
    action: &'a Value,
    version: Version,
    diags: &mut Diagnostics,
) -> Option<Action<'a>> {
    let at = Pointer::root().key("actions").index(index);
    let Some(members) = action.as_object() else {
        diags.action_shape(
            index,
            "is not an object",
            "write `target`, `description` and what to do",
        );
        return None;
    };
    reject_unknown(members, &ACTION_MEMBERS, &at, diags);
    // The action is applied although the reason is missing, so that those behind it are checked too.
    let reason = members.get("description").and_then(Value::as_str);
    if reason.is_none_or(|text| text.trim().is_empty()) {
        diags.action_shape(
            index,
            "does not say why it is there",
            "add `description` with the reason and where it can be checked",
        );
    }
    let target = read_path(index, "target", members.get("target"), diags);
    let modifier = read_modifier(index, members, version, diags);
    let expected = read_expected(index, members, diags);
    Some(Action {
        index,
        version,
        target: target?,
        modifier: modifier?,
        expected: expected?,
    })
}

fn read_path<'a>(
    index: usize,
    name: &str,
    value: Option<&'a Value>,
    diags: &mut Diagnostics,
) -> Option<Path<'a>> {
    let Some(text) = value.and_then(Value::as_str) else {
        diags.action_shape(
            index,
            &format!("has no `{name}`"),
            "write a JSONPath, as `$.paths['/a'].get`",
        );
        return None;
    };
    match JsonPath::parse(text) {
        Ok(query) => Some(Path { text, query }),
        Err(error) => {
            diags.action_path_invalid(index, name, text, error.position(), error.message());
            None
        }
    }
}

fn read_modifier<'a>(
    index: usize,
    members: &'a Map<String, Value>,
    version: Version,
    diags: &mut Diagnostics,
) -> Option<Modifier<'a>> {
    let remove = match members.get("remove") {
        None | Some(Value::Bool(false)) => false,
        Some(Value::Bool(true)) => true,
        Some(_) => {
            diags.action_shape(
                index,
                "has a `remove` that is not `true` or `false`",
                "write `remove: true`",
            );
            return None;
        }
    };
    match (members.get("update"), members.get("copy"), remove) {
        (Some(update), None, false) => Some(Modifier::Update(update)),
        (None, Some(_), false) if version < Version::V1_1 => {
            diags.action_shape(
                index,
                "uses `copy`, which overlays have from 1.1 on",
                "write `overlay: 1.1.0`",
            );
            None
        }
        (None, copy @ Some(_), false) => read_path(index, "copy", copy, diags).map(Modifier::Copy),
        (None, None, true) => Some(Modifier::Remove),
        (None, None, false) => {
            diags.action_shape(
                index,
                "says nothing to do",
                "add `update`, `copy` or `remove: true`",
            );
            None
        }
        _ => {
            diags.action_shape(
                index,
                "has more than one of `update`, `copy` and `remove`",
                "split it into one action each",
            );
            None
        }
    }
}

/// The expectation, when there is one; `None` when it makes no sense.
fn read_expected(
    index: usize,
    members: &Map<String, Value>,
    diags: &mut Diagnostics,
) -> Option<Option<u64>> {
    let Some(expected) = members.get("x-expect") else {
        return Some(None);
    };
    let number = expected.as_u64();
    if number.is_none() {
        diags.action_shape(
            index,
            "has an `x-expect` that is not a count",
            "write how many matches there must be",
        );
    }
    number.map(Some)
}
