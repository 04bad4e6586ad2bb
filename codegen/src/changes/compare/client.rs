//! The client itself and its credentials.

use super::{Found, new, old};
use crate::changes::rule;
use crate::changes::view::Member;

impl Found<'_> {
    pub(super) fn client(&mut self) {
        let sides = self.sides;
        for (name, before) in &sides.old.client {
            let Some(after) = sides.new.client.get(name) else {
                continue;
            };
            if before.facts != after.facts {
                self.member(&rule::SERVER_CHANGED, "Client", before, after, true);
            }
            // `new` and `builder` take the same arguments.
            if before.ty != after.ty && *name == "new" {
                self.member(&rule::CLIENT_CHANGED, "Client", before, after, false);
            }
        }
        self.credentials();
    }

    fn credentials(&mut self) {
        let sides = self.sides;
        for before in sides.old.credentials.values() {
            let item = format!("Credentials::{}", before.name);
            match sides.new.credentials.get(&before.name) {
                None => self.push(
                    &rule::SCHEME_REMOVED,
                    item,
                    Some(before.facts.clone()),
                    None,
                    old(&before.at),
                    "no such security scheme any more".to_owned(),
                ),
                Some(after) if before.ty != after.ty => {
                    self.member(&rule::SCHEME_CHANGED, "Credentials", before, after, false);
                }
                Some(after) if before.facts != after.facts => {
                    self.member(
                        &rule::SCHEME_SENT_OTHERWISE,
                        "Credentials",
                        before,
                        after,
                        true,
                    );
                }
                Some(_) => {}
            }
        }
        for after in sides.new.credentials.values() {
            if !sides.old.credentials.contains_key(&after.name) {
                self.push(
                    &rule::SCHEME_ADDED,
                    format!("Credentials::{}", after.name),
                    None,
                    Some(after.facts.clone()),
                    new(&after.at),
                    "a new security scheme".to_owned(),
                );
            }
        }
    }

    fn member(
        &mut self,
        rule: &'static crate::changes::Rule,
        owner: &str,
        before: &Member,
        after: &Member,
        by_facts: bool,
    ) {
        let shown = |member: &Member| match by_facts {
            true => member.facts.clone(),
            false => member.ty.to_string(),
        };
        let item = format!("{owner}::{}", after.name);
        let why = match owner {
            "Client" => "`servers`, or whether there are `securitySchemes`",
            _ => "its security scheme changed",
        };
        self.push(
            rule,
            item,
            Some(shown(before)),
            Some(shown(after)),
            new(&after.at),
            why.to_owned(),
        );
    }
}
