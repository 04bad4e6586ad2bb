//! @generated from openapi.yaml#/components/schemas/Pageable by `UPDATE_CASES=1 cargo test`.

/// Pageable.
#[derive(Default)]
#[non_exhaustive]
pub struct Pageable {
    /// Page.
    pub page: Option<i32>,
    /// Size.
    pub size: Option<i32>,
    /// Sort.
    pub sort: Option<Vec<String>>,
}

runtime::object! { Pageable {
    page = "page" optional: Option<i32>,
    size = "size" optional: Option<i32>,
    sort = "sort" optional: Option<Vec<String>>,
} }

impl Pageable {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            page: None,
            size: None,
            sort: None,
        }
    }

    /// Sets `page`.
    #[must_use]
    pub fn page(mut self, page: i32) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: i32) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `sort`.
    #[must_use]
    pub fn sort(mut self, sort: Vec<String>) -> Self {
        self.sort = Some(sort);
        self
    }
}
