//! Tuples: a list whose elements differ by their place becomes a list of any of them.

use serde_json::Value;

use super::{any_of, is_never};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    /// Before 2020-12, `items` was a list for tuples, and `additionalItems` what follows.
    pub(super) fn list_of_items(&mut self, schema: &mut Members) {
        let rest = schema.shift_remove("additionalItems");
        if schema
            .get("items")
            .and_then(Value::as_array)
            .is_none_or(Vec::is_empty)
        {
            return;
        }
        if let Some(places) = schema.shift_remove("items") {
            schema.insert("prefixItems".to_owned(), places);
        }
        if let Some(rest) = rest {
            schema.insert("items".to_owned(), rest);
        }
    }

    pub(super) fn tuple(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(Value::Array(mut places)) = schema.shift_remove("prefixItems") else {
            return;
        };
        if places.is_empty() {
            return;
        }
        if let Some(rest) = schema.shift_remove("items")
            && !is_never(&rest)
        {
            places.push(rest);
        }
        let items = any_of(places);
        if items.get("anyOf").is_some() {
            self.diags.loss(
                Loss::Widened,
                &at.pointer().key("prefixItems"),
                "a tuple is read as a list in which every element may be any of its members",
            );
        }
        schema.insert("items".to_owned(), items);
    }
}
