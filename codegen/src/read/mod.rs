//! Text -> tree.

use serde_json::Value;

use crate::{Diagnostics, Document, Stopped};

/// Which text is read, so that findings name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The OpenAPI document.
    Spec,
    /// The overlay.
    Overlay,
}

/// Reads the OpenAPI document, JSON or YAML.
pub fn read_document(text: &str, diags: &mut Diagnostics) -> Result<Document, Stopped> {
    read_tree(text, Which::Spec, diags).map(Document::new)
}

/// Reads a tree, JSON or YAML.
pub fn read_tree(_text: &str, _which: Which, _diags: &mut Diagnostics) -> Result<Value, Stopped> {
    Err(Stopped)
}
