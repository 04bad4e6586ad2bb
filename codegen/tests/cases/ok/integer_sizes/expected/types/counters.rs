//! @generated from openapi.yaml#/components/schemas/Counters by `UPDATE_CASES=1 cargo test`.

/// Counters.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Counters {
    /// Plain.
    pub plain: i64,
    /// Bounded.
    ///
    /// At least 0.
    pub bounded: Option<u64>,
    /// Listed.
    ///
    /// One of `0`, `9223372036854775808`, `18446744073709551615`.
    pub listed: Option<u64>,
    /// Formatted.
    pub formatted: Option<u64>,
    /// Rounded.
    pub rounded: Option<i64>,
    /// Signed.
    ///
    /// At least -1.
    pub signed: Option<runtime::Number>,
    /// Huge.
    pub huge: Option<runtime::Number>,
    /// List.
    pub list: Option<Vec<i32>>,
}

runtime::object! { Counters {
    plain     = "plain",
    bounded   = "bounded" optional,
    listed    = "listed" optional,
    formatted = "formatted" optional,
    rounded   = "rounded" optional,
    signed    = "signed" optional,
    huge      = "huge" optional,
    list      = "list" optional,
} }
