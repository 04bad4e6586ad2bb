//! OpnForm: the submissions of a form as CSV.
//!
//! To start: `form`, and `columns`, a list that may be left out. Ids: `form`, `job`.
//!
//! A small form answers the start with the file itself, and there is no job then. A job's status has two addresses: the one
//! that the server's source routes, and the one that the documentation gives. The first is tried first.

use std::time::Duration;

use futures_util::StreamExt;
use generated_client::opnform::api::{ExportSubmissionsAnswer as Begun, ExportSubmissionsError};
use generated_client::opnform::types::{ExportJobStatus as Status, SubmissionExportRequest};
use generated_client::opnform::{Client, Credentials as Scheme};
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use runtime::{Maybe, Number, Token};

use super::connection::{Connection, Credentials, Endpoint, refused};
use super::report;
use crate::artifact::{Artifact, ArtifactKind};
use crate::backend::{Answer, CallKind, ExportBackend, Pace, Quota, Refresh, Started, VendorFacts};
use crate::clock::BoxFuture;
use crate::error::Error;
use crate::link::Origin;
use crate::params::{Param, Params};
use crate::poll_error::{ErrorKind, PollError};
use crate::state::{JobState, Progress};

/// The page "Export status" advises to look every two to five seconds and says that the link lives for a day. The server's
/// source says the rest: ten starts and 180 looks a minute for a user, a record that is forgotten two hours after its last
/// change while the file lives on, and a status that repeats the stored link, so that a fresh one takes a new export.
const FACTS: VendorFacts = VendorFacts {
    vendor: "opnform",
    pace: Pace {
        initial_delay: Duration::from_secs(1),
        first_wait: Duration::from_secs(3),
        growth: 1.25,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(15),
    },
    quotas: &[
        Quota {
            of: CallKind::Start,
            calls: 10,
            window: Duration::from_secs(60),
        },
        Quota {
            of: CallKind::Poll,
            // Half of what is allowed: a look takes two requests where the first address is unknown.
            calls: 90,
            window: Duration::from_secs(60),
        },
    ],
    job_record_lifetime: Some(Duration::from_secs(2 * 60 * 60)),
    success_revocable: false,
    link_lifetime: Some(Duration::from_secs(24 * 60 * 60)),
    refresh: Refresh::Never,
    not_found_grace: Duration::from_secs(10),
};

/// The adapter for OpnForm.
#[derive(Debug)]
pub struct Opnform {
    client: Client,
    token: Token,
    endpoint: Endpoint,
}

impl Opnform {
    /// An adapter for one token.
    ///
    /// # Errors
    /// A usage error when the base URL is refused or the credentials are no token.
    pub fn connect(credentials: Credentials, connection: &Connection) -> Result<Self, Error> {
        let endpoint = connection.resolve(Client::BASE_URL)?;
        let token = credentials.only_token(FACTS.vendor)?;
        let client = Client::builder(Scheme::bearer_auth(token.clone()))
            .base_url(&endpoint.base_url)
            .build()
            .map_err(refused)?;
        Ok(Self {
            client,
            token,
            endpoint,
        })
    }

    /// The file that came back with the start, as it arrives.
    fn arriving(&self, stream: runtime::ByteStream, headers: &HeaderMap) -> Artifact {
        let pieces =
            stream.map(|piece| piece.map_err(|error| PollError::network(error.to_string())));
        let artifact = Artifact::stream(Box::pin(pieces), ArtifactKind::Csv, self.endpoint.now());
        let artifact = match runtime::header(headers, CONTENT_LENGTH.as_str()) {
            Some(length) => artifact.with_length(length),
            None => artifact,
        };
        named(artifact, headers)
    }

    /// The file that came back with the start under a media type that nobody announced, since the server guesses one, or
    /// under another good status.
    fn attached(&self, error: &runtime::Error<ExportSubmissionsError>) -> Option<Artifact> {
        let headers = error.headers()?;
        let body = report::good_body(error)?.clone();
        let starts = |name, with| {
            let value = headers
                .get(name)
                .and_then(|value: &HeaderValue| value.to_str().ok());
            value.is_some_and(|value| value.starts_with(with))
        };
        if !starts(CONTENT_DISPOSITION, "attachment") && !starts(CONTENT_TYPE, "text/csv") {
            return None;
        }
        let artifact = Artifact::inline(body, ArtifactKind::Csv, self.endpoint.now());
        Some(named(artifact, headers))
    }

    fn state(&self, asked: &str, status: &Status) -> Result<JobState, PollError> {
        report::same_job(asked, job_of(status), uuid)?;
        Ok(match status {
            Status::Queued(job) => JobState::Pending(progress(
                "queued",
                job.progress.as_ref(),
                &job.processed_submissions,
                &job.total_submissions,
                &job.error_message,
            )),
            Status::Processing(job) => JobState::Pending(progress(
                "processing",
                job.progress.as_ref(),
                &job.processed_submissions,
                &job.total_submissions,
                &job.error_message,
            )),
            Status::Completed(job) => {
                let link = self.endpoint.link(&job.file_url)?;
                let artifact = Artifact::link(link, ArtifactKind::Csv, self.endpoint.now());
                JobState::Succeeded(match job.expires_at.value() {
                    Some(end) => artifact.expiring_at(**end),
                    None => artifact,
                })
            }
            Status::Failed(job) => {
                JobState::Failed(job.error_message.value().cloned().unwrap_or_default())
            }
            Status::Unknown(branch) => JobState::Unrecognised(branch.tag().to_owned()),
            _ => JobState::Unrecognised(report::NO_RULE.to_owned()),
        })
    }
}

/// Which job an answer is about; nothing if its state is new.
fn job_of(status: &Status) -> Option<&str> {
    match status {
        Status::Queued(job) => Some(&job.job_id),
        Status::Processing(job) => Some(&job.job_id),
        Status::Completed(job) => Some(&job.job_id),
        Status::Failed(job) => Some(&job.job_id),
        _ => None,
    }
}

/// The form of the ids that the server's source makes. The documentation's sample, `export_abc123def456`, is none.
fn uuid(id: &str) -> Option<String> {
    Some(id.parse::<runtime::Uuid>().ok()?.to_string())
}

/// While a job runs, `error_message` is a note about its progress.
fn progress(
    word: &str,
    percent: Option<&Number>,
    done: &Maybe<i64>,
    total: &Maybe<i64>,
    note: &Maybe<String>,
) -> Progress {
    let count = |number: &Maybe<i64>| u64::try_from(*number.value()?).ok();
    let mut progress = Progress::unknown().with_word(word);
    if let Some(percent) = percent {
        progress = progress.with_percent(percent.to_f64() as f32);
    }
    if let (Some(done), Some(total)) = (count(done), count(total)) {
        progress = progress.with_count(done, total);
    }
    match note.value() {
        Some(note) => progress.with_note(note),
        None => progress,
    }
}

fn named(artifact: Artifact, headers: &HeaderMap) -> Artifact {
    let name = headers
        .get(CONTENT_DISPOSITION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once("filename="))
        .and_then(|(_, rest)| rest.split(';').next())
        .map(|name| name.trim().trim_matches('"'));
    match name {
        Some(name) => artifact.named(name),
        None => artifact,
    }
}

/// Both addresses answered 404.
fn not_here(error: &PollError) -> PollError {
    let message = format!(
        "{} (some servers show no job to a personal access token)",
        error.message()
    );
    PollError::status_code(404, message).with_hints(error.hints().clone())
}

impl ExportBackend for Opnform {
    fn facts(&self) -> &VendorFacts {
        &FACTS
    }

    fn origin(&self) -> &Origin {
        &self.endpoint.origin
    }

    fn credential(&self) -> &str {
        self.token.expose()
    }

    fn start<'a>(
        &'a self,
        request: &'a Params,
    ) -> BoxFuture<'a, Result<Answer<Started>, PollError>> {
        Box::pin(async move {
            request.only(&["form", "columns"])?;
            let form = request.text("form")?;
            let columns = request.list("columns")?.iter();
            let body = SubmissionExportRequest::new(columns.map(|id| (id.clone(), true)).collect());
            let job = |id: String| Started::job(Params::new().with("form", form).with("job", id));
            let answer = match self.client.export_submissions(form, &body).await {
                Ok(answer) => answer,
                Err(error) => {
                    let now = self.endpoint.now();
                    let started = match (report::job_id(&error, "job_id"), self.attached(&error)) {
                        (Some(Param::Text(id)), _) => job(id),
                        (_, Some(artifact)) => Started::finished(artifact),
                        _ => return Err(report::start_error(&error, now)),
                    };
                    return Ok(report::odd_answer(started, &error, now));
                }
            };
            let (_, headers, begun) = answer.into_parts();
            let headers: &HeaderMap = headers.as_ref();
            let started = match begun {
                Begun::Csv(stream) => Started::finished(self.arriving(stream, headers)),
                Begun::Json(begun) => job(begun.job_id),
                _ => return Err(PollError::undecodable("a kind of answer not known here")),
            };
            Ok(report::answer(started, headers, self.endpoint.now()))
        })
    }

    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
        Box::pin(async move {
            let (form, job) = (ids.text("form")?, ids.text("job")?);
            let routed = match self.client.get_export_status(form, job).await {
                Ok(answer) => Ok((
                    self.state(job, answer.body())?,
                    answer.raw_headers().clone(),
                )),
                Err(error) => Err(report::poll_error(&error, self.endpoint.now())),
            };
            let (state, headers) = match routed {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    let answer = self
                        .client
                        .get_export_status_documented(form, job)
                        .await
                        .map_err(|error| report::poll_error(&error, self.endpoint.now()))
                        .map_err(|other| match other.kind() {
                            ErrorKind::NotFound => not_here(&error),
                            _ => other,
                        })?;
                    (
                        self.state(job, answer.body())?,
                        answer.raw_headers().clone(),
                    )
                }
                routed => routed?,
            };
            Ok(report::answer(state, &headers, self.endpoint.now()))
        })
    }

    fn check_ids(&self, ids: &Params) -> Result<(), PollError> {
        ids.only(&["form", "job"])?;
        ids.text("form")?;
        ids.text("job")?;
        Ok(())
    }
}
