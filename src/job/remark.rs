//! Decides what is to be known about a job in a state, from what is known of its vendor.

use super::Job;
use crate::state::StateSummary;

impl Job {
    /// What is to be known about a job in this state, if there is something: that its end may not last, or why it is gone.
    pub fn remark(&self, state: &StateSummary) -> Option<String> {
        let record = self.core.record();
        match state {
            StateSummary::Succeeded => {
                let revocable = self.core.backend.facts().success_revocable;
                let revocable =
                    revocable.then(|| "the vendor may remove the file before long".to_owned());
                let told = [revocable, record.map(|record| record.to_string())];
                let told: Vec<String> = told.into_iter().flatten().collect();
                (!told.is_empty()).then(|| told.join("; "))
            }
            StateSummary::Gone => record.map(|record| match record.has_ended() {
                true => format!("{record}: start a new export"),
                false => record.to_string(),
            }),
            _ => None,
        }
    }
}
