//! @generated from openapi.yaml#/components/schemas/Shell by `UPDATE_CASES=1 cargo test`.

/// Shell.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shell {}

runtime::object! { Shell {
    "type" = "shell",
} }
