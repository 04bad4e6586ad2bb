//! @generated from openapi.yaml#/components/schemas/Charge/properties/amount by `UPDATE_CASES=1 cargo test`.

/// The member `amount` of [`Charge`](super::Charge).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ChargeAmount {
    /// An integer.
    Integer(i64),
    /// A text.
    Text(String),
    /// A boolean.
    Bool(bool),
}

runtime::union! { ChargeAmount by shape {
    integer => Integer(i64),
    string  => Text(String),
    bool    => Bool(bool),
} }
