//! Every example in `specs/*/examples.toml` decodes with the generated type that the manifest names, and re-encodes to equal JSON.
//!
//! Points in time are compared as such: `2026-01-02T03:04:05.000Z` comes back without its fraction of zeros. So are numbers: the
//! `45` of a member that is a number comes back as `45.0`, which is the same in JSON.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use generated_client::{cometly, opnform, prolific, rally, vanta};
use runtime::{Bytes, Json};
use serde_json::json;

/// Reads JSON as a type and writes it again.
type RoundTrip = fn(&Bytes) -> Result<Json, String>;

fn through<T>(text: &Bytes) -> Result<Json, String>
where
    T: runtime::serde::Serialize + runtime::serde::de::DeserializeOwned,
{
    let value: T = runtime::decode_json(text).map_err(|error| error.to_string())?;
    serde_json::to_value(&value).map_err(|error| error.to_string())
}

/// The types that manifests name.
const TYPES: &[(&str, &str, RoundTrip)] = &[
    (
        "cometly",
        "EventExportStatus",
        through::<cometly::types::EventExportStatus>,
    ),
    (
        "cometly",
        "EventExportStarted",
        through::<cometly::types::EventExportStarted>,
    ),
    (
        "cometly",
        "EventExportRequest",
        through::<cometly::types::EventExportRequest>,
    ),
    (
        "cometly",
        "ErrorMessage",
        through::<cometly::types::ErrorMessage>,
    ),
    (
        "opnform",
        "ExportJobStatus",
        through::<opnform::types::ExportJobStatus>,
    ),
    (
        "opnform",
        "SubmissionExportStarted",
        through::<opnform::types::SubmissionExportStarted>,
    ),
    (
        "opnform",
        "SubmissionExportRequest",
        through::<opnform::types::SubmissionExportRequest>,
    ),
    ("opnform", "Error", through::<opnform::types::Error>),
    (
        "opnform",
        "ValidationError",
        through::<opnform::types::ValidationError>,
    ),
    (
        "prolific",
        "CollectionExportStatus",
        through::<prolific::types::CollectionExportStatus>,
    ),
    ("prolific", "Error", through::<prolific::types::Error>),
    // An inline schema: the document has no name for it, and the manifest uses that of the vendor's page.
    (
        "rally",
        "ConsentSubmissionExport",
        through::<rally::types::ConsentSubmissionExport>,
    ),
    (
        "vanta",
        "QuestionnaireExportStatus",
        through::<vanta::types::QuestionnaireExportStatus>,
    ),
    (
        "vanta",
        "QuestionnaireExportStarted",
        through::<vanta::types::QuestionnaireExportStarted>,
    ),
    (
        "vanta",
        "QuestionnaireExportRequest",
        through::<vanta::types::QuestionnaireExportRequest>,
    ),
    (
        "vanta",
        "QuestionnaireExportCompletedEvent",
        through::<vanta::types::QuestionnaireExportCompletedEvent>,
    ),
    (
        "vanta",
        "QuestionnaireExportFailedEvent",
        through::<vanta::types::QuestionnaireExportFailedEvent>,
    ),
];

const VENDORS: [&str; 5] = ["cometly", "opnform", "prolific", "rally", "vanta"];

/// One entry of a manifest.
struct Example {
    vendor: &'static str,
    file: PathBuf,
    type_name: String,
    status: Option<i64>,
    text: Bytes,
}

fn examples(vendor: &'static str) -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../specs")
        .join(vendor);
    let manifest = folder.join("examples.toml");
    let text = fs::read_to_string(&manifest)
        .unwrap_or_else(|error| panic!("{}: {error}", manifest.display()));
    let manifest: toml::Table = text
        .parse()
        .unwrap_or_else(|error| panic!("{}: {error}", manifest.display()));
    let entries = manifest["example"].as_array().expect("a list of examples");
    entries
        .iter()
        .map(|entry| {
            let text = |key: &str| entry[key].as_str().expect("is a text").to_owned();
            let file = folder.join(text("file"));
            let bytes =
                fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            Example {
                vendor,
                type_name: text("type"),
                status: entry.get("status").and_then(toml::Value::as_integer),
                text: bytes.into(),
                file,
            }
        })
        .collect()
}

fn all() -> Vec<Example> {
    VENDORS.into_iter().flat_map(examples).collect()
}

fn round_trip(vendor: &str, type_name: &str) -> RoundTrip {
    let known = TYPES
        .iter()
        .find(|(v, t, _)| (*v, *t) == (vendor, type_name));
    known.map_or_else(
        || panic!("no such type in the table of this test: {vendor} {type_name}"),
        |(_, _, round_trip)| *round_trip,
    )
}

/// The same JSON with every number in one spelling.
fn in_one_spelling(json: &Json) -> Json {
    match json {
        Json::Number(number) if number.is_f64() => match number.as_f64() {
            Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => (value as i64).into(),
            _ => json.clone(),
        },
        Json::Array(items) => items.iter().map(in_one_spelling).collect(),
        Json::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), in_one_spelling(value)))
            .collect(),
        _ => json.clone(),
    }
}

#[test]
fn every_example_decodes_and_re_encodes_to_equal_json() {
    let mut seen = 0;
    for example in all() {
        if example.type_name == "String" {
            continue;
        }
        let file = example.file.display();
        let original: Json =
            serde_json::from_slice(&example.text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let written = round_trip(example.vendor, &example.type_name)(&example.text)
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(
            in_one_spelling(&written),
            in_one_spelling(&original),
            "{file}"
        );
        seen += 1;
    }
    assert!(seen >= 43, "{seen} examples");
}

/// The texts of Rally's errors are no JSON: they arrive as they are, in the variant of their status.
#[test]
fn every_example_that_is_text_arrives_as_text() {
    use rally::api::{GetConsentSubmissionExport, GetConsentSubmissionExportError as Error};
    let mut statuses = BTreeSet::new();
    for example in all() {
        if example.type_name != "String" {
            continue;
        }
        assert_eq!(example.vendor, "rally", "{}", example.file.display());
        let status = example.status.expect("an answer has a status");
        let mut response = runtime::http::Response::new(example.text.clone());
        *response.status_mut() = u16::try_from(status)
            .ok()
            .and_then(|status| runtime::StatusCode::from_u16(status).ok())
            .expect("is a status");
        let error = GetConsentSubmissionExport::decode(response).expect_err("is no success");
        let text = match (status, error.api().expect("the API answered")) {
            (401, Error::Unauthorized(problem)) => problem.body(),
            (403, Error::Forbidden(problem)) => problem.body(),
            (404, Error::NotFound(problem)) => problem.body(),
            (429, Error::TooManyRequests(problem)) => problem.body(),
            (500, Error::InternalServerError(problem)) => problem.body(),
            (_, other) => panic!("{status} is {other:?}"),
        };
        assert_eq!(text.as_bytes(), &example.text[..]);
        statuses.insert(status);
    }
    assert_eq!(statuses, BTreeSet::from([401, 403, 404, 429, 500]));
}

#[test]
fn every_vendor_has_examples_and_every_type_of_the_table_is_named() {
    for vendor in VENDORS {
        assert!(!examples(vendor).is_empty(), "{vendor}");
    }
    let named: BTreeSet<(&str, String)> = all()
        .into_iter()
        .map(|example| (example.vendor, example.type_name))
        .collect();
    for (vendor, type_name, _) in TYPES {
        assert!(
            named.contains(&(vendor, (*type_name).to_owned())),
            "{vendor} {type_name} has no example"
        );
    }
}

#[test]
fn every_file_among_the_examples_is_in_the_manifest() {
    let named: BTreeSet<PathBuf> = all().into_iter().map(|example| example.file).collect();
    for vendor in VENDORS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../specs")
            .join(vendor);
        for entry in fs::read_dir(folder.join("examples")).expect("the folder is there") {
            let file = entry.expect("is readable").path();
            assert!(named.contains(&file), "{} is not named", file.display());
        }
    }
}

#[test]
fn the_comparison_sees_a_difference() {
    let a = json!({"at": "2026-01-02T03:04:05.000Z", "n": [1, null]});
    assert_eq!(
        in_one_spelling(&a),
        in_one_spelling(&json!({"n": [1.0, null], "at": "2026-01-02T03:04:05.000Z"}))
    );
    for other in [
        json!({"at": "2026-01-02T04:04:05+01:00", "n": [1, null]}),
        json!({"at": "2026-01-02T03:04:06Z", "n": [1, null]}),
        json!({"at": "2026-01-02T03:04:05Z", "n": [1]}),
        json!({"at": "2026-01-02T03:04:05Z"}),
    ] {
        assert_ne!(in_one_spelling(&a), in_one_spelling(&other));
    }
}
