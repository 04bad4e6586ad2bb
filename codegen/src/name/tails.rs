//! The short names of what stands inline: its own word, and before it those of what it stands in, the nearest first.
//!
//! A type that stands in several objects is called by its own word, `SetupFutureUsage`; one that stands in one object is
//! called after that object too, `CardWallet`. The next shape of the same name is told apart by the nearest object that
//! differs.
//!
//! # Invariants
//! - A name is not given to a type while another of that word stands in such a place: it would tell of both.
//! - How long a name may get does not depend on how deep a document nests.

use std::collections::{HashMap, HashSet};

use super::branch::branch_words;
use super::site::{header_words, status_spec, status_words};
use super::stems::Stems;
use super::{case, english};
use crate::ir::{Api, OperationId, Shape, Site, StatusSpec, TypeDef, TypeId};

/// How many names are tried on the way out.
const NEAREST: usize = 5;

/// How long a name may be before a shorter one is looked for, in letters.
const SHORT: usize = 40;

/// A step from a type to what stands in it, as words.
enum Step {
    Word(String),
    /// What tells a branch from the others.
    Branch(String),
    /// One of several.
    Element,
    Value,
}

/// The words for a type that stands at `site`, the shortest first: its own, then with those of one more object around it
/// each. What has a name by now and is shared, or does not stand inline, ends the way out with all of its name.
fn outwards(api: &Api, stems: &Stems, site: &Site, told: &Told<'_>) -> Vec<Tail> {
    let mut steps = Vec::new();
    let mut tails = Vec::new();
    let mut at = site;
    while tails.len() < NEAREST && steps.len() < 4 * NEAREST {
        let (step, parent) = match at {
            Site::Property { parent, wire_name } => {
                (Some(Step::Word(told.words_of(wire_name))), *parent)
            }
            Site::Items { parent } => (Some(Step::Element), *parent),
            Site::Values { parent } => (Some(Step::Value), *parent),
            Site::Branch {
                parent,
                index,
                label,
            } => {
                let words = branch_words(api, *parent, *index, label.as_deref());
                (Some(Step::Branch(words)), *parent)
            }
            Site::Inner { parent } => (None, *parent),
            _ => break,
        };
        steps.extend(step);
        if matches!(at, Site::Property { .. }) {
            tails.push(Tail::new("", &steps));
        }
        let ty = api.ty(parent);
        if is_root(ty) || told.is_shared(parent) && stems.name(parent).is_some() {
            tails.push(Tail::new(stems.stem(parent), &steps));
            break;
        }
        at = &ty.site;
    }
    tails
}

/// A name, and what of it is the name of something else.
#[derive(Clone, Debug)]
struct Tail {
    words: String,
    /// The same with the branches on the way out, where there are any.
    full: Option<String>,
    /// The words of the type at the end of the way, and what was added to them; empty when the way does not end here.
    root: (String, String),
}

impl Tail {
    fn new(base: &str, steps: &[Step]) -> Self {
        // Only a type that is a branch itself, or an element of one, needs to say which.
        let own = (steps.iter()).position(|step| matches!(step, Step::Word(_)));
        let own = own.unwrap_or(steps.len());
        let build = |base: &str, branches: bool| {
            let steps = steps.iter().enumerate().rev();
            steps.fold(base.to_owned(), |words, (index, step)| match step {
                Step::Word(word) => joined(&words, word),
                Step::Branch(_) if index > own && !branches => words,
                Step::Branch(word) => joined(&words, word),
                Step::Element => {
                    english::singular(&words).unwrap_or_else(|| format!("{words}_item"))
                }
                Step::Value => format!("{words}_value"),
            })
        };
        let root = match base.is_empty() {
            true => Default::default(),
            false => (base.to_owned(), build("", false)),
        };
        let words = build(base, false);
        let passed = steps
            .iter()
            .skip(own)
            .any(|step| matches!(step, Step::Branch(_)));
        let full = passed.then(|| build(base, true));
        Self { words, full, root }
    }

    /// The name with the last words of the root alone, the fewest first.
    fn shortened(&self) -> impl Iterator<Item = String> {
        /// What a reader needs to find the root again.
        const LEAST: usize = 3;

        let (base, rest) = &self.root;
        let starts: Vec<usize> = base.match_indices('_').map(|(at, _)| at + 1).collect();
        let few = starts.into_iter().rev().skip(LEAST - 1);
        few.map(move |at| joined(&base[at..], rest))
            .take_while(|words| letters(words) <= SHORT + 8)
    }
}

/// `card` and `card_brand` are `card_brand`.
fn joined(first: &str, second: &str) -> String {
    let starts = first.match_indices('_').map(|(at, _)| at + 1);
    let overlap = std::iter::once(0).chain(starts).find(|at| {
        let end = &first[*at..];
        !end.is_empty()
            && second
                .strip_prefix(end)
                .is_some_and(|rest| rest.starts_with('_'))
    });
    match overlap {
        Some(at) => format!("{}{second}", &first[..at]),
        None => case::join(first, second),
    }
}

/// How long the identifier is.
fn letters(words: &str) -> usize {
    words.chars().filter(|c| *c != '_').count()
}

/// Whether a type is a component only because something refers to the place where it stands inline.
pub(super) fn is_moved(ty: &TypeDef) -> bool {
    const NAMED: [&str; 3] = ["properties", "$defs", "definitions"];

    let place = ty.origin.tokens();
    let above = place
        .len()
        .checked_sub(2)
        .and_then(|above| place.get(above));
    matches!(ty.site, Site::Component { .. })
        && above.is_some_and(|above| NAMED.contains(&above.as_str()))
        && place.len() > 3
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

/// What a type that several operations have is called without them: a parameter by its name, an answer by its status, a
/// body of few members by these.
fn without_operation(ty: &TypeDef, sites: &[&Site]) -> Option<String> {
    let words = |site: &Site| match site {
        Site::Parameter { name, .. } => Some(case::shortest(name)),
        Site::Header { name, .. } => Some(header_words(name)),
        Site::ResponseBody { status, .. } => match status_spec(status) {
            StatusSpec::Code(200..=299) | StatusSpec::Range(2) | StatusSpec::Default => None,
            _ => Some(format!("{}_response", status_words(status))),
        },
        _ => None,
    };
    if let Some(first) = sites.first().and_then(|site| words(site))
        && sites
            .iter()
            .all(|site| words(site).as_ref() == Some(&first))
    {
        return Some(first);
    }
    let all = |holds: fn(&Site) -> bool| sites.iter().all(|site| holds(site));
    let is_answer = |site: &Site| matches!(site, Site::ResponseBody { .. });
    let kind = if sites
        .iter()
        .all(|site| is_answer(site) && words(site).is_some())
    {
        return Some("error_response".to_owned());
    } else if all(|site| matches!(site, Site::ResponseBody { .. })) {
        "response"
    } else if all(|site| matches!(site, Site::RequestBody { .. })) {
        "request"
    } else if all(|site| matches!(site, Site::RequestBody { .. } | Site::ResponseBody { .. })) {
        "body"
    } else {
        return None;
    };
    let Shape::Struct(shape) = &ty.shape else {
        return None;
    };
    let mut members: Vec<&str> = shape
        .fields
        .iter()
        .map(|field| field.wire_name.as_str())
        .collect();
    members.sort_unstable();
    let members = members.into_iter().map(case::shortest);
    let name = members.fold(String::new(), |name, member| match name.is_empty() {
        true => member,
        false => format!("{name}_and_{member}"),
    });
    let few = (1..=2).contains(&shape.fields.len()) && letters(&name) <= SHORT;
    few.then(|| case::join(&name, kind))
}

/// What the names given so far tell of: places where a type of that word stands.
#[derive(Debug)]
pub(super) struct Told<'a> {
    words: HashSet<String>,
    /// The words of the names of members.
    spelled: HashMap<&'a str, String>,
    /// By type: whether it stands in several objects or operations.
    shared: Vec<bool>,
}

impl<'a> Told<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let mut spelled = HashMap::new();
        for ty in &api.types {
            for site in std::iter::once(&ty.site).chain(ty.places.iter().map(|place| &place.site)) {
                if let Site::Property { wire_name, .. } = site {
                    let words = spelled.entry(wire_name.as_str());
                    words.or_insert_with(|| case::shortest(wire_name));
                }
            }
        }
        Self {
            words: HashSet::new(),
            spelled,
            shared: api.types.iter().map(|ty| sites(ty).len() > 1).collect(),
        }
    }

    /// Notes where a type stands that has a short name.
    pub(super) fn note(&mut self, api: &Api, stems: &Stems, ty: &TypeDef) {
        for site in sites(ty) {
            let tails = outwards(api, stems, site, self).into_iter().take(2);
            let words: Vec<String> = tails.map(|tail| tail.words).collect();
            self.words.extend(words);
        }
    }

    fn words_of(&self, wire_name: &str) -> String {
        let known = self.spelled.get(wire_name);
        known.cloned().unwrap_or_else(|| case::shortest(wire_name))
    }

    fn is_told(&self, words: &str) -> bool {
        self.words.contains(words)
    }

    fn is_shared(&self, id: TypeId) -> bool {
        self.shared[id.index()]
    }
}

/// The short names that a type may have, the best first. None for what is called after a component or one operation.
pub(super) fn candidates(api: &Api, stems: &Stems, id: TypeId, told: &Told<'_>) -> Vec<String> {
    /// How many of its places a name may come from.
    const LOOKED_AT: usize = 16;

    let ty = api.ty(id);
    if is_empty_text(&ty.shape) {
        return vec!["empty_string".to_owned()];
    }
    let sites = sites(ty);
    let is_shared = told.is_shared(id);
    if is_root(ty) {
        return match is_shared {
            true if is_moved(ty) => ty.origin.last().map(case::shortest).into_iter().collect(),
            true => without_operation(ty, &sites).into_iter().collect(),
            false => Vec::new(),
        };
    }
    let ways: Vec<Vec<Tail>> = (sites.iter().take(LOOKED_AT))
        .map(|site| outwards(api, stems, site, told))
        .collect();
    let mut tails: Vec<&Tail> = Vec::new();
    for around in 0..NEAREST + 1 {
        tails.extend(ways.iter().filter_map(|way| way.get(around)));
    }
    // A type of one place says where it stands, unless that makes it long.
    let own = match ways.first().and_then(|way| way.first()) {
        Some(own) if !is_shared && own.root.0.is_empty() => {
            tails.retain(|tail| tail.words != own.words);
            Some(own.words.clone())
        }
        _ => None,
    };
    let words = || tails.iter().map(|tail| tail.words.clone());
    let is_short = |words: &String| letters(words) <= SHORT;
    let untold = words().filter(|words| is_short(words) && !told.is_told(words));
    let others = words().filter(|words| is_short(words) && told.is_told(words));
    let is_long = tails.first().is_none_or(|tail| !is_short(&tail.words));
    let own = own.filter(|words| is_long && !told.is_told(words));
    let cut = tails.iter().flat_map(|tail| tail.shortened());
    let full = || tails.iter().filter_map(|tail| tail.full.clone());
    let mut long: Vec<String> = words()
        .filter(|words| !is_short(words))
        .chain(full())
        .collect();
    long.sort_by_key(|words| letters(words));
    let full = full().filter(is_short);
    (untold
        .chain(own)
        .chain(full)
        .chain(others)
        .chain(cut)
        .chain(long))
    .collect()
}

/// Whether the empty string is the only value.
fn is_empty_text(shape: &Shape) -> bool {
    match shape {
        Shape::Enum(shape) => {
            matches!(shape.variants.as_slice(), [one] if one.wire_value.is_empty())
        }
        _ => false,
    }
}
