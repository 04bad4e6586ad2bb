//! Decides whether bytes can be what was promised, from their beginning. An error page is not data.
//!
//! # Invariants
//! - Pure; looks at [`ENOUGH`] bytes at most.

use crate::artifact::ArtifactKind;

/// How many bytes settle it.
pub(super) const ENOUGH: usize = 512;

/// Why the bytes are not what was promised, if they are not. `start` is the beginning of the file, decoded.
pub(super) fn objection(
    kind: ArtifactKind,
    media_type: Option<&str>,
    start: &[u8],
) -> Option<String> {
    let text = beginning_of_text(start);
    let is = |magic: &[u8]| start.starts_with(magic);
    let page = is_page(&text) || media_type == Some("text/html");
    let error_document = is_error_document(&text);
    let json = matches!(
        media_type,
        Some("application/json" | "application/problem+json")
    );
    let fits = match kind {
        ArtifactKind::Zip => is(b"PK\x03\x04") || is(b"PK\x05\x06"),
        ArtifactKind::Pdf => is(b"%PDF-"),
        ArtifactKind::NdjsonGzip => is(&[0x1f, 0x8b]) || is_json(&text) && !page,
        ArtifactKind::Ndjson => (text.is_empty() || is_json(&text)) && !page,
        ArtifactKind::Csv => {
            !(page || error_document || start.contains(&0) || json && is_json(&text))
        }
        ArtifactKind::Any => !page && !error_document,
    };
    if fits {
        return None;
    }
    let found = match () {
        () if start.is_empty() => "it is empty".to_owned(),
        () if page => "it is a web page".to_owned(),
        () if error_document => format!("it is an error document{}", code(&text)),
        () if is_json(&text) => "it is JSON".to_owned(),
        () => "it begins with other bytes".to_owned(),
    };
    Some(format!("{} was promised, and {found}", name(kind)))
}

fn name(kind: ArtifactKind) -> &'static str {
    match kind {
        ArtifactKind::Zip => "a ZIP archive",
        ArtifactKind::Pdf => "a PDF document",
        ArtifactKind::NdjsonGzip => "gzipped NDJSON",
        ArtifactKind::Ndjson => "NDJSON",
        ArtifactKind::Csv => "CSV",
        ArtifactKind::Any => "a file",
    }
}

/// The beginning as lower-case text, without a byte-order mark or blanks before it.
fn beginning_of_text(start: &[u8]) -> String {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let start = start.get(..ENOUGH).unwrap_or(start);
    String::from_utf8_lossy(start)
        .trim_start()
        .to_ascii_lowercase()
}

fn is_page(text: &str) -> bool {
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|tag| text.starts_with(tag))
        || text.starts_with("<?xml") && text.contains("<html")
}

/// `<Error>` as S3, Azure and Google answer with it.
fn is_error_document(text: &str) -> bool {
    let root = match text.strip_prefix("<?xml") {
        Some(rest) => rest
            .split_once("?>")
            .map_or("", |(_, root)| root)
            .trim_start(),
        None => text,
    };
    root.starts_with("<error")
}

fn is_json(text: &str) -> bool {
    text.starts_with(['{', '['])
}

fn code(text: &str) -> String {
    let inner = text
        .split_once("<code>")
        .and_then(|(_, rest)| rest.split_once("</code>"));
    inner
        .map(|(code, _)| format!(" (`{code}`)"))
        .unwrap_or_default()
}

/// Whether the body of an error says that the link has expired.
pub(super) fn says_expired(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body).to_ascii_lowercase();
    let is_document = text.trim_start().starts_with('<') && text.contains("<error");
    let code = [
        "expired",
        "tokenrefreshrequired",
        "invalidtoken",
        "not valid in the specified time frame",
    ];
    is_document && code.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: ArtifactKind, media_type: Option<&str>, start: &[u8], expected: Option<&str>) {
        assert_eq!(objection(kind, media_type, start).as_deref(), expected);
    }

    #[test]
    fn what_was_promised_passes() {
        check(ArtifactKind::Zip, None, b"PK\x03\x04....", None);
        check(
            ArtifactKind::Zip,
            Some("application/octet-stream"),
            b"PK\x05\x06",
            None,
        );
        check(ArtifactKind::NdjsonGzip, None, &[0x1f, 0x8b, 8], None);
        check(ArtifactKind::NdjsonGzip, None, b"{\"id\":1}\n", None);
        check(ArtifactKind::Ndjson, None, b"", None);
        check(
            ArtifactKind::Csv,
            Some("text/csv"),
            b"\xef\xbb\xbfid,name\n",
            None,
        );
        check(ArtifactKind::Csv, None, b"", None);
        check(ArtifactKind::Csv, None, b"<b>,x\n", None);
        check(ArtifactKind::Pdf, None, b"%PDF-1.7", None);
        check(ArtifactKind::Any, None, b"\x00\x01", None);
    }

    #[test]
    fn error_pages_do_not() {
        let page = b"  <!DOCTYPE html><html>";
        check(
            ArtifactKind::Csv,
            None,
            page,
            Some("CSV was promised, and it is a web page"),
        );
        check(
            ArtifactKind::Any,
            None,
            page,
            Some("a file was promised, and it is a web page"),
        );
        check(
            ArtifactKind::Csv,
            Some("text/html"),
            b"oops",
            Some("CSV was promised, and it is a web page"),
        );
        check(
            ArtifactKind::Zip,
            Some("application/xml"),
            b"<?xml version=\"1.0\"?>\n<Error><Code>SlowDown</Code></Error>",
            Some("a ZIP archive was promised, and it is an error document (`slowdown`)"),
        );
        check(
            ArtifactKind::Zip,
            None,
            b"{\"error\":1}",
            Some("a ZIP archive was promised, and it is JSON"),
        );
        check(
            ArtifactKind::Zip,
            None,
            b"",
            Some("a ZIP archive was promised, and it is empty"),
        );
        check(
            ArtifactKind::Csv,
            Some("application/json"),
            b"{\"message\":\"busy\"}",
            Some("CSV was promised, and it is JSON"),
        );
    }

    #[test]
    fn expiry_is_read_from_error_documents_only() {
        assert!(says_expired(
            b"<?xml version=\"1.0\"?><Error><Code>ExpiredToken</Code></Error>"
        ));
        assert!(says_expired(
            b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"
        ));
        assert!(!says_expired(b"<Error><Code>NoSuchKey</Code></Error>"));
        assert!(!says_expired(b"the link has expired"));
    }
}
