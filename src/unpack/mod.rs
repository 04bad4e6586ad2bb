//! Decides what may come out of an archive, and how much of it.
//!
//! An archive is a stranger's program for writing files. It is checked as a whole first, then unpacked into a folder of its
//! own beside the destination, and that folder gets its name when everything in it is whole.
//!
//! # Invariants
//! - Every limit is counted on real output; sizes that an archive declares are not believed.
//! - A name leads nowhere but below the destination, on any system, and no two names can meet on one file.
//! - Archives inside archives are plain files.

mod gzip;
mod limits;
mod name;
mod ndjson;
mod scratch;
mod zip;

pub use self::zip::{Unpacked, unzip};
pub use gzip::gunzip;
pub(crate) use gzip::read_through;
pub use limits::UnpackLimits;
pub use ndjson::{NdjsonReader, NdjsonStream};
