//! @generated from specs/cometly#/components/schemas/QueryMode by `cargo xtask regen`.

/// Whether events are looked up by profile or by company. `profile`, when left out.
///
/// Default: `"profile"`.
#[non_exhaustive]
pub enum QueryMode {
    /// `profile`.
    Profile,
    /// `company`.
    Company,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { QueryMode {
    Profile = "profile",
    Company = "company",
} }
