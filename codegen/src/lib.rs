//! From an OpenAPI document to the source of a typed Rust client.
//!
//! Every stage is a function from one type to the next:
//!
//! ```text
//! read -> bundle -> overlay -> upgrade -> select -> inbound
//! text    Document  Document   Document   Document  Document
//!      -> normalize -> lower -> share -> order -> analyze -> name -> expose -> emit -> format
//!         Model        Api      Api      Api      Facts      Names   RustApi   SourceFile  String
//! ```
//!
//! # Invariants
//! - `openapiv3` is named only in `normalize`, `model` and `lower`, the YAML crate only in `read`, `quote` and `syn` only from `emit` on.
//! - Only `output` touches a file. Nothing reads a clock or the environment, or iterates a hash map on its way to the output.
//! - No input makes it panic.

pub mod analyze;
pub mod api_file;
pub mod bundle;
pub mod changes;
pub mod coverage;
pub mod diagnostics;
mod document;
pub mod emit;
pub mod expose;
pub mod files;
pub mod format;
mod hidden;
pub mod inbound;
pub mod ir;
pub mod lower;
pub mod model;
pub mod name;
pub mod normalize;
mod options;
pub mod order;
pub mod output;
pub mod overlay;
pub mod pages;
pub mod pipeline;
mod pointer;
pub mod positions;
pub mod read;
pub mod rust_api;
pub mod select;
pub mod share;
pub mod swagger;
mod token;
pub mod witness;

pub use diagnostics::{Diagnostic, Diagnostics, Loss, Place, Severity, Stopped};
pub use document::Document;
pub use hidden::is_hidden;
pub use options::{
    DateTimeType, DerivePath, HeaderName, Options, PageKind, PageOptions, PageRuleOption,
    Selection, Sharing,
};
pub use pointer::{InvalidPointer, Pointer};
