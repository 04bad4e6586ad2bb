//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use super::ThingKind;

/// Line one line two line three.
///
/// #\[derive(Evil)\] struct Evil;
#[non_exhaustive]
pub struct Thing {
    /// \]\]> \[31mred.
    pub a_fn_evil: Option<String>,
    /// Kind.
    pub kind: Option<ThingKind>,
}

runtime::object! { Thing {
    a_fn_evil = "a\"];}\nfn evil(){}" optional: Option<String>,
    kind      = "kind" optional: Option<ThingKind>,
} }
