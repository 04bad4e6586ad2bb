//! @generated from openapi.yaml#/components/schemas/foo_bar by `UPDATE_CASES=1 cargo test`.

/// Foo bar.
#[non_exhaustive]
pub struct FooBarSnake {
    /// A.
    pub a: Option<String>,
}

runtime::object! { FooBarSnake {
    a = "a" optional: Option<String>,
} }
