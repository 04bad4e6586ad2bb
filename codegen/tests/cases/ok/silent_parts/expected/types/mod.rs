//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod mini;
mod thing;
mod thing_may;
mod thing_must;
mod thing_tags;
mod thing_tags_value;
mod thing_typed;

pub use self::mini::Mini;
pub use self::thing::Thing;
pub use self::thing_may::ThingMay;
pub use self::thing_must::ThingMust;
pub use self::thing_tags::ThingTags;
pub use self::thing_tags_value::ThingTagsValue;
pub use self::thing_typed::ThingTyped;
