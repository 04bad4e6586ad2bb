//! @generated from openapi.yaml#/components/schemas/Booking by `UPDATE_CASES=1 cargo test`.

use super::{Payment, Refund};

/// Booking.
///
/// Decoded by `kind`, which the document declares to be the discriminator. A kind unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Booking {
    /// `Payment`.
    Payment(Payment),
    /// `Refund`.
    Refund(Refund),
    /// A number.
    Number(runtime::Number),
    /// A list.
    List(Vec<runtime::Number>),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Booking by "kind" {
    "Payment" => Payment(Payment),
    "Refund"  => Refund(Refund),
    array     => List(Vec<runtime::Number>),
    number    => Number(runtime::Number),
    unknown   => Unknown(runtime::UnknownBranch),
} }

impl From<Payment> for Booking {
    fn from(value: Payment) -> Self {
        Self::Payment(value)
    }
}

impl From<Refund> for Booking {
    fn from(value: Refund) -> Self {
        Self::Refund(value)
    }
}

impl From<runtime::Number> for Booking {
    fn from(value: runtime::Number) -> Self {
        Self::Number(value)
    }
}

impl From<Vec<runtime::Number>> for Booking {
    fn from(value: Vec<runtime::Number>) -> Self {
        Self::List(value)
    }
}
