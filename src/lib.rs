//! One shape for export jobs.
