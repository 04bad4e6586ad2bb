//! What the storage says when it does not give the file.

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::outcome::{Ending, Payload, Sent};

/// An error in XML, as S3 words them.
pub(super) fn error(status: StatusCode, code: &str, message: &str) -> Sent {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"
    );
    page(status, "application/xml", text)
}

pub(super) fn expired() -> Sent {
    error(StatusCode::FORBIDDEN, "AccessDenied", "Request has expired")
}

pub(super) fn forged() -> Sent {
    error(
        StatusCode::FORBIDDEN,
        "SignatureDoesNotMatch",
        "The request signature does not match the signature you provided",
    )
}

/// A web page with status 200, such as a proxy puts in the place of an answer.
pub(crate) fn web() -> Sent {
    let text = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in.</body></html>\n";
    page(StatusCode::OK, "text/html; charset=utf-8", text.to_owned())
}

fn page(status: StatusCode, media_type: &'static str, text: String) -> Sent {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(text.len()));
    Sent {
        status,
        headers,
        payload: Payload::Bytes(text.into()),
        ending: Ending::Whole,
        pace: None,
    }
}
