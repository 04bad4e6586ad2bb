//! Decides what an error of a generated client means for a look at a job.
//!
//! # Invariants
//! - Of a body only the vendor's own message is shown. Never an excerpt: that could hold a signed URL.
//! - An answer that is no success is judged by its status, whether its body decodes or not.
//! - A start that was taken is judged by its body: an id in it is not lost to a status that nobody documented.

use http::HeaderMap;
use jiff::Timestamp;
use runtime::{ApiError, Bytes, Json};
use serde::de::DeserializeOwned;

use crate::backend::Answer;
use crate::hints::Hints;
use crate::params::Param;
use crate::poll_error::PollError;

/// The word for a state that the generated client has learned and an adapter has no rule for yet.
pub(super) const NO_RULE: &str = "(new to this adapter)";

/// How many names of an answer's members an error shows, and how much of each.
const MOST_NAMES: usize = 8;
const LONGEST_NAME: usize = 40;

/// A value with what the answer's headers say about pace.
pub(super) fn answer<T>(value: T, headers: &HeaderMap, now: Timestamp) -> Answer<T> {
    Answer::new(value).with_hints(Hints::from_headers(headers, now))
}

/// A failed call.
pub(super) fn poll_error<E: ApiError>(error: &runtime::Error<E>, now: Timestamp) -> PollError {
    without_hints(error).with_hints(hints(error, now))
}

fn hints<E: ApiError>(error: &runtime::Error<E>, now: Timestamp) -> Hints {
    error
        .headers()
        .map(|headers| Hints::from_headers(headers, now))
        .unwrap_or_default()
}

fn without_hints<E: ApiError>(error: &runtime::Error<E>) -> PollError {
    if let Some(token) = error.token() {
        return no_token(token, error.is_transient()).unsent();
    }
    match error.status() {
        Some(status) if error.repeats_credential() && !status.is_success() => {
            let words = "its words repeat a credential, and are withheld";
            PollError::status_code(status.as_u16(), words)
        }
        Some(status) if !status.is_success() => {
            let body = error.body().map(|body| said(body)).unwrap_or_default();
            PollError::status_code(status.as_u16(), body)
        }
        Some(_) => PollError::undecodable(match error.decode() {
            Some(decode) => format!("at `{}`: {}", decode.path(), decode.message()),
            None => "it is not of the kind that was asked for".to_owned(),
        }),
        None if error.is_connect() => PollError::network(error.to_string()).unsent(),
        None if error.is_transient() => PollError::network(error.to_string()),
        // Nothing was sent: the request cannot be made of these parameters.
        None => PollError::usage(error.to_string()),
    }
}

/// No token was issued. A token endpoint says "these credentials are wrong" with a 400, too.
fn no_token(error: &runtime::TokenError, transient: bool) -> PollError {
    match error.status().map(|status| status.as_u16()) {
        Some(429) => PollError::status_code(429, error.to_string()),
        Some(status) if transient => PollError::status_code(status, error.to_string()),
        Some(status) if (200..300).contains(&status) => PollError::undecodable(error.to_string()),
        Some(400) => PollError::status_code(401, error.to_string()),
        Some(status @ (401 | 403)) => PollError::status_code(status, error.to_string()),
        // A 404 of the token endpoint says nothing about the job.
        Some(status) => PollError::rejected(status, error.to_string()),
        None => PollError::network(error.to_string()),
    }
}

/// Refuses an answer about another job than the one that was asked for. `form` brings an id into its one spelling; ids that
/// are not both of the vendor's form are not compared: a page of documentation or a server may write one in another way.
pub(super) fn same_job(
    asked: &str,
    answered: Option<&str>,
    form: fn(&str) -> Option<String>,
) -> Result<(), PollError> {
    match (form(asked), answered.and_then(form)) {
        (Some(asked), Some(answered)) if asked != answered => Err(PollError::undecodable(format!(
            "the answer is about another export, `{answered}`"
        ))),
        _ => Ok(()),
    }
}

/// The body of a good answer that is not as documented: under another status, or of another shape.
pub(super) fn good_body<E: ApiError>(error: &runtime::Error<E>) -> Option<&Bytes> {
    let is_good = error.token().is_none() && error.status()?.is_success();
    is_good.then(|| error.body()).flatten()
}

/// What such an answer says when it is read as a `T`.
pub(super) fn read_as<T: DeserializeOwned, E: ApiError>(error: &runtime::Error<E>) -> Option<T> {
    runtime::decode_json(good_body(error)?).ok()
}

/// A value that such an answer holds, with what its headers say about pace.
pub(super) fn odd_answer<T, E: ApiError>(
    value: T,
    error: &runtime::Error<E>,
    now: Timestamp,
) -> Answer<T> {
    Answer::new(value).with_hints(hints(error, now))
}

/// The member of such an answer that names the job.
pub(super) fn job_id<E: ApiError>(error: &runtime::Error<E>, member: &str) -> Option<Param> {
    match read_as::<Json, E>(error)?.get(member)? {
        Json::String(text) if !text.is_empty() => Some(text.as_str().into()),
        Json::Number(number) => number.as_i64().map(Param::from),
        _ => None,
    }
}

/// A start that failed, or that was taken without an id that can be read.
pub(super) fn start_error<E: ApiError>(error: &runtime::Error<E>, now: Timestamp) -> PollError {
    let found = poll_error(error, now);
    if good_body(error).is_none() {
        return found;
    }
    let status = error.status().map_or(200, |status| status.as_u16());
    let names = match read_as::<Json, E>(error) {
        Some(Json::Object(members)) if !members.is_empty() => members
            .keys()
            .take(MOST_NAMES)
            .map(|name| format!("`{}`", name.chars().take(LONGEST_NAME).collect::<String>()))
            .collect::<Vec<_>>()
            .join(", "),
        _ => "nothing with a name".to_owned(),
    };
    PollError::undecodable(format!(
        "the start was taken ({status}), but no id of a job can be read in the answer, which has {names}"
    ))
    .with_hints(found.hints().clone())
}

/// The vendor's message in the body of an error, whatever its shape; nothing if there is none.
fn said(body: &[u8]) -> String {
    if let Ok(json) = serde_json::from_slice::<Json>(body) {
        return message_in(&json).unwrap_or_default();
    }
    let text = String::from_utf8_lossy(body);
    let is_document = text.trim_start().starts_with(['<', '{', '[']);
    match is_document {
        true => String::new(),
        false => text.into_owned(),
    }
}

/// A message as the five write it: a text, `message` with `errors` or `detail`, or `title` and `detail` under `error`.
fn message_in(json: &Json) -> Option<String> {
    let Json::Object(members) = json else {
        return json.as_str().map(str::to_owned);
    };
    if let Some(inner @ Json::Object(_)) = members.get("error") {
        return message_in(inner);
    }
    let texts: Vec<String> = ["message", "title", "detail", "errors", "error"]
        .into_iter()
        .filter_map(|name| flat(members.get(name)?))
        .filter(|text| !text.is_empty())
        .collect();
    (!texts.is_empty()).then(|| texts.join(": "))
}

/// A text, the texts of a list, or the texts of each member with its name.
fn flat(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Array(items) => Some(items.iter().filter_map(flat).collect::<Vec<_>>().join(", ")),
        Json::Object(members) => {
            let parts = members
                .iter()
                .filter_map(|(name, value)| Some(format!("{name}: {}", flat(value)?)));
            Some(parts.collect::<Vec<_>>().join("; "))
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn messages_of_all_shapes_are_found() {
        for (body, expected) in [
            ("Study not found", "Study not found"),
            (r#"{"message":"Too Many Attempts."}"#, "Too Many Attempts."),
            (
                r#"{"message":"Invalid.","errors":{"date":["too old","too odd"]}}"#,
                "Invalid.: date: too old, too odd",
            ),
            (
                r#"{"error":{"status":404,"title":"Not found","detail":["no such export"]}}"#,
                "Not found: no such export",
            ),
            (r#"{"message":"No","detail":"not here"}"#, "No: not here"),
            (r#"{"error":"invalid_client"}"#, "invalid_client"),
        ] {
            assert_eq!(said(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn what_is_no_message_is_not_shown() {
        for body in [
            "",
            "<!doctype html><p>sorry",
            r#"{"download_url":"https:\/\/h.example\/?sig=1"}"#,
            r#"{"cut": "https:\/\/h.example\/?si"#,
            "17",
        ] {
            assert_eq!(said(body.as_bytes()), "", "{body}");
        }
    }
}
