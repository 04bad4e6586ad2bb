//! @generated from specs/opnform#/components/schemas/SubmissionExportRequest by `cargo xtask regen`.

use std::collections::BTreeMap;

/// What to export.
#[non_exhaustive]
pub struct SubmissionExportRequest {
    /// The columns to export, those with `true`: ids of form fields, removed ones included,
    /// `created_at`, `status`, and columns of attribution such as `meta.attribution.utm_source`.
    pub columns: BTreeMap<String, bool>,
    /// Only these submissions of the form. With at most 1000 of them, the answer is the file
    /// itself.
    pub submission_ids: Option<Vec<i64>>,
}

runtime::object! { SubmissionExportRequest {
    columns        = "columns": BTreeMap<String, bool>,
    submission_ids = "submissionIds" optional: Option<Vec<i64>>,
} }

impl SubmissionExportRequest {
    /// With the member that is required.
    pub fn new(columns: BTreeMap<String, bool>) -> Self {
        Self {
            columns,
            submission_ids: None,
        }
    }

    /// Sets `submissionIds`: only these submissions of the form.
    #[must_use]
    pub fn submission_ids(mut self, submission_ids: Vec<i64>) -> Self {
        self.submission_ids = Some(submission_ids);
        self
    }
}
