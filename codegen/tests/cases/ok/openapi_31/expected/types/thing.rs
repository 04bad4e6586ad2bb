//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{Local, Note, ThingByKeyValue, ThingId, ThingPairItem, ThingSize};

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Amount.
    ///
    /// Greater than 0.
    pub amount: Option<i64>,
    /// Id.
    pub id: ThingId,
    /// Parent.
    pub parent: Option<Box<Thing>>,
    /// Any.
    pub any: Option<runtime::Json>,
    /// Blob.
    pub blob: Option<runtime::Base64>,
    /// By key.
    pub by_key: Option<BTreeMap<String, ThingByKeyValue>>,
    /// Local.
    pub local: Option<Local>,
    /// Said beside the reference.
    pub note: Option<Note>,
    /// Pair.
    pub pair: Option<Vec<ThingPairItem>>,
    /// Size.
    pub size: Option<ThingSize>,
}

runtime::object! { Thing {
    "object" = "thing",
    amount   = "amount" nullable: Option<i64>,
    id       = "id": ThingId,
    parent   = "parent" nullable: Option<Box<Thing>>,
    any      = "any" any: Option<runtime::Json>,
    blob     = "blob" optional: Option<runtime::Base64>,
    by_key   = "byKey" optional: Option<BTreeMap<String, ThingByKeyValue>>,
    local    = "local" optional: Option<Local>,
    note     = "note" optional: Option<Note>,
    pair     = "pair" optional: Option<Vec<ThingPairItem>>,
    size     = "size" optional: Option<ThingSize>,
} }
