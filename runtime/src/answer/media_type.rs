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
}
