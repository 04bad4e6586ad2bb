//! The answers, errors and headers of an operation that both clients have.
//!
//! # Invariants
//! - An answer is known by its status and media type, then by its status alone.

use super::pairing::pair;
use super::{Found, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::surface::{Answer, Direction, Operation};
use crate::model::facts;

const RECEIVED: Direction = Direction {
    sent: false,
    received: true,
};

impl Found<'_> {
    pub(super) fn answers(&mut self, method: &str, was: &Operation, is: &Operation) {
        self.successes(&format!("Client::{method}"), was, is);
        self.errors(&format!("Client::{method}"), was, is);
        self.headers(&format!("Client::{method}"), was, is);
    }

    fn successes(&mut self, item: &str, was: &Operation, is: &Operation) {
        let at = || new(&is.at);
        let is_enum = |operation: &Operation| operation.answers.iter().any(|a| a.variant.is_some());
        let said = |operation: &Operation| {
            let ons: Vec<&str> = operation.answers.iter().map(|a| a.on.as_str()).collect();
            ons.join(", ")
        };
        match (is_enum(was), is_enum(is)) {
            (false, true) => {
                let (from, to) = (Some(was.returned.clone()), Some(is.returned.clone()));
                let why = format!("{} -> {}", said(was), said(is));
                self.push(
                    &rule::ANSWERS_BECAME_SEVERAL,
                    item.to_owned(),
                    from,
                    to,
                    at(),
                    why,
                );
            }
            (true, false) => {
                let (from, to) = (Some(was.returned.clone()), Some(is.returned.clone()));
                let why = format!("{} -> {}", said(was), said(is));
                self.push(
                    &rule::ANSWERS_BECAME_ONE,
                    item.to_owned(),
                    from,
                    to,
                    at(),
                    why,
                );
            }
            (false, false) => {
                self.body(item, &was.returned, &is.returned, is);
                if said(was) != said(is) {
                    let (from, to) = (Some(said(was)), Some(said(is)));
                    let why = "`responses`".to_owned();
                    self.push(
                        &rule::ANSWER_GIVEN_OTHERWISE,
                        item.to_owned(),
                        from,
                        to,
                        at(),
                        why,
                    );
                }
            }
            (true, true) => self.variants(item, was, is),
        }
    }

    fn body(&mut self, item: &str, before: &str, after: &str, is: &Operation) {
        if before == after {
            return;
        }
        let wire = self.wire(&Spelled::read(before), &Spelled::read(after), RECEIVED);
        let changed = &rule::ANSWER_TYPE_CHANGED;
        let rule = wire.rule(changed, changed, &rule::ANSWER_TYPE_RESPELLED);
        let why = "the schema of the answer changed".to_owned();
        self.push(
            rule,
            item.to_owned(),
            Some(before.to_owned()),
            Some(after.to_owned()),
            new(&is.at),
            why,
        );
    }

    fn variants(&mut self, item: &str, was: &Operation, is: &Operation) {
        let paired = pair(&was.answers, &is.answers, &[&on_the_same, &of_one_status]);
        for before in paired.gone {
            let why = format!("{} is not in the document any more", before.on);
            let shown = Some(shown(before));
            self.push(
                &rule::ANSWER_REMOVED,
                on(item, before),
                shown,
                None,
                old(&before.at),
                why,
            );
        }
        for (before, after) in paired.both {
            self.body(&on(item, after), &before.body, &after.body, is);
            self.variant(item, before, after);
        }
        for after in paired.come {
            let why = format!("{} is documented now", after.on);
            self.push(
                &rule::ANSWER_ADDED,
                on(item, after),
                None,
                Some(shown(after)),
                new(&after.at),
                why,
            );
        }
    }

    fn variant(&mut self, item: &str, before: &Answer, after: &Answer) {
        if before.variant != after.variant {
            let names = (before.variant.clone(), after.variant.clone());
            let why = after.on.clone();
            self.push(
                &rule::ANSWER_VARIANT_RENAMED,
                on(item, after),
                names.0,
                names.1,
                new(&after.at),
                why,
            );
        }
    }

    fn errors(&mut self, item: &str, was: &Operation, is: &Operation) {
        let paired = pair(&was.errors, &is.errors, &[&on_the_same, &of_one_status]);
        for before in paired.gone {
            let why = format!("{} is not in the document any more", before.on);
            let shown = Some(shown(before));
            self.push(
                &rule::ERROR_REMOVED,
                on(item, before),
                shown,
                None,
                old(&before.at),
                why,
            );
        }
        for (before, after) in paired.both {
            if before.body == after.body && before.on == after.on {
                self.variant(item, before, after);
                continue;
            }
            let (from, to) = (Some(shown(before)), Some(shown(after)));
            let why = "the schema of the error changed".to_owned();
            self.push(
                &rule::ERROR_TYPE_CHANGED,
                on(item, after),
                from,
                to,
                new(&after.at),
                why,
            );
        }
        for after in paired.come {
            let why = format!("{} is documented now", after.on);
            self.push(
                &rule::ERROR_ADDED,
                on(item, after),
                None,
                Some(shown(after)),
                new(&after.at),
                why,
            );
        }
    }

    fn headers(&mut self, item: &str, was: &Operation, is: &Operation) {
        let find = |operation: &Operation, on: &str, key: &str| {
            let mut headers = operation.headers.iter();
            headers.find(|(o, h)| o == on && h.key() == key).cloned()
        };
        let of = |name: &str, on: &str| {
            let status = on.trim_start_matches("headers of ");
            format!("{item}.{name}() ({status})")
        };
        for (on, before) in &was.headers {
            let ty = Some(before.ty.clone());
            let why = "`headers` of the response".to_owned();
            let Some((_, after)) = find(is, on, before.key()) else {
                let item = of(&before.name, on);
                self.push(&rule::HEADER_REMOVED, item, ty, None, old(&before.at), why);
                continue;
            };
            let (item, at) = (of(&after.name, on), new(&after.at));
            if before.ty != after.ty {
                self.push(
                    &rule::HEADER_CHANGED,
                    item,
                    ty,
                    Some(after.ty.clone()),
                    at,
                    why,
                );
            } else if before.says("required") && after.says("optional") {
                self.push(&rule::HEADER_NO_LONGER_PROMISED, item, None, None, at, why);
            }
        }
        for (on, after) in &is.headers {
            if find(was, on, after.key()).is_none() {
                let why = "`headers` of the response".to_owned();
                let ty = Some(after.ty.clone());
                self.push(
                    &rule::HEADER_ADDED,
                    of(&after.name, on),
                    None,
                    ty,
                    new(&after.at),
                    why,
                );
            }
        }
    }
}

/// One answer of an operation.
fn on(item: &str, answer: &Answer) -> String {
    format!("{item} ({})", answer.on)
}

fn on_the_same(a: &Answer, b: &Answer) -> bool {
    a.on == b.on
}

fn of_one_status(a: &Answer, b: &Answer) -> bool {
    facts::kind(&a.on) == facts::kind(&b.on)
}

fn shown(answer: &Answer) -> String {
    match &answer.variant {
        Some(variant) => format!("{}: {variant}({})", answer.on, answer.body),
        None => format!("{}: {}", answer.on, answer.body),
    }
}
