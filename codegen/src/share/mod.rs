//! Api -> Api: inline types of equal shape become one, so that callers write one function for them.
//!
//! Equal is what goes over the wire and what callers see: the kind, the members with their names, presence and types,
//! values, constants, how branches are told apart, what happens to other members. Prose, limits, examples and the order
//! of the document are not. Which of the equal ones become one is the user's choice, see [`Sharing`].
//!
//! The default asks for the same name too. By shape alone an `Address` of a customer and the `Location` of a shop are one
//! type, under the name of one of them, and it says the wrong thing at the other.
//!
//! # Invariants
//! - Components stay themselves: an inline type may become a component of its name, and no component another.
//! - Two types become one only where all that they lead to does: one type has one shape.
//! - Which types become one does not depend on the order of the document.

mod label;
mod merge;
mod nothing;
mod place;
mod prose;
mod refine;

use std::collections::HashMap;

use crate::Sharing;
use crate::ir::{Api, Shape, Site, TypeDef};

use label::Label;
use place::Places;

/// Makes one of the inline types that `sharing` finds equal, and takes away what carries nothing.
pub fn share(mut api: Api, sharing: Sharing) -> Api {
    nothing::drop_empty_bodies(&mut api);
    match sharing {
        Sharing::Never => api,
        Sharing::SameName => by_name(api),
        // A component is found by its name; what is left is compared by its shape.
        Sharing::SameShape => by_shape(by_name(api)),
    }
}

fn by_name(api: Api) -> Api {
    let places = Places::of(&api);
    let classes = classes(&api, |index, label| (label, places.key(index)));
    merge::merge(api, &classes)
}

fn by_shape(api: Api) -> Api {
    let classes = classes(&api, |index, label| {
        // A name that the overlay chose is part of what callers see.
        let ty = &api.types[index];
        let name = ty.rust_name.clone().unwrap_or_default();
        let component = is_component(ty).then_some(index);
        (label, name, component)
    });
    merge::merge(api, &classes)
}

/// The class of each type: those that become one have one class. Types whose `key` differs are told apart.
fn classes<K: Eq + std::hash::Hash>(api: &Api, key: impl Fn(usize, String) -> K) -> Vec<usize> {
    let mut known: HashMap<K, usize> = HashMap::new();
    let mut components: Vec<Option<usize>> = Vec::new();
    let (mut initial, mut children) = (Vec::new(), Vec::new());
    for (index, ty) in api.types.iter().enumerate() {
        let Label { text, parts } = label::label(&ty.shape);
        let next = known.len();
        let class = *known.entry(key(index, text)).or_insert(next);
        if class == components.len() {
            components.push(None);
        }
        initial.push(class);
        children.push(parts.iter().map(|part| part.index()).collect());
        if is_component(ty) {
            let first = components[class].get_or_insert(index);
            if origin(api, index) < origin(api, *first) {
                *first = index;
            }
        }
    }
    // Of the components of one name and kind the first may take in inline types; the others stand alone.
    let mut next = components.len();
    for (index, ty) in api.types.iter().enumerate() {
        if is_component(ty) && components[initial[index]] != Some(index) {
            initial[index] = next;
            next += 1;
        }
    }
    refine::refine(&initial, &children)
}

fn origin(api: &Api, index: usize) -> &crate::Pointer {
    &api.types[index].origin
}

/// Whether a type is a component that the document names, and not one that normalisation made of an inline schema.
fn is_component(ty: &TypeDef) -> bool {
    let named = matches!(ty.site, Site::Component { .. });
    let tokens = ty.origin.tokens();
    let stands_there = matches!(tokens, [components, schemas, _] if components == "components" && schemas == "schemas");
    named && (stands_there || matches!(ty.shape, Shape::Alias(_)))
}
