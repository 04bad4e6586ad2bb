//! @generated from openapi.yaml#/paths/~1link-object/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByLinkObjectResponseLinks, Thing};

/// What `GET /link-object` answers with status `200`.
#[non_exhaustive]
pub struct ByLinkObjectResponse {
    /// Links.
    pub links: Option<ByLinkObjectResponseLinks>,
    /// Items.
    pub items: Option<Vec<Thing>>,
}

runtime::object! { ByLinkObjectResponse {
    links = "_links" optional: Option<ByLinkObjectResponseLinks>,
    items = "items" optional: Option<Vec<Thing>>,
} }
