//! What a user may choose.

use serde::Deserialize;

/// The `[options]` table of `vendor.toml`, or the `--config` file of `generate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Options {
    /// The Rust type of `format: date-time`.
    pub date_time: DateTimeType,
    /// The string enums without an unknown variant: component schema names, or `*` for all.
    pub closed_enums: Vec<String>,
    /// Which inline schemas become one type.
    pub sharing: Sharing,
}

/// Which inline schemas of equal shape become one type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// All of one shape, whatever they are called.
    SameShape,
    /// Those of one shape that have the same name, or stand in the same kind of place: as the body of an operation, as
    /// the elements or values of what has the same name.
    #[default]
    SameName,
    /// None: every inline schema is a type of its own.
    Never,
}

/// The Rust type of `format: date-time` and `format: date`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateTimeType {
    /// `runtime::DateTime` and `runtime::Date`, over jiff, lenient in what they read.
    #[default]
    Jiff,
    /// `chrono::DateTime<FixedOffset>` and `chrono::NaiveDate`, through the feature `chrono` of the runtime crate.
    Chrono,
    /// `String`, as the server wrote it.
    String,
}

/// Which part of a document to generate. Empty lists mean everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Selection {
    /// Operations to keep: `operationId`, or `GET /path/{id}`; `*` stands for any text.
    pub operations: Vec<String>,
    /// Tags to keep.
    pub tags: Vec<String>,
    /// Operations to leave out of what the two above keep.
    pub exclude: Vec<String>,
    /// Component schemas to keep although no kept operation reaches them.
    pub schemas: Vec<String>,
}
