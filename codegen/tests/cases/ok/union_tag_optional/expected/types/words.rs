//! @generated from openapi.yaml#/components/schemas/Words by `UPDATE_CASES=1 cargo test`.

/// Words.
#[non_exhaustive]
pub struct Words {
    /// Kind.
    ///
    /// One of `1`.
    pub kind: Option<i64>,
    /// Words.
    pub words: Option<Vec<String>>,
}

runtime::object! { Words {
    kind  = "kind" optional: Option<i64>,
    words = "words" optional: Option<Vec<String>>,
} }
