//! What an operation answers: which status and media type is read how, and becomes what.
//!
//! # Invariants
//! - There is always a success: an operation that documents none answers bytes.
//! - Arms are in the order in which they are tested: codes, ranges, then the rest, and within a status the media types
//!   that are asked for by name before the one that is taken for granted.

use super::Exposer;
use crate::ir::media_type;
use crate::ir::{BodyKind, Content, Framing, Operation, OperationId, Response, StatusSpec};
use crate::name::OperationNames;
use crate::rust_api::{Body as BodyType, Media, On, RustType, SchemaType, TypeName, VariantName};

/// What an operation answers.
pub(crate) struct Answers {
    /// In the order in which they are tested.
    pub(crate) arms: Vec<Arm>,
    /// The type of a success; `None` when it is the enum of [`success_variants`](Self::success_variants).
    pub(crate) success: Option<Reading>,
    /// The successes, by the indices of response and content; no response for one that the document does not describe.
    pub(crate) successes: Vec<(Option<usize>, Option<usize>)>,
    /// The variants of the answer enum, when there are several successes.
    pub(crate) success_variants: Vec<SuccessVariant>,
    /// The variants of the error enum, but for the one for everything else.
    pub(crate) error_variants: Vec<ErrorVariant>,
    /// The type that gives the headers of a success.
    pub(crate) success_headers: Option<TypeName>,
    /// Whether some arm takes every status.
    pub(crate) is_total: bool,
}

/// A variant of the answer enum.
pub(crate) struct SuccessVariant {
    pub(crate) name: VariantName,
    pub(crate) reading: Reading,
    /// The index of the response; `None` for a success that the document does not describe.
    pub(crate) response: Option<usize>,
    /// The index of the content in it.
    pub(crate) content: Option<usize>,
}

/// How one kind of answer is read.
pub(crate) struct Arm {
    pub(crate) statuses: Statuses,
    /// The media type that it is asked for by name; `None` when it is taken for granted.
    pub(crate) media: Option<String>,
    /// The media types of the arms before it for the same statuses.
    pub(crate) not_media: Vec<String>,
    /// The media types that the document has for it, where an answer of another kind is told by its media type.
    pub(crate) documented: Vec<String>,
    pub(crate) reading: Reading,
    pub(crate) outcome: Outcome,
}

/// The statuses of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Statuses {
    Code(u16),
    /// The hundred that begins with this digit.
    Range(u8),
    /// Whatever no arm before it takes.
    Rest,
}

/// How a body is read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
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
    pub(crate) fn is_streamed(&self) -> bool {
        matches!(self, Self::Stream | Self::Items(..))
    }

    /// The type that callers see.
    pub(super) fn seen(&self, cx: &Exposer<'_>) -> BodyType {
        match self {
            Self::Json(ty) => BodyType::Value(cx.seen(ty)),
            Self::Text => BodyType::Value(RustType::String),
            Self::Bytes => BodyType::Bytes,
            Self::Stream => BodyType::Stream,
            Self::Items(ty, _) => BodyType::Items(cx.seen(ty)),
            Self::Empty => BodyType::Empty,
        }
    }
}

/// What an answer becomes.
pub(crate) enum Outcome {
    /// The one success.
    Success,
    /// A variant of the answer enum.
    SuccessVariant(VariantName),
    /// A variant of the error enum.
    Error(VariantName),
}

/// A variant of the error enum.
pub(crate) struct ErrorVariant {
    pub(crate) name: VariantName,
    pub(crate) reading: Reading,
    pub(crate) headers: Option<TypeName>,
    /// The index of the response that it is for.
    pub(crate) response: usize,
    /// The index of the content in it.
    pub(crate) content: Option<usize>,
}

/// Decides what an operation answers.
pub(crate) fn decide(cx: &Exposer<'_>, id: OperationId, operation: &Operation) -> Answers {
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
        successes: Vec::new(),
        success_variants: Vec::new(),
        error_variants: Vec::new(),
        success_headers: roles
            .iter()
            .filter(|role| role.is_success)
            .find_map(|role| names.headers[role.response?].as_ref())
            .cloned(),
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
            is_success: response.status.is_success(),
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

fn bodies<'a>(cx: &Exposer<'_>, operation: &'a Operation, role: &Role) -> Vec<Body<'a>> {
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

fn reading(cx: &Exposer<'_>, content: &Content, is_success: bool) -> Reading {
    if let Some((item, framing)) = content.items(cx.api).filter(|_| is_success) {
        return Reading::Items(cx.value(item), framing);
    }
    match &content.kind {
        BodyKind::Json(ty) => Reading::Json(cx.value(*ty)),
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
        cx: &Exposer<'_>,
        id: OperationId,
        operation: &Operation,
        role: &Role,
    ) {
        let names = cx.names.operation(id);
        let is_enum = self.success.is_none();
        let variant = |content: usize| match role.response {
            Some(response) => answer_variant(names, response, content),
            None => VariantName::new("Ok"),
        };
        for (body, media, not_media) in ordered(bodies(cx, operation, role)) {
            let content = body.content.map(|(index, _)| index);
            self.successes.push((role.response, content));
            let outcome = if is_enum {
                let name = variant(body.content.map_or(0, |(index, _)| index));
                let mut known = self.success_variants.iter();
                if !known.any(|known| known.name == name) {
                    self.success_variants.push(SuccessVariant {
                        name: name.clone(),
                        reading: body.reading.clone(),
                        response: role.response,
                        content,
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
        cx: &Exposer<'_>,
        id: OperationId,
        operation: &Operation,
        role: &Role,
    ) {
        let Some(response) = role.response else {
            return;
        };
        let names = cx.names.operation(id);
        let headers = names.headers[response].as_ref().cloned();
        let bodies = ordered(bodies(cx, operation, role));
        let is_one = bodies.len() == 1;
        for (body, media, not_media) in bodies {
            let name = match body.content {
                Some((content, _)) if !is_one => {
                    names.error_content_variants[response][content].clone()
                }
                _ => names.error_variants[response].clone(),
            };
            self.error_variants.push(ErrorVariant {
                name: name.clone(),
                reading: body.reading.clone(),
                headers: headers.clone(),
                response,
                content: body.content.map(|(index, _)| index),
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
        .map(|content| media_type::essence(&content.media_type))
        .collect()
}

/// The variant for a body; an answer without one is named after its status.
fn answer_variant(names: &OperationNames, response: usize, content: usize) -> VariantName {
    let by_content = names.answer_variants[response].get(content);
    by_content
        .unwrap_or(&names.error_variants[response])
        .clone()
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
            .is_some_and(|(_, content)| media_type::is_range(&content.media_type))
    };
    let granted = bodies.iter().position(wildcard).unwrap_or(0);
    let mut out = Vec::new();
    let mut before = Vec::new();
    let mut last = None;
    for (index, body) in bodies.into_iter().enumerate() {
        let essence = body
            .content
            .map(|(_, content)| media_type::essence(&content.media_type));
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

/// The answer that a variant is for: of a response, or a success that the document does not describe.
pub(super) fn on(operation: &Operation, response: Option<usize>, content: Option<usize>) -> On {
    match response.map(|index| &operation.responses[index]) {
        Some(response) => On {
            status: response.status,
            media: content.map(|index| Media::of(&response.contents[index])),
        },
        None => On {
            status: StatusSpec::Range(2),
            media: Some(Media::new(Media::UNDOCUMENTED)),
        },
    }
}
