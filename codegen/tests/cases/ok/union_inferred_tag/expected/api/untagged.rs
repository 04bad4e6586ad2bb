//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get export.
    ///
    /// `GET /exports/{id}`
    ///
    /// # Errors
    ///
    /// - [`GetExportError::NotFound`], 404: no such export.
    pub fn get_export(&self, id: runtime::Uuid) -> GetExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getExport",
            method: runtime::Method::GET,
            path: "/exports/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", &id);
        GetExport { call }
    }
}

/// A call of [`Client::get_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetExport {
    call: runtime::Call,
}

impl runtime::Operation for GetExport {
    type Answer = runtime::Answer<types::Export>;
    type Error = GetExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.problem(GetExportError::NotFound)),
            _ => Err(reply.undocumented(GetExportError::Undocumented)),
        }
    }
}

runtime::operation! { GetExport }

/// What [`Client::get_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetExportError {
    /// 404: no such export.
    NotFound(runtime::Problem<types::Problem>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetExportError { NotFound } }
