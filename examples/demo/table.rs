//! What came of it, a line a job.

/// One job.
pub(crate) struct Row {
    pub(crate) vendor: &'static str,
    pub(crate) job: String,
    pub(crate) file: String,
    pub(crate) bytes: u64,
    /// Of the file.
    pub(crate) sha256: String,
    /// Of what the storage served.
    pub(crate) served: String,
    /// What did not go straight.
    pub(crate) witnessed: String,
}

impl Row {
    pub(crate) fn is_right(&self) -> bool {
        self.sha256 == self.served
    }
}

/// The rows under their headings, each column as wide as it has to be.
pub(crate) fn table(rows: &[Row]) -> String {
    let heading = [
        "vendor",
        "job",
        "file",
        "bytes",
        "sha256",
        "as served",
        "on the way",
    ];
    let mut cells = vec![heading.map(str::to_owned)];
    cells.extend(rows.iter().map(|row| {
        [
            row.vendor.to_owned(),
            row.job.clone(),
            row.file.clone(),
            row.bytes.to_string(),
            row.sha256.chars().take(16).collect(),
            if row.is_right() { "yes" } else { "NO" }.to_owned(),
            row.witnessed.clone(),
        ]
    }));
    let mut text = String::new();
    for row in &cells {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = cells
                .iter()
                .filter_map(|row| row.get(column))
                .map(String::len)
                .max()
                .unwrap_or(0);
            match column {
                // Numbers end where the others end.
                3 => line.push_str(&format!("{cell:>width$}   ")),
                _ => line.push_str(&format!("{cell:<width$}   ")),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
