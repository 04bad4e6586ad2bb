//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

/// Dog.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// Bark.
    pub bark: bool,
}

runtime::object! { Dog {
    bark = "bark",
} }

impl Dog {
    /// With the member that is required.
    pub fn new(bark: bool) -> Self {
        Self { bark }
    }
}
