//! @generated from openapi.yaml#/paths/~1shares?comp=list&restype=share/get/parameters/0/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `comp` of `GET /shares?restype=share`.
#[non_exhaustive]
pub enum ListSharesComp {
    /// `list`.
    List,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ListSharesComp {
    List = "list",
} }
