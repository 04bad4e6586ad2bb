//! Builds the model from a tree that is already in its shape.

use openapiv3::OpenAPI;
use serde_json::Value;

use crate::diagnostics::Place;
use crate::{Diagnostics, Pointer, Stopped};

/// Reads the whole tree as the model.
pub(super) fn assemble(root: Value, diags: &mut Diagnostics) -> Result<OpenAPI, Stopped> {
    serde_json::from_value(root).map_err(|error| {
        diags.error(
            Place::Spec(Pointer::root()),
            format!("the document does not fit the model of OpenAPI 3.0: {error}"),
            "this is a gap in the generator; please report it with the document",
        );
        Stopped
    })
}
