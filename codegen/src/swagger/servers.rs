//! `host`, `basePath` and `schemes` -> servers.

use serde_json::{Value, json};

use super::Members;

/// The servers of a document, or of an operation with schemes of its own. The first is the one that is used, so it is a secure
/// one where there is one.
pub(super) fn servers(root: &Members, schemes: Option<&Value>) -> Vec<Value> {
    let text = |key: &str| root.get(key).and_then(Value::as_str).unwrap_or_default();
    let host = text("host").trim().trim_end_matches('/');
    let path = text("basePath").trim().trim_end_matches('/');
    let path = match path.is_empty() || path.starts_with('/') {
        true => path.to_owned(),
        false => format!("/{path}"),
    };
    if host.is_empty() {
        return match path.is_empty() {
            true => Vec::new(),
            false => vec![json!({ "url": path })],
        };
    }
    // Some documents have the scheme in the host.
    if host.contains("://") {
        return vec![json!({ "url": format!("{host}{path}") })];
    }
    let listed = schemes.and_then(Value::as_array).into_iter().flatten();
    let mut schemes: Vec<&str> = listed.filter_map(Value::as_str).collect();
    schemes.retain(|scheme| matches!(*scheme, "http" | "https"));
    schemes.sort_by_key(|scheme| *scheme != "https");
    schemes.dedup();
    if schemes.is_empty() {
        schemes.push("https");
    }
    let urls = schemes.iter();
    urls.map(|scheme| json!({ "url": format!("{scheme}://{host}{path}") }))
        .collect()
}
