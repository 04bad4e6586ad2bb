//! @generated from openapi.yaml#/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/filter by `UPDATE_CASES=1 cargo test`.

/// The member `filter` of its parent.
#[derive(Default)]
#[non_exhaustive]
pub struct SendPartsRequestFilter {
    /// Color.
    pub color: Option<String>,
    /// Size.
    pub size: Option<i64>,
}

runtime::object! { SendPartsRequestFilter {
    color = "color" optional: Option<String>,
    size  = "size" optional: Option<i64>,
} }

impl SendPartsRequestFilter {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { color: None, size: None }
    }

    /// Sets `color`.
    #[must_use]
    pub fn color(mut self, color: impl Into<String>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }
}
