//! Decides what the file of an export is.
//!
//! # Invariants
//! - The same call makes the same bytes.
//! - A generated artifact is never in memory whole; any of its pieces can be had alone.

use std::io::{Cursor, Write};
use std::sync::Arc;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::Vendor;
use crate::generated::Form;

/// The file of an export.
#[derive(Clone, Debug)]
pub struct Artifact {
    source: Source,
    /// The media type that the storage says.
    pub(crate) media_type: &'static str,
    /// The ending of its name.
    pub(crate) ending: &'static str,
}

#[derive(Clone, Debug)]
enum Source {
    Bytes(Bytes),
    Generated { form: Form, len: u64, seed: u64 },
}

impl Artifact {
    /// A small one, such as the vendor makes.
    pub fn of(vendor: Vendor) -> Self {
        match vendor {
            Vendor::Rally => Self::consent_forms(12),
            Vendor::Vanta => Self::questionnaire_csv(40),
            Vendor::Prolific => Self::collection(60),
            Vendor::Opnform => Self::submissions(1200),
            Vendor::Cometly => Self::events(500),
        }
    }

    /// Exactly these bytes, named and typed as the vendor's files are.
    pub fn bytes(vendor: Vendor, bytes: impl Into<Bytes>) -> Self {
        let (media_type, ending) = kind(vendor);
        Self {
            source: Source::Bytes(bytes.into()),
            media_type,
            ending,
        }
    }

    /// So many bytes, printable noise in the form of the vendor's files: a gzip file of the noise, a ZIP archive without
    /// entries behind it, text that begins as CSV does. Made as they are sent.
    pub fn generated(vendor: Vendor, len: u64, seed: u64) -> Self {
        let form = match vendor {
            Vendor::Rally | Vendor::Prolific => Form::Zip,
            Vendor::Vanta | Vendor::Opnform => Form::Csv,
            Vendor::Cometly => Form::Gzip,
        };
        let (media_type, ending) = kind(vendor);
        Self {
            source: Source::Generated { form, len, seed },
            media_type,
            ending,
        }
    }

    /// Rally's: a ZIP with a PDF a person.
    pub fn consent_forms(people: u32) -> Self {
        let files = (1..=people).map(|person| {
            let text = format!("%PDF-1.4\n% the consent of person {person}\n%%EOF\n");
            (format!("person-{person:03}-consent.pdf"), text)
        });
        Self::bytes(Vendor::Rally, zipped(files))
    }

    /// Vanta's with the format `csv`.
    pub fn questionnaire_csv(questions: u32) -> Self {
        let mut text = String::from("question,answer\n");
        for number in 1..=questions {
            text.push_str(&format!(
                "\"{number}. Is it encrypted, and how?\",\"Yes: \"\"at rest\"\" and in transit.\"\n"
            ));
        }
        Self::bytes(Vendor::Vanta, text)
    }

    /// Vanta's with the format `original`, of a spreadsheet.
    pub fn questionnaire_xlsx(questions: u32) -> Self {
        let rows: String = (1..=questions)
            .map(|row| {
                format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>Question {row}</t></is></c></row>")
            })
            .collect();
        let parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .to_owned(),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
                ),
            ),
        ];
        Self {
            media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ending: "xlsx",
            ..Self::bytes(
                Vendor::Vanta,
                zipped(parts.map(|(name, text)| (name.to_owned(), text))),
            )
        }
    }

    /// Prolific's: a ZIP with responses, a line each, and what they answer.
    pub fn collection(responses: u32) -> Self {
        let lines: String = (1..=responses)
            .map(|number| {
                format!("{{\"response_id\":{number},\"answers\":[\"yes\",\"not so much\"]}}\n")
            })
            .collect();
        let files = [
            ("responses.jsonl", lines),
            ("collection.json", "{\"id\":\"collection-7\"}\n".to_owned()),
            ("README.md", "# Collection 7\n".to_owned()),
            ("files/upload-1.txt", "what somebody uploaded\n".to_owned()),
        ];
        Self::bytes(
            Vendor::Prolific,
            zipped(files.map(|(name, text)| (name.to_owned(), text))),
        )
    }

    /// OpnForm's: CSV with a byte-order mark.
    pub fn submissions(rows: u32) -> Self {
        let mut text = String::from("\u{feff}id,name,answer\r\n");
        for row in 1..=rows {
            text.push_str(&format!(
                "s{row:06x},\"Person, number {row}\",\"said \"\"yes\"\"\"\r\n"
            ));
        }
        Self::bytes(Vendor::Opnform, text)
    }

    /// Cometly's: an event a line, gzipped.
    pub fn events(events: u32) -> Self {
        let lines: String = (1..=events)
            .map(|number| {
                format!("{{\"id\":{number},\"event_name\":\"purchase\",\"event_time_utc\":\"2026-11-21 10:{:02}:{:02}\"}}\n", number / 60 % 60, number % 60)
            })
            .collect();
        Self::bytes(Vendor::Cometly, gzipped(lines.as_bytes()))
    }

    /// How long it is.
    pub fn len(&self) -> u64 {
        match &self.source {
            Source::Bytes(bytes) => bytes.len() as u64,
            Source::Generated { len, .. } => *len,
        }
    }

    /// Whether it has no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its SHA-256. A generated one is made once for it, piece by piece.
    pub fn sha256(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        let mut at = 0;
        while at < self.len() {
            let piece = self.piece(at, PIECE);
            at += piece.len() as u64;
            digest.update(&piece);
        }
        digest.finalize().into()
    }

    /// At most `max` bytes from `at` on; none behind the end.
    pub(crate) fn piece(&self, at: u64, max: u64) -> Bytes {
        let end = self.len().min(at.saturating_add(max));
        match &self.source {
            Source::Bytes(bytes) => {
                let range = usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
                bytes.slice(range..usize::try_from(end).unwrap_or(bytes.len()).max(range))
            }
            Source::Generated { form, len, seed } => form.piece(*len, *seed, at, end).into(),
        }
    }

    /// The same with the bytes gzipped. `None` when they are generated: they would have to be held.
    pub(crate) fn gzipped(&self) -> Option<Self> {
        match &self.source {
            Source::Bytes(bytes) => Some(Self {
                source: Source::Bytes(gzipped(bytes).into()),
                ..self.clone()
            }),
            Source::Generated { .. } => None,
        }
    }

    /// A strong validator of this content.
    pub(crate) fn etag(&self, version: u32) -> String {
        match &self.source {
            Source::Bytes(bytes) => {
                let digest = Sha256::digest(bytes);
                format!(
                    "\"{}-{version}\"",
                    hex(digest.get(..16).unwrap_or_default())
                )
            }
            Source::Generated { len, seed, .. } => format!("\"{len:x}-{seed:x}-{version}\""),
        }
    }
}

/// How much is made and sent at once.
pub(crate) const PIECE: u64 = 64 * 1024;

fn kind(vendor: Vendor) -> (&'static str, &'static str) {
    match vendor {
        Vendor::Rally | Vendor::Prolific => ("application/zip", "zip"),
        Vendor::Vanta | Vendor::Opnform => ("text/csv", "csv"),
        Vendor::Cometly => ("application/gzip", "json.gz"),
    }
}

fn zipped(files: impl IntoIterator<Item = (String, String)>) -> Vec<u8> {
    const IN_MEMORY: &str = "writing to memory does not fail";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, SimpleFileOptions::default())
            .expect(IN_MEMORY);
        zip.write_all(text.as_bytes()).expect(IN_MEMORY);
    }
    zip.finish().expect(IN_MEMORY).into_inner()
}

pub(crate) fn gzipped(bytes: &[u8]) -> Vec<u8> {
    const IN_MEMORY: &str = "writing to memory does not fail";
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).expect(IN_MEMORY);
    gzip.finish().expect(IN_MEMORY)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the storage sends: a stretch of an artifact.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    pub(crate) artifact: Arc<Artifact>,
    pub(crate) from: u64,
    pub(crate) to: u64,
}
