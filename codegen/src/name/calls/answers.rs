//! What the variants for answers are called: after the status, or the media type where one status has several.
//!
//! # Invariants
//! - An answer is named in the enum of errors and in that of successes, and takes names away only in the one that it is in.

use super::Calls;
use crate::api_file::facts;
use crate::ir::{Operation, Response};
use crate::name::case::{self, Role};
use crate::name::claims::{Claim, Scope};
use crate::name::{english, keywords};
use crate::rust_api::{Media, On, VariantName};

impl Calls<'_, '_> {
    /// The variants of the errors: a status each, with the media type where one status has several.
    pub(super) fn errors(
        &mut self,
        operation: &Operation,
        place: &str,
    ) -> (Vec<VariantName>, Vec<Vec<VariantName>>) {
        let by_content = self.variants(operation, place, facts::ERRORS, |response, media| {
            let status = english::status(response.status);
            match media {
                Some(media) if response.contents.len() > 1 => vec![case::join(&status, &media)],
                _ => vec![status],
            }
        });
        let by_status = operation
            .responses
            .iter()
            .zip(&by_content)
            .map(|(response, variants)| match variants.as_slice() {
                [only] => only.clone(),
                _ => VariantName::new(Role::Variant.ident(&english::status(response.status))),
            })
            .collect();
        (by_status, by_content)
    }

    /// The variants of the successes: a status each, or a media type each where one status has several.
    pub(super) fn answers(&mut self, operation: &Operation, place: &str) -> Vec<Vec<VariantName>> {
        self.variants(operation, place, facts::ANSWERS, |response, media| {
            let status = english::status(response.status);
            match media {
                Some(media) if response.contents.len() > 1 => {
                    vec![media.clone(), case::join(&status, &media)]
                }
                _ => vec![status],
            }
        })
    }

    /// A variant per response and content; one for a response without any.
    fn variants(
        &mut self,
        operation: &Operation,
        place: &str,
        section: &str,
        candidates: impl Fn(&Response, Option<String>) -> Vec<String>,
    ) -> Vec<Vec<VariantName>> {
        let owner = self.lock.part(place, section);
        let mut claims: Vec<Claim<'_>> = Vec::new();
        let mut more: Vec<Vec<String>> = Vec::new();
        for response in &operation.responses {
            // Of the two enums a response is in one; in the other it must not take a name away.
            let stands_here = response.status.is_success() == (section == facts::ANSWERS);
            for nth in 0..response.contents.len().max(1) {
                let content = response.contents.get(nth);
                let key = facts::on(&On {
                    status: response.status,
                    media: content.map(Media::of),
                });
                let media = content.map(|content| english::media(&content.media_type));
                let mut candidates = candidates(response, media);
                let first = candidates.remove(0);
                candidates.push(case::join(&first, &case::digest(&key)));
                claims.push(Claim {
                    at: content.map_or(&response.origin, |content| &content.origin),
                    wire: content.map_or("no body", |content| &content.media_type),
                    chosen: None,
                    locked: self.lock.member(owner, &key),
                    first,
                    rank: u8::from(!stands_here),
                });
                more.push(candidates);
            }
        }
        let mut scope = Scope::with_reserved(Role::Variant, [keywords::UNDOCUMENTED]);
        let names = scope.settle(&claims, self.diags, |index| more[index].clone());
        let mut names = names.into_iter().map(VariantName::new);
        operation
            .responses
            .iter()
            .map(|response| {
                names
                    .by_ref()
                    .take(response.contents.len().max(1))
                    .collect()
            })
            .collect()
    }
}
