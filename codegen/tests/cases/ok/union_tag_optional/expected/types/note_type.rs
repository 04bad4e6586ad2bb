//! @generated from openapi.yaml#/components/schemas/Note/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Note`](super::Note).
///
/// Default: `"note"`.
#[non_exhaustive]
pub enum NoteType {
    /// `note`.
    Note,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { NoteType {
    Note = "note",
} }
