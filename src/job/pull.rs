//! Decides how a finished job becomes a file.
//!
//! # Invariants
//! - A fresh link is asked for by looking at the job, never by starting another, and for a bounded time.

use tracing::Instrument;

use super::Job;
use crate::artifact::{Artifact, Content};
use crate::backend::Refresh;
use crate::clock::BoxFuture;
use crate::download::{Destination, Saved};
use crate::error::Error;
use crate::event::Observer;
use crate::link::SignedUrl;
use crate::poll::{Look, Watch};

impl Job {
    /// Waits for the artifact and saves it.
    ///
    /// # Errors
    /// Those of [`Job::wait`], and those of [`Downloader::fetch`](crate::Downloader::fetch).
    pub async fn pull(
        &mut self,
        destination: &Destination,
        observer: &mut Observer<'_>,
    ) -> Result<Saved, Error> {
        // Better told now than after an hour of waiting.
        destination
            .check()
            .map_err(|error| error.with_ticket(self.ticket()))?;
        let artifact = self.wait(observer).await?;
        self.save(artifact, destination, observer).await
    }

    /// Saves an artifact of this job.
    ///
    /// # Errors
    /// Those of [`Downloader::fetch`](crate::Downloader::fetch); a job-failed error when the vendor took the success back.
    pub async fn save(
        &self,
        mut artifact: Artifact,
        destination: &Destination,
        observer: &mut Observer<'_>,
    ) -> Result<Saved, Error> {
        let facts = self.core.backend.facts();
        if let (Content::Link(_), Some(lifetime)) = (&artifact.content, facts.link_lifetime) {
            artifact = artifact.living_for(lifetime);
        }
        let identity = self
            .ticket()
            .map(|ticket| ticket.identity())
            .unwrap_or_default();
        let mut refresh = || -> BoxFuture<'_, _> { Box::pin(self.fresh_link()) };
        let saved = self
            .downloader
            .fetch(artifact, &identity, destination, &mut refresh, observer)
            .instrument(self.core.span.clone())
            .await;
        saved.map_err(|error| error.with_ticket(self.ticket()))
    }

    /// Looks at the job until it gives a link again.
    async fn fresh_link(&self) -> Result<SignedUrl, Error> {
        let facts = self.core.backend.facts();
        if facts.refresh == Refresh::Never || self.ticket().is_none() {
            return Err(Error::link_ended());
        }
        let mut watch = Watch::new(self.core.clone(), self.core.renewal_rules(), None);
        while let Some(look) = watch.next().await {
            match look {
                Ok(Look::Ready(Artifact {
                    content: Content::Link(url),
                    ..
                })) => return Ok(url),
                Ok(Look::Ready(_)) => return Err(Error::link_expired()),
                Ok(Look::Event(_)) => {}
                Err(error) => return Err(error.after_success(facts.success_revocable)),
            }
        }
        Err(Error::link_expired())
    }
}
