//! "Did you mean": the known words closest to an unknown one.

/// The up to three `known` words that are near enough to `word` to be what was meant, nearest first.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word: Vec<char> = word
        .chars()
        .take(LONGEST)
        .flat_map(char::to_lowercase)
        .collect();
    let limit = (word.len() / 3).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 4 * limit)
        .filter_map(|candidate| {
            let other: Vec<char> = candidate
                .chars()
                .take(LONGEST)
                .flat_map(char::to_lowercase)
                .collect();
            let distance = edits(&word, &other);
            (distance <= limit).then_some((distance, candidate))
        })
        .collect();
    near.sort();
    near.into_iter()
        .take(3)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// Words are compared up to this length, so that hostile names cost nothing.
const LONGEST: usize = 80;

/// How many characters must be added, taken away or replaced to get from one word to the other.
fn edits(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_hand_is_recognised_and_a_stranger_is_not() {
        let known = ["integer", "string", "object"];
        assert_eq!(nearest("integr", known), ["integer"]);
        assert_eq!(nearest("String", known), ["string"]);
        assert!(nearest("widget", known).is_empty());
    }
}
