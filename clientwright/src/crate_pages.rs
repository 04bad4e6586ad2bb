//! What a crate of its own has for its readers: a README, and an example program for each part of the API.

use codegen::emit::{SampleCall, Usage};
use codegen::output::{FileSet, MARKER};

use crate::Program;

/// The README: how to install, the first call, credentials and errors.
pub(crate) fn readme(name: &str, module: &str, usage: &Usage, program: &Program) -> String {
    let mut text = format!(
        "<!-- {MARKER} by `{}`. Remove this line to keep changes of yours. -->\n\
         # {name}\n\
         \n\
         A typed client of {}.\n\
         \n\
         ## Install\n\
         \n\
         ```toml\n\
         [dependencies]\n\
         {name} = {{ path = \"{name}\" }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\
         ```\n\
         \n\
         ## The first call\n\
         \n\
         ```rust\n\
         {}\
         ```\n",
        program.command("generate"),
        usage.title,
        main(usage, usage.calls.first()),
    );
    text += &match &usage.variable {
        Some(variable) => format!(
            "\n## Credentials\n\
             \n\
             The example reads a secret from the environment variable `{variable}`; `{module}::Credentials` has every way that the\n\
             API accepts. A secret is never printed, and goes to the API's own origin alone.\n"
        ),
        None => "\n## Credentials\n\nThe document asks for none.\n".to_owned(),
    };
    text += "\n## Errors\n\n";
    if let Some(call) = usage.calls.first() {
        text += &format!(
            "Every operation has an error enum of its own, with a variant a documented status: `{module}::api::{}`.\n\
             `error.api()` gives it; ",
            call.error
        );
    } else {
        text += "Every operation has an error enum of its own, with a variant a documented status. `error.api()` gives it; ";
    }
    text += "what is no answer of the API has `error.is_timeout()`, `error.is_connect()` and the like.\n\
             A status that the document does not have comes with its headers and bytes.\n\
             \n\
             ## What else\n\
             \n\
             - Required arguments are positional, optional ones are chained.\n\
             - `.request()` in place of `.await` gives the `http::Request` without sending it.\n";
    text += &format!(
        "- `{module}::runtime` has the types that every client shares: `Token`, `Part`, `DateTime`, `ClientBuilder`.\n"
    );
    text += &format!(
        "- `Client::builder` sets timeouts, headers, the user agent, and `.retry({module}::runtime::RetryPolicy::new(3))`, without\n  \
         which a call is sent once. `.timeout(limit)` of the trait `{module}::runtime::Operation` is for one call.\n\
         - The feature `tower` takes services of `tower` as transports and layers around them; the feature `tracing` has a span an\n  \
         attempt.\n"
    );
    if !usage.calls.is_empty() {
        text += "- `examples/` has a program for each part of the API.\n";
    }
    text += "- `src/api.txt` is the public API, a line an item; `src/coverage.txt` says what of the document is in it.\n";
    text
}

/// The example programs, in the folder `examples`.
pub(crate) fn examples(usage: &Usage, program: &Program) -> FileSet {
    let marker = format!("//! {MARKER} by `{}`.\n\n", program.command("generate"));
    usage
        .calls
        .iter()
        .map(|call| {
            let text = format!("{marker}{}", main(usage, Some(call)));
            (format!("{}.rs", call.file), text)
        })
        .collect()
}

/// A program that makes a client and a call.
fn main(usage: &Usage, call: Option<&SampleCall>) -> String {
    let mut body = vec![usage.client.clone()];
    match call {
        Some(call) => body.extend(call.lines()),
        None => body.push("let _ = client;".to_owned()),
    }
    let body: String = body.iter().map(|line| format!("    {line}\n")).collect();
    format!(
        "{}\n\n#[tokio::main]\nasync fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{body}    Ok(())\n}}\n",
        usage.import
    )
}
