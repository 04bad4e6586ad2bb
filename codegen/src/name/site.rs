//! What a type may be called by where it stands: the basis of its name.
//!
//! # Invariants
//! - The candidates of a type depend on what encloses it and on what the document says, never on who else wants the name.
//! - The last candidate tells its place apart from any other.

use super::branch::branch_words;
use super::case::{self, Role};
use super::stems::Stems;
use super::{english, keywords};
use crate::Pointer;
use crate::ir::{Api, OperationId, Site, StatusSpec, TypeDef, TypeId};
use crate::rust_api::FnName;

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

/// Whether `site` is a component that is called what the document calls it.
pub(super) fn is_exact(site: &Site) -> bool {
    matches!(site, Site::Component { name } if Role::Type.ident(&case::shortest(name)) == *name)
}

/// Tells what types may be called.
pub(super) struct Sites<'a> {
    api: &'a Api,
    /// The words of each operation's method.
    calls: Vec<String>,
    pub(super) stems: Stems,
}

impl<'a> Sites<'a> {
    pub(super) fn new(api: &'a Api, methods: &[FnName]) -> Self {
        Self {
            api,
            calls: methods
                .iter()
                .map(|method| case::of_name(method.as_str()))
                .collect(),
            stems: Stems::new(api.types.len()),
        }
    }

    /// What `id` is called if nothing else wants the name.
    pub(super) fn first(&self, id: TypeId) -> String {
        let ty = self.api.ty(id);
        match &ty.site {
            Site::Component { name } => component(name),
            Site::Property { parent, wire_name } => {
                case::join(self.stem(*parent), &case::shortest(wire_name))
            }
            Site::Items { parent } => {
                let stem = self.stem(*parent);
                english::singular(stem).unwrap_or_else(|| format!("{stem}_item"))
            }
            Site::Values { parent } => format!("{}_value", self.stem(*parent)),
            Site::Branch {
                parent,
                index,
                label,
            } => {
                let words = branch_words(self.api, *parent, *index, label.as_deref());
                case::join(self.stem(*parent), &words)
            }
            Site::Inner { parent } => {
                let stem = self.stem(*parent);
                match self.stems.name(*parent) {
                    Some(_) => format!("non_null_{stem}"),
                    None => stem.to_owned(),
                }
            }
            Site::Parameter { operation, name } => shared(&ty.origin, "parameters")
                .unwrap_or_else(|| case::join(self.call(*operation), &case::shortest(name))),
            Site::Header {
                operation, name, ..
            } => shared(&ty.origin, "headers")
                .unwrap_or_else(|| case::join(self.call(*operation), &header_words(name))),
            Site::RequestBody { operation } => {
                let shared = shared(&ty.origin, "requestBodies");
                let stem = shared.unwrap_or_else(|| self.call(*operation).to_owned());
                with_kind(
                    &stem,
                    if travels_both_ways(ty) {
                        "body"
                    } else {
                        "request"
                    },
                )
            }
            Site::ResponseBody { operation, status } => {
                let shared = shared(&ty.origin, "responses");
                let stem = shared.unwrap_or_else(|| self.answer(*operation, status));
                with_kind(
                    &stem,
                    if travels_both_ways(ty) {
                        "body"
                    } else {
                        "response"
                    },
                )
            }
        }
    }

    /// What else `id` may be called, each telling more than the one before.
    pub(super) fn others(&self, id: TypeId) -> Vec<String> {
        let ty = self.api.ty(id);
        let first = self.first(id);
        let mut others = match &ty.site {
            Site::Component { name } => vec![
                case::spelled(name),
                case::join(&case::shortest(name), case::style(name)),
                case::join(&case::shortest(name), "schema"),
            ],
            Site::Property { parent, wire_name } => vec![
                case::join(self.stem(*parent), &case::spelled(wire_name)),
                format!("{first}_field"),
                format!("{first}_{}", case::style(wire_name)),
            ],
            Site::Items { parent } => {
                let stem = self.stem(*parent);
                vec![format!("{stem}_item"), format!("{stem}_element")]
            }
            Site::Values { parent } => vec![format!("{}_entry", self.stem(*parent))],
            Site::Branch {
                parent,
                index,
                label,
            } => {
                let stem = self.stem(*parent);
                let spelled = label.as_deref().map(case::spelled);
                let spelled = spelled.map(|label| case::join(stem, &label));
                let place = format!("{stem}_{}", english::ordinal(*index));
                spelled.into_iter().chain([place]).collect()
            }
            Site::Inner { parent } => vec![format!("{}_when_not_null", self.stem(*parent))],
            Site::Parameter { operation, name } => {
                let own = case::join(self.call(*operation), &case::shortest(name));
                vec![
                    format!("{first}_param"),
                    own.clone(),
                    format!("{own}_param"),
                ]
            }
            Site::Header {
                operation, name, ..
            } => {
                let own = case::join(self.call(*operation), &header_words(name));
                vec![
                    format!("{first}_header"),
                    own.clone(),
                    format!("{own}_header"),
                ]
            }
            Site::RequestBody { operation } => bodies(self.call(*operation), "request", &ty.origin),
            Site::ResponseBody { operation, status } => {
                let with_status = case::join(self.call(*operation), &status_words(status));
                bodies(&with_status, "response", &ty.origin)
            }
        };
        others.push(case::join(&first, &case::digest(&ty.origin.to_string())));
        others
    }

    /// The names that `short`, [`first`](Self::first) and [`others`](Self::others) come to.
    pub(super) fn idents(&self, id: TypeId, short: &[String]) -> Vec<String> {
        let long = [self.first(id)].into_iter().chain(self.others(id));
        let words = short.iter().cloned().chain(long);
        words.map(|words| Role::Type.ident(&words)).collect()
    }

    /// What the first success of an operation is named after; anything else it answers is told by its status.
    fn answer(&self, id: OperationId, status: &str) -> String {
        let is_success = |status: StatusSpec| {
            matches!(status, StatusSpec::Code(200..=299) | StatusSpec::Range(2))
        };
        let mut successes = self
            .api
            .operations
            .get(id.0)
            .into_iter()
            .flat_map(|operation| {
                let responses = operation.responses.iter();
                responses.filter(|answer| is_success(answer.status) && !answer.contents.is_empty())
            });
        let spec = status_spec(status);
        let call = self.call(id);
        if successes.next().is_some_and(|first| first.status == spec) {
            call.to_owned()
        } else {
            case::join(call, &status_words(status))
        }
    }

    fn stem(&self, id: TypeId) -> &str {
        self.stems.stem(id)
    }

    fn call(&self, id: OperationId) -> &str {
        self.calls.get(id.0).map_or("call", String::as_str)
    }
}

/// A component has its own name; where Rust needs that one it is a `Schema`.
fn component(name: &str) -> String {
    let words = case::shortest(name);
    match keywords::is_type(&Role::Type.ident(&words)) {
        true => case::join(&words, "schema"),
        false => words,
    }
}

/// The words of a component that is no schema: what stands in it has its name.
fn shared(origin: &Pointer, section: &str) -> Option<String> {
    match origin.tokens() {
        [components, of, name, ..] if components == "components" && of == section => {
            Some(case::shortest(name))
        }
        _ => None,
    }
}

/// Whether the body of a request and that of an answer are one type.
fn travels_both_ways(ty: &TypeDef) -> bool {
    let sites = || std::iter::once(&ty.site).chain(ty.places.iter().map(|place| &place.site));
    let asks = sites().any(|site| matches!(site, Site::RequestBody { .. }));
    asks && sites().any(|site| matches!(site, Site::ResponseBody { .. }))
}

/// `rate_limited` is a `rate_limited_response`, and `error_response` is one already.
fn with_kind(words: &str, kind: &str) -> String {
    if words.ends_with(kind) {
        words.to_owned()
    } else {
        case::join(words, kind)
    }
}

/// Further names of a body, the second with its media type.
fn bodies(stem: &str, kind: &str, origin: &Pointer) -> Vec<String> {
    let mut others = vec![case::join(stem, kind)];
    let tokens = origin.tokens();
    let content = tokens.iter().rposition(|token| token == "content");
    if let Some(media_type) = content.and_then(|at| tokens.get(at + 1)) {
        let media = english::media(media_type);
        others.push(format!("{}_{kind}", case::join(stem, &media)));
    }
    others.push(case::join(stem, &format!("{kind}_body")));
    others
}

/// `X-RateLimit-Limit` has the words `rate_limit_limit`.
pub(super) fn header_words(name: &str) -> String {
    let short = name
        .strip_prefix("X-")
        .or_else(|| name.strip_prefix("x-"))
        .filter(|short| !case::plain(short).is_empty());
    case::shortest(short.unwrap_or(name))
}

/// A status as the document writes it.
pub(super) fn status_spec(status: &str) -> StatusSpec {
    let digit = status.bytes().next().filter(u8::is_ascii_digit);
    match (status.parse::<u16>(), digit) {
        (Ok(code), _) => StatusSpec::Code(code),
        (Err(_), Some(digit)) => StatusSpec::Range(digit - b'0'),
        (Err(_), None) => StatusSpec::Default,
    }
}

pub(super) fn status_words(status: &str) -> String {
    english::status(status_spec(status))
}
