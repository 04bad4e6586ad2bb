//! Objects and arrays.
//!
//! # Invariants
//! - An object without declared members is a map, unless the document says that it has none at all.
//! - Members keep the order of the document.

use std::collections::BTreeSet;

use super::part::Part;
use super::view::{LoneDiscriminator, Rest, View};
use crate::ir::{Additional, Field, Presence, Primitive, Shape, Site, Struct, TypeId};
use crate::lower::Lowerer;
use crate::model::Kind;

/// The discriminators that no choice goes with.
#[derive(Debug, Default)]
pub(in crate::lower) struct LoneDiscriminators<'a> {
    found: Vec<LoneDiscriminator<'a>>,
    /// Components that take part in the `allOf` of others.
    pub(super) extended: BTreeSet<TypeId>,
}

impl<'a> Lowerer<'a, '_> {
    /// An array.
    pub(super) fn try_list(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        match view.kind {
            Some(Kind::Array) => {}
            None if !view.items.is_empty() && view.members.is_empty() => {}
            _ => return None,
        }
        let site = Site::Items { parent: id };
        let items = match view.items.as_slice() {
            [] => self.any_type(&view.at, site),
            items => self.value_type(items, site),
        };
        self.json_uses.push(items);
        Some(Shape::List(items))
    }

    /// An object with any keys.
    pub(super) fn try_map(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        if !view.members.is_empty() {
            return None;
        }
        let site = Site::Values { parent: id };
        let values = match &view.rest {
            Rest::None => return None,
            Rest::Typed(parts) => self.value_type(parts, site),
            Rest::Any => self.any_type(&view.at, site),
            Rest::Unsaid if view.kind == Some(Kind::Object) => self.any_type(&view.at, site),
            Rest::Unsaid => return None,
        };
        self.json_uses.push(values);
        Some(Shape::Map(values))
    }

    /// An object with known members.
    pub(super) fn try_struct(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        if view.kind != Some(Kind::Object) && view.members.is_empty() {
            return None;
        }
        self.note_lone_discriminator(view);
        let mut fields = Vec::with_capacity(view.members.len());
        for (name, parts) in &view.members {
            let required = view.required.contains(name);
            fields.push(self.field(id, name, parts, required));
        }
        let typed_rest = matches!(view.rest, Rest::Typed(_));
        for name in view.required.iter().filter(|_| !typed_rest) {
            if !view.members.contains_key(name) {
                self.diags.required_but_not_declared(&view.at, name);
            }
        }
        let site = Site::Values { parent: id };
        let additional = match &view.rest {
            Rest::Unsaid | Rest::None => Additional::Ignored,
            Rest::Any => Additional::Kept(self.any_type(&view.at, site)),
            Rest::Typed(parts) => Additional::Kept(self.value_type(parts, site)),
        };
        Some(Shape::Struct(Struct {
            fields,
            constants: Vec::new(),
            additional,
            needs: Vec::new(),
        }))
    }

    fn field(&mut self, owner: TypeId, name: &str, parts: &[Part<'a>], required: bool) -> Field {
        let annotations = self.annotations(parts);
        let parent = self.declared_in(parts).unwrap_or(owner);
        let used = self.use_of(parts, || Site::Property {
            parent,
            wire_name: name.to_owned(),
        });
        // Any JSON holds null already, so only absence needs a type of its own.
        let nullable = used.nullable && !(required && self.is_any(parts));
        self.json_uses.push(used.ty);
        Field {
            origin: parts.last().map(|part| part.at.clone()).unwrap_or_default(),
            wire_name: name.to_owned(),
            rust_name: annotations.rust_name,
            ty: used.ty,
            presence: match (required, nullable) {
                (true, false) => Presence::Required,
                (true, true) => Presence::Nullable,
                (false, false) => Presence::Optional,
                (false, true) => Presence::OptionalNullable,
            },
            doc: annotations.doc,
            preset: false,
            answered: false,
            read_only: annotations.read_only,
            write_only: annotations.write_only,
        }
    }

    /// The component whose own property the only one of `parts` is, so that an inline type is named after the component that
    /// declares it even when another one that includes it is met first.
    fn declared_in(&self, parts: &[Part<'a>]) -> Option<TypeId> {
        let [part] = parts else { return None };
        let [components, schemas, name, rest @ ..] = part.at.tokens() else {
            return None;
        };
        let (_property, rest) = rest.split_last()?;
        let (properties, rest) = rest.split_last()?;
        let own = components == "components"
            && schemas == "schemas"
            && properties == "properties"
            && rest.chunks(2).all(|step| step[0] == "allOf");
        (self.model.components)
            .get_index_of(name.as_str())
            .filter(|_| own)
            .map(TypeId::new)
    }

    /// Remembers a discriminator that no choice goes with. A child sees that of its base: it counts once.
    fn note_lone_discriminator(&mut self, view: &View<'a>) {
        if let Some(lone) = &view.lone_discriminator
            && self.told.insert(lone.at.clone())
        {
            self.lone_discriminators.found.push(lone.clone());
        }
    }

    /// Reports discriminators of schemas that others extend: values of the children are read as the base there.
    pub(in crate::lower) fn report_lone_discriminators(&mut self) {
        let LoneDiscriminators { found, extended } = std::mem::take(&mut self.lone_discriminators);
        for lone in found {
            if lone
                .owner
                .is_some_and(|owner| self.hierarchy.is_base(owner))
            {
                continue;
            }
            let extended = lone.owner.is_some_and(|owner| extended.contains(&owner));
            if extended || !lone.found.mapping.is_empty() {
                let property = &lone.found.property;
                self.diags
                    .discriminator_without_branches(&lone.at, property);
            }
        }
    }

    /// Turns bytes that are members of JSON into text. Components stay: they may be bodies and parts as well.
    pub(in crate::lower) fn settle_binary(&mut self) {
        for id in std::mem::take(&mut self.json_uses) {
            let is_component = self.types.is_component(id);
            let ty = &mut self.types[id];
            if !is_component && ty.shape == Shape::Primitive(Primitive::Binary) {
                ty.shape = Shape::Primitive(Primitive::String);
            }
        }
    }
}
