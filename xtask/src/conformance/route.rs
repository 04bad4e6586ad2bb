//! Which operation of which client a call of the suite is for.

use std::collections::BTreeMap;

use codegen::ir::ParamLocation;
use codegen::rust_api::{Carrier, FnName, Operation};

use super::clients::Client;
use super::suite::Call;

/// The operation for a call.
pub(super) struct Route<'a> {
    pub(super) client: &'a Client,
    pub(super) name: &'a FnName,
    pub(super) operation: &'a Operation,
    /// What stands before the path of the operation: `/versioning/added/api-version:v2`.
    pub(super) prefix: String,
    /// The texts of the path's parameters.
    pub(super) captures: BTreeMap<String, String>,
}

/// The operation whose method and path these are; `None` when no document of the group has one.
///
/// Of several versions it is the one that the call names, else the newest. Of several ways to call an operation it is the
/// one for the media type of the body.
pub(super) fn find<'a>(clients: &'a [Client], call: &Call) -> Option<Route<'a>> {
    let path = call.path();
    let mut routes: Vec<Route<'a>> = clients
        .iter()
        .flat_map(|client| of(client, call, &path))
        .collect();
    routes.sort_by_key(|route| {
        let is_named =
            (route.client.version.as_deref()).is_some_and(|version| names(call, version));
        (
            is_named,
            takes(route.operation, call),
            route.operation.replies.is_some(),
        )
    });
    routes.pop()
}

fn of<'a>(client: &'a Client, call: &Call, path: &str) -> Vec<Route<'a>> {
    let operations = client.api.operations.iter();
    let routes = operations.filter(|(_, operation)| operation.verb == call.method);
    let routes = routes.filter_map(|(name, operation)| {
        let (prefix, captures) = captures(&operation.path, path)?;
        Some(Route {
            client,
            name,
            operation,
            prefix,
            captures,
        })
    });
    let routes: Vec<Route<'a>> = routes.collect();
    // A path without parameters goes before one with them.
    let fewest = routes.iter().map(|route| route.captures.len()).min();
    routes
        .into_iter()
        .filter(|route| Some(route.captures.len()) == fewest)
        .collect()
}

/// Whether the call says which version it is for.
fn names(call: &Call, version: &str) -> bool {
    let in_query = call.query.values().any(|value| value == version);
    in_query || call.path().split(['/', ':']).any(|word| word == version)
}

/// Whether the operation takes a body of this media type, or none as the call has none.
fn takes(operation: &Operation, call: &Call) -> bool {
    let arguments = operation.arguments.iter().map(|(_, argument)| argument);
    let mut carriers = arguments
        .chain(operation.setters.values())
        .map(|argument| &argument.carrier);
    match &call.body {
        None => carriers.all(|carrier| !matches!(carrier, Carrier::Body { .. })),
        Some(body) => carriers.any(|carrier| match carrier {
            Carrier::Body { media, .. } => match media.as_str() {
                "json" => body.media_type == "application/json",
                other => body.media_type == other,
            },
            Carrier::Part { .. } => body.media_type.starts_with("multipart/"),
            Carrier::Param { location, .. } => *location == ParamLocation::QueryString,
        }),
    }
}

/// Reads the end of a path by a template: what is before, and the texts of the parameters.
fn captures(template: &str, path: &str) -> Option<(String, BTreeMap<String, String>)> {
    let wanted: Vec<&str> = template.split('/').skip(1).collect();
    let there: Vec<&str> = path.split('/').collect();
    let before = there.len().checked_sub(wanted.len())?;
    let mut found = BTreeMap::new();
    for (wanted, there) in wanted.iter().zip(&there[before..]) {
        segment(wanted, there, &mut found)?;
    }
    Some((there[..before].join("/"), found))
}

fn segment(template: &str, text: &str, found: &mut BTreeMap<String, String>) -> Option<()> {
    let Some((start, rest)) = template.split_once('{') else {
        return (template == text).then_some(());
    };
    let (name, end) = rest.split_once('}')?;
    let value = text.strip_prefix(start)?.strip_suffix(end)?;
    let is_given = !value.is_empty();
    found.insert(name.to_owned(), value.to_owned());
    is_given.then_some(())
}

#[cfg(test)]
mod tests {
    use super::captures;

    #[test]
    fn the_end_of_a_path_is_the_operation() {
        let (prefix, found) = captures("/with/{id}/x-{name}", "/api-version:v2/with/7/x-a")
            .expect("the template fits");
        assert_eq!(prefix, "/api-version:v2");
        assert_eq!(found["id"], "7");
        assert_eq!(found["name"], "a");
        assert!(captures("/with/{id}", "/with/").is_none());
        assert!(captures("/a/b", "/b").is_none());
    }
}
