//! Two documents -> two clients, in memory.

use std::path::Path;

use anyhow::Result;
use codegen::model::api_model;
use codegen::pipeline::{Input, Stage, run};
use codegen::{Diagnostics, Options, Selection, Severity};
use heck::ToSnakeCase as _;

use super::client::Client;
use crate::generate::{Spec, crate_name};

/// The clients of the two documents, and the name of the module. Names of the old one are kept by the new one. `None` when
/// one of them has errors, which were printed.
pub(super) fn clients(old: &Path, new: &Path) -> Result<Option<(String, Client, Client)>> {
    let module = crate_name(None, new)?.to_snake_case();
    let Some(before) = client(&Spec::read(old, None)?, &module, None) else {
        return Ok(None);
    };
    let after = client(&Spec::read(new, None)?, &module, Some(&before.model));
    Ok(after.map(|after| (module, before, after)))
}

fn client(spec: &Spec, module: &str, lock: Option<&str>) -> Option<Client> {
    let (selection, options) = (Selection::default(), Options::default());
    let input = Input {
        module,
        path: module,
        source: module,
        command: "",
        spec: spec.text(),
        overlay: None,
        selection: &selection,
        options: &options,
        lock,
    };
    let mut diags = Diagnostics::new();
    let stages = run(&input, Stage::Name, &mut diags, &mut |_| {});
    eprint!("{}", spec.render(&diags, Severity::Error));
    let stages = stages.ok()?;
    let (api, facts, names) = (stages.api?, stages.facts?, stages.names?);
    // Nothing to find: the same text was read a moment ago.
    let document = run(&input, Stage::Select, &mut Diagnostics::new(), &mut |_| {});
    Some(Client {
        model: api_model(module, &api, &facts, &names, &options),
        inputs: [Some(spec.text().to_owned()), None, None],
        document: document.ok()?.document,
    })
}
