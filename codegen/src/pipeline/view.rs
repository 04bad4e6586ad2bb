//! A stage's result at one place, as text for a person.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Stage, Stages};
use crate::ir::{Api, Shape};
use crate::{Document, Pointer, ir};

impl Stages {
    /// What `stage` made of the place `at`; `None` when there is nothing.
    ///
    /// Trees are shown as JSON, types and operations in the notation of [`ir::print`], files as they are.
    pub fn view(&self, stage: Stage, module: &str, at: &Pointer) -> Option<String> {
        match stage {
            Stage::Read
            | Stage::Bundle
            | Stage::Overlay
            | Stage::Upgrade
            | Stage::Select
            | Stage::Inbound
            | Stage::Normalize => tree(self.document.as_ref()?, at),
            Stage::Lower | Stage::Share | Stage::Order => ir::print::at(self.api.as_ref()?, at),
            Stage::Analyze => self.facts_at(at),
            Stage::Name | Stage::Expose => self.names_at(module, at),
            Stage::Emit | Stage::Format => self.files_at(at),
        }
    }

    fn facts_at(&self, at: &Pointer) -> Option<String> {
        let (api, facts) = (self.api.as_ref()?, self.facts.as_ref()?);
        let mut text = String::new();
        for (id, ty) in api.ids().filter(|(_, ty)| at.contains(&ty.origin)) {
            let direction = facts.direction(id);
            let mut words = Vec::new();
            words.extend(direction.request.then_some("sent"));
            words.extend(direction.response.then_some("received"));
            words.extend(facts.is_item(id).then_some("item"));
            words.extend(facts.is_newtype(id).then_some("newtype"));
            words.extend(facts.has_default(id).then_some("default"));
            let boxed = boxed_members(api, facts, id);
            if !boxed.is_empty() {
                words.push("boxes");
            }
            let _ = writeln!(
                text,
                "#{}: {} {}",
                ty.origin,
                words.join(" "),
                boxed.join(", ")
            );
        }
        (!text.is_empty()).then_some(text)
    }

    fn names_at(&self, module: &str, at: &Pointer) -> Option<String> {
        let model = crate::api_file::write(module, self.rust_api.as_ref()?);
        let lines: Vec<&str> = model
            .lines()
            .filter(|line| {
                let origin = line
                    .rsplit_once("   @")
                    .and_then(|(_, origin)| origin.parse::<Pointer>().ok());
                origin.is_some_and(|origin| at.contains(&origin))
            })
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn files_at(&self, at: &Pointer) -> Option<String> {
        let mut text = String::new();
        for file in &self.files {
            let first = file.text.lines().next().unwrap_or_default();
            let origin = first
                .split_once('#')
                .and_then(|(_, rest)| rest.split(' ').next());
            let origin = origin.and_then(|origin| origin.parse::<Pointer>().ok());
            if at.tokens().is_empty() || origin.is_some_and(|origin| at.contains(&origin)) {
                let _ = writeln!(text, "--- {}\n{}", file.path, file.text);
            }
        }
        (!text.is_empty()).then_some(text)
    }
}

fn boxed_members(api: &Api, facts: &crate::analyze::Facts, id: ir::TypeId) -> Vec<String> {
    match &api.ty(id).shape {
        Shape::Struct(object) => object
            .fields
            .iter()
            .enumerate()
            .filter(|(index, _)| facts.is_field_boxed(id, *index))
            .map(|(_, field)| format!("`{}`", field.wire_name))
            .collect(),
        Shape::Union(union) => (0..union.branches.len())
            .filter(|index| facts.is_branch_boxed(id, *index))
            .map(|index| format!("branch {index}"))
            .collect(),
        _ => Vec::new(),
    }
}

fn tree(document: &Document, at: &Pointer) -> Option<String> {
    let value: &Value = document.get(at)?;
    serde_json::to_string_pretty(value).ok()
}
