//! In how many places the client has any JSON although the document says more.

use super::losses::Losses;
use super::reach;
use crate::analyze::Facts;
use crate::ir::{Api, Shape, TypeId};
use crate::rust_api::{SchemaType, value_type};

/// Counts fields, elements, values, branches, bodies and parameters.
pub(super) fn count(api: &Api, facts: &Facts, losses: &Losses) -> usize {
    let in_types = api.ids().flat_map(|(_, ty)| reach::parts(&ty.shape));
    let in_operations = api.operations.iter().flat_map(reach::direct);
    in_types
        .chain(in_operations)
        .filter(|id| is_untyped(api, facts, losses, *id))
        .count()
}

/// Whether a place of this type is any JSON, and the document does not plainly ask for that.
fn is_untyped(api: &Api, facts: &Facts, losses: &Losses, id: TypeId) -> bool {
    if value_type(api, facts, id) != SchemaType::Json {
        return false;
    }
    match api.ty(id).shape {
        Shape::Any => losses.is_widened(id),
        _ => true,
    }
}
