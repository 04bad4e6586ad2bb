//! Names + Api -> the API model file: every public item on a line of its own.

pub(crate) mod facts;
mod line;

pub use line::Line;

use crate::Options;
use crate::analyze::Facts;
use crate::ir::Api;
use crate::name::Names;

/// Writes the API model file of the module `module`.
pub fn api_model(
    module: &str,
    _api: &Api,
    _facts: &Facts,
    _names: &Names,
    _options: &Options,
) -> String {
    format!("# The public API of `{module}`.\n")
}
