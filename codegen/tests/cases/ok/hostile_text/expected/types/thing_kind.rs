//! @generated from openapi.yaml#/components/schemas/Thing/properties/kind by `UPDATE_CASES=1 cargo test`.

/// The member `kind` of [`Thing`](super::Thing).
#[non_exhaustive]
pub enum ThingKind {
    /// `a"b`.
    AB,
    /// `a\b`.
    ABackslashB,
    /// `"a\nb"`.
    ANewlineB,
    /// `{}`.
    OpenBraceCloseBrace,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ThingKind {
    AB                  = "a\"b",
    ABackslashB         = "a\\b",
    ANewlineB           = "a\nb",
    OpenBraceCloseBrace = "{}",
} }
