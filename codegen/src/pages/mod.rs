//! Api + Options -> how each list that comes in pages is asked for the next one.
//!
//! What the document makes plain is found by `find`; what it does not is said by rules of the user (`said`), which come first.
//!
//! # Invariants
//! - A list is left alone unless the document names both ends: what an answer gives, and where a call takes it.
//! - Nothing here depends on a name in Rust.

mod find;
mod members;
mod said;
mod words;

use crate::Diagnostics;
use crate::ir::{Api, Operation, TypeId};
use crate::options::PageOptions;
use crate::rust_api::PageRule;

/// A list that comes in pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Paged {
    /// The member of the body that has the list; `None` when the body is the list.
    pub items: Option<String>,
    /// How the next page is asked for.
    pub rule: PageRule,
}

/// What is known of each operation, in the order of the document.
pub fn find_pages(api: &Api, options: &PageOptions, diags: &mut Diagnostics) -> Vec<Option<Paged>> {
    let said = said::said(api, options, diags);
    let operations = api.operations.iter().zip(said);
    operations
        .map(|(operation, said)| match said {
            said::Said::Rule(paged) => Some(paged),
            said::Said::None => None,
            said::Said::Nothing if options.find => find::find(api, operation),
            said::Said::Nothing => None,
        })
        .collect()
}

/// The type of the body of the one success with JSON.
pub(crate) fn answered(operation: &Operation) -> Option<TypeId> {
    find::answer(operation).map(|(_, body)| body)
}
