//! A scope in which names are unique, and who got which.
//!
//! Names are given in three rounds. What the overlay chooses comes first, and is an error when it cannot be had. What
//! the lock remembers comes second, so that a newcomer takes nothing from it. What is left is derived: whoever stands
//! closest to the name gets it, a loser gets the next of its own candidates, which tell more of where it stands.
//!
//! # Invariants
//! - No two claims get one name, and none gets a reserved one; where case is ignored, no two that differ only in it.
//! - No name ends in a bare number that the document does not have.
//! - The outcome depends on the order of the claims alone.

use std::collections::BTreeMap;

use super::case::{Role, digest, is_ident};
use super::keywords::{is_device, is_keyword};
use crate::{Diagnostics, Pointer};

/// Something that wants a name.
#[derive(Clone, Debug)]
pub(super) struct Claim<'a> {
    /// Where it stands.
    pub(super) at: &'a Pointer,
    /// What the document calls it.
    pub(super) wire: &'a str,
    /// What the overlay calls it.
    pub(super) chosen: Option<&'a str>,
    /// What the lock calls it.
    pub(super) locked: Option<&'a str>,
    /// The words of the name that it would have if it were alone.
    pub(super) first: String,
    /// Lower comes first: how far it stands from that name.
    pub(super) rank: u8,
}

/// Who has a name.
#[derive(Clone, Debug)]
enum Holder<'a> {
    /// The generated code itself.
    Reserved,
    Chosen(&'a Pointer, &'a str),
    Locked(&'a Pointer, &'a str),
    /// The lock, for one of several that it may belong to.
    Held(&'a Pointer),
    Derived(&'a Pointer, &'a str),
}

/// A scope.
#[derive(Clone, Debug)]
pub(super) struct Scope<'a> {
    role: Role,
    taken: BTreeMap<String, Holder<'a>>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(role: Role) -> Self {
        Self {
            role,
            taken: BTreeMap::new(),
        }
    }

    /// A scope in which some names belong to the generated code.
    pub(super) fn with_reserved(
        role: Role,
        reserved: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        let mut scope = Self::new(role);
        for name in reserved {
            scope.taken.insert(scope.key(name), Holder::Reserved);
        }
        scope
    }

    /// Whether the generated code itself has this name.
    pub(super) fn is_reserved(&self, name: &str) -> bool {
        matches!(self.taken.get(&self.key(name)), Some(Holder::Reserved))
            || (self.role == Role::Module && is_device(name))
    }

    /// Gives every claim a name, in the order of the claims. `more` tells further candidates of the claim at an index.
    pub(super) fn settle(
        &mut self,
        claims: &[Claim<'a>],
        diags: &mut Diagnostics,
        more: impl Fn(usize) -> Vec<String>,
    ) -> Vec<String> {
        let mut names: Vec<Option<String>> = vec![None; claims.len()];
        for (name, claim) in names.iter_mut().zip(claims) {
            *name = self.choose(claim, diags);
        }
        for (name, claim) in names.iter_mut().zip(claims) {
            if name.is_none() {
                *name = self.keep(claim, diags);
            }
        }
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_key(|&index| claims[index].rank);
        for index in order {
            if names[index].is_none() {
                names[index] = Some(self.derive(&claims[index], diags, || more(index)));
            }
        }
        names
            .into_iter()
            .map(|name| name.expect("the last round names every claim"))
            .collect()
    }

    /// Gives a claim the name that the overlay chooses, or says why it cannot have it.
    pub(super) fn choose(&mut self, claim: &Claim<'a>, diags: &mut Diagnostics) -> Option<String> {
        let name = claim.chosen?;
        if !is_ident(name) || is_keyword(name) {
            diags.chosen_name_is_no_identifier(claim.at, name);
            return None;
        }
        match self.taken.get(&self.key(name)) {
            None => {}
            Some(Holder::Reserved) => {
                diags.chosen_name_is_reserved(claim.at, name);
                return None;
            }
            Some(
                Holder::Chosen(at, _)
                | Holder::Locked(at, _)
                | Holder::Derived(at, _)
                | Holder::Held(at),
            ) => {
                diags.chosen_name_is_taken(claim.at, name, at);
                return None;
            }
        }
        self.take(name, Holder::Chosen(claim.at, claim.wire))
    }

    /// Gives a claim the name that the lock remembers, unless the overlay has given it away.
    pub(super) fn keep(&mut self, claim: &Claim<'a>, diags: &mut Diagnostics) -> Option<String> {
        let name = claim.locked?;
        if !is_ident(name) || is_keyword(name) || self.is_reserved(name) {
            diags.locked_name_is_unusable(claim.at, name);
            return None;
        }
        match self.taken.get(&self.key(name)) {
            None => self.take(name, Holder::Locked(claim.at, claim.wire)),
            Some(Holder::Chosen(by, _)) => {
                diags.chosen_name_is_taken(by, name, claim.at);
                None
            }
            Some(_) => {
                diags.locked_name_is_unusable(claim.at, name);
                None
            }
        }
    }

    /// Keeps a name of the lock for whoever it turns out to belong to.
    pub(super) fn hold(&mut self, name: &str, at: &'a Pointer) {
        if is_ident(name) && !is_keyword(name) {
            self.taken.entry(self.key(name)).or_insert(Holder::Held(at));
        }
    }

    /// Gives a claim a name that was held for it.
    pub(super) fn take_held(&mut self, claim: &Claim<'a>, name: &str) -> Option<String> {
        match self.taken.get(&self.key(name)) {
            Some(Holder::Held(_)) => self.take(name, Holder::Locked(claim.at, claim.wire)),
            _ => None,
        }
    }

    /// Gives a claim the first of `candidates` that is free, if one is. Nobody is told who has the others.
    pub(super) fn derive_short(
        &mut self,
        claim: &Claim<'a>,
        candidates: impl IntoIterator<Item = String>,
    ) -> Option<String> {
        let idents = candidates.into_iter().map(|words| self.role.ident(&words));
        let name = idents.into_iter().find(|name| self.is_free(name))?;
        Some(self.give(name, claim))
    }

    /// Gives a claim the first of its candidates that is free.
    pub(super) fn derive(
        &mut self,
        claim: &Claim<'a>,
        diags: &mut Diagnostics,
        more: impl FnOnce() -> Vec<String>,
    ) -> String {
        let first = self.role.ident(&claim.first);
        if self.is_free(&first) {
            return self.give(first, claim);
        }
        let mut name = more()
            .iter()
            .map(|words| self.role.ident(words))
            .find(|name| self.is_free(name))
            .unwrap_or_else(|| {
                let told_apart = digest(&claim.at.to_string());
                self.role
                    .ident(&super::case::join(&claim.first, &told_apart))
            });
        while !self.is_free(&name) {
            name.push_str(if self.role == Role::Type { "X" } else { "_x" });
        }
        if let Some(
            Holder::Chosen(by, wire) | Holder::Locked(by, wire) | Holder::Derived(by, wire),
        ) = self.taken.get(&self.key(&first))
        {
            diags.name_is_taken(claim.at, claim.wire, &first, &name, by, wire);
        }
        self.give(name, claim)
    }

    fn give(&mut self, name: String, claim: &Claim<'a>) -> String {
        let holder = Holder::Derived(claim.at, claim.wire);
        self.taken.insert(self.key(&name), holder);
        name
    }

    fn take(&mut self, name: &str, holder: Holder<'a>) -> Option<String> {
        self.taken.insert(self.key(name), holder);
        Some(name.to_owned())
    }

    fn is_free(&self, name: &str) -> bool {
        let is_kept = self.role == Role::Module && is_device(name);
        !is_kept && !self.taken.contains_key(&self.key(name))
    }

    /// What must be unique: some file systems ignore case.
    fn key(&self, name: &str) -> String {
        match self.role {
            Role::Module => name.to_lowercase(),
            _ => name.to_owned(),
        }
    }
}
