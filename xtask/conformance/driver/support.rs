//! Arguments out of the plan, and answers as JSON.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::future::poll_fn;

use runtime::serde::Serialize;
use runtime::serde::de::DeserializeOwned;
use runtime::{ApiError, Base64, ByteStream, Bytes, Error, Items, Json, MediaBody, Part};
use serde_json::{Map, json};

/// A call of the plan.
pub struct Call {
    pub client: String,
    pub operation: String,
    pub base_url: String,
    /// Whether the pages after it are asked for too.
    pub is_first_page: bool,
    secrets: Json,
    headers: Map<String, Json>,
    arguments: Map<String, Json>,
}

impl Call {
    pub fn new(mut call: Json) -> Self {
        let text = |of: &Json| of.as_str().unwrap_or_default().to_owned();
        let object = |of: Json| match of {
            Json::Object(members) => members,
            _ => Map::new(),
        };
        Self {
            client: text(&call["client"]),
            operation: text(&call["operation"]),
            base_url: text(&call["base_url"]),
            is_first_page: call["page"] == "first",
            secrets: call["secrets"].take(),
            headers: object(call["headers"].take()),
            arguments: object(call["arguments"].take()),
        }
    }

    /// The secret for a scheme.
    pub fn secret(&self, scheme: &str) -> Option<String> {
        self.secrets[scheme].as_str().map(str::to_owned)
    }

    /// The headers that no argument writes.
    pub fn headers(&self) -> Vec<(String, String)> {
        let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
        let headers = self.headers.iter();
        headers
            .map(|(name, value)| (name.clone(), text(value)))
            .collect()
    }

    pub fn has(&self, argument: &str) -> bool {
        self.arguments.contains_key(argument)
    }

    fn take(&mut self, argument: &str) -> Json {
        self.arguments.remove(argument).unwrap_or_default()
    }

    /// The argument as the type that the operation takes.
    pub fn value<T: DeserializeOwned>(&mut self, argument: &str) -> Result<T, String> {
        let value = self.take(argument);
        serde_json::from_value(value.clone())
            .map_err(|e| format!("the argument `{argument}` cannot be made of {value}: {e}"))
    }

    /// Values with names of the caller's.
    pub fn named<T: DeserializeOwned>(
        &mut self,
        argument: &str,
    ) -> Result<BTreeMap<String, T>, String> {
        self.value(argument)
    }

    pub fn bytes(&mut self, argument: &str) -> Result<Vec<u8>, String> {
        bytes_of(&self.take(argument))
    }

    pub fn media_body(&mut self, argument: &str) -> Result<MediaBody, String> {
        let value = self.take(argument);
        let media_type = value["mediaType"].as_str().unwrap_or_default();
        Ok(MediaBody::new(media_type, bytes_of(&value)?))
    }

    pub fn part(&mut self, argument: &str) -> Result<Part, String> {
        part_of(&self.take(argument))
    }

    pub fn parts(&mut self, argument: &str) -> Result<Vec<Part>, String> {
        let parts = self.take(argument);
        let parts = parts.as_array().map_or(&[][..], |parts| parts);
        parts.iter().map(part_of).collect()
    }

    pub fn named_parts(&mut self, argument: &str) -> Result<Vec<(String, Part)>, String> {
        let parts = self.take(argument);
        let parts = parts.as_object().into_iter().flatten();
        parts
            .map(|(name, part)| Ok((name.clone(), part_of(part)?)))
            .collect()
    }
}

fn bytes_of(value: &Json) -> Result<Vec<u8>, String> {
    let bytes: Base64 = serde_json::from_value(value["bytes"].clone()).map_err(trouble)?;
    Ok(bytes.into_vec())
}

fn part_of(value: &Json) -> Result<Part, String> {
    let mut part = Part::new(bytes_of(value)?);
    if let Some(name) = value["name"].as_str() {
        part = part.file_name(name);
    }
    if let Some(media_type) = value["mediaType"].as_str() {
        part = part.media_type(media_type);
    }
    Ok(part)
}

pub fn trouble(error: impl Display) -> String {
    error.to_string()
}

/// A decoded body, encoded again.
pub fn json(body: &impl Serialize) -> Result<Json, String> {
    Ok(json!({ "json": serde_json::to_value(body).map_err(trouble)? }))
}

/// A body that is bytes.
pub fn bytes(body: &[u8]) -> Result<Json, String> {
    let text = serde_json::to_value(Base64::from(body.to_vec())).map_err(trouble)?;
    Ok(json!({ "bytes": text }))
}

/// A body that is read piece by piece.
pub async fn stream(body: ByteStream) -> Result<Json, String> {
    let mut body = std::pin::pin!(body);
    let mut all = Vec::new();
    while let Some(piece) = poll_fn(|cx| futures_core::Stream::poll_next(body.as_mut(), cx)).await {
        let piece: Bytes = piece.map_err(trouble)?;
        all.extend_from_slice(&piece);
    }
    bytes(&all)
}

/// A body that is read item by item.
pub async fn items<T: Serialize + DeserializeOwned>(mut body: Items<T>) -> Result<Json, String> {
    let mut all = Vec::new();
    while let Some(item) = body.next().await {
        let item = item.map_err(trouble)?;
        all.push(serde_json::to_value(item).map_err(trouble)?);
    }
    Ok(json!({ "items": all }))
}

/// A documented header.
pub fn header(headers: &mut Map<String, Json>, name: &str, value: Option<impl Serialize>) {
    let value = value.map(|value| serde_json::to_value(value).unwrap_or_default());
    headers.insert(name.to_owned(), value.unwrap_or_default());
}

/// An answer with the status, its headers and its body.
pub fn answer(status: u16, headers: Map<String, Json>, body: Json) -> Result<Json, String> {
    Ok(json!({ "status": status, "headers": headers, "body": body }))
}

/// What is no documented answer: the status and the bytes, if there was an answer at all.
pub fn failure<E: ApiError>(error: &Error<E>) -> Result<Json, String> {
    match (error.api(), error.status()) {
        (Some(api), Some(status)) => {
            let body = bytes(api.answered().bytes())?;
            answer(status.as_u16(), Map::new(), body)
        }
        _ => Err(error.to_string()),
    }
}
