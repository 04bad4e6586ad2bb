//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Id.
    pub id: String,
    /// Pages.
    pub pages: Option<i64>,
}

runtime::object! { Thing {
    id    = "id": String,
    pages = "pages" optional: Option<i64>,
} }
