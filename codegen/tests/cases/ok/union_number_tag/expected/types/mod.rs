//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod button;
mod done;
mod failed;
mod page;
mod page_part;
mod page_result;
mod page_rule;
mod select;
mod spam;
mod words;

pub use self::button::Button;
pub use self::done::Done;
pub use self::failed::Failed;
pub use self::page::Page;
pub use self::page_part::PagePart;
pub use self::page_result::PageResult;
pub use self::page_rule::PageRule;
pub use self::select::Select;
pub use self::spam::Spam;
pub use self::words::Words;
