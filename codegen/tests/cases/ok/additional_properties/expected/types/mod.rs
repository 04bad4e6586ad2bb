//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod settings;
mod settings_closed;
mod settings_limits;

pub use self::settings::Settings;
pub use self::settings_closed::SettingsClosed;
pub use self::settings_limits::SettingsLimits;
