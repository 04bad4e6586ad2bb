//! @generated from openapi.yaml#/components/schemas/Step by `UPDATE_CASES=1 cargo test`.

use super::StepType;

/// Step.
#[non_exhaustive]
pub struct Step {
    /// Type.
    ///
    /// Default: `"step"`.
    pub type_: Option<StepType>,
    /// Id.
    pub id: String,
}

runtime::object! { Step {
    type_ = "type" optional: Option<StepType>,
    id    = "id": String,
} }

impl Step {
    /// With the member that is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            type_: Some(StepType::Step),
            id: id.into(),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: StepType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
