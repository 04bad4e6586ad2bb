//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod block;
mod custom;
mod image;
mod page;
mod run;
mod search;
mod shell;
mod step;
mod text;
mod text_type;
mod tool;
mod wait;

pub use self::block::Block;
pub use self::custom::Custom;
pub use self::image::Image;
pub use self::page::Page;
pub use self::run::Run;
pub use self::search::Search;
pub use self::shell::Shell;
pub use self::step::Step;
pub use self::text::Text;
pub use self::text_type::TextType;
pub use self::tool::Tool;
pub use self::wait::Wait;
