//! Which types and operations of the old client are which of the new one.
//!
//! A name that both have is the same thing: the generator keeps names. What is left is paired when a type is of one shape
//! with exactly one other, or when the same place names the one before and the other now.
//!
//! # Invariants
//! - A rename is said only where it explains more than a removal beside an addition: an equal shape of two members or
//!   more, or a place that shows it and half of the members.

use std::collections::{BTreeMap, BTreeSet};

use super::spelling::mentioned;
use super::surface::{Surface, Type};

/// New names of types by their old names.
pub(super) fn renamed_types(old: &Surface, new: &Surface) -> BTreeMap<String, String> {
    let only_in = |a: &Surface, b: &Surface| -> BTreeSet<String> {
        let names = a.types.keys().filter(|name| !b.types.contains_key(*name));
        names.cloned().collect()
    };
    let lone = Lone {
        gone: only_in(old, new),
        come: only_in(new, old),
    };
    let mut renames = BTreeMap::new();
    for (from, to) in lone.shown_by_places(old, new) {
        let likeness = likeness(&old.types[&from], &new.types[&to]);
        let taken = renames.values().any(|taken| *taken == to);
        if likeness >= 0.5 && !taken {
            renames.entry(from).or_insert(to);
        }
    }
    let (olds, news) = (
        lone.by_shape(&lone.gone, old),
        lone.by_shape(&lone.come, new),
    );
    for (shape, from) in &olds {
        if let ([from], Some([to])) = (from.as_slice(), news.get(shape).map(Vec::as_slice))
            && !renames.contains_key(*from)
            && !renames.values().any(|taken| taken == *to)
        {
            renames.insert((*from).clone(), (*to).clone());
        }
    }
    renames
}

/// The types that are in one client alone.
struct Lone {
    gone: BTreeSet<String>,
    come: BTreeSet<String>,
}

impl Lone {
    /// The pairs of which the one stood where the other stands.
    fn shown_by_places(&self, old: &Surface, new: &Surface) -> BTreeSet<(String, String)> {
        let news = spots(new);
        let mut pairs = BTreeSet::new();
        for (spot, before) in spots(old) {
            let Some(after) = news.get(&spot) else {
                continue;
            };
            let (before, after) = (mentioned(before), mentioned(after));
            let pair = before
                .zip(after)
                .filter(|(from, to)| self.gone.contains(*from) && self.come.contains(*to));
            pairs.extend(pair.map(|(from, to)| (from.to_owned(), to.to_owned())));
        }
        pairs
    }

    /// Names by shape, for shapes that say something.
    fn by_shape<'a>(
        &self,
        names: &'a BTreeSet<String>,
        surface: &Surface,
    ) -> BTreeMap<String, Vec<&'a String>> {
        let mut shapes: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for name in names {
            let ty = &surface.types[name];
            if ty.members.len() >= 2 {
                shapes.entry(self.shape(ty)).or_default().push(name);
            }
        }
        shapes
    }

    /// What a type looks like, with the names of lone types left out.
    fn shape(&self, ty: &Type) -> String {
        let mut shape = format!("{:?} {:?}", ty.kind, ty.direction);
        for member in &ty.members {
            let mut spelled = member.ty.clone();
            for name in mentioned(&member.ty) {
                if self.gone.contains(name) || self.come.contains(name) {
                    spelled = spelled.replace(&format!("types::{name}"), "_");
                }
            }
            shape.push_str(&format!("\n{} {spelled} {}", member.key(), member.facts));
        }
        shape
    }
}

/// Every place of a client that has a type in it: what is there, by a name that is the same in both.
fn spots(surface: &Surface) -> BTreeMap<String, &str> {
    let mut spots = BTreeMap::new();
    for (name, ty) in &surface.types {
        spots.insert(format!("{name} ="), ty.definition.as_str());
        for member in &ty.members {
            spots.insert(format!("{name} {}", member.key()), member.ty.as_str());
        }
    }
    for operation in surface.operations.values() {
        let place = operation.place();
        for argument in &operation.arguments {
            let key = format!("{place} {}", argument.member.key());
            spots.insert(key, argument.member.ty.as_str());
        }
        for answer in operation.answers.iter().chain(&operation.errors) {
            spots.insert(format!("{place} {}", answer.on), answer.body.as_str());
        }
    }
    spots
}

/// The part of the members that both have, from 0 to 1.
fn likeness(old: &Type, new: &Type) -> f64 {
    if std::mem::discriminant(&old.kind) != std::mem::discriminant(&new.kind) {
        return 0.0;
    }
    let (olds, news) = (old.members.len(), new.members.len());
    if olds == 0 && news == 0 {
        return 1.0;
    }
    let shared = old
        .members
        .iter()
        .filter(|member| new.by_key(member.key()).is_some())
        .count();
    let most = olds.max(news);
    shared as f64 / most as f64
}

impl Surface {
    /// Gives types their new names, wherever they are named.
    pub(super) fn rename(&mut self, names: &BTreeMap<String, String>) {
        if names.is_empty() {
            return;
        }
        let new = |text: &mut String| *text = super::spelling::renamed(text, names);
        for ty in self.types.values_mut() {
            new(&mut ty.definition);
            ty.members.iter_mut().for_each(|member| new(&mut member.ty));
            ty.constructor.iter_mut().for_each(|made| new(&mut made.ty));
        }
        for operation in self.operations.values_mut() {
            new(&mut operation.returned);
            for argument in &mut operation.arguments {
                new(&mut argument.member.ty);
            }
            let answers = operation.answers.iter_mut().chain(&mut operation.errors);
            answers.for_each(|answer| new(&mut answer.body));
            for (_, header) in &mut operation.headers {
                new(&mut header.ty);
            }
        }
        let types = std::mem::take(&mut self.types);
        self.types = types
            .into_iter()
            .map(|(name, ty)| (names.get(&name).cloned().unwrap_or(name), ty))
            .collect();
    }
}

/// The operations of both clients: old and new method. The rest of each is its own.
///
/// The place in the document decides, and not the path that is sent: some documents tell operations of one path apart by
/// a fragment. What stands elsewhere now is known by its method.
pub(super) fn operations<'a>(old: &'a Surface, new: &'a Surface) -> Vec<(&'a str, &'a str)> {
    let by_place: BTreeMap<String, &str> = new
        .operations
        .iter()
        .map(|(name, operation)| (operation.place(), name.as_str()))
        .collect();
    let mut pairs = Vec::new();
    let mut taken = BTreeSet::new();
    let mut left = Vec::new();
    for (name, operation) in &old.operations {
        match by_place.get(&operation.place()) {
            Some(after) => {
                taken.insert(*after);
                pairs.push((name.as_str(), *after));
            }
            None => left.push(name.as_str()),
        }
    }
    for name in left {
        if let Some((after, _)) = new.operations.get_key_value(name)
            && taken.insert(after)
        {
            pairs.push((name, after));
        }
    }
    pairs
}
