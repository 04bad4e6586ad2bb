//! openapiv3's model -> the intermediate representation.

use openapiv3::OpenAPI;

use crate::Diagnostics;
use crate::ir::Api;

/// Resolves references, merges `allOf`, decides how unions are told apart.
pub fn lower(_openapi: &OpenAPI, _diags: &mut Diagnostics) -> Api {
    Api::default()
}
