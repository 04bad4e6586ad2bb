//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod local;
mod note;
mod thing;
mod thing_by_key_value;
mod thing_id;
mod thing_pair_item;
mod thing_size;
mod webhook;

pub use self::local::Local;
pub use self::note::Note;
pub use self::thing::Thing;
pub use self::thing_by_key_value::ThingByKeyValue;
pub use self::thing_id::ThingId;
pub use self::thing_pair_item::ThingPairItem;
pub use self::thing_size::ThingSize;
pub use self::webhook::Webhook;
