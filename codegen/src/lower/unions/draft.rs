//! A union while it is decided: each of its branches is one value, with all that is known of it.
//!
//! # Invariants
//! - The order of the branches is the document's.

use super::profile::Profile;
use crate::Pointer;
use crate::ir::{Branch, BranchTag, Decode, Doc, Test, TypeId, Union, UnionStyle};
use crate::lower::schemas::choice::{BranchSource, Source};
use crate::model::Discriminator;

/// A union that is being decided.
#[derive(Clone, Debug)]
pub(super) struct Draft<'a> {
    /// Where the schema stands.
    pub(super) at: Pointer,
    pub(super) style: UnionStyle,
    pub(super) discriminator: Option<&'a Discriminator>,
    /// See [`Source::open`].
    pub(super) open: bool,
    pub(super) branches: Vec<Candidate>,
}

/// A branch of a union that is being decided.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) branch: Branch,
    pub(super) source: BranchSource,
}

/// A branch, and what its values look like from outside.
#[derive(Clone, Debug)]
pub(super) struct Contender {
    /// Its type, aliases followed.
    pub(super) ty: TypeId,
    pub(super) profile: Profile,
    /// The test that holds for its values, once it is found.
    pub(super) test: Option<Test>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(union: Union, source: Source<'a>) -> Self {
        let branches = union.branches.into_iter().zip(source.branches);
        Self {
            at: source.at,
            style: union.style,
            discriminator: source.discriminator,
            open: source.open,
            branches: branches
                .map(|(branch, source)| Candidate { branch, source })
                .collect(),
        }
    }

    /// The types of the branches.
    pub(super) fn types(&self) -> impl Iterator<Item = TypeId> {
        self.branches.iter().map(|candidate| candidate.branch.ty)
    }

    /// The union as it is before it is decided, and what the document says about it.
    pub(super) fn into_parts(self) -> (Union, Source<'a>) {
        let source = Source {
            at: self.at.clone(),
            discriminator: self.discriminator,
            branches: self.branches.iter().map(|branch| branch.source).collect(),
            open: self.open,
        };
        (self.into_union(Decode::default()), source)
    }

    /// The union, decided.
    pub(super) fn into_union(self, decode: Decode) -> Union {
        let branches = self.branches.into_iter();
        Union {
            style: self.style,
            branches: branches.map(|candidate| candidate.branch).collect(),
            decode,
        }
    }
}

impl Candidate {
    /// A branch that is no schema of the document.
    pub(super) fn made(origin: Pointer, ty: TypeId, label: Option<String>, doc: Doc) -> Self {
        Self {
            branch: Branch {
                origin,
                ty,
                rust_name: None,
                label,
                tag: BranchTag::None,
                doc,
            },
            source: BranchSource::default(),
        }
    }
}
