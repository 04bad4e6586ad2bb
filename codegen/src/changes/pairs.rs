//! Which types and operations of the old client are which of the new one.
//!
//! A name that both have is the same thing: the generator keeps names. What is left is paired when the same places name the
//! one before and the other now, and the two are alike.
//!
//! # Invariants
//! - A rename is said on evidence alone: places that show it, and half of the members. Strangers of equal shape are
//!   strangers, and a type that went to several others has no new name.

use std::collections::{BTreeMap, BTreeSet};

use super::spelling::mentioned;
use super::surface::{Surface, Type, TypeKind};

/// Gives the types of the old client that were renamed their new names; the new names by the old ones.
///
/// A type that is renamed shows what became of the types in it, so this goes on until nothing more is shown.
pub(super) fn rename_types(old: &mut Surface, new: &Surface) -> BTreeMap<String, String> {
    let mut renames = BTreeMap::new();
    loop {
        let found = shown_renames(old, new);
        if found.is_empty() {
            return renames;
        }
        old.rename(&found);
        renames.extend(found);
    }
}

/// The renames that places show.
fn shown_renames(old: &Surface, new: &Surface) -> BTreeMap<String, String> {
    let lone = Lone {
        gone: only_in(old, new),
        come: only_in(new, old),
    };
    let mut shown: BTreeMap<(String, String), usize> = BTreeMap::new();
    for pair in lone.shown_by_places(old, new) {
        *shown.entry(pair).or_default() += 1;
    }
    let is_alike =
        |(from, to): &(String, String)| likeness(&old.types[from], &new.types[to], &lone) >= 0.5;
    shown.retain(|pair, _| is_alike(pair));
    let most = |key: &dyn Fn(&(String, String)) -> bool, pair: &(String, String), count: usize| {
        let mut others = shown
            .iter()
            .filter(|(other, _)| key(other) && *other != pair);
        others.all(|(_, other)| *other < count)
    };
    let mut renames = BTreeMap::new();
    for (pair, count) in &shown {
        let (from, to) = pair;
        let is_known = most(&|other| other.0 == *from, pair, *count)
            && most(&|other| other.1 == *to, pair, *count);
        if is_known {
            renames.insert(from.clone(), to.clone());
        }
    }
    renames
}

fn only_in(a: &Surface, b: &Surface) -> BTreeSet<String> {
    let names = a.types.keys().filter(|name| !b.types.contains_key(*name));
    names.cloned().collect()
}

/// The types that are in one client alone.
struct Lone {
    gone: BTreeSet<String>,
    come: BTreeSet<String>,
}

impl Lone {
    /// The pairs of which the one stood where the other stands, as often as they do.
    fn shown_by_places(&self, old: &Surface, new: &Surface) -> Vec<(String, String)> {
        let news = spots(new);
        let mut pairs = self.shown_by_branches(old, new);
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

    /// The pairs that are branches of one union, and as like as can be: what tells branches apart follows from the others.
    fn shown_by_branches(&self, old: &Surface, new: &Surface) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for (name, before) in &old.types {
            let Some(after) = new.types.get(name).filter(|_| is_union(before)) else {
                continue;
            };
            let lone = |ty: &Type, names: &BTreeSet<String>| -> Vec<String> {
                let branches = ty
                    .members
                    .iter()
                    .flat_map(|branch| mentioned(branch.inside()));
                let lone = branches.filter(|name| names.contains(*name));
                lone.map(str::to_owned).collect()
            };
            let (gone, come) = (lone(before, &self.gone), lone(after, &self.come));
            for from in &gone {
                let ty = &old.types[from];
                let is_like = |to: &&String| {
                    !ty.members.is_empty() && likeness(ty, &new.types[*to], self) >= 1.0
                };
                let like: Vec<&String> = come.iter().filter(is_like).collect();
                if let [to] = like.as_slice() {
                    pairs.push((from.clone(), (*to).clone()));
                }
            }
        }
        pairs
    }

    /// A spelled type, with the names of lone types left out.
    fn outline(&self, spelled: &str) -> String {
        let mut outline = spelled.to_owned();
        for name in mentioned(spelled) {
            if self.gone.contains(name) || self.come.contains(name) {
                outline = outline.replace(&format!("types::{name}"), "_");
            }
        }
        outline
    }
}

fn is_union(ty: &Type) -> bool {
    matches!(ty.kind, TypeKind::Union { .. })
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
fn likeness(old: &Type, new: &Type, lone: &Lone) -> f64 {
    if std::mem::discriminant(&old.kind) != std::mem::discriminant(&new.kind) {
        return 0.0;
    }
    let (olds, news) = (old.members.len(), new.members.len());
    if olds == 0 && news == 0 {
        let is_same = lone.outline(&old.definition) == lone.outline(&new.definition);
        return if is_same { 1.0 } else { 0.0 };
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
