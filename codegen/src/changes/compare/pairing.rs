//! Two lists of members -> which of the one is which of the other.
//!
//! # Invariants
//! - What an earlier question pairs, a later one does not part; within a question the order of the lists decides.

/// The pairs, and what is in one list alone.
pub(super) struct Paired<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) gone: Vec<&'a T>,
    pub(super) come: Vec<&'a T>,
}

/// Whether two members are the same one.
pub(super) type Question<'a, T> = &'a dyn Fn(&T, &T) -> bool;

/// Asks each question in turn of what is left.
pub(super) fn pair<'a, T>(
    old: &'a [T],
    new: &'a [T],
    questions: &[Question<'_, T>],
) -> Paired<'a, T> {
    let mut paired = Paired {
        both: Vec::new(),
        gone: old.iter().collect(),
        come: new.iter().collect(),
    };
    for is_same in questions {
        let gone = std::mem::take(&mut paired.gone);
        for before in gone {
            match paired.come.iter().position(|after| is_same(before, after)) {
                Some(index) => paired.both.push((before, paired.come.remove(index))),
                None => paired.gone.push(before),
            }
        }
    }
    paired
}
