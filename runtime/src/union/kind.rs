//! Unions as a kind of type: what is done with a branch, whichever it is.

use std::any::Any;
use std::fmt;

use serde::de::Deserializer;
use serde::ser::Serializer;

use super::added::with_tag;
use super::{Branch, Union, VisitBranch, read};
use crate::wire::{Field, Kind, Ref};

/// The kind of types that have a table of branches.
#[derive(Debug)]
pub struct Branches;

impl<U: Union> Kind<U> for Branches {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
        read::read(deserializer)
    }

    fn write<S: Serializer>(value: &U, serializer: S) -> Result<S::Ok, S::Error> {
        value.visit(Write(serializer))
    }

    fn copy(value: &U) -> U {
        value.visit(Copy)
    }

    fn equals(one: &U, other: &U) -> bool {
        one.visit(Equals(other))
    }

    fn show(value: &U, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        value.visit(Show(f))
    }
}

struct Write<S>(S);

impl<U: Union, S: Serializer> VisitBranch<U> for Write<S> {
    type Out = Result<S::Ok, S::Error>;

    fn branch<T: Field>(self, name: &'static str, branch: &T, _make: fn(T) -> U) -> Self::Out {
        let added = |line: &&Branch| line.is_tag_added && line.name == name;
        let line = U::BRANCHES.iter().find(added);
        match (U::TAG, line.and_then(|line| line.texts.first())) {
            (Some(tag), Some(text)) => with_tag(self.0, tag, text, &Ref(branch)),
            _ => branch.write(self.0),
        }
    }
}

struct Copy;

impl<U: Union> VisitBranch<U> for Copy {
    type Out = U;

    fn branch<T: Field>(self, _name: &'static str, branch: &T, make: fn(T) -> U) -> U {
        make(branch.copy())
    }
}

struct Equals<'a, U>(&'a U);

impl<U: Union> VisitBranch<U> for Equals<'_, U> {
    type Out = bool;

    fn branch<T: Field>(self, name: &'static str, branch: &T, _make: fn(T) -> U) -> bool {
        self.0.visit(EqualsBranch(name, branch))
    }
}

struct EqualsBranch<'a>(&'static str, &'a dyn Any);

impl<U: Union> VisitBranch<U> for EqualsBranch<'_> {
    type Out = bool;

    fn branch<T: Field>(self, name: &'static str, branch: &T, _make: fn(T) -> U) -> bool {
        name == self.0
            && self
                .1
                .downcast_ref::<T>()
                .is_some_and(|other| branch.equals(other))
    }
}

struct Show<'f, 'g>(&'f mut fmt::Formatter<'g>);

impl<U: Union> VisitBranch<U> for Show<'_, '_> {
    type Out = fmt::Result;

    fn branch<T: Field>(self, name: &'static str, branch: &T, _make: fn(T) -> U) -> fmt::Result {
        self.0.debug_tuple(name).field(&Ref(branch)).finish()
    }
}
