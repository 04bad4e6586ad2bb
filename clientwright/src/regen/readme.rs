//! The README of the generated crate: which clients it has, and what all of them can do.
//!
//! # Invariants
//! - It depends on the names of the clients alone, so that one client can be written without the others.

use codegen::output::MARKER;

use crate::Program;

/// The text.
pub(super) fn text(package: &str, ident: &str, clients: &[String], program: &Program) -> String {
    let mut text = format!(
        "<!-- {MARKER} by `{}`. Remove this line to keep changes of yours. -->\n\
         # {package}\n\
         \n\
         Typed clients of {}, each a module and a feature that is on by default.\n\
         \n\
         | client | its public API, a line an item | what of its document is in it |\n\
         |---|---|---|\n",
        program.command("regen"),
        match clients.len() {
            1 => "one API".to_owned(),
            count => format!("{count} APIs"),
        }
    );
    for client in clients {
        text += &format!(
            "| `{ident}::{client}` | [api.txt](src/{client}/api.txt) | [coverage.txt](src/{client}/coverage.txt) |\n"
        );
    }
    text += &format!(
        "\nThe documentation of a module begins with the first call (`cargo doc -p {package} --open`). For every client:\n\
         \n\
         - Required arguments are positional, optional ones are chained. Awaiting a call sends it; `.request()` gives the\n  \
         `http::Request` without sending it.\n\
         - `Client::builder` sets the base URL, timeouts, headers, the user agent and a retry policy, without which a call is sent\n  \
         once. `.header(name, value)` is for one call, and so is `.timeout(limit)` of the trait `runtime::Operation`.\n\
         - Every operation has an error enum of its own, with a variant a documented status: `error.api()` gives it. What is no\n  \
         answer of the API has `error.is_timeout()`, `error.is_connect()` and the like.\n\
         - A secret is never printed, and goes to the API's own origin alone.\n\
         - The module `runtime` of a client has what all clients share: `Token`, `Part`, `DateTime`, `ClientBuilder`.\n"
    );
    text
}
