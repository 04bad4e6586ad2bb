//! @generated from openapi.yaml#/components/schemas/Vec by `UPDATE_CASES=1 cargo test`.

/// Vec.
#[non_exhaustive]
pub struct VecSchema {
    /// A.
    pub a: Option<Vec<String>>,
}

runtime::object! { VecSchema {
    a = "a" optional: Option<Vec<String>>,
} }
