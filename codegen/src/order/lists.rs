//! Lists, whose order is the document's unless the last run had another.

/// For each place of the ordered list, the index of the item that goes there. Known items change places among themselves
/// until they are in their order; what is not known stays where the document has it.
pub(super) fn known_in_order(ranks: &[Option<usize>]) -> Vec<usize> {
    let is_known = |index: &usize| ranks[*index].is_some();
    let slots: Vec<usize> = (0..ranks.len()).filter(is_known).collect();
    let mut known = slots.clone();
    known.sort_by_key(|&index| ranks[index]);
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    for (slot, index) in slots.into_iter().zip(known) {
        order[slot] = index;
    }
    order
}

/// Takes the items in this order.
pub(super) fn take<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let taken = order
        .iter()
        .filter_map(|&index| items.get_mut(index)?.take());
    taken.collect()
}

/// Where each item of the old list stands in the new one.
pub(super) fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        places[old] = new;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::known_in_order;

    #[test]
    fn what_is_new_stays_where_it_is() {
        assert_eq!(known_in_order(&[None, Some(1), Some(0)]), [0, 2, 1]);
        assert_eq!(
            known_in_order(&[Some(2), None, Some(1), Some(0)]),
            [3, 1, 2, 0]
        );
        assert_eq!(known_in_order(&[None, None]), [0, 1]);
        assert!(known_in_order(&[]).is_empty());
    }
}
