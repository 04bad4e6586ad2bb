//! Takes in a body: looks at its beginning, then writes it after what is there.
//!
//! # Invariants
//! - What an earlier run left is given up only once the beginning of the new whole has passed.

use reqwest::Response;

use super::body;
use super::judge::{Coding, Head};
use super::sidecar::Sidecar;
use super::sniff;
use super::transfer::{Outcome, Run};
use crate::error::Error;
use crate::event::Event;
use crate::task::blocking;

impl Run<'_, '_> {
    /// A 200: looks at the beginning, and only then gives up what was there.
    pub(super) async fn receive_whole(
        &mut self,
        mut response: Response,
        head: Head,
    ) -> Result<Outcome, Error> {
        let coded = head.coding != Coding::Identity;
        if let (Some(promised), Some(total), false) = (self.promise.length, head.total, coded)
            && promised != total
        {
            return Err(Error::bad_artifact(format!(
                "{promised} bytes were promised, and {total} are offered"
            )));
        }
        if !head.delimited && self.promise.length.is_none() && self.promise.sha256.is_none() {
            return Err(Error::bad_artifact(
                "the storage gives neither a length nor an end mark, so a cut could not be told",
            ));
        }
        let mut start = Vec::new();
        while start.len() < sniff::ENOUGH {
            match body::piece(
                &mut response,
                &*self.downloader.clock,
                self.downloader.options.idle_timeout,
            )
            .await
            {
                Ok(Some(piece)) => start.extend_from_slice(&piece),
                Ok(None) => break,
                // Too little to tell: keep what was there, and try again.
                Err(error) => return Ok(Outcome::Broke { error, wait: None }),
            }
        }
        if !coded {
            self.object(head.media_type.as_deref(), &start)?;
        }
        if self.len() > 0 {
            self.tell(&Event::Restarted {
                why: "the server sent the whole file again",
            })?;
        }
        self.begin_anew(head.digests.clone()).await?;
        self.coding = head.coding;
        self.note = Sidecar::of(&head, &self.identity);
        if let Some(note) = self.note.clone() {
            let path = self.destination.sidecar();
            blocking(move || {
                note.write(&path)
                    .map_err(|error| Error::file("write", &path, error))
            })
            .await?;
        }
        self.receive(response, start, head.total, head.total).await
    }

    /// Writes a body after what is there; it goes up to `end`, and the file is `total` long.
    pub(super) async fn receive(
        &mut self,
        mut response: Response,
        start: Vec<u8>,
        end: Option<u64>,
        total: Option<u64>,
    ) -> Result<Outcome, Error> {
        let (clock, idle) = (
            self.downloader.clock.clone(),
            self.downloader.options.idle_timeout,
        );
        let mut bytes = self.len() + start.len() as u64;
        let writer = self.writer()?;
        let mut alive = writer.write(start.into()).await;
        let mut broke = None;
        while alive && broke.is_none() {
            if self.tell_bytes(bytes, total).is_break() {
                self.take_back(writer).await?;
                return Err(Error::interrupted());
            }
            match body::piece(&mut response, &*clock, idle).await {
                Ok(Some(piece)) => {
                    bytes += piece.len() as u64;
                    alive = writer.write(piece).await;
                }
                Ok(None) => break,
                Err(error) => broke = Some(error),
            }
        }
        self.take_back(writer).await?;
        self.told_at = None;
        if self.tell_bytes(self.len(), total).is_break() {
            return Err(Error::interrupted());
        }
        if end.is_some_and(|end| self.len() > end) {
            self.clear().await?;
            return Err(Error::bad_artifact(
                "the storage sent more than it had announced",
            ));
        }
        match (broke, total) {
            (Some(error), _) => Ok(Outcome::Broke { error, wait: None }),
            (None, Some(total)) if self.len() < total => Ok(Outcome::Broke {
                error: Error::network("the body ended early", 1),
                wait: None,
            }),
            (None, _) => Ok(Outcome::Done),
        }
    }
}
