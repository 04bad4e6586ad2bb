//! @generated from openapi.yaml#/components/schemas/State by `UPDATE_CASES=1 cargo test`.

/// State.
pub enum State {
    /// `waiting`.
    Waiting,
    /// `done`.
    Done,
}

runtime::string_enum! { closed State {
    Waiting = "waiting",
    Done    = "done",
} }
