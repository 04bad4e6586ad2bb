//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Get things slash.
    ///
    /// `GET /things/`
    pub fn get_things_slash(&self) -> GetThingsSlash {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /things/",
            method: runtime::Method::GET,
            path: "/things/",
            security: &[],
            server: None,
            accept: "*/*",
        };
        GetThingsSlash {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_things_slash`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThingsSlash {
    call: runtime::Call,
}

impl runtime::Operation for GetThingsSlash {
    type Answer = runtime::Answer<()>;
    type Error = GetThingsSlashError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetThingsSlashError::Undocumented)),
        }
    }
}

runtime::operation! { GetThingsSlash }

/// What [`Client::get_things_slash`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingsSlashError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingsSlashError {} }

impl Client {
    /// Get thing.
    ///
    /// `GET /things/{id}`
    pub fn get_thing(&self, id: &str) -> GetThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /things/{id}",
            method: runtime::Method::GET,
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetThing { call }
    }
}

/// A call of [`Client::get_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThing {
    call: runtime::Call,
}

impl runtime::Operation for GetThing {
    type Answer = runtime::Answer<()>;
    type Error = GetThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetThingError::Undocumented)),
        }
    }
}

runtime::operation! { GetThing }

/// What [`Client::get_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingError {} }

impl Client {
    /// Purge thing.
    ///
    /// `PURGE /things/{id}`
    pub fn purge_thing(&self, id: &str) -> PurgeThing {
        static INFO: std::sync::LazyLock<runtime::OperationInfo> = std::sync::LazyLock::new(||
        runtime::OperationInfo {
            id: "PURGE /things/{id}",
            method: runtime::Method::from_bytes(b"PURGE")
                .expect("the generator has checked that it is a method"),
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        });
        let mut call = self.call(&INFO);
        call.path("id", id);
        PurgeThing { call }
    }
}

/// A call of [`Client::purge_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PurgeThing {
    call: runtime::Call,
}

impl runtime::Operation for PurgeThing {
    type Answer = runtime::Answer<()>;
    type Error = PurgeThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PurgeThingError::Undocumented)),
        }
    }
}

runtime::operation! { PurgeThing }

/// What [`Client::purge_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum PurgeThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PurgeThingError {} }

impl Client {
    /// Get thing by id.
    ///
    /// `get /things/{id}`
    pub fn get_thing_by_id(&self, id: &str) -> GetThingById {
        static INFO: std::sync::LazyLock<runtime::OperationInfo> = std::sync::LazyLock::new(||
        runtime::OperationInfo {
            id: "get /things/{id}",
            method: runtime::Method::from_bytes(b"get")
                .expect("the generator has checked that it is a method"),
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        });
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetThingById { call }
    }
}

/// A call of [`Client::get_thing_by_id`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThingById {
    call: runtime::Call,
}

impl runtime::Operation for GetThingById {
    type Answer = runtime::Answer<()>;
    type Error = GetThingByIdError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetThingByIdError::Undocumented)),
        }
    }
}

runtime::operation! { GetThingById }

/// What [`Client::get_thing_by_id`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingByIdError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingByIdError {} }

impl Client {
    /// Purge thing by id.
    ///
    /// `purge /things/{id}`
    pub fn purge_thing_by_id(&self, id: &str) -> PurgeThingById {
        static INFO: std::sync::LazyLock<runtime::OperationInfo> = std::sync::LazyLock::new(||
        runtime::OperationInfo {
            id: "purge /things/{id}",
            method: runtime::Method::from_bytes(b"purge")
                .expect("the generator has checked that it is a method"),
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        });
        let mut call = self.call(&INFO);
        call.path("id", id);
        PurgeThingById { call }
    }
}

/// A call of [`Client::purge_thing_by_id`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PurgeThingById {
    call: runtime::Call,
}

impl runtime::Operation for PurgeThingById {
    type Answer = runtime::Answer<()>;
    type Error = PurgeThingByIdError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PurgeThingByIdError::Undocumented)),
        }
    }
}

runtime::operation! { PurgeThingById }

/// What [`Client::purge_thing_by_id`] answers when it does not succeed.
#[non_exhaustive]
pub enum PurgeThingByIdError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PurgeThingByIdError {} }

impl Client {
    /// Get thing by name.
    ///
    /// `GET /things/{name}`
    pub fn get_thing_by_name(&self, name: &str) -> GetThingByName {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /things/{name}",
            method: runtime::Method::GET,
            path: "/things/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        GetThingByName { call }
    }
}

/// A call of [`Client::get_thing_by_name`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThingByName {
    call: runtime::Call,
}

impl runtime::Operation for GetThingByName {
    type Answer = runtime::Answer<()>;
    type Error = GetThingByNameError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetThingByNameError::Undocumented)),
        }
    }
}

runtime::operation! { GetThingByName }

/// What [`Client::get_thing_by_name`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingByNameError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingByNameError {} }

impl Client {
    /// Delete thing.
    ///
    /// `DELETE /things/{name}`
    pub fn delete_thing(&self, name: &str) -> DeleteThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "DELETE /things/{name}",
            method: runtime::Method::DELETE,
            path: "/things/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        DeleteThing { call }
    }
}

/// A call of [`Client::delete_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteThing {
    call: runtime::Call,
}

impl runtime::Operation for DeleteThing {
    type Answer = runtime::Answer<()>;
    type Error = DeleteThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(DeleteThingError::Undocumented)),
        }
    }
}

runtime::operation! { DeleteThing }

/// What [`Client::delete_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum DeleteThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DeleteThingError {} }

impl Client {
    /// Get things.
    ///
    /// `GET /things`
    pub fn get_things(&self) -> GetThings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /things",
            method: runtime::Method::GET,
            path: "/things",
            security: &[],
            server: None,
            accept: "*/*",
        };
        GetThings {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_things`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThings {
    call: runtime::Call,
}

impl runtime::Operation for GetThings {
    type Answer = runtime::Answer<()>;
    type Error = GetThingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetThingsError::Undocumented)),
        }
    }
}

runtime::operation! { GetThings }

/// What [`Client::get_things`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingsError {} }
