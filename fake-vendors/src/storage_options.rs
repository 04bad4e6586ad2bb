//! Decides how the storage serves when nothing is wrong.

use crate::DigestHeader;

/// How the storage serves. The default is S3's way: ranges, a strong validator, a length, as fast as it goes.
#[derive(Clone, Debug)]
pub struct StorageOptions {
    pub(super) ranges: bool,
    pub(super) validator: Validator,
    pub(super) length: bool,
    pub(super) pace: Option<u64>,
    pub(super) digest: Option<DigestHeader>,
    pub(super) content_encoding: Option<&'static str>,
}

/// What tells one version of a file from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validator {
    /// An `ETag` that promises equal bytes.
    Strong,
    /// One that does not.
    Weak,
    /// None.
    None,
}

impl StorageOptions {
    /// S3's way.
    pub fn new() -> Self {
        Self {
            ranges: true,
            validator: Validator::Strong,
            length: true,
            pace: None,
            digest: None,
            content_encoding: None,
        }
    }

    /// Without ranges: a part is never sent.
    #[must_use]
    pub fn without_ranges(self) -> Self {
        Self {
            ranges: false,
            ..self
        }
    }

    /// With another validator.
    #[must_use]
    pub fn validator(self, validator: Validator) -> Self {
        Self { validator, ..self }
    }

    /// Without `Content-Length`: the body is chunked.
    #[must_use]
    pub fn without_length(self) -> Self {
        Self {
            length: false,
            ..self
        }
    }

    /// So many bytes a second.
    #[must_use]
    pub fn pace(self, bytes_a_second: u64) -> Self {
        Self {
            pace: Some(bytes_a_second),
            ..self
        }
    }

    /// With the right digest of the file.
    #[must_use]
    pub fn digest(self, header: DigestHeader) -> Self {
        Self {
            digest: Some(header),
            ..self
        }
    }

    /// With this `Content-Encoding`, the bytes as they are: an object that was stored gzipped says `gzip`.
    #[must_use]
    pub fn content_encoding(self, coding: &'static str) -> Self {
        Self {
            content_encoding: Some(coding),
            ..self
        }
    }
}

impl Default for StorageOptions {
    fn default() -> Self {
        Self::new()
    }
}
