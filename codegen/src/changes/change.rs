//! A change: one entry of the report.
//!
//! # Invariants
//! - The items of one entry have all of it in common: rule, old, new and reason.

use super::Rule;
use super::rule::Gravity;
use crate::Pointer;

/// One change, wherever it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub rule: &'static Rule,
    /// The items that it shows in: `types::Job.at`, `Client::get_job`. Never empty.
    pub items: Vec<String>,
    /// What was there before; nothing for an addition.
    pub old: Option<String>,
    /// What is there now; nothing for a removal.
    pub new: Option<String>,
    /// The place of the first item in the document.
    pub at: Place,
    /// What the document says now, or said before.
    pub why: String,
    /// What came or went with it: types that only it needed.
    pub along: Vec<String>,
    /// The operations in which it shows, by method.
    pub operations: Vec<String>,
}

/// A place in one of the two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the new one.
    New(Pointer),
    /// In the old one: the thing is gone.
    Old(Pointer),
}

impl Place {
    /// The place, in whichever document.
    pub fn pointer(&self) -> &Pointer {
        match self {
            Self::New(at) | Self::Old(at) => at,
        }
    }
}

impl Change {
    /// The first item.
    pub fn item(&self) -> &str {
        self.items.first().map_or("", String::as_str)
    }

    /// The type or operation that the first item belongs to: `types::Job` of `types::Job.at`.
    pub fn owner(&self) -> &str {
        owner(self.item())
    }

    /// What the entries of a report are sorted by.
    pub(super) fn order(&self) -> impl Ord + '_ {
        let Rule {
            id,
            effects,
            misdirects,
            ..
        } = self.rule;
        let gravity: Gravity = self.rule.gravity();
        (!misdirects, gravity, effects.first(), self.item(), *id)
    }
}

/// `types::Job` of `types::Job.at` and of `types::Job::new`.
pub(super) fn owner(item: &str) -> &str {
    let Some((section, rest)) = item.split_once("::") else {
        return item;
    };
    let end = rest.find(['.', ':', ' ']).unwrap_or(rest.len());
    &item[..section.len() + 2 + end]
}
