//! The API file, `api.txt`: every public item on a line of its own, with its Rust types, its facts on the wire and its
//! place in the document.
//!
//! The file stands beside the generated code. A reviewer reads its diff first, `diff` compares two of them, and the next
//! run takes names from it, so that what has a name keeps it.
//!
//! # Invariants
//! - Sorted: sections, then owners, then members, each by bytes; the members of a type follow it, whatever else is added.
//! - Every item stands there once; what [`write`](write()) writes of a Rust API is read by [`read`](read()) as that API. A shared type has a line more for each
//!   further place.
//! - No prose: what only a document says to readers changes nothing here.

pub(crate) mod facts;
mod line;
mod read;
mod write;

pub use line::Line;
pub use read::{Fault, Reading, read};
pub use write::write;
