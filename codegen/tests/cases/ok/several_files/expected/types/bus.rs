//! @generated from openapi.yaml#/components/schemas/bus by `UPDATE_CASES=1 cargo test`.

/// Bus.
#[non_exhaustive]
pub struct Bus {
    /// Kind.
    pub kind: String,
    /// Seats.
    pub seats: i64,
}

runtime::object! { Bus {
    kind  = "kind": String,
    seats = "seats": i64,
} }
