//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod account;
mod booking;
mod part;
mod payment;
mod reference;
mod reference_share_or_part;
mod refund;
mod share;

pub use self::account::Account;
pub use self::booking::Booking;
pub use self::part::Part;
pub use self::payment::Payment;
pub use self::reference::Reference;
pub use self::reference_share_or_part::ReferenceShareOrPart;
pub use self::refund::Refund;
pub use self::share::Share;
