//! Media types, compared without their parameters.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// The media type of a body without its parameters.
pub(super) fn essence(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    value
        .split(';')
        .next()
        .map(str::trim)
        .filter(|essence| !essence.is_empty())
}

/// Whether a media type is of a pattern: `text/csv`, `text/*`, `*/*`.
pub(crate) fn matches(essence: &str, pattern: &str) -> bool {
    let pattern = pattern.split(';').next().unwrap_or_default().trim();
    match pattern.strip_suffix("/*") {
        Some("*") => true,
        Some(kind) => essence
            .split('/')
            .next()
            .is_some_and(|found| found.eq_ignore_ascii_case(kind)),
        None => essence.eq_ignore_ascii_case(pattern),
    }
}

/// Whether a body of this media type may be JSON. Servers that do not say or say it wrongly are common; those that say HTML mean it.
pub(super) fn may_be_json(essence: Option<&str>) -> bool {
    let Some(essence) = essence else { return true };
    let essence = essence.to_ascii_lowercase();
    essence.ends_with("+json")
        || matches!(
            essence.as_str(),
            "application/json" | "text/json" | "text/plain" | "application/octet-stream"
        )
}

/// Whether a body of this media type is of another kind than documented: JSON or a page where something else was promised. Servers
/// name the others too loosely to tell: CSV as plain text, a picture as bytes.
pub(super) fn is_another_kind(essence: &str, documented: &[&str]) -> bool {
    // Of a media type that stands for any, everything is.
    let takes =
        |pattern: &&str| matches(essence, pattern) || matches("application/octet-stream", pattern);
    if documented.iter().any(takes) {
        return false;
    }
    let is_json = |essence: &str| {
        let essence = essence.split(';').next().unwrap_or_default().trim();
        let essence = essence.to_ascii_lowercase();
        essence.ends_with("/json") || essence.ends_with("+json") && !essence.contains("/stream+")
    };
    let is_page = matches(essence, "text/html") || matches(essence, "application/xhtml+xml");
    // Text is a page to servers that know no better.
    let is_plain = |documented: &&str| matches("text/plain", documented);
    is_json(essence) && !documented.iter().any(|documented| is_json(documented))
        || is_page && !documented.iter().any(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_by_essence() {
        for (essence, pattern, expected) in [
            ("text/csv", "text/csv", true),
            ("Text/CSV", "text/csv; charset=utf-8", true),
            ("text/csv", "text/*", true),
            ("text/csv", "*/*", true),
            ("text/csv", "application/*", false),
            ("application/problem+json", "application/json", false),
        ] {
            assert_eq!(matches(essence, pattern), expected, "{essence} {pattern}");
        }
    }

    #[test]
    fn json_and_pages_are_of_another_kind() {
        for (essence, documented, expected) in [
            ("application/json", "text/event-stream", true),
            ("application/problem+json", "application/pdf", true),
            ("text/html", "text/csv", true),
            ("application/json", "text/csv", true),
            ("application/json", "application/octet-stream", false),
            ("text/html", "application/octet-stream", false),
            ("text/html", "text/plain", false),
            ("text/html", "text/html; charset=utf-8", false),
            ("text/plain", "text/csv", false),
            ("application/octet-stream", "image/png", false),
            ("image/jpeg", "image/png", false),
            ("application/stream+json", "application/x-ndjson", false),
            ("application/json", "*/*", false),
        ] {
            assert_eq!(
                is_another_kind(essence, &[documented]),
                expected,
                "{essence} {documented}"
            );
        }
    }
}
