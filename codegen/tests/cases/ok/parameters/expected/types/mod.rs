//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod every_style_filter;
mod every_style_json;

pub use self::every_style_filter::EveryStyleFilter;
pub use self::every_style_json::EveryStyleJson;
