//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod untagged;

pub use self::untagged::{PutAccount, PutAccountError, PutAccountHeaders};
