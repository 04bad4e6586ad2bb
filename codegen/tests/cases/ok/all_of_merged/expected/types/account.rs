//! @generated from openapi.yaml#/components/schemas/Account by `UPDATE_CASES=1 cargo test`.

use super::{AccountWithEmail, AccountWithPhone};

/// Account.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum Account {
    /// [`AccountWithEmail`].
    WithEmail(AccountWithEmail),
    /// [`AccountWithPhone`].
    WithPhone(AccountWithPhone),
}

runtime::union! { Account by shape {
    has "email" => WithEmail(AccountWithEmail),
    has "phone" => WithPhone(AccountWithPhone),
} }
