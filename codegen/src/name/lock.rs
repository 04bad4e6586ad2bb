//! The names that the API file of the last run remembers.
//!
//! A name is found again by what it is a name *of*: the place of a type, the key of a member, the method and path of an
//! operation. A branch of a union is known by what decides for it, so that branches may change places.
//!
//! # Invariants
//! - Any text can be read. A line that says nothing of a client, as after a bad merge, is counted and skipped.
//! - Whether a name can still be had is not decided here but where it is claimed.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{self, Known};
use super::places::{self, Places};
use crate::Pointer;
use crate::api_file::{self, facts};
use crate::ir::Api;
use crate::rust_api::{
    Answer, Credentials, Operation, Replies, Reply, RustApi, Type, TypeKind, TypeName, VariantName,
};

/// What the last run called things.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// Per place of a type: its kind and name.
    types: BTreeMap<String, Vec<(&'static str, String)>>,
    /// Per owner, as it was called, and key of the member; none where several members had that key.
    members: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// The paths, of this file and of the document, that differ in the names of parameters alone.
    pub(super) alike: BTreeSet<String>,
    /// Per place of an operation: its method.
    methods: BTreeMap<String, String>,
    /// Per place of an operation and key: arguments, setters, and the types around its call.
    parts: BTreeMap<String, BTreeMap<String, String>>,
    /// Per key of a security scheme.
    schemes: BTreeMap<String, String>,
    /// Per owner: the arguments of its constructor or of the method, or its variants, each with its rank.
    pub(super) orders: BTreeMap<String, BTreeMap<String, usize>>,
    /// Per union, as it was called: its branches.
    unions: BTreeMap<String, Vec<Known>>,
    /// Per type that a branch held, as written: its members.
    held: BTreeMap<String, known::Members>,
    /// The lines that could not be read, from 1.
    pub(super) ignored: Vec<usize>,
}

impl Lock {
    /// Reads the API file of the last run of a client of `api`.
    pub fn read(text: &str, api: &Api) -> Self {
        let found = api_file::read(text);
        let mut lock = Self {
            alike: places::alike(api.operations.iter().map(|operation| &operation.origin)),
            ignored: found.faults.iter().map(|fault| fault.line).collect(),
            ..Self::default()
        };
        lock.alike.extend(places::alike(origins(&found.api)));
        let places = Places::new(&branches(&found.api), lock.alike.clone());
        for (name, ty) in &found.api.types {
            lock.ty(name, ty, &places);
        }
        lock.hold(&found.api);
        for (name, operation) in &found.api.operations {
            let place = places.key(&operation.origin);
            lock.operation(&place, operation);
            lock.methods.insert(place, name.to_string());
            lock.put_in_order(name, operation.arguments.iter().map(|(name, _)| name));
        }
        lock.schemes(found.api.credentials.as_ref());
        lock
    }

    fn ty(&mut self, name: &TypeName, ty: &Type, places: &Places) {
        let kind = facts::kind_of(&ty.kind);
        for origin in std::iter::once(&ty.origin).chain(&ty.further_places) {
            let names = self.types.entry(places.key(origin)).or_default();
            names.push((kind, name.to_string()));
        }
        let mut members = Members::default();
        match &ty.kind {
            TypeKind::Struct(shape) => {
                for (name, field) in &shape.fields {
                    members.add(facts::quoted(&field.wire_name), name);
                }
                if let Some(others) = &shape.others {
                    members.add(facts::REST.to_owned(), &others.name);
                }
                let arguments = shape.constructor.iter().flatten();
                self.put_in_order(name, arguments.map(|(name, _)| name));
            }
            TypeKind::Enum(shape) => {
                for (name, value) in &shape.variants {
                    members.add(facts::quoted(value), name);
                }
                self.put_in_order(name, shape.variants.keys());
            }
            TypeKind::Union(shape) => {
                let tag = shape.tag.as_deref().unwrap_or_default();
                for (name, branch) in &shape.variants {
                    members.add(facts::key(&facts::told(tag, &branch.told)).to_owned(), name);
                    members.add(branch.ty.to_string(), name);
                }
                let branches = shape.variants.iter().map(|(name, branch)| Known {
                    variant: name.to_string(),
                    key: facts::key(&facts::told(tag, &branch.told)).to_owned(),
                    payload: branch.ty.unboxed().to_string(),
                    place: places.key(&branch.origin),
                });
                self.unions.insert(name.to_string(), branches.collect());
                self.put_in_order(name, shape.variants.keys());
            }
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
        self.members.insert(name.to_string(), members.names);
    }

    fn operation(&mut self, place: &str, operation: &Operation) {
        let mut parts = BTreeMap::from([(facts::CALL.to_owned(), operation.call.to_string())]);
        let arguments = operation.arguments.iter().map(|(name, is)| (name, is));
        let arguments = arguments.chain(&operation.setters);
        parts.extend(
            arguments.map(|(name, argument)| (facts::argument_key(argument), name.to_string())),
        );
        if let Some(replies) = &operation.replies {
            self.replies(replies, operation, &mut parts);
        }
        self.parts.insert(place.to_owned(), parts);
    }

    fn replies(
        &mut self,
        replies: &Replies,
        operation: &Operation,
        parts: &mut BTreeMap<String, String>,
    ) {
        let variants = |replies: &BTreeMap<VariantName, Reply>| {
            let mut members = Members::default();
            for (name, reply) in replies {
                members.add(facts::on(&reply.on), name);
            }
            members.names
        };
        parts.insert(facts::ERRORS.to_owned(), replies.error.to_string());
        self.members
            .insert(replies.error.to_string(), variants(&replies.errors));
        if let Answer::Enum(name) = &operation.answer {
            parts.insert(facts::ANSWERS.to_owned(), name.to_string());
            self.members
                .insert(name.to_string(), variants(&replies.successes));
        }
        for (owner, headers) in &replies.headers {
            parts.insert(facts::headers(headers.status), owner.to_string());
            let mut members = Members::default();
            for (name, header) in &headers.methods {
                members.add(facts::header(&header.wire_name), name);
            }
            self.members.insert(owner.to_string(), members.names);
        }
    }

    fn schemes(&mut self, credentials: Option<&Credentials>) {
        let schemes = credentials.iter().flat_map(|found| &found.schemes);
        self.schemes
            .extend(schemes.map(|(name, scheme)| (scheme.key.clone(), name.to_string())));
    }

    /// Notes the members of the objects that branches hold.
    fn hold(&mut self, api: &RustApi) {
        let branches = self.unions.values().flatten();
        let held: BTreeSet<&str> = branches.map(|known| known.payload.as_str()).collect();
        let mut members = BTreeMap::new();
        for (name, ty) in &api.types {
            let payload = format!("types::{name}");
            if let TypeKind::Struct(shape) = &ty.kind
                && held.contains(payload.as_str())
            {
                let fields = shape.fields.values();
                let fields = fields.map(|field| (field.wire_name.clone(), None));
                let constants = shape.constants.iter();
                let constants =
                    constants.map(|(key, fixed)| (key.clone(), Some(fixed.value.clone())));
                members.insert(payload, fields.chain(constants).collect());
            }
        }
        self.held = members;
    }

    /// The branches of the union that was called so.
    pub(super) fn branches(&self, owner: &str) -> &[Known] {
        self.unions.get(owner).map_or(&[], Vec::as_slice)
    }

    /// The members of the object that a branch held.
    pub(super) fn members_of(&self, payload: &str) -> Option<&known::Members> {
        self.held.get(payload)
    }

    /// Whether the last run named any type.
    pub(super) fn has_types(&self) -> bool {
        !self.types.is_empty()
    }

    /// Notes in which order an owner has these names.
    fn put_in_order<T: ToString>(&mut self, owner: &impl ToString, names: impl Iterator<Item = T>) {
        let ranks = names
            .enumerate()
            .map(|(rank, name)| (name.to_string(), rank));
        self.orders.insert(owner.to_string(), ranks.collect());
    }

    /// The kinds and names of the types at this place.
    pub(super) fn types_at(&self, key: &str) -> &[(&'static str, String)] {
        self.types.get(key).map_or(&[], Vec::as_slice)
    }

    /// What the member with this key, of what was called `owner`, was called.
    pub(super) fn member(&self, owner: Option<&str>, key: &str) -> Option<&str> {
        self.members.get(owner?)?.get(key)?.as_deref()
    }

    /// What the method of the operation at this place was called.
    pub(super) fn method(&self, key: &str) -> Option<&str> {
        self.methods.get(key).map(String::as_str)
    }

    /// What an argument, a setter or a type of the operation at this place was called.
    pub(super) fn part(&self, operation: &str, key: &str) -> Option<&str> {
        self.parts.get(operation)?.get(key).map(String::as_str)
    }

    /// What the constructor for the security scheme with this key was called.
    pub(super) fn scheme(&self, key: &str) -> Option<&str> {
        self.schemes.get(key).map(String::as_str)
    }
}

/// The members of one owner.
#[derive(Default)]
struct Members {
    names: BTreeMap<String, Option<String>>,
}

impl Members {
    /// A key that several members have tells none of them.
    fn add(&mut self, key: String, name: &impl ToString) {
        let name = name.to_string();
        let known = self.names.entry(key).or_insert_with(|| Some(name.clone()));
        if known.as_ref() != Some(&name) {
            *known = None;
        }
    }
}

/// Every place of operations and types.
fn origins(api: &RustApi) -> impl Iterator<Item = &Pointer> {
    let operations = api.operations.values().map(|operation| &operation.origin);
    let types = api.types.values().flat_map(|ty| {
        let further = ty.further_places.iter();
        std::iter::once(&ty.origin).chain(further)
    });
    operations.chain(types)
}

/// The branches of unions: the place of the union, that of the branch, and what the branch is known by.
fn branches(api: &RustApi) -> Vec<(String, String, String)> {
    let mut branches = Vec::new();
    for ty in api.types.values() {
        if let TypeKind::Union(shape) = &ty.kind {
            let union = ty.origin.to_string();
            let tag = shape.tag.as_deref().unwrap_or_default();
            branches.extend(shape.variants.values().map(|branch| {
                let told = facts::told(tag, &branch.told);
                let key = facts::key(&told).to_owned();
                (union.clone(), branch.origin.to_string(), key)
            }));
        }
    }
    branches
}
