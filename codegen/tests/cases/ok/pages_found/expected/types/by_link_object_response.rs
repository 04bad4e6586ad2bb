//! @generated from openapi.yaml#/paths/~1link-object/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByLinkObjectResponseLinks, Thing};

/// What `GET /link-object` answers with status `200`.
#[non_exhaustive]
pub struct ByLinkObjectResponse {
    /// Items.
    pub items: Option<Vec<Thing>>,
    /// Links.
    pub links: Option<ByLinkObjectResponseLinks>,
}

runtime::object! { ByLinkObjectResponse {
    items = "items" optional: Option<Vec<Thing>>,
    links = "_links" optional: Option<ByLinkObjectResponseLinks>,
} }
