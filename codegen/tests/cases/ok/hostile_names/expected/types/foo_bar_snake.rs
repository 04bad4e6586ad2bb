//! @generated from openapi.yaml#/components/schemas/foo_bar by `UPDATE_CASES=1 cargo test`.

/// Foo bar.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FooBarSnake {
    /// A.
    pub a: Option<String>,
}

runtime::object! { FooBarSnake {
    a = "a" optional,
} }
