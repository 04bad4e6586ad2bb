//! The rules: every kind of change there is, with what it means for callers and what to do about it.
//!
//! # Invariants
//! - An id is never reused for something else: allow lists and other programs hold on to it.
//! - A rule has the same effects wherever it is found; where a direction decides, there are two rules.

mod table;

pub(super) use table::*;

/// A kind of change.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its stable name: `received-field-became-optional`.
    pub id: &'static str,
    /// What it means; the first is the one that it is told under.
    pub effects: &'static [Effect],
    /// Whether code compiles on and a value goes somewhere else, or means something else: the gravest there is.
    pub misdirects: bool,
    /// What happened, after the name of the item: `is now optional`.
    pub what: &'static str,
    /// What comes of it for binaries already shipped, or for callers that compile on. Empty where nothing does.
    pub means: &'static str,
    /// What to do about it. Empty where nothing has to be done.
    pub fix: &'static str,
}

/// What a change means for Rust callers.
///
/// In the order of the report: what no compiler tells stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The code compiles and the program runs, and something else happens.
    Behaviour,
    /// Code that compiled against the old client does not compile against the new one.
    Compile,
    /// A program built with the old client may fail: it cannot decode an answer, or its request is refused.
    Shipped,
    /// Something more can be done.
    Addition,
}

/// How grave a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Code does not compile, shipped binaries may fail, or values go elsewhere without a word.
    Breaking,
    /// Something else happens.
    Risky,
    /// Nothing that was there differs.
    Additive,
}

impl Effect {
    /// Every effect, in the order of the report.
    pub const ALL: [Self; 4] = [
        Self::Behaviour,
        Self::Compile,
        Self::Shipped,
        Self::Addition,
    ];

    /// Its stable name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Compile => "compile",
            Self::Shipped => "shipped",
            Self::Behaviour => "behaviour",
            Self::Addition => "addition",
        }
    }

    /// The heading of what has this effect.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Compile => "Your code stops compiling",
            Self::Shipped => "Binaries already shipped may fail",
            Self::Behaviour => "Behaves differently",
            Self::Addition => "Additions",
        }
    }
}

impl Gravity {
    /// Its word in summaries.
    pub fn word(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Risky => "risky",
            Self::Additive => "additive",
        }
    }
}

impl Rule {
    /// Every rule, in the order of the documentation.
    pub fn all() -> &'static [&'static Self] {
        ALL
    }

    /// Whether it means this.
    pub fn has(&self, effect: Effect) -> bool {
        self.effects.contains(&effect)
    }

    /// How grave it is.
    pub fn gravity(&self) -> Gravity {
        if self.misdirects || self.has(Effect::Compile) || self.has(Effect::Shipped) {
            Gravity::Breaking
        } else if self.has(Effect::Behaviour) {
            Gravity::Risky
        } else {
            Gravity::Additive
        }
    }
}
