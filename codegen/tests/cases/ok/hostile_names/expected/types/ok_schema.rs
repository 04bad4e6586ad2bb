//! @generated from openapi.yaml#/components/schemas/Ok by `UPDATE_CASES=1 cargo test`.

/// Ok.
#[non_exhaustive]
pub enum OkSchema {
    /// `Ok`.
    Ok,
    /// `Err`.
    Err,
    /// `Some`.
    Some,
    /// `None`.
    None,
    /// `Self`.
    Self_,
    /// `self`.
    SelfLower,
    /// `type`.
    Type,
    /// `""`.
    Empty,
    /// `" "`.
    Space,
    /// `.`.
    Dot,
    /// `+1`.
    Plus1,
    /// `-1`.
    Minus1,
    /// `1099-K`.
    V1099K,
    /// `unknown`.
    UnknownLower,
    /// `Unknown`.
    UnknownValue,
    /// `UNKNOWN`.
    UnknownUpper,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { OkSchema {
    Ok           = "Ok",
    Err          = "Err",
    Some         = "Some",
    None         = "None",
    Self_        = "Self",
    SelfLower    = "self",
    Type         = "type",
    Empty        = "",
    Space        = " ",
    Dot          = ".",
    Plus1        = "+1",
    Minus1       = "-1",
    V1099K       = "1099-K",
    UnknownLower = "unknown",
    UnknownValue = "Unknown",
    UnknownUpper = "UNKNOWN",
} }
