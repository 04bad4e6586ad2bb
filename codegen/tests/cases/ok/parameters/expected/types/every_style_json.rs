//! @generated from openapi.yaml#/paths/~1a~1{id}~1{ids}~1{label}/get/parameters/6/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `json` of `GET /a/{id}/{ids}/{label}`.
#[derive(Default)]
#[non_exhaustive]
pub struct EveryStyleJson {
    /// A.
    pub a: Option<i64>,
}

runtime::object! { EveryStyleJson {
    a = "a" optional: Option<i64>,
} }

impl EveryStyleJson {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: i64) -> Self {
        self.a = Some(a);
        self
    }
}
