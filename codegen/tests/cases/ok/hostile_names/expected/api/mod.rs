//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod etc;
mod mod_;
mod untagged;

pub use self::etc::{NewSelf, NewSelfError};
pub use self::mod_::{Async, AsyncError, CloneSelf, CloneSelfError};
pub use self::untagged::{
    DeleteNoIdThing, DeleteNoIdThingError, GetNoIdThing, GetNoIdThingError,
};
