//! The lines of `Client` and `Credentials`, but for the operations.

use super::facts::{self, quoted};
use super::{Item, Model};
use crate::Pointer;
use crate::ir::{ApiKeyLocation, SecurityScheme, SecuritySchemeKind, TokenBody};

/// The lines that every client has, and those of its security schemes.
pub(super) fn items(cx: &Model<'_>) -> Vec<Item> {
    let mut items = client(cx);
    if !cx.api.security_schemes.is_empty() {
        items.extend(credentials(cx));
    }
    items
}

fn client(cx: &Model<'_>) -> Vec<Item> {
    let base_url = cx
        .api
        .servers
        .first()
        .map(|server| server.url.as_str())
        .filter(|url| is_absolute(url));
    let mut arguments = Vec::new();
    if base_url.is_none() {
        arguments.push("base_url: &str");
    }
    if !cx.api.security_schemes.is_empty() {
        arguments.push("credentials: impl Into<Credentials>");
    }
    let arguments = arguments.join(", ");
    let made = match base_url {
        Some(_) => "Client",
        None => "Result<Client, BuildError>",
    };
    let line = |owner: &str, signature: String, facts: &str, at: Pointer| Item {
        section: "Client",
        owner: owner.to_owned(),
        member: String::new(),
        signature,
        facts: facts.to_owned(),
        at,
    };
    let root = Pointer::root;
    let constructor = facts::CONSTRUCTOR;
    let mut items = vec![
        line("", String::new(), "client", root()),
        line(
            "new",
            format!("({arguments}) -> {made}"),
            constructor,
            root(),
        ),
        line(
            "builder",
            format!("({arguments}) -> ClientBuilder<Client>"),
            constructor,
            root(),
        ),
    ];
    if let Some(url) = base_url {
        let at = root().key("servers").index(0).key("url");
        items.push(line("BASE_URL", ": &str".to_owned(), &quoted(url), at));
    }
    items
}

/// Whether a client can be made for this address without being told another.
fn is_absolute(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn credentials(cx: &Model<'_>) -> Vec<Item> {
    let line = |owner: String, signature: String, facts: String, at: &Pointer| Item {
        section: "Credentials",
        owner,
        member: String::new(),
        signature,
        facts,
        at: at.clone(),
    };
    let root = Pointer::root();
    let mut items = vec![
        line(
            String::new(),
            String::new(),
            "credentials".to_owned(),
            &root,
        ),
        line(
            "none".to_owned(),
            "() -> Credentials".to_owned(),
            facts::CONSTRUCTOR.to_owned(),
            &root,
        ),
    ];
    for (index, scheme) in cx.api.security_schemes.iter().enumerate() {
        let name = cx.names.scheme(index);
        let arguments = arguments(&scheme.kind);
        let key = quoted(&scheme.key);
        items.push(line(
            name.to_string(),
            format!("({arguments}) -> Credentials"),
            format!("{key} {}", on_the_wire(scheme)),
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

fn on_the_wire(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
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
