//! Types that contain themselves: where a box makes them finite, and which lists and maps need a name of their own.
//!
//! Boxes go to branches of unions first, since a branch is matched on anyway; to fields only where that is not enough.
//!
//! # Invariants
//! - With the boxes in place no type contains itself without a box, list or map between.
//! - Whether something is boxed does not depend on the order of the document.

use crate::ir::{Api, Shape, Site, TypeId};

/// For each type, whether each of its fields or branches is boxed.
pub(super) fn boxes(api: &Api) -> Vec<Vec<bool>> {
    let target: Vec<usize> = (api.ids())
        .map(|(id, _)| through_transparent(api, id))
        .collect();
    let members: Vec<Vec<usize>> = (api.types.iter())
        .map(|ty| match &ty.shape {
            Shape::Struct(found) => found.fields.iter().map(|f| target[f.ty.index()]).collect(),
            Shape::Union(union) => union
                .branches
                .iter()
                .map(|b| target[b.ty.index()])
                .collect(),
            _ => Vec::new(),
        })
        .collect();
    let is_union = |index: usize| matches!(api.types[index].shape, Shape::Union(_));

    let all = components(&members);
    let in_cycle = |of: &[usize], from: usize, to: usize| of[from] == of[to];
    let unboxed: Vec<Vec<usize>> = (members.iter().enumerate())
        .map(|(from, to)| {
            let keep = |to: &&usize| !(is_union(from) && in_cycle(&all, from, **to));
            to.iter().filter(keep).copied().collect()
        })
        .collect();
    let rest = components(&unboxed);
    (members.iter().enumerate())
        .map(|(from, to)| {
            let of = if is_union(from) { &all } else { &rest };
            to.iter().map(|to| in_cycle(of, from, *to)).collect()
        })
        .collect()
}

/// For each type, whether it is a named list or map that contains itself with no other item between.
pub(super) fn newtypes(api: &Api) -> Vec<bool> {
    let edges: Vec<Vec<usize>> = (api.types.iter())
        .map(|ty| match &ty.shape {
            Shape::List(to) | Shape::Map(to) | Shape::Nullable(to) | Shape::Alias(to) => {
                vec![to.index()]
            }
            _ => Vec::new(),
        })
        .collect();
    let component = components(&edges);
    (api.types.iter().enumerate())
        .map(|(index, ty)| {
            let named = matches!(ty.site, Site::Component { .. });
            let wraps = matches!(
                ty.shape,
                Shape::List(_) | Shape::Map(_) | Shape::Nullable(_)
            );
            named
                && wraps
                && edges[index]
                    .iter()
                    .any(|to| component[*to] == component[index])
        })
        .collect()
}

/// The type that takes the room: aliases and "or null" add none.
fn through_transparent(api: &Api, id: TypeId) -> usize {
    let mut at = id;
    for _ in 0..api.types.len() {
        match &api.ty(at).shape {
            Shape::Alias(next) | Shape::Nullable(next) => at = *next,
            _ => break,
        }
    }
    at.index()
}

/// The strongly connected component of each node, by a number. A node that is in no cycle and has no edge to itself
/// is alone in its component; the edge of a node to itself counts as within it.
///
/// Tarjan's algorithm with a stack of its own, since documents may nest deeper than threads do.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    let count = edges.len();
    let (mut index, mut low) = (vec![NEW; count], vec![0; count]);
    let (mut component, mut on_stack) = (vec![NEW; count], vec![false; count]);
    let (mut stack, mut next, mut found) = (Vec::new(), 0, 0);
    for root in 0..count {
        if index[root] != NEW {
            continue;
        }
        let mut work = vec![(root, 0)];
        while let Some((node, edge)) = work.pop() {
            if edge == 0 {
                index[node] = next;
                low[node] = next;
                next += 1;
                stack.push(node);
                on_stack[node] = true;
            }
            if let Some(to) = edges[node].get(edge).copied() {
                work.push((node, edge + 1));
                if index[to] == NEW {
                    work.push((to, 0));
                } else if on_stack[to] {
                    low[node] = low[node].min(index[to]);
                }
                continue;
            }
            if low[node] == index[node] {
                while let Some(member) = stack.pop() {
                    on_stack[member] = false;
                    component[member] = found;
                    if member == node {
                        break;
                    }
                }
                found += 1;
            }
            if let Some((parent, _)) = work.last() {
                low[*parent] = low[*parent].min(low[node]);
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_share_a_component_and_chains_do_not() {
        let found = components(&[vec![1], vec![2], vec![0, 3], vec![4], vec![]]);
        assert_eq!(found[0], found[1]);
        assert_eq!(found[1], found[2]);
        assert_ne!(found[2], found[3]);
        assert_ne!(found[3], found[4]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_needs_no_deep_stack() {
        let edges: Vec<Vec<usize>> = (1..=100_000).map(|to| vec![to % 100_000]).collect();
        let found = components(&edges);
        assert!(found.iter().all(|component| *component == found[0]));
    }
}
