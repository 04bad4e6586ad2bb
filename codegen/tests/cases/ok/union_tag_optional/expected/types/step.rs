//! @generated from openapi.yaml#/components/schemas/Step by `UPDATE_CASES=1 cargo test`.

use super::StepType;

/// Step.
#[non_exhaustive]
pub struct Step {
    /// Id.
    pub id: String,
    /// Type.
    ///
    /// Default: `"step"`.
    pub type_: Option<StepType>,
}

runtime::object! { Step {
    id    = "id": String,
    type_ = "type" optional: Option<StepType>,
} }

impl Step {
    /// With the member that is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            type_: Some(StepType::Step),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: StepType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
