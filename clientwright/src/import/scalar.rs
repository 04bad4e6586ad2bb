//! How a text is written in YAML: as it is, in quotes, or as a literal block.

/// Words that some reader takes for a boolean or for nothing.
const WORDS: [&str; 10] = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~",
];

/// Whether the text can stand without quotes and is still a text for every reader.
pub(super) fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let begins_well = first.is_alphanumeric() || matches!(first, '_' | '/' | '$' | '(' | '^');
    begins_well
        && text.chars().all(is_printable)
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
        && !is_numeric(text)
}

/// Whether the text is, or nearly is, a number, a date or a time. A version of three numbers is none of these.
fn is_numeric(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && !is_version(text)
        && text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || ".+-_:xXoOtTzZ ".contains(c))
}

fn is_version(text: &str) -> bool {
    let mut parts = text.split('.');
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts
        .by_ref()
        .take(3)
        .filter(|part| all_digits(part))
        .count()
        == 3
        && parts.next().is_none()
}

/// Whether every reader takes the character as it is, and a reviewer sees it.
fn is_printable(character: char) -> bool {
    !codegen::is_hidden(character)
        && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{fffe}' | '\u{ffff}')
}

/// The text in single quotes, or in double quotes when something in it has to be escaped.
pub(super) fn quoted(text: &str) -> String {
    if text.chars().all(is_printable) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            '\r' => out += "\\r",
            other if is_printable(other) => out.push(other),
            other => out += &format!("\\U{:08X}", u32::from(other)),
        }
    }
    out.push('"');
    out
}

/// The header of the literal block for this text, when one can hold it: it has several lines, a reader can tell
/// their indentation from the first, and no line has an end that is easily lost.
pub(super) fn literal_block(text: &str) -> Option<&'static str> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let fits = body.contains('\n')
        && !body.ends_with('\n')
        && !body.starts_with([' ', '\t', '\n'])
        && body
            .split('\n')
            .all(|line| line.chars().all(is_printable) && !line.ends_with(' '));
    fits.then_some(if body.len() < text.len() { "|" } else { "|-" })
}
