//! @generated from openapi.yaml#/paths/~1jobs/get/parameters/1/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `order` of `GET /jobs`.
///
/// Default: `"asc"`.
#[non_exhaustive]
pub enum ListJobsOrder {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ListJobsOrder {
    Asc  = "asc",
    Desc = "desc",
} }
