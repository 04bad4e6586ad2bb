//! How grave each change is here, and which changes somebody took responsibility for.
//!
//! A rule has its gravity, and a repository may have another one for it: `[diff.gravity]` in `clientwright.toml`, or
//! `--gravity RULE=GRAVITY`. A change that was accepted with a reason is told and not denied, until its day.
//!
//! # Invariants
//! - An acceptance is for one change, by its id: another old or new text is another change.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use codegen::changes::{Change, Gravity, Rule};
use jiff::civil::Date;
use serde::Deserialize;

/// The file of accepted changes in a vendor's folder.
pub(super) const FILE: &str = "accepted-changes.toml";

/// A change that somebody took responsibility for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acceptance {
    /// The id of the change.
    pub(super) id: String,
    /// What it was about, for readers.
    #[serde(default)]
    pub(super) change: String,
    pub(super) reason: String,
    pub(super) author: String,
    /// The last day on which it holds, `2027-01-31`; without one it holds as long as the change is reported.
    #[serde(default)]
    pub(super) expires: Option<String>,
}

/// The content of [`FILE`].
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    accepted: Vec<Acceptance>,
}

/// What decides how grave a change is.
#[derive(Clone, Debug, Default)]
pub(super) struct Judge {
    gravities: BTreeMap<String, Gravity>,
    accepted: Vec<Acceptance>,
}

impl Judge {
    /// A judge with the gravities of the settings, and those of the command line before them.
    pub(super) fn new(settings: &BTreeMap<String, String>, arguments: &[String]) -> Result<Self> {
        let mut gravities = BTreeMap::new();
        let pairs = settings
            .iter()
            .map(|(rule, word)| (rule.as_str(), word.as_str()));
        let more = arguments.iter().map(|text| {
            let pair = text.split_once('=');
            pair.with_context(|| format!("`--gravity {text}` has no `=`; write `RULE=GRAVITY`"))
        });
        for pair in pairs.map(Ok).chain(more) {
            let (rule, word) = pair?;
            if !Rule::all().iter().any(|known| known.id == rule) {
                bail!("there is no rule `{rule}`; `diff --rules` lists them");
            }
            gravities.insert(rule.to_owned(), gravity(word)?);
        }
        Ok(Self {
            gravities,
            accepted: Vec::new(),
        })
    }

    /// The same with the acceptances of a file; none when there is no file.
    pub(super) fn with_accepted(&self, path: &Path) -> Result<Self> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(self.clone()),
            Err(e) => bail!("{}: {e}", path.display()),
        };
        let file: File = crate::toml_text::parse(&path.display().to_string(), &text)?;
        for accepted in &file.accepted {
            if let Some(day) = &accepted.expires
                && day.parse::<Date>().is_err()
            {
                bail!(
                    "{}: `{day}` is no day; write it as `2027-01-31`",
                    path.display()
                );
            }
        }
        Ok(Self {
            gravities: self.gravities.clone(),
            accepted: file.accepted,
        })
    }

    /// How grave a change is here.
    pub(super) fn gravity(&self, change: &Change) -> Gravity {
        let own = self.gravities.get(change.rule.id).copied();
        own.unwrap_or_else(|| change.rule.gravity())
    }

    /// Who accepted the change with this id, if that holds today.
    pub(super) fn accepted(&self, id: &str, today: Date) -> Option<&Acceptance> {
        let mut known = self.accepted.iter();
        known.find(|accepted| accepted.id == id && accepted.holds(today))
    }

    /// The acceptances that do nothing: of changes that are none any more, or whose day is over.
    pub(super) fn idle<'a>(&'a self, ids: &[&str], today: Date) -> Vec<(&'a Acceptance, Idle)> {
        let idle = |accepted: &'a Acceptance| match () {
            () if !ids.contains(&accepted.id.as_str()) => Some((accepted, Idle::Gone)),
            () if !accepted.holds(today) => Some((accepted, Idle::Expired)),
            () => None,
        };
        self.accepted.iter().filter_map(idle).collect()
    }
}

/// Why an acceptance does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Idle {
    Gone,
    Expired,
}

impl Acceptance {
    fn holds(&self, today: Date) -> bool {
        let day = self
            .expires
            .as_ref()
            .and_then(|day| day.parse::<Date>().ok());
        day.is_none_or(|day| today <= day)
    }
}

/// Today, in UTC.
pub(super) fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

fn gravity(word: &str) -> Result<Gravity> {
    let all = [Gravity::Breaking, Gravity::Risky, Gravity::Additive];
    let found = all.into_iter().find(|gravity| gravity.word() == word);
    found.with_context(|| {
        format!("`{word}` is no gravity; there are `breaking`, `risky` and `additive`")
    })
}

/// Adds an acceptance to a file, which is made where it is not.
pub(super) fn write(path: &Path, accepted: &Acceptance) -> Result<()> {
    let mut text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            "# Changes that break callers and were taken on purpose; `diff --accept` adds to them.\n".to_owned()
        }
        Err(e) => bail!("{}: {e}", path.display()),
    };
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let Acceptance {
        id,
        change,
        reason,
        author,
        expires,
    } = accepted;
    let _ = write!(
        text,
        "\n[[accepted]]\nid = {}\nchange = {}\nreason = {}\nauthor = {}\n",
        quoted(id),
        quoted(change),
        quoted(reason),
        quoted(author),
    );
    if let Some(day) = expires {
        let _ = writeln!(text, "expires = {}", quoted(day));
    }
    std::fs::write(path, text).with_context(|| path.display().to_string())
}
