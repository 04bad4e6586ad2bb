//! Two documents -> two clients, in memory.

use std::path::Path;

use anyhow::Result;
use codegen::model::api_model;
use codegen::pipeline::{Input, Stage, run};
use codegen::{Diagnostics, Options, Selection, Severity};

use super::client::Client;
use crate::generate::Spec;

/// How the module is called, of which nothing is written.
const MODULE: &str = "api";

/// The clients of the two documents, and the title of the new one. Names of the old one are kept by the new one. `None` when
/// one of them has errors, which were printed.
pub(super) fn clients(old: &Path, new: &Path) -> Result<Option<(String, Client, Client)>> {
    let Some(before) = client(&Spec::read(old, None)?, None) else {
        return Ok(None);
    };
    let after = client(&Spec::read(new, None)?, Some(&before.model));
    Ok(after.map(|after| (title(&after), before, after)))
}

/// `info.title`, on one line.
fn title(client: &Client) -> String {
    let info = client
        .document
        .as_ref()
        .and_then(|document| document.root().get("info"));
    let title = info.and_then(|info| info.get("title")?.as_str());
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    title.unwrap_or(MODULE).chars().map(plain).collect()
}

fn client(spec: &Spec, lock: Option<&str>) -> Option<Client> {
    let (selection, options) = (Selection::default(), Options::default());
    let input = Input {
        module: MODULE,
        path: MODULE,
        source: MODULE,
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
        model: api_model(MODULE, &api, &facts, &names, &options),
        inputs: [Some(spec.text().to_owned()), None, None],
        document: document.ok()?.document,
    })
}
