//! What is wrong with the sources, told like the findings about a document.

use std::fmt;

use codegen::diagnostics::Escaped;

/// Why no document came of the sources. Holds every problem found; prints them one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// Each as it is printed.
    problems: Vec<String>,
}

impl ImportError {
    /// One problem.
    pub(super) fn new(message: &str, places: &[String], help: &str) -> Self {
        let mut text = format!("error: {}\n", Escaped(message));
        for (number, place) in places.iter().enumerate() {
            let arrow = if number == 0 { "-->" } else { "at " };
            text += &format!("  {arrow} {}\n", Escaped(place));
        }
        text += &format!("  help: {help}\n");
        Self {
            problems: vec![text],
        }
    }

    /// Problems that are rendered already.
    pub(super) fn rendered(text: String) -> Self {
        Self {
            problems: vec![text],
        }
    }

    /// All of these, or nothing when there are none.
    pub(super) fn all(errors: Vec<Self>) -> Result<(), Self> {
        let problems: Vec<_> = errors
            .into_iter()
            .flat_map(|error| error.problems)
            .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Self { problems })
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problems
            .iter()
            .try_for_each(|problem| f.write_str(problem))
    }
}

impl std::error::Error for ImportError {}
