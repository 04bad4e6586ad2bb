//! @generated from openapi.yaml#/components/schemas/Settings/properties/closed by `UPDATE_CASES=1 cargo test`.

/// The member `closed` of [`Settings`](super::Settings).
#[derive(Default)]
#[non_exhaustive]
pub struct SettingsClosed {}

runtime::object! { SettingsClosed {} }

impl SettingsClosed {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {}
    }
}
