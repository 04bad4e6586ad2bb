//! @generated from openapi.yaml#/paths/~1users/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::User;

/// What `GET /users` answers with status `200`.
#[non_exhaustive]
pub struct ListUsersResponse {
    /// Items.
    pub items: Vec<User>,
    /// Total.
    pub total: i64,
    /// Next.
    pub next: runtime::Maybe<String>,
}

runtime::object! { ListUsersResponse {
    items = "items": Vec<User>,
    total = "total": i64,
    next  = "next" maybe: runtime::Maybe<String>,
} }
