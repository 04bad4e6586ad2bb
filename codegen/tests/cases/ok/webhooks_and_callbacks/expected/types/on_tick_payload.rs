//! @generated from openapi.yaml#/components/schemas/OnTickPayload by `UPDATE_CASES=1 cargo test`.

/// On tick payload.
#[non_exhaustive]
pub struct OnTickPayload {
    /// Tick.
    pub tick: i32,
}

runtime::object! { OnTickPayload {
    tick = "tick": i32,
} }
