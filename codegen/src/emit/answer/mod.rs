//! What an operation answers: which status and media type is read how, and becomes what.
//!
//! Decided here once; [`decode`] prints the arms, [`error`](super::error) the enum of errors.
//!
//! # Invariants
//! - There is always a success: an operation that documents none answers bytes.
//! - Arms are in the order in which they are tested: codes, ranges, then the rest, and within a status the media types
//!   that are asked for by name before the one that is taken for granted.

pub(super) mod decode;
mod media;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::tokens::{Scope, ToIdent, spell};
use crate::ir::{BodyKind, Content, Framing, Operation, OperationId, Response, StatusSpec};
use crate::name::OperationNames;
use crate::rust_api::{SchemaType, value_type};

pub(super) use media::accept;

/// What an operation answers.
pub(super) struct Answers {
    /// In the order in which they are tested.
    pub(super) arms: Vec<Arm>,
    /// The type of a success; `None` when it is the enum of [`success_variants`](Self::success_variants).
    pub(super) success: Option<Reading>,
    /// The variants of the answer enum, when there are several successes.
    pub(super) success_variants: Vec<SuccessVariant>,
    /// The variants of the error enum, but for the one for everything else.
    pub(super) error_variants: Vec<ErrorVariant>,
    /// The type that gives the headers of a success.
    pub(super) success_headers: Option<Ident>,
    /// Whether some arm takes every status.
    pub(super) is_total: bool,
}

/// A variant of the answer enum.
pub(super) struct SuccessVariant {
    pub(super) name: Ident,
    pub(super) reading: Reading,
    /// The index of the response; `None` for a success that the document does not describe.
    pub(super) response: Option<usize>,
    /// The index of the content in it.
    pub(super) content: Option<usize>,
}

/// How one kind of answer is read.
pub(super) struct Arm {
    pub(super) statuses: Statuses,
    /// The media type that it is asked for by name; `None` when it is taken for granted.
    pub(super) media: Option<String>,
    /// The media types of the arms before it for the same statuses.
    pub(super) not_media: Vec<String>,
    /// The media types that the document has for it, where an answer of another kind is told by its media type.
    pub(super) documented: Vec<String>,
    pub(super) reading: Reading,
    pub(super) outcome: Outcome,
}

/// The statuses of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Statuses {
    Code(u16),
    /// The hundred that begins with this digit.
    Range(u8),
    /// Whatever no arm before it takes.
    Rest,
}

/// How a body is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reading {
    Json(SchemaType),
    Text,
    /// Whole, in memory.
    Bytes,
    /// As it comes.
    Stream,
    /// As they come, one by one.
    Items(SchemaType, Framing),
    Empty,
}

impl Reading {
    /// Whether the body must not be held in memory whole.
    pub(super) fn is_streamed(&self) -> bool {
        matches!(self, Self::Stream | Self::Items(..))
    }

    /// The type of what is decoded.
    pub(super) fn item(&self) -> Option<&SchemaType> {
        match self {
            Self::Json(ty) | Self::Items(ty, _) => Some(ty),
            Self::Text | Self::Bytes | Self::Stream | Self::Empty => None,
        }
    }
}

/// What an answer becomes.
pub(super) enum Outcome {
    /// The one success.
    Success,
    /// A variant of the answer enum.
    SuccessVariant(Ident),
    /// A variant of the error enum.
    Error(Ident),
}

/// A variant of the error enum.
pub(super) struct ErrorVariant {
    pub(super) name: Ident,
    pub(super) reading: Reading,
    pub(super) headers: Option<Ident>,
    /// The index of the response that it is for.
    pub(super) response: usize,
}

/// Decides what an operation answers.
pub(super) fn decide(cx: &Emitter<'_>, id: OperationId, operation: &Operation) -> Answers {
    let roles = roles(operation);
    let successes: Vec<Body<'_>> = roles
        .iter()
        .filter(|role| role.is_success)
        .flat_map(|role| bodies(cx, operation, role))
        .collect();
    let names = cx.names.operation(id);
    let mut answers = Answers {
        arms: Vec::new(),
        success: single(&successes),
        success_variants: Vec::new(),
        error_variants: Vec::new(),
        success_headers: roles
            .iter()
            .filter(|role| role.is_success)
            .find_map(|role| names.headers[role.response?].as_ref())
            .map(ToIdent::ident),
        is_total: false,
    };
    for role in &roles {
        answers.is_total |= role.statuses == Statuses::Rest;
        if role.is_success {
            answers.add_successes(cx, id, operation, role);
        } else {
            answers.add_errors(cx, id, operation, role);
        }
    }
    answers
}

/// A response of the document in one of its uses.
#[derive(Clone, Copy)]
struct Role {
    statuses: Statuses,
    is_success: bool,
    /// The index of the response; `None` for a success that the document does not describe.
    response: Option<usize>,
}

/// Which responses are successes. `default` is the success too when the document has no other.
fn roles(operation: &Operation) -> Vec<Role> {
    let is_success = |status: StatusSpec| match status {
        StatusSpec::Code(code) => code < 400,
        StatusSpec::Range(digit) => digit < 4,
        StatusSpec::Default => false,
    };
    let mut roles: Vec<Role> = Vec::new();
    let mut rest = None;
    for (index, response) in operation.responses.iter().enumerate() {
        let statuses = match response.status {
            StatusSpec::Code(code) => Statuses::Code(code),
            StatusSpec::Range(digit) => Statuses::Range(digit),
            StatusSpec::Default => {
                rest = Some(index);
                continue;
            }
        };
        roles.push(Role {
            statuses,
            is_success: is_success(response.status),
            response: Some(index),
        });
    }
    if !roles.iter().any(|role| role.is_success) {
        roles.push(Role {
            statuses: Statuses::Range(2),
            is_success: true,
            response: rest,
        });
    }
    roles.extend(rest.map(|index| Role {
        statuses: Statuses::Rest,
        is_success: false,
        response: Some(index),
    }));
    roles
}

/// A body that a response may have: the index of its content, and how it is read.
struct Body<'a> {
    content: Option<(usize, &'a Content)>,
    reading: Reading,
}

fn bodies<'a>(cx: &Emitter<'_>, operation: &'a Operation, role: &Role) -> Vec<Body<'a>> {
    let Some(response) = role.response.map(|index| &operation.responses[index]) else {
        return vec![Body {
            content: None,
            reading: Reading::Stream,
        }];
    };
    if response.contents.is_empty() || is_bodiless(operation, response) {
        return vec![Body {
            content: None,
            reading: Reading::Empty,
        }];
    }
    let body = |(index, content): (usize, &'a Content)| Body {
        content: Some((index, content)),
        reading: reading(cx, content, role.is_success),
    };
    response.contents.iter().enumerate().map(body).collect()
}

/// Whether HTTP forbids the body that the document describes.
fn is_bodiless(operation: &Operation, response: &Response) -> bool {
    operation.method == "HEAD"
        || matches!(
            response.status,
            StatusSpec::Code(100..=199 | 204 | 205 | 304)
        )
}

fn reading(cx: &Emitter<'_>, content: &Content, is_success: bool) -> Reading {
    if let Some((item, framing)) = content.items(cx.api).filter(|_| is_success) {
        return Reading::Items(value_type(cx.api, cx.facts, item), framing);
    }
    match &content.kind {
        BodyKind::Json(ty) => Reading::Json(value_type(cx.api, cx.facts, *ty)),
        BodyKind::Text => Reading::Text,
        BodyKind::Form(_) | BodyKind::Multipart(_) | BodyKind::Bytes | BodyKind::Stream(_)
            if is_success =>
        {
            Reading::Stream
        }
        BodyKind::Form(_) | BodyKind::Multipart(_) | BodyKind::Bytes | BodyKind::Stream(_) => {
            Reading::Bytes
        }
    }
}

/// How all of these are read, when that is one way.
fn single(bodies: &[Body<'_>]) -> Option<Reading> {
    let (first, rest) = bodies.split_first()?;
    rest.iter()
        .all(|body| body.reading == first.reading)
        .then(|| first.reading.clone())
}

impl Answers {
    fn add_successes(
        &mut self,
        cx: &Emitter<'_>,
        id: OperationId,
        operation: &Operation,
        role: &Role,
    ) {
        let names = cx.names.operation(id);
        let is_enum = self.success.is_none();
        let variant = |content: usize| match role.response {
            Some(response) => answer_variant(names, response, content),
            None => Ident::new("Ok", proc_macro2::Span::call_site()),
        };
        for (body, media, not_media) in ordered(bodies(cx, operation, role)) {
            let outcome = if is_enum {
                let name = variant(body.content.map_or(0, |(index, _)| index));
                let mut known = self.success_variants.iter();
                if !known.any(|known| known.name == name) {
                    self.success_variants.push(SuccessVariant {
                        name: name.clone(),
                        reading: body.reading.clone(),
                        response: role.response,
                        content: body.content.map(|(index, _)| index),
                    });
                }
                Outcome::SuccessVariant(name)
            } else {
                Outcome::Success
            };
            let documented = match (&body.reading, &media) {
                (Reading::Text | Reading::Bytes | Reading::Stream | Reading::Items(..), None) => {
                    documented(operation, role)
                }
                _ => Vec::new(),
            };
            self.arms.push(Arm {
                statuses: role.statuses,
                media,
                not_media,
                documented,
                reading: body.reading,
                outcome,
            });
        }
    }

    fn add_errors(
        &mut self,
        cx: &Emitter<'_>,
        id: OperationId,
        operation: &Operation,
        role: &Role,
    ) {
        let Some(response) = role.response else {
            return;
        };
        let names = cx.names.operation(id);
        let headers = names.headers[response].as_ref().map(ToIdent::ident);
        let bodies = ordered(bodies(cx, operation, role));
        let is_one = bodies.len() == 1;
        for (body, media, not_media) in bodies {
            let name = match body.content {
                Some((content, _)) if !is_one => {
                    names.error_content_variants[response][content].ident()
                }
                _ => names.error_variants[response].ident(),
            };
            self.error_variants.push(ErrorVariant {
                name: name.clone(),
                reading: body.reading.clone(),
                headers: headers.clone(),
                response,
            });
            self.arms.push(Arm {
                statuses: role.statuses,
                media,
                not_media,
                documented: Vec::new(),
                reading: body.reading,
                outcome: Outcome::Error(name),
            });
        }
    }
}

/// The media types of a response.
fn documented(operation: &Operation, role: &Role) -> Vec<String> {
    let response = role.response.map(|index| &operation.responses[index]);
    let contents = response.map_or(&[][..], |response| &response.contents);
    let essences = contents.iter();
    essences
        .map(|content| media::essence(&content.media_type))
        .collect()
}

/// The variant for a body; an answer without one is named after its status.
fn answer_variant(names: &OperationNames, response: usize, content: usize) -> Ident {
    let by_content = names.answer_variants[response].get(content);
    by_content
        .unwrap_or(&names.error_variants[response])
        .ident()
}

/// The bodies of one response in the order in which they are tested, each with the media type that it is asked for by
/// and those before it. Bodies that are read alike need no test.
fn ordered(bodies: Vec<Body<'_>>) -> Vec<(Body<'_>, Option<String>, Vec<String>)> {
    if single(&bodies).is_some() {
        return bodies
            .into_iter()
            .take(1)
            .map(|body| (body, None, Vec::new()))
            .collect();
    }
    let wildcard = |body: &Body<'_>| {
        body.content
            .is_some_and(|(_, content)| media::is_wildcard(&content.media_type))
    };
    let granted = bodies.iter().position(wildcard).unwrap_or(0);
    let mut out = Vec::new();
    let mut before = Vec::new();
    let mut last = None;
    for (index, body) in bodies.into_iter().enumerate() {
        let essence = body
            .content
            .map(|(_, content)| media::essence(&content.media_type));
        match essence {
            Some(essence) if index != granted => {
                out.push((body, Some(essence.clone()), before.clone()));
                before.push(essence);
            }
            _ => last = Some(body),
        }
    }
    out.extend(last.map(|body| (body, None, before)));
    out
}

impl Reading {
    /// The type of the body.
    pub(super) fn spell(&self, cx: &Emitter<'_>) -> TokenStream {
        match self {
            Self::Json(ty) => spell(&cx.exposer().seen(ty), Scope::Api),
            Self::Text => quote! { String },
            Self::Bytes => quote! { runtime::Bytes },
            Self::Stream => quote! { runtime::ByteStream },
            Self::Items(ty, _) => {
                let ty = spell(&cx.exposer().seen(ty), Scope::Api);
                quote! { runtime::Items<#ty> }
            }
            Self::Empty => quote! { () },
        }
    }
}
