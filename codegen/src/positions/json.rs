//! Walks over JSON text. Places are byte offsets, turned into lines and columns for the few that are shown.

use super::{Listener, Lost, Position};

/// Tells `listener` of every part of `text`. Only the structure is followed; what a scalar says is not looked at.
pub(super) fn walk(text: &str, listener: &mut impl Listener<usize>) -> Result<(), Lost> {
    let bytes = text.as_bytes();
    // For each open collection: whether it is an object, and whether its next string is a key.
    let mut open: Vec<(bool, bool)> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if listener.is_done() {
            return Ok(());
        }
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'{' => {
                listener.open_object(at);
                open.push((true, true));
                at += 1;
            }
            b'[' => {
                listener.open_list(at);
                open.push((false, false));
                at += 1;
            }
            b'}' | b']' => {
                let (object, _) = open.pop().ok_or(Lost)?;
                if object != (byte == b'}') {
                    return Err(Lost);
                }
                listener.close();
                at += 1;
            }
            b',' | b':' => {
                let (object, key_next) = open.last_mut().ok_or(Lost)?;
                *key_next = *object && byte == b',';
                at += 1;
            }
            b'"' => {
                let end = end_of_string(bytes, at).ok_or(Lost)?;
                if let Some((_, true)) = open.last() {
                    listener.key(&unescape(&text[at..end])?, at);
                } else {
                    listener.scalar(at);
                }
                at = end;
            }
            _ => {
                listener.scalar(at);
                at = end_of_word(bytes, at).ok_or(Lost)?;
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(Lost) }
}

/// The offset behind the string that begins at `start`.
fn end_of_string(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// The offset behind the number or literal that begins at `start`.
fn end_of_word(bytes: &[u8], start: usize) -> Option<usize> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let length = bytes[start..]
        .iter()
        .take_while(|byte| is_word(byte))
        .count();
    (length > 0).then_some(start + length)
}

/// The text of a quoted string.
fn unescape(quoted: &str) -> Result<std::borrow::Cow<'_, str>, Lost> {
    if quoted.contains('\\') {
        let text = serde_json::from_str::<String>(quoted).map_err(|_| Lost)?;
        return Ok(text.into());
    }
    Ok(quoted[1..quoted.len() - 1].into())
}

/// The lines and columns of byte offsets, in one pass over the text.
pub(super) fn positions(text: &str, offsets: &[Option<usize>]) -> Vec<Position> {
    let mut order: Vec<(usize, usize)> = offsets
        .iter()
        .enumerate()
        .filter_map(|(index, offset)| Some(((*offset)?, index)))
        .collect();
    order.sort_unstable();

    let mut result = vec![Position::START; offsets.len()];
    let (mut seen, mut line, mut line_start) = (0, 1, 0);
    for (offset, index) in order {
        for (newline, _) in text[seen..offset].match_indices('\n') {
            line += 1;
            line_start = seen + newline + 1;
        }
        seen = offset;
        let column = text[line_start..offset].chars().count() + 1;
        result[index] = Position { line, column };
    }
    result
}
