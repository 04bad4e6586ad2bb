//! @generated from openapi.yaml#/components/schemas/Self by `UPDATE_CASES=1 cargo test`.

/// Self.
#[derive(Default)]
#[non_exhaustive]
pub struct Self_ {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Self_ {
    a = "a" optional: Option<String>,
} }

impl Self_ {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}
