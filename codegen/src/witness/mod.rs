//! A change -> what shows it: a caller that compiles against one client and not against the other, a value that one client
//! reads and the other does not, a program that does something else with either.
//!
//! # Invariants
//! - Made from the two Rust APIs alone; whether a witness says the truth is for who compiles and runs it.
//! - A witness is about its change: what only another change would break is none.

mod caller;
mod item;
mod program;
mod sample;
mod value;

use crate::changes::{Change, Effect};
use crate::rust_api::RustApi;

pub use sample::Sample;

/// The two clients of a change.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// The old one.
    pub old: &'a RustApi,
    /// The new one.
    pub new: &'a RustApi,
}

/// What shows an effect of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// Functions that compile against the old client and not against the new one. They name the client `client`.
    Caller(String),
    /// Values that travel from one side to the other, any of which is enough.
    Sample(Sample),
    /// A function `show` that compiles against both clients, and gives another text with either. It calls `made`, which
    /// reads a value of JSON, and `printed`, which prints a request.
    Program(String),
}

/// Why nothing shows an effect of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unshown(pub &'static str);

/// What shows the effect of a change; the effects are those of its rule.
///
/// # Errors
/// The reason why nothing can be made that shows it.
pub fn of(change: &Change, effect: Effect, sides: Sides<'_>) -> Result<Witness, Unshown> {
    match effect {
        Effect::Compile => caller::of(change, sides).map(Witness::Caller),
        Effect::Shipped => match program::of(change, sides) {
            Ok(code) if !change.rule.has(Effect::Behaviour) => Ok(Witness::Program(code)),
            _ => sample::of(change, sides).map(Witness::Sample),
        },
        Effect::Behaviour => program::of(change, sides).map(Witness::Program),
        Effect::Addition => Err(Unshown("nothing is taken away")),
    }
}
