//! @generated from specs/prolific#/components/schemas/ErrorDetailDetail2 by `cargo xtask regen`.

use std::collections::BTreeMap;

/// The fields that are wrong, each with its messages.
pub type FieldErrors = BTreeMap<String, Vec<String>>;
