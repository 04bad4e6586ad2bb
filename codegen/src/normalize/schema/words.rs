//! The words of `type`, and those that other notations have for them.

/// What a word after `type:` means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::normalize) struct Word {
    /// One of the seven types of JSON Schema.
    pub(in crate::normalize) name: &'static str,
    /// The format that the word implies.
    pub(in crate::normalize) format: Option<&'static str>,
}

/// The types of JSON Schema.
pub(in crate::normalize) const TYPES: [&str; 7] = [
    "string", "integer", "number", "boolean", "object", "array", "null",
];

/// The type that `word` names, in whatever notation; `None` for a word that no notation known to us has.
pub(in crate::normalize) fn type_word(word: &str) -> Option<Word> {
    let lower = word.trim().to_ascii_lowercase();
    if let Some(name) = TYPES.into_iter().find(|name| *name == lower) {
        return Some(Word { name, format: None });
    }
    let (name, format) = match lower.as_str() {
        "int" | "bigint" | "short" => ("integer", None),
        "int32" => ("integer", Some("int32")),
        "int64" | "long" => ("integer", Some("int64")),
        "float" | "float32" => ("number", Some("float")),
        "double" | "float64" => ("number", Some("double")),
        "decimal" | "numeric" => ("number", None),
        "bool" => ("boolean", None),
        "str" | "text" | "char" | "varchar" => ("string", None),
        "date" => ("string", Some("date")),
        "datetime" | "date-time" | "date_time" | "timestamp" => ("string", Some("date-time")),
        "uuid" | "guid" => ("string", Some("uuid")),
        "email" => ("string", Some("email")),
        "uri" | "url" => ("string", Some("uri")),
        "file" | "binary" => ("string", Some("binary")),
        "byte" | "base64" => ("string", Some("byte")),
        "list" => ("array", None),
        "dict" | "map" | "hash" => ("object", None),
        "nil" | "none" => ("null", None),
        _ => return None,
    };
    Some(Word { name, format })
}

/// The type of the values that a format is about, for schemas that have no type.
pub(in crate::normalize) fn type_of_format(format: &str) -> Option<&'static str> {
    match format {
        "date" | "date-time" | "time" | "duration" | "uuid" | "uri" | "url" | "email"
        | "hostname" | "ipv4" | "ipv6" | "byte" | "binary" | "password" => Some("string"),
        "int32" | "int64" | "uint32" | "uint64" => Some("integer"),
        "float" | "double" => Some("number"),
        _ => None,
    }
}
