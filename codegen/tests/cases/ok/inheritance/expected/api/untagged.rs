//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List dogs.
    ///
    /// `GET /dogs`
    pub fn list_dogs(&self) -> ListDogs {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listDogs",
            method: runtime::Method::GET,
            path: "/dogs",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListDogs { call: self.call(&INFO) }
    }
}

/// A call of [`Client::list_dogs`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDogs {
    call: runtime::Call,
}

impl runtime::Operation for ListDogs {
    type Answer = runtime::Answer<Vec<types::Dog>>;
    type Error = ListDogsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListDogsError::Undocumented)),
        }
    }
}

runtime::operation! { ListDogs }

/// What [`Client::list_dogs`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListDogsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListDogsError {} }

impl Client {
    /// List pets.
    ///
    /// `GET /pets`
    pub fn list_pets(&self) -> ListPets {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listPets",
            method: runtime::Method::GET,
            path: "/pets",
            security: &[],
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

impl runtime::Operation for ListPets {
    type Answer = runtime::Answer<Vec<types::Pet>>;
    type Error = ListPetsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListPetsError::Undocumented)),
        }
    }
}

runtime::operation! { ListPets }

/// What [`Client::list_pets`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListPetsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListPetsError {} }

impl Client {
    /// Add pet.
    ///
    /// `POST /pets`
    pub fn add_pet(&self, body: &types::Cat) -> AddPet {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addPet",
            method: runtime::Method::POST,
            path: "/pets",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        AddPet { call }
    }
}

/// A call of [`Client::add_pet`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPet {
    call: runtime::Call,
}

impl runtime::Operation for AddPet {
    type Answer = runtime::Answer<types::Pet>;
    type Error = AddPetError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            _ => Err(reply.undocumented(AddPetError::Undocumented)),
        }
    }
}

runtime::operation! { AddPet }

/// What [`Client::add_pet`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddPetError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddPetError {} }

impl Client {
    /// List resources.
    ///
    /// `GET /resources`
    pub fn list_resources(&self) -> ListResources {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listResources",
            method: runtime::Method::GET,
            path: "/resources",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListResources {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_resources`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListResources {
    call: runtime::Call,
}

impl runtime::Operation for ListResources {
    type Answer = runtime::Answer<Vec<types::Resource>>;
    type Error = ListResourcesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListResourcesError::Undocumented)),
        }
    }
}

runtime::operation! { ListResources }

/// What [`Client::list_resources`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListResourcesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListResourcesError {} }

impl Client {
    /// List shapes.
    ///
    /// `GET /shapes`
    pub fn list_shapes(&self) -> ListShapes {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listShapes",
            method: runtime::Method::GET,
            path: "/shapes",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListShapes {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_shapes`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListShapes {
    call: runtime::Call,
}

impl runtime::Operation for ListShapes {
    type Answer = runtime::Answer<Vec<types::Shape>>;
    type Error = ListShapesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListShapesError::Undocumented)),
        }
    }
}

runtime::operation! { ListShapes }

/// What [`Client::list_shapes`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListShapesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListShapesError {} }

impl Client {
    /// Get stray.
    ///
    /// `GET /strays`
    pub fn get_stray(&self) -> GetStray {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getStray",
            method: runtime::Method::GET,
            path: "/strays",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetStray { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_stray`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetStray {
    call: runtime::Call,
}

impl runtime::Operation for GetStray {
    type Answer = runtime::Answer<types::Pet>;
    type Error = GetStrayError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetStrayError::Undocumented)),
        }
    }
}

runtime::operation! { GetStray }

/// What [`Client::get_stray`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetStrayError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetStrayError {} }
