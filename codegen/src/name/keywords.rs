//! The identifiers that a name must not be: the language's, the prelude's, and those that the generated code writes itself.
//!
//! # Invariants
//! - The lists only grow: a name that is free today and reserved tomorrow would leave the lock.

/// Strict and reserved keywords of edition 2024.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether `text` cannot be written as an identifier.
pub fn is_keyword(text: &str) -> bool {
    KEYWORDS.binary_search(&text).is_ok()
}

/// What a file of the prelude, or of a derive, means by these names.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "BTreeMap",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Display",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "FromStr",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Serialize",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Whether no item of the module `types` may have this name.
pub(super) fn is_type(name: &str) -> bool {
    PRELUDE.contains(&name)
}

/// Names that no item of the module `types` may have.
pub(super) fn in_types() -> impl Iterator<Item = &'static str> {
    PRELUDE.iter().copied()
}

/// Names that no item of the module `api` may have.
pub(super) fn in_api() -> impl Iterator<Item = &'static str> {
    PRELUDE.iter().copied().chain(["Client", "Credentials"])
}

/// Methods that `Client` has, whatever the API.
pub(super) const CLIENT_METHODS: &[&str] = &["new", "builder", "call", "clone", "from", "fmt"];

/// Constructors that `Credentials` has, whatever the API.
pub(super) const CREDENTIALS: &[&str] = &["none", "new", "default", "clone", "from", "fmt", "with"];

/// Methods of a call, and the local names of the function that makes it.
pub(super) const CALL_METHODS: &[&str] = &[
    "call",
    "clone",
    "decode",
    "header",
    "info",
    "into_call",
    "into_future",
    "request",
    "send",
    "streams",
];

/// Methods of an answer and of a problem, which would hide a header of the same name.
pub(super) const ANSWER_METHODS: &[&str] = &[
    "as_ref",
    "body",
    "body_text",
    "clone",
    "fmt",
    "from",
    "headers",
    "into_body",
    "into_parts",
    "map",
    "raw_headers",
    "status",
];

/// Associated functions of a struct that callers build.
pub(super) const STRUCT_METHODS: &[&str] = &["new"];

/// The variant for what the client does not know.
pub(super) const UNKNOWN: &str = "Unknown";

/// The variant for an answer that the document does not describe.
pub(super) const UNDOCUMENTED: &str = "Undocumented";

/// File names that some operating systems keep for themselves.
pub(super) fn is_device(text: &str) -> bool {
    let numbered = |port: &str| {
        text.strip_prefix(port)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(text, "aux" | "con" | "nul" | "prn") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted_for_the_search() {
        assert!(KEYWORDS.is_sorted());
    }
}
