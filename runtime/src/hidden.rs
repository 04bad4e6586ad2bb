//! Decides which characters of foreign text nobody could see.

/// Whether a reader cannot see a character, or sees the text around it changed: control characters, marks of direction,
/// characters without width, tag characters. Line ends and tabs are control characters too.
///
/// Text of a stranger should not reach a terminal, a log or a page with these in it: they can hide words, or show them in
/// another order. Unicode calls them `Cc`, `Cf`, `Zl`, `Zp` or default-ignorable. Variation selectors, which emoji are
/// written with, stay.
///
/// ```
/// assert!(runtime::is_hidden('\u{202e}') && runtime::is_hidden('\u{200b}') && runtime::is_hidden('\n'));
/// assert!(!runtime::is_hidden(' ') && !runtime::is_hidden('é') && !runtime::is_hidden('\u{fe0f}'));
/// ```
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
