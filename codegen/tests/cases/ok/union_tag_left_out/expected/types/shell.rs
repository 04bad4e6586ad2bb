//! @generated from openapi.yaml#/components/schemas/Shell by `UPDATE_CASES=1 cargo test`.

/// Shell.
#[non_exhaustive]
pub struct Shell {}

runtime::object! { Shell {
    "type" = "shell",
} }
