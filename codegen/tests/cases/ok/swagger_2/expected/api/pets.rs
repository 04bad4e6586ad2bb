//! @generated from openapi.yaml, tag `pets`, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List pets.
    ///
    /// `GET /pets`
    ///
    /// # Errors
    ///
    /// - [`ListPetsError::Default`], any other: it did not work.
    pub fn list_pets(&self) -> ListPets {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listPets",
            method: runtime::Method::GET,
            path: "/pets",
            security: &[&["login"], &["machine"]],
            server: None,
            accept: "application/json",
        };
        ListPets { call: self.call(&INFO) }
    }
}

/// A call of [`Client::list_pets`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListPets {
    call: runtime::Call,
}

impl ListPets {
    /// Sets `X-Trace`.
    pub fn trace(mut self, trace: &str) -> Self {
        self.call.header("X-Trace", trace);
        self
    }

    /// Sets `ids`.
    pub fn ids(mut self, ids: &[i64]) -> Self {
        self.call.query("ids", ids);
        self
    }

    /// Sets `kinds`.
    pub fn kinds(mut self, kinds: &[types::ListPetsKind]) -> Self {
        self.call
            .styled(
                runtime::Location::Query,
                runtime::Style::PipeDelimited,
                false,
                false,
                "kinds",
                kinds,
            );
        self
    }

    /// Sets `limit`.
    ///
    /// At most 100.
    pub fn limit(mut self, limit: i32) -> Self {
        self.call.query("limit", &limit);
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
}

impl runtime::Operation for ListPets {
    type Answer = runtime::Answer<Vec<types::Pet>, ListPetsHeaders>;
    type Error = ListPetsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.problem(ListPetsError::Default)),
        }
    }
}

runtime::operation! { ListPets }

/// The documented headers of answers to [`Client::list_pets`].
#[derive(Clone, Debug)]
pub struct ListPetsHeaders(runtime::HeaderMap);

runtime::headers! { ListPetsHeaders }

impl ListPetsHeaders {
    /// `X-Total`: how many there are.
    pub fn total(&self) -> Option<i32> {
        runtime::header(&self.0, "x-total")
    }
}

/// What [`Client::list_pets`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListPetsError {
    /// Any other: it did not work.
    Default(runtime::Problem<types::Problem>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListPetsError { Default } }

impl Client {
    /// Create pet.
    ///
    /// `POST /pets`
    ///
    /// # Errors
    ///
    /// - [`CreatePetError::Default`], any other: it did not work.
    pub fn create_pet(&self, body: &types::Pet) -> CreatePet {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createPet",
            method: runtime::Method::POST,
            path: "/pets",
            security: &[&["login"], &["machine"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreatePet { call }
    }
}

/// A call of [`Client::create_pet`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreatePet {
    call: runtime::Call,
}

impl CreatePet {
    /// Sets `X-Trace`.
    pub fn trace(mut self, trace: &str) -> Self {
        self.call.header("X-Trace", trace);
        self
    }
}

impl runtime::Operation for CreatePet {
    type Answer = runtime::Answer<types::Pet>;
    type Error = CreatePetError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            _ => Err(reply.problem(CreatePetError::Default)),
        }
    }
}

runtime::operation! { CreatePet }

/// What [`Client::create_pet`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreatePetError {
    /// Any other: it did not work.
    Default(runtime::Problem<types::Problem>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreatePetError { Default } }

impl Client {
    /// Update pet.
    ///
    /// `POST /pets/{id}`
    pub fn update_pet(&self, id: &str, body: &types::UpdatePetRequest) -> UpdatePet {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "updatePet",
            method: runtime::Method::POST,
            path: "/pets/{id}",
            security: &[&["login"], &["machine"]],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.form_with(
            body,
            &[runtime::FormField::styled("colors", runtime::Style::Form, false, false)],
        );
        UpdatePet { call }
    }
}

/// A call of [`Client::update_pet`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdatePet {
    call: runtime::Call,
}

impl runtime::Operation for UpdatePet {
    type Answer = runtime::Answer<()>;
    type Error = UpdatePetError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(UpdatePetError::Undocumented)),
        }
    }
}

runtime::operation! { UpdatePet }

/// What [`Client::update_pet`] answers when it does not succeed.
#[non_exhaustive]
pub enum UpdatePetError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UpdatePetError {} }
