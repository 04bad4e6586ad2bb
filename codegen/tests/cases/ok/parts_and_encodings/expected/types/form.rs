//! @generated from openapi.yaml#/components/schemas/Form by `UPDATE_CASES=1 cargo test`.

use super::{FormMeta, FormRange};

/// Form.
#[derive(Default)]
#[non_exhaustive]
pub struct Form {
    /// Expand.
    pub expand: Option<Vec<String>>,
    /// Ids.
    pub ids: Option<Vec<i64>>,
    /// Link.
    pub link: Option<String>,
    /// Meta.
    pub meta: Option<FormMeta>,
    /// Plain.
    pub plain: Option<Vec<String>>,
    /// Range.
    pub range: Option<FormRange>,
}

runtime::object! { Form {
    expand = "expand" optional: Option<Vec<String>>,
    ids    = "ids" optional: Option<Vec<i64>>,
    link   = "link" optional: Option<String>,
    meta   = "meta" optional: Option<FormMeta>,
    plain  = "plain" optional: Option<Vec<String>>,
    range  = "range" optional: Option<FormRange>,
} }

impl Form {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            expand: None,
            ids: None,
            link: None,
            meta: None,
            plain: None,
            range: None,
        }
    }

    /// Sets `expand`.
    #[must_use]
    pub fn expand(mut self, expand: Vec<String>) -> Self {
        self.expand = Some(expand);
        self
    }

    /// Sets `ids`.
    #[must_use]
    pub fn ids(mut self, ids: Vec<i64>) -> Self {
        self.ids = Some(ids);
        self
    }

    /// Sets `link`.
    #[must_use]
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `meta`.
    #[must_use]
    pub fn meta(mut self, meta: FormMeta) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets `plain`.
    #[must_use]
    pub fn plain(mut self, plain: Vec<String>) -> Self {
        self.plain = Some(plain);
        self
    }

    /// Sets `range`.
    #[must_use]
    pub fn range(mut self, range: FormRange) -> Self {
        self.range = Some(range);
        self
    }
}
