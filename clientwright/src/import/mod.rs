//! Sources of a new vendor -> one document to keep under `specs/`.
//!
//! Decides what counts as a source (an OpenAPI file, or a saved documentation page with OpenAPI blocks in Markdown
//! fences), how several become one document, and how that document is written down.
//!
//! ```
//! use clientwright::import::{extract, merge, strip_prose, to_yaml};
//!
//! let page = "# Status\n\n```yaml\nopenapi: 3.1.0\ninfo: {title: Acme, version: '1.0'}\npaths: {}\n```\n";
//! let mut document = merge(extract("status.md", page)?)?.document;
//! strip_prose(document.root_mut());
//! assert_eq!(
//!     to_yaml(document.root()),
//!     "openapi: 3.1.0\ninfo:\n  title: Acme\n  version: '1.0'\npaths: {}\n"
//! );
//! # Ok::<(), clientwright::import::ImportError>(())
//! ```
//!
//! # Invariants
//! - The contract is never mended here: order and mistakes of the source are kept, mending is the overlay's business.
//! - Where two sources disagree about the contract, nothing is chosen: both places are named.
//! - The same sources give the same bytes.

mod conflict;
mod error;
mod extract;
mod fence;
mod merge;
mod prose;
mod scalar;
mod yaml;

use serde_json::Value;

use codegen::Pointer;
use codegen::positions::{Position, locate};

pub use error::ImportError;
pub use extract::extract;
pub use merge::{Merged, merge};
pub use prose::strip_prose;
pub use yaml::to_yaml;

/// One OpenAPI document out of a source; a page may hold several.
#[derive(Clone, Debug)]
pub struct Fragment {
    source: String,
    /// The text of the document, on the lines that it has in the source.
    text: String,
    root: Value,
}

impl Fragment {
    /// The name of the source, as it was given.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The document.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The same fragment with what it refers to in other files.
    pub fn with_root(self, root: Value) -> Self {
        Self { root, ..self }
    }

    /// `page.md:17:5 (#/paths)`.
    fn place(&self, pointer: &Pointer) -> String {
        let position = locate(&self.text, &[pointer]);
        let Position { line, column } = position.first().copied().unwrap_or(Position::START);
        format!("{}:{line}:{column} (#{pointer})", self.source)
    }
}
