//! What two API model files of one client differ in.
//!
//! The model has a line an item: signature, wire facts, origin. An item is known by its path, so a line whose path is in
//! one model alone is an addition or a removal, and one whose signature differs is a change that callers may not compile
//! with. Wire facts that differ under the same signature compile, and behave differently.
//!
//! # Invariants
//! - A pointer that moved is no change: the document may be rearranged.
//! - Reads text alone; what it cannot read is no item.

use std::collections::BTreeMap;

/// The items that differ, each list in the order of the model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// In the new model alone.
    pub added: Vec<String>,
    /// In the old model alone.
    pub removed: Vec<String>,
    /// In both, with different signatures: old, new.
    pub changed: Vec<(String, String)>,
    /// In both with one signature, and different wire facts: the signature, old facts, new facts.
    pub rewired: Vec<(String, String, String)>,
}

/// An item of the model.
struct Item<'a> {
    signature: &'a str,
    facts: &'a str,
}

impl Changes {
    /// Compares two API model files.
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new) = (items(old), items(new));
        let mut changes = Self::default();
        for (path, after) in &new {
            match old.get(path) {
                None => changes.added.push(after.signature.to_owned()),
                Some(before) if before.signature != after.signature => {
                    changes
                        .changed
                        .push((before.signature.to_owned(), after.signature.to_owned()));
                }
                Some(before) if before.facts != after.facts => changes.rewired.push((
                    after.signature.to_owned(),
                    before.facts.to_owned(),
                    after.facts.to_owned(),
                )),
                Some(_) => {}
            }
        }
        let gone = old.iter().filter(|(path, _)| !new.contains_key(*path));
        changes.removed = gone.map(|(_, item)| item.signature.to_owned()).collect();
        changes
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// How many items callers may not compile with: removed or changed.
    pub fn breaking(&self) -> usize {
        self.removed.len() + self.changed.len()
    }

    /// The numbers, in a few words: `1 breaking, 3 additive`.
    pub fn summary(&self) -> String {
        let counts = [
            (self.breaking(), "breaking"),
            (self.rewired.len(), "risky"),
            (self.added.len(), "additive"),
        ];
        let words: Vec<String> = counts
            .iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, what)| format!("{n} {what}"))
            .collect();
        if words.is_empty() {
            "no change of the API".to_owned()
        } else {
            words.join(", ")
        }
    }
}

/// The items of a model by their path.
fn items(model: &str) -> BTreeMap<&str, Item<'_>> {
    model
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let (line, _origin) = line.rsplit_once("   @").unwrap_or((line, ""));
            let (signature, facts) = line.split_once("   ").unwrap_or((line, ""));
            (
                path(signature),
                Item {
                    signature: signature.trim_end(),
                    facts: facts.trim(),
                },
            )
        })
        .collect()
}

/// The part of a signature before its types.
fn path(signature: &str) -> &str {
    let end = ["(", ": ", " "]
        .iter()
        .filter_map(|mark| signature.find(mark))
        .min();
    &signature[..end.unwrap_or(signature.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "\
# a comment
acme::Client::get_job(id: &str) -> types::Job   GET /jobs/{id} 200 json   @/paths/~1jobs~1{id}/get
acme::types::Job   object   @/components/schemas/Job
acme::types::Job.at: DateTime   \"at\" required   @/components/schemas/Job/properties/at
acme::types::Status::Done   \"done\"   @/components/schemas/Status/enum/0
";

    #[track_caller]
    fn check(new: &str, summary: &str) -> Changes {
        let changes = Changes::between(OLD, new);
        assert_eq!(changes.summary(), summary);
        changes
    }

    #[test]
    fn the_same_model_has_no_change() {
        assert!(check(OLD, "no change of the API").is_empty());
    }

    #[test]
    fn a_moved_origin_is_no_change() {
        check(
            &OLD.replace("@/components/schemas/Job", "@/components/schemas/Moved"),
            "no change of the API",
        );
    }

    #[test]
    fn a_type_that_became_optional_breaks() {
        let changes = check(
            &OLD.replace(
                "at: DateTime   \"at\" required",
                "at: Option<DateTime>   \"at\" optional",
            ),
            "1 breaking",
        );
        assert_eq!(
            changes.changed[0].1,
            "acme::types::Job.at: Option<DateTime>"
        );
    }

    #[test]
    fn another_path_under_the_same_method_is_risky() {
        check(
            &OLD.replace("GET /jobs/{id}", "GET /v2/jobs/{id}"),
            "1 risky",
        );
    }

    #[test]
    fn a_removed_item_breaks_and_an_added_one_does_not() {
        let new = OLD.replace("Status::Done   \"done\"", "Status::Ready   \"ready\"");
        let changes = check(&new, "1 breaking, 1 additive");
        assert_eq!(changes.removed, ["acme::types::Status::Done"]);
        assert_eq!(changes.added, ["acme::types::Status::Ready"]);
    }
}
