//! @generated from openapi.yaml#/paths/~1shops~1{id}/put/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `PUT /shops/{id}` takes and what `PUT /shops/{id}` answers with status `200`.
#[derive(Default)]
#[non_exhaustive]
pub struct ReplaceShopBody {
    /// Label.
    pub label: Option<String>,
    /// Open.
    pub open: Option<bool>,
    /// Seats.
    pub seats: Option<i64>,
}

runtime::object! { ReplaceShopBody {
    label = "label" optional: Option<String>,
    open  = "open" optional: Option<bool>,
    seats = "seats" optional: Option<i64>,
} }

impl ReplaceShopBody {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            label: None,
            open: None,
            seats: None,
        }
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets `open`.
    #[must_use]
    pub fn open(mut self, open: bool) -> Self {
        self.open = Some(open);
        self
    }

    /// Sets `seats`.
    #[must_use]
    pub fn seats(mut self, seats: i64) -> Self {
        self.seats = Some(seats);
        self
    }
}
