//! Turns findings into text for a terminal: message, file, line, what to do.

use super::Diagnostics;

/// The texts that findings point into.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// How to name the OpenAPI document: a path as the user typed it, or relative to the workspace.
    pub spec_path: &'a str,
    /// Its text.
    pub spec: &'a str,
    /// The overlay, likewise.
    pub overlay: Option<(&'a str, &'a str)>,
}

/// Findings as text.
#[derive(Clone, Debug)]
pub struct Rendered(String);

impl Rendered {
    /// Renders every finding.
    pub fn new(_diagnostics: &Diagnostics, _sources: Sources<'_>) -> Self {
        Self(String::new())
    }
}

impl std::fmt::Display for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
