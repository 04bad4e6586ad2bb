//! What the tests of this package share.
#![allow(
    unreachable_pub,
    reason = "two programs of tests include these files by their paths"
)]

#[cfg(feature = "command")]
pub mod command;
pub mod server;
pub mod toy;
