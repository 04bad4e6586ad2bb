//! Document 3.0, 3.1 or 3.2 -> openapiv3's model of 3.0.

use openapiv3::OpenAPI;

use crate::{Diagnostics, Document, Stopped};

/// Rewrites newer features into the model and mends what it could not hold.
pub fn normalize(_document: Document, _diags: &mut Diagnostics) -> Result<OpenAPI, Stopped> {
    Err(Stopped)
}
