//! Decides how text from a server may appear in messages.
//!
//! # Invariants
//! - No URL keeps its user name, query or fragment; control characters are gone; the length is bounded.

/// The longest server text worth showing.
const LONGEST: usize = 300;

/// Server text made fit for a message: one line, bounded, and without what could be a signature.
pub(crate) fn clean(text: &str) -> String {
    let mut words = Vec::new();
    let mut length = 0;
    for word in text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
    {
        let word = without_secrets(word);
        length += word.chars().count() + 1;
        if length > LONGEST {
            words.push(String::from("..."));
            break;
        }
        words.push(word);
    }
    words.join(" ")
}

/// A word without what follows the path of a URL in it.
fn without_secrets(word: &str) -> String {
    let Some(scheme_end) = word.find("://") else {
        return word.chars().take(LONGEST).collect();
    };
    let (head, rest) = word.split_at(scheme_end + 3);
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let cut = if end < rest.len() { "?..." } else { "" };
    let kept = &rest[..end];
    let authority_end = kept.find('/').unwrap_or(kept.len());
    let host_start = kept[..authority_end].rfind('@').map_or(0, |at| at + 1);
    let shown: String = kept[host_start..].chars().take(LONGEST).collect();
    format!("{head}{shown}{cut}")
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn query_and_user_of_a_url_are_cut() {
        assert_eq!(
            clean("cannot read (https://me:pw@h.example/a/b?X-Amz-Signature=abc)"),
            "cannot read (https://h.example/a/b?..."
        );
    }

    #[test]
    fn lines_and_control_characters_are_folded() {
        assert_eq!(clean(" a\n\tb\u{1b}[31m c "), "a b [31m c");
    }

    #[test]
    fn long_text_is_bounded() {
        assert!(clean(&"word ".repeat(1000)).len() < 310);
        assert!(clean(&"x".repeat(10_000)).len() < 310);
    }
}
