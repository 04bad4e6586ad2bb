//! Which types and operations of the old client are which of the new one.
//!
//! A name that both have is the same thing: the generator keeps names. What is left is paired when the same places name the
//! one before and the other now, and the two are alike.
//!
//! # Invariants
//! - A rename is said on evidence alone: places that show it, and half of the members. Strangers of equal shape are
//!   strangers, and a type that went to several others has no new name.

use std::collections::{BTreeMap, BTreeSet};

use super::view::{Type, TypeKind, View};
use crate::rust_api::{self, RustType, TypeName};

/// Gives the types of the old client that were renamed their new names; the new names by the old ones.
///
/// A type that is renamed shows what became of the types in it, so this goes on until nothing more is shown.
pub(super) fn rename_types(old: &mut View, new: &View) -> BTreeMap<String, String> {
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
fn shown_renames(old: &View, new: &View) -> BTreeMap<String, String> {
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

fn only_in(a: &View, b: &View) -> BTreeSet<String> {
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
    fn shown_by_places(&self, old: &View, new: &View) -> Vec<(String, String)> {
        let news = spots(new);
        let mut pairs = self.shown_by_branches(old, new);
        for (spot, before) in spots(old) {
            let Some(after) = news.get(&spot) else {
                continue;
            };
            if self.gone.contains(before) && self.come.contains(*after) {
                pairs.push((before.to_owned(), (*after).to_owned()));
            }
        }
        pairs
    }

    /// The pairs that are branches of one union, and as like as can be: what tells branches apart follows from the others.
    fn shown_by_branches(&self, old: &View, new: &View) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for (name, before) in &old.types {
            let Some(after) = new.types.get(name).filter(|_| is_union(before)) else {
                continue;
            };
            let lone = |ty: &Type, names: &BTreeSet<String>| -> Vec<String> {
                let branches = ty.members.iter().filter_map(|branch| branch.ty.item());
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

    /// A type, with the names of lone types left out.
    fn outline(&self, ty: Option<&RustType>) -> String {
        let Some(ty) = ty else {
            return String::new();
        };
        let text = ty.to_string();
        match ty.item().map(TypeName::as_str) {
            Some(name) if self.gone.contains(name) || self.come.contains(name) => {
                text.replace(&format!("types::{name}"), "_")
            }
            _ => text,
        }
    }
}

fn is_union(ty: &Type) -> bool {
    matches!(ty.kind, TypeKind::Union { .. })
}

/// Every place of a client that has an item in it: what is there, by a name that is the same in both.
fn spots(view: &View) -> BTreeMap<String, &str> {
    let mut spots = BTreeMap::new();
    for (name, ty) in &view.types {
        let definition = ty.definition.as_ref().and_then(RustType::item);
        spots.extend(definition.map(|item| (format!("{name} ="), item.as_str())));
        for member in &ty.members {
            let spot = |item| (format!("{name} {}", member.key), item);
            spots.extend(member.ty.item().map(spot));
        }
    }
    for operation in view.operations.values() {
        let place = operation.place();
        for argument in &operation.arguments {
            let member = &argument.member;
            let spot = |item| (format!("{place} {}", member.key), item);
            spots.extend(member.ty.item().map(spot));
        }
        for answer in operation.answers.iter().chain(&operation.errors) {
            let item = answer.body.ty().and_then(RustType::item);
            let spot = || format!("{place} {}", answer.on_text());
            spots.extend(item.map(|item| (spot(), item.as_str())));
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
        let is_same =
            lone.outline(old.definition.as_ref()) == lone.outline(new.definition.as_ref());
        return if is_same { 1.0 } else { 0.0 };
    }
    let shared = old
        .members
        .iter()
        .filter(|member| new.by_key(&member.key).is_some())
        .count();
    let most = olds.max(news);
    shared as f64 / most as f64
}

impl View {
    /// Gives types their new names, wherever they are named.
    pub(super) fn rename(&mut self, names: &BTreeMap<String, String>) {
        if names.is_empty() {
            return;
        }
        let new = |name: &TypeName| {
            let new = names.get(name.as_str());
            new.and_then(|new| TypeName::parse(new))
                .unwrap_or_else(|| name.clone())
        };
        for ty in self.types.values_mut() {
            if let Some(definition) = &mut ty.definition {
                *definition = definition.renamed(&new);
            }
            for member in &mut ty.members {
                member.ty.rename(&new);
            }
            for (_, given) in ty.constructor.iter_mut().flatten() {
                *given = given.renamed(&new);
            }
        }
        for operation in self.operations.values_mut() {
            if let rust_api::Answer::Body(body) = &mut operation.returned {
                *body = body.renamed(&new);
            }
            for argument in &mut operation.arguments {
                argument.member.ty.rename(&new);
            }
            for answer in operation.answers.iter_mut().chain(&mut operation.errors) {
                answer.body = answer.body.renamed(&new);
            }
            for (_, header) in &mut operation.headers {
                header.ty.rename(&new);
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
pub(super) fn operations<'a>(old: &'a View, new: &'a View) -> Vec<(&'a str, &'a str)> {
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
