//! @generated from openapi.yaml#/components/schemas/foo_bar by `UPDATE_CASES=1 cargo test`.

/// Foo bar.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FooUnderscoreBar {
    /// A.
    pub a: Option<String>,
}

runtime::object! { FooUnderscoreBar {
    a = "a" optional,
} }
