//! The methods of `Client`, and what stands in the module `api` around each.

use std::collections::BTreeMap;

use super::Exposer;
use super::answers::{self, Answers};
use crate::ir::{Operation as Lowered, OperationId};
use crate::name::OperationNames;
use crate::pages::Paged;
use crate::rust_api::{Answer, FnName, Header, Headers, On, Operation, Replies, Reply, TypeName};

/// Every operation, by its method.
pub(super) fn all(cx: &Exposer<'_>, pages: &[Option<Paged>]) -> BTreeMap<FnName, Operation> {
    let operations = cx.api.operations.iter().enumerate();
    operations
        .map(|(index, lowered)| {
            let id = OperationId(index);
            let names = cx.names.operation(id);
            let paged = pages.get(index).and_then(Option::as_ref);
            let operation = operation(cx, id, lowered, names, paged);
            (names.method.clone(), operation)
        })
        .collect()
}

fn operation(
    cx: &Exposer<'_>,
    id: OperationId,
    lowered: &Lowered,
    names: &OperationNames,
    paged: Option<&Paged>,
) -> Operation {
    let answers = answers::decide(cx, id, lowered);
    let (arguments, setters) = super::arguments::of(cx, lowered, names);
    let security = lowered.security.iter();
    let answer = match &answers.success {
        Some(reading) => Answer::Body(reading.seen(cx)),
        None => Answer::Enum(names.answer.clone()),
    };
    let auth = security.map(|set| set.schemes.iter().map(|(key, _)| key.clone()).collect());
    Operation {
        origin: lowered.origin.clone(),
        verb: lowered.method.clone(),
        path: lowered.path.text.clone(),
        arguments,
        call: names.call.clone(),
        setters: setters.into_iter().collect(),
        pages: paged.and_then(|paged| super::pages::of(cx, lowered, &answer, paged)),
        idempotency_key: super::idempotency::header(cx, lowered),
        answer,
        successes: successes(lowered, &answers),
        success_headers: answers.success_headers.clone(),
        errors: errors(cx, lowered, &answers),
        auth: auth.collect(),
        server: lowered.server.as_ref().map(|server| server.url.clone()),
        deprecated: lowered.doc.deprecated,
        replies: lowered
            .alternative_to
            .is_none()
            .then(|| replies(cx, lowered, names, &answers)),
    }
}

/// In the order of the document.
fn successes(lowered: &Lowered, answers: &Answers) -> Vec<On> {
    let mut successes = answers.successes.clone();
    successes.sort_unstable();
    let on = |(response, content): &_| answers::on(lowered, *response, *content);
    successes.iter().map(on).collect()
}

/// In the order of the document.
fn errors(
    cx: &Exposer<'_>,
    lowered: &Lowered,
    answers: &Answers,
) -> Vec<(On, crate::rust_api::Body)> {
    let mut errors: Vec<_> = answers.error_variants.iter().collect();
    errors.sort_by_key(|error| (error.response, error.content));
    errors
        .into_iter()
        .map(|error| {
            let on = answers::on(lowered, Some(error.response), error.content);
            (on, error.reading.seen(cx))
        })
        .collect()
}

fn replies(
    cx: &Exposer<'_>,
    lowered: &Lowered,
    names: &OperationNames,
    answers: &Answers,
) -> Replies {
    let errors = answers.error_variants.iter().map(|variant| {
        let reply = Reply {
            origin: lowered.responses[variant.response].origin.clone(),
            on: answers::on(lowered, Some(variant.response), variant.content),
            body: variant.reading.seen(cx),
            headers: variant.headers.clone(),
        };
        (variant.name.clone(), reply)
    });
    let successes = answers.success_variants.iter().map(|variant| {
        let response = variant.response.map(|index| &lowered.responses[index]);
        let reply = Reply {
            origin: response
                .map_or(&lowered.origin, |response| &response.origin)
                .clone(),
            on: answers::on(lowered, variant.response, variant.content),
            body: variant.reading.seen(cx),
            headers: None,
        };
        (variant.name.clone(), reply)
    });
    Replies {
        error: names.error.clone(),
        errors: errors.collect(),
        successes: successes.collect(),
        headers: headers(cx, lowered, names),
    }
}

/// The types of headers, each by the first response that has it.
fn headers(
    cx: &Exposer<'_>,
    lowered: &Lowered,
    names: &OperationNames,
) -> BTreeMap<TypeName, Headers> {
    let mut types: BTreeMap<TypeName, Headers> = BTreeMap::new();
    for (index, response) in lowered.responses.iter().enumerate() {
        let Some(name) = names.headers[index].as_ref() else {
            continue;
        };
        let headers = response.headers.iter().zip(&names.header_methods[index]);
        types.entry(name.clone()).or_insert_with(|| Headers {
            status: response.status,
            methods: headers
                .map(|(header, name)| {
                    let exposed = Header {
                        origin: header.origin.clone(),
                        wire_name: header.wire_name.clone(),
                        ty: cx.seen(&cx.header(header).0),
                        required: header.required,
                    };
                    (name.clone(), exposed)
                })
                .collect(),
        });
    }
    types
}
