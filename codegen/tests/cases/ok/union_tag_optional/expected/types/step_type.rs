//! @generated from openapi.yaml#/components/schemas/Step/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Step`](super::Step).
///
/// Default: `"step"`.
#[non_exhaustive]
pub enum StepType {
    /// `step`.
    Step,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { StepType {
    Step = "step",
} }
