//! What was lost, and whom it concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::declared::Declared;
use super::{OperationCoverage, Reason, Reasons, State, reach};
use crate::ir::{Api, BodyKind, Content, Operation, Shape, TypeId};
use crate::{Diagnostics, Loss, Place, Pointer};

/// The losses of one run, by whom they concern.
pub(super) struct Losses {
    /// What was widened or left out, by place.
    all: Vec<(Loss, Reason)>,
    /// What was ignored or guessed at, and degrades no operation.
    slight: Vec<(Loss, Reason)>,
    /// The same, by the type that it lies in.
    by_type: BTreeMap<TypeId, Vec<Reason>>,
    widened: BTreeSet<TypeId>,
    /// The types from which one of `by_type` is reached. No other has to be looked at, and in most documents none has.
    concerned: BTreeSet<TypeId>,
}

impl Losses {
    pub(super) fn new(api: &Api, diagnostics: &Diagnostics) -> Self {
        let told: Vec<(Loss, Reason)> = diagnostics
            .iter()
            .filter_map(|finding| {
                let loss = finding.loss?;
                let at = finding.places.iter().find_map(|place| match place {
                    Place::Spec(pointer) => Some(pointer.clone()),
                    _ => None,
                })?;
                let message = finding.message.clone();
                Some((loss, Reason { at, message }))
            })
            .collect();
        let is_slight = |(loss, _): &(Loss, Reason)| matches!(loss, Loss::Ignored | Loss::Guessed);
        let (slight, all) = told.into_iter().partition(is_slight);
        let owners = owners(api);
        let mut by_type: BTreeMap<TypeId, Vec<Reason>> = BTreeMap::new();
        let mut widened = BTreeSet::new();
        let all: Vec<(Loss, Reason)> = all;
        for (loss, reason) in &all {
            for id in innermost(&owners, &reason.at) {
                by_type.entry(*id).or_default().push(reason.clone());
                if *loss == Loss::Widened {
                    widened.insert(*id);
                }
            }
        }
        Self {
            all,
            slight,
            concerned: reach::users(api, by_type.keys().copied()),
            by_type,
            widened,
        }
    }

    /// Whether something in the type itself is wider than the document says.
    pub(super) fn is_widened(&self, id: TypeId) -> bool {
        self.widened.contains(&id)
    }

    /// Why an operation is not full.
    pub(super) fn of_operation(&self, api: &Api, operation: &Operation) -> Reasons {
        let places = reach::places(operation);
        let shared = operation.origin.parent().map(|item| item.key("parameters"));
        let concerns = |at: &Pointer| {
            places.iter().any(|place| place.contains(at))
                || shared.as_ref().is_some_and(|place| place.contains(at))
        };
        let own = self
            .all
            .iter()
            .filter(|(_, reason)| concerns(&reason.at))
            .map(|(_, reason)| reason);
        let mut reasons: Reasons = own.cloned().collect();
        for id in reach::types(api, operation, &self.concerned) {
            reasons.extend(self.by_type.get(&id).into_iter().flatten().cloned());
        }
        reasons.extend(of_bodies(api, operation));
        reasons
    }

    /// What was lost and is no reason of any operation, by place.
    pub(super) fn elsewhere(&self, operations: &[OperationCoverage]) -> Vec<(Loss, Reason)> {
        let told: BTreeSet<&Reason> = operations.iter().flat_map(|one| &one.reasons).collect();
        let all = self.all.iter().chain(&self.slight);
        let mut rest: Vec<_> = all
            .filter(|(_, reason)| !told.contains(reason))
            .cloned()
            .collect();
        rest.sort_by(|(a, one), (b, other)| (one, a).cmp(&(other, b)));
        rest.dedup();
        rest
    }

    /// The operations of the document that the client does not have.
    pub(super) fn skipped_operations(
        &self,
        api: &Api,
        declared: &Declared,
    ) -> Vec<OperationCoverage> {
        let known: BTreeSet<&Pointer> =
            (api.operations.iter().map(|operation| &operation.origin)).collect();
        let skipped = (declared.operations.iter()).filter(|(at, _)| !known.contains(at));
        skipped
            .map(|(at, request)| OperationCoverage {
                method: request.method.clone(),
                path: request.path.clone(),
                state: State::Skipped,
                reasons: self.of_skipped(at),
            })
            .collect()
    }

    /// Why the operation at a place is not there: what was left out at, in or around it.
    fn of_skipped(&self, at: &Pointer) -> Vec<Reason> {
        let skipped = (self.all.iter()).filter(|(loss, _)| *loss == Loss::Skipped);
        let concerns =
            skipped.filter(|(_, reason)| reason.at.contains(at) || at.contains(&reason.at));
        let reasons: Reasons = concerns.map(|(_, reason)| reason.clone()).collect();
        if reasons.is_empty() {
            return vec![Reason {
                at: at.clone(),
                message: "this operation could not be read".to_owned(),
            }];
        }
        reasons.into_iter().collect()
    }
}

/// Which types lie at a place: those that begin there, and the structs that have a member from there.
fn owners(api: &Api) -> BTreeMap<&Pointer, Vec<TypeId>> {
    let mut owners: BTreeMap<&Pointer, Vec<TypeId>> = BTreeMap::new();
    for (id, ty) in api.ids() {
        owners.entry(&ty.origin).or_default().push(id);
        match &ty.shape {
            Shape::Struct(shape) => {
                for field in &shape.fields {
                    owners.entry(&field.origin).or_default().push(id);
                }
            }
            Shape::Union(shape) => {
                for branch in &shape.branches {
                    owners.entry(&branch.origin).or_default().push(id);
                }
            }
            _ => {}
        }
    }
    owners
}

/// The types at the place nearest to `at`, outwards.
fn innermost<'a>(owners: &'a BTreeMap<&Pointer, Vec<TypeId>>, at: &Pointer) -> &'a [TypeId] {
    let mut place = Some(at.clone());
    while let Some(at) = place {
        if let Some(ids) = owners.get(&at) {
            return ids;
        }
        place = at.parent();
    }
    &[]
}

/// What the client cannot do with the bodies of an operation, although all of them were understood.
fn of_bodies(api: &Api, operation: &Operation) -> Vec<Reason> {
    let answers = operation
        .responses
        .iter()
        .flat_map(|response| &response.contents);
    let typed_stream = |content: &&Content| {
        matches!(content.kind, BodyKind::Stream(Some(_))) && content.items(api).is_none()
    };
    let reason = |content: &Content| Reason {
        at: content.origin.clone(),
        message: "the items of the stream are left to the caller".to_owned(),
    };
    let sent = (operation.body.iter().flat_map(|body| &body.contents))
        .filter(|content| matches!(content.kind, BodyKind::Stream(Some(_))));
    (answers.filter(typed_stream).chain(sent))
        .map(reason)
        .collect()
}
