//! The stages in their order.
//!
//! [`generate`] is the whole way from text to files; [`Stages`] stops after any stage, for whoever wants to look inside.
//!
//! # Invariants
//! - No stage runs on the output of one that found an error.
//! - The result depends on the [`Input`] alone: the time that a stage takes is measured by the observer.

mod view;

use crate::analyze::{Facts, analyze};
use crate::api_file;
use crate::bundle::bundle;
use crate::coverage::{Coverage, Declared};
use crate::emit::{Emitter, Usage, check_decorations, emit};
use crate::expose::expose;
use crate::files::Files;
use crate::format::{TextFile, format_file};
use crate::inbound::{Inbound, take_inbound};
use crate::ir::Api;
use crate::lower::lower;
use crate::name::{Lock, Names, assign_names};
use crate::normalize::{build, normal_form};
use crate::order::order;
use crate::overlay::apply_overlay;
use crate::pages::find_pages;
use crate::read::{Which, read_document, read_tree};
use crate::rust_api::RustApi;
use crate::select::select;
use crate::share::share;
use crate::swagger::upgrade;
use crate::{Diagnostics, Document, Options, Selection, Stopped};

/// The name of the API model file in a client's folder.
pub const API_MODEL_FILE: &str = "api.txt";

/// The name of the coverage ledger in a client's folder.
pub const COVERAGE_FILE: &str = "coverage.txt";

/// Everything that decides about the output for one document.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The name of the module, a Rust identifier: `prolific`.
    pub module: &'a str,
    /// How callers name the module: `generated_client::prolific`.
    pub path: &'a str,
    /// How the first line of a generated file names where the document is kept: `specs/prolific`. Empty: not at all, so that
    /// another name of the document changes no file.
    pub source: &'a str,
    /// The command that the first line of a generated file names: `cargo xtask regen`.
    pub command: &'a str,
    /// The text of the OpenAPI document, JSON or YAML.
    pub spec: &'a str,
    /// The folder of the document, for what it refers to in other files.
    pub files: &'a dyn Files,
    /// The text of the overlay.
    pub overlay: Option<&'a str>,
    /// What to keep of the document.
    pub selection: &'a Selection,
    /// What the user chose.
    pub options: &'a Options,
    /// The API model file of the last run: what has a name in it keeps it.
    pub lock: Option<&'a str>,
}

/// A stage of the generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Text to tree.
    Read,
    /// What other files have, taken in.
    Bundle,
    /// Corrections applied.
    Overlay,
    /// Swagger 2.0 said as OpenAPI 3.0.
    Upgrade,
    /// The wanted part kept.
    Select,
    /// What the API sends on its own made components.
    Inbound,
    /// One version of OpenAPI.
    Normalize,
    /// The intermediate representation.
    Lower,
    /// Equal shapes as one type.
    Share,
    /// The order that callers see.
    Order,
    /// What follows from it.
    Analyze,
    /// Identifiers.
    Name,
    /// What callers see.
    Expose,
    /// Tokens, each file printed as soon as it is emitted: the time of both is told here.
    Emit,
    /// Text.
    Format,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 15] = [
        Self::Read,
        Self::Bundle,
        Self::Overlay,
        Self::Upgrade,
        Self::Select,
        Self::Inbound,
        Self::Normalize,
        Self::Lower,
        Self::Share,
        Self::Order,
        Self::Analyze,
        Self::Name,
        Self::Expose,
        Self::Emit,
        Self::Format,
    ];

    /// Its name, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Bundle => "bundle",
            Self::Overlay => "overlay",
            Self::Upgrade => "upgrade",
            Self::Select => "select",
            Self::Inbound => "inbound",
            Self::Normalize => "normalize",
            Self::Lower => "lower",
            Self::Share => "share",
            Self::Order => "order",
            Self::Analyze => "analyze",
            Self::Name => "name",
            Self::Expose => "expose",
            Self::Emit => "emit",
            Self::Format => "format",
        }
    }
}

/// One generated client.
#[derive(Clone, Debug)]
pub struct Generated {
    /// Every file of the module's folder, sorted by path; the API model and the ledger are among them.
    pub files: Vec<TextFile>,
    /// The text of [`API_MODEL_FILE`].
    pub api_model: String,
    /// What is in the client, and what is not.
    pub coverage: Coverage,
    /// How it is used.
    pub usage: Usage,
}

/// The output of each stage up to the last that ran.
#[derive(Debug, Default)]
pub struct Stages {
    /// After `read`, `overlay`, `select` and `normalize`.
    pub document: Option<Document>,
    /// The operations of that document.
    pub declared: Declared,
    /// After `lower` and `share`.
    pub api: Option<Api>,
    /// After `analyze`.
    pub facts: Option<Facts>,
    /// After `name`.
    pub names: Option<Names>,
    /// After `expose`.
    pub rust_api: Option<RustApi>,
    /// After `format`.
    pub files: Vec<TextFile>,
    /// With `files`: the text of [`API_MODEL_FILE`].
    pub api_model: String,
    /// With `files`: how the client is used.
    pub usage: Usage,
}

/// Turns one document into the complete text of its client module.
///
/// `observe` is told each stage as it ends.
///
/// # Errors
/// [`Stopped`] when the input has errors; they are in `diags`, all of the stage that found the first.
pub fn generate(
    input: &Input<'_>,
    diags: &mut Diagnostics,
    observe: &mut dyn FnMut(Stage),
) -> Result<Generated, Stopped> {
    let stages = run(input, Stage::Format, diags, observe)?;
    let (Some(api), Some(facts)) = (stages.api, stages.facts) else {
        unreachable!("every stage up to the last has run");
    };
    let (api_model, usage) = (stages.api_model, stages.usage);
    let coverage = Coverage::new(&api, &facts, diags, &stages.declared);
    let mut files = stages.files;
    files.push(TextFile {
        path: API_MODEL_FILE.to_owned(),
        text: api_model.clone(),
    });
    files.push(TextFile {
        path: COVERAGE_FILE.to_owned(),
        text: coverage.to_text(),
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Generated {
        files,
        api_model,
        coverage,
        usage,
    })
}

/// Runs the stages up to and including `last`.
///
/// # Errors
/// As [`generate`].
pub fn run(
    input: &Input<'_>,
    last: Stage,
    diags: &mut Diagnostics,
    observe: &mut dyn FnMut(Stage),
) -> Result<Stages, Stopped> {
    let mut stages = Stages::default();
    let mut document = read_document(input.spec, diags)?;
    let overlay = input
        .overlay
        .map(|text| read_tree(text, Which::Overlay, diags))
        .transpose()?;
    diags.checkpoint()?;
    observe(Stage::Read);
    document = bundle(document, input.files, diags);
    diags.checkpoint()?;
    observe(Stage::Bundle);

    if last >= Stage::Overlay {
        if let Some(overlay) = &overlay {
            document = apply_overlay(document, overlay, diags);
            diags.checkpoint()?;
        }
        observe(Stage::Overlay);
    }
    if last >= Stage::Upgrade {
        document = upgrade(document, diags);
        diags.checkpoint()?;
        observe(Stage::Upgrade);
    }
    if last >= Stage::Select {
        document = select(document, input.selection, diags);
        diags.checkpoint()?;
        observe(Stage::Select);
    }
    let mut inbound = Inbound::default();
    if last >= Stage::Inbound {
        inbound = take_inbound(&mut document, diags);
        observe(Stage::Inbound);
    }
    if last < Stage::Normalize {
        stages.document = Some(document);
        return Ok(stages);
    }

    stages.declared = Declared::of(&document);
    let normal = normal_form(document, diags)?;
    if last < Stage::Lower {
        stages.document = Some(normal.document);
        observe(Stage::Normalize);
        return Ok(stages);
    }
    let model = build(normal, diags)?;
    diags.checkpoint()?;
    observe(Stage::Normalize);

    let api = lower(&model, diags);
    drop(model);
    diags.checkpoint()?;
    observe(Stage::Lower);
    let mut api = match last {
        Stage::Lower => api,
        _ => share(api, input.options.sharing),
    };
    observe(Stage::Share);
    let lock = Lock::read(input.lock.unwrap_or_default(), &api);
    order(&mut api, &lock);
    inbound.attach(&mut api);
    observe(Stage::Order);
    let facts = analyze(&api);
    observe(Stage::Analyze);
    let pages = find_pages(&api, &input.options.pages, diags);
    let names = assign_names(&api, &facts, &lock, diags);
    diags.checkpoint()?;
    observe(Stage::Name);
    let rust_api = expose(&api, &facts, &names, &pages, input.options);
    check_decorations(&rust_api, input.options, diags);
    diags.checkpoint()?;
    observe(Stage::Expose);

    if last >= Stage::Emit {
        let emitter = Emitter {
            module: input.module,
            path: input.path,
            source: input.source,
            command: input.command,
            api: &api,
            facts: &facts,
            names: &names,
            rust_api: &rust_api,
            options: input.options,
        };
        (stages.files, stages.api_model) = rayon::join(
            || emit(&emitter, format_file),
            || api_file::write(input.module, &rust_api),
        );
        stages.usage = emitter.usage();
        observe(Stage::Emit);
        observe(Stage::Format);
    }
    stages.api = Some(api);
    stages.facts = Some(facts);
    stages.names = Some(names);
    stages.rust_api = Some(rust_api);
    Ok(stages)
}
