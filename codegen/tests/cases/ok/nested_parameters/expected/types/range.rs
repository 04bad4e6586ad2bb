//! @generated from openapi.yaml#/components/schemas/Range by `UPDATE_CASES=1 cargo test`.

/// Range.
#[derive(Default)]
#[non_exhaustive]
pub struct Range {
    /// From.
    pub from: Option<i64>,
    /// To.
    pub to: Option<i64>,
}

runtime::object! { Range {
    from = "from" optional: Option<i64>,
    to   = "to" optional: Option<i64>,
} }

impl Range {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { from: None, to: None }
    }

    /// Sets `from`.
    #[must_use]
    pub fn from(mut self, from: i64) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets `to`.
    #[must_use]
    pub fn to(mut self, to: i64) -> Self {
        self.to = Some(to);
        self
    }
}
