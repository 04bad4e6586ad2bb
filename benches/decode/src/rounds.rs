//! Times two pieces of work in alternation, so that what disturbs one disturbs the other.

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Medians of a time of one piece of work and of what it is compared with.
pub struct Row {
    what: &'static str,
    one: Duration,
    other: Duration,
    /// The median of the ratios of the rounds.
    ratio: f64,
}

/// How often a round does the work.
const PASSES: u32 = 20;

/// Runs both `rounds` times.
pub fn compare<A, B>(
    what: &'static str,
    rounds: usize,
    one: impl Fn() -> A,
    other: impl Fn() -> B,
) -> Row {
    let mut times = Vec::with_capacity(rounds);
    timed(&one);
    timed(&other);
    for round in 0..rounds {
        // Who is first changes, since the second finds the processor as the first leaves it.
        times.push(match round % 2 {
            0 => (timed(&one), timed(&other)),
            _ => {
                let other = timed(&other);
                (timed(&one), other)
            }
        });
    }
    let ratios = times
        .iter()
        .map(|(one, other)| one.as_secs_f64() / other.as_secs_f64());
    Row {
        what,
        one: median(times.iter().map(|times| times.0)),
        other: median(times.iter().map(|times| times.1)),
        ratio: median(ratios),
    }
}

fn timed<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..PASSES {
        black_box(work());
    }
    start.elapsed() / PASSES
}

fn median<T: PartialOrd + Copy>(values: impl Iterator<Item = T>) -> T {
    let mut values: Vec<T> = values.collect();
    values.sort_by(|one, other| one.partial_cmp(other).expect("times can be compared"));
    values[values.len() / 2]
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        let Self {
            what,
            one,
            other,
            ratio,
        } = self;
        write!(
            f,
            "| {what} | {:.1} | {:.1} | {ratio:.2} |",
            micros(*one),
            micros(*other)
        )
    }
}
