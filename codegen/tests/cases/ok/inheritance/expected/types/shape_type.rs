//! @generated from openapi.yaml#/components/schemas/Shape/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Shape`](super::Shape).
#[non_exhaustive]
pub enum ShapeType {
    /// `CIRCLE`.
    Circle,
    /// `SQUARE`.
    Square,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ShapeType {
    Circle = "CIRCLE",
    Square = "SQUARE",
} }
