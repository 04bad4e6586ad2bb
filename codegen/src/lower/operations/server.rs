//! Where the API lives.
//!
//! # Invariants
//! - An operation names a server only when it is another than that of the API.

use openapiv3::Server as Declared;

use crate::ir::{Api, Server};

/// Servers with their variables filled in.
pub(in crate::lower) fn servers(declared: &[Declared]) -> Vec<Server> {
    declared.iter().map(server).collect()
}

fn server(declared: &Declared) -> Server {
    let mut url = declared.url.clone();
    for (name, variable) in declared.variables.iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), &variable.default);
    }
    Server {
        url,
        description: declared.description.clone(),
    }
}

/// The server of an operation: its own, else that of its path item, when it is not the one of the API.
pub(super) fn own_server(operation: &[Declared], item: &[Declared], api: &Api) -> Option<Server> {
    let own = operation.first().or_else(|| item.first()).map(server)?;
    let default = api.servers.first();
    (default.is_none_or(|default| default.url != own.url)).then_some(own)
}

/// When the document names no server but all operations name the same one, that is the server of the API.
pub(in crate::lower) fn lift_common(api: &mut Api) {
    if !api.servers.is_empty() {
        return;
    }
    let Some(first) = api
        .operations
        .first()
        .and_then(|operation| operation.server.clone())
    else {
        return;
    };
    let same = |server: &Option<Server>| server.as_ref().is_some_and(|own| own.url == first.url);
    if api
        .operations
        .iter()
        .all(|operation| same(&operation.server))
    {
        for operation in &mut api.operations {
            operation.server = None;
        }
        api.servers.push(first);
    }
}
