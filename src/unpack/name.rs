//! Decides which names an entry may have.
//!
//! Stricter than any one system: what is refused on Windows is refused everywhere, so that an archive means the same files
//! on every machine.
//!
//! # Invariants
//! - An accepted name is relative, has plain parts only, and meets no other, letter case aside.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::error::Error;

/// The longest name that is taken.
const LONGEST: usize = 1024;
/// The longest name of a file that common file systems have room for.
const LONGEST_PART: usize = 255;
/// So much of a name is told.
const SHOWN: usize = 100;
/// Names that are devices on Windows, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The names that were taken so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Folded name to whether it is a folder.
    taken: BTreeMap<String, bool>,
}

impl Names {
    /// Takes a name, or says why not. A trailing slash makes it a folder.
    pub(super) fn take(&mut self, name: &str) -> Result<PathBuf, Error> {
        let refuse = |why: &str| {
            // A message has room for less than a name may have.
            let shown: String = name.escape_debug().take(SHOWN).collect();
            Err(Error::bad_artifact(format!("the entry `{shown}` {why}")))
        };
        if let Some(why) = objection(name) {
            return refuse(why);
        }
        let is_folder = name.ends_with('/');
        let parts: Vec<&str> = name.trim_end_matches('/').split('/').collect();
        let mut folded = String::new();
        for (at, part) in parts.iter().enumerate() {
            folded.push('/');
            folded.extend(part.chars().flat_map(char::to_lowercase));
            let inner = at + 1 < parts.len();
            match self.taken.get(&folded) {
                None => {
                    self.taken.insert(folded.clone(), inner || is_folder);
                }
                // A folder may be passed through, and named once by itself after that.
                Some(true) if inner || is_folder => {}
                Some(_) => return refuse("is there twice, letter case aside"),
            }
        }
        Ok(parts.iter().collect())
    }
}

fn objection(name: &str) -> Option<&'static str> {
    if name.is_empty() || name.len() > LONGEST {
        return Some("has no usable name");
    }
    if name.starts_with('/') {
        return Some("has an absolute path");
    }
    if name.contains('\\') {
        return Some("has a backslash in its name");
    }
    if name.chars().any(char::is_control) {
        return Some("has a control character in its name");
    }
    name.strip_suffix('/')
        .unwrap_or(name)
        .split('/')
        .find_map(objection_to_part)
}

fn objection_to_part(part: &str) -> Option<&'static str> {
    if part == ".." {
        return Some("leads out of its folder");
    }
    if part.is_empty() || part == "." {
        return Some("has an empty part in its path");
    }
    if part.len() > LONGEST_PART {
        return Some("has a part in its path that is longer than a file's name can be");
    }
    if part.contains(':') {
        return Some("names a drive or a stream");
    }
    if part.ends_with('.') || part.ends_with(' ') {
        return Some("ends in a dot or a blank");
    }
    let stem = part
        .split('.')
        .next()
        .unwrap_or(part)
        .trim_end()
        .to_ascii_lowercase();
    let device = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = device.len() + 1 == stem.len();
    let is_device = match device {
        "com" | "lpt" => numbered,
        _ => device == stem && DEVICES.contains(&device),
    };
    is_device.then_some("is a device's name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], refused: Option<&str>) {
        let mut taken = Names::default();
        let results: Result<Vec<_>, _> = names.iter().map(|name| taken.take(name)).collect();
        match (results, refused) {
            (Ok(_), None) => {}
            (Err(error), Some(why)) => assert!(error.to_string().contains(why), "{error}"),
            (results, _) => panic!("{names:?}: {results:?}"),
        }
    }

    #[test]
    fn plain_names_pass() {
        check(
            &[
                "a.txt",
                "files/",
                "files/b.txt",
                "files/deep/c",
                "com",
                "compute",
                "common.txt",
                ".hidden",
                "é",
            ],
            None,
        );
    }

    #[test]
    fn names_that_lead_elsewhere() {
        for name in ["../a", "a/../../b", "a/..", ".."] {
            check(&[name], Some("leads out"));
        }
        check(&["/etc/passwd"], Some("absolute"));
        check(&["//server/share"], Some("absolute"));
        check(&["C:/a"], Some("drive"));
        check(&["a.txt:stream"], Some("drive"));
        check(&["..\\a"], Some("backslash"));
        check(&["C:\\a"], Some("backslash"));
        check(&["a//b"], Some("empty part"));
        check(&["./a"], Some("empty part"));
        check(&["a\0b"], Some("control"));
        check(&["a."], Some("dot"));
        check(&["nul.txt"], Some("device"));
        check(&["x/COM1"], Some("device"));
        check(&[""], Some("no usable name"));
        check(&["/"], Some("absolute"));
        check(&[&"x".repeat(255)], None);
        check(&[&format!("a/{}", "x".repeat(256))], Some("longer than"));
    }

    #[test]
    fn names_that_meet() {
        check(&["a", "a"], Some("twice"));
        check(&["Read.me", "read.ME"], Some("twice"));
        check(&["Ä", "ä"], Some("twice"));
        check(&["a", "a/b"], Some("twice"));
        check(&["a/b", "A"], Some("twice"));
    }
}
