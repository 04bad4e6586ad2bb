//! @generated from openapi.yaml#/components/schemas/Client by `UPDATE_CASES=1 cargo test`.

/// Client.
#[non_exhaustive]
pub struct Client {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Client {
    a = "a" optional: Option<String>,
} }
