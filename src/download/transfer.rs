//! One download from its first byte to its name: tries, goes on, begins anew, renews the link.
//!
//! # Invariants
//! - Only tries without progress are counted, so a slow transfer that moves goes on for ever.
//! - A link is renewed once for each progress made with it: one that is always expired ends the download.
//! - Only the storage knows whether a link has expired: where no fresh one can be had, an old one is tried whatever our
//!   clock says.
//! - Nothing is written, and nothing that was there is thrown away, before the beginning of an answer has been looked at.

use std::ops::ControlFlow;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::announced::Announced;
use super::judge::Coding;
use super::part::Part;
use super::settle::settle;
use super::sidecar::Sidecar;
use super::writer::Writer;
use super::{Destination, Downloader, Refresher, Saved, body, sniff};
use crate::artifact::{ArtifactKind, ByteStream};
use crate::clock::Moment;
use crate::error::Error;
use crate::event::{Event, Observer};
use crate::link::SignedUrl;
use crate::task::blocking;
use crate::trace;

/// Observers hear of bytes this often.
const TELL_EVERY: Duration = Duration::from_millis(100);
/// How often one download may begin anew.
const RESTARTS: u32 = 8;

/// What the vendor promised about the artifact.
#[derive(Clone, Debug)]
pub(super) struct Promise {
    pub(super) kind: ArtifactKind,
    pub(super) length: Option<u64>,
    pub(super) sha256: Option<[u8; 32]>,
}

/// A download under way.
pub(super) struct Run<'r, 'o> {
    pub(super) downloader: &'r Downloader,
    pub(super) promise: Promise,
    pub(super) identity: String,
    pub(super) destination: &'r Destination,
    observer: &'r mut Observer<'o>,
    /// Away while a writer has it.
    pub(super) part: Option<Part>,
    pub(super) note: Option<Sidecar>,
    pub(super) coding: Coding,
    /// What the storage said of the digest of the whole.
    pub(super) announced: Vec<Announced>,
    resumed_from: u64,
    pub(super) told_at: Option<Moment>,
}

/// How one try ended.
pub(super) enum Outcome {
    Done,
    Broke {
        error: Error,
        wait: Option<Duration>,
    },
    Restart(&'static str),
    Expired,
}

impl<'r, 'o> Run<'r, 'o> {
    pub(super) async fn new(
        downloader: &'r Downloader,
        promise: Promise,
        identity: &str,
        destination: &'r Destination,
        observer: &'r mut Observer<'o>,
    ) -> Result<Self, Error> {
        let (place, wanted) = (destination.clone(), identity.to_owned());
        let (part, note) = blocking(move || {
            let mut part = Part::open(&place)?;
            let failed = |error| Error::file("read", &place.part(), error);
            let note = Sidecar::read(&place.sidecar(), &wanted);
            match &note {
                Some(note)
                    if part
                        .adopt(note.digests.iter().map(|said| said.algorithm))
                        .map_err(failed)?
                        <= note.total.unwrap_or(u64::MAX) =>
                {
                    Ok((part, note.to_owned().into()))
                }
                _ => {
                    part.clear([]).map_err(failed)?;
                    Ok((part, None))
                }
            }
        })
        .await?;
        let resumed_from = part.len();
        let coding = note
            .as_ref()
            .map(|note: &Sidecar| note.coding)
            .unwrap_or_default();
        let announced = note
            .as_ref()
            .map(|note| note.digests.clone())
            .unwrap_or_default();
        let identity = identity.to_owned();
        let (part, told_at) = (Some(part), None);
        let mut run = Self {
            downloader,
            promise,
            identity,
            destination,
            observer,
            part,
            note,
            coding,
            announced,
            resumed_from,
            told_at,
        };
        if resumed_from > 0 {
            run.tell(&Event::Resumed { from: resumed_from })?;
        }
        Ok(run)
    }

    /// Fetches what is missing from behind a link.
    pub(super) async fn fetch(
        &mut self,
        mut url: SignedUrl,
        mut expires_at: Option<Timestamp>,
        refresh: &mut Refresher<'_>,
    ) -> Result<(), Error> {
        let options = &self.downloader.options;
        let (mut tries, mut restarts, mut best) = (0, 0, self.len());
        let mut renewed_at = None;
        while !self.is_complete() {
            let stale = expires_at.is_some_and(|expiry| self.expires_soon(expiry));
            let outcome = match stale && renewed_at != Some(best) {
                true => Outcome::Expired,
                false => self.attempt(&url).await?,
            };
            if self.len() > best {
                (best, tries) = (self.len(), 0);
            }
            match outcome {
                Outcome::Done => return Ok(()),
                Outcome::Restart(why) => {
                    restarts += 1;
                    if restarts > RESTARTS {
                        return Err(Error::network(why, restarts));
                    }
                    self.clear().await?;
                    self.tell(&Event::Restarted { why })?;
                }
                Outcome::Expired => {
                    if renewed_at == Some(best) {
                        return Err(Error::link_expired());
                    }
                    renewed_at = Some(best);
                    match refresh().await {
                        Ok(fresh) => {
                            expires_at = fresh.expiry_hint();
                            url = fresh;
                            self.tell(&Event::LinkRefreshed)?;
                        }
                        Err(error) if stale && error.is_link_expired() => expires_at = None,
                        Err(error) => return Err(error),
                    }
                }
                Outcome::Broke { error, wait } => {
                    tries += 1;
                    if tries >= options.tries {
                        return Err(error.after_tries(tries));
                    }
                    let own = options.first_wait.saturating_mul(1 << (tries - 1).min(16));
                    let wait = wait.unwrap_or(own).min(options.longest_wait);
                    self.tell(&Event::Retrying {
                        message: error.to_string(),
                        wait,
                    })?;
                    let clock = &self.downloader.clock;
                    clock.sleep_until(clock.now().after(wait)).await;
                }
            }
        }
        Ok(())
    }

    /// Writes an artifact that came with the answer itself. It can be read once, so there is nothing to resume.
    pub(super) async fn drain(&mut self, mut stream: ByteStream) -> Result<(), Error> {
        let (clock, idle) = (
            self.downloader.clock.clone(),
            self.downloader.options.idle_timeout,
        );
        let mut start = Vec::new();
        while start.len() < sniff::ENOUGH {
            match body::streamed(&mut stream, &*clock, idle).await? {
                Some(piece) => start.extend_from_slice(&piece),
                None => break,
            }
        }
        self.object(None, &start)?;
        self.clear().await?;
        let mut bytes = start.len() as u64;
        let writer = self.writer()?;
        let mut alive = writer.write(start.into()).await;
        let mut ended = Ok(());
        while alive && ended.is_ok() {
            if self.tell_bytes(bytes, self.promise.length).is_break() {
                ended = Err(Error::interrupted());
                break;
            }
            match body::streamed(&mut stream, &*clock, idle).await {
                Ok(Some(piece)) => {
                    bytes += piece.len() as u64;
                    alive = writer.write(piece).await;
                }
                Ok(None) => break,
                Err(error) => ended = Err(error),
            }
        }
        self.take_back(writer).await?;
        ended
    }

    /// Checks the whole, undoes a coding, and gives it its name.
    pub(super) async fn finish(mut self) -> Result<Saved, Error> {
        let part = self.part.take().ok_or_else(Error::interrupted)?;
        let Self {
            promise,
            destination,
            coding,
            announced,
            resumed_from,
            downloader,
            ..
        } = self;
        let (destination, limits) = (destination.clone(), downloader.options.decode.clone());
        blocking(move || {
            settle(
                part,
                &promise,
                &announced,
                coding,
                &limits,
                &destination,
                resumed_from,
            )
        })
        .await
    }

    pub(super) fn object(&self, media_type: Option<&str>, start: &[u8]) -> Result<(), Error> {
        sniff::objection(self.promise.kind, media_type, start)
            .map_or(Ok(()), |why| Err(Error::bad_artifact(why)))
    }

    pub(super) fn len(&self) -> u64 {
        self.part.as_ref().map_or(0, Part::len)
    }

    /// Everything is there already: an earlier run ended just before the rename.
    fn is_complete(&self) -> bool {
        self.note
            .as_ref()
            .is_some_and(|note| note.total == Some(self.len()))
    }

    fn expires_soon(&self, expiry: Timestamp) -> bool {
        let ahead = SignedDuration::try_from(self.downloader.options.renew_ahead)
            .unwrap_or(SignedDuration::ZERO);
        self.downloader
            .clock
            .wall()
            .checked_add(ahead)
            .is_ok_and(|soon| soon >= expiry)
    }

    pub(super) fn writer(&mut self) -> Result<Writer, Error> {
        self.part
            .take()
            .map(Writer::start)
            .ok_or_else(Error::interrupted)
    }

    pub(super) async fn take_back(&mut self, writer: Writer) -> Result<(), Error> {
        let path = self.destination.path();
        let (part, written) = writer.finish().await.ok_or_else(Error::interrupted)?;
        self.part = Some(part);
        written.map_err(|error| Error::file("write", path, error))
    }

    /// Throws away what is there, the note first.
    pub(super) async fn clear(&mut self) -> Result<(), Error> {
        self.begin_anew(Vec::new()).await
    }

    /// The same, for a file of which the storage announced these digests.
    pub(super) async fn begin_anew(&mut self, announced: Vec<Announced>) -> Result<(), Error> {
        let algorithms: Vec<_> = announced.iter().map(|said| said.algorithm).collect();
        self.announced = announced;
        self.note = None;
        self.resumed_from = 0;
        let mut part = self.part.take().ok_or_else(Error::interrupted)?;
        let sidecar = self.destination.sidecar();
        let part = blocking(move || {
            let _ = std::fs::remove_file(&sidecar);
            part.clear(algorithms)
                .map_err(|error| Error::file("write", part.path(), error))?;
            Ok(part)
        })
        .await?;
        self.part = Some(part);
        Ok(())
    }

    /// Takes in digests that were announced beside a part of the file; those known from its beginning stay.
    pub(super) fn learn(&mut self, announced: Vec<Announced>) {
        for said in announced {
            let known = self
                .announced
                .iter()
                .any(|known| known.algorithm == said.algorithm);
            if !known {
                self.announced.push(said);
            }
        }
    }

    pub(super) fn tell(&mut self, event: &Event) -> Result<(), Error> {
        trace::event(event);
        match (self.observer)(event) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::interrupted()),
        }
    }

    pub(super) fn tell_bytes(&mut self, bytes: u64, total: Option<u64>) -> ControlFlow<()> {
        let now = self.downloader.clock.now();
        if self
            .told_at
            .is_some_and(|told| now.since(told) < TELL_EVERY)
        {
            return ControlFlow::Continue(());
        }
        self.told_at = Some(now);
        (self.observer)(&Event::Downloading { bytes, total })
    }
}
