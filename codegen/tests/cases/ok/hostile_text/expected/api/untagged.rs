//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Ends */ here " and \`\`\` opens.
    ///
    /// `GET /a`
    ///
    /// A list:
    ///
    /// - one
    /// - two wrapped
    ///
    ///   indented code().
    ///
    /// ```text
    /// let unlabelled = fence;
    /// ```
    ///
    /// See <https://example.com/a> and \[Thing\] and \`unclosed.
    ///
    /// | a | b |
    /// |---|---|
    /// | 1 | 2 |
    pub fn read(&self) -> Read {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "read",
            method: runtime::Method::GET,
            path: "/a",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Read { call: self.call(&INFO) }
    }
}

/// A call of [`Client::read`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Read {
    call: runtime::Call,
}

impl runtime::Operation for Read {
    type Answer = runtime::Answer<types::Thing>;
    type Error = ReadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ReadError::Undocumented)),
        }
    }
}

runtime::operation! { Read }

/// What [`Client::read`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReadError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReadError {} }
