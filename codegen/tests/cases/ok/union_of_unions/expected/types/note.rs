//! @generated from openapi.yaml#/components/schemas/Note by `UPDATE_CASES=1 cargo test`.

use super::{Animal, Remark};

/// Note.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum Note {
    /// [`Animal`].
    Animal(Animal),
    /// [`Remark`].
    Remark(Remark),
}

runtime::union! { Note by shape {
    has "text" => Remark(Remark),
    object     => Animal(Animal),
} }
