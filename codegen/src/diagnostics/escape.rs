//! Text from documents, made harmless for a terminal.

use std::fmt::{self, Write as _};

use crate::is_hidden;

/// More than this many characters of one text are cut.
const MAX_CHARS: usize = 1_000;

/// Prints a text with hidden characters as escapes; cut when long.
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, character) in self.0.chars().enumerate() {
            if number == MAX_CHARS {
                return f.write_char('…');
            }
            if is_hidden(character) {
                write!(f, "{}", character.escape_default())?;
            } else {
                f.write_char(character)?;
            }
        }
        Ok(())
    }
}
