//! What an operation asks for.

use crate::ir::Operation;
use crate::ir::media_type::essence;

/// What the header `Accept` says: the media types of successes, then those of errors, each once.
pub(super) fn accept(operation: &Operation) -> String {
    let mut accepted: Vec<String> = Vec::new();
    for errors in [false, true] {
        let responses = operation
            .responses
            .iter()
            .filter(|response| response.status.is_success() != errors);
        for content in responses.flat_map(|response| &response.contents) {
            let essence = essence(&content.media_type);
            if is_header_text(&essence) && !accepted.contains(&essence) {
                accepted.push(essence);
            }
        }
    }
    if accepted.is_empty() {
        accepted.push("*/*".to_owned());
    }
    accepted.join(", ")
}

/// Whether a media type can stand in a header as it is.
fn is_header_text(essence: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+*/".contains(c);
    essence.contains('/') && essence.chars().all(allowed)
}
