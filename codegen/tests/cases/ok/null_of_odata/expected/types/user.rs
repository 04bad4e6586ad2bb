//! @generated from openapi.yaml#/components/schemas/User by `UPDATE_CASES=1 cargo test`.

use super::{Role, UserSettings};

/// User.
#[derive(Clone, Debug, PartialEq)]
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
    manager  = "manager" maybe,
    role     = "role" maybe,
    settings = "settings" maybe,
} }
