//! States, times and sizes in a few words, for people.

use std::time::Duration;

use indicatif::DecimalBytes;

use crate::state::{Progress, StateSummary};

/// Minutes and seconds: `1:05`.
pub fn minutes_and_seconds(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A number of bytes, in powers of a thousand: `61.20 MB`.
pub fn size(bytes: u64) -> String {
    DecimalBytes(bytes).to_string()
}

/// A state: `processing 500 of 1200`.
pub fn state_text(state: &StateSummary) -> String {
    match state {
        StateSummary::Pending(progress) => pending_text(progress),
        StateSummary::Failed(reason) if !reason.is_empty() => format!("failed: {reason}"),
        StateSummary::Unrecognised(word) => format!("unrecognised: {word}"),
        other => other.as_str().to_owned(),
    }
}

fn pending_text(progress: &Progress) -> String {
    let mut text = progress
        .word
        .clone()
        .unwrap_or_else(|| "pending".to_owned());
    if let (Some(done), Some(total)) = (progress.done, progress.total) {
        text.push_str(&format!(" {done} of {total}"));
    } else if let Some(percent) = progress.percent {
        text.push_str(&format!(" {percent:.0} %"));
    }
    text
}
