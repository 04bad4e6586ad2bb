//! Api -> every Rust identifier, decided once.

use crate::Diagnostics;
use crate::analyze::Facts;
use crate::ir::Api;

/// Every Rust identifier of one client.
#[derive(Clone, Debug, Default)]
pub struct Names {
    _private: (),
}

/// Decides every name. `lock` is the API model file of the last run: what has a name in it keeps it.
pub fn assign_names(
    _api: &Api,
    _facts: &Facts,
    _lock: Option<&str>,
    _diags: &mut Diagnostics,
) -> Names {
    Names::default()
}
