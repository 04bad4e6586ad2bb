//! References to components that are no schemas: parameters, bodies, answers, headers.
//!
//! # Invariants
//! - A finding, and the type of an inline schema, has the place of the component and not of the reference to it.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;

use crate::lower::Lowerer;
use crate::{Diagnostics, Loss, Pointer};

/// How many references may follow each other.
const MAX_STEPS: usize = 16;

impl<'a> Lowerer<'a, '_> {
    /// What a reference to a component other than a schema refers to, and where that stands.
    pub(super) fn resolve_component<T>(
        &mut self,
        kind: &str,
        all: Option<&'a IndexMap<String, ReferenceOr<T>>>,
        declared: &'a ReferenceOr<T>,
        at: Pointer,
    ) -> Option<(&'a T, Pointer)> {
        let (mut node, mut place) = (declared, at.clone());
        for _ in 0..MAX_STEPS {
            let reference = match node {
                ReferenceOr::Item(item) => return Some((item, place)),
                ReferenceOr::Reference { reference } => reference,
            };
            let pointer = Pointer::from_fragment(reference).ok();
            let name = pointer.as_ref().and_then(|pointer| match pointer.tokens() {
                [components, own, name] if components == "components" && own == kind => Some(name),
                _ => None,
            });
            let Some((name, next)) = name.and_then(|name| Some((name, all?.get(name)?))) else {
                break;
            };
            place = Pointer::root().key("components").key(kind).key(name);
            node = next;
        }
        self.diags.component_is_missing(&at, kind);
        None
    }
}

impl Diagnostics {
    fn component_is_missing(&mut self, at: &Pointer, kind: &str) {
        self.loss(
            Loss::Skipped,
            at,
            format!("this reference leads to nothing under `components/{kind}`; it is left out"),
        );
    }
}
