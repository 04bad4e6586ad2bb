//! The program that calls the clients: a crate with every client as a module, and a function for each of their operations.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use codegen::ir::SecuritySchemeKind;
use codegen::output::{FileSet, Plan, write_file};
use codegen::rust_api::{Answer, Argument, Body, Given, Operation, Replies, RustApi};

use super::clients::Client;

const MAIN: &str = include_str!("../../conformance/driver/main.rs");
const SUPPORT: &str = include_str!("../../conformance/driver/support.rs");

/// What a module of the driver begins with.
const IMPORTS: &str = "\
#![allow(unused, deprecated)]

use std::collections::BTreeMap;

use runtime::{Base64, Date, DateTime, Json, Maybe, Number, Uuid};
use serde_json::Map;

use crate::support::{Call, answer, bytes, failure, header, items, json, stream, trouble};
";

/// Writes the crate into a folder; files that stay as they are are not touched, so that cargo compiles what is new.
pub(super) fn write(folder: &Path, runtime: &Path, clients: &[Client]) -> Result<PathBuf> {
    let mut modules = String::new();
    let mut arms = String::new();
    for client in clients {
        let module = &client.module;
        let _ = writeln!(modules, "pub mod {module};");
        let _ = writeln!(arms, "        \"{module}\" => {module}::call(call).await,");
        let files = client
            .files
            .iter()
            .map(|file| (file.path.clone(), file.text.clone()));
        sync(&folder.join("src/clients").join(module), &files.collect())?;
        write_if_new(
            &folder.join(format!("src/drive/{module}.rs")),
            &drive(client),
        )?;
    }
    let root = format!(
        "//! A module a client.\n\n{modules}\n\
         /// Makes a call of the client that it names.\n\
         pub async fn call(call: &mut crate::support::Call) -> Result<runtime::Json, String> {{\n    \
         match call.client.as_str() {{\n{arms}        other => Err(format!(\"`{{other}}` is no client\")),\n    }}\n}}\n"
    );
    write_if_new(&folder.join("src/drive/mod.rs"), &root)?;
    let clients = format!("#![allow(dead_code, unused_imports)]\n\n{modules}");
    write_if_new(&folder.join("src/clients/mod.rs"), &clients)?;
    write_if_new(&folder.join("src/main.rs"), MAIN)?;
    write_if_new(&folder.join("src/support.rs"), SUPPORT)?;
    write_if_new(&folder.join("Cargo.toml"), &manifest(runtime))?;
    Ok(folder.join("Cargo.toml"))
}

fn manifest(runtime: &Path) -> String {
    format!(
        "[package]\nname = \"driver\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n\
         futures-core = \"0.3\"\n\
         runtime = {{ package = \"clientwright-runtime\", path = {:?} }}\n\
         serde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n\n\
         [workspace]\n",
        runtime.display().to_string()
    )
}

fn sync(folder: &Path, files: &FileSet) -> Result<()> {
    let plan = Plan::new(folder, files)?;
    plan.write(files)?;
    Ok(())
}

fn write_if_new(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    write_file(path, text)?;
    Ok(())
}

/// The module that calls one client.
fn drive(client: &Client) -> String {
    let api = &client.api;
    let module = &client.module;
    let mut arms = String::new();
    let mut functions = String::new();
    for (name, operation) in &api.operations {
        let _ = writeln!(arms, "        \"{name}\" => {name}(&client, call).await,");
        functions += &function(api, name.as_str(), operation);
    }
    let credentials = credentials(module, api);
    let arguments = match (&api.base_url, api.credentials.is_some()) {
        (Some(_), false) => "",
        (Some(_), true) => "credentials",
        (None, false) => "&call.base_url",
        (None, true) => "&call.base_url, credentials",
    };
    format!(
        "{IMPORTS}\
         use crate::clients::{module}::{{api, types, Client}};\n\n\
         pub async fn call(call: &mut Call) -> Result<Json, String> {{\n\
         {credentials}    \
         let builder = Client::builder({arguments}).base_url(&call.base_url);\n    \
         let client = builder.build().map_err(trouble)?;\n    \
         match call.operation.clone().as_str() {{\n\
         {arms}        other => Err(format!(\"`{{other}}` is no operation\")),\n    }}\n}}\n\
         {functions}"
    )
}

fn credentials(module: &str, api: &RustApi) -> String {
    let Some(credentials) = &api.credentials else {
        return String::new();
    };
    let mut text =
        format!("    let mut credentials = crate::clients::{module}::Credentials::none();\n");
    for (constructor, scheme) in &credentials.schemes {
        let takes_one = matches!(
            scheme.kind,
            SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. }
        );
        if takes_one {
            let _ = writeln!(
                text,
                "    if let Some(secret) = call.secret(\"{constructor}\") {{\n        \
                 credentials = credentials.and_{constructor}(secret);\n    }}"
            );
        }
    }
    text
}

/// The function that makes a call of one operation.
fn function(api: &RustApi, name: &str, operation: &Operation) -> String {
    let mut text =
        format!("\nasync fn {name}(client: &Client, call: &mut Call) -> Result<Json, String> {{\n");
    let mut passed = Vec::new();
    for (argument, of) in &operation.arguments {
        let (made, pass) = given(argument.as_str(), of);
        let _ = writeln!(text, "    let {argument}_ = {made};");
        passed.push(pass);
    }
    let _ = writeln!(
        text,
        "    let mut sent = client.{name}({});",
        passed.join(", ")
    );
    for (setter, of) in &operation.setters {
        let (made, pass) = given(setter.as_str(), of);
        let _ = writeln!(
            text,
            "    if call.has(\"{setter}\") {{\n        let {setter}_ = {made};\n        sent = sent.{setter}({pass});\n    }}"
        );
    }
    text += "    for (name, value) in call.headers() {\n        sent = sent.header(&name, value);\n    }\n";
    let replies = replies(api, operation);
    let outcome = format!(
        "{{\n        Ok(got) => {{\n{}        }}\n        Err(error) => match error.api() {{\n{}            \
         _ => failure(&error),\n        }},\n    }}",
        success(operation, replies),
        problems(replies),
    );
    if operation.pages.is_some() {
        let _ = writeln!(
            text,
            "    if call.is_first_page {{\n        let mut pages = runtime::Paged::pages(sent);\n        \
             let mut all = Vec::new();\n        while let Some(page) = pages.next().await {{\n            \
             all.push(match page {outcome}?);\n            if all.len() == 9 {{ break; }}\n        }}\n        \
             return Ok(Json::Array(all));\n    }}"
        );
    }
    let _ = writeln!(text, "    match sent.await {outcome}\n}}");
    text
}

/// How an argument is made of the plan, and how it is passed.
fn given(name: &str, argument: &Argument) -> (String, String) {
    let local = format!("{name}_");
    let by_value = |made: String| (made, local.clone());
    let by_reference = |made: String| (made, format!("&{local}"));
    match &argument.given {
        Given::Value(ty) | Given::Into(ty) => by_value(format!("call.value::<{ty}>(\"{name}\")?")),
        Given::Ref(ty) => by_reference(format!("call.value::<{ty}>(\"{name}\")?")),
        Given::Slice(ty) => by_reference(format!("call.value::<Vec<{ty}>>(\"{name}\")?")),
        Given::Str => by_reference(format!("call.value::<String>(\"{name}\")?")),
        Given::Body => by_value(format!("call.bytes(\"{name}\")?")),
        Given::MediaBody | Given::IntoMediaBody => {
            by_value(format!("call.media_body(\"{name}\")?"))
        }
        Given::Part => by_value(format!("call.part(\"{name}\")?")),
        Given::Parts => by_value(format!("call.parts(\"{name}\")?")),
        Given::Named(ty) => by_value(format!("call.named::<{ty}>(\"{name}\")?")),
        Given::NamedParts => by_value(format!("call.named_parts(\"{name}\")?")),
    }
}

/// The types of what an operation answers: its own, or those of the operation that it is another way to call.
fn replies<'a>(api: &'a RustApi, operation: &'a Operation) -> Option<&'a Replies> {
    let same = |other: &&Operation| other.verb == operation.verb && other.path == operation.path;
    let others = api.operations.values().filter(same);
    (operation.replies.as_ref())
        .or_else(|| others.filter_map(|other| other.replies.as_ref()).next())
}

fn success(operation: &Operation, replies: Option<&Replies>) -> String {
    let mut text = "            let mut headers = Map::new();\n".to_owned();
    let headers = (operation.success_headers.as_ref()).and_then(|name| replies?.headers.get(name));
    for (method, of) in headers.iter().flat_map(|headers| &headers.methods) {
        let _ = writeln!(
            text,
            "            header(&mut headers, \"{}\", got.headers().{method}());",
            of.wire_name.to_ascii_lowercase()
        );
    }
    text += "            let status = got.status().as_u16();\n";
    let read = match &operation.answer {
        Answer::Body(body) => format!("{{ let body = got.into_body(); {} }}", read(body)),
        Answer::Enum(name) => {
            let variants = replies.iter().flat_map(|replies| &replies.successes);
            let arms: String = variants
                .map(|(variant, reply)| match reply.body {
                    Body::Empty => format!("api::{name}::{variant} => Json::Null, "),
                    _ => format!("api::{name}::{variant}(body) => {}, ", read(&reply.body)),
                })
                .collect();
            format!("match got.into_body() {{ {arms}_ => Json::Null }}")
        }
    };
    let _ = writeln!(
        text,
        "            let body = {read};\n            answer(status, headers, body)"
    );
    text
}

fn read(body: &Body) -> &'static str {
    match body {
        Body::Value(_) => "json(&body)?",
        Body::Bytes => "bytes(&body)?",
        Body::Stream => "stream(body).await?",
        Body::Items(_) => "items(body).await?",
        Body::Empty => "Json::Null",
    }
}

fn problems(replies: Option<&Replies>) -> String {
    let Some(replies) = replies else {
        return String::new();
    };
    let error = &replies.error;
    let arms = replies.errors.iter().filter_map(|(variant, reply)| {
        let read = match &reply.body {
            Body::Value(_) => "json(got.body())?",
            Body::Bytes => "bytes(got.body())?",
            Body::Empty => "Json::Null",
            Body::Stream | Body::Items(_) => return None,
        };
        Some(format!(
            "            Some(api::{error}::{variant}(got)) => answer(got.status().as_u16(), Map::new(), {read}),\n"
        ))
    });
    arms.collect()
}
