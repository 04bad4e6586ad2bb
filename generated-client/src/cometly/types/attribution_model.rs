//! @generated from specs/cometly#/components/schemas/AttributionModel by `cargo xtask regen`.

/// How an event is shared out among its sources. Needed with `sources`.
#[non_exhaustive]
pub enum AttributionModel {
    /// `first_touch`.
    FirstTouch,
    /// `last_touch`.
    LastTouch,
    /// `linear`.
    Linear,
    /// `first_platform_touch`.
    FirstPlatformTouch,
    /// `last_platform_touch`.
    LastPlatformTouch,
    /// `linear_paid`.
    LinearPaid,
    /// `u_shaped`.
    UShaped,
    /// `last_non_direct_touch`.
    LastNonDirectTouch,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { AttributionModel {
    FirstTouch         = "first_touch",
    LastTouch          = "last_touch",
    Linear             = "linear",
    FirstPlatformTouch = "first_platform_touch",
    LastPlatformTouch  = "last_platform_touch",
    LinearPaid         = "linear_paid",
    UShaped            = "u_shaped",
    LastNonDirectTouch = "last_non_direct_touch",
} }
