//! Writes and hashes on a thread of its own, while the network brings the next bytes.
//!
//! # Invariants
//! - The queue is short, so memory does not grow when the disk is slower than the network.
//! - If the reader is dropped, what is queued is written, and the lock goes with the thread.

use std::io;

use bytes::Bytes;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::part::Part;

/// How many pieces may wait for the disk.
const QUEUE: usize = 8;

/// A part that is being written.
#[derive(Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Bytes>,
    thread: JoinHandle<(Part, io::Result<()>)>,
}

impl Writer {
    pub(super) fn start(mut part: Part) -> Self {
        let (queue, mut pieces) = mpsc::channel::<Bytes>(QUEUE);
        let thread = tokio::task::spawn_blocking(move || {
            while let Some(piece) = pieces.blocking_recv() {
                if let Err(error) = part.append(&piece) {
                    return (part, Err(error));
                }
            }
            (part, Ok(()))
        });
        Self { queue, thread }
    }

    /// Queues bytes; false when the disk has refused.
    pub(super) async fn write(&self, piece: Bytes) -> bool {
        self.queue.send(piece).await.is_ok()
    }

    /// Waits until everything is written, and gives the part back.
    pub(super) async fn finish(self) -> Option<(Part, io::Result<()>)> {
        drop(self.queue);
        self.thread.await.ok()
    }
}
