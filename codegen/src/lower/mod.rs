//! The model -> the intermediate representation: references are followed, `allOf` is merged, unions decided.
//!
//! Every component schema has an id before any is filled in, and inline schemas get theirs where they are met and are
//! filled in from a queue; so recursive schemas need no special case. Unions are decided when all types are known, and
//! only then do members with one value become constants.
//!
//! # Invariants
//! - What cannot be expressed is widened, left out or mended, and said in a finding; nothing panics.
//! - Nothing iterates a hash map: those that are kept are only looked up in.
//! - Each schema of the document is looked at once, plus once for each `allOf` or distributed choice that includes it.

mod alternatives;
mod body;
mod choice;
mod component;
mod constants;
mod doc;
mod finish;
mod hierarchy;
mod multipart;
mod nested;
mod nullable;
mod object;
mod one_way;
mod operation;
mod param;
mod part;
mod path;
mod representations;
mod response;
mod scalar;
mod schema;
mod security;
mod server;
mod unions;
mod view;
mod wording;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use indexmap::IndexMap;
use openapiv3::OpenAPI;

use crate::ir::{Api, Shape, Site, TypeDef, TypeId};
use crate::model::{Component, Model};
use crate::{Diagnostics, Pointer};

use choice::Source;
use hierarchy::Base;
use nullable::Answer;
use part::{NodeKey, Part};
use scalar::Fixed;
use schema::Pending;

pub(crate) use body::is_json;

/// Resolves references, merges `allOf`, decides how unions are told apart.
pub fn lower(model: &Model, diags: &mut Diagnostics) -> Api {
    let openapi = &model.openapi;
    let mut lowerer = Lowerer::new(model, diags);
    lowerer.lower_components();
    let mut api = Api {
        title: openapi.info.title.clone(),
        version: openapi.info.version.clone(),
        description: openapi.info.description.clone(),
        tags: openapi
            .tags
            .iter()
            .map(|tag| (tag.name.clone(), tag.description.clone()))
            .collect(),
        security_schemes: lowerer.security_schemes(),
        servers: server::servers(&openapi.servers),
        ..Api::default()
    };
    api.security_unsaid = lowerer.security_is_unsaid(&api.security_schemes);
    api.operations = lowerer.operations(&api);
    server::lift_common(&mut api);
    lowerer.settle_binary();
    lowerer.decide_unions();
    lowerer.settle_constants();
    let components = lowerer.components.len();
    api.types = lowerer.types;
    finish::compact(components, &mut api);
    one_way::settle(&mut api);
    api
}

/// The state of lowering one document.
struct Lowerer<'a, 'd> {
    openapi: &'a OpenAPI,
    components: &'a IndexMap<String, Component>,
    model: &'a Model,
    diags: &'d mut Diagnostics,
    /// What [`Api::types`] will be; components first.
    types: Vec<TypeDef>,
    /// What is still to be filled in.
    queue: VecDeque<(TypeId, Pending<'a>)>,
    /// The types of inline schemas, by the places that describe them.
    inline: HashMap<Vec<NodeKey>, TypeId>,
    /// Whether each component may be null.
    nullable: Vec<Answer>,
    /// Types that stand as members, elements or values of JSON.
    json_uses: Vec<TypeId>,
    /// Types with one possible value.
    fixed: BTreeMap<TypeId, Fixed>,
    /// Unions that are not decided yet.
    sources: BTreeMap<TypeId, Source<'a>>,
    /// The unions that are being decided, each for the sake of the one before.
    deciding: Vec<TypeId>,
    /// Structs that were merged, by what they were merged from.
    merged: HashMap<Vec<TypeId>, TypeId>,
    /// Members of structs that are to become constants.
    constants: BTreeSet<(TypeId, String)>,
    /// The components that stand for what extends them.
    bases: BTreeMap<TypeId, Base<'a>>,
    /// The components that extend them.
    heirs: BTreeSet<TypeId>,
    /// What such a base is besides: the types of its own members.
    bodies: BTreeSet<TypeId>,
    /// Components that take part in the `allOf` of others.
    extended: BTreeSet<TypeId>,
    lone_discriminators: Vec<view::LoneDiscriminator<'a>>,
    /// Places that were reported once and need no second report.
    told: BTreeSet<Pointer>,
}

impl<'a, 'd> Lowerer<'a, 'd> {
    fn new(model: &'a Model, diags: &'d mut Diagnostics) -> Self {
        let components = &model.components;
        Self {
            openapi: &model.openapi,
            components,
            model,
            diags,
            types: Vec::new(),
            queue: VecDeque::new(),
            inline: HashMap::new(),
            nullable: vec![Answer::default(); components.len()],
            json_uses: Vec::new(),
            fixed: BTreeMap::new(),
            sources: BTreeMap::new(),
            deciding: Vec::new(),
            merged: HashMap::new(),
            constants: BTreeSet::new(),
            bases: BTreeMap::new(),
            heirs: BTreeSet::new(),
            bodies: BTreeSet::new(),
            extended: BTreeSet::new(),
            lone_discriminators: Vec::new(),
            told: BTreeSet::new(),
        }
    }

    /// Hands out the ids of all components, then fills them in.
    fn lower_components(&mut self) {
        for (name, component) in self.components {
            let site = Site::Component { name: name.clone() };
            self.allocate(component.at.clone(), site);
        }
        self.find_bases();
        for index in 0..self.components.len() {
            self.fill_component(TypeId::new(index));
        }
        self.break_alias_cycles();
        self.drain();
        self.report_lone_discriminators();
    }

    /// A chain of aliases that closes on itself says nothing.
    fn break_alias_cycles(&mut self) {
        for index in 0..self.components.len() {
            let start = TypeId::new(index);
            let mut seen = BTreeSet::from([start]);
            let mut at = start;
            while let Shape::Alias(next) = self.shape_of(at) {
                at = *next;
                if !seen.insert(at) {
                    break;
                }
            }
            if matches!(self.shape_of(at), Shape::Alias(_)) {
                self.diags.alias_of_itself(&self.types[at.index()].origin);
                *self.shape_mut(at) = Shape::Any;
            }
        }
    }

    /// The component that `#/components/schemas/<name>` refers to.
    fn component_id(&self, reference: &str) -> Option<TypeId> {
        let rest = reference.strip_prefix("#/components/schemas/")?;
        if rest.contains(['~', '%', '/']) {
            let pointer = Pointer::from_fragment(reference).ok()?;
            let [_, _, name] = pointer.tokens() else {
                return None;
            };
            return self.component_by_name(name);
        }
        self.component_by_name(rest)
    }

    fn component_by_name(&self, name: &str) -> Option<TypeId> {
        self.components.get_index_of(name).map(TypeId::new)
    }

    fn component_name(&self, id: TypeId) -> &'a str {
        self.components
            .get_index(id.index())
            .map_or("", |(name, _)| name.as_str())
    }

    /// The schema of the component `id`.
    fn component_part(&mut self, id: TypeId) -> Part<'a> {
        let at = self.types[id.index()].origin.clone();
        match self.components.get_index(id.index()) {
            Some((_, component)) => self.part(&component.schema, at),
            None => Part {
                at,
                node: part::Node::Missing,
            },
        }
    }

    fn is_component(&self, id: TypeId) -> bool {
        id.index() < self.components.len()
    }

    fn shape_of(&self, id: TypeId) -> &Shape {
        &self.types[id.index()].shape
    }

    fn shape_mut(&mut self, id: TypeId) -> &mut Shape {
        &mut self.types[id.index()].shape
    }

    /// `id` with aliases followed.
    fn resolve(&self, id: TypeId) -> TypeId {
        let mut at = id;
        for _ in 0..self.types.len() {
            match self.shape_of(at) {
                Shape::Alias(next) => at = *next,
                _ => break,
            }
        }
        at
    }
}
