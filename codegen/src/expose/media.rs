//! Media types: their essence, and those that stand for many.

/// A media type without its parameters, in lower case: `text/csv`.
pub(crate) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether it stands for many: `*/*`, `image/*`.
pub(super) fn is_wildcard(media_type: &str) -> bool {
    essence(media_type).contains('*')
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
