//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Put anything.
    ///
    /// `PUT /anything`
    pub fn put_anything(&self) -> PutAnything {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putAnything",
            method: runtime::Method::PUT,
            path: "/anything",
            security: &[],
            server: None,
            accept: "*/*",
        };
        PutAnything {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::put_anything`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutAnything {
    call: runtime::Call,
}

impl PutAnything {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<runtime::MediaBody>) -> Self {
        self.call.bytes_in("*/*", body.into());
        self
    }
}

impl runtime::Operation for PutAnything {
    type Answer = runtime::Answer<()>;
    type Error = PutAnythingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PutAnythingError::Undocumented)),
        }
    }
}

runtime::operation! { PutAnything }

/// What [`Client::put_anything`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutAnythingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutAnythingError {} }

impl Client {
    /// Send form.
    ///
    /// `POST /form`
    pub fn send_form(&self, body: &types::Form) -> SendForm {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendForm",
            method: runtime::Method::POST,
            path: "/form",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.form_with(
            body,
            &[
                runtime::FormField::styled(
                    "expand",
                    runtime::Style::DeepObject,
                    true,
                    false,
                ),
                runtime::FormField::styled("ids", runtime::Style::Form, false, false),
                runtime::FormField::styled("link", runtime::Style::Form, true, true),
                runtime::FormField::json("meta"),
                runtime::FormField::styled("range", runtime::Style::Form, true, false),
            ],
        );
        SendForm { call }
    }
}

/// A call of [`Client::send_form`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendForm {
    call: runtime::Call,
}

impl runtime::Operation for SendForm {
    type Answer = runtime::Answer<()>;
    type Error = SendFormError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendFormError::Undocumented)),
        }
    }
}

runtime::operation! { SendForm }

/// What [`Client::send_form`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendFormError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendFormError {} }

impl Client {
    /// Send free.
    ///
    /// `POST /free`
    pub fn send_free(&self) -> SendFree {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendFree",
            method: runtime::Method::POST,
            path: "/free",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        SendFree { call }
    }
}

/// A call of [`Client::send_free`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendFree {
    call: runtime::Call,
}

impl SendFree {
    /// `*`: parts that the document does not list, by their names.
    pub fn other_parts(
        mut self,
        other_parts: impl IntoIterator<Item = (String, runtime::Part)>,
    ) -> Self {
        for (key, part) in other_parts {
            self.call.part_file(&key, part);
        }
        self
    }
}

impl runtime::Operation for SendFree {
    type Answer = runtime::Answer<()>;
    type Error = SendFreeError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendFreeError::Undocumented)),
        }
    }
}

runtime::operation! { SendFree }

/// What [`Client::send_free`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendFreeError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendFreeError {} }

impl Client {
    /// Put image.
    ///
    /// `PUT /image`
    pub fn put_image(&self, body: runtime::MediaBody) -> PutImage {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putImage",
            method: runtime::Method::PUT,
            path: "/image",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.bytes_in("image/*", body);
        PutImage { call }
    }
}

/// A call of [`Client::put_image`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutImage {
    call: runtime::Call,
}

impl runtime::Operation for PutImage {
    type Answer = runtime::Answer<()>;
    type Error = PutImageError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PutImageError::Undocumented)),
        }
    }
}

runtime::operation! { PutImage }

/// What [`Client::put_image`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutImageError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutImageError {} }

impl Client {
    /// Send labelled.
    ///
    /// `POST /labelled`
    pub fn send_labelled(&self) -> SendLabelled {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendLabelled",
            method: runtime::Method::POST,
            path: "/labelled",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        SendLabelled { call }
    }
}

/// A call of [`Client::send_labelled`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendLabelled {
    call: runtime::Call,
}

impl SendLabelled {
    /// Sets `title`.
    pub fn title(mut self, title: &str) -> Self {
        self.call.part_text("title", title);
        self
    }

    /// `*`: parts that the document does not list, by their names.
    pub fn other_parts(
        mut self,
        other_parts: impl IntoIterator<Item = (String, Vec<i64>)>,
    ) -> Self {
        for (key, part) in other_parts {
            self.call.part_text(&key, &part);
        }
        self
    }
}

impl runtime::Operation for SendLabelled {
    type Answer = runtime::Answer<()>;
    type Error = SendLabelledError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendLabelledError::Undocumented)),
        }
    }
}

runtime::operation! { SendLabelled }

/// What [`Client::send_labelled`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendLabelledError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendLabelledError {} }

impl Client {
    /// Send mixed.
    ///
    /// `POST /mixed`
    pub fn send_mixed(&self) -> SendMixed {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendMixed",
            method: runtime::Method::POST,
            path: "/mixed",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart_as("multipart/mixed", &["at", "title"]);
        SendMixed { call }
    }
}

/// A call of [`Client::send_mixed`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendMixed {
    call: runtime::Call,
}

impl SendMixed {
    /// Sets `at`.
    pub fn at(mut self, at: &types::Point) -> Self {
        self.call.part_json("at", at);
        self
    }

    /// Sets `title`.
    pub fn title(mut self, title: &str) -> Self {
        self.call.part_text("title", title);
        self
    }
}

impl runtime::Operation for SendMixed {
    type Answer = runtime::Answer<()>;
    type Error = SendMixedError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendMixedError::Undocumented)),
        }
    }
}

runtime::operation! { SendMixed }

/// What [`Client::send_mixed`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendMixedError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendMixedError {} }

impl Client {
    /// Send parts.
    ///
    /// `POST /parts`
    pub fn send_parts(&self, file: runtime::Part) -> SendParts {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendParts",
            method: runtime::Method::POST,
            path: "/parts",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        call.part_file("file", file);
        SendParts { call }
    }
}

/// A call of [`Client::send_parts`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendParts {
    call: runtime::Call,
}

impl SendParts {
    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::SendPartsRequestFilter) -> Self {
        self.call.part_styled(runtime::Style::DeepObject, true, "filter", filter);
        self
    }

    /// Sets `note`.
    pub fn note(mut self, note: &str) -> Self {
        self.call.part_text_as("note", "text/markdown", note);
        self
    }

    /// Sets `path`.
    pub fn path(mut self, path: &[types::Point]) -> Self {
        self.call.part_json("path", path);
        self
    }

    /// Sets `points`.
    pub fn points(mut self, points: &[types::Point]) -> Self {
        self.call.part_json_each("points", points);
        self
    }

    /// Sets `sizes`.
    pub fn sizes(mut self, sizes: &[i64]) -> Self {
        self.call.part_text("sizes", sizes);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: &[String]) -> Self {
        self.call.part_text("tags", tags);
        self
    }

    /// Sets `words`.
    pub fn words(mut self, words: &[String]) -> Self {
        self.call.part_styled(runtime::Style::PipeDelimited, false, "words", words);
        self
    }

    /// Sets `drawing`.
    pub fn drawing(mut self, drawing: runtime::Part) -> Self {
        self.call.part_file_as("drawing", "image/svg+xml", drawing);
        self
    }

    /// Sets `X-Digest`.
    pub fn file_digest(mut self, file_digest: &str) -> Self {
        self.call.part_header("file", "X-Digest", file_digest);
        self
    }

    /// Sets `pages`.
    pub fn pages(mut self, pages: Vec<runtime::Part>) -> Self {
        for part in pages {
            self.call.part_file("pages", part);
        }
        self
    }

    /// Sets `picture`.
    pub fn picture(mut self, picture: runtime::Part) -> Self {
        self.call.part_file_as("picture", "image/png", picture);
        self
    }
}

impl runtime::Operation for SendParts {
    type Answer = runtime::Answer<()>;
    type Error = SendPartsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendPartsError::Undocumented)),
        }
    }
}

runtime::operation! { SendParts }

/// What [`Client::send_parts`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendPartsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendPartsError {} }

impl Client {
    /// Send related.
    ///
    /// `POST /related`
    pub fn send_related(&self, media: runtime::Part) -> SendRelated {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sendRelated",
            method: runtime::Method::POST,
            path: "/related",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart_as("multipart/related", &["meta", "media"]);
        call.part_file_as("media", "image/png", media);
        SendRelated { call }
    }
}

/// A call of [`Client::send_related`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SendRelated {
    call: runtime::Call,
}

impl SendRelated {
    /// Sets `meta`.
    pub fn meta(mut self, meta: &types::Point) -> Self {
        self.call.part_json("meta", meta);
        self
    }
}

impl runtime::Operation for SendRelated {
    type Answer = runtime::Answer<()>;
    type Error = SendRelatedError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SendRelatedError::Undocumented)),
        }
    }
}

runtime::operation! { SendRelated }

/// What [`Client::send_related`] answers when it does not succeed.
#[non_exhaustive]
pub enum SendRelatedError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SendRelatedError {} }
