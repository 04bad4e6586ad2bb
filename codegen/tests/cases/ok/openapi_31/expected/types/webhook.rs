//! @generated from openapi.yaml#/components/schemas/Webhook by `UPDATE_CASES=1 cargo test`.

use super::Thing;

/// Webhook.
pub type Webhook = Thing;
