//! The table of vendors by faults: each cell is a test of the real client over loopback against a fake vendor.
//!
//! A row ([`row::Row`]) is a fault with what is to happen; a cell is that fault at one vendor. The rows are in the modules
//! named after what is at fault, and `docs/faults.md` is made of them. One vendor of each row meets the command itself, in
//! a process of its own.
//!
//! # Invariants
//! - After every cell the same questions are asked ([`postconditions`]): the file is whole or absent, nothing was started
//!   twice, the storage saw no credential, no secret is in anything that was told.
//! - No cell sleeps: the time of client and vendor is one clock, which is moved when nothing else is left to do ([`time`]).
//!   Only processes of the command take the time that they take.

mod cell;
mod command;
mod log;
mod overview;
mod postconditions;
mod process;
mod row;
mod run;
mod time;

mod api;
mod contents;
mod destination;
mod links;
mod parts;
mod redirects;
mod refusals;
mod starting;
mod waiting;
