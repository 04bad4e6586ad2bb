//! Prolific: a ZIP of the responses of an AI Task Builder collection.
//!
//! To start: `collection`, and to narrow the export down `study`, `from` and `to`, each of which may be left out. Ids:
//! `collection`, `export`.
//!
//! The filters are on the vendor's newest page alone, which gives no form for the times; they are passed on as they are. A
//! server of an older kind may not heed them, and only one way of its answering gives that away: see [`unfiltered`].

use std::time::Duration;

use generated_client::prolific::api::RequestCollectionExportAnswer as Begun;
use generated_client::prolific::types::{
    CollectionExportComplete as Complete, CollectionExportStatus as Status,
};
use generated_client::prolific::{Client, Credentials as Scheme};
use runtime::Token;

use super::connection::{Connection, Credentials, Endpoint, refused};
use super::report;
use crate::artifact::{Artifact, ArtifactKind};
use crate::backend::{Answer, ExportBackend, Pace, Refresh, Started, VendorFacts};
use crate::clock::BoxFuture;
use crate::error::Error;
use crate::link::Origin;
use crate::params::{Param, Params};
use crate::poll_error::PollError;
use crate::state::{JobState, Progress};

/// The collection guide advises to look every three to five seconds. The status page says that a complete export fails
/// later when its archive is removed, and that asking again gives a fresh link; its life was a day once and is an hour
/// now, and the answer has the time. No rate limit is published. There are at most ten jobs a collection.
const FACTS: VendorFacts = VendorFacts {
    vendor: "prolific",
    pace: Pace {
        initial_delay: Duration::from_secs(1),
        first_wait: Duration::from_secs(4),
        growth: 1.25,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(20),
    },
    quotas: &[],
    job_record_lifetime: None,
    success_revocable: true,
    link_lifetime: Some(Duration::from_secs(60 * 60)),
    refresh: Refresh::ByPolling,
    not_found_grace: Duration::from_secs(10),
};

/// The adapter for Prolific.
#[derive(Debug)]
pub struct Prolific {
    client: Client,
    token: Token,
    endpoint: Endpoint,
}

impl Prolific {
    /// An adapter for one token.
    ///
    /// # Errors
    /// A usage error when the base URL is refused or the credentials are no token.
    pub fn connect(credentials: Credentials, connection: &Connection) -> Result<Self, Error> {
        let endpoint = connection.resolve(Client::BASE_URL)?;
        let token = credentials.only_token(FACTS.vendor)?;
        let client = Client::builder(Scheme::token(token.clone()))
            .base_url(&endpoint.base_url)
            .build()
            .map_err(refused)?;
        Ok(Self {
            client,
            token,
            endpoint,
        })
    }

    fn artifact(&self, complete: &Complete) -> Result<Artifact, PollError> {
        let link = self.endpoint.link(&complete.url)?;
        let artifact = Artifact::link(link, ArtifactKind::Zip, self.endpoint.now());
        Ok(artifact.expiring_at(*complete.expires_at))
    }

    fn state(&self, status: &Status) -> Result<JobState, PollError> {
        Ok(match status {
            Status::Generating(_) => JobState::Pending(Progress::unknown().with_word("generating")),
            Status::Complete(complete) => JobState::Succeeded(self.artifact(complete)?),
            // There is no field for a reason.
            Status::Failed(_) => JobState::Failed(String::new()),
            Status::Unknown(branch) => JobState::Unrecognised(branch.tag().to_owned()),
            _ => JobState::Unrecognised(report::NO_RULE.to_owned()),
        })
    }
}

/// A file at once, in answer to filters: servers that know filters never answer so, and the file would be everybody's.
fn unfiltered() -> PollError {
    PollError::usage(
        "this server answers like those that know no filters, so the export would not be filtered; ask without them",
    )
}

impl ExportBackend for Prolific {
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
            request.only(&["collection", "study", "from", "to"])?;
            let collection = request.text("collection")?;
            let (study, from, to) = (
                request.text_if_any("study")?,
                request.text_if_any("from")?,
                request.text_if_any("to")?,
            );
            let mut call = self.client.request_collection_export(collection);
            if let Some(study) = study {
                call = call.study_id(study);
            }
            if let Some(from) = from {
                call = call.from(from);
            }
            if let Some(to) = to {
                call = call.to(to);
            }
            let filtered = study.or(from).or(to).is_some();
            let job = |id: String| {
                let ids = Params::new().with("collection", collection);
                Started::job(ids.with("export", id))
            };
            let finished = |complete: &Complete| match filtered {
                true => Err(unfiltered()),
                // An export that was made before. The answer has no id, so there is no job to come back to.
                false => Ok(Started::finished(self.artifact(complete)?)),
            };
            let now = self.endpoint.now();
            let answer = match call.await {
                Ok(answer) => answer,
                Err(error) => {
                    // The status decides what the client reads; what the body says decides what has begun.
                    let started = match report::job_id(&error, "export_id") {
                        Some(Param::Text(id)) => job(id),
                        _ => match report::read_as::<Complete, _>(&error) {
                            Some(complete) => finished(&complete)?,
                            None => return Err(report::start_error(&error, now)),
                        },
                    };
                    return Ok(report::odd_answer(started, &error, now));
                }
            };
            let started = match answer.body() {
                Begun::Accepted(begun) => job(begun.export_id.to_string()),
                Begun::Ok(complete) => finished(complete)?,
                _ => return Err(PollError::undecodable("a kind of answer not known here")),
            };
            Ok(report::answer(started, answer.raw_headers(), now))
        })
    }

    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>> {
        Box::pin(async move {
            let (collection, export) = (ids.text("collection")?, ids.text("export")?);
            let answer = self
                .client
                .get_collection_export_status(collection, export)
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
        ids.only(&["collection", "export"])?;
        ids.text("collection")?;
        ids.text("export")?;
        Ok(())
    }
}
