//! @generated from openapi.yaml#/components/schemas/Form/properties/range by `UPDATE_CASES=1 cargo test`.

/// The member `range` of [`Form`](super::Form).
#[derive(Default)]
#[non_exhaustive]
pub struct FormRange {
    /// From.
    pub from: Option<i64>,
    /// To.
    pub to: Option<i64>,
}

runtime::object! { FormRange {
    from = "from" optional: Option<i64>,
    to   = "to" optional: Option<i64>,
} }

impl FormRange {
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
