//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod account;
mod account_with_email;
mod account_with_phone;
mod base;
mod list_users_response;
mod page;
mod user;
mod user_kind;

pub use self::account::Account;
pub use self::account_with_email::AccountWithEmail;
pub use self::account_with_phone::AccountWithPhone;
pub use self::base::Base;
pub use self::list_users_response::ListUsersResponse;
pub use self::page::Page;
pub use self::user::User;
pub use self::user_kind::UserKind;
