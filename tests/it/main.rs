//! The library and the command from outside, a file a module. One program, so that it is linked once.
//!
//! What measures the memory of its own process, listens to all its threads, or kills processes stands in a program of
//! its own beside this folder.

#[path = "../support/mod.rs"]
mod support;

#[cfg(feature = "command")]
mod command;
mod download;
mod examples;
mod notifier;
mod poll;
#[cfg(feature = "progress")]
mod progress;
mod pull;
mod ticket;
mod unpack;
mod vendor;
#[cfg(feature = "webhooks")]
mod webhooks;
