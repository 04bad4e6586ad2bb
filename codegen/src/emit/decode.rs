//! Prints how answers are read: the arms of `decode`, and which of them are streams.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::tokens::ToIdent;
use crate::expose::answers::{Answers, Arm, Outcome, Reading, Statuses};
use crate::ir::{Framing, OperationId};

/// The arms of the match on the status.
pub(super) fn arms(cx: &Emitter<'_>, id: OperationId, answers: &Answers) -> TokenStream {
    let names = cx.names.operation(id);
    let (error, answer) = (names.error.ident(), names.answer.ident());
    let arms = answers.arms.iter().map(|arm| {
        let pattern = pattern(arm);
        let value = match &arm.outcome {
            Outcome::Success => {
                let read = read(&arm.reading);
                quote! { #read }
            }
            Outcome::SuccessVariant(variant) => {
                let variant = variant.ident();
                let read = read(&arm.reading);
                let wrap = match arm.reading {
                    Reading::Empty => quote! { |()| #answer::#variant },
                    _ => quote! { #answer::#variant },
                };
                quote! { #read.map(|answer| runtime::Answer::map(answer, #wrap)) }
            }
            Outcome::Error(variant) => {
                let variant = variant.ident();
                let read = read_problem(&arm.reading);
                quote! { Err(reply.#read(#error::#variant)) }
            }
        };
        let otherwise = of_another_kind(arm).map(|pattern| {
            quote! { #pattern => Err(reply.undocumented(#error::Undocumented)), }
        });
        quote! { #otherwise #pattern => #value, }
    });
    let undocumented = (!answers.is_total).then(|| {
        quote! { _ => Err(reply.undocumented(#error::Undocumented)), }
    });
    quote! { #(#arms)* #undocumented }
}

/// Which answers must not be held in memory whole; `None` when there is none.
pub(super) fn streams(answers: &Answers) -> Option<TokenStream> {
    let streaming = answers.arms.iter().filter(|arm| arm.reading.is_streamed());
    let conditions: Vec<TokenStream> = streaming.map(|arm| condition(arm, answers)).collect();
    let (first, rest) = conditions.split_first()?;
    Some(quote! {
        fn streams(head: &runtime::ReplyHead) -> bool {
            #first #(|| #rest)*
        }
    })
}

fn pattern(arm: &Arm) -> TokenStream {
    let statuses = statuses(arm);
    let guard = arm
        .media
        .as_ref()
        .map(|media| quote! { if reply.is(#media) });
    quote! { #statuses #guard }
}

/// The pattern for a body of another kind than the one that an arm takes for granted.
fn of_another_kind(arm: &Arm) -> Option<TokenStream> {
    let documented = &arm.documented;
    let statuses = statuses(arm);
    (!documented.is_empty()).then(|| quote! { #statuses if !reply.may_be(&[#(#documented),*]) })
}

fn statuses(arm: &Arm) -> TokenStream {
    match arm.statuses {
        Statuses::Code(code) => {
            let code = number(code);
            quote! { #code }
        }
        Statuses::Range(digit) => {
            let (first, last) = bounds(digit);
            quote! { #first..=#last }
        }
        Statuses::Rest => quote! { _ },
    }
}

/// When a streaming arm is the one that is taken.
fn condition(arm: &Arm, answers: &Answers) -> TokenStream {
    let statuses = match arm.statuses {
        Statuses::Code(code) => {
            let code = number(code);
            quote! { head.status() == #code }
        }
        Statuses::Range(digit) => {
            let (first, last) = bounds(digit);
            let codes = earlier_codes(digit, answers);
            quote! { (#first..=#last).contains(&head.status()) #(&& head.status() != #codes)* }
        }
        Statuses::Rest => quote! { true },
    };
    let is = arm
        .media
        .as_ref()
        .map(|media| quote! { && head.is(#media) });
    let not = &arm.not_media;
    let documented = &arm.documented;
    let may_be = (!documented.is_empty()).then(|| quote! { && head.may_be(&[#(#documented),*]) });
    quote! { #statuses #is #(&& !head.is(#not))* #may_be }
}

/// The codes of a range that have arms of their own.
fn earlier_codes(digit: u8, answers: &Answers) -> Vec<proc_macro2::Literal> {
    let mut codes: Vec<u16> = answers
        .arms
        .iter()
        .filter_map(|arm| match arm.statuses {
            Statuses::Code(code) if code / 100 == u16::from(digit) => Some(code),
            _ => None,
        })
        .collect();
    codes.dedup();
    codes.into_iter().map(number).collect()
}

fn bounds(digit: u8) -> (proc_macro2::Literal, proc_macro2::Literal) {
    let first = u16::from(digit) * 100;
    (number(first), number(first + 99))
}

fn number(code: u16) -> proc_macro2::Literal {
    proc_macro2::Literal::u16_unsuffixed(code)
}

fn read(reading: &Reading) -> TokenStream {
    match reading {
        Reading::Json(_) => quote! { reply.json() },
        Reading::Text => quote! { reply.text() },
        Reading::Bytes => quote! { reply.bytes() },
        Reading::Stream => quote! { reply.stream() },
        Reading::Items(_, framing) => {
            let framing = match framing {
                Framing::Lines => quote! { Lines },
                Framing::Records => quote! { Records },
                Framing::Events => quote! { Events },
                Framing::EventData => quote! { EventData },
            };
            quote! { reply.items(runtime::Framing::#framing) }
        }
        Reading::Empty => quote! { reply.empty() },
    }
}

fn read_problem(reading: &Reading) -> TokenStream {
    match reading {
        Reading::Json(_) => quote! { problem },
        Reading::Text => quote! { text_problem },
        Reading::Bytes | Reading::Stream | Reading::Items(..) => quote! { bytes_problem },
        Reading::Empty => quote! { empty_problem },
    }
}
