//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod address;
mod create_customer_request;
mod customer;
mod empty_string;
mod manual;
mod money;
mod not_found_response;
mod order;
mod outline;
mod owner_address;
mod replace_shop_body;
mod section;
mod shop;
mod shop_owner;
mod shop_status;
mod status;

pub use self::address::Address;
pub use self::create_customer_request::CreateCustomerRequest;
pub use self::customer::Customer;
pub use self::empty_string::EmptyString;
pub use self::manual::Manual;
pub use self::money::Money;
pub use self::not_found_response::NotFoundResponse;
pub use self::order::Order;
pub use self::outline::Outline;
pub use self::owner_address::OwnerAddress;
pub use self::replace_shop_body::ReplaceShopBody;
pub use self::section::Section;
pub use self::shop::Shop;
pub use self::shop_owner::ShopOwner;
pub use self::shop_status::ShopStatus;
pub use self::status::Status;
