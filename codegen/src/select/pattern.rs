//! Patterns of a selection, and what was meant by one that matches nothing.

use super::operations::Operation;

/// A text in which `*` stands for any text.
#[derive(Debug)]
pub(crate) struct Pattern {
    parts: Vec<String>,
    kind: Kind,
}

/// What of an operation the pattern looks at.
#[derive(Debug)]
enum Kind {
    /// `GET /path`: the method and the path.
    MethodAndPath,
    /// `/path`: the path, whatever the method.
    Path,
    /// `listExports`: the operation id, or the method and path of an operation without one.
    Id,
}

impl Pattern {
    pub(crate) fn new(text: &str) -> Self {
        let (kind, text) = match text.split_once(' ') {
            Some((method, path)) => (
                Kind::MethodAndPath,
                format!("{} {}", method.to_uppercase(), path.trim()),
            ),
            None if text.starts_with('/') => (Kind::Path, text.to_owned()),
            None => (Kind::Id, text.to_owned()),
        };
        Self {
            parts: text.split('*').map(str::to_owned).collect(),
            kind,
        }
    }

    pub(super) fn matches_operation(&self, operation: &Operation) -> bool {
        self.fits(
            operation.id.as_deref(),
            &operation.title(),
            &operation.pick.path,
        )
    }

    /// Whether it names an operation of this id, title (`GET /path`) and path.
    pub(crate) fn fits(&self, id: Option<&str>, title: &str, path: &str) -> bool {
        match (&self.kind, id) {
            (Kind::Id, Some(id)) => self.matches(id),
            (Kind::Path, _) => self.matches(path),
            (Kind::MethodAndPath | Kind::Id, _) => self.matches(title),
        }
    }

    /// Whether the whole of `text` fits. The first and last part are anchored, the others are found leftmost first.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let (Some(first), Some(last)) = (self.parts.first(), self.parts.last()) else {
            return false;
        };
        if self.parts.len() == 1 {
            return text == first;
        }
        let Some(mut rest) = text.strip_prefix(first.as_str()) else {
            return false;
        };
        for part in &self.parts[1..self.parts.len() - 1] {
            match rest.find(part.as_str()) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
        rest.ends_with(last.as_str())
    }
}

/// Up to three of `candidates` that somebody who wrote `text` may have meant, nearest first.
pub(super) fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Vec<&'a str> {
    let wanted = text.replace('*', "").to_lowercase();
    let limit = (wanted.chars().count() / 3).max(2);
    let mut near: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let name = candidate.to_lowercase();
            let contains = wanted.len() > 2 && (name.contains(&wanted) || wanted.contains(&name));
            let distance = distance(&wanted, &name);
            (contains || distance <= limit).then_some((distance, candidate))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter()
        .take(3)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// How many characters have to be added, removed or replaced to make one text of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (number, character) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = number + 1;
        for (column, against) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(character != *against);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_text() {
        for (pattern, text, expected) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("a*", "ab", true),
            ("*b", "ab", true),
            ("*", "", true),
            ("a*c*e", "abcde", true),
            ("a*c*e", "abde", false),
            ("a*a", "a", false),
            ("*ab*ab", "ab", false),
            ("*ab*ab", "abab", true),
        ] {
            assert_eq!(
                Pattern::new(pattern).matches(text),
                expected,
                "{pattern} on {text}"
            );
        }
    }

    #[test]
    fn the_nearest_names_come_first() {
        let names = ["listStudies", "getStudy", "listStudents", "deleteAll"];
        assert_eq!(
            nearest("listStudis", names),
            ["listStudies", "listStudents"]
        );
        assert_eq!(nearest("study", names), ["getStudy"]);
        assert_eq!(nearest("nothing", names), [] as [&str; 0]);
    }
}
