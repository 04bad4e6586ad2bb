//! @generated from openapi.yaml#/components/schemas/Thing/$defs/Local by `UPDATE_CASES=1 cargo test`.

/// Local.
#[non_exhaustive]
pub struct Local {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Local {
    a = "a" optional: Option<String>,
} }
