//! `--prove`: what an entry says is shown by programs that are compiled and run, against the old client and the new one.
//!
//! Both clients are generated into a temporary workspace. A caller has to compile against the old client and not against
//! the new one; a value has to be read by the client of the side that sends it, and not by the other.
//!
//! # Invariants
//! - The report is the same with proofs and without: a proof stands beside an entry and changes nothing of it.
//! - What nothing shows is marked with the reason, and never taken for shown.

mod cargo;
mod crates;

use std::path::Path;

use anyhow::{Context as _, Result};
use codegen::changes::{Change, Effect};
use codegen::witness::{self, Sample, Sides, Witness};

use super::client::Client;
use cargo::{Broken, Printed};

/// Whether an effect of a change is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    pub(super) effect: Effect,
    pub(super) outcome: Outcome,
    /// The program or the value.
    pub(super) witness: Option<String>,
}

/// What came of a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The two clients differ as the entry says.
    Shown,
    /// They do not differ by this witness.
    NotShown(String),
    /// There is no witness.
    NoWitness(String),
}

impl Outcome {
    /// The word of the JSON.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::NotShown(_) => "not-shown",
            Self::NoWitness(_) => "no-witness",
        }
    }

    /// Why nothing is shown.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Self::Shown => None,
            Self::NotShown(reason) | Self::NoWitness(reason) => Some(reason),
        }
    }
}

/// The proofs of each change, one for each of its effects but for additions.
///
/// `dir`: where the clients are written and compiled.
pub(super) fn prove(
    changes: &[Change],
    (old, new): (&Client, &Client),
    dir: &Path,
) -> Result<Vec<Vec<Proof>>> {
    let (Some(old_api), Some(new_api)) = (&old.api, &new.api) else {
        return Ok(vec![Vec::new(); changes.len()]);
    };
    let sides = Sides {
        old: old_api,
        new: new_api,
    };
    let wanted: Vec<Vec<(Effect, Result<Witness, String>)>> = changes
        .iter()
        .map(|change| witnesses(change, sides))
        .collect();
    let programs = Programs::of(&wanted);
    let seen = programs
        .compile_and_run((old, new), dir)
        .context("the two clients cannot be compiled")?;
    let mut proofs = Vec::new();
    let (mut callers, mut samples, mut shows) = (0, 0, 0);
    for effects in wanted {
        let mut of_change = Vec::new();
        for (effect, witness) in effects {
            let (outcome, witness) = match witness {
                Err(reason) => (Outcome::NoWitness(reason), None),
                Ok(Witness::Caller(code)) => {
                    callers += 1;
                    (seen.caller(callers - 1), Some(code))
                }
                Ok(Witness::Program(code)) => {
                    shows += 1;
                    (seen.show(shows - 1), Some(code))
                }
                Ok(Witness::Sample(sample)) => {
                    samples += 1;
                    let (outcome, value) = seen.sample(samples - 1, &sample);
                    (outcome, value)
                }
            };
            of_change.push(Proof {
                effect,
                outcome,
                witness,
            });
        }
        proofs.push(of_change);
    }
    Ok(proofs)
}

fn witnesses(change: &Change, sides: Sides<'_>) -> Vec<(Effect, Result<Witness, String>)> {
    let effects = change.rule.effects.iter().copied();
    let effects = effects.filter(|effect| *effect != Effect::Addition);
    effects
        .map(|effect| {
            let witness = witness::of(change, effect, sides);
            (effect, witness.map_err(|reason| reason.0.to_owned()))
        })
        .collect()
}

/// What is compiled and run against both clients.
struct Programs<'a> {
    callers: Vec<&'a str>,
    samples: Vec<&'a Sample>,
    shows: Vec<&'a str>,
}

impl<'a> Programs<'a> {
    fn of(wanted: &'a [Vec<(Effect, Result<Witness, String>)>]) -> Self {
        let (mut callers, mut samples, mut shows) = (Vec::new(), Vec::new(), Vec::new());
        for (_, witness) in wanted.iter().flatten() {
            match witness {
                Ok(Witness::Caller(code)) => callers.push(code.as_str()),
                Ok(Witness::Sample(sample)) => samples.push(sample),
                Ok(Witness::Program(code)) => shows.push(code.as_str()),
                Err(_) => {}
            }
        }
        Self {
            callers,
            samples,
            shows,
        }
    }

    fn compile_and_run(&self, (old, new): (&Client, &Client), dir: &Path) -> Result<Seen> {
        crates::write(dir, (old, new), &self.callers, &self.shows)?;
        let [old, new] = crates::SIDES;
        let compiled = |side| match self.callers.is_empty() && self.shows.is_empty() {
            true => Ok(Broken::default()),
            false => cargo::broken(dir, side),
        };
        let broken = [compiled(old)?, compiled(new)?];
        let is_whole = |index: &usize| broken.iter().all(|side| !side.shows.contains(index));
        let whole: Vec<(usize, &str)> = (0..self.shows.len())
            .filter(is_whole)
            .map(|index| (index, self.shows[index]))
            .collect();
        let printed = |side| match self.samples.is_empty() && whole.is_empty() {
            true => Ok(Printed::default()),
            false => {
                crates::write_reader(dir, side, &self.samples, &whole)?;
                cargo::printed(dir, side)
            }
        };
        Ok(Seen {
            printed: [printed(old)?, printed(new)?],
            broken,
        })
    }
}

/// What was seen, by side: old, new.
struct Seen {
    broken: [Broken; 2],
    printed: [Printed; 2],
}

impl Seen {
    fn caller(&self, index: usize) -> Outcome {
        let [old, new] = &self.broken;
        match (old.callers.contains(&index), new.callers.contains(&index)) {
            (false, true) => Outcome::Shown,
            (false, false) => {
                Outcome::NotShown("the caller compiles against the new client too".to_owned())
            }
            (true, _) => {
                Outcome::NotShown("the caller does not compile against the old client".to_owned())
            }
        }
    }

    fn show(&self, index: usize) -> Outcome {
        let [old, new] = self.printed.each_ref().map(|side| side.shown.get(&index));
        match (old, new) {
            (Some(old), Some(new)) if old != new => Outcome::Shown,
            (Some(_), Some(_)) => {
                Outcome::NotShown("the program prints the same with both clients".to_owned())
            }
            _ => Outcome::NotShown("the program does not compile against both clients".to_owned()),
        }
    }

    fn sample(&self, index: usize, sample: &Sample) -> (Outcome, Option<String>) {
        let [old, new] = self.printed.each_ref().map(|printed| &printed.read);
        let (own, other) = match sample.is_sent {
            true => (old, new),
            false => (new, old),
        };
        let mut values = sample.values.iter().enumerate();
        let is_shown = |at: usize| own.contains(&(index, at)) && !other.contains(&(index, at));
        if let Some((_, value)) = values.find(|(at, _)| is_shown(*at)) {
            return (Outcome::Shown, Some(value.clone()));
        }
        let reason = match sample.is_sent {
            true => "the new client reads what the old one sends",
            false => "the old client reads the values that were tried",
        };
        let tried = sample.values.first().cloned();
        (Outcome::NotShown(reason.to_owned()), tried)
    }
}

/// How many of the proofs show what the entries say, and how many there are.
pub(super) fn count<'a>(proofs: impl Iterator<Item = &'a Proof>) -> (usize, usize) {
    let (mut shown, mut all) = (0, 0);
    for proof in proofs {
        all += 1;
        shown += usize::from(proof.outcome == Outcome::Shown);
    }
    (shown, all)
}
