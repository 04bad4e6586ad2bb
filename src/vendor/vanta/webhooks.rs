//! Decides whether a request comes from Vanta, and which export it tells of.
//!
//! Vanta delivers by Svix. The scheme, its comparison in constant time and its window against replays (five minutes either
//! way, on the system's clock) are those of the crate `standardwebhooks`, which its authors keep; it knows the headers by
//! their neutral names.
//!
//! # Invariants
//! - Nothing of a body is read before its bytes, as they came, are known to be the sender's.
//! - No error and no `Debug` has a part of a secret in it.

use std::fmt;

use http::{HeaderMap, StatusCode};
use standardwebhooks::{
    HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP, Webhook,
    WebhookError as Refusal,
};

use super::{FACTS, payload};
use crate::error::Error;
use crate::notice::ExportEvent;
use crate::params::Params;
use crate::text::clean;

const ID: &str = "svix-id";
const TIMESTAMP: &str = "svix-timestamp";
const SIGNATURE: &str = "svix-signature";

/// Receives the events of one webhook endpoint.
///
/// An event is delivered at least once, and again later if it is not answered with a 2xx in time: tell repetitions by
/// [`ExportEvent::id`], and answer before doing what takes long.
///
/// ```
/// use export_jobs::Notifier;
/// use export_jobs::vendor::vanta::Webhooks;
/// use http::{HeaderMap, StatusCode};
///
/// /// The whole of a handler; the body has to be the bytes as they came.
/// fn handle(webhooks: &Webhooks, waiting: &[Notifier], headers: &HeaderMap, body: &[u8]) -> StatusCode {
///     match webhooks.receive(headers, body) {
///         Ok(Some(event)) => {
///             // Has the job looked at now. Where nobody waits for it: `jobs.attach(backend, event.ids)`.
///             waiting.iter().for_each(|notifier| _ = notifier.notify(&event));
///             StatusCode::NO_CONTENT
///         }
///         // Genuine, and not about an export.
///         Ok(None) => StatusCode::NO_CONTENT,
///         Err(error) => error.status(),
///     }
/// }
///
/// let webhooks = Webhooks::new("whsec_YSBrZXkgdGhhdCBndWFyZHMgbm90aGluZw==")?;
/// assert_eq!(handle(&webhooks, &[], &HeaderMap::new(), b"{}"), StatusCode::BAD_REQUEST);
/// # Ok::<(), export_jobs::Error>(())
/// ```
pub struct Webhooks {
    keys: Vec<Webhook>,
}

/// Why a request is not taken for an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// This header is missing or malformed.
    Header(&'static str),
    /// The event was signed more than five minutes ago, or ahead: a replay, or one of the clocks is wrong.
    Time,
    /// No secret of ours made the signature.
    Signature,
    /// It is genuine and about an export, and cannot be understood.
    Payload(String),
}

impl Webhooks {
    /// An endpoint with this signing secret (`whsec_...`).
    ///
    /// # Errors
    /// A usage error when the secret is none; it does not show it.
    pub fn new(secret: &str) -> Result<Self, Error> {
        Self { keys: Vec::new() }.or(secret)
    }

    /// Takes events signed with this secret, too: while secrets are changed, the old and the new one are in use.
    ///
    /// # Errors
    /// Those of [`Webhooks::new`].
    pub fn or(mut self, secret: &str) -> Result<Self, Error> {
        let secret = secret.trim();
        // Anybody can sign with an empty key.
        if secret.trim_start_matches("whsec_").is_empty() {
            return Err(Error::usage("the webhook secret is empty"));
        }
        let key = Webhook::new(secret).map_err(|_| {
            Error::usage("the webhook secret is malformed; it is `whsec_` and base64")
        })?;
        self.keys.push(key);
        Ok(self)
    }

    /// The event that a request brings; none if it is a genuine one about something else than an export.
    ///
    /// # Errors
    /// When the request is not known to be Vanta's, or its event cannot be understood.
    pub fn receive(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Option<ExportEvent>, WebhookError> {
        let id = self.verify(headers, body)?;
        let told = payload::read(body).map_err(|why| WebhookError::Payload(clean(&why)))?;
        Ok(told.map(|told| ExportEvent {
            at: Some(told.at),
            about: Params::new()
                .with("questionnaire", told.questionnaire)
                .with("format", told.format),
            ..ExportEvent::new(
                FACTS.vendor,
                id,
                Params::new().with("export", told.export),
                told.state,
            )
        }))
    }

    /// Checks the signature, and gives the event's id, which is signed.
    fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<String, WebhookError> {
        let mut neutral = HeaderMap::new();
        for (theirs, known) in [
            (ID, HEADER_WEBHOOK_ID),
            (TIMESTAMP, HEADER_WEBHOOK_TIMESTAMP),
            (SIGNATURE, HEADER_WEBHOOK_SIGNATURE),
        ] {
            let value = headers.get(theirs).ok_or(WebhookError::Header(theirs))?;
            if value.to_str().is_err() {
                return Err(WebhookError::Header(theirs));
            }
            neutral.insert(known, value.clone());
        }
        let mut refused = WebhookError::Signature;
        for key in &self.keys {
            match key.verify(body, &neutral) {
                Ok(()) => {
                    let id = headers.get(ID).and_then(|id| id.to_str().ok());
                    return Ok(id.unwrap_or_default().to_owned());
                }
                Err(refusal) => refused = refusal.into(),
            }
        }
        Err(refused)
    }
}

impl From<Refusal> for WebhookError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::InvalidTimestamp => Self::Header(TIMESTAMP),
            Refusal::TimestampTooOldError | Refusal::FutureTimestampError => Self::Time,
            // A body that is no text cannot have been signed; the headers are there, and the keys are made.
            _ => Self::Signature,
        }
    }
}

impl WebhookError {
    /// The status to answer with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Header(_) => StatusCode::BAD_REQUEST,
            Self::Time | Self::Signature => StatusCode::UNAUTHORIZED,
            Self::Payload(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(name) => write!(f, "the header `{name}` is missing or malformed"),
            Self::Time => f.write_str("the event was not signed within the last five minutes"),
            Self::Signature => f.write_str("the signature is not one of ours"),
            Self::Payload(why) => write!(f, "the event cannot be understood: {why}"),
        }
    }
}

impl std::error::Error for WebhookError {}

impl fmt::Debug for Webhooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhooks")
            .field("secrets", &self.keys.len())
            .finish()
    }
}
