//! By which header a server knows a call that comes again.

use heck::ToSnakeCase as _;

use super::Exposer;
use crate::ir::{Operation, ParamLocation};

/// The header, where a call may do its work twice: a parameter of the document that says so by its name, else what the user
/// says.
pub(super) fn header(cx: &Exposer<'_>, operation: &Operation) -> Option<String> {
    if !matches!(operation.method.as_str(), "POST" | "PATCH") {
        return None;
    }
    let mut headers = (operation.params.iter()).filter(|p| p.location == ParamLocation::Header);
    let declared = headers.find(|param| {
        let word = param.wire_name.to_snake_case();
        word.contains("idempotency_key") || word.contains("idempotent_key")
    });
    declared
        .map(|param| param.wire_name.clone())
        .or_else(|| cx.options.idempotency_key.as_ref().map(ToString::to_string))
}
