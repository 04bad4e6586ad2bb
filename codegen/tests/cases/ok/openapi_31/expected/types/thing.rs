//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{Local, Note, ThingId, ThingPairItem, ThingSize};

/// Thing.
#[derive(Clone, Debug, PartialEq)]
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
    pub by_key: Option<BTreeMap<String, String>>,
    /// Local.
    pub local: Option<Local>,
}

runtime::object! { Thing {
    "object" = "thing",
    id       = "id",
    amount   = "amount" nullable,
    parent   = "parent" nullable,
    note     = "note" optional,
    pair     = "pair" optional,
    any      = "any" any,
    size     = "size" optional,
    blob     = "blob" optional,
    by_key   = "byKey" optional,
    local    = "local" optional,
} }
