//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod json;
mod json_list;
mod nested;
mod node;
mod tree;

pub use self::json::Json;
pub use self::json_list::JsonList;
pub use self::nested::Nested;
pub use self::node::Node;
pub use self::tree::Tree;
