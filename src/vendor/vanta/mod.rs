//! Vanta: an answered questionnaire as CSV, or in the form it came in.
//!
//! To start: `questionnaire`, and `format`, which is `csv` or `original`. Id: `export`.
//!
//! Vanta tells the end of an export by itself, too: see [`Webhooks`], with the feature `webhooks`.

#[cfg(feature = "webhooks")]
mod payload;
#[cfg(feature = "webhooks")]
mod webhooks;

use std::time::Duration;

use generated_client::vanta::types::{
    QuestionnaireExportFormat as Format, QuestionnaireExportRequest,
    QuestionnaireExportStatus as Status,
};
use generated_client::vanta::{Client, Credentials as Scheme};

#[cfg(feature = "webhooks")]
pub use webhooks::{WebhookError, Webhooks};

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

/// The page "Get questionnaire export status" says: the link lives for a day from the answer, which has the time; asking
/// again gives another. The guide says: a few minutes is usual. The limit is the lower of the two that are told of.
const FACTS: VendorFacts = VendorFacts {
    vendor: "vanta",
    pace: Pace {
        initial_delay: Duration::from_secs(1),
        first_wait: Duration::from_secs(4),
        growth: 1.5,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(30),
    },
    quotas: &[Quota {
        of: CallKind::Any,
        calls: 50,
        window: Duration::from_secs(60),
    }],
    job_record_lifetime: None,
    success_revocable: false,
    link_lifetime: Some(Duration::from_secs(24 * 60 * 60)),
    refresh: Refresh::ByPolling,
    not_found_grace: Duration::from_secs(10),
};

/// The adapter for Vanta.
///
/// An application has one live token: fetching another revokes it. The client shares one among all its calls, and fetches
/// a new one once when somebody else did so; give each process an application of its own all the same.
#[derive(Debug)]
pub struct Vanta {
    client: Client,
    credentials: Credentials,
    endpoint: Endpoint,
}

impl Vanta {
    /// An adapter for one application, or for a token that somebody fetched. The token URL follows the base URL's origin.
    ///
    /// # Errors
    /// A usage error when the base URL is refused.
    pub fn connect(credentials: Credentials, connection: &Connection) -> Result<Self, Error> {
        let endpoint = connection.resolve(Client::BASE_URL)?;
        let scheme = match &credentials {
            Credentials::Token(token) => Scheme::bearer_auth(token.clone()),
            Credentials::Client { id, secret } => Scheme::oauth(id, secret.clone()),
        };
        let client = Client::builder(scheme)
            .base_url(&endpoint.base_url)
            .build()
            .map_err(refused)?;
        Ok(Self {
            client,
            credentials,
            endpoint,
        })
    }

    fn state(&self, status: &Status) -> Result<JobState, PollError> {
        Ok(match status {
            Status::Pending(_) => JobState::Pending(Progress::unknown().with_word("pending")),
            Status::Completed(done) => {
                let kind = match &done.format {
                    Format::Csv => ArtifactKind::Csv,
                    // XLSX, DOCX, or what else was uploaded.
                    _ => ArtifactKind::Any,
                };
                let link = self.endpoint.link(&done.download_url)?;
                let artifact = Artifact::link(link, kind, self.endpoint.now());
                JobState::Succeeded(match &done.expires_at {
                    Some(end) => artifact.expiring_at(**end),
                    None => artifact,
                })
            }
            Status::Failed(failed) => {
                JobState::Failed(failed.error_message.clone().unwrap_or_default())
            }
            Status::Unknown(branch) => JobState::Unrecognised(branch.tag().to_owned()),
            _ => JobState::Unrecognised(report::NO_RULE.to_owned()),
        })
    }
}

/// Which job an answer is about; nothing if its state is new.
fn job_of(status: &Status) -> Option<&str> {
    match status {
        Status::Pending(job) => Some(&job.id),
        Status::Completed(job) => Some(&job.id),
        Status::Failed(job) => Some(&job.id),
        _ => None,
    }
}

/// The form of the ids in the vendor's examples: 24 hexadecimal digits.
fn object_id(id: &str) -> Option<String> {
    let is_one = id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_one.then(|| id.to_ascii_lowercase())
}

impl ExportBackend for Vanta {
    fn facts(&self) -> &VendorFacts {
        &FACTS
    }

    fn origin(&self) -> &Origin {
        &self.endpoint.origin
    }

    fn credential(&self) -> &str {
        match &self.credentials {
            Credentials::Token(token) => token.expose(),
            Credentials::Client { id, .. } => id,
        }
    }

    fn start<'a>(
        &'a self,
        request: &'a Params,
    ) -> BoxFuture<'a, Result<Answer<Started>, PollError>> {
        Box::pin(async move {
            request.only(&["questionnaire", "format"])?;
            let questionnaire = request.text("questionnaire")?;
            let format = match request.text("format")? {
                "csv" => Format::Csv,
                "original" => Format::Original,
                _ => return Err(PollError::usage("`format` has to be csv or original")),
            };
            let body = QuestionnaireExportRequest::new(questionnaire, format);
            let job = |id: &str| Started::job(Params::new().with("export", id));
            let now = self.endpoint.now();
            match self.client.create_questionnaire_export(&body).await {
                Ok(answer) => {
                    let started = job(&answer.body().id);
                    Ok(report::answer(started, answer.raw_headers(), now))
                }
                Err(error) => match report::job_id(&error, "id") {
                    Some(Param::Text(id)) => Ok(report::odd_answer(job(&id), &error, now)),
                    _ => Err(report::start_error(&error, now)),
                },
            }
        })
    }

    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
        Box::pin(async move {
            let export = ids.text("export")?;
            let answer = self
                .client
                .get_questionnaire_export(export)
                .await
                .map_err(|error| report::poll_error(&error, self.endpoint.now()))?;
            report::same_job(export, job_of(answer.body()), object_id)?;
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
        ids.text("export")?;
        Ok(())
    }
}
