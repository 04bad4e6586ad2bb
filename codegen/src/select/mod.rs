//! Document -> the part of it that is wanted.

use crate::{Diagnostics, Document, Selection};

/// Keeps the selected operations and what they reach.
pub fn select(document: Document, _selection: &Selection, _diags: &mut Diagnostics) -> Document {
    document
}
