//! The answers and errors of an operation that both clients have.
//!
//! # Invariants
//! - An answer is known by its status and media type, then by its status alone.
//! - A body and its members are judged alike, in answers and in errors: what the old client reads fails nobody.

use super::media::{Body, Kind};
use super::pairing::pair;
use super::{Found, new, old};
use crate::changes::spelling::Spelled;
use crate::changes::view::{Answer, Direction, Operation};
use crate::changes::{Rule, rule};
use crate::ir::StatusSpec;

const RECEIVED: Direction = Direction {
    sent: false,
    received: true,
};

impl Found<'_> {
    pub(super) fn answers(&mut self, method: &str, was: &Operation, is: &Operation) {
        let item = format!("Client::{method}");
        let is_enum = |operation: &Operation| operation.answers.iter().any(|a| a.variant.is_some());
        match (is_enum(was), is_enum(is)) {
            (false, true) => self.became_several(&item, was, is),
            (true, false) => self.became_one(&item, was, is),
            (false, false) => self.one(&item, was, is),
            (true, true) => self.several(&item, was, is),
        }
        self.errors(&item, was, is);
        self.headers(&item, was, is);
    }

    fn became_several(&mut self, item: &str, was: &Operation, is: &Operation) {
        let is_read = is.answers.iter().all(|after| self.is_read(was, after));
        let rule = match is_read {
            true => &rule::ANSWERS_TOLD_APART,
            false => &rule::ANSWERS_BECAME_SEVERAL,
        };
        self.returned(rule, item, was, is);
    }

    fn became_one(&mut self, item: &str, was: &Operation, is: &Operation) {
        self.returned(&rule::ANSWERS_BECAME_ONE, item, was, is);
        if !is.answers.iter().all(|after| self.is_read(was, after)) {
            self.given_otherwise(item, was, is);
        }
    }

    fn returned(&mut self, rule: &'static Rule, item: &str, was: &Operation, is: &Operation) {
        let (from, to) = (Some(was.returned_text()), Some(is.returned_text()));
        let why = format!("{} -> {}", statuses(was), statuses(is));
        self.push(rule, item.to_owned(), from, to, new(&is.at), why);
    }

    fn given_otherwise(&mut self, item: &str, was: &Operation, is: &Operation) {
        let (from, to) = (Some(statuses(was)), Some(statuses(is)));
        let rule = &rule::ANSWER_GIVEN_OTHERWISE;
        let why = "`responses`".to_owned();
        self.push(rule, item.to_owned(), from, to, new(&is.at), why);
    }

    /// All answers are of one type, before and now.
    fn one(&mut self, item: &str, was: &Operation, is: &Operation) {
        let is_shipped = match (was.answers.first(), is.answers.first()) {
            (Some(before), Some(after)) => self.body(item, before, after),
            _ => false,
        };
        let is_known = |after: &Answer| {
            let before = known(was, after);
            before.is_some_and(|before| Kind::of(before).takes(after))
        };
        let is_same = statuses(was) == statuses(is);
        if is_same || is_shipped {
            return;
        }
        if !is.answers.iter().all(is_known) {
            self.given_otherwise(item, was, is);
        } else if was.returned == is.returned && was.answers.len() == is.answers.len() {
            let (from, to) = (Some(statuses(was)), Some(statuses(is)));
            let rule = &rule::ANSWER_MEDIA_TYPE_CHANGED;
            let why = "`content` of the response".to_owned();
            self.push(rule, item.to_owned(), from, to, new(&is.at), why);
        }
    }

    /// Compares two bodies; whether shipped clients are hit.
    fn body(&mut self, item: &str, before: &Answer, after: &Answer) -> bool {
        if before.body == after.body {
            return false;
        }
        let is_read = self.reads_body(before, after);
        let rule = match is_read {
            true => &rule::ANSWER_TYPE_RESPELLED,
            false => &rule::ANSWER_TYPE_CHANGED,
        };
        let (from, to) = (Some(before.body.to_string()), Some(after.body.to_string()));
        let why = "the schema of the answer changed".to_owned();
        self.push(rule, item.to_owned(), from, to, new(&after.at), why);
        !is_read
    }

    /// Whether the old client reads an answer of the new one as one of its own.
    fn is_read(&self, was: &Operation, after: &Answer) -> bool {
        known(was, after)
            .is_some_and(|before| Kind::of(before).takes(after) && self.reads_body(before, after))
    }

    /// Whether the old client reads the body of this answer where it looks for that one.
    fn reads_body(&self, before: &Answer, after: &Answer) -> bool {
        match (Body::of(before), Body::of(after)) {
            (Body::Unread, _) => true,
            (Body::Value(before), Body::Value(after))
            | (Body::Items(before), Body::Items(after)) => {
                let (before, after) = (Spelled::of_type(before), Spelled::of_type(after));
                self.wire(&before, &after, RECEIVED).is_same()
            }
            (Body::Value(_) | Body::Items(_), _) => false,
        }
    }

    /// There is an enum of answers, before and now.
    fn several(&mut self, item: &str, was: &Operation, is: &Operation) {
        let paired = pair(&was.answers, &is.answers, &[&on_the_same, &of_one_status]);
        for before in paired.gone {
            let why = format!("{} is not in the document any more", before.on_text());
            let shown = Some(shown(before));
            let rule = &rule::ANSWER_REMOVED;
            self.push(rule, on(item, before), shown, None, old(&before.at), why);
        }
        for (before, after) in paired.both {
            self.body(&on(item, after), before, after);
            self.variant(item, before, after);
        }
        for after in paired.come {
            let why = format!("{} is documented now", after.on_text());
            let shown = Some(shown(after));
            let rule = &rule::ANSWER_ADDED;
            self.push(rule, on(item, after), None, shown, new(&after.at), why);
        }
    }

    fn variant(&mut self, item: &str, before: &Answer, after: &Answer) {
        if before.variant != after.variant {
            let (from, to) = (before.variant.clone(), after.variant.clone());
            let rule = &rule::ANSWER_VARIANT_RENAMED;
            let at = new(&after.at);
            self.push(rule, on(item, after), from, to, at, after.on_text());
        }
    }

    fn errors(&mut self, item: &str, was: &Operation, is: &Operation) {
        let paired = pair(&was.errors, &is.errors, &[&on_the_same, &of_one_status]);
        for before in paired.gone {
            let covering = is.errors.iter().find(|after| covers(after, before));
            let why = match covering {
                Some(after) => format!("{} is among `{}` now", before.on_text(), after.on_text()),
                None => format!("{} is not in the document any more", before.on_text()),
            };
            let shown = Some(shown(before));
            let rule = &rule::ERROR_REMOVED;
            self.push(rule, on(item, before), shown, None, old(&before.at), why);
        }
        for (before, after) in paired.both {
            self.error(item, before, after);
        }
        for after in paired.come {
            let covering = was.errors.iter().find(|before| covers(before, after));
            let why = match covering {
                Some(before) => format!(
                    "{} was among `{}` before",
                    after.on_text(),
                    before.on_text()
                ),
                None => format!("{} is documented now", after.on_text()),
            };
            let shown = Some(shown(after));
            let rule = &rule::ERROR_ADDED;
            self.push(rule, on(item, after), None, shown, new(&after.at), why);
        }
    }

    fn error(&mut self, item: &str, before: &Answer, after: &Answer) {
        let (from, to) = (Some(shown(before)), Some(shown(after)));
        let rule = if before.body != after.body {
            match self.reads_body(before, after) && Kind::of(before).takes(after) {
                true => &rule::ERROR_TYPE_RESPELLED,
                false => &rule::ERROR_TYPE_CHANGED,
            }
        } else if !Kind::of(before).takes(after) {
            &rule::ERROR_GIVEN_OTHERWISE
        } else {
            self.variant(item, before, after);
            return;
        };
        let why = "the schema of the error changed".to_owned();
        self.push(rule, on(item, after), from, to, new(&after.at), why);
    }
}

/// The answer of the old client that one of this status and media type is taken for.
fn known<'a>(was: &'a Operation, after: &Answer) -> Option<&'a Answer> {
    let answers = || was.answers.iter();
    answers()
        .find(|before| before.on == after.on)
        .or_else(|| answers().find(|before| of_one_status(before, after)))
        .or_else(|| answers().find(|before| covers(before, after)))
}

/// Whether the one is a group of statuses that the other is one of.
fn covers(group: &Answer, one: &Answer) -> bool {
    match (group.on.status, one.on.status) {
        (StatusSpec::Default, one) => one != StatusSpec::Default,
        (StatusSpec::Range(class), StatusSpec::Code(code)) => code / 100 == u16::from(class),
        _ => false,
    }
}

/// One answer of an operation.
fn on(item: &str, answer: &Answer) -> String {
    format!("{item} ({})", answer.on_text())
}

fn on_the_same(a: &Answer, b: &Answer) -> bool {
    a.on == b.on
}

fn of_one_status(a: &Answer, b: &Answer) -> bool {
    a.on.status == b.on.status
}

fn statuses(operation: &Operation) -> String {
    let ons: Vec<String> = operation.answers.iter().map(Answer::on_text).collect();
    ons.join(", ")
}

fn shown(answer: &Answer) -> String {
    match &answer.variant {
        Some(variant) => format!("{}: {variant}({})", answer.on_text(), answer.body),
        None => format!("{}: {}", answer.on_text(), answer.body),
    }
}
