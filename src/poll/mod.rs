//! Decides when a job is looked at again, and when to stop looking.
//!
//! [`next`] is the whole policy as a pure function from a state and an event to a state and a step. [`Watch`] is the
//! thin driver around it: it sleeps, waits for its turn, asks the backend, and feeds what came back to `next`.
//!
//! # Invariants
//! - `next` reads no clock and holds no randomness but the seed in its state.
//! - A failed look never ends a job by itself; it draws on a budget that a good look restores.
//! - Dropping the driver at any await loses nothing: it can be polled again, and the remote job goes on.

mod budget;
mod core;
mod policy;
mod transition;
mod watch;

pub(crate) use self::core::Core;
pub use policy::{FailureBudget, PollPolicy};
pub use transition::{Looking, Rules, Seen, Step, Verdict, next};
pub use watch::{Look, Watch};
pub(crate) use watch::{summary_event, wait_to_start};
