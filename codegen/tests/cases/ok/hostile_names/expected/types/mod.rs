//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod b_tree_map_schema;
mod box_schema;
mod client;
mod foo_bar;
mod foo_bar_snake;
mod json;
mod obstacles;
mod obstacles_q;
mod ok_schema;
mod option_schema;
mod record_string_unknown;
mod result_line_status_success;
mod result_schema;
mod runtime;
mod self_;
mod string_schema;
mod type1099_k;
mod type_;
mod u65e5_u672c_u8a9e;
mod vec_schema;

pub use self::b_tree_map_schema::BTreeMapSchema;
pub use self::box_schema::BoxSchema;
pub use self::client::Client;
pub use self::foo_bar::FooBar;
pub use self::foo_bar_snake::FooBarSnake;
pub use self::json::Json;
pub use self::obstacles::Obstacles;
pub use self::obstacles_q::ObstaclesQ;
pub use self::ok_schema::OkSchema;
pub use self::option_schema::OptionSchema;
pub use self::record_string_unknown::RecordStringUnknown;
pub use self::result_line_status_success::ResultLineStatusSuccess;
pub use self::result_schema::ResultSchema;
pub use self::runtime::Runtime;
pub use self::self_::Self_;
pub use self::string_schema::StringSchema;
pub use self::type1099_k::Type1099K;
pub use self::type_::Type;
pub use self::u65e5_u672c_u8a9e::日本語;
pub use self::vec_schema::VecSchema;
