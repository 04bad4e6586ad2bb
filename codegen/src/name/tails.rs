//! The short names of what stands inline: its own word, and before it those of what it stands in, the nearest first.
//!
//! A type that stands in several objects is called by its own word, `SetupFutureUsage`; one that stands in one object is
//! called after that object too, `CardWallet`. The next shape of the same name is told apart by the nearest object that
//! differs.
//!
//! # Invariants
//! - A name is not given to a type while another of that word stands in such a place: it would tell of both.
//! - How long a name may get does not depend on how deep a document nests.

use std::collections::HashSet;

use super::branch::branch_words;
use super::site::{header_words, status_spec, status_words};
use super::stems::Stems;
use super::{case, english};
use crate::ir::{Api, OperationId, Site, StatusSpec, TypeDef, TypeId};

/// How many of the words around a type are tried one by one.
const NEAREST: usize = 4;

/// A step from a type to what stands in it, as words.
enum Step {
    Word(String),
    /// One of several.
    Element,
    Value,
}

/// The words for a type that stands at `site`, with those of the `around` nearest objects around it. None where there
/// are fewer; what is named already ends the way out, and has all of its name.
pub(super) fn tail(api: &Api, stems: &Stems, site: &Site, around: usize) -> Option<String> {
    let mut steps = Vec::new();
    let mut objects = 0;
    let mut at = site;
    let mut base = "";
    loop {
        let parent = match at {
            Site::Property { parent, wire_name } => {
                steps.push(Step::Word(case::shortest(wire_name)));
                if objects == around {
                    break;
                }
                objects += 1;
                *parent
            }
            Site::Items { parent } => {
                steps.push(Step::Element);
                *parent
            }
            Site::Values { parent } => {
                steps.push(Step::Value);
                *parent
            }
            Site::Branch {
                parent,
                index,
                label,
            } => {
                let words = branch_words(api, *parent, *index, label.as_deref());
                steps.push(Step::Word(words));
                *parent
            }
            Site::Inner { parent } => *parent,
            _ => return None,
        };
        if steps.len() > 4 * NEAREST {
            return None;
        }
        let ty = api.ty(parent);
        if is_root(ty) {
            if objects < around {
                return None;
            }
            base = stems.stem(parent);
            break;
        }
        at = &ty.site;
    }
    let words = steps
        .into_iter()
        .rev()
        .fold(base.to_owned(), |words, step| match step {
            Step::Word(word) => case::join(&words, &word),
            Step::Element => english::singular(&words).unwrap_or_else(|| format!("{words}_item")),
            Step::Value => format!("{words}_value"),
        });
    Some(words)
}

/// Whether the names of what stands in `ty` begin with its own: it is no inline schema, or the overlay names it.
fn is_root(ty: &TypeDef) -> bool {
    let inline = matches!(
        ty.site,
        Site::Property { .. }
            | Site::Items { .. }
            | Site::Values { .. }
            | Site::Branch { .. }
            | Site::Inner { .. }
    );
    !inline || ty.rust_name.is_some()
}

/// The sites of a type that tell it apart: one for each object or operation that it stands in.
pub(super) fn sites(ty: &TypeDef) -> Vec<&Site> {
    let mut sites = vec![&ty.site];
    let mut seen = HashSet::from([owner(&ty.site)]);
    for place in &ty.places {
        if seen.insert(owner(&place.site)) {
            sites.push(&place.site);
        }
    }
    sites
}

/// What a type stands in.
fn owner(site: &Site) -> (Option<TypeId>, Option<OperationId>, &str) {
    match site {
        Site::Property { parent, wire_name } => (Some(*parent), None, wire_name),
        Site::Items { parent }
        | Site::Values { parent }
        | Site::Branch { parent, .. }
        | Site::Inner { parent } => (Some(*parent), None, ""),
        Site::Parameter { operation, .. }
        | Site::RequestBody { operation }
        | Site::ResponseBody { operation, .. }
        | Site::Header { operation, .. } => (None, Some(*operation), ""),
        Site::Component { name } => (None, None, name),
    }
}

/// What a type that several operations have is called without them: a parameter by its name, an answer by its status.
fn without_operation(sites: &[&Site]) -> Option<String> {
    let words = |site: &Site| match site {
        Site::Parameter { name, .. } => Some(case::shortest(name)),
        Site::Header { name, .. } => Some(header_words(name)),
        Site::ResponseBody { status, .. } => match status_spec(status) {
            StatusSpec::Code(200..=299) | StatusSpec::Range(2) | StatusSpec::Default => None,
            _ => Some(format!("{}_response", status_words(status))),
        },
        _ => None,
    };
    let first = words(sites.first()?)?;
    let is_answer = |site: &Site| matches!(site, Site::ResponseBody { .. });
    match sites
        .iter()
        .all(|site| words(site).as_ref() == Some(&first))
    {
        true => Some(first),
        false => (sites
            .iter()
            .all(|site| is_answer(site) && words(site).is_some()))
        .then(|| "error_response".to_owned()),
    }
}

/// What the names given so far tell of: places where a type of that word stands.
#[derive(Debug, Default)]
pub(super) struct Told {
    words: HashSet<String>,
}

impl Told {
    /// Notes where a type stands that has a short name.
    pub(super) fn note(&mut self, api: &Api, stems: &Stems, ty: &TypeDef) {
        for site in sites(ty) {
            let tails = (0..=2).map_while(|around| tail(api, stems, site, around));
            self.words.extend(tails);
        }
    }

    fn is_told(&self, words: &str) -> bool {
        self.words.contains(words)
    }
}

/// The short names that `ty` may have, the best first. None for what is called after a component or an operation.
pub(super) fn candidates(api: &Api, stems: &Stems, ty: &TypeDef, told: &Told) -> Vec<String> {
    let sites = sites(ty);
    let is_shared = sites.len() > 1;
    if is_root(ty) {
        return match is_shared {
            true => without_operation(&sites).into_iter().collect(),
            false => Vec::new(),
        };
    }
    let tails: Vec<String> = (usize::from(!is_shared)..=NEAREST)
        .map_while(|around| tail(api, stems, &ty.site, around))
        .collect();
    let (free, taken): (Vec<String>, Vec<String>) =
        tails.into_iter().partition(|words| !told.is_told(words));
    free.into_iter().chain(taken).collect()
}
