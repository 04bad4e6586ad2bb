//! @generated from openapi.yaml#/components/schemas/Counters by `UPDATE_CASES=1 cargo test`.

/// Counters.
#[non_exhaustive]
pub struct Counters {
    /// Plain.
    pub plain: i64,
    /// Bounded.
    ///
    /// At least 0.
    pub bounded: Option<u64>,
    /// Formatted.
    pub formatted: Option<u64>,
    /// Huge.
    pub huge: Option<runtime::Number>,
    /// List.
    pub list: Option<Vec<i32>>,
    /// Listed.
    ///
    /// One of `0`, `9223372036854775808`, `18446744073709551615`.
    pub listed: Option<u64>,
    /// Rounded.
    pub rounded: Option<i64>,
    /// Signed.
    ///
    /// At least -1.
    pub signed: Option<runtime::Number>,
}

runtime::object! { Counters {
    plain     = "plain": i64,
    bounded   = "bounded" optional: Option<u64>,
    formatted = "formatted" optional: Option<u64>,
    huge      = "huge" optional: Option<runtime::Number>,
    list      = "list" optional: Option<Vec<i32>>,
    listed    = "listed" optional: Option<u64>,
    rounded   = "rounded" optional: Option<i64>,
    signed    = "signed" optional: Option<runtime::Number>,
} }
