//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod untagged;

pub use self::untagged::{
    DeleteThing, DeleteThingError, GetThing, GetThingById, GetThingByIdError,
    GetThingByName, GetThingByNameError, GetThingError, GetThings, GetThingsError,
    GetThingsSlash, GetThingsSlashError, PurgeThing, PurgeThingById, PurgeThingByIdError,
    PurgeThingError,
};
