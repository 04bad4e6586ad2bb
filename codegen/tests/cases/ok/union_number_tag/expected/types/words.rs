//! @generated from openapi.yaml#/components/schemas/Words by `UPDATE_CASES=1 cargo test`.

/// Words.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Words {
    /// Trigger.
    pub trigger: i64,
    /// Words.
    pub words: Option<Vec<String>>,
}

runtime::object! { Words {
    trigger = "trigger",
    words   = "words" optional,
} }
