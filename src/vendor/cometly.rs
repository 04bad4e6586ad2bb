//! Cometly: the events of a day as gzipped NDJSON.
//!
//! To start: `date`, a day in the Space's time zone. Id: `export`, a number.

use std::time::Duration;

use generated_client::cometly::types::{EventExportRequest, EventExportStatus as Status};
use generated_client::cometly::{Client, Credentials as Scheme};
use runtime::{Date, Token};

use super::connection::{Connection, Credentials, Endpoint, refused};
use super::report;
use crate::artifact::{Artifact, ArtifactKind};
use crate::backend::{Answer, CallKind, ExportBackend, Pace, Quota, Refresh, Started, VendorFacts};
use crate::clock::BoxFuture;
use crate::error::Error;
use crate::link::Origin;
use crate::params::{Param, Params};
use crate::poll_error::PollError;
use crate::state::{JobState, Progress};

/// The page "Rate limiting" says: 30 looks and 5 starts a minute for the whole Space, whatever the number of its jobs. The
/// page "Get event export" says: the link lives for a quarter of an hour from the answer, which has the time; asking again
/// gives another. A job takes seconds to a few minutes.
const FACTS: VendorFacts = VendorFacts {
    vendor: "cometly",
    pace: Pace {
        initial_delay: Duration::from_secs(1),
        first_wait: Duration::from_secs(4),
        growth: 1.5,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(30),
    },
    quotas: &[
        Quota {
            of: CallKind::Start,
            calls: 5,
            window: Duration::from_secs(60),
        },
        Quota {
            of: CallKind::Poll,
            calls: 30,
            window: Duration::from_secs(60),
        },
    ],
    job_record_lifetime: None,
    success_revocable: false,
    link_lifetime: Some(Duration::from_secs(15 * 60)),
    refresh: Refresh::ByPolling,
    not_found_grace: Duration::from_secs(10),
};

/// The adapter for Cometly.
#[derive(Debug)]
pub struct Cometly {
    client: Client,
    token: Token,
    endpoint: Endpoint,
}

impl Cometly {
    /// An adapter for one API key; it belongs to a Space.
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

    fn state(&self, status: &Status) -> Result<JobState, PollError> {
        let pending = |word: &str, note: &str| {
            JobState::Pending(Progress::unknown().with_word(word).with_note(note))
        };
        Ok(match status {
            Status::Queued(job) => pending("queued", &job.message),
            Status::Processing(job) => pending("processing", &job.message),
            Status::Completed(job) => {
                let link = self.endpoint.link(&job.download_url)?;
                let artifact = Artifact::link(link, ArtifactKind::NdjsonGzip, self.endpoint.now());
                JobState::Succeeded(artifact.expiring_at(*job.expires_at))
            }
            Status::Failed(job) => JobState::Failed(job.message.clone()),
            Status::Unknown(branch) => JobState::Unrecognised(branch.tag().to_owned()),
            _ => JobState::Unrecognised(report::NO_RULE.to_owned()),
        })
    }
}

/// Which job an answer is about; nothing if its state is new.
fn job_of(status: &Status) -> Option<i64> {
    match status {
        Status::Queued(job) => Some(job.export_id),
        Status::Processing(job) => Some(job.export_id),
        Status::Completed(job) => Some(job.export_id),
        Status::Failed(job) => Some(job.export_id),
        _ => None,
    }
}

impl ExportBackend for Cometly {
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
            request.only(&["date"])?;
            let date: Date = request
                .text("date")?
                .parse()
                .map_err(|_| PollError::usage("`date` has to be a day like 2024-01-15"))?;
            let job = |id: i64| Started::job(Params::new().with("export", id));
            let now = self.endpoint.now();
            let call = self
                .client
                .create_event_export(&EventExportRequest::new(date));
            match call.await {
                Ok(answer) => {
                    let started = job(answer.body().export_id);
                    Ok(report::answer(started, answer.raw_headers(), now))
                }
                Err(error) => match report::job_id(&error, "export_id") {
                    Some(Param::Integer(id)) => Ok(report::odd_answer(job(id), &error, now)),
                    _ => Err(report::start_error(&error, now)),
                },
            }
        })
    }

    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
        Box::pin(async move {
            let export = ids.integer("export")?;
            let answer = self
                .client
                .get_event_export(export)
                .await
                .map_err(|error| report::poll_error(&error, self.endpoint.now()))?;
            let answered = job_of(answer.body()).map(|id| id.to_string());
            report::same_job(&export.to_string(), answered.as_deref(), |id| {
                Some(id.to_owned())
            })?;
            let state = self.state(answer.body())?;
            Ok(report::answer(
                state,
                answer.raw_headers(),
                self.endpoint.now(),
            ))
        })
    }

    fn check_ids(&self, ids: &Params) -> Result<(), PollError> {
        ids.only(&["export"])?;
        ids.integer("export")?;
        Ok(())
    }
}
