//! Types: which came and went, what kind they are, what they stand for.

use super::{Found, Wire, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::surface::{Direction, Type, TypeKind, signature};

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
                self.fields(both);
                self.constructor(both);
            }
            (TypeKind::Enum { .. }, TypeKind::Enum { .. }) => self.values(both),
            (TypeKind::Union { .. }, TypeKind::Union { .. }) => self.branches(both),
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
        let text = both.item();
        let wire = match (&was.kind, &is.kind) {
            // An enum reads what an alias of text stands for, and the like.
            (TypeKind::Alias | TypeKind::Newtype, _) => {
                self.wire(&Spelled::read(&was.definition), &Spelled::read(&text), way)
            }
            (_, TypeKind::Alias | TypeKind::Newtype) => {
                self.wire(&Spelled::read(&text), &Spelled::read(&is.definition), way)
            }
            _ if way.received => Wire::NotRead,
            _ if way.sent => Wire::Refused,
            _ => Wire::Same,
        };
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
        if was.definition == is.definition {
            return;
        }
        let wire = self.wire(
            &Spelled::read(&was.definition),
            &Spelled::read(&is.definition),
            way,
        );
        let rule = wire.rule(
            &rule::RECEIVED_DEFINITION_CHANGED,
            &rule::SENT_DEFINITION_CHANGED,
            &rule::DEFINITION_CHANGED,
        );
        let (from, to) = (Some(was.definition.clone()), Some(is.definition.clone()));
        self.push(
            rule,
            both.item(),
            from,
            to,
            new(&is.at),
            self.why(&was.at, &is.at),
        );
    }

    fn constructor(&mut self, both: Both<'_>) {
        let Both { was, is, .. } = both;
        let item = format!("{}::new", both.item());
        let Some(before) = &was.constructor else {
            return;
        };
        let Some(after) = &is.constructor else {
            let why = "no request takes this type any more".to_owned();
            self.push(
                &rule::CONSTRUCTOR_REMOVED,
                item,
                None,
                None,
                new(&is.at),
                why,
            );
            return;
        };
        let names = |text: &str| -> Vec<String> {
            let (arguments, _) = signature::split(text);
            arguments
                .into_iter()
                .map(|(name, _)| name.to_owned())
                .collect()
        };
        let (mut olds, mut news) = (names(&before.ty), names(&after.ty));
        let (all_old, all_new) = (olds.clone(), news.clone());
        olds.retain(|name| all_new.contains(name));
        news.retain(|name| all_old.contains(name));
        if olds != news {
            let (from, to) = (Some(all_old.join(", ")), Some(all_new.join(", ")));
            let why = "`properties` in another order".to_owned();
            self.push(
                &rule::CONSTRUCTOR_REORDERED,
                item,
                from,
                to,
                new(&is.at),
                why,
            );
        }
    }
}

fn kind(ty: &Type) -> String {
    match &ty.kind {
        TypeKind::Struct => "struct".to_owned(),
        TypeKind::Enum { open: true } => "enum".to_owned(),
        TypeKind::Enum { open: false } => "closed enum".to_owned(),
        TypeKind::Union { by } => format!("union {by}"),
        TypeKind::Alias => format!("alias of {}", ty.definition),
        TypeKind::Newtype => format!("newtype of {}", ty.definition),
    }
}
