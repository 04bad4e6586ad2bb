//! Decides what of a line there is room for.
//!
//! # Invariants
//! - A line has fewer columns than the terminal, so that it never wraps.
//! - What is least missed goes first: the bar, the time left, the speed; the name and the beginning of the state stay.

use std::time::Duration;

use console::{measure_text_width, truncate_str};

use super::words::{minutes_and_seconds, size};

/// A job that is looked at.
pub(super) struct Looking<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
    pub(super) waited: Duration,
    /// How long until the next look.
    pub(super) next: Option<Duration>,
}

/// A job whose file is fetched.
pub(super) struct Fetching<'a> {
    pub(super) name: &'a str,
    pub(super) note: &'a str,
    pub(super) bytes: u64,
    pub(super) total: Option<u64>,
    pub(super) bytes_per_second: f64,
    pub(super) left: Duration,
}

const GAP: &str = "   ";

/// The bar, at its widest and its narrowest.
const BAR: std::ops::RangeInclusive<usize> = 8..=28;

impl Looking<'_> {
    pub(super) fn line(&self, width: usize) -> String {
        let waited = minutes_and_seconds(self.waited);
        let next = self.next.filter(|next| !next.is_zero());
        let next = next.map(|next| format!("next look in {} s", next.as_secs_f32().ceil()));
        let mut parts = vec![self.name.to_owned(), self.text.to_owned(), waited];
        parts.extend(next);
        fit(parts, 2, width)
    }
}

impl Fetching<'_> {
    pub(super) fn line(&self, width: usize) -> String {
        let amount = match self.total {
            Some(total) => format!("{} of {}", size(self.bytes), size(total)),
            None => size(self.bytes),
        };
        let mut parts = vec![self.name.to_owned(), amount];
        if !self.note.is_empty() {
            parts.push(self.note.to_owned());
        } else if self.bytes_per_second >= 1.0 {
            parts.push(format!("{}/s", size(self.bytes_per_second as u64)));
            if self.total.is_some() {
                parts.push(format!("{} s left", self.left.as_secs_f64().ceil()));
            }
        }
        let Some(fraction) = self.fraction() else {
            return fit(parts, 2, width);
        };
        let others = measure_text_width(&parts.join(GAP)) + GAP.len();
        let room = width.saturating_sub(others + 1).min(*BAR.end());
        if room >= *BAR.start() {
            parts.insert(1, bar(fraction, room));
        }
        fit(parts, 2, width)
    }

    fn fraction(&self) -> Option<f64> {
        let total = self.total.filter(|total| *total > 0)?;
        Some((self.bytes as f64 / total as f64).clamp(0.0, 1.0))
    }
}

/// The parts beside each other; those behind the first `least` go when there is no room, the last first.
fn fit(mut parts: Vec<String>, least: usize, width: usize) -> String {
    while parts.len() > least && measure_text_width(&parts.join(GAP)) >= width {
        parts.pop();
    }
    cut(&parts.join(GAP), width)
}

/// At most one column less than the terminal has.
pub(super) fn cut(line: &str, width: usize) -> String {
    let line: String = line
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match width {
        // No room for the mark of what is cut off.
        0 | 1 => String::new(),
        width => truncate_str(&line, width - 1, "…").into_owned(),
    }
}

fn bar(fraction: f64, width: usize) -> String {
    let full = (fraction * width as f64) as usize;
    let mut bar = "█".repeat(full);
    bar.push_str(&"░".repeat(width - full));
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOKING: Looking<'_> = Looking {
        name: "cometly 123",
        text: "processing",
        waited: Duration::from_secs(41),
        next: Some(Duration::from_millis(5600)),
    };

    const FETCHING: Fetching<'_> = Fetching {
        name: "cometly 123",
        note: "",
        bytes: 61_200_000,
        total: Some(88_400_000),
        bytes_per_second: 24_100_000.0,
        left: Duration::from_millis(1100),
    };

    #[test]
    fn a_wide_terminal_has_room_for_all() {
        assert_eq!(
            LOOKING.line(80),
            "cometly 123   processing   0:41   next look in 6 s"
        );
        let line = FETCHING.line(100);
        assert_eq!(
            line,
            "cometly 123   ███████████████████░░░░░░░░░   61.20 MB of 88.40 MB   24.10 MB/s   2 s left"
        );
    }

    #[test]
    fn a_narrow_one_has_room_for_what_matters() {
        assert_eq!(LOOKING.line(40), "cometly 123   processing   0:41");
        assert_eq!(LOOKING.line(20), "cometly 123   proc…");
        assert_eq!(FETCHING.line(40), "cometly 123   61.20 MB of 88.40 MB");
    }

    #[test]
    fn no_line_reaches_the_edge() {
        let noted = Fetching {
            note: "a connection that broke\nin its middle; again in 2 s",
            ..FETCHING
        };
        let wide = Looking {
            text: "导出正在进行中",
            ..LOOKING
        };
        for width in 0..120 {
            for line in [
                LOOKING.line(width),
                FETCHING.line(width),
                noted.line(width),
                wide.line(width),
            ] {
                assert!(
                    measure_text_width(&line) <= width.saturating_sub(1),
                    "{width}: {line}"
                );
                assert!(!line.contains('\n'));
            }
        }
    }
}
