//! Rally UXR: a ZIP of the consent submissions of a study.
//!
//! Ids: `study`, `export`. There is no documented way to start an export; somebody does it in the product.

use std::time::Duration;

use generated_client::rally::types::{
    ConsentSubmissionExport as Export, ConsentSubmissionExportStatus as Status,
};
use generated_client::rally::{Client, Credentials as Scheme};
use runtime::Token;

use super::connection::{Connection, Credentials, Endpoint, refused};
use super::report;
use crate::artifact::{Artifact, ArtifactKind};
use crate::backend::{Answer, ExportBackend, Pace, Refresh, Started, VendorFacts};
use crate::clock::BoxFuture;
use crate::error::Error;
use crate::link::Origin;
use crate::params::Params;
use crate::poll_error::PollError;
use crate::state::{JobState, Progress};

/// The page "Get consent submission export status" says: the link lives for five minutes, and asking for the status again
/// gives another. It names no rate limit but sends `X-RateLimit-*` with every answer, which the limiter heeds. It advises no
/// interval.
const FACTS: VendorFacts = VendorFacts {
    vendor: "rally",
    pace: Pace {
        initial_delay: Duration::ZERO,
        first_wait: Duration::from_secs(3),
        growth: 1.5,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(30),
    },
    quotas: &[],
    job_record_lifetime: None,
    success_revocable: false,
    // No answer says when the link expires.
    link_lifetime: Some(Duration::from_secs(5 * 60)),
    refresh: Refresh::ByPolling,
    not_found_grace: Duration::ZERO,
};

/// The adapter for Rally.
#[derive(Debug)]
pub struct Rally {
    client: Client,
    token: Token,
    endpoint: Endpoint,
}

impl Rally {
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

    fn state(&self, export: &Export) -> Result<JobState, PollError> {
        let word = export.status.as_str();
        let counted = |word| {
            let (done, total) = (export.processed_count, export.total_count);
            let progress = Progress::unknown().with_word(word);
            JobState::Pending(match (u64::try_from(done), u64::try_from(total)) {
                (Ok(done), Ok(total)) => progress.with_count(done, total),
                _ => progress,
            })
        };
        Ok(match &export.status {
            Status::NotStarted | Status::Exporting => counted(word),
            Status::Completed => match &export.download_url {
                Some(url) => JobState::Succeeded(Artifact::link(
                    self.endpoint.link(url)?,
                    ArtifactKind::Zip,
                    self.endpoint.now(),
                )),
                // Complete by word, but there is nothing to fetch yet.
                None => counted(word),
            },
            // There is no field for a reason.
            Status::Error => JobState::Failed(String::new()),
            // `Unknown`, and what the client learns before this adapter does.
            _ => JobState::Unrecognised(word.to_owned()),
        })
    }
}

impl ExportBackend for Rally {
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
        _request: &'a Params,
    ) -> BoxFuture<'a, Result<Answer<Started>, PollError>> {
        Box::pin(async {
            Err(PollError::usage(
                "Rally has no documented start; give --export",
            ))
        })
    }

    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
        Box::pin(async move {
            let (study, export) = (ids.text("study")?, ids.text("export")?);
            let answer = self
                .client
                .get_consent_submission_export(study, export)
                .await
                .map_err(|error| report::poll_error(&error, self.endpoint.now()))?;
            let state = self.state(answer.body())?;
            Ok(report::answer(
                state,
                answer.raw_headers(),
                self.endpoint.now(),
            ))
        })
    }

    fn check_ids(&self, ids: &Params) -> Result<(), PollError> {
        ids.only(&["study", "export"])?;
        ids.text("study")?;
        ids.text("export")?;
        Ok(())
    }
}
