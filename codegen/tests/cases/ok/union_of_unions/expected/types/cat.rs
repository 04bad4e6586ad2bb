//! @generated from openapi.yaml#/components/schemas/Cat by `UPDATE_CASES=1 cargo test`.

/// Cat.
#[non_exhaustive]
pub struct Cat {
    /// Lives.
    pub lives: Option<i64>,
}

runtime::object! { Cat {
    "species" = "cat",
    lives     = "lives" optional: Option<i64>,
} }
