//! The last phase: what follows for members once it is decided how values are told apart.
//!
//! Members with one value become constants, inline types that nothing uses go, and members that travel one way only are not
//! demanded of the other side.

mod constants;
mod finish;
mod one_way;

use super::Decided;
use crate::ir::Api;

/// The API, from all but its types and from these.
pub(super) fn settle(mut api: Api, decided: Decided) -> Api {
    let components = decided.types.components().count();
    api.types = decided.into_types();
    finish::compact(components, &mut api);
    one_way::settle(&mut api);
    api
}
