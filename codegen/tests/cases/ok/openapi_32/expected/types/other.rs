//! @generated from openapi.yaml#/components/schemas/Other by `UPDATE_CASES=1 cargo test`.

/// Other.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// Kind.
    pub kind: Option<String>,
    /// Text.
    pub text: Option<String>,
}

runtime::object! { Other {
    kind = "kind" optional,
    text = "text" optional,
} }
