//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get job.
    ///
    /// `GET /jobs`
    pub fn get_job(&self) -> GetJob {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getJob",
            method: runtime::Method::GET,
            path: "/jobs",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetJob { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_job`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetJob {
    call: runtime::Call,
}

impl GetJob {
    /// Sets `order`.
    pub fn order(mut self, order: &types::GetJobOrder) -> Self {
        self.call.query("order", order);
        self
    }
}

impl runtime::Operation for GetJob {
    type Answer = runtime::Answer<types::GetJobResponse>;
    type Error = GetJobError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetJobError::Undocumented)),
        }
    }
}

runtime::operation! { GetJob }

/// What [`Client::get_job`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetJobError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetJobError {} }
