//! @generated from openapi.yaml#/components/schemas/User by `UPDATE_CASES=1 cargo test`.

use super::{Role, UserSettings};

/// User.
#[non_exhaustive]
pub struct User {
    /// Manager.
    pub manager: runtime::Maybe<Box<User>>,
    /// What the user is.
    pub role: runtime::Maybe<Role>,
    /// Settings.
    pub settings: runtime::Maybe<UserSettings>,
}

runtime::object! { User {
    manager  = "manager" maybe: runtime::Maybe<Box<User>>,
    role     = "role" maybe: runtime::Maybe<Role>,
    settings = "settings" maybe: runtime::Maybe<UserSettings>,
} }
