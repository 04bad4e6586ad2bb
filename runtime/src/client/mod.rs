//! A client: where an API lives, what proves who asks, and how requests get there.
//!
//! # Invariants
//! - Clones share connections, credentials and tokens.
//! - A credential goes to the API's own origin only, or to the server that the document names for the operation. What the document
//!   does not ask for goes to the own origin alone.
//! - A request is sent once, and once more when a token was refused that could be renewed, and its body can be sent again; all of
//!   this again as a [`RetryPolicy`] says, if there is one.

mod base_url;
mod builder;
mod credentials;
mod exchange;
mod oauth;
mod observe;
mod retry;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderValue, StatusCode};

use self::base_url::Origin;
use self::exchange::Exchange;
use self::oauth::{Issued, TokenSource};
use self::retry::Retries;
use crate::answer::{Reply, ReplyBody, ReplyHead};
use crate::error::{BuildError, Failure};
use crate::request::{Body, Call, GivenHeaders, Grant, OperationInfo, Prepared};
use crate::transport::{BoxFuture, Transport};

pub(crate) use base_url::BaseUrl;
pub use builder::ClientBuilder;
pub use credentials::{Credential, Credentials, MissingCredential};
pub use oauth::ClientCredentials;
pub use retry::RetryPolicy;

/// What every generated client wraps.
#[derive(Clone)]
pub struct Client(Arc<Core>);

struct Core {
    /// The origin of the document's server.
    document: Option<Origin>,
    /// Where the API lives; `None` when the URL was refused.
    base: Option<BaseUrl>,
    credentials: Credentials,
    sources: Vec<(&'static str, TokenSource)>,
    timeout: Duration,
    max_body_bytes: u64,
    user_agent: HeaderValue,
    /// What the caller wants in every request.
    headers: GivenHeaders,
    transport: Option<Arc<dyn Transport>>,
    /// When a call is sent again.
    retries: Option<Retries>,
    /// Why no request can be made.
    broken: Option<BuildError>,
}

impl Client {
    fn from_core(core: Core) -> Self {
        Self(Arc::new(core))
    }

    /// Begins a call of an operation.
    pub fn call(&self, operation: &'static OperationInfo) -> Call {
        Call::new(self.clone(), operation)
    }

    pub(crate) fn request(&self, call: Call) -> Result<http::Request<Body>, BuildError> {
        let core = &*self.0;
        let info = call.info();
        let (prepared, is_own) = core.prepare(call)?;
        let schemes = core
            .credentials
            .choose(info.id, info.security, is_own)
            .map_err(|missing| BuildError::new(missing.to_string()))?;
        let mut grants = Vec::new();
        for scheme in schemes {
            match core.source(scheme) {
                Some(source) => {
                    let token = source.cached();
                    grants.extend(
                        token
                            .map(|token| credentials::bearer(scheme, &token))
                            .transpose()?,
                    );
                }
                None => grants.extend(core.grant(scheme)?),
            }
        }
        prepared.finish(grants)
    }

    pub(crate) fn send(
        call: Call,
        streams: fn(&ReplyHead) -> bool,
    ) -> BoxFuture<'static, Result<Reply, Failure>> {
        let core = Arc::clone(&call.client().0);
        Box::pin(async move { core.send(call, streams).await })
    }
}

impl Core {
    /// The request without its credentials, and whether it goes to the API's own origin.
    fn prepare(&self, call: Call) -> Result<(Prepared, bool), BuildError> {
        if let Some(error) = &self.broken {
            return Err(error.clone());
        }
        let base = self
            .base
            .as_ref()
            .ok_or_else(|| BuildError::new("the URL of the API is none"))?;
        let elsewhere = match call.info().server {
            None => None,
            Some(server) => Some(self.elsewhere(server, base)?),
        };
        let target = elsewhere.as_ref().unwrap_or(base);
        let is_own = target.origin() == base.origin();
        let mut prepared = Prepared::new(call, target, &self.user_agent)?;
        if is_own {
            prepared.add(&self.headers);
        }
        Ok((prepared, is_own))
    }

    /// The server that the document names for one operation. When the client lives elsewhere, a server at the origin of the API
    /// follows it there, as the token URL does.
    fn elsewhere(&self, server: &str, base: &BaseUrl) -> Result<BaseUrl, BuildError> {
        let server = BaseUrl::parse(server)?;
        let follows = self.document.as_ref() == Some(server.origin());
        Ok(if follows {
            server.at(base.origin())
        } else {
            server
        })
    }

    async fn send(&self, call: Call, streams: fn(&ReplyHead) -> bool) -> Result<Reply, Failure> {
        let (info, terms) = (call.info(), call.terms());
        let (mut prepared, is_own) = self.prepare(call).map_err(Failure::Build)?;
        let schemes = self
            .credentials
            .choose(info.id, info.security, is_own)
            .map_err(Failure::Credential)?;
        let transport = self
            .transport
            .as_ref()
            .ok_or_else(|| Failure::Build(builder::no_transport()))?;
        let exchange = Exchange {
            transport,
            timeout: terms.timeout.unwrap_or(self.timeout),
            user_agent: &self.user_agent,
        };

        let Some(retries) = &self.retries else {
            let sent = self.attempt(info, prepared, &schemes, &exchange, streams);
            return observe::attempt(info, 1, sent).await;
        };
        let has_key = (terms.idempotency).is_some_and(|header| prepared.add_key(header));
        let is_safe = has_key || info.method.is_idempotent();
        let mut made = 0;
        loop {
            let again = prepared.try_clone();
            let sent = self.attempt(info, prepared, &schemes, &exchange, streams);
            let outcome = observe::attempt(info, made + 1, sent).await;
            let next = again.and_then(|again| {
                let wait = retries.wait(is_safe, made, &outcome)?;
                Some((again, wait))
            });
            let Some((again, wait)) = next else {
                if made == 0 {
                    retries.note(&outcome);
                }
                return outcome;
            };
            drop(outcome);
            transport.sleep(wait).await;
            prepared = again;
            made += 1;
        }
    }

    /// Sends a request, and once more if its token was refused and there is a new one.
    async fn attempt(
        &self,
        info: &'static OperationInfo,
        prepared: Prepared,
        schemes: &[&'static str],
        exchange: &Exchange<'_>,
        streams: fn(&ReplyHead) -> bool,
    ) -> Result<Reply, Failure> {
        let (grants, issued) = self.grants(schemes, None, exchange).await?;
        let again = issued.as_ref().and_then(|_| prepared.try_clone());
        let first = self.ask(info, prepared, grants, exchange, streams).await?;

        let Some((source, issued)) =
            issued.filter(|_| first.status() == StatusCode::UNAUTHORIZED.as_u16())
        else {
            return Ok(first);
        };
        let Some(again) = again else {
            source.forget(&issued).await;
            return Ok(first);
        };
        if !source.can_replace(&issued).await {
            return Ok(first);
        }
        drop(first);
        let (grants, _) = self.grants(schemes, Some(&issued), exchange).await?;
        self.ask(info, again, grants, exchange, streams).await
    }

    /// Sends a request with its credentials, once.
    async fn ask(
        &self,
        info: &'static OperationInfo,
        prepared: Prepared,
        grants: Vec<Grant>,
        exchange: &Exchange<'_>,
        streams: fn(&ReplyHead) -> bool,
    ) -> Result<Reply, Failure> {
        let given = self.headers.secrets().chain(prepared.secrets());
        let secrets: Vec<String> = grants
            .iter()
            .flat_map(Grant::secrets)
            .chain(given)
            .collect();
        let request = prepared.finish(grants).map_err(Failure::Build)?;
        let (mut head, body) = exchange.send(request, self.max_body_bytes, streams).await?;
        note_echo(&mut head, &body, &secrets);
        Ok(Reply::new(Some(info), head, body))
    }

    /// What the schemes add to a request, and the token among it.
    async fn grants(
        &self,
        schemes: &[&'static str],
        refused: Option<&Issued>,
        exchange: &Exchange<'_>,
    ) -> Result<(Vec<Grant>, Option<(&TokenSource, Issued)>), Failure> {
        let mut grants = Vec::new();
        let mut used = None;
        for scheme in schemes {
            if let Some(source) = self.source(scheme) {
                let issued = source
                    .token(refused, exchange)
                    .await
                    .map_err(Failure::Token)?;
                grants.push(credentials::bearer(scheme, &issued.token).map_err(Failure::Build)?);
                used = Some((source, issued));
            } else {
                grants.extend(self.grant(scheme).map_err(Failure::Build)?);
            }
        }
        Ok((grants, used))
    }

    fn grant(&self, scheme: &str) -> Result<Option<Grant>, BuildError> {
        self.credentials
            .get(scheme)
            .map_or(Ok(None), |credential| credential.grant(scheme))
    }

    fn source(&self, scheme: &str) -> Option<&TokenSource> {
        self.sources
            .iter()
            .find(|(name, _)| *name == scheme)
            .map(|(_, source)| source)
    }
}

/// Some servers repeat a refused credential in their answer. Messages then show nothing of it.
fn note_echo(head: &mut ReplyHead, body: &ReplyBody, secrets: &[String]) {
    let ReplyBody::Bytes(bytes) = body else {
        return;
    };
    let repeats = |secret: &String| {
        let json = secret.replace('/', r"\/");
        [secret.as_bytes(), json.as_bytes()]
            .iter()
            .any(|text| !text.is_empty() && bytes.windows(text.len()).any(|window| window == *text))
    };
    if secrets.iter().any(repeats) {
        head.set_echoes();
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = self.0.base.as_ref().map(ToString::to_string);
        f.debug_struct("Client")
            .field("base_url", &base)
            .field("credentials", &self.0.credentials)
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
