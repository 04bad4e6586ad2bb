//! The suite as data: its groups, their documents, and what each scenario wants to see and answers.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The whole suite.
#[derive(Debug, Deserialize)]
pub(super) struct Suite {
    pub(super) groups: Vec<Group>,
}

/// One of its small APIs.
#[derive(Debug, Deserialize)]
pub(super) struct Group {
    /// `encode/bytes`.
    pub(super) name: String,
    /// The OpenAPI documents, one a version, relative to the folder of the suite.
    #[serde(default)]
    pub(super) documents: Vec<String>,
    /// Why there is no document.
    pub(super) refused: Option<String>,
    pub(super) scenarios: Vec<Scenario>,
}

/// A scenario: calls that have to come.
#[derive(Debug, Deserialize)]
pub(super) struct Scenario {
    pub(super) name: String,
    pub(super) calls: Vec<Call>,
}

/// A call that has to come, and its answer.
#[derive(Debug, Deserialize)]
pub(super) struct Call {
    pub(super) method: String,
    /// The path, in the notation of the suite's router.
    uri: String,
    pub(super) query: Map<String, Value>,
    pub(super) headers: Map<String, Value>,
    pub(super) body: Option<Body>,
    pub(super) answer: Answer,
}

/// What is answered.
#[derive(Debug, Deserialize)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Map<String, Value>,
    pub(super) body: Option<Body>,
}

/// A body.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Body {
    pub(super) media_type: String,
    /// In base64, unless it has parts.
    pub(super) bytes: Option<String>,
    /// The parts that are no files.
    #[serde(default)]
    pub(super) parts: Map<String, Value>,
    /// The parts that are files: `part` says which.
    #[serde(default)]
    pub(super) files: Vec<Map<String, Value>>,
}

impl Suite {
    /// Reads what the script wrote.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read(path).with_context(|| format!("{}", path.display()))?;
        serde_json::from_slice(&text).with_context(|| format!("{}", path.display()))
    }
}

impl Call {
    /// The path as it is sent. The router escapes characters that mean something to it.
    pub(super) fn path(&self) -> String {
        self.uri.replace('\\', "")
    }
}

impl Body {
    /// The bytes, if it has no parts.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        use base64::Engine as _;
        let text = self.bytes.as_deref()?;
        base64::engine::general_purpose::STANDARD.decode(text).ok()
    }

    /// Whether there is more to it than bytes or text.
    pub(super) fn has_structure(&self) -> bool {
        let plain = [
            "image/",
            "application/octet-stream",
            "text/plain",
            "multipart/",
        ];
        !plain.iter().any(|start| self.media_type.starts_with(start))
    }

    /// Whether it is JSON.
    pub(super) fn is_json(&self) -> bool {
        let essence = self.media_type.split(';').next().unwrap_or_default().trim();
        essence == "application/json" || essence.ends_with("+json")
    }

    /// The value, if it is JSON.
    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.bytes()?).ok()
    }
}
