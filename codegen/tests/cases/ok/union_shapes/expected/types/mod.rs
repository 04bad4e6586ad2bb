//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod charge;
mod charge_amount;
mod charge_customer;
mod charge_guess;
mod charge_role;
mod charge_shape;
mod circle;
mod customer;
mod deleted_customer;
mod far;
mod near;
mod role;
mod square;

pub use self::charge::Charge;
pub use self::charge_amount::ChargeAmount;
pub use self::charge_customer::ChargeCustomer;
pub use self::charge_guess::ChargeGuess;
pub use self::charge_role::ChargeRole;
pub use self::charge_shape::ChargeShape;
pub use self::circle::Circle;
pub use self::customer::Customer;
pub use self::deleted_customer::DeletedCustomer;
pub use self::far::Far;
pub use self::near::Near;
pub use self::role::Role;
pub use self::square::Square;
