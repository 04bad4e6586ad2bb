//! The OpenAPI documents in a source.
//!
//! Decides whether the source is a document itself or a page that holds some, and which blocks of a page are meant.

use serde_json::Value;

use super::fence::{Block, blocks};
use super::{Fragment, ImportError};
use codegen::Diagnostics;
use codegen::diagnostics::{Rendered, Sources};
use codegen::read::{Which, read_tree};

/// Takes the OpenAPI documents out of a source, whose `name` is for messages only.
///
/// # Errors
/// When the source holds no OpenAPI document, or one that cannot be read.
pub fn extract(name: &str, text: &str) -> Result<Vec<Fragment>, ImportError> {
    if is_document(text) {
        return read_fragment(name, text.to_owned()).map(|fragment| vec![fragment]);
    }
    let blocks = blocks(text);
    let mut fragments = Vec::new();
    let mut errors = Vec::new();
    for block in blocks.iter().filter(|block| may_hold_openapi(block)) {
        // Blank lines in front keep every line number what it is in the page.
        let text = "\n".repeat(block.line) + &block.content;
        match read_fragment(name, text) {
            Ok(fragment) if is_openapi(&fragment.root) => fragments.push(fragment),
            Err(error) if says_openapi(&block.content) => errors.push(error),
            // A sample of something else, whole or not.
            Ok(_) | Err(_) => {}
        }
    }
    ImportError::all(errors)?;
    if fragments.is_empty() {
        return Err(nothing_found(name, text, &blocks));
    }
    Ok(fragments)
}

/// Whether the text is an OpenAPI document itself: JSON, or YAML with one of the root keys before any fence.
fn is_document(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('{')
        || text
            .lines()
            .take_while(|line| !line.starts_with("```") && !line.starts_with("~~~"))
            .any(is_root_line)
}

/// `openapi: 3.…`, `swagger: …` or `paths:`. A page may have `openapi: GET /status` in its front matter.
fn is_root_line(line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else {
        return false;
    };
    let begins_with_digit = || {
        let value = value.trim_start().trim_start_matches(['\'', '"']);
        value.starts_with(|c: char| c.is_ascii_digit())
    };
    match key.trim_matches(['\'', '"']) {
        "openapi" | "swagger" => begins_with_digit(),
        "paths" => value.trim().is_empty() || value.trim() == "{}",
        _ => false,
    }
}

fn may_hold_openapi(block: &Block) -> bool {
    matches!(
        block.language.as_str(),
        "" | "yaml" | "yml" | "json" | "openapi"
    )
}

fn says_openapi(content: &str) -> bool {
    content.lines().any(is_root_line) || content.contains("\"openapi\"")
}

fn is_openapi(root: &Value) -> bool {
    ["openapi", "swagger", "paths"]
        .iter()
        .any(|key| root.get(key).is_some())
}

fn read_fragment(name: &str, text: String) -> Result<Fragment, ImportError> {
    let mut diags = Diagnostics::new();
    match read_tree(&text, Which::Spec, &mut diags) {
        Ok(root) => Ok(Fragment {
            source: name.to_owned(),
            text,
            root,
        }),
        Err(_) => {
            let sources = Sources {
                spec_path: name,
                spec: &text,
                overlay: None,
            };
            Err(ImportError::rendered(
                Rendered::new(&diags, sources).to_string(),
            ))
        }
    }
}

fn nothing_found(name: &str, text: &str, blocks: &[Block]) -> ImportError {
    if let Some(line) = lost_line_breaks(text) {
        return ImportError::new(
            &format!(
                "the page has lost its line breaks: all of line {line} is one OpenAPI document"
            ),
            &[format!("{name}:{line}:1")],
            "YAML means nothing without its lines; save the page again as Markdown, or download the OpenAPI file",
        );
    }
    if text.trim_start().starts_with('<') {
        return ImportError::new(
            "the source is an HTML or XML page, not JSON, YAML or Markdown",
            &[name.to_owned()],
            "save the page as Markdown (often its address with `.md` behind it), or download the OpenAPI file",
        );
    }
    let mut languages: Vec<_> = blocks
        .iter()
        .map(|block| block.language.as_str())
        .filter(|language| !language.is_empty())
        .collect();
    languages.sort_unstable();
    languages.dedup();
    let seen = match (blocks.len(), languages.is_empty()) {
        (0, _) => "it has no fences".to_owned(),
        (count, true) => format!("it has {count} fences, without a language"),
        (count, false) => format!("it has {count} fences: {}", languages.join(", ")),
    };
    ImportError::new(
        &format!("the source holds no OpenAPI document; {seen}"),
        &[name.to_owned()],
        "looked for `openapi: 3.…` or `paths:` at the start of a line, for JSON, \
         and for a Markdown fence (```yaml or ```json) whose block has `openapi` or `paths`",
    )
}

/// The line that holds a whole document, when there is one.
fn lost_line_breaks(text: &str) -> Option<usize> {
    let is_whole = |line: &str| {
        line.contains("openapi: ") && line.contains(" info: ") && line.contains(" paths: ")
    };
    text.lines().position(is_whole).map(|index| index + 1)
}
