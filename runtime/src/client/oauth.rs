//! The client-credentials flow of OAuth 2: one token a client, renewed before it ends.
//!
//! Some servers revoke the token in use when a new one is asked for. So one task at a time asks, all others wait for what it gets, and a
//! refused token is only replaced if it is still the one in use.
//!
//! # Invariants
//! - At most one request for a token is under way per client and scheme.
//! - Refused tokens are replaced three times a minute at most: programs that share a client and revoke each other's tokens
//!   would go on for ever, and token endpoints allow few requests.
//! - Tasks that waited for a request that failed share its failure instead of asking again one after the other.
//! - No text of an error has a part of the answer but the error code, or any part of the request.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{HeaderValue, Method, Request};
use serde_json::Value;
use tokio::sync::Mutex;

use super::base_url::{BaseUrl, Origin};
use super::exchange::Exchange;
use crate::error::{BuildError, Failure, TokenError, TokenTrouble};
use crate::request::Body;
use crate::scalar::Token;

/// Bytes that the answer of a token endpoint may have.
const ANSWER_LIMIT: u64 = 64 * 1024;

/// The longest time before its end that a token is renewed.
const AHEAD: Duration = Duration::from_secs(60);

/// How many refused tokens are replaced in how long.
const REPLACEMENTS: (usize, Duration) = (3, Duration::from_secs(60));

/// The client-credentials flow of OAuth 2.
#[derive(Clone, Debug)]
pub struct ClientCredentials {
    token_url: String,
    id: String,
    secret: Token,
    scopes: Vec<String>,
    json_body: bool,
}

impl ClientCredentials {
    /// A flow that asks for tokens at this URL.
    pub fn new(token_url: &str, id: &str, secret: impl Into<Token>) -> Self {
        Self {
            token_url: token_url.to_owned(),
            id: id.to_owned(),
            secret: secret.into(),
            scopes: Vec::new(),
            json_body: false,
        }
    }

    /// Asks for these scopes.
    #[must_use]
    pub fn scopes(mut self, scopes: &[&str]) -> Self {
        self.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        self
    }

    /// Asks with a JSON body instead of a form.
    #[must_use]
    pub fn json_body(mut self) -> Self {
        self.json_body = true;
        self
    }

    /// The URL for tokens. One at the origin of the document's server follows when a client lives elsewhere.
    pub(super) fn resolve(
        &self,
        document: Option<&Origin>,
        base: &Origin,
    ) -> Result<BaseUrl, BuildError> {
        let refuse =
            |error: BuildError| BuildError::new(format!("the token URL cannot be used: {error}"));
        if self.token_url.starts_with('/') {
            return BaseUrl::parse(&format!("{base}{}", self.token_url)).map_err(refuse);
        }
        let url = BaseUrl::parse(&self.token_url).map_err(refuse)?;
        Ok(if document == Some(url.origin()) {
            url.at(base)
        } else {
            url
        })
    }

    fn request(
        &self,
        url: &BaseUrl,
        user_agent: &HeaderValue,
    ) -> Result<Request<Body>, TokenTrouble> {
        // Sorted, so that the bytes do not depend on how the JSON crate was built.
        let mut fields = BTreeMap::from([
            ("grant_type", "client_credentials".to_owned()),
            ("client_id", self.id.clone()),
            ("client_secret", self.secret.expose().to_owned()),
        ]);
        if !self.scopes.is_empty() {
            fields.insert("scope", self.scopes.join(" "));
        }
        let fields = serde_json::json!(fields);
        let (media_type, body) = if self.json_body {
            ("application/json", fields.to_string())
        } else {
            let pairs = crate::request::form_pairs(&fields).map_err(|_| TokenTrouble::Malformed)?;
            ("application/x-www-form-urlencoded", pairs.join("&"))
        };
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = url.join("").parse().map_err(|_| TokenTrouble::Malformed)?;
        request
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        request
            .headers_mut()
            .insert(ACCEPT, HeaderValue::from_static("application/json"));
        request.headers_mut().insert(USER_AGENT, user_agent.clone());
        Ok(request)
    }
}

/// The token of one flow, shared by the clones of a client.
#[derive(Debug)]
pub(super) struct TokenSource {
    flow: ClientCredentials,
    url: BaseUrl,
    /// How many requests for a token have ended.
    ended: AtomicU64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    current: Option<Issued>,
    /// The last request that failed, and its number.
    failure: Option<(u64, TokenError)>,
    /// When refused tokens were replaced of late.
    replaced: VecDeque<Instant>,
}

/// A token that was issued, and the number of the request that got it.
#[derive(Clone, Debug)]
pub(super) struct Issued {
    pub(super) token: Token,
    number: u64,
    renew_at: Option<Instant>,
}

impl Issued {
    fn is_fresh(&self) -> bool {
        self.renew_at
            .is_none_or(|renew_at| Instant::now() < renew_at)
    }
}

impl TokenSource {
    pub(super) fn new(flow: ClientCredentials, url: BaseUrl) -> Self {
        Self {
            flow,
            url,
            ended: AtomicU64::new(0),
            state: Mutex::default(),
        }
    }

    /// The token, if there is one that is good without asking.
    pub(super) fn cached(&self) -> Option<Token> {
        let state = self.state.try_lock().ok()?;
        state
            .current
            .as_ref()
            .filter(|issued| issued.is_fresh())
            .map(|issued| issued.token.clone())
    }

    /// The token in use, or a new one if there is none, it is about to end, or it is the one that was refused.
    pub(super) async fn token(
        &self,
        refused: Option<&Issued>,
        exchange: &Exchange<'_>,
    ) -> Result<Issued, TokenError> {
        let ended_before = self.ended.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let is_refused =
            |issued: &Issued| refused.is_some_and(|refused| refused.number == issued.number);
        if let Some(issued) = &state.current
            && issued.is_fresh()
            && !is_refused(issued)
        {
            return Ok(issued.clone());
        }
        if let Some((number, error)) = &state.failure
            && *number > ended_before
        {
            // It failed while this task waited.
            return Err(error.clone());
        }
        if state.current.as_ref().is_some_and(is_refused) {
            state.replaced.push_back(Instant::now());
        }
        state.current = None;
        let answer = self.ask(exchange).await;
        let number = self.ended.fetch_add(1, Ordering::AcqRel) + 1;
        match answer {
            Ok((token, lifetime)) => {
                let issued = Issued {
                    token,
                    number,
                    renew_at: lifetime.and_then(renew_at),
                };
                state.current = Some(issued.clone());
                state.failure = None;
                Ok(issued)
            }
            Err(error) => {
                state.failure = Some((number, error.clone()));
                Err(error)
            }
        }
    }

    /// Whether another token can be had for one that was refused: it was replaced already, or may be now.
    pub(super) async fn can_replace(&self, refused: &Issued) -> bool {
        let (most, window) = REPLACEMENTS;
        let mut state = self.state.lock().await;
        let is_current = |issued: &Issued| issued.number == refused.number;
        if !state.current.as_ref().is_some_and(is_current) {
            return true;
        }
        state.replaced.retain(|at| at.elapsed() < window);
        state.replaced.len() < most
    }

    /// Forgets a token that was refused, if it is still the one in use.
    pub(super) async fn forget(&self, refused: &Issued) {
        let mut state = self.state.lock().await;
        if state
            .current
            .as_ref()
            .is_some_and(|issued| issued.number == refused.number)
        {
            state.current = None;
        }
    }

    async fn ask(&self, exchange: &Exchange<'_>) -> Result<(Token, Option<Duration>), TokenError> {
        let request = self
            .flow
            .request(&self.url, exchange.user_agent)
            .map_err(TokenError::without_answer)?;
        let (head, body) = exchange
            .buffered(request, ANSWER_LIMIT)
            .await
            .map_err(|failure| TokenError::without_answer(TokenTrouble::from(failure)))?;
        let (status, headers) = head.into_parts();
        let answered = |trouble| TokenError::answered(trouble, status, headers.clone());
        if !status.is_success() {
            return Err(answered(TokenTrouble::Refused(error_code(
                &body,
                &self.flow.secret,
            ))));
        }
        read_token(&body).ok_or_else(|| answered(TokenTrouble::Malformed))
    }
}

impl From<Failure> for TokenTrouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Timeout(limit) => Self::Timeout(limit),
            Failure::Transport(error) => Self::Transport(error),
            _ => Self::Malformed,
        }
    }
}

fn renew_at(lifetime: Duration) -> Option<Instant> {
    let ahead = AHEAD.min(lifetime / 10);
    Instant::now().checked_add(lifetime - ahead)
}

fn read_token(body: &Bytes) -> Option<(Token, Option<Duration>)> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let token = answer
        .get("access_token")?
        .as_str()
        .filter(|token| !token.is_empty())?;
    let seconds = match answer.get("expires_in") {
        Some(Value::Number(seconds)) => seconds.as_f64(),
        Some(Value::String(seconds)) => seconds.parse().ok(),
        _ => None,
    };
    let lifetime = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    Some((Token::new(token), lifetime))
}

/// The error code of a refusal: the one thing of it that is safe to repeat, being a word of a fixed list.
fn error_code(body: &Bytes, secret: &Token) -> Option<String> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let code = answer.get("error")?.as_str()?;
    let plain = code.len() <= 40
        && code
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (plain && !code.contains(secret.expose()) && !secret.expose().contains(code))
        .then(|| code.to_owned())
}
