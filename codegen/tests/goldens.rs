//! Compiles what `tests/cases/ok` expects, and holds it against JSON as servers send it.
#![allow(missing_docs, reason = "a test")]

#[rustfmt::skip]
#[path = "cases/ok/mod.rs"]
mod ok;
