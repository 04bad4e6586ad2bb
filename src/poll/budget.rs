//! Decides how waits grow, are spread, and how failures add up.
//!
//! # Invariants
//! - Pure. A jittered wait is between half of itself and itself.

use std::time::Duration;

use crate::clock::Moment;

/// Failed looks in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Failures {
    pub(super) count: u32,
    pub(super) since: Option<Moment>,
}

impl Failures {
    pub(super) fn one_more(self, now: Moment) -> Self {
        Self {
            count: self.count.saturating_add(1),
            since: self.since.or(Some(now)),
        }
    }

    pub(super) fn lasted(self, now: Moment) -> Duration {
        self.since.map_or(Duration::ZERO, |since| now.since(since))
    }
}

/// A wait multiplied, and no longer than the ceiling. A growth below one, or none at all, leaves it as it is.
pub(super) fn grow(wait: Duration, growth: f64, ceiling: Duration) -> Duration {
    let factor = if growth.is_finite() {
        growth.max(1.0)
    } else {
        1.0
    };
    Duration::try_from_secs_f64(wait.as_secs_f64() * factor)
        .unwrap_or(ceiling)
        .min(ceiling)
}

/// Half of the wait, and a random part of the other half. Full jitter could come near zero and burn a quota.
pub(super) fn spread(wait: Duration, seed: u64) -> (Duration, u64) {
    let (random, seed) = split_mix(seed);
    let half = wait / 2;
    // Fifty-three bits are what a float holds.
    let part = (random >> 11) as f64 / (1_u64 << 53) as f64;
    (half + half.mul_f64(part), seed)
}

/// SplitMix64: a small generator that is good enough to spread waits with.
fn split_mix(seed: u64) -> (u64, u64) {
    let seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31), seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_stays_in_the_upper_half_and_uses_it() {
        let (mut seed, mut shortest, mut longest) = (7, Duration::MAX, Duration::ZERO);
        for _ in 0..10_000 {
            let (wait, next) = spread(Duration::from_secs(10), seed);
            (seed, shortest, longest) = (next, shortest.min(wait), longest.max(wait));
        }
        assert!(
            shortest >= Duration::from_secs(5) && shortest < Duration::from_millis(5_010),
            "{shortest:?}"
        );
        assert!(
            longest <= Duration::from_secs(10) && longest > Duration::from_millis(9_990),
            "{longest:?}"
        );
    }

    #[test]
    fn growth_is_bounded_and_never_shrinks() {
        let second = Duration::from_secs(1);
        assert_eq!(grow(second, 2.0, second * 60), second * 2);
        assert_eq!(grow(second * 50, 2.0, second * 60), second * 60);
        assert_eq!(grow(second, 0.1, second * 60), second);
        assert_eq!(grow(second, f64::NAN, second * 60), second);
        assert_eq!(grow(Duration::MAX, 1e300, second * 60), second * 60);
    }
}
