//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

/// Dog.
#[non_exhaustive]
pub struct Dog {
    /// Bark.
    pub bark: bool,
}

runtime::object! { Dog {
    bark = "bark": bool,
} }

impl Dog {
    /// With the member that is required.
    pub fn new(bark: bool) -> Self {
        Self { bark }
    }
}
