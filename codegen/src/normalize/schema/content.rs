//! `contentEncoding` and `contentMediaType`: the 3.1 way to say `byte` and `binary`.

use serde_json::Value;

use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    pub(super) fn content_encoding(&mut self, schema: &mut Members) {
        let encoding = schema.shift_remove("contentEncoding");
        let media_type = schema.shift_remove("contentMediaType");
        let encoding = encoding.as_ref().and_then(Value::as_str);
        let media_type = media_type.as_ref().and_then(Value::as_str);
        let format = match (encoding, media_type) {
            (Some(encoding), _) if encoding.eq_ignore_ascii_case("base64") => "byte",
            (None, Some(media_type)) if is_bytes(media_type) => "binary",
            _ => return,
        };
        if schema
            .get("type")
            .is_none_or(|declared| declared == "string")
        {
            schema.insert("type".to_owned(), "string".into());
            schema.entry("format").or_insert_with(|| format.into());
        }
    }
}

/// Whether content of this media type is no text.
fn is_bytes(media_type: &str) -> bool {
    let media_type = media_type.trim().to_ascii_lowercase();
    ["image/", "audio/", "video/"]
        .iter()
        .any(|class| media_type.starts_with(class))
        || [
            "application/octet-stream",
            "application/pdf",
            "application/zip",
            "application/gzip",
        ]
        .iter()
        .any(|known| media_type.starts_with(known))
}
