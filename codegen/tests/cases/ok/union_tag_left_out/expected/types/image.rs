//! @generated from openapi.yaml#/components/schemas/Image by `UPDATE_CASES=1 cargo test`.

/// Image.
#[non_exhaustive]
pub struct Image {
    /// URL.
    pub url: String,
}

runtime::object! { Image {
    "type" = "image",
    url    = "url": String,
} }

impl Image {
    /// With the member that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}
