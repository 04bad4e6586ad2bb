//! @generated from openapi.yaml#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/kind by `UPDATE_CASES=1 cargo test`.

/// The member `kind` of its parent.
#[non_exhaustive]
pub enum UploadFileRequestKind {
    /// `image`.
    Image,
    /// `text`.
    Text,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { UploadFileRequestKind {
    Image = "image",
    Text  = "text",
} }
