//! @generated from openapi.yaml#/components/schemas/Page by `UPDATE_CASES=1 cargo test`.

/// Page.
#[non_exhaustive]
pub struct Page {
    /// Total.
    pub total: i64,
    /// Next.
    pub next: runtime::Maybe<String>,
}

runtime::object! { Page {
    total = "total": i64,
    next  = "next" maybe: runtime::Maybe<String>,
} }
