//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod form;
mod form_meta;
mod form_range;
mod point;
mod send_parts_request_filter;

pub use self::form::Form;
pub use self::form_meta::FormMeta;
pub use self::form_range::FormRange;
pub use self::point::Point;
pub use self::send_parts_request_filter::SendPartsRequestFilter;
