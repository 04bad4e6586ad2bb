//! Path items that are written elsewhere: the model has no components for them.

use serde_json::Value;

use super::collect::Anchors;
use super::repair;
use super::report::Report;
use super::resolve::{Problem, Resolver};
use super::{Found, get_mut, size};
use crate::normalize::kinds::Kind;
use crate::{Document, Pointer};

/// Writes the path items that `paths` refers to in place; what stands beside the reference wins.
pub(super) fn write_in_place(document: &mut Document, copies: &mut usize, report: &mut Report) {
    let paths = Pointer::root().key("paths");
    let Some(Value::Object(items)) = document.get(&paths) else {
        return;
    };
    let references: Vec<(Pointer, String)> = items
        .iter()
        .filter_map(|(path, item)| {
            let text = item.get("$ref")?.as_str()?;
            Some((paths.key(path), text.to_owned()))
        })
        .collect();
    let anchors = Anchors::default();
    let mut written = Vec::new();
    let mut broken = Vec::new();
    for (user, text) in references {
        let reference = Found {
            at: user.key("$ref"),
            kind: Kind::PathItem,
            text,
            is_hint: false,
        };
        let target = match Resolver::new(document, &anchors).resolve(&reference) {
            Ok(target) => target,
            Err(Problem::Meant(target)) => {
                report.mended(&reference, &target);
                target
            }
            Err(problem) => {
                report.problem(document, reference, problem, &[]);
                broken.push(user);
                continue;
            }
        };
        let Some(item) = document.get(&target) else {
            continue;
        };
        let cost = size(item);
        if cost > *copies {
            report.too_large(&user, Kind::PathItem);
            broken.push(user);
            continue;
        }
        *copies -= cost;
        written.push((user, item.clone()));
    }
    for user in broken {
        repair::remove(document, &user.key("$ref"));
    }
    for (user, item) in written {
        let (Some(Value::Object(place)), Value::Object(item)) = (get_mut(document, &user), item)
        else {
            continue;
        };
        place.shift_remove("$ref");
        for (key, value) in item {
            if key != "$ref" {
                place.entry(key).or_insert(value);
            }
        }
    }
}
