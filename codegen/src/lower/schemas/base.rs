//! A component that stands for what extends it: a union of itself and its heirs, where it is referred to.
//!
//! Where `allOf` includes it, it lends its members as any schema does. A base whose own objects may occur is a branch of
//! itself, with a type for its own members.
//!
//! # Invariants
//! - Branches stand in document order, the base itself first.

use super::Pending;
use super::choice::{BranchSource, Source};
use super::view::View;
use crate::ir::{Branch, BranchTag, Decode, Doc, Shape, Site, TypeId, Union, UnionStyle};
use crate::lower::unions::is_alike;
use crate::lower::{Lowerer, component_name, type_of};
use crate::model::{ComponentId, Discriminator, Kind, Model, Scalar, Subschema};

impl<'a> Lowerer<'a, '_> {
    /// A component that stands for what extends it.
    pub(super) fn try_base(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let base = self.hierarchy.base(id)?.clone();
        if !matches!(view.kind, None | Some(Kind::Object)) {
            return None;
        }
        let tag = base.discriminator.property.as_str();
        let may_lack_tag = view.members.contains_key(tag) && !view.required.contains(tag);
        let is_named = self.is_named(id, base.discriminator, view);
        let (mut branches, mut sources) = (Vec::new(), Vec::new());
        if is_named || may_lack_tag {
            let body = self.own_members(id, view);
            branches.push(self.heir(body));
            sources.push(BranchSource {
                target: is_named.then_some(id),
                is_own_members: true,
                may_lack_tag,
            });
        }
        for heir in &base.heirs {
            branches.push(self.heir(*heir));
            sources.push(BranchSource {
                target: Some(*heir),
                ..BranchSource::default()
            });
        }
        let source = Source {
            at: base.at,
            discriminator: Some(base.discriminator),
            branches: sources,
            open: true,
        };
        self.unions.insert(id, source);
        Some(Shape::Union(Union {
            style: UnionStyle::OneOf,
            branches,
            decode: Decode::default(),
        }))
    }

    /// Whether a value of the tag stands for the component itself. Where others are mapped and it is not, it is abstract, and
    /// so it is where the tag has listed values and none of them is its name.
    fn is_named(&mut self, id: TypeId, discriminator: &'a Discriminator, view: &View<'a>) -> bool {
        if !discriminator.mapping.is_empty() {
            let mut mapped = discriminator.mapping.values();
            return mapped.any(|target| type_of(*target) == id);
        }
        let name = tag_of(self.model, id);
        let parts = view.members.get(discriminator.property.as_str());
        let listed = parts.and_then(|parts| self.view(parts).values);
        listed.is_none_or(|values| {
            (values.iter())
                .any(|value| matches!(value, Scalar::String(text) if is_alike(text, name)))
        })
    }

    /// The type of the objects that are of the base and of no heir.
    fn own_members(&mut self, id: TypeId, view: &View<'a>) -> TypeId {
        let site = Site::Branch {
            parent: id,
            index: 0,
            label: Some("base".to_owned()),
        };
        let body = self.types.allocate(view.at.clone(), site);
        let name = component_name(self.model, id);
        let mut view = View {
            lone_discriminator: None,
            ..view.clone()
        };
        view.doc.description = Some(format!("A `{name}` that is nothing more special."));
        self.queue.push_back((body, Pending::View(Box::new(view))));
        body
    }

    fn heir(&self, ty: TypeId) -> Branch {
        Branch {
            origin: self.types[ty].origin.clone(),
            ty,
            rust_name: None,
            label: None,
            tag: BranchTag::None,
            doc: Doc::default(),
        }
    }
}

/// The value of a discriminator that stands for a component of which nothing else is said: what it gives itself by an
/// extension that tools agreed on, or its name.
pub(in crate::lower) fn tag_of(model: &Model, id: TypeId) -> &str {
    let own = match model.component(ComponentId(id.index())) {
        Some((_, component)) => match &component.schema {
            Subschema::Inline(schema) => ["x-ms-discriminator-value", "x-discriminator-value"]
                .iter()
                .find_map(|key| schema.extensions.get(*key)?.as_str()),
            _ => None,
        },
        None => None,
    };
    own.unwrap_or_else(|| component_name(model, id))
}
