//! @generated from openapi.yaml#/components/schemas/Filter by `UPDATE_CASES=1 cargo test`.

use super::Range;

/// Filter.
#[derive(Default)]
#[non_exhaustive]
pub struct Filter {
    /// Name.
    pub name: Option<String>,
    /// Range.
    pub range: Option<Range>,
}

runtime::object! { Filter {
    name  = "name" optional: Option<String>,
    range = "range" optional: Option<Range>,
} }

impl Filter {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { name: None, range: None }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `range`.
    #[must_use]
    pub fn range(mut self, range: Range) -> Self {
        self.range = Some(range);
        self
    }
}
