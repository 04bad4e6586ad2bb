//! In which order the last run had things.
//!
//! The API model file has the arguments of a constructor and of a method in their order, and the variants of an enum.
//!
//! # Invariants
//! - A rank is known for what the file names, and for nothing else.

use super::lock::Lock;
use super::places::Places;
use crate::api_file::facts;
use crate::ir::{Api, ParamLocation, Part, Shape, Union};

impl Lock {
    /// The places of this document as keys of the lock.
    pub(crate) fn places(&self, api: &Api) -> Places {
        Places::of(api, self)
    }

    /// What the type at a place was called, when it was alone there or the only one of its kind.
    pub(crate) fn owner(&self, place: &str, shape: &Shape) -> Option<&str> {
        let known = self.types_at(place);
        let kind = facts::type_kind(shape, false);
        let mut of_kind = known.iter().filter(|(of, _)| *of == kind);
        match (known, of_kind.next(), of_kind.next()) {
            ([(_, name)], ..) | (_, Some((_, name)), None) => Some(name),
            _ => None,
        }
    }

    /// The rank of the member or value with this wire name, of what was called `owner`.
    pub(crate) fn rank_of_member(&self, owner: &str, wire: &str) -> Option<usize> {
        self.rank(owner, self.member(Some(owner), &facts::quoted(wire))?)
    }

    /// The rank of each branch that the last run had.
    pub(crate) fn ranks_of_branches(
        &self,
        owner: &str,
        union: &Union,
        places: &Places,
    ) -> Vec<Option<usize>> {
        let branches = union.branches.iter();
        branches
            .map(|branch| self.rank(owner, places.variant(&branch.origin)?))
            .collect()
    }

    /// The rank of a parameter among the arguments of the call at a place.
    pub(crate) fn rank_of_param(
        &self,
        call: &str,
        location: ParamLocation,
        wire: &str,
    ) -> Option<usize> {
        self.rank_of_argument(call, &facts::param(location, wire))
    }

    /// The rank of a part of a body among the arguments of the call at a place.
    pub(crate) fn rank_of_part(&self, call: &str, part: &Part) -> Option<usize> {
        self.rank_of_argument(call, &facts::part(&part.wire_name, &part.role))
    }

    fn rank_of_argument(&self, call: &str, key: &str) -> Option<usize> {
        self.rank(self.method(call)?, self.part(call, key)?)
    }

    fn rank(&self, owner: &str, name: &str) -> Option<usize> {
        self.orders.get(owner)?.get(name).copied()
    }
}
