//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{Local, Note, ThingByKeyValue, ThingId, ThingPairItem, ThingSize};

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Id.
    pub id: ThingId,
    /// Amount.
    ///
    /// Greater than 0.
    pub amount: Option<i64>,
    /// Parent.
    pub parent: Option<Box<Thing>>,
    /// Said beside the reference.
    pub note: Option<Note>,
    /// Pair.
    pub pair: Option<Vec<ThingPairItem>>,
    /// Any.
    pub any: Option<runtime::Json>,
    /// Size.
    pub size: Option<ThingSize>,
    /// Blob.
    pub blob: Option<runtime::Base64>,
    /// By key.
    pub by_key: Option<BTreeMap<String, ThingByKeyValue>>,
    /// Local.
    pub local: Option<Local>,
}

runtime::object! { Thing {
    "object" = "thing",
    id       = "id": ThingId,
    amount   = "amount" nullable: Option<i64>,
    parent   = "parent" nullable: Option<Box<Thing>>,
    note     = "note" optional: Option<Note>,
    pair     = "pair" optional: Option<Vec<ThingPairItem>>,
    any      = "any" any: Option<runtime::Json>,
    size     = "size" optional: Option<ThingSize>,
    blob     = "blob" optional: Option<runtime::Base64>,
    by_key   = "byKey" optional: Option<BTreeMap<String, ThingByKeyValue>>,
    local    = "local" optional: Option<Local>,
} }
