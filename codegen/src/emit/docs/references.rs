//! Links by reference -> links with their address: `[text][1]` and, anywhere, `[1]: https://…`.

use super::inline::is_web_url;

/// Puts addresses where they are referred to, and takes their definitions away.
pub(super) fn resolve(text: &str) -> String {
    if !text.contains("]:") {
        return text.to_owned();
    }
    let mut targets = Vec::new();
    let mut kept = String::with_capacity(text.len());
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        fenced ^= start.starts_with("```") || start.starts_with("~~~");
        match definition(start).filter(|_| !fenced) {
            Some(target) => targets.push(target),
            None => kept.push_str(line),
        }
    }
    for (label, url) in targets {
        kept = kept.replace(&format!("][{label}]"), &format!("]({url})"));
    }
    kept
}

/// The label and the address of a line that defines one.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]:")?;
    let url = rest.split_whitespace().next()?;
    let is_one = !label.is_empty() && !label.contains(['[', ']', '`']) && is_web_url(url);
    is_one.then_some((label, url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_becomes_a_link() {
        assert_eq!(
            resolve("See [the list][1].\n\n[1]: https://a.b/c\n"),
            "See [the list](https://a.b/c).\n\n"
        );
    }

    #[test]
    fn what_defines_nothing_stays() {
        let text = "[note]: this is prose\n";
        assert_eq!(resolve(text), text);
    }
}
