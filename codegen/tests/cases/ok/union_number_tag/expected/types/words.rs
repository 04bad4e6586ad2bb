//! @generated from openapi.yaml#/components/schemas/Words by `UPDATE_CASES=1 cargo test`.

/// Words.
#[non_exhaustive]
pub struct Words {
    /// Trigger.
    pub trigger: i64,
    /// Words.
    pub words: Option<Vec<String>>,
}

runtime::object! { Words {
    trigger = "trigger": i64,
    words   = "words" optional: Option<Vec<String>>,
} }
