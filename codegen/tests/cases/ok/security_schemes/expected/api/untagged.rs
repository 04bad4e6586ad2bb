//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Bearer.
    ///
    /// `GET /a`
    pub fn bearer(&self) -> Bearer {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "bearer",
            method: runtime::Method::GET,
            path: "/a",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "*/*",
        };
        Bearer { call: self.call(&INFO) }
    }
}

/// A call of [`Client::bearer`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Bearer {
    call: runtime::Call,
}

impl runtime::Operation for Bearer {
    type Answer = runtime::Answer<()>;
    type Error = BearerError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(BearerError::Undocumented)),
        }
    }
}

runtime::operation! { Bearer }

/// What [`Client::bearer`] answers when it does not succeed.
#[non_exhaustive]
pub enum BearerError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { BearerError {} }

impl Client {
    /// Either of.
    ///
    /// `GET /b`
    pub fn either_of(&self) -> EitherOf {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "eitherOf",
            method: runtime::Method::GET,
            path: "/b",
            security: &[&["apiKey"], &["oauth"]],
            server: None,
            accept: "*/*",
        };
        EitherOf { call: self.call(&INFO) }
    }
}

/// A call of [`Client::either_of`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct EitherOf {
    call: runtime::Call,
}

impl runtime::Operation for EitherOf {
    type Answer = runtime::Answer<()>;
    type Error = EitherOfError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(EitherOfError::Undocumented)),
        }
    }
}

runtime::operation! { EitherOf }

/// What [`Client::either_of`] answers when it does not succeed.
#[non_exhaustive]
pub enum EitherOfError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { EitherOfError {} }

impl Client {
    /// Both of.
    ///
    /// `GET /c`
    pub fn both_of(&self) -> BothOf {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "bothOf",
            method: runtime::Method::GET,
            path: "/c",
            security: &[&["apiKey", "appId"]],
            server: None,
            accept: "*/*",
        };
        BothOf { call: self.call(&INFO) }
    }
}

/// A call of [`Client::both_of`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct BothOf {
    call: runtime::Call,
}

impl runtime::Operation for BothOf {
    type Answer = runtime::Answer<()>;
    type Error = BothOfError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(BothOfError::Undocumented)),
        }
    }
}

runtime::operation! { BothOf }

/// What [`Client::both_of`] answers when it does not succeed.
#[non_exhaustive]
pub enum BothOfError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { BothOfError {} }

impl Client {
    /// Open.
    ///
    /// `GET /d`
    pub fn open(&self) -> Open {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "open",
            method: runtime::Method::GET,
            path: "/d",
            security: &[],
            server: None,
            accept: "*/*",
        };
        Open { call: self.call(&INFO) }
    }
}

/// A call of [`Client::open`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Open {
    call: runtime::Call,
}

impl runtime::Operation for Open {
    type Answer = runtime::Answer<()>;
    type Error = OpenError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(OpenError::Undocumented)),
        }
    }
}

runtime::operation! { Open }

/// What [`Client::open`] answers when it does not succeed.
#[non_exhaustive]
pub enum OpenError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { OpenError {} }

impl Client {
    /// Optional.
    ///
    /// `GET /e`
    pub fn optional(&self) -> Optional {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "optional",
            method: runtime::Method::GET,
            path: "/e",
            security: &[&[], &["basicAuth"]],
            server: None,
            accept: "*/*",
        };
        Optional { call: self.call(&INFO) }
    }
}

/// A call of [`Client::optional`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Optional {
    call: runtime::Call,
}

impl runtime::Operation for Optional {
    type Answer = runtime::Answer<()>;
    type Error = OptionalError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(OptionalError::Undocumented)),
        }
    }
}

runtime::operation! { Optional }

/// What [`Client::optional`] answers when it does not succeed.
#[non_exhaustive]
pub enum OptionalError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { OptionalError {} }

impl Client {
    /// Hidden in a header.
    ///
    /// `GET /f`
    pub fn hidden_in_a_header(&self) -> HiddenInAHeader {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "hiddenInAHeader",
            method: runtime::Method::GET,
            path: "/f",
            security: &[&["basicAuth"]],
            server: None,
            accept: "*/*",
        };
        HiddenInAHeader {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::hidden_in_a_header`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct HiddenInAHeader {
    call: runtime::Call,
}

impl runtime::Operation for HiddenInAHeader {
    type Answer = runtime::Answer<()>;
    type Error = HiddenInAHeaderError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(HiddenInAHeaderError::Undocumented)),
        }
    }
}

runtime::operation! { HiddenInAHeader }

/// What [`Client::hidden_in_a_header`] answers when it does not succeed.
#[non_exhaustive]
pub enum HiddenInAHeaderError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { HiddenInAHeaderError {} }
