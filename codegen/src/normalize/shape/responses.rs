//! Responses by status, bodies and media types.

use serde_json::{Value, json};

use super::{Members, Pass};
use crate::diagnostics::Loss;
use crate::normalize::at::At;

impl Pass<'_> {
    /// The model drops responses whose status it cannot read.
    pub(super) fn begin_responses(&mut self, responses: &mut Members, at: &At<'_>) {
        if responses
            .keys()
            .all(|key| status(key).as_deref() == Some(key))
        {
            return;
        }
        for (key, response) in std::mem::take(responses) {
            let place = || at.pointer().key(&key);
            match status(&key) {
                Some(status) if status == key => {
                    responses.insert(key, response);
                }
                Some(status) if !responses.contains_key(&status) => {
                    if !status.eq_ignore_ascii_case(&key) {
                        self.diags.mended(&place(), format!("the status `{key}` is read as `{status}`"));
                    }
                    responses.insert(status, response);
                }
                Some(status) => self.diags.loss(
                    Loss::Skipped,
                    &place(),
                    format!("the status `{key}` is `{status}`, which is there already; this response is left out"),
                ),
                None => self.diags.loss(
                    Loss::Skipped,
                    &place(),
                    format!("`{key}` is no status: `404`, `4XX` and `default` are; this response is left out"),
                ),
            }
        }
    }

    /// Swagger 2 has the schema of a body directly under the response.
    pub(super) fn begin_body(&mut self, body: &mut Members, at: &At<'_>) {
        if body.contains_key("content") || body.contains_key("$ref") {
            return;
        }
        if let Some(schema) = body.shift_remove("schema") {
            self.diags.mended(
                &at.pointer().key("schema"),
                "a schema stands under `content` and a media type; it is read as that of `application/json`",
            );
            body.insert(
                "content".to_owned(),
                json!({ "application/json": { "schema": schema } }),
            );
        }
    }

    pub(super) fn finish_response(&mut self, response: &mut Members, _at: &At<'_>) -> bool {
        // Required by the specification and often forgotten; nothing is lost without it.
        response.entry("description").or_insert_with(|| "".into());
        true
    }

    pub(super) fn finish_media_type(&mut self, media_type: &mut Members, at: &At<'_>) -> bool {
        self.take_example(media_type);
        for key in ["prefixEncoding", "itemEncoding"] {
            if media_type.shift_remove(key).is_some() {
                self.diags.loss(
                    Loss::Ignored,
                    &at.pointer().key(key),
                    format!("`{key}` is not supported: parts without names are written as their media type has it"),
                );
            }
        }
        true
    }

    pub(super) fn finish_encoding(&mut self, encoding: &mut Members, at: &At<'_>) -> bool {
        let style = encoding.get("style").and_then(Value::as_str);
        if let Some(style) = style
            && !["form", "spaceDelimited", "pipeDelimited", "deepObject"].contains(&style)
        {
            self.diags.mended(
                &at.pointer().key("style"),
                format!("`style: {style}` does not fit here; the default is used"),
            );
            encoding.shift_remove("style");
        }
        // One of the three makes the others count, with their defaults. The model cannot tell an absent flag from a false one.
        if encoding.contains_key("explode") || encoding.contains_key("allowReserved") {
            encoding.entry("style").or_insert("form".into());
        }
        if encoding.get("style").is_some_and(|style| style == "form") {
            encoding.entry("explode").or_insert(Value::Bool(true));
        }
        true
    }
}

/// The status that `key` means, as the model reads it: `404`, `4XX`, `default`, or an extension.
fn status(key: &str) -> Option<String> {
    if key.starts_with("x-") {
        return Some(key.to_owned());
    }
    let text = key.trim();
    if text.eq_ignore_ascii_case("default") {
        return Some("default".to_owned());
    }
    let bytes = text.as_bytes();
    let (Some(first @ b'1'..=b'9'), Some(second), Some(third)) =
        (bytes.first(), bytes.get(1), bytes.get(2))
    else {
        return None;
    };
    // `200.0` and `200 OK` say enough; `2000` does not.
    let ends = bytes
        .get(3)
        .is_none_or(|next| !next.is_ascii_alphanumeric());
    let code = second.is_ascii_digit() && third.is_ascii_digit();
    let range =
        *first <= b'5' && second.eq_ignore_ascii_case(&b'x') && third.eq_ignore_ascii_case(&b'x');
    // All three bytes are ASCII here, so the slice ends between characters.
    (ends && (code || range)).then(|| text[..3].to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::status;

    #[test]
    fn statuses_are_read_as_they_are_meant() {
        for (written, meant) in [
            ("200", "200"),
            ("2xx", "2XX"),
            ("200.0", "200"),
            ("404 Not Found", "404"),
            ("Default", "default"),
            ("x-more", "x-more"),
        ] {
            assert_eq!(status(written).as_deref(), Some(meant), "{written}");
        }
        for nonsense in ["20x", "2000", "ok", "", "9xx", "2é0"] {
            assert_eq!(status(nonsense), None, "{nonsense}");
        }
    }
}
