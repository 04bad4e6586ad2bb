//! Types: which came and went, what kind they are, what they stand for.

use super::{Found, Wire, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::view::{Direction, Type, TypeKind};
use crate::rust_api::{RustType, TypeName};

/// A type that both clients have, with the way its values travel in both.
#[derive(Clone, Copy)]
pub(super) struct Both<'a> {
    pub(super) name: &'a str,
    pub(super) was: &'a Type,
    pub(super) is: &'a Type,
    pub(super) way: Direction,
}

impl Both<'_> {
    pub(super) fn item(&self) -> String {
        format!("types::{}", self.name)
    }
}

impl Found<'_> {
    pub(super) fn types(&mut self) {
        let sides = self.sides;
        for (name, was) in &sides.old.types {
            if let Some(is) = sides.new.types.get(name) {
                let way = Direction {
                    sent: was.direction.sent && is.direction.sent,
                    received: was.direction.received && is.direction.received,
                };
                self.both(Both { name, was, is, way });
            } else {
                let why = "nothing in the document becomes this type any more".to_owned();
                let kind = Some(kind(was));
                self.push(
                    &rule::TYPE_REMOVED,
                    format!("types::{name}"),
                    kind,
                    None,
                    old(&was.at),
                    why,
                );
            }
        }
        for (name, is) in &sides.new.types {
            if !sides.old.types.contains_key(name) {
                let why = "a new schema".to_owned();
                let kind = Some(kind(is));
                self.push(
                    &rule::TYPE_ADDED,
                    format!("types::{name}"),
                    None,
                    kind,
                    new(&is.at),
                    why,
                );
            }
        }
    }

    fn both(&mut self, both: Both<'_>) {
        let Both { was, is, .. } = both;
        if !was.deprecated && is.deprecated {
            let why = "`deprecated: true`".to_owned();
            self.push(
                &rule::TYPE_DEPRECATED,
                both.item(),
                None,
                None,
                new(&is.at),
                why,
            );
        }
        match (&was.kind, &is.kind) {
            (TypeKind::Struct, TypeKind::Struct) => {
                let told = self.constructor(both);
                self.fields(both, &told);
            }
            (TypeKind::Enum { .. }, TypeKind::Enum { .. }) => self.values(both),
            (TypeKind::Union { .. }, TypeKind::Union { .. }) => {
                self.branches(both);
                self.conversions(both);
            }
            (TypeKind::Alias, TypeKind::Alias) | (TypeKind::Newtype, TypeKind::Newtype) => {
                self.definition(both);
            }
            _ => self.kind(both),
        }
        self.type_limits(both);
    }

    /// Another kind of type: members are not compared.
    fn kind(&mut self, both: Both<'_>) {
        let Both { was, is, way, .. } = both;
        // An enum reads what an alias of text stands for, a union what one of its branches is.
        let item = TypeName::parse(both.name).map(RustType::Item);
        let wire = item.map_or(Wire::NotRead, |ty| self.wire_of_kinds(&ty, way));
        let rule = wire.rule(
            &rule::RECEIVED_KIND_CHANGED,
            &rule::SENT_KIND_CHANGED,
            &rule::KIND_CHANGED,
        );
        let (from, to) = (Some(kind(was)), Some(kind(is)));
        let why = "its schema is of another kind".to_owned();
        self.push(rule, both.item(), from, to, new(&is.at), why);
    }

    fn definition(&mut self, both: Both<'_>) {
        let Both { was, is, way, .. } = both;
        let (Some(before), Some(after)) = (&was.definition, &is.definition) else {
            return;
        };
        if before == after {
            return;
        }
        let wire = self.wire(&Spelled::of_type(before), &Spelled::of_type(after), way);
        let rule = wire.rule(
            &rule::RECEIVED_DEFINITION_CHANGED,
            &rule::SENT_DEFINITION_CHANGED,
            &rule::DEFINITION_CHANGED,
        );
        let (from, to) = (Some(before.to_string()), Some(after.to_string()));
        self.push(
            rule,
            both.item(),
            from,
            to,
            new(&is.at),
            self.why(&was.at, &is.at),
        );
    }
}

fn kind(ty: &Type) -> String {
    match &ty.kind {
        TypeKind::Struct => "struct".to_owned(),
        TypeKind::Enum { open: true } => "enum".to_owned(),
        TypeKind::Enum { open: false } => "closed enum".to_owned(),
        TypeKind::Union { by } => format!("union {by}"),
        TypeKind::Alias => format!("alias of {}", ty.definition_text()),
        TypeKind::Newtype => format!("newtype of {}", ty.definition_text()),
    }
}
