//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List jobs.
    ///
    /// `GET /jobs`
    pub fn list_jobs(&self) -> ListJobs {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listJobs",
            method: runtime::Method::GET,
            path: "/jobs",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListJobs { call: self.call(&INFO) }
    }
}

/// A call of [`Client::list_jobs`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListJobs {
    call: runtime::Call,
}

impl ListJobs {
    /// Sets `order`.
    ///
    /// Default: `"asc"`.
    pub fn order(mut self, order: &types::ListJobsOrder) -> Self {
        self.call.query("order", order);
        self
    }

    /// Sets `status`.
    pub fn status(mut self, status: &types::Status) -> Self {
        self.call.query("status", status);
        self
    }
}

impl runtime::Operation for ListJobs {
    type Answer = runtime::Answer<Vec<types::Job>>;
    type Error = ListJobsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListJobsError::Undocumented)),
        }
    }
}

runtime::operation! { ListJobs }

/// What [`Client::list_jobs`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListJobsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListJobsError {} }
