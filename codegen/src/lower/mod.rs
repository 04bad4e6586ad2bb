//! The model -> the intermediate representation: references are followed, `allOf` is merged, unions decided.
//!
//! Three phases, each of which takes what the one before gives:
//!
//! 1. `Lowerer` looks at every schema (`schemas`) and operation (`operations`). It gives `Undecided`: all types, with
//!    unions of which only the branches are known.
//! 2. `Decider` decides how the branches of each union are told apart (`unions`), and gives `Decided`.
//! 3. What follows from that for members is settled (`settle`): constants, and what travels one way only.
//!
//! Every component schema has an id before any is filled in, and inline schemas get theirs where they are met and are
//! filled in from a queue; so recursive schemas need no special case.
//!
//! # Invariants
//! - What cannot be expressed is widened, left out or mended, and said in a finding; nothing panics.
//! - Nothing iterates a hash map: those that are kept are only looked up in.
//! - Each schema of the document is looked at once, plus once for each `allOf` or distributed choice that includes it.

mod operations;
mod schemas;
mod settle;
mod types;
mod unions;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::ir::{Api, Shape, Site, TypeId};
use crate::model::{ComponentId, Model};
use crate::{Diagnostics, Pointer};

use operations::server;
use schemas::Pending;
use schemas::choice::Source;
use schemas::hierarchy::Hierarchy;
use schemas::nullable::Answer;
use schemas::object::LoneDiscriminators;
use schemas::part::{Node, NodeKey, Part};
use schemas::scalar::Fixed;
use settle::settle;
use types::Types;

/// Resolves references, merges `allOf`, decides how unions are told apart.
pub fn lower(model: &Model, diags: &mut Diagnostics) -> Api {
    let (calls, undecided) = Lowerer::new(model, diags).read();
    let decided = undecided.decide(model, diags);
    settle(calls, decided)
}

/// All types, before the unions are decided.
struct Undecided<'a> {
    types: Types,
    /// Types with one possible value.
    fixed: BTreeMap<TypeId, Fixed>,
    /// What the document says about each union.
    unions: BTreeMap<TypeId, Source<'a>>,
    hierarchy: Hierarchy<'a>,
}

/// All types, once the unions are decided.
struct Decided {
    types: Types,
    /// Types with one possible value.
    fixed: BTreeMap<TypeId, Fixed>,
    /// The members by which a union tells its branches.
    telling: BTreeSet<(TypeId, String)>,
}

/// The state of the first phase.
struct Lowerer<'a, 'd> {
    model: &'a Model,
    diags: &'d mut Diagnostics,
    types: Types,
    /// What is still to be filled in.
    queue: VecDeque<(TypeId, Pending<'a>)>,
    /// The types of inline schemas, by the places that describe them.
    inline: HashMap<Vec<NodeKey>, TypeId>,
    /// Whether each component may be null.
    nullable: Vec<Answer>,
    /// Types that stand as members, elements or values of JSON.
    json_uses: Vec<TypeId>,
    fixed: BTreeMap<TypeId, Fixed>,
    unions: BTreeMap<TypeId, Source<'a>>,
    hierarchy: Hierarchy<'a>,
    lone_discriminators: LoneDiscriminators<'a>,
    /// Places that were reported once and need no second report.
    told: BTreeSet<Pointer>,
}

impl<'a, 'd> Lowerer<'a, 'd> {
    fn new(model: &'a Model, diags: &'d mut Diagnostics) -> Self {
        Self {
            model,
            diags,
            types: Types::new(model.components.len()),
            queue: VecDeque::new(),
            inline: HashMap::new(),
            nullable: vec![Answer::default(); model.components.len()],
            json_uses: Vec::new(),
            fixed: BTreeMap::new(),
            unions: BTreeMap::new(),
            hierarchy: Hierarchy::of(model),
            lone_discriminators: LoneDiscriminators::default(),
            told: BTreeSet::new(),
        }
    }

    /// Looks at the whole document. The API has no types yet: they are the other half.
    fn read(mut self) -> (Api, Undecided<'a>) {
        self.lower_components();
        let openapi = &self.model.openapi;
        let mut api = Api {
            title: openapi.info.title.clone(),
            version: openapi.info.version.clone(),
            description: openapi.info.description.clone(),
            tags: (openapi.tags.iter())
                .map(|tag| (tag.name.clone(), tag.description.clone()))
                .collect(),
            security_schemes: self.security_schemes(),
            servers: server::servers(&openapi.servers),
            ..Api::default()
        };
        api.security_unsaid = self.security_is_unsaid(&api.security_schemes);
        api.operations = self.operations(&api);
        server::lift_common(&mut api);
        (api, self.finish())
    }

    /// Ends the phase: every use of a type is known.
    fn finish(mut self) -> Undecided<'a> {
        self.settle_binary();
        Undecided {
            types: self.types,
            fixed: self.fixed,
            unions: self.unions,
            hierarchy: self.hierarchy,
        }
    }

    /// Hands out the ids of all components, then fills them in.
    fn lower_components(&mut self) {
        for (name, component) in &self.model.components {
            let site = Site::Component { name: name.clone() };
            self.types.allocate(component.at.clone(), site);
        }
        for id in self.types.components() {
            self.fill_component(id);
        }
        self.break_alias_cycles();
        self.drain();
        self.report_lone_discriminators();
    }

    /// A chain of aliases that closes on itself says nothing.
    fn break_alias_cycles(&mut self) {
        for start in self.types.components() {
            let mut seen = BTreeSet::from([start]);
            let mut at = start;
            while let Shape::Alias(next) = self.types.shape(at) {
                at = *next;
                if !seen.insert(at) {
                    break;
                }
            }
            if matches!(self.types.shape(at), Shape::Alias(_)) {
                self.diags.alias_of_itself(&self.types[at].origin);
                *self.types.shape_mut(at) = Shape::Any;
            }
        }
    }

    /// The schema of the component `id`.
    fn component_part(&mut self, id: TypeId) -> Part<'a> {
        let at = self.types[id].origin.clone();
        match self.model.component(ComponentId(id.index())) {
            Some((_, component)) => self.part(&component.schema, at),
            None => Part {
                at,
                node: Node::Missing,
            },
        }
    }
}

/// The type of a component: components come first, in their order.
fn type_of(component: ComponentId) -> TypeId {
    TypeId::new(component.0)
}

/// What a component is called in the document; empty for other types.
fn component_name(model: &Model, id: TypeId) -> &str {
    let found = model.component(ComponentId(id.index()));
    found.map_or("", |(name, _)| name)
}
