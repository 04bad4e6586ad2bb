//! Places of a document as lines of its text.

use crate::Pointer;
use crate::positions::locate;

/// The line of each place in `text`, from 1. What the text does not have, as an overlay added it, is at the nearest place
/// around it that it has.
pub fn lines(text: &str, places: &[&Pointer]) -> Vec<usize> {
    locate(text, places)
        .into_iter()
        .map(|position| position.line)
        .collect()
}
