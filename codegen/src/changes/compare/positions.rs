//! What becomes of a call that gives its arguments by position, when the old call is compiled against the new function.
//!
//! # Invariants
//! - "Compiles" is said only where every position takes what it took; an order that nobody gives is no order.

use crate::changes::spelling::Spelled;
use crate::changes::view::View;

/// A position of a function.
#[derive(Clone, Debug)]
pub(super) struct Slot<'a> {
    /// What the value at it is, the same text for the same thing in both clients.
    pub(super) key: &'a str,
    /// The name of the argument.
    pub(super) name: &'a str,
    pub(super) ty: Spelled,
    /// How it is given, as text.
    pub(super) shown: String,
}

/// What becomes of a call.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Every value goes where it went, or the compiler says that it does not.
    Told,
    /// The arguments have another order, and the compiler says so.
    Reordered,
    /// The same arguments in another order, and the call compiles.
    ChangedPlaces,
    /// The call compiles, and at these positions another argument stands.
    Replaced(Vec<usize>),
}

/// What becomes of a call of `old` that is compiled against `new`.
pub(super) fn fate(
    (old, before): (&[Slot<'_>], &View),
    (new, after): (&[Slot<'_>], &View),
) -> Fate {
    let takes = |was: &Slot<'_>, is: &Slot<'_>| was.ty.resolved(before) == is.ty.resolved(after);
    let all_taken = |old: &[Slot<'_>], new: &[Slot<'_>]| {
        old.len() == new.len() && old.iter().zip(new).all(|(was, is)| takes(was, is))
    };
    let is_in = |slots: &[Slot<'_>], key: &str| slots.iter().any(|slot| slot.key == key);
    let kept: Vec<Slot<'_>> = old
        .iter()
        .filter(|slot| is_in(new, slot.key))
        .cloned()
        .collect();
    let keeps: Vec<Slot<'_>> = new
        .iter()
        .filter(|slot| is_in(old, slot.key))
        .cloned()
        .collect();
    let has_all = kept.len() == old.len() && keeps.len() == new.len();
    if !has_all && all_taken(old, new) {
        let differs = |index: &usize| old[*index].key != new[*index].key;
        return Fate::Replaced((0..old.len()).filter(differs).collect());
    }
    let is_moved = kept.iter().zip(&keeps).any(|(was, is)| was.key != is.key);
    match is_moved {
        false => Fate::Told,
        true if all_taken(&kept, &keeps) => Fate::ChangedPlaces,
        true => Fate::Reordered,
    }
}

/// `tenant: &str`.
pub(super) fn shown(slot: &Slot<'_>) -> String {
    format!("{}: {}", slot.name, slot.shown)
}

/// The names in their order.
pub(super) fn names(slots: &[Slot<'_>]) -> String {
    let names: Vec<&str> = slots.iter().map(|slot| slot.name).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rust_api::Given;

    #[track_caller]
    fn check(
        old: &[(&'static str, &'static str)],
        new: &[(&'static str, &'static str)],
        expected: Fate,
    ) {
        let slots = |list: &[(&'static str, &'static str)]| -> Vec<Slot<'static>> {
            let slot = |(key, ty): &(&'static str, &'static str)| Slot {
                key,
                name: key,
                ty: Spelled::of_given(&Given::parse(ty).expect("a type")),
                shown: (*ty).to_owned(),
            };
            list.iter().map(slot).collect()
        };
        let view = View::default();
        let found = fate((&slots(old), &view), (&slots(new), &view));
        assert_eq!(found, expected, "{old:?} -> {new:?}");
    }

    #[test]
    fn another_argument_at_a_position_of_its_type_is_silent() {
        check(&[("a", "&str")], &[("b", "&str")], Fate::Replaced(vec![0]));
        check(
            &[("a", "&str"), ("b", "&str")],
            &[("b", "&str"), ("c", "&str")],
            Fate::Replaced(vec![0, 1]),
        );
    }

    #[test]
    fn another_number_or_type_of_arguments_is_told_by_the_compiler() {
        check(&[("a", "&str")], &[("b", "i64")], Fate::Told);
        check(
            &[("a", "&str")],
            &[("a", "&str"), ("b", "&str")],
            Fate::Told,
        );
        check(&[("a", "&str"), ("b", "i64")], &[("b", "i64")], Fate::Told);
    }

    #[test]
    fn an_order_is_silent_among_equal_types_alone() {
        check(
            &[("a", "&str"), ("b", "impl Into<String>")],
            &[("b", "&str"), ("a", "&str")],
            Fate::ChangedPlaces,
        );
        check(
            &[("a", "&str"), ("b", "i64")],
            &[("b", "i64"), ("a", "&str")],
            Fate::Reordered,
        );
    }

    #[test]
    fn an_order_stays_silent_beside_a_mistake_that_is_told() {
        check(
            &[("a", "&str"), ("b", "&str")],
            &[("b", "&str"), ("a", "&str"), ("c", "i64")],
            Fate::ChangedPlaces,
        );
    }
}
