//! Which branch of a union is which of the last run.
//!
//! A branch is the one that the same test decided for; else the one that held the same component; else the one that held an
//! object of the same members, or of some that were added or removed. Its position says nothing.
//!
//! # Invariants
//! - A branch of the last run is one branch of the document.
//! - Two objects are not the same where a member has another fixed value.

use std::collections::BTreeMap;

use super::lock::Lock;
use super::places::{Places, branch_keys};
use crate::api_file::facts;
use crate::ir::{Api, Literal, Shape, Site, TypeId, Union};

/// A branch of the last run.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// What its variant was called.
    pub(super) variant: String,
    /// What decided for it.
    pub(super) key: String,
    /// The type that it held, as written: `types::Job`, `String`.
    pub(super) payload: String,
    /// Its place as a key.
    pub(super) place: String,
}

impl Known {
    /// The last step of its place.
    pub(super) fn step(&self) -> &str {
        self.place.rsplit('/').next().unwrap_or_default()
    }
}

/// The members of an object by name, with the values of those that are fixed.
pub(super) type Members = BTreeMap<String, Option<Literal>>;

/// The branch of the last run that each branch is, of the union that was called `owner`.
pub(super) fn known<'a>(
    api: &Api,
    lock: &'a Lock,
    owner: &str,
    union: &Union,
    places: &Places,
) -> Vec<Option<&'a Known>> {
    let mut left: Vec<&'a Known> = lock.branches(owner).iter().collect();
    let mut found = vec![None; union.branches.len()];
    let keys = branch_keys(union);
    settle(&mut found, &mut left, |index, known| {
        let key = &keys[index];
        !facts::is_only_a_place(key) && *key == known.key
    });
    let components: Vec<Option<String>> = (union.branches.iter())
        .map(|branch| component(api, branch.ty, lock, places))
        .collect();
    settle(&mut found, &mut left, |index, known| {
        components[index]
            .as_deref()
            .is_some_and(|name| known.payload == name)
    });
    let members: Vec<Option<Members>> = (union.branches.iter())
        .map(|branch| inline_members(api, branch.ty))
        .collect();
    let then = |known: &Known| lock.members_of(&known.payload);
    settle(&mut found, &mut left, |index, known| {
        let now = members[index].as_ref();
        now.is_some_and(|now| then(known).is_some_and(|then| then == now))
    });
    settle(&mut found, &mut left, |index, known| {
        let now = members[index].as_ref();
        now.is_some_and(|now| then(known).is_some_and(|then| is_kin(then, now)))
    });
    found
}

/// Takes for each open branch the one that is left and agrees, where these are one and one.
fn settle<'a>(
    found: &mut [Option<&'a Known>],
    left: &mut Vec<&'a Known>,
    agrees: impl Fn(usize, &Known) -> bool,
) {
    let open: Vec<usize> = (0..found.len())
        .filter(|&index| found[index].is_none())
        .collect();
    let mut taken = Vec::new();
    for (at, known) in left.iter().enumerate() {
        let mut who = open.iter().filter(|&&index| agrees(index, known));
        if let (Some(&index), None) = (who.next(), who.next())
            && left.iter().filter(|other| agrees(index, other)).count() == 1
        {
            found[index] = Some(*known);
            taken.push(at);
        }
    }
    for at in taken.into_iter().rev() {
        left.remove(at);
    }
}

/// Whether one has all members of the other, of which it has some, and none has another fixed value.
fn is_kin(then: &Members, now: &Members) -> bool {
    let (few, many) = match then.len() <= now.len() {
        true => (then, now),
        false => (now, then),
    };
    !few.is_empty()
        && few.iter().all(|(name, value)| {
            let other = many.get(name);
            other.is_some_and(|other| other.is_none() || value.is_none() || other == value)
        })
}

/// What the component that a type is was called, as a payload.
fn component(api: &Api, id: TypeId, lock: &Lock, places: &Places) -> Option<String> {
    let ty = api.ty(id);
    match (&ty.site, &ty.shape) {
        (Site::Component { .. }, _) => {
            let name = lock.owner(&places.key(&ty.origin), &ty.shape)?;
            Some(format!("types::{name}"))
        }
        (_, Shape::Alias(inner)) if *inner != id => match api.ty(*inner).site {
            Site::Component { .. } => component(api, *inner, lock, places),
            _ => None,
        },
        _ => None,
    }
}

/// The members of an object that stands inline.
fn inline_members(api: &Api, id: TypeId) -> Option<Members> {
    let Shape::Struct(shape) = api.shape(id) else {
        return None;
    };
    let fields = shape
        .fields
        .iter()
        .map(|field| (field.wire_name.clone(), None));
    let constants = shape.constants.iter().map(|constant| {
        let value = Some(constant.value.clone());
        (constant.wire_name.clone(), value)
    });
    Some(fields.chain(constants).collect())
}
