//! @generated from openapi.yaml#/components/schemas/Box by `UPDATE_CASES=1 cargo test`.

/// Box.
#[non_exhaustive]
pub struct BoxSchema {
    /// A.
    pub a: Option<Box<BoxSchema>>,
}

runtime::object! { BoxSchema {
    a = "a" optional: Option<Box<BoxSchema>>,
} }
