//! Media types: their essence, which of them are JSON, and which stand for many.

/// The media types that are a sequence of items.
const SEQUENCES: [&str; 10] = [
    "text/event-stream",
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonl",
    "application/x-jsonlines",
    "application/jsonlines",
    "application/json-seq",
    "application/stream+json",
    "application/x-json-stream",
];

/// A media type without its parameters, in lower case: `text/csv`.
pub(crate) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, parameters aside. `json` is the word for it.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json" | "json")
        || essence.ends_with("+json") && !is_sequence(&essence)
}

/// Whether a media type is a sequence of items.
pub(crate) fn is_sequence(essence: &str) -> bool {
    SEQUENCES.contains(&essence)
}

/// Whether it stands for many: `*/*`, `image/*`.
pub(crate) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_and_case_do_not_count() {
        assert_eq!(essence("Text/CSV; charset=utf-8"), "text/csv");
        assert!(is_json("Application/Problem+JSON; charset=utf-8"));
        assert!(is_range("image/*"));
        assert!(!is_range("image/png"));
    }

    #[test]
    fn a_sequence_of_json_is_no_json() {
        assert!(is_sequence("application/stream+json"));
        assert!(!is_json("application/stream+json"));
    }
}
