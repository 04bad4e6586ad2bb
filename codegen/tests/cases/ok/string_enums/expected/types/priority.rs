//! @generated from openapi.yaml#/components/schemas/Priority by `UPDATE_CASES=1 cargo test`.

/// Priority.
pub enum Priority {
    /// `low`.
    Low,
    /// `high`.
    High,
}

runtime::string_enum! { closed Priority {
    Low  = "low",
    High = "high",
} }
