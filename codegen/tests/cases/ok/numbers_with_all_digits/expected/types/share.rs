//! @generated from openapi.yaml#/components/schemas/Share by `UPDATE_CASES=1 cargo test`.

/// Share.
#[non_exhaustive]
pub struct Share {
    /// Share.
    pub share: runtime::Number,
    /// Note.
    pub note: Option<String>,
}

runtime::object! { Share {
    share = "share": runtime::Number,
    note  = "note" optional: Option<String>,
} }
