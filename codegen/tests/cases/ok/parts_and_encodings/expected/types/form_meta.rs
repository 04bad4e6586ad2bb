//! @generated from openapi.yaml#/components/schemas/Form/properties/meta by `UPDATE_CASES=1 cargo test`.

/// The member `meta` of [`Form`](super::Form).
#[derive(Default)]
#[non_exhaustive]
pub struct FormMeta {
    /// K.
    pub k: Option<String>,
}

runtime::object! { FormMeta {
    k = "k" optional: Option<String>,
} }

impl FormMeta {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { k: None }
    }

    /// Sets `k`.
    #[must_use]
    pub fn k(mut self, k: impl Into<String>) -> Self {
        self.k = Some(k.into());
        self
    }
}
