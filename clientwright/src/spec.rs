//! A document and its overlay, as they lie on disk, and what comes of them.

use std::path::Path;
use std::sync::Arc;
#[cfg(feature = "command")]
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use codegen::diagnostics::{Rendered, Sources};
use codegen::files::Files;
#[cfg(feature = "command")]
use codegen::pipeline::{Generated, Input, Stage};
use codegen::{Diagnostics, Severity};
#[cfg(feature = "command")]
use codegen::{Options, Selection};
#[cfg(feature = "command")]
use heck::ToSnakeCase as _;

use crate::folder::Folder;

/// A document and its overlay, as they lie on disk.
#[derive(Debug)]
pub(crate) struct Spec {
    path: String,
    text: String,
    files: Arc<dyn Files + Send + Sync>,
    overlay: Option<(String, String)>,
}

/// What came of a document, and how long each stage took.
#[cfg(feature = "command")]
pub(crate) struct Run {
    pub(crate) generated: Option<Generated>,
    pub(crate) diags: Diagnostics,
    pub(crate) seconds: Vec<(&'static str, Duration)>,
}

impl Spec {
    pub(crate) fn read(path: &Path, overlay: Option<&Path>) -> Result<Self> {
        let overlay = overlay
            .map(|path| anyhow::Ok((path.display().to_string(), read(path)?)))
            .transpose()?;
        Ok(Self {
            path: path.display().to_string(),
            text: read(path)?,
            files: Arc::new(Folder::of(path)),
            overlay,
        })
    }

    /// A document that is at hand already, and the files beside it; `path` is what findings call it.
    #[cfg(feature = "command")]
    pub(crate) fn of_text(
        path: String,
        text: String,
        files: impl Files + Send + Sync + 'static,
    ) -> Self {
        Self {
            path,
            text,
            files: Arc::new(files),
            overlay: None,
        }
    }

    /// The text of the document.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The folder of the document.
    pub(crate) fn files(&self) -> &dyn Files {
        &*self.files
    }

    /// The text of the overlay.
    pub(crate) fn overlay(&self) -> Option<&str> {
        self.overlay.as_ref().map(|(_, text)| text.as_str())
    }

    /// Generates a client, and takes the time of each stage.
    #[cfg(feature = "command")]
    pub(crate) fn generate(
        &self,
        name: &str,
        selection: &Selection,
        options: &Options,
        lock: Option<&str>,
        command: &str,
    ) -> Run {
        let mut diags = Diagnostics::new();
        let mut seconds = Vec::new();
        let module = name.to_snake_case();
        let input = Input {
            module: &module,
            path: &module,
            source: "",
            command,
            spec: &self.text,
            files: self.files(),
            overlay: self.overlay.as_ref().map(|(_, text)| text.as_str()),
            selection,
            options,
            lock,
        };
        let mut last = Instant::now();
        let generated = codegen::pipeline::generate(&input, &mut diags, &mut |stage: Stage| {
            let now = Instant::now();
            seconds.push((stage.name(), now - last));
            last = now;
        });
        Run {
            generated: generated.ok(),
            diags,
            seconds,
        }
    }

    /// The findings from a severity on, as text.
    pub(crate) fn render(&self, diags: &Diagnostics, least: Severity) -> Rendered {
        let wanted = diags.at_least(least);
        let overlay = self
            .overlay
            .as_ref()
            .map(|(path, text)| (path.as_str(), text.as_str()));
        Rendered::new(
            &wanted,
            Sources {
                spec_path: &self.path,
                spec: &self.text,
                overlay,
            },
        )
    }
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String> {
    let bytes =
        std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    String::from_utf8(bytes).map_err(|e| {
        let line = 1 + e.as_bytes()[..e.utf8_error().valid_up_to()]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        anyhow::anyhow!(
            "{}:{line}: not UTF-8 text; convert the file to UTF-8",
            path.display()
        )
    })
}
