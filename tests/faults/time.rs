//! Decides how time passes: it stands still while anything happens, and moves to the next moment that somebody waits for.
//!
//! Tokio's own paused clock moves as soon as a task waits for a socket, so that every timeout strikes before the answer.
//! Here it is held, and moved by [`VirtualClock::conduct`] alone.
//!
//! # Invariants
//! - Time is moved only after everything that can run has run, sockets included.
//! - The vendor's time is the same, since both read tokio's clock.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use export_jobs::{BoxFuture, Clock, Moment, TokioClock};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

/// A cell that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(60);
/// So many times in a row the runtime has to find nothing to do.
const IDLE_ROUNDS: u32 = 24;

/// A clock on the runtime's held time, with a wall clock that may jump.
#[derive(Clone, Debug)]
pub(crate) struct VirtualClock {
    inner: TokioClock,
    jump: Option<Jump>,
    waiting: Arc<Waiting>,
}

/// The wall clock is set while the job is on its way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Jump {
    /// How long after the beginning.
    pub(crate) after: Duration,
    /// How far, and in which direction.
    pub(crate) by: SignedDuration,
}

/// Who waits for which moment.
#[derive(Debug, Default)]
struct Waiting {
    moments: Mutex<BTreeSet<(Moment, u64)>>,
    asked: AtomicU64,
}

/// One who waits; no more when it is dropped.
struct Sleeper {
    waiting: Arc<Waiting>,
    key: (Moment, u64),
}

impl VirtualClock {
    /// A clock whose wall begins there.
    pub(crate) fn starting_at(wall: Timestamp, jump: Option<Jump>) -> Self {
        Self {
            inner: TokioClock::starting_at(wall),
            jump,
            waiting: Arc::default(),
        }
    }

    /// Drives the work, and moves time whenever it waits for that alone.
    pub(crate) async fn conduct<T>(&self, work: impl Future<Output = T>) -> T {
        let held = HeldTime::new();
        tokio::select! {
            biased;
            done = work => done,
            () = self.move_time(&held) => unreachable!("time does not end"),
        }
    }

    async fn move_time(&self, held: &HeldTime) {
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < PATIENCE, "nothing ends it");
            let asked = self.waiting.asked();
            held.beat().await;
            for _ in 0..IDLE_ROUNDS {
                // Everything that is ready runs before this goes on, and sockets are looked at.
                tokio::task::yield_now().await;
            }
            let next = self.waiting.next();
            if let (Some(next), true) = (next, self.waiting.asked() == asked) {
                // Tokio's timers count in milliseconds, rounded up.
                let wait = next.since(self.inner.now()).max(Duration::from_millis(1));
                tokio::time::advance(wait).await;
            }
        }
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Moment {
        self.waiting.asked.fetch_add(1, Ordering::Relaxed);
        self.inner.now()
    }

    fn wall(&self) -> Timestamp {
        let wall = self.inner.wall();
        match self.jump {
            Some(jump) if self.inner.now().elapsed() >= jump.after => wall + jump.by,
            _ => wall,
        }
    }

    fn sleep_until(&self, at: Moment) -> BoxFuture<'static, ()> {
        let sleeper = Sleeper::new(self.waiting.clone(), at);
        let sleep = self.inner.sleep_until(at);
        Box::pin(async move {
            let _until_then = sleeper;
            sleep.await;
        })
    }
}

impl Waiting {
    fn moments(&self) -> MutexGuard<'_, BTreeSet<(Moment, u64)>> {
        self.moments.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> Option<Moment> {
        self.moments().first().map(|(at, _)| *at)
    }

    fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Sleeper {
    fn new(waiting: Arc<Waiting>, at: Moment) -> Self {
        let key = (at, waiting.asked.fetch_add(1, Ordering::Relaxed));
        waiting.moments().insert(key);
        Self { waiting, key }
    }
}

impl Drop for Sleeper {
    fn drop(&mut self) {
        self.waiting.asked.fetch_add(1, Ordering::Relaxed);
        self.waiting.moments().remove(&self.key);
    }
}

/// Holds tokio's paused time, which stands still as long as a thread for blocking work is busy. That thread beats.
struct HeldTime {
    beat: Arc<Notify>,
    over: Arc<AtomicBool>,
}

impl HeldTime {
    fn new() -> Self {
        let held = Self {
            beat: Arc::default(),
            over: Arc::default(),
        };
        let (beat, over) = (held.beat.clone(), held.over.clone());
        tokio::task::spawn_blocking(move || {
            while !over.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(1));
                beat.notify_one();
            }
        });
        held
    }

    /// A moment of real time, in which other threads and the kernel can do their part.
    async fn beat(&self) {
        self.beat.notified().await;
        self.beat.notified().await;
    }
}

impl Drop for HeldTime {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
    }
}
