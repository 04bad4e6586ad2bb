//! @generated from openapi.yaml#/paths/~1jobs/get/parameters/0/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `order` of `GET /jobs`.
pub enum GetJobOrder {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
}

runtime::string_enum! { closed GetJobOrder {
    Asc  = "asc",
    Desc = "desc",
} }
