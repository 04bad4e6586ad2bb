//! What several places say of one thing: all of it where they agree, else what they have in common.
//!
//! # Invariants
//! - Nothing is said of a shared type that is not said in each of its places.
//! - Prose is cut between sentences, and never inside code, a link or a tag.

use crate::ir::Doc;

/// What all of `docs` say, and whether they say the same.
pub(super) fn in_common<'a>(mut docs: impl Iterator<Item = &'a Doc>) -> (Doc, bool) {
    let mut common = docs.next().cloned().unwrap_or_default();
    let mut agree = true;
    for doc in docs {
        if (&common.title, &common.description) != (&doc.title, &doc.description) {
            agree = false;
            common.description = match (common.description, &doc.description) {
                (Some(one), Some(other)) => beginning(&one, other),
                _ => None,
            };
            common.title = common
                .title
                .filter(|title| doc.title.as_ref() == Some(title));
        }
        common.deprecated &= doc.deprecated;
        common
            .constraints
            .retain(|phrase| doc.constraints.contains(phrase));
        common.default = common
            .default
            .filter(|value| doc.default.as_ref() == Some(value));
    }
    (common, agree)
}

/// The sentences that both texts begin with.
fn beginning(one: &str, other: &str) -> Option<String> {
    if one == other {
        return Some(one.to_owned());
    }
    let mut shared = one
        .char_indices()
        .zip(other.chars())
        .map(|((at, a), b)| (at, a == b));
    let least = one.len().min(other.len());
    let end = shared.find(|(_, same)| !same).map_or(least, |(at, _)| at);
    let is_end = |at: usize| at == one.len() || at == other.len();
    let ends_here = is_end(end) && one[..end].ends_with(['.', '!', '?']);
    let mut candidate = ends_here.then_some(end);
    let mut rest = &one[..end];
    loop {
        let at = match candidate.take() {
            Some(at) => at,
            None => {
                rest.rfind(". ")
                    .into_iter()
                    .chain(rest.rfind(".\n"))
                    .max()?
                    + 1
            }
        };
        let kept = one[..at].trim();
        if !kept.is_empty() && is_closed(kept) {
            return Some(kept.to_owned());
        }
        rest = &one[..at - 1];
    }
}

/// Whether a text may end here: all that it opens is closed.
fn is_closed(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    let pairs = [('[', ']'), ('(', ')'), ('<', '>')];
    count('`') % 2 == 0
        && pairs
            .iter()
            .all(|(open, close)| count(*open) == count(*close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, common: Option<&str>) {
        assert_eq!(beginning(one, other).as_deref(), common);
        assert_eq!(beginning(other, one).as_deref(), common);
    }

    #[test]
    fn texts_have_their_first_sentences_in_common() {
        check("The fee. In cents.", "The fee. In euros.", Some("The fee."));
        check("The fee.", "The fee. In euros.", Some("The fee."));
        check("The fee of a card.", "The fee of a bank.", None);
        check("é. ü. a", "é. ü. b", Some("é. ü."));
    }

    #[test]
    fn a_text_is_not_cut_inside_code_or_a_link() {
        check(
            "One. See [the list. Of a](x).",
            "One. See [the list. Of b](x).",
            Some("One."),
        );
        check("Give `a. b`.", "Give `a. c`.", None);
    }
}
