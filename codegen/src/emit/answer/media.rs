//! Media types: their essence, and what to ask for.

use crate::ir::{Operation, StatusSpec};

/// A media type without its parameters, in lower case: `text/csv`.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether it stands for many: `*/*`, `image/*`.
pub(super) fn is_wildcard(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

/// What the header `Accept` says: the media types of successes, then those of errors, each once.
pub(in crate::emit) fn accept(operation: &Operation) -> String {
    let is_error = |status: StatusSpec| match status {
        StatusSpec::Code(code) => code >= 400,
        StatusSpec::Range(digit) => digit >= 4,
        StatusSpec::Default => true,
    };
    let mut accepted: Vec<String> = Vec::new();
    for errors in [false, true] {
        let responses = operation
            .responses
            .iter()
            .filter(|response| is_error(response.status) == errors);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_and_case_do_not_count() {
        assert_eq!(essence("Text/CSV; charset=utf-8"), "text/csv");
        assert!(is_wildcard("image/*"));
        assert!(!is_wildcard("image/png"));
    }
}
