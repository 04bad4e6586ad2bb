//! @generated from openapi.yaml#/paths/~1customers/post/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{Address, EmptyString};

/// What `POST /customers` takes.
#[non_exhaustive]
pub struct CreateCustomerRequest {
    /// Name.
    pub name: String,
    /// Where invoices go. Leave it out for none.
    pub address: Option<Address>,
    /// Note.
    pub note: Option<EmptyString>,
}

runtime::object! { CreateCustomerRequest {
    name    = "name": String,
    address = "address" optional: Option<Address>,
    note    = "note" optional: Option<EmptyString>,
} }

impl CreateCustomerRequest {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            address: None,
            note: None,
        }
    }

    /// Sets `address`: where invoices go.
    #[must_use]
    pub fn address(mut self, address: Address) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: EmptyString) -> Self {
        self.note = Some(note);
        self
    }
}
