//! One download from its first byte to its name: tries, goes on, begins anew, renews the link.
//!
//! # Invariants
//! - Only tries without progress are counted, so a slow transfer that moves goes on for ever.
//! - A link is renewed once for each progress made with it: one that is always expired ends the download.
//! - Nothing is written, and nothing that was there is thrown away, before the beginning of an answer has been looked at.

use std::ops::ControlFlow;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use jiff::{SignedDuration, Timestamp};
use reqwest::Response;

use super::judge::{Asked, Coding, Head, Reply, judge};
use super::part::Part;
use super::sidecar::Sidecar;
use super::writer::Writer;
use super::{Destination, Downloader, Saved, body, client, coding, publish, sniff};
use crate::artifact::{ArtifactKind, ByteStream};
use crate::backend::Hints;
use crate::clock::Moment;
use crate::error::Error;
use crate::event::{Event, Observer};
use crate::link::SignedUrl;
use crate::task::blocking;

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
    downloader: &'r Downloader,
    promise: Promise,
    identity: String,
    destination: &'r Destination,
    observer: &'r mut Observer<'o>,
    /// Away while a writer has it.
    part: Option<Part>,
    note: Option<Sidecar>,
    coding: Coding,
    resumed_from: u64,
    told_at: Option<Moment>,
}

/// How one try ended.
enum Outcome {
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
                Some(note) if part.adopt().map_err(failed)? <= note.total.unwrap_or(u64::MAX) => {
                    Ok((part, note.to_owned().into()))
                }
                _ => {
                    part.clear().map_err(failed)?;
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
            resumed_from,
            told_at,
        };
        if resumed_from > 0 {
            run.tell(&Event::Resumed { from: resumed_from })?;
        }
        Ok(run)
    }

    /// Fetches what is missing from behind a link.
    pub(super) async fn fetch<F>(
        &mut self,
        mut url: SignedUrl,
        mut expires_at: Option<Timestamp>,
        refresh: &mut F,
    ) -> Result<(), Error>
    where
        F: AsyncFnMut() -> Result<SignedUrl, Error>,
    {
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
                    url = refresh().await?;
                    expires_at = url.expiry_hint();
                    self.tell(&Event::LinkRefreshed)?;
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
        let mut start = Vec::new();
        let mut ended = false;
        while start.len() < sniff::ENOUGH && !ended {
            match stream.next().await {
                Some(piece) => {
                    start.extend_from_slice(&piece.map_err(|error| Error::poll(&error, 1))?)
                }
                None => ended = true,
            }
        }
        self.object(None, &start)?;
        self.clear().await?;
        let writer = self.writer()?;
        let mut trouble = None;
        let mut alive = writer.write(start.into()).await;
        while alive && trouble.is_none() {
            match stream.next().await {
                Some(Ok(piece)) => alive = writer.write(piece).await,
                Some(Err(error)) => trouble = Some(Error::poll(&error, 1)),
                None => break,
            }
        }
        self.take_back(writer).await?;
        trouble.map_or(Ok(()), Err)
    }

    /// One request, redirects included, and its body.
    async fn attempt(&mut self, url: &SignedUrl) -> Result<Outcome, Error> {
        if self.note.is_none() && self.len() > 0 {
            // Without a strong validator the bytes cannot be tied to what would follow them.
            return Ok(Outcome::Restart("the server offers nothing to resume by"));
        }
        let (mut response, reply) = match self.ask(url).await? {
            Ok(answer) => answer,
            Err(broke) => return Ok(broke),
        };
        let (clock, idle) = (
            &*self.downloader.clock,
            self.downloader.options.idle_timeout,
        );
        match reply {
            Reply::Whole(head) => self.receive_whole(response, head).await,
            Reply::Rest { total } => self.receive(response, Vec::new(), total).await,
            Reply::Complete => Ok(Outcome::Done),
            Reply::Restart(why) => Ok(Outcome::Restart(why)),
            Reply::Expired => Ok(Outcome::Expired),
            Reply::MaybeExpired(status) => {
                let said = body::beginning(&mut response, clock, idle).await;
                match sniff::says_expired(&said) {
                    true => Ok(Outcome::Expired),
                    false => Err(Error::server(
                        status.as_u16(),
                        "the storage does not give the file",
                    )),
                }
            }
            Reply::Trouble(status) => {
                let wait = Hints::from_headers(response.headers(), clock.wall()).retry_after;
                Ok(Outcome::Broke {
                    error: Error::server(status.as_u16(), "the storage is in trouble"),
                    wait,
                })
            }
            Reply::Refused(status) => Err(Error::server(
                status.as_u16(),
                "the storage does not give the file",
            )),
            Reply::Nonsense(why) => Err(Error::bad_artifact(format!(
                "the storage answers with {why}"
            ))),
            Reply::Redirect(_) => Err(Error::link_refused("it redirects too often")),
        }
    }

    /// Sends the request and follows redirects by hand.
    async fn ask(&self, url: &SignedUrl) -> Result<Result<(Response, Reply), Outcome>, Error> {
        let Downloader {
            client,
            clock,
            options,
        } = self.downloader;
        let from = self
            .note
            .as_ref()
            .filter(|_| self.len() > 0)
            .map(|note| client::From {
                offset: self.len(),
                etag: &note.etag,
            });
        let asked = Asked {
            offset: from.as_ref().map_or(0, |from| from.offset),
            total: self.note.as_ref().and_then(|note| note.total),
            etag: from.as_ref().map(|from| from.etag),
        };
        let mut at = url.clone();
        for _ in 0..=options.redirects {
            let silence = clock.sleep_until(clock.now().after(options.idle_timeout));
            let answer = match select(std::pin::pin!(client.get(&at, from.as_ref())), silence).await
            {
                Either::Left((Ok(response), _)) => response,
                Either::Left((Err(error), _)) => {
                    let error = client::explain(error)?;
                    return Ok(Err(Outcome::Broke { error, wait: None }));
                }
                Either::Right(_) => {
                    let error = Error::network("no answer in time", 1);
                    return Ok(Err(Outcome::Broke { error, wait: None }));
                }
            };
            match judge(answer.status(), answer.headers(), asked) {
                Reply::Redirect(location) => at = at.follow(&location)?,
                reply => return Ok(Ok((answer, reply))),
            }
        }
        Err(Error::link_refused("it redirects too often"))
    }

    /// A 200: looks at the beginning, and only then gives up what was there.
    async fn receive_whole(
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
        self.clear().await?;
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
        self.receive(response, start, head.total).await
    }

    /// Writes a body after what is there.
    async fn receive(
        &mut self,
        mut response: Response,
        start: Vec<u8>,
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
        match (broke, total) {
            (Some(error), _) => Ok(Outcome::Broke { error, wait: None }),
            (None, Some(total)) if self.len() < total => Ok(Outcome::Broke {
                error: Error::network("the body ended early", 1),
                wait: None,
            }),
            (None, Some(total)) if self.len() > total => {
                self.clear().await?;
                Err(Error::bad_artifact(format!(
                    "{total} bytes were announced, and more came"
                )))
            }
            (None, _) => Ok(Outcome::Done),
        }
    }

    /// Checks the whole, undoes a coding, and gives it its name.
    pub(super) async fn finish(mut self) -> Result<Saved, Error> {
        let part = self.part.take().ok_or_else(Error::interrupted)?;
        let Self {
            promise,
            destination,
            coding,
            resumed_from,
            downloader,
            ..
        } = self;
        let (destination, limits) = (destination.clone(), downloader.options.decode.clone());
        blocking(move || settle(part, &promise, coding, &limits, &destination, resumed_from)).await
    }

    fn object(&self, media_type: Option<&str>, start: &[u8]) -> Result<(), Error> {
        sniff::objection(self.promise.kind, media_type, start)
            .map_or(Ok(()), |why| Err(Error::bad_artifact(why)))
    }

    fn len(&self) -> u64 {
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

    fn writer(&mut self) -> Result<Writer, Error> {
        self.part
            .take()
            .map(Writer::start)
            .ok_or_else(Error::interrupted)
    }

    async fn take_back(&mut self, writer: Writer) -> Result<(), Error> {
        let path = self.destination.path();
        let (part, written) = writer.finish().await.ok_or_else(Error::interrupted)?;
        self.part = Some(part);
        written.map_err(|error| Error::file("write", path, error))
    }

    /// Throws away what is there, the note first.
    async fn clear(&mut self) -> Result<(), Error> {
        self.note = None;
        self.resumed_from = 0;
        let mut part = self.part.take().ok_or_else(Error::interrupted)?;
        let sidecar = self.destination.sidecar();
        let part = blocking(move || {
            let _ = std::fs::remove_file(&sidecar);
            part.clear()
                .map_err(|error| Error::file("write", part.path(), error))?;
            Ok(part)
        })
        .await?;
        self.part = Some(part);
        Ok(())
    }

    fn tell(&mut self, event: &Event) -> Result<(), Error> {
        match (self.observer)(event) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::interrupted()),
        }
    }

    fn tell_bytes(&mut self, bytes: u64, total: Option<u64>) -> ControlFlow<()> {
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

/// The last steps, on files alone. Blocks.
fn settle(
    mut part: Part,
    promise: &Promise,
    coding: Coding,
    limits: &crate::unpack::UnpackLimits,
    destination: &Destination,
    resumed_from: u64,
) -> Result<Saved, Error> {
    let (bytes, sha256) = (part.len(), part.sha256());
    let mut reject = |what: String| {
        let _ = std::fs::remove_file(destination.sidecar());
        let _ = part.clear();
        Err(Error::bad_artifact(what))
    };
    if promise
        .length
        .is_some_and(|length| length != bytes && coding == Coding::Identity)
    {
        return reject(format!(
            "{} bytes were promised, and {bytes} came",
            promise.length.unwrap_or_default()
        ));
    }
    if promise.sha256.is_some_and(|promised| promised != sha256.0) {
        return reject(format!(
            "its SHA-256 is {sha256}, which is not the promised one"
        ));
    }
    let saved = |bytes, sha256| Saved {
        path: destination.path().to_owned(),
        bytes,
        sha256,
        resumed_from,
    };
    let failed = |error| Error::file("write", destination.path(), error);
    if !coding::must_decode(coding, promise.kind, part.path())? {
        part.sync().map_err(failed)?;
        publish::publish(part.path(), destination)?;
        let _ = std::fs::remove_file(destination.sidecar());
        return Ok(saved(bytes, sha256));
    }
    let decoded = destination.decoded();
    coding::decode(part.path(), &decoded, limits)?;
    let whole = coding::examine(&decoded, promise.kind)?;
    publish::publish(&decoded, destination)?;
    let _ = std::fs::remove_file(destination.sidecar());
    let _ = std::fs::remove_file(part.path());
    Ok(saved(whole.0, whole.1))
}
