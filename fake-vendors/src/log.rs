//! Decides what is remembered of every request and its answer.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Method};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::Call;

/// A host of the fake vendor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The API, and the token endpoint.
    Api,
    /// The storage that links lead to.
    Storage,
    /// The storage that redirects lead to.
    Mirror,
}

/// A request and what became of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exchange {
    /// When the request was there, its body included.
    pub at: Instant,
    /// Where it arrived.
    pub origin: Origin,
    /// What it was for; `None` when it is nothing that the vendor has.
    pub call: Option<Call>,
    /// Its method.
    pub method: Method,
    /// Its path and query.
    pub target: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
    /// The status of the answer; `None` when there was none.
    pub status: Option<u16>,
    /// So many bytes of the answer's body were handed to the connection.
    pub sent: u64,
    /// How the exchange stands to the vendor's document.
    pub standing: Standing,
}

/// How an exchange stands to the vendor's document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// The document has nothing to say about it: storage, tokens.
    NotCovered,
    /// Request and answer are as it says.
    Kept,
    /// The answer is off the contract on purpose, for this reason; it was not checked.
    Off(&'static str),
    /// Request or answer breaks it, or a rule of the storage's.
    Broken(Vec<String>),
}

impl Exchange {
    /// The value of a header of the request, if it is there and text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Everything that happened.
#[derive(Debug)]
pub(crate) struct Log {
    entries: Mutex<Vec<Entry>>,
    arrived: watch::Sender<()>,
}

#[derive(Debug)]
struct Entry {
    exchange: Exchange,
    sent: Arc<AtomicU64>,
}

/// The place of an exchange in the log.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number(usize);

impl Log {
    pub(crate) fn new() -> Self {
        Self {
            entries: Mutex::default(),
            arrived: watch::Sender::new(()),
        }
    }

    fn entries(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request has arrived.
    pub(crate) fn arrived(&self, exchange: Exchange) -> Number {
        let number = {
            let mut entries = self.entries();
            entries.push(Entry {
                exchange,
                sent: Arc::default(),
            });
            Number(entries.len() - 1)
        };
        self.arrived.send_replace(());
        number
    }

    /// It is known what it is for.
    pub(crate) fn is_for(&self, number: Number, call: Call) {
        if let Some(entry) = self.entries().get_mut(number.0) {
            entry.exchange.call = Some(call);
        }
        self.arrived.send_replace(());
    }

    /// What it is answered with. Gives the counter of the bytes sent.
    pub(crate) fn answered(
        &self,
        number: Number,
        status: Option<u16>,
        standing: Standing,
    ) -> Arc<AtomicU64> {
        match self.entries().get_mut(number.0) {
            Some(entry) => {
                entry.exchange.status = status;
                entry.exchange.standing = standing;
                entry.sent.clone()
            }
            None => Arc::default(),
        }
    }

    /// All of it, in the order of arrival.
    pub(crate) fn all(&self) -> Vec<Exchange> {
        let entries = self.entries();
        let exchanges = entries.iter().map(|entry| Exchange {
            sent: entry.sent.load(Ordering::Relaxed),
            ..entry.exchange.clone()
        });
        exchanges.collect()
    }

    /// Ends when there are so many requests of a kind.
    pub(crate) async fn until(&self, call: Call, requests: usize) {
        let mut changes = self.arrived.subscribe();
        while self
            .all()
            .iter()
            .filter(|exchange| exchange.call == Some(call))
            .count()
            < requests
        {
            if changes.changed().await.is_err() {
                return;
            }
        }
    }
}
