//! One request to the storage host, and what its answer leads to.
//!
//! # Invariants
//! - Every hop of a redirect is held to the rules of the first link.

use futures_util::future::{Either, select};
use reqwest::Response;

use super::judge::{Asked, Reply, judge};
use super::transfer::{Outcome, Run};
use super::{Downloader, body, client, sniff};
use crate::error::Error;
use crate::hints::Hints;
use crate::link::SignedUrl;

impl Run<'_, '_> {
    /// One request, redirects included, and its body.
    pub(super) async fn attempt(&mut self, url: &SignedUrl) -> Result<Outcome, Error> {
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
            Reply::Rest {
                end,
                total,
                digests,
            } => {
                self.learn(digests);
                self.receive(response, Vec::new(), Some(end), total).await
            }
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
            Reply::Transient(status) => {
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
    async fn ask(&mut self, url: &SignedUrl) -> Result<Result<(Response, Reply), Outcome>, Error> {
        let Downloader {
            client,
            clock,
            options,
        } = self.downloader;
        let from = self
            .note
            .as_ref()
            .filter(|_| self.len() > 0)
            .map(|note| client::Range {
                offset: self.len(),
                etag: &note.etag,
            });
        let asked = Asked {
            offset: from.as_ref().map_or(0, |from| from.offset),
            total: self.note.as_ref().and_then(|note| note.total),
            etag: from.as_ref().map(|from| from.etag),
            coding: self.coding,
            digests: &self.announced,
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
}
