//! @generated from openapi.yaml#/components/schemas/FooBar by `UPDATE_CASES=1 cargo test`.

/// Foo bar.
#[non_exhaustive]
pub struct FooBar {
    /// A.
    pub a: Option<i64>,
}

runtime::object! { FooBar {
    a = "a" optional: Option<i64>,
} }
