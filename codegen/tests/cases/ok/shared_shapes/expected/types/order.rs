//! @generated from openapi.yaml#/paths/~1customers/get/parameters/0/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `order` of `GET /customers` and the parameter `order` of `PUT /shops/{id}`.
#[non_exhaustive]
pub enum Order {
    /// `newest`.
    Newest,
    /// `oldest`.
    Oldest,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Order {
    Newest = "newest",
    Oldest = "oldest",
} }
