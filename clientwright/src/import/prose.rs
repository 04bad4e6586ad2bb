//! Leaves out what a vendor wrote for people, and keeps all that is contract.
//!
//! Decides by where a key stands, not by its name alone: a property may be called `description`, and an example may
//! hold anything. So the document is walked by a table of its object kinds, and what the table does not know stays.
//!
//! # Invariants
//! - Titles stay: they name schemas. Examples, defaults, enums and `x-` values stay as they are.
//! - What the specification requires is emptied, not removed: descriptions of responses and of OAuth scopes.

use serde_json::Value;

/// Takes descriptions, summaries and links to documentation out of an OpenAPI document.
pub fn strip_prose(document: &mut Value) {
    strip(document, Kind::Document);
}

/// The kinds of objects that hold prose, or hold objects that do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Document,
    Info,
    Server,
    ServerVariable,
    Tag,
    Components,
    PathItem,
    Operation,
    /// A header is a parameter without a name.
    Parameter,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Link,
    Example,
    Schema,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
    /// The text of an OAuth scope.
    Scope,
}

/// What stands under a key.
#[derive(Clone, Copy, Debug)]
enum Under {
    One(Kind),
    /// A list of them, or one of them.
    List(Kind),
    Map(Kind),
    /// A map of maps: callbacks by name, then by expression.
    MapOfMaps(Kind),
    /// Text for people.
    Prose,
    /// Part of the contract, or unknown.
    Kept,
}

/// The table: what the key of an object of this kind holds.
fn under(kind: Kind, key: &str) -> Under {
    use Kind as K;
    use Under::{Kept, List, Map, MapOfMaps, One, Prose};
    match (kind, key) {
        (K::Components | K::OAuthFlows | K::Scope, "description" | "summary") => Kept,
        (K::MediaType | K::Encoding | K::OAuthFlow | K::Document, "description" | "summary") => {
            Kept
        }
        (K::Schema, "description" | "$comment") => Prose,
        (K::Schema, "summary") => Kept,
        (_, "description" | "summary" | "externalDocs") => Prose,

        (K::Document, "info") => One(K::Info),
        (K::Document, "tags") => List(K::Tag),
        (K::Document, "paths" | "webhooks") | (K::Components, "pathItems") => Map(K::PathItem),
        (K::Document, "definitions") => Map(K::Schema),
        (K::Document, "parameters") => Map(K::Parameter),
        (K::Document, "responses") => Map(K::Response),
        (K::Document, "securityDefinitions") => Map(K::SecurityScheme),
        (K::Response, "schema") => One(K::Schema),
        (K::Document, "components") => One(K::Components),
        (K::Document | K::PathItem | K::Operation, "servers") => List(K::Server),
        (K::Link, "server") => One(K::Server),
        (K::Server, "variables") => Map(K::ServerVariable),

        (K::Components, "schemas") => Map(K::Schema),
        (K::Components, "parameters") => Map(K::Parameter),
        (K::Components, "requestBodies") => Map(K::RequestBody),
        (K::Components, "mediaTypes") => Map(K::MediaType),
        (K::Components, "securitySchemes") => Map(K::SecurityScheme),

        (
            K::PathItem,
            "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "query",
        ) => One(K::Operation),
        (K::PathItem, "additionalOperations") => Map(K::Operation),
        (K::PathItem | K::Operation, "parameters") => List(K::Parameter),
        (K::Operation, "requestBody") => One(K::RequestBody),
        (K::Operation | K::Components, "responses") => Map(K::Response),
        (K::Operation | K::Components, "callbacks") => MapOfMaps(K::PathItem),

        (K::RequestBody | K::Response | K::Parameter, "content") => Map(K::MediaType),
        (K::Response | K::Encoding | K::Components, "headers") => Map(K::Parameter),
        (K::Response | K::Components, "links") => Map(K::Link),
        (K::Parameter | K::MediaType, "schema") | (K::MediaType, "itemSchema") => One(K::Schema),
        (K::Parameter | K::MediaType | K::Components, "examples") => Map(K::Example),
        (K::MediaType | K::Encoding, "encoding") => Map(K::Encoding),
        (K::MediaType | K::Encoding, "itemEncoding") => One(K::Encoding),
        (K::MediaType | K::Encoding, "prefixEncoding") => List(K::Encoding),

        (K::SecurityScheme, "flows") => One(K::OAuthFlows),
        (K::OAuthFlows, _) if !key.starts_with("x-") => One(K::OAuthFlow),
        (K::OAuthFlow, "scopes") => Map(K::Scope),

        (
            K::Schema,
            "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas",
        ) => Map(K::Schema),
        (K::Schema, "allOf" | "anyOf" | "oneOf" | "prefixItems" | "items") => List(K::Schema),
        (
            K::Schema,
            "additionalProperties"
            | "additionalItems"
            | "unevaluatedProperties"
            | "unevaluatedItems"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "contentSchema",
        ) => One(K::Schema),
        _ => Kept,
    }
}

fn strip(value: &mut Value, kind: Kind) {
    if kind == Kind::Scope {
        *value = Value::String(String::new());
        return;
    }
    let Some(object) = value.as_object_mut() else {
        return;
    };
    let required = kind == Kind::Response && !object.contains_key("$ref");
    object.retain(|key, value| {
        let prose = matches!(under(kind, key), Under::Prose) && is_prose(key, value);
        if prose && required && key == "description" {
            *value = Value::String(String::new());
            return true;
        }
        !prose
    });
    for (key, value) in object {
        match under(kind, key) {
            Under::One(kind) => strip(value, kind),
            Under::List(kind) => strip_list(value, kind),
            Under::Map(kind) => strip_map(value, kind),
            Under::MapOfMaps(kind) => {
                let maps = value.as_object_mut().into_iter().flatten();
                maps.for_each(|(_, map)| strip_map(map, kind));
            }
            Under::Prose | Under::Kept => {}
        }
    }
}

/// Whether the value is what prose looks like. A schema put where a text belongs is a mistake to keep.
fn is_prose(key: &str, value: &Value) -> bool {
    value.is_string() || value.is_null() || key == "externalDocs"
}

fn strip_list(value: &mut Value, kind: Kind) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(|element| strip(element, kind)),
        other => strip(other, kind),
    }
}

fn strip_map(value: &mut Value, kind: Kind) {
    for (name, value) in value.as_object_mut().into_iter().flatten() {
        if !name.starts_with("x-") || holds_any_name(kind) {
            strip(value, kind);
        }
    }
}

/// Whether members of a map of these may begin with `x-`: a header or a property may, and means no extension there.
fn holds_any_name(kind: Kind) -> bool {
    !matches!(kind, Kind::PathItem | Kind::Response)
}
