//! @generated from specs/vanta#/components/schemas/EventQuestionnaire by `cargo xtask regen`.

/// The questionnaire that an event is about.
#[non_exhaustive]
pub struct EventQuestionnaire {
    /// The questionnaire.
    pub id: String,
}

runtime::object! { EventQuestionnaire {
    id = "id": String,
} }
