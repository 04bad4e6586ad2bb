//! The lines of `Client` and `Credentials`, but for the operations.

use super::Item;
use crate::Pointer;
use crate::api_file::facts::{self, quoted};
use crate::ir::{ApiKeyLocation, SecuritySchemeKind, TokenBody};
use crate::rust_api::{Credentials, RustApi, Scheme};

/// The lines that every client has, and those of its security schemes.
pub(super) fn items(api: &RustApi) -> Vec<Item> {
    let mut items = client(api);
    items.extend(api.credentials.iter().flat_map(credentials));
    items
}

fn client(api: &RustApi) -> Vec<Item> {
    let (arguments, _) = made(api);
    let line = |owner: &str, signature: String, facts: &str| Item {
        section: "Client",
        owner: owner.to_owned(),
        signature,
        facts: facts.to_owned(),
        ..Item::default()
    };
    let implements = |what: &str| line("", format!(": {what}"), facts::IMPLEMENTS);
    let constructor = facts::CONSTRUCTOR;
    let mut items = vec![
        line("", String::new(), "client"),
        implements("From<runtime::Client>"),
        line("new", client_signature(api), constructor),
        line(
            "builder",
            format!("({arguments}) -> ClientBuilder<Client>"),
            constructor,
        ),
    ];
    items.extend(api.client_has_default().then(|| implements("Default")));
    if let Some(url) = &api.base_url {
        items.push(Item {
            at: base_url_at(),
            ..line("BASE_URL", ": &str".to_owned(), &quoted(url))
        });
    }
    items
}

/// The arguments of `new` and `builder`, and what `new` gives.
fn made(api: &RustApi) -> (String, &'static str) {
    let mut arguments = Vec::new();
    if api.base_url.is_none() {
        arguments.push("base_url: &str");
    }
    if api.credentials.is_some() {
        arguments.push("credentials: impl Into<Credentials>");
    }
    let made = match &api.base_url {
        Some(_) => "Client",
        None => "Result<Client, BuildError>",
    };
    (arguments.join(", "), made)
}

/// The signature of `Client::new`.
pub(crate) fn client_signature(api: &RustApi) -> String {
    let (arguments, made) = made(api);
    format!("({arguments}) -> {made}")
}

/// Where a document says where the API lives.
pub(crate) fn base_url_at() -> Pointer {
    Pointer::root().key("servers").index(0).key("url")
}

/// The signature of the constructor for a security scheme.
pub(crate) fn scheme_signature(kind: &SecuritySchemeKind) -> String {
    format!("({}) -> Credentials", arguments(kind))
}

/// The key of a security scheme, and how it is shown to the server.
pub(crate) fn scheme_facts(scheme: &Scheme) -> String {
    format!("{} {}", quoted(&scheme.key), on_the_wire(&scheme.kind))
}

fn credentials(credentials: &Credentials) -> Vec<Item> {
    let line = |owner: String, signature: String, facts: String, at: &Pointer| Item {
        section: "Credentials",
        owner,
        member: String::new(),
        rank: 0,
        signature,
        facts,
        at: at.clone(),
    };
    let root = &Pointer::root();
    let general = |owner: &str, signature: &str, facts: &str| {
        line(
            owner.to_owned(),
            signature.to_owned(),
            facts.to_owned(),
            root,
        )
    };
    let mut items = vec![
        general("", "", facts::CREDENTIALS),
        general("", ": Default", facts::IMPLEMENTS),
        general("none", "() -> Credentials", facts::CONSTRUCTOR),
    ];
    let from_token = credentials.from_token();
    items.extend(from_token.map(|_| general("", ": From<Token>", facts::IMPLEMENTS)));
    for (name, scheme) in &credentials.schemes {
        let arguments = arguments(&scheme.kind);
        let key = quoted(&scheme.key);
        items.push(line(
            name.to_string(),
            scheme_signature(&scheme.kind),
            scheme_facts(scheme),
            &scheme.origin,
        ));
        items.push(line(
            format!("and_{name}"),
            format!("(self, {arguments}) -> Credentials"),
            format!("and {key}"),
            &scheme.origin,
        ));
    }
    items
}

fn arguments(kind: &SecuritySchemeKind) -> &'static str {
    match kind {
        SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. } => {
            "secret: impl Into<Token>"
        }
        SecuritySchemeKind::Basic => "user: &str, password: impl Into<Token>",
        SecuritySchemeKind::ClientCredentials { .. } => {
            "client_id: &str, client_secret: impl Into<Token>"
        }
    }
}

fn on_the_wire(kind: &SecuritySchemeKind) -> String {
    match kind {
        SecuritySchemeKind::Bearer => "bearer".to_owned(),
        SecuritySchemeKind::Basic => "basic".to_owned(),
        SecuritySchemeKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let place = match location {
                ApiKeyLocation::Header => "header",
                ApiKeyLocation::Query => "query",
                ApiKeyLocation::Cookie => "cookie",
            };
            let after = match prefix.as_str() {
                "" => String::new(),
                prefix => format!(" after {}", quoted(prefix)),
            };
            format!("{place} {}{after}", quoted(name))
        }
        SecuritySchemeKind::ClientCredentials {
            token_url,
            scopes,
            token_body,
        } => {
            let body = match token_body {
                TokenBody::Form => "form",
                TokenBody::Json => "json",
            };
            let scopes: Vec<String> = scopes.iter().map(|scope| quoted(scope)).collect();
            let scopes = match scopes.as_slice() {
                [] => String::new(),
                some => format!(" scopes {}", some.join(" ")),
            };
            format!("client credentials {body} {}{scopes}", quoted(token_url))
        }
    }
}
