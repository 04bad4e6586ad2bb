//! What was lost, and whom it concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::{OperationCoverage, Reason, Reasons, State, reach};
use crate::ir::{Api, BodyKind, Content, Operation, Primitive, Shape, TypeId};
use crate::{Diagnostics, Loss, Place, Pointer};

/// The losses of one run, by whom they concern.
pub(super) struct Losses {
    /// What was widened or left out, by place.
    all: Vec<(Loss, Reason)>,
    /// The same, by the type that it lies in.
    by_type: BTreeMap<TypeId, Vec<Reason>>,
    widened: BTreeSet<TypeId>,
}

impl Losses {
    pub(super) fn new(api: &Api, diagnostics: &Diagnostics) -> Self {
        let all: Vec<(Loss, Reason)> = diagnostics
            .iter()
            .filter_map(|finding| {
                let loss = finding.loss.filter(|loss| *loss != Loss::Ignored)?;
                let at = finding.places.iter().find_map(|place| match place {
                    Place::Spec(pointer) => Some(pointer.clone()),
                    _ => None,
                })?;
                let message = finding.message.clone();
                Some((loss, Reason { at, message }))
            })
            .collect();
        let owners = owners(api);
        let mut by_type: BTreeMap<TypeId, Vec<Reason>> = BTreeMap::new();
        let mut widened = BTreeSet::new();
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
        for id in reach::types(api, operation) {
            reasons.extend(self.by_type.get(&id).into_iter().flatten().cloned());
        }
        reasons.extend(of_bodies(api, operation));
        reasons
    }

    /// The operations of the document that the client does not have.
    pub(super) fn skipped_operations(&self, api: &Api) -> Vec<OperationCoverage> {
        let known: BTreeSet<&Pointer> = api
            .operations
            .iter()
            .map(|operation| &operation.origin)
            .collect();
        let known_paths: BTreeSet<Pointer> =
            known.iter().filter_map(|origin| origin.parent()).collect();
        let mut skipped: BTreeMap<(String, String), Reasons> = BTreeMap::new();
        for (loss, reason) in &self.all {
            if *loss != Loss::Skipped {
                continue;
            }
            let Some((origin, path, method)) = operation_at(&reason.at) else {
                continue;
            };
            if known.contains(&origin) || (method == "*" && known_paths.contains(&origin)) {
                continue;
            }
            skipped
                .entry((path, method))
                .or_default()
                .insert(reason.clone());
        }
        skipped
            .into_iter()
            .map(|((path, method), reasons)| OperationCoverage {
                method,
                path,
                state: State::Skipped,
                reasons: reasons.into_iter().collect(),
            })
            .collect()
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

/// The operation that a place lies in: its origin, path and method. `*` for a whole path.
fn operation_at(at: &Pointer) -> Option<(Pointer, String, String)> {
    let [paths, path, rest @ ..] = at.tokens() else {
        return None;
    };
    if paths != "paths" {
        return None;
    }
    let item = Pointer::root().key(paths).key(path);
    let (origin, method) = match rest {
        [additional, method, ..] if additional == "additionalOperations" => {
            (item.key(additional).key(method), method.as_str())
        }
        [method, ..] if is_method(method) => (item.key(method), method.as_str()),
        [] => (item, "*"),
        _ => return None,
    };
    Some((origin, path.clone(), method.to_ascii_uppercase()))
}

fn is_method(key: &str) -> bool {
    [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ]
    .contains(&key)
}

/// What the client cannot do with the bodies of an operation, although all of them were understood.
fn of_bodies(api: &Api, operation: &Operation) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some([preferred, others @ ..]) = operation.body.as_ref().map(|body| &body.contents[..]) {
        let lost = others
            .iter()
            .filter(|other| says_more(api, &other.kind, &preferred.kind));
        reasons.extend(lost.map(|other| Reason {
            at: other.origin.clone(),
            message: format!(
                "the body is sent as `{}` and not as `{}`",
                preferred.media_type, other.media_type
            ),
        }));
    }
    let answers = operation
        .responses
        .iter()
        .flat_map(|response| &response.contents);
    let typed_stream = |content: &&Content| matches!(content.kind, BodyKind::Stream(Some(_)));
    reasons.extend(answers.filter(typed_stream).map(|content| Reason {
        at: content.origin.clone(),
        message: "the items of the stream are left to the caller".to_owned(),
    }));
    reasons
}

/// Whether one form of a body carries what another cannot: a file, or other members.
fn says_more(api: &Api, other: &BodyKind, preferred: &BodyKind) -> bool {
    let members = |kind: &BodyKind| -> Option<BTreeSet<String>> {
        match kind {
            BodyKind::Json(ty) | BodyKind::Form(ty) => match api.shape(*ty) {
                Shape::Struct(shape) => Some(
                    shape
                        .fields
                        .iter()
                        .map(|field| field.wire_name.clone())
                        .collect(),
                ),
                _ => None,
            },
            BodyKind::Multipart(parts) => {
                Some(parts.iter().map(|part| part.wire_name.clone()).collect())
            }
            BodyKind::Text | BodyKind::Bytes | BodyKind::Stream(_) => None,
        }
    };
    let has_file = |kind: &BodyKind| match kind {
        BodyKind::Multipart(parts) => parts.iter().any(|part| is_file(api, part.ty)),
        _ => false,
    };
    if has_file(other) && !has_file(preferred) {
        return true;
    }
    match (members(other), members(preferred)) {
        (Some(other), Some(preferred)) => !other.is_subset(&preferred),
        _ => false,
    }
}

fn is_file(api: &Api, ty: TypeId) -> bool {
    match api.shape(ty) {
        Shape::Primitive(Primitive::Binary) => true,
        Shape::List(element) => matches!(api.shape(*element), Shape::Primitive(Primitive::Binary)),
        _ => false,
    }
}
