//! Decides what stops the command: Ctrl-C, or a polite kill.
//!
//! A hang-up is left to the system, so that `nohup` keeps its meaning: the ticket of a new job was printed when it was
//! started, and the partial file stays.
//!
//! # Invariants
//! - On Unix a request to stop is not lost, whatever is under way when it comes, once somebody listens.

use std::pin::pin;

use futures_util::future::{Either, select};

/// Hears requests to stop.
#[derive(Debug)]
pub(crate) struct Interruption {
    #[cfg(unix)]
    signals: Option<(tokio::signal::unix::Signal, tokio::signal::unix::Signal)>,
}

impl Interruption {
    /// Listens from now on. What blocks the thread, like reading stdin, cannot be stopped after this.
    pub(crate) fn listen() -> Self {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            let interrupt = signal(SignalKind::interrupt());
            let terminate = signal(SignalKind::terminate());
            Self {
                signals: interrupt.ok().zip(terminate.ok()),
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
        match &mut self.signals {
            Some((interrupt, terminate)) => {
                select(pin!(interrupt.recv()), pin!(terminate.recv())).await;
            }
            // The system's own way of ending a process is left.
            None => std::future::pending().await,
        }
    }

    #[cfg(not(unix))]
    async fn asked(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
