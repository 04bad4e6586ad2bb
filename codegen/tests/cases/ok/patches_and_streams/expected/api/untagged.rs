//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Watch pods.
    ///
    /// `GET /events`
    pub fn watch_pods(&self) -> WatchPods {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "watchPods",
            method: runtime::Method::GET,
            path: "/events",
            security: &[],
            server: None,
            accept: "text/event-stream",
        };
        WatchPods {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::watch_pods`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct WatchPods {
    call: runtime::Call,
}

impl runtime::Operation for WatchPods {
    type Answer = runtime::Answer<runtime::Items<types::Pod>>;
    type Error = WatchPodsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["text/event-stream"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["text/event-stream"]) => {
                Err(reply.undocumented(WatchPodsError::Undocumented))
            }
            200 => reply.items(runtime::Framing::EventData),
            _ => Err(reply.undocumented(WatchPodsError::Undocumented)),
        }
    }
}

runtime::operation! { WatchPods }

/// What [`Client::watch_pods`] answers when it does not succeed.
#[non_exhaustive]
pub enum WatchPodsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { WatchPodsError {} }

impl Client {
    /// Read log.
    ///
    /// `GET /log`
    pub fn read_log(&self) -> ReadLog {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "readLog",
            method: runtime::Method::GET,
            path: "/log",
            security: &[],
            server: None,
            accept: "text/event-stream",
        };
        ReadLog { call: self.call(&INFO) }
    }
}

/// A call of [`Client::read_log`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReadLog {
    call: runtime::Call,
}

impl runtime::Operation for ReadLog {
    type Answer = runtime::Answer<runtime::ByteStream>;
    type Error = ReadLogError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["text/event-stream"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["text/event-stream"]) => {
                Err(reply.undocumented(ReadLogError::Undocumented))
            }
            200 => reply.stream(),
            _ => Err(reply.undocumented(ReadLogError::Undocumented)),
        }
    }
}

runtime::operation! { ReadLog }

/// What [`Client::read_log`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReadLogError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReadLogError {} }

impl Client {
    /// List pods.
    ///
    /// `GET /pods`
    pub fn list_pods(&self) -> ListPods {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listPods",
            method: runtime::Method::GET,
            path: "/pods",
            security: &[],
            server: None,
            accept: "application/x-ndjson",
        };
        ListPods { call: self.call(&INFO) }
    }
}

/// A call of [`Client::list_pods`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListPods {
    call: runtime::Call,
}

impl ListPods {
    /// Sets `since`.
    pub fn since(mut self, since: &str) -> Self {
        self.call.query("since", since);
        self
    }

    /// Sets `since<`.
    pub fn since_less_than(mut self, since_less_than: &str) -> Self {
        self.call.query("since<", since_less_than);
        self
    }

    /// Sets `since>`.
    pub fn since_more_than(mut self, since_more_than: &str) -> Self {
        self.call.query("since>", since_more_than);
        self
    }
}

impl runtime::Operation for ListPods {
    type Answer = runtime::Answer<runtime::Items<types::Pod>>;
    type Error = ListPodsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["application/x-ndjson"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["application/x-ndjson"]) => {
                Err(reply.undocumented(ListPodsError::Undocumented))
            }
            200 => reply.items(runtime::Framing::Lines),
            _ => Err(reply.undocumented(ListPodsError::Undocumented)),
        }
    }
}

runtime::operation! { ListPods }

/// What [`Client::list_pods`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListPodsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListPodsError {} }

impl Client {
    /// Put pod.
    ///
    /// `PUT /pods/{name}`
    ///
    /// What is called a patch is JSON as any other where plain JSON is taken too.
    pub fn put_pod(&self, name: &str, body: &types::Pod) -> PutPod {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putPod",
            method: runtime::Method::PUT,
            path: "/pods/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        call.json(body);
        PutPod { call }
    }
}

/// A call of [`Client::put_pod`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutPod {
    call: runtime::Call,
}

impl runtime::Operation for PutPod {
    type Answer = runtime::Answer<()>;
    type Error = PutPodError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PutPodError::Undocumented)),
        }
    }
}

runtime::operation! { PutPod }

/// What [`Client::put_pod`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutPodError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutPodError {} }

impl Client {
    /// Attach to pod.
    ///
    /// `POST /pods/{name}`
    pub fn attach_to_pod(&self, name: &str) -> AttachToPod {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "attachToPod",
            method: runtime::Method::POST,
            path: "/pods/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        call.path("name", name);
        AttachToPod { call }
    }
}

/// A call of [`Client::attach_to_pod`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AttachToPod {
    call: runtime::Call,
}

impl AttachToPod {
    /// Sets `file`.
    pub fn file(mut self, file: runtime::Part) -> Self {
        self.call.part_file("file", file);
        self
    }

    /// Sets `X-Checksum`.
    pub fn file_checksum(mut self, file_checksum: &str) -> Self {
        self.call.part_header("file", "X-Checksum", file_checksum);
        self
    }

    /// `*`: parts that the document does not list, by their names.
    pub fn other_parts(
        mut self,
        other_parts: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        for (key, part) in other_parts {
            self.call.part_text(&key, &part);
        }
        self
    }
}

impl runtime::Operation for AttachToPod {
    type Answer = runtime::Answer<()>;
    type Error = AttachToPodError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(AttachToPodError::Undocumented)),
        }
    }
}

runtime::operation! { AttachToPod }

/// What [`Client::attach_to_pod`] answers when it does not succeed.
#[non_exhaustive]
pub enum AttachToPodError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AttachToPodError {} }

impl Client {
    /// Patch pod.
    ///
    /// `PATCH /pods/{name}`
    pub fn patch_pod(&self, name: &str, body: &types::Patch) -> PatchPod {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "patchPod",
            method: runtime::Method::PATCH,
            path: "/pods/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        call.json_as("application/json-patch+json", body);
        PatchPod { call }
    }
}

/// A call of [`Client::patch_pod`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchPod {
    call: runtime::Call,
}

impl runtime::Operation for PatchPod {
    type Answer = runtime::Answer<()>;
    type Error = PatchPodError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PatchPodError::Undocumented)),
        }
    }
}

runtime::operation! { PatchPod }

/// What [`Client::patch_pod`] answers when it does not succeed.
#[non_exhaustive]
pub enum PatchPodError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PatchPodError {} }

impl Client {
    /// Patch pod as merge patch JSON.
    ///
    /// `PATCH /pods/{name}`
    ///
    /// The same as [`patch_pod`](Client::patch_pod), with a body of `application/merge-patch+json`.
    pub fn patch_pod_as_merge_patch_json(
        &self,
        name: &str,
        body: &types::Patch,
    ) -> PatchPodAsMergePatchJson {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "patchPod",
            method: runtime::Method::PATCH,
            path: "/pods/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        call.json_as("application/merge-patch+json", body);
        PatchPodAsMergePatchJson { call }
    }
}

/// A call of [`Client::patch_pod_as_merge_patch_json`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchPodAsMergePatchJson {
    call: runtime::Call,
}

impl runtime::Operation for PatchPodAsMergePatchJson {
    type Answer = runtime::Answer<()>;
    type Error = PatchPodError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <PatchPod as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { PatchPodAsMergePatchJson }
