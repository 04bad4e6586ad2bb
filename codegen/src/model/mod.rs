//! What an OpenAPI document says, as types: openapiv3's model, and schemas of our own.
//!
//! `openapiv3` models OpenAPI 3.0. What it models well (the document, paths, parameters, responses, security) is as it has
//! it. Schemas are [`Schema`]s, made for 3.0 to 3.2; where `openapiv3` has a place for one, that place is empty, and
//! [`Model::schema_at`] has the schema by its JSON Pointer. What else `openapiv3` has no place for stands beside it.
//!
//! # Invariants
//! - Every schema of the document that is used is in the model once: as a component, at a place, or within another schema.
//! - A place is where the document has a thing, also when it is read as if it stood elsewhere.

mod schema;

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use openapiv3::{OpenAPI, Operation, ParameterData};

use crate::Pointer;

pub use schema::{
    Additional, ComponentId, Discriminator, EnumValue, Extensions, Kind, Limits, Scalar, Schema,
    Subschema,
};

/// A document as types.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// All but its schemas. Where a schema must be, `{}` is.
    pub openapi: OpenAPI,
    /// `components/schemas`, by name. A [`ComponentId`] is the index of one.
    pub components: IndexMap<String, Component>,
    /// The schemas that stand neither in a component nor in another schema, by their places.
    pub schemas: HashMap<Pointer, Subschema>,
    /// The operations of each path whose method has no keyword in `openapiv3`, with the method as it is sent.
    pub operations: BTreeMap<String, Vec<(String, Operation)>>,
    /// The parameter that is the whole query string, by the place of the operation or path item that has it.
    pub query_strings: HashMap<Pointer, ParameterData>,
    /// What stands elsewhere than where it is read.
    pub moved: Moved,
}

impl Model {
    /// A component schema, and its name.
    pub fn component(&self, id: ComponentId) -> Option<(&str, &Component)> {
        let (name, component) = self.components.get_index(id.0)?;
        Some((name, component))
    }

    /// The schema at a place that `openapiv3` leaves empty, as that of a parameter or media type.
    pub fn schema_at(&self, at: &Pointer) -> Option<&Subschema> {
        self.schemas.get(at)
    }
}

/// A schema under `components/schemas`.
#[derive(Clone, Debug)]
pub struct Component {
    /// Where it stands in the document.
    pub at: Pointer,
    /// The schema, or the other component that it refers to.
    pub schema: Subschema,
}

/// Where things stand in the document that are read as if they stood elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Moved {
    places: HashMap<Pointer, Pointer>,
}

impl Moved {
    /// Notes that what is read at `usual` stands at `place`.
    pub(crate) fn note(&mut self, usual: Pointer, place: Pointer) {
        self.places.insert(usual, place);
    }

    /// Where that stands which is read at `usual`.
    pub fn place(&self, usual: Pointer) -> Pointer {
        match self.places.get(&usual) {
            Some(place) => place.clone(),
            None => usual,
        }
    }
}
