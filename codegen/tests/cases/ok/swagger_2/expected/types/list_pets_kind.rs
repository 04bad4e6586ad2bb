//! @generated from openapi.yaml#/paths/~1pets/get/parameters/3/schema/items by `UPDATE_CASES=1 cargo test`.

/// An element of its parent.
#[non_exhaustive]
pub enum ListPetsKind {
    /// `cat`.
    Cat,
    /// `dog`.
    Dog,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ListPetsKind {
    Cat = "cat",
    Dog = "dog",
} }
