//! What an operation answers, as its lines say it.
//!
//! # Invariants
//! - The same rules as the emitter's: bodies of one status that are read alike are one, and so are successes.

use super::{Model, facts};
use crate::ir::{BodyKind, Content, Operation, OperationId, Response, StatusSpec};
use crate::rust_api::{SchemaType, VariantName, value_type};

/// An answer with one body.
pub(super) struct Answer<'a> {
    /// None for a success that the document does not describe.
    pub(super) response: Option<(usize, &'a Response)>,
    pub(super) content: Option<(usize, &'a Content)>,
    pub(super) reading: Reading,
    /// Whether other bodies of the same response are read in another way.
    pub(super) is_one_of_several: bool,
}

/// How a body is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reading {
    Json(SchemaType),
    Text,
    Bytes,
    Stream,
    Items(SchemaType),
    Empty,
}

impl Model<'_> {
    /// The successes of an operation; there is always one.
    pub(super) fn successes<'a>(&self, operation: &'a Operation) -> Vec<Answer<'a>> {
        let mut successes: Vec<Answer<'a>> = self.answers(operation, true);
        if successes.is_empty() {
            let default = operation
                .responses
                .iter()
                .enumerate()
                .find(|(_, response)| response.status == StatusSpec::Default);
            successes = match default {
                Some(default) => self.bodies(operation, default, true),
                None => vec![Answer {
                    response: None,
                    content: None,
                    reading: Reading::Stream,
                    is_one_of_several: false,
                }],
            };
        }
        successes
    }

    /// The documented errors of an operation.
    pub(super) fn errors<'a>(&self, operation: &'a Operation) -> Vec<Answer<'a>> {
        self.answers(operation, false)
    }

    fn answers<'a>(&self, operation: &'a Operation, successes: bool) -> Vec<Answer<'a>> {
        operation
            .responses
            .iter()
            .enumerate()
            .filter(|(_, response)| is_success(response.status) == successes)
            .flat_map(|response| self.bodies(operation, response, successes))
            .collect()
    }

    /// The bodies of one response, those that are read alike as one.
    fn bodies<'a>(
        &self,
        operation: &'a Operation,
        response: (usize, &'a Response),
        is_success: bool,
    ) -> Vec<Answer<'a>> {
        let answer = |content, reading| Answer {
            response: Some(response),
            content,
            reading,
            is_one_of_several: false,
        };
        if response.1.contents.is_empty() || is_bodiless(operation, response.1) {
            return vec![answer(None, Reading::Empty)];
        }
        let contents = response.1.contents.iter().enumerate();
        let mut bodies: Vec<Answer<'a>> = contents
            .map(|content| {
                let reading = self.reading(content.1, is_success);
                answer(Some(content), reading)
            })
            .collect();
        if single(&bodies).is_some() {
            bodies.truncate(1);
        }
        let several = bodies.len() > 1;
        for body in &mut bodies {
            body.is_one_of_several = several;
        }
        bodies
    }

    fn reading(&self, content: &Content, is_success: bool) -> Reading {
        if let Some((item, _)) = content.items(self.api).filter(|_| is_success) {
            return Reading::Items(value_type(self.api, self.facts, item));
        }
        match &content.kind {
            BodyKind::Json(ty) => Reading::Json(value_type(self.api, self.facts, *ty)),
            BodyKind::Text => Reading::Text,
            _ if is_success => Reading::Stream,
            _ => Reading::Bytes,
        }
    }

    /// The type of a body.
    pub(super) fn body(&self, reading: &Reading) -> String {
        match reading {
            Reading::Json(ty) => self.spell(ty),
            Reading::Text => "String".to_owned(),
            Reading::Bytes => "Bytes".to_owned(),
            Reading::Stream => "ByteStream".to_owned(),
            Reading::Items(ty) => format!("Items<{}>", self.spell(ty)),
            Reading::Empty => "()".to_owned(),
        }
    }

    /// The variant of the enum of successes.
    pub(super) fn success_variant(&self, id: OperationId, answer: &Answer<'_>) -> String {
        let names = self.names.operation(id);
        let Some((response, _)) = answer.response else {
            return "Ok".to_owned();
        };
        let content = answer.content.map_or(0, |(index, _)| index);
        names.answer_variants[response]
            .get(content)
            .unwrap_or(&names.error_variants[response])
            .to_string()
    }

    /// The variant of the enum of errors.
    pub(super) fn error_variant(
        &self,
        id: OperationId,
        answer: &Answer<'_>,
    ) -> Option<&VariantName> {
        let names = self.names.operation(id);
        let (response, _) = answer.response?;
        match answer.content {
            Some((content, _)) if answer.is_one_of_several => {
                names.error_content_variants[response].get(content)
            }
            _ => names.error_variants.get(response),
        }
    }
}

impl Answer<'_> {
    /// `404 json`; also the key of its variant.
    pub(super) fn facts(&self) -> String {
        match self.response {
            Some((_, response)) => {
                let content = self.content.map(|(_, content)| content);
                facts::answer(response.status, content)
            }
            None => "2XX undocumented".to_owned(),
        }
    }
}

/// How all of these are read, when that is one way.
pub(super) fn single<'a>(answers: &'a [Answer<'_>]) -> Option<&'a Reading> {
    let (first, rest) = answers.split_first()?;
    rest.iter()
        .all(|answer| answer.reading == first.reading)
        .then_some(&first.reading)
}

fn is_success(status: StatusSpec) -> bool {
    match status {
        StatusSpec::Code(code) => code < 400,
        StatusSpec::Range(digit) => digit < 4,
        StatusSpec::Default => false,
    }
}

/// Whether HTTP forbids the body that the document describes.
fn is_bodiless(operation: &Operation, response: &Response) -> bool {
    operation.method == "HEAD"
        || matches!(
            response.status,
            StatusSpec::Code(100..=199 | 204 | 205 | 304)
        )
}
