//! How a client is used: made with credentials, and called. What the root module, a README and example programs show.
//!
//! # Invariants
//! - Every line compiles with the client that it is about.
//! - A call that is shown needs nothing but path parameters of plain types, so it can be written without knowing the API.

use super::{Emitter, client};
use crate::ir::{Operation, OperationId, ParamLocation, SecuritySchemeKind};
use crate::rust_api::{SchemaType, value_type};

/// Lines of Rust that use a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// The title of the API, as Markdown.
    pub title: String,
    /// The `use` line that the others need.
    pub import: String,
    /// Makes the variable `client`.
    pub client: String,
    /// The environment variable that the secret is read from; `None` for a client without credentials.
    pub variable: Option<String>,
    /// One call a file of `api`, in the order of the document; none for a file whose operations all take more.
    pub calls: Vec<SampleCall>,
}

/// A call of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleCall {
    /// The file of `api` that has the operation: `pets`.
    pub file: String,
    /// The name of its error enum in `api`: `GetPetError`.
    pub error: String,
    /// The call of the variable `client`, without `.await`.
    pub call: String,
}

impl SampleCall {
    /// The call, and what came of it on stdout.
    pub fn lines(&self) -> [String; 2] {
        [
            format!("let answer = {}.await?;", self.call),
            "println!(\"{:?}\", answer.body());".to_owned(),
        ]
    }
}

impl Usage {
    pub(super) fn of(cx: &Emitter<'_>) -> Self {
        let (import, credentials, variable) = credentials(cx);
        let client = match (cx.rust_api.base_url.is_some(), credentials) {
            (true, credentials) => format!("Client::new({credentials})"),
            (false, credentials) if credentials.is_empty() => {
                "Client::new(\"https://api.example.com\")?".to_owned()
            }
            (false, credentials) => {
                format!("Client::new(\"https://api.example.com\", {credentials})?")
            }
        };
        Self {
            title: client::title(cx),
            import: format!("use {}::{import};", cx.path),
            client: format!("let client = {client};"),
            variable,
            calls: calls(cx),
        }
    }
}

/// What is imported, how the client proves who asks, and the variable that has the secret.
fn credentials(cx: &Emitter<'_>) -> (&'static str, String, Option<String>) {
    let variable = |what: &str| {
        let module: String = cx
            .module
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        format!("{}_{what}", module.to_ascii_uppercase())
    };
    let secret = |variable: &str| format!("runtime::Token::from_env({variable:?})?");
    let schemes = &cx.api.security_schemes;
    let Some(scheme) = schemes.first() else {
        return ("Client", String::new(), None);
    };
    let name = cx.names.scheme(0);
    let one_secret = |kind: &SecuritySchemeKind| {
        matches!(
            kind,
            SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. }
        )
    };
    let schemes_of_one_secret = schemes.iter().filter(|scheme| one_secret(&scheme.kind));
    let is_alone = schemes_of_one_secret.count() == 1;
    let (variable, arguments) = match &scheme.kind {
        kind if one_secret(kind) => (variable("TOKEN"), None),
        SecuritySchemeKind::Basic => (variable("PASSWORD"), Some("user")),
        _ => (variable("CLIENT_SECRET"), Some("client-id")),
    };
    let secret = secret(&variable);
    let (import, text) = match arguments {
        None if is_alone => ("{Client, runtime}", secret),
        None => (
            "{Client, Credentials, runtime}",
            format!("Credentials::{name}({secret})"),
        ),
        Some(first) => (
            "{Client, Credentials, runtime}",
            format!("Credentials::{name}({first:?}, {secret})"),
        ),
    };
    (import, text, Some(variable))
}

/// The first operation of each file that takes nothing but path parameters of plain types.
fn calls(cx: &Emitter<'_>) -> Vec<SampleCall> {
    let mut calls: Vec<SampleCall> = Vec::new();
    for (index, operation) in cx.api.operations.iter().enumerate() {
        let id = OperationId(index);
        let file = cx.names.tag_file(id).as_str();
        if calls.iter().any(|call| call.file == file) {
            continue;
        }
        let Some(arguments) = sample_arguments(cx, operation) else {
            continue;
        };
        let names = cx.names.operation(id);
        calls.push(SampleCall {
            file: file.to_owned(),
            error: names.error.as_str().to_owned(),
            call: format!("client.{}({})", names.method, arguments.join(", ")),
        });
    }
    calls
}

fn sample_arguments(cx: &Emitter<'_>, operation: &Operation) -> Option<Vec<String>> {
    if operation.doc.deprecated || operation.body.is_some() {
        return None;
    }
    let required = operation.params.iter().filter(|param| param.required);
    required
        .map(|param| {
            if param.location != ParamLocation::Path {
                return None;
            }
            match cx
                .exposer()
                .resolve(&value_type(cx.api, cx.facts, param.ty))
            {
                SchemaType::String => Some(format!("{:?}", sample_text(&param.wire_name))),
                SchemaType::I32 | SchemaType::I64 | SchemaType::U32 | SchemaType::U64 => {
                    Some("7".to_owned())
                }
                _ => None,
            }
        })
        .collect()
}

/// `study_id` -> `study-id`.
fn sample_text(wire_name: &str) -> String {
    let kept = wire_name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let text: String = kept.collect();
    if text.chars().all(|c| c == '-') {
        "id".to_owned()
    } else {
        text
    }
}
