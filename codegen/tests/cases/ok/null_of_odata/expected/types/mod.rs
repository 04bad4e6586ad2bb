//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod role;
mod user;
mod user_settings;

pub use self::role::Role;
pub use self::user::User;
pub use self::user_settings::UserSettings;
