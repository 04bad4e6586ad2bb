//! The lines of documented headers.

use std::collections::BTreeSet;

use super::Lines;
use super::arguments::presence;
use crate::ir::{Header, Shape};
use crate::model::{Item, facts};
use crate::rust_api::{SchemaType, value_type};

impl Lines<'_> {
    pub(super) fn headers(&self) -> Vec<Item> {
        let mut items = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, response) in self.operation.responses.iter().enumerate() {
            let Some(owner) = &self.names.headers[index] else {
                continue;
            };
            if !seen.insert(owner) {
                continue;
            }
            items.push(self.api(owner, facts::headers(response.status)));
            let methods = response
                .headers
                .iter()
                .zip(&self.names.header_methods[index]);
            items.extend(methods.map(|(header, name)| {
                self.member(
                    owner,
                    format!(".{name}"),
                    format!("() -> Option<{}>", self.header_type(header)),
                    format!(
                        "{}{}",
                        facts::header(&header.wire_name),
                        presence(header.required)
                    ),
                    &header.origin,
                )
            }));
        }
        items
    }

    /// A scalar or a string enum; what has more structure is text.
    fn header_type(&self, header: &Header) -> String {
        let cx = self.cx;
        let ty = cx.exposer.resolve(&value_type(cx.api, cx.facts, header.ty));
        match &ty {
            SchemaType::Item(id) if matches!(cx.api.ty(*id).shape, Shape::Enum(_)) => cx.spell(&ty),
            SchemaType::Bool
            | SchemaType::I32
            | SchemaType::I64
            | SchemaType::U32
            | SchemaType::U64
            | SchemaType::F64
            | SchemaType::DateTime
            | SchemaType::Date
            | SchemaType::Uuid => cx.spell(&ty),
            _ => "String".to_owned(),
        }
    }
}
