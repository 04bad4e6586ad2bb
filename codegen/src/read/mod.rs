//! Text -> tree.
//!
//! Decides what a text is (JSON or YAML, by its first character), which keys it has (text, each once in its
//! object), and which texts are refused: broken ones, hostile ones, and those that hold no object.
//!
//! Places are not kept while reading. `positions` finds them again, in one pass over the text, when a finding
//! has to be shown.
//!
//! # Invariants
//! - The YAML crate is named only in `yaml`, the crate that knows positions in YAML only in `positions::yaml`.
//! - Size, depth and the growth by YAML aliases are bounded, so no text takes unbounded time, memory or stack.
//! - A tree holds what the text says, in its order; nothing is mended here.

mod json;
mod messages;
mod tree;
mod yaml;

use serde_json::Value;

use crate::positions::{self, looks_like_json, without_bom};
use crate::{Diagnostics, Document, Stopped};

/// The largest text that is read. The largest published API descriptions have a seventh of it.
const MAX_BYTES: usize = 64 << 20;

/// How deep objects and lists may stand in each other; both parsers stop there on their own.
const MAX_DEPTH: usize = 128;

/// Which text is read, so that findings name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The OpenAPI document.
    Spec,
    /// The overlay.
    Overlay,
    /// A file that the document refers to; places in it are told as if it were the document.
    File,
}

/// Why a text is no tree, and where.
#[derive(Debug)]
struct SyntaxError {
    line: usize,
    column: usize,
    message: String,
}

/// Reads the OpenAPI document, JSON or YAML.
///
/// ```
/// use codegen::{Diagnostics, read::read_document};
///
/// let mut diags = Diagnostics::new();
/// let document = read_document("openapi: 3.1.0\nresponses: { 200: ok }", &mut diags).expect("it is YAML");
/// assert_eq!(document.root()["responses"]["200"], "ok");
/// ```
///
/// # Errors
/// As [`read_tree`].
pub fn read_document(text: &str, diags: &mut Diagnostics) -> Result<Document, Stopped> {
    read_tree(text, Which::Spec, diags).map(Document::new)
}

/// Reads a tree, JSON or YAML, whose root is an object.
///
/// # Errors
/// When the text is neither, is too large or too deep, has a key twice in one object, or holds no object.
/// What and where is added to `diags`.
pub fn read_tree(text: &str, which: Which, diags: &mut Diagnostics) -> Result<Value, Stopped> {
    let text = without_bom(text);
    if text.len() > MAX_BYTES {
        diags.text_too_large(which, text.len(), MAX_BYTES);
        return Err(Stopped);
    }
    if text.trim_start().starts_with('<') {
        diags.text_is_markup(which);
        return Err(Stopped);
    }
    let read = match parse(text) {
        Ok(read) => read,
        Err(error) => {
            diags.syntax_error(which, error);
            return Err(Stopped);
        }
    };
    if !read.duplicates.is_empty() {
        let found = positions::duplicate_keys(text);
        diags.duplicate_keys(which, &found, &read.duplicates);
        return Err(Stopped);
    }
    if !read.value.is_object() {
        diags.text_is_no_object(which, &read.value);
        return Err(Stopped);
    }
    Ok(read.value)
}

/// Reads the text as what it looks like. Every JSON text is meant to be YAML too, and what has a trailing comma
/// or a comment is YAML only, so a text that looks like JSON and is not gets a second chance.
fn parse(text: &str) -> Result<tree::Read, SyntaxError> {
    if !looks_like_json(text) {
        return yaml::parse(text);
    }
    json::parse(text).or_else(|error| yaml::parse(text).map_err(|_| error))
}
