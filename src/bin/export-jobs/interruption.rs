//! Decides what stops the command: Ctrl-C, a polite kill, or a terminal that hangs up.
//!
//! A hang-up that is ignored from the start stays ignored, so that `nohup` keeps its meaning. Only Linux tells whether it
//! is; elsewhere it is left to the system.
//!
//! # Invariants
//! - On Unix a request to stop is not lost, whatever is under way when it comes, once somebody listens.

use std::pin::pin;
#[cfg(unix)]
use std::task::Poll;

use futures_util::future::{Either, select};
#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Hears requests to stop.
#[derive(Debug)]
pub(crate) struct Interruption {
    #[cfg(unix)]
    signals: Vec<Signal>,
}

impl Interruption {
    /// Listens from now on. What blocks the thread, like reading stdin, cannot be stopped after this.
    pub(crate) fn listen() -> Self {
        #[cfg(unix)]
        {
            let mut kinds = vec![SignalKind::interrupt(), SignalKind::terminate()];
            if !hang_ups_are_ignored() {
                kinds.push(SignalKind::hangup());
            }
            let heard = kinds.into_iter().filter_map(|kind| signal(kind).ok());
            Self {
                signals: heard.collect(),
            }
        }
        #[cfg(not(unix))]
        Self {}
    }

    /// Does some work, unless it is stopped; what is under way then is dropped.
    pub(crate) async fn or<T>(&mut self, work: impl Future<Output = T>) -> Option<T> {
        match select(pin!(work), pin!(self.asked())).await {
            Either::Left((done, _)) => Some(done),
            Either::Right(_) => None,
        }
    }

    #[cfg(unix)]
    async fn asked(&mut self) {
        // Without any, the system's own way of ending a process is left.
        std::future::poll_fn(|context| {
            let mut signals = self.signals.iter_mut();
            match signals.any(|signal| signal.poll_recv(context).is_ready()) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            }
        })
        .await;
    }

    #[cfg(not(unix))]
    async fn asked(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// Whether this process was told to ignore hang-ups when it began, or cannot know.
#[cfg(unix)]
fn hang_ups_are_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    let hang_up = u32::try_from(SignalKind::hangup().as_raw_value() - 1).unwrap_or_default();
    mask.is_none_or(|mask| mask >> hang_up & 1 == 1)
}
