//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List trips.
    ///
    /// `GET /trips`
    pub fn list_trips(&self) -> ListTrips {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listTrips",
            method: runtime::Method::GET,
            path: "/trips",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListTrips {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_trips`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTrips {
    call: runtime::Call,
}

impl ListTrips {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i32) -> Self {
        self.call.query("limit", &limit);
        self
    }
}

impl runtime::Operation for ListTrips {
    type Answer = runtime::Answer<Vec<types::Trip>>;
    type Error = ListTripsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListTripsError::Undocumented)),
        }
    }
}

runtime::operation! { ListTrips }

/// What [`Client::list_trips`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListTripsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListTripsError {} }

impl Client {
    /// Create trip.
    ///
    /// `POST /trips`
    ///
    /// # Errors
    ///
    /// - [`CreateTripError::Default`], any other: it did not work.
    pub fn create_trip(&self, body: &types::NewTrip) -> CreateTrip {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createTrip",
            method: runtime::Method::POST,
            path: "/trips",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateTrip { call }
    }
}

/// A call of [`Client::create_trip`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateTrip {
    call: runtime::Call,
}

impl runtime::Operation for CreateTrip {
    type Answer = runtime::Answer<types::Trip>;
    type Error = CreateTripError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            _ => Err(reply.problem(CreateTripError::Default)),
        }
    }
}

runtime::operation! { CreateTrip }

/// What [`Client::create_trip`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateTripError {
    /// Any other: it did not work.
    Default(runtime::Problem<types::Problem>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateTripError { Default } }

impl Client {
    /// Get trip.
    ///
    /// `GET /trips/{id}`
    ///
    /// # Errors
    ///
    /// - [`GetTripError::Default`], any other: it did not work.
    pub fn get_trip(&self, id: &str) -> GetTrip {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getTrip",
            method: runtime::Method::GET,
            path: "/trips/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetTrip { call }
    }
}

/// A call of [`Client::get_trip`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTrip {
    call: runtime::Call,
}

impl runtime::Operation for GetTrip {
    type Answer = runtime::Answer<types::Trip>;
    type Error = GetTripError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.problem(GetTripError::Default)),
        }
    }
}

runtime::operation! { GetTrip }

/// What [`Client::get_trip`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetTripError {
    /// Any other: it did not work.
    Default(runtime::Problem<types::Problem>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetTripError { Default } }

impl Client {
    /// List vehicles.
    ///
    /// `GET /vehicles`
    pub fn list_vehicles(&self) -> ListVehicles {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listVehicles",
            method: runtime::Method::GET,
            path: "/vehicles",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListVehicles {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_vehicles`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListVehicles {
    call: runtime::Call,
}

impl runtime::Operation for ListVehicles {
    type Answer = runtime::Answer<Vec<types::Vehicle>>;
    type Error = ListVehiclesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListVehiclesError::Undocumented)),
        }
    }
}

runtime::operation! { ListVehicles }

/// What [`Client::list_vehicles`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListVehiclesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListVehiclesError {} }
