//! Which documents are accepted at all.

use serde_json::Value;

use crate::Pointer;
use crate::diagnostics::{Diagnostics, Place, Stopped};

/// The minor version of OpenAPI 3 that the document claims; rewrites go by the features that are there, so little
/// depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Minor(pub(super) u32);

/// Accepts 3.x, and says what to do about anything else.
pub(super) fn accept(root: &Value, diags: &mut Diagnostics) -> Result<Minor, Stopped> {
    let place = |key: &str| Place::Spec(Pointer::root().key(key));
    let Some(members) = root.as_object() else {
        diags.error(
            Place::Spec(Pointer::root()),
            "the document is not an object",
            "an OpenAPI document begins with `openapi: 3.1.0`",
        );
        return Err(Stopped);
    };
    let Some(version) = members.get("openapi") else {
        if let Some(swagger) = members.get("swagger") {
            diags.error(
                place("swagger"),
                format!("this is a Swagger {} document", plain(swagger)),
                "convert it to Swagger 2.0 or OpenAPI 3 first",
            );
        } else {
            diags.error(
                Place::Spec(Pointer::root()),
                "`openapi` is missing",
                "add the version that the document is written in, `openapi: 3.1.0`; is this an OpenAPI document?",
            );
        }
        return Err(Stopped);
    };
    let text = plain(version);
    let mut parts = text.split('.').map(|part| part.trim().parse::<u32>().ok());
    match (parts.next().flatten(), parts.next().flatten()) {
        (Some(3), minor) => {
            let minor = Minor(minor.unwrap_or(0));
            if minor > Minor(2) {
                diags.mended(
                    &Pointer::root().key("openapi"),
                    format!(
                        "OpenAPI {text} is newer than this generator; the document is read as 3.2"
                    ),
                );
            }
            Ok(minor)
        }
        _ => {
            diags.error(
                place("openapi"),
                format!("OpenAPI `{text}` is not supported"),
                "3.0, 3.1 and 3.2 are",
            );
            Err(Stopped)
        }
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
