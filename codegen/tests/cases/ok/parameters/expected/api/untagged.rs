//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Every style.
    ///
    /// `GET /a/{id}/{ids}/{label}`
    pub fn every_style(
        &self,
        id: i64,
        ids: &[String],
        label: &str,
        since: runtime::DateTime,
    ) -> EveryStyle {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "everyStyle",
            method: runtime::Method::GET,
            path: "/a/{id}/{ids}/{label}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", &id);
        call.path("ids", ids);
        call.styled(
            runtime::Location::Path,
            runtime::Style::Label,
            false,
            false,
            "label",
            label,
        );
        call.query("since", &since);
        EveryStyle { call }
    }
}

/// A call of [`Client::every_style`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct EveryStyle {
    call: runtime::Call,
}

impl EveryStyle {
    /// Sets `X-Request-Id`.
    pub fn request_id(mut self, request_id: runtime::Uuid) -> Self {
        self.call.header("X-Request-Id", &request_id);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::EveryStyleFilter) -> Self {
        self.call
            .styled(
                runtime::Location::Query,
                runtime::Style::DeepObject,
                true,
                false,
                "filter",
                filter,
            );
        self
    }

    /// `id`: another id.
    pub fn query_id(mut self, query_id: &str) -> Self {
        self.call.query("id", query_id);
        self
    }

    /// Sets `json`.
    pub fn json(mut self, json: &types::EveryStyleJson) -> Self {
        self.call.content(runtime::Location::Query, "json", json);
        self
    }

    /// Sets `page_size`.
    ///
    /// From 1 to 100. Default: `20`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", &page_size);
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: &str) -> Self {
        self.call.cookie("session", session);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: &[String]) -> Self {
        self.call
            .styled(
                runtime::Location::Query,
                runtime::Style::Form,
                false,
                false,
                "tags",
                tags,
            );
        self
    }

    /// Sets `type`.
    ///
    /// Deprecated.
    #[deprecated = "deprecated in the document of the API"]
    pub fn type_(mut self, type_: &str) -> Self {
        self.call.query("type", type_);
        self
    }
}

impl runtime::Operation for EveryStyle {
    type Answer = runtime::Answer<()>;
    type Error = EveryStyleError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(EveryStyleError::Undocumented)),
        }
    }
}

runtime::operation! { EveryStyle }

/// What [`Client::every_style`] answers when it does not succeed.
#[non_exhaustive]
pub enum EveryStyleError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { EveryStyleError {} }
