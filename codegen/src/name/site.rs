//! What a type may be called by where it stands: the basis of its name.
//!
//! # Invariants
//! - The candidates of a type depend on what encloses it and on what the document says, never on who else wants the name.
//! - Every type has at least one candidate, and the last tells its place apart from any other.

use super::case::{self, Role};
use super::ident::FnName;
use super::types::is_exact;
use super::{english, keywords};
use crate::Pointer;
use crate::ir::{Api, Shape, Site, StatusSpec, TypeId, Union};

/// The longest words that a name is built upon, in bytes: a deep document does not make names without end.
const LONGEST_STEM: usize = 120;

/// What the document calls a type, for a message.
pub(super) fn wire(site: &Site) -> &str {
    match site {
        Site::Component { name } | Site::Parameter { name, .. } | Site::Header { name, .. } => name,
        Site::Property { wire_name, .. } => wire_name,
        Site::Items { .. } => "items",
        Site::Values { .. } => "additionalProperties",
        Site::Branch { label, .. } => label.as_deref().unwrap_or("branch"),
        Site::Inner { .. } => "not null",
        Site::RequestBody { .. } => "requestBody",
        Site::ResponseBody { status, .. } => status,
    }
}

/// The words that each type is built of, as far as they are known.
#[derive(Debug)]
pub(super) struct Sites<'a> {
    api: &'a Api,
    /// By operation.
    calls: Vec<String>,
    /// By type: the words that what stands in it is named after.
    stems: Vec<Option<String>>,
    /// By type.
    names: Vec<Option<String>>,
}

impl<'a> Sites<'a> {
    pub(super) fn new(api: &'a Api, methods: &[FnName]) -> Self {
        Self {
            api,
            calls: methods
                .iter()
                .map(|method| case::of_name(method.as_str()))
                .collect(),
            stems: vec![None; api.types.len()],
            names: vec![None; api.types.len()],
        }
    }

    /// Gives an item its name.
    pub(super) fn name(&mut self, id: TypeId, name: String) {
        self.stems[id.index()] = Some(case::of_name(&name));
        self.names[id.index()] = Some(name);
    }

    /// Says what something that is no item would be called.
    pub(super) fn describe(&mut self, id: TypeId, words: String) {
        self.stems[id.index()] = Some(words);
    }

    pub(super) fn is_named(&self, id: TypeId) -> bool {
        self.names[id.index()].is_some()
    }

    pub(super) fn into_names(self) -> Vec<Option<String>> {
        self.names
    }

    /// Every type after what it stands in: components, those with their very name first, then inwards.
    pub(super) fn outer_first(&self) -> Vec<TypeId> {
        let mut order: Vec<(usize, bool, TypeId)> = Vec::with_capacity(self.api.types.len());
        let mut depths: Vec<Option<usize>> = vec![None; self.api.types.len()];
        for (id, ty) in self.api.ids() {
            order.push((self.depth(id, &mut depths), !is_exact(&ty.site), id));
        }
        order.sort();
        order.into_iter().map(|(_, _, id)| id).collect()
    }

    /// How many steps `id` is away from a component or an operation.
    fn depth(&self, id: TypeId, depths: &mut [Option<usize>]) -> usize {
        let mut chain = vec![id];
        let mut depth = loop {
            let last = chain[chain.len() - 1];
            if let Some(depth) = depths[last.index()] {
                chain.pop();
                break depth + 1;
            }
            match parent(&self.api.ty(last).site) {
                Some(parent) if chain.len() <= self.api.types.len() => chain.push(parent),
                Some(_) => break 1,
                None => {
                    break usize::from(!matches!(self.api.ty(last).site, Site::Component { .. }));
                }
            }
        };
        while let Some(id) = chain.pop() {
            depths[id.index()] = Some(depth);
            depth += 1;
        }
        depths[id.index()].unwrap_or_default()
    }

    /// What `id` may be called, the shortest first.
    pub(super) fn candidates(&self, id: TypeId) -> Vec<String> {
        let ty = self.api.ty(id);
        let mut candidates = match &ty.site {
            Site::Component { name } => component(name),
            Site::Property { parent, wire_name } => {
                let stem = self.stem(*parent);
                let plain = case::join(stem, &case::shortest(wire_name));
                vec![
                    plain.clone(),
                    case::join(stem, &case::spelled(wire_name)),
                    format!("{plain}_field"),
                    format!("{plain}_{}", case::style(wire_name)),
                ]
            }
            Site::Items { parent } => {
                let stem = self.stem(*parent);
                let item = format!("{stem}_item");
                let mut candidates: Vec<String> = english::singular(stem).into_iter().collect();
                candidates.extend([item, format!("{stem}_element")]);
                candidates
            }
            Site::Values { parent } => {
                let stem = self.stem(*parent);
                vec![format!("{stem}_value"), format!("{stem}_entry")]
            }
            Site::Branch {
                parent,
                index,
                label,
            } => self.branch(id, *parent, *index, label.as_deref()),
            Site::Inner { parent } => {
                let stem = self.stem(*parent);
                let not_null = format!("non_null_{stem}");
                if self.is_named(*parent) {
                    vec![not_null, format!("{stem}_when_not_null")]
                } else {
                    vec![stem.to_owned(), not_null]
                }
            }
            Site::Parameter { operation, name } => {
                let mut candidates = shared(&ty.origin, "parameters", "param");
                let own = case::join(self.call(operation.0), &case::shortest(name));
                candidates.extend([own.clone(), format!("{own}_param")]);
                candidates
            }
            Site::Header {
                operation, name, ..
            } => {
                let mut candidates = shared(&ty.origin, "headers", "header");
                let own = case::join(self.call(operation.0), &header_words(name));
                candidates.extend([own.clone(), format!("{own}_header")]);
                candidates
            }
            Site::RequestBody { operation } => {
                let mut candidates = shared(&ty.origin, "requestBodies", "request");
                candidates.extend(body(self.call(operation.0), "request", &ty.origin));
                candidates
            }
            Site::ResponseBody { operation, status } => {
                let mut candidates = shared(&ty.origin, "responses", "response");
                let call = self.call(operation.0);
                if status.starts_with('2') {
                    candidates.extend(body(call, "response", &ty.origin));
                }
                let with_status = case::join(call, &status_words(status));
                candidates.extend(body(&with_status, "response", &ty.origin));
                candidates
            }
        };
        candidates.retain(|words| !words.is_empty());
        let apart = case::digest(&ty.origin.to_string());
        let last = candidates.first().map_or("type", String::as_str);
        candidates.push(case::join(last, &apart));
        candidates
    }

    fn branch(&self, id: TypeId, parent: TypeId, index: usize, label: Option<&str>) -> Vec<String> {
        let stem = self.stem(parent);
        let mut candidates = Vec::new();
        if let Some(label) = label {
            candidates.push(case::join(stem, &case::shortest(label)));
            candidates.push(case::join(stem, &case::spelled(label)));
        } else if let Shape::Union(union) = &self.api.ty(parent).shape {
            candidates.push(format!("{stem}_{}", trait_of(self.api, union, id, index)));
        }
        candidates.push(format!("{stem}_{}", english::ordinal(index)));
        candidates
    }

    fn stem(&self, id: TypeId) -> &str {
        let stem = self.stems[id.index()].as_deref().unwrap_or("type");
        case::shortened(stem, LONGEST_STEM)
    }

    fn call(&self, operation: usize) -> &str {
        self.calls.get(operation).map_or("call", String::as_str)
    }
}

/// What sets a branch without a label apart: its kind, or a member that no other branch has.
pub(super) fn trait_of(api: &Api, union: &Union, id: TypeId, index: usize) -> String {
    let kind = kind_words(api.shape(id));
    let others = || {
        union
            .branches
            .iter()
            .enumerate()
            .filter(move |(other, _)| *other != index)
            .map(|(_, branch)| api.shape(branch.ty))
    };
    let Shape::Struct(own) = api.shape(id) else {
        return kind.to_owned();
    };
    if !others().any(|other| matches!(other, Shape::Struct(_) | Shape::Map(_))) {
        return kind.to_owned();
    }
    let has = |shape: &Shape, wire_name: &str| match shape {
        Shape::Struct(other) => other
            .fields
            .iter()
            .any(|field| field.wire_name == wire_name),
        _ => false,
    };
    own.fields
        .iter()
        .find(|field| !others().any(|other| has(other, &field.wire_name)))
        .map_or_else(
            || english::ordinal(index),
            |field| format!("with_{}", case::shortest(&field.wire_name)),
        )
}

/// What a shape is, in a word.
pub(super) fn kind_words(shape: &Shape) -> &'static str {
    use crate::ir::Primitive as P;
    match shape {
        Shape::Struct(_) => "object",
        Shape::Enum(_) => "choice",
        Shape::Union(_) => "alternative",
        Shape::List(_) => "list",
        Shape::Map(_) => "map",
        Shape::Nullable(_) => "nullable",
        Shape::Alias(_) | Shape::Any => "json",
        Shape::Primitive(primitive) => match primitive {
            P::Bool => "bool",
            P::I32 | P::I64 | P::U32 | P::U64 => "integer",
            P::F64 => "number",
            P::String => "text",
            P::DateTime => "date_time",
            P::Date => "date",
            P::Uuid => "uuid",
            P::Base64 | P::Binary => "bytes",
        },
    }
}

fn parent(site: &Site) -> Option<TypeId> {
    match site {
        Site::Property { parent, .. }
        | Site::Items { parent }
        | Site::Values { parent }
        | Site::Branch { parent, .. }
        | Site::Inner { parent } => Some(*parent),
        _ => None,
    }
}

/// A component has its own name. Where Rust needs that one it is a `Schema`, beside one like it its symbols or its case
/// tell it apart.
fn component(name: &str) -> Vec<String> {
    let words = case::shortest(name);
    let schema = case::join(&words, "schema");
    if keywords::in_types().any(|reserved| reserved == Role::Type.ident(&words)) {
        return vec![schema];
    }
    let spelled = case::spelled(name);
    let styled = case::join(&words, case::style(name));
    vec![words, spelled, styled, schema]
}

/// The candidates of what stands in a component that is no schema: its own name, with what it is when that is taken.
fn shared(origin: &Pointer, section: &str, kind: &str) -> Vec<String> {
    match origin.tokens() {
        [components, of, name, ..] if components == "components" && of == section => {
            let words = case::shortest(name);
            let with_kind = if words.ends_with(kind) {
                words.clone()
            } else {
                case::join(&words, kind)
            };
            match section {
                "parameters" | "headers" => vec![words, with_kind],
                _ => vec![with_kind],
            }
        }
        _ => Vec::new(),
    }
}

/// The candidates of a body, the second with its media type.
fn body(stem: &str, kind: &str, origin: &Pointer) -> Vec<String> {
    let mut candidates = vec![case::join(stem, kind)];
    let tokens = origin.tokens();
    let content = tokens.iter().rposition(|token| token == "content");
    if let Some(media_type) = content.and_then(|at| tokens.get(at + 1)) {
        let media = english::media(media_type);
        candidates.push(format!("{}_{kind}", case::join(stem, &media)));
    }
    candidates
}

/// `X-RateLimit-Limit` has the words `rate_limit_limit`.
pub(super) fn header_words(name: &str) -> String {
    let short = name
        .strip_prefix("X-")
        .or_else(|| name.strip_prefix("x-"))
        .filter(|short| !case::plain(short).is_empty());
    case::shortest(short.unwrap_or(name))
}

/// The words of a status as the document writes it.
fn status_words(status: &str) -> String {
    let digit = status.bytes().next().filter(u8::is_ascii_digit);
    let spec = match (status.parse::<u16>(), digit) {
        (Ok(code), _) => StatusSpec::Code(code),
        (Err(_), Some(digit)) => StatusSpec::Range(digit - b'0'),
        (Err(_), None) => StatusSpec::Default,
    };
    english::status(spec)
}
