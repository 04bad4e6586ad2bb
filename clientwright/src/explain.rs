//! `clientwright explain`: what a stage made of a place in a vendor's document.

use anyhow::{Result, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use codegen::diagnostics::{Rendered, Sources};
use codegen::pipeline::{API_MODEL_FILE, Input, Stage, run as run_stages};
use codegen::{Diagnostics, Pointer};

use crate::vendor::Vendor;
use crate::workspace::Workspace;
use crate::{Outcome, Program};

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The vendor: a folder of `specs/`.
    vendor: String,
    /// The stage whose result is shown.
    #[arg(long, value_name = "NAME", value_parser = stage(), default_value = "lower")]
    stage: Stage,
    /// A JSON Pointer into the document, such as `/components/schemas/Error`; the whole document when it is not given.
    #[arg(long, value_name = "POINTER", default_value = "")]
    at: String,
}

/// Reads the name of a stage.
fn stage() -> impl TypedValueParser<Value = Stage> {
    PossibleValuesParser::new(Stage::ALL.map(Stage::name)).map(|name| {
        let named = Stage::ALL.into_iter().find(|stage| stage.name() == name);
        named.expect("the parser lets the names of stages pass alone")
    })
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let workspace = Workspace::find(program)?;
    let program = &workspace.program(program);
    workspace.choose(std::slice::from_ref(&arguments.vendor))?;
    let vendor = Vendor::read(&workspace, &arguments.vendor)?;
    let at: Pointer = arguments
        .at
        .trim_start_matches('#')
        .parse()
        .map_err(|e| anyhow::anyhow!("`{}` is {e}", arguments.at))?;

    let source = workspace.spec(&vendor.name, "");
    let lock = std::fs::read_to_string(
        workspace
            .client()
            .join("src")
            .join(&vendor.name)
            .join(API_MODEL_FILE),
    )
    .ok();
    let mut diags = Diagnostics::new();
    let input = Input {
        module: &vendor.name,
        path: &format!("{}::{}", workspace.crate_ident(), vendor.name),
        source: &source,
        command: &program.command("regen"),
        spec: &vendor.spec,
        files: &vendor.folder,
        overlay: vendor.overlay.as_deref(),
        selection: &vendor.manifest.selection,
        options: &vendor.manifest.options,
        lock: lock.as_deref(),
    };
    let stages = run_stages(&input, arguments.stage, &mut diags, &mut |_| {});
    let spec_path = format!("{source}/openapi.yaml");
    let overlay_path = format!("{source}/overlay.yaml");
    let overlay = vendor
        .overlay
        .as_deref()
        .map(|text| (overlay_path.as_str(), text));
    eprint!(
        "{}",
        Rendered::new(
            &diags,
            Sources {
                spec_path: &spec_path,
                spec: &vendor.spec,
                overlay
            }
        )
    );
    let Ok(stages) = stages else {
        return Ok(Outcome::FoundProblems);
    };
    let Some(view) = stages.view(arguments.stage, &vendor.name, &at) else {
        bail!(
            "after stage `{}` there is nothing at `{at}`",
            arguments.stage.name()
        );
    };
    println!("{}", view.trim_end());
    Ok(Outcome::Done)
}
