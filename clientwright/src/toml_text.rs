//! What users write in TOML, and how a mistake in it is told: the line, what is wrong, and the nearest right word.

use anyhow::{Result, anyhow};
use serde::de::DeserializeOwned;

/// Reads a text. `name` is how the reader of a message knows the file.
pub(crate) fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| {
        let place = match error.span() {
            Some(span) => {
                let (line, column) = position(text, span.start);
                format!("{name}:{line}:{column}")
            }
            None => name.to_owned(),
        };
        anyhow!("{place}: {}", wording(error.message()))
    })
}

/// Line and column, from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}

/// serde's message about a word that is not known, with a proposal; any other message as it is.
fn wording(message: &str) -> String {
    let (wrong, kind) = if message.starts_with("unknown field ") {
        ("there is no key `{}`", "keys")
    } else if message.starts_with("unknown variant ") {
        ("`{}` is no value here", "values")
    } else {
        return message.trim_end().replace('\n', ": ");
    };
    let mut words = message.split('`').skip(1).step_by(2);
    let word = words.next().unwrap_or_default();
    let known: Vec<&str> = words.collect();
    let mut text = wrong.replace("{}", word);
    if let Some(near) = nearest(word, &known) {
        text.push_str(&format!("; `{near}` is near"));
    }
    if !known.is_empty() {
        text.push_str(&format!(
            "\n  help: the {kind} here are `{}`",
            known.join("`, `")
        ));
    }
    text
}

/// The known word that is most like this one, unless all are far from it.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (distance(word, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3 + 1)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be put in, taken out or changed to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_and_a_far_one_is_not() {
        let known = ["date-time", "closed-enums", "derives"];
        assert_eq!(nearest("datetime", &known), Some("date-time"));
        assert_eq!(nearest("closed_enum", &known), Some("closed-enums"));
        assert_eq!(nearest("proxy", &known), None);
    }

    #[test]
    fn a_value_of_another_type_is_told_with_its_place() {
        let error = parse::<toml::Table>("x.toml", "a = 1\nb = = 2\n").expect_err("no TOML");
        assert!(error.to_string().starts_with("x.toml:2:5: "), "{error}");
    }
}
