//! The API model file: what its lines say, and that none is missing.

mod name_support;

use std::collections::BTreeSet;

use codegen::Options;
use codegen::emit::{Emitter, emit};
use codegen::expose::expose;
use codegen::format::format_file;
use codegen::model::Line;
use name_support::{Named, document, name, object, string_enum};
use quote::ToTokens;
use serde_json::{Value, json};

fn acme() -> Value {
    let mut document = document(
        json!({
            "/exports": {"post": {
                "operationId": "start-export",
                "tags": ["Exports"],
                "security": [{"key": []}],
                "parameters": [
                    {"name": "dry", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "Prefer", "in": "header", "required": true, "schema": string_enum(&["a", "b"])}
                ],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Filter"}}}},
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Export"}}}},
                    "102": {"description": ""},
                    "202": {"description": "", "headers": {"Retry-After": {"schema": {"type": "integer"}}}},
                    "429": {"description": "", "content": {"text/plain": {}}, "headers": {"Retry-After": {"schema": {"type": "integer"}}}}
                }
            }},
            "/exports/{id}/file": {"put": {
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"required": true, "content": {"multipart/form-data": {"schema": {
                    "type": "object", "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}, "note": {"type": "string"}}}}}},
                "responses": {"204": {"description": ""}, "default": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Filter"}}}}}
            }}
        }),
        json!({
            "Filter": {"type": "object", "required": ["date", "ids"], "properties": {
                "date": {"type": "string"},
                "ids": {"type": "array", "items": {"type": "string"}},
                "since": {"type": "string", "format": "date-time", "nullable": true},
                "inner": {"$ref": "#/components/schemas/Filter"},
                "options": {"$ref": "#/components/schemas/Options"}
            }, "additionalProperties": {"type": "integer"}},
            "Options": {"type": "object", "properties": {"a": {"type": "string"}}},
            "Export": {"oneOf": [
                {"type": "object", "required": ["status"], "properties": {"status": string_enum(&["running"]), "progress": {"type": "number"}}},
                {"type": "object", "required": ["status", "url"], "properties": {"status": string_enum(&["done"]), "url": {"type": "string"}}}
            ]},
            "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            "Ids": {"type": "array", "items": {"type": "integer"}},
            "Either": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
        }),
    );
    document["components"]["securitySchemes"] = json!({
        "key": {"type": "apiKey", "in": "header", "name": "Authorization"},
        "login": {"type": "http", "scheme": "basic"}
    });
    document
}

#[test]
fn the_model_reads_as_a_summary() {
    let expected = include_str!("name_model/acme.txt");
    let actual = name(&acme(), None).model();
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/name_model/acme.txt");
        std::fs::write(path, &actual).expect("the golden file can be written");
        return;
    }
    assert_eq!(actual, expected, "run with UPDATE=1 to accept");
}

#[test]
fn every_line_reads_back() {
    let model = name(&acme(), None).model();
    let lines = model.lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for text in lines {
        let line = Line::parse(text).expect("a line of the model");
        assert_eq!(line.to_string(), text);
        count += 1;
    }
    assert!(count > 50, "{count} lines");
    assert!(model.ends_with('\n'));
}

#[test]
fn hostile_names_stay_on_their_line() {
    let hostile = "a   @/x\nacme::types::Evil   struct   @/y\u{202e}";
    let schemas = json!({
        hostile: object(&[hostile]),
        "E": string_enum(&[hostile, "b"])
    });
    let named = name(&document(json!({}), schemas), None);
    let model = named.model();
    assert!(!model.contains("\nacme::types::Evil"), "{model}");
    assert!(!model.contains('\u{202e}'), "{model}");
    let again = name(
        &document(
            json!({}),
            json!({hostile: object(&[hostile]), "E": string_enum(&[hostile, "b"])}),
        ),
        Some(&model),
    );
    assert_eq!(named.names, again.names);
}

/// The items that the generated code shows, as the model names them.
fn shown(named: &Named) -> BTreeSet<String> {
    let options = Options::default();
    let rust_api = expose(&named.api, &named.facts, &named.names, &options);
    let emitter = Emitter {
        module: "acme",
        path: "generated_client::acme",
        source: "specs/acme",
        command: "cargo xtask regen",
        api: &named.api,
        facts: &named.facts,
        names: &named.names,
        rust_api: &rust_api,
        options: &options,
    };
    let mut items = BTreeSet::new();
    for file in emit(&emitter, format_file) {
        let section = match file.path.split_once('/') {
            Some((folder, _)) => format!("{folder}::"),
            None => String::new(),
        };
        let parsed = syn::parse_file(&file.text).expect("generated code parses");
        for item in parsed.items {
            collect(&section, item, &mut items);
        }
    }
    items
}

fn collect(section: &str, item: syn::Item, items: &mut BTreeSet<String>) {
    let is_public = |visibility: &syn::Visibility| matches!(visibility, syn::Visibility::Public(_));
    match item {
        syn::Item::Struct(item) => {
            items.insert(format!("{section}{}", item.ident));
            for field in item.fields.iter().filter(|field| is_public(&field.vis)) {
                if let Some(name) = &field.ident {
                    items.insert(format!("{section}{}.{name}", item.ident));
                }
            }
        }
        syn::Item::Enum(item) => {
            items.insert(format!("{section}{}", item.ident));
            for variant in &item.variants {
                items.insert(format!("{section}{}::{}", item.ident, variant.ident));
            }
        }
        syn::Item::Type(item) => {
            items.insert(format!("{section}{}", item.ident));
        }
        syn::Item::Impl(item) if item.trait_.is_none() => {
            let owner = item.self_ty.to_token_stream().to_string();
            for member in item.items {
                match member {
                    syn::ImplItem::Fn(function) if is_public(&function.vis) => {
                        let name = &function.sig.ident;
                        let is_member = function.sig.receiver().is_some();
                        let arguments = arguments(&function.sig);
                        items.insert(match owner.as_str() {
                            "Client" | "Credentials" => format!("{owner}::{name}({arguments})"),
                            _ if is_member => format!("{section}{owner}.{name}"),
                            _ => format!("{section}{owner}::{name}({arguments})"),
                        });
                    }
                    syn::ImplItem::Const(constant) if is_public(&constant.vis) => {
                        items.insert(format!("{owner}::{}", constant.ident));
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// The arguments of a function with their types, without the paths that the model leaves out.
fn arguments(signature: &syn::Signature) -> String {
    let arguments = signature.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(argument) => Some(argument.to_token_stream().to_string()),
        syn::FnArg::Receiver(_) => None,
    });
    let arguments: Vec<String> = arguments.collect();
    plain(&arguments.join(","))
}

fn plain(arguments: &str) -> String {
    let mut text = arguments.replace("self, ", "").replace(' ', "");
    for path in ["runtime::", "super::", "types::", "std::collections::"] {
        text = text.replace(path, "");
    }
    text
}

#[test]
fn every_public_item_of_the_code_has_its_line_and_no_line_is_made_up() {
    let named = name(&acme(), None);
    assert_eq!(listed(&named), shown(&named));
}

/// The items of the model, as far as they are items of the code.
fn listed(named: &Named) -> BTreeSet<String> {
    let mut listed = BTreeSet::new();
    let model = named.model();
    for line in model.lines().filter(|line| !line.starts_with('#')) {
        let line = Line::parse(line).expect("a line of the model");
        let item = line
            .item
            .strip_prefix("acme::")
            .expect("the module stands first");
        let end = item.find(['(', ' ']).unwrap_or(item.len());
        let name = item[..end].trim_end_matches(':');
        let is_function = name.starts_with("Client::") || name.starts_with("Credentials::");
        let signature = match item[end..].strip_prefix('(') {
            Some(rest) if is_function || name.ends_with("::new") => {
                let close = rest
                    .rfind(") ->")
                    .or(rest.rfind(')'))
                    .expect("arguments end");
                format!("({})", plain(&rest[..close]))
            }
            _ => String::new(),
        };
        let item = format!("{name}{signature}");
        // Arguments and constants are facts of an item and not items.
        let is_argument = item.starts_with("Client::") && item.contains('.');
        if !is_argument && !item.contains('"') {
            assert!(listed.insert(item.clone()), "{item} twice");
        }
    }
    listed
}
