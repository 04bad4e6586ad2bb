//! Decides what goes wrong, and at which request.
//!
//! # Invariants
//! - A fault that belongs to the storage cannot be put upon the API, nor the other way round: the scenario is refused.

use std::time::{Duration, SystemTime};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Call {
    /// A token of Vanta's.
    Token,
    /// The start of an export.
    Start,
    /// A look at one.
    Poll,
    /// Bytes from the storage.
    Download,
}

/// At which requests a fault strikes. Requests of a kind are counted from 1, failed ones included; at OpnForm, where a
/// client may try two addresses, each counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct On {
    pub(crate) call: Call,
    pub(crate) first: u32,
    pub(crate) last: u32,
}

impl On {
    /// The nth start.
    pub const fn start(n: u32) -> Self {
        Self::only(Call::Start, n)
    }

    /// The nth look.
    pub const fn poll(n: u32) -> Self {
        Self::only(Call::Poll, n)
    }

    /// Every look from the nth on.
    pub const fn polls_from(n: u32) -> Self {
        Self::from(Call::Poll, n)
    }

    /// The nth request to the storage.
    pub const fn download(n: u32) -> Self {
        Self::only(Call::Download, n)
    }

    /// Every request to the storage from the nth on.
    pub const fn downloads_from(n: u32) -> Self {
        Self::from(Call::Download, n)
    }

    /// The nth request for a token.
    pub const fn token(n: u32) -> Self {
        Self::only(Call::Token, n)
    }

    /// Every request of a kind.
    pub const fn every(call: Call) -> Self {
        Self::from(call, 1)
    }

    /// The nth request of a kind.
    pub const fn only(call: Call, n: u32) -> Self {
        Self {
            call,
            first: n,
            last: n,
        }
    }

    /// Every request of a kind from the nth on.
    pub const fn from(call: Call, n: u32) -> Self {
        Self {
            call,
            first: n,
            last: u32::MAX,
        }
    }

    pub(crate) fn strikes(self, call: Call, n: u32) -> bool {
        self.call == call && (self.first..=self.last).contains(&n)
    }
}

/// What goes wrong. The first group strikes anywhere, the second at the API, the third at the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// This status in place of the answer, in the vendor's (or the storage's) own shape for errors.
    Status(u16, RetryAfter),
    /// The connection ends.
    Drop(At),
    /// Nothing is said, and the connection stays.
    Silence,
    /// The answer comes this much later. Other faults may strike the same request.
    Slow(Duration),
    /// The answer comes with this header, set or replaced.
    Header(&'static str, String),
    /// A web page with status 200 in place of the answer.
    ErrorPage,
    /// Exactly this body under this media type, with the status that the answer has.
    Body(&'static str, Vec<u8>),

    /// The token is no longer good, from this request on.
    TokenRevoked,
    /// The job is in a state of this name, at this look alone.
    UnknownState(String),
    /// The answer's JSON ends in its middle.
    MalformedJson,
    /// The file is there by word, and the answer has no link.
    NoLink,

    /// The link is refused as expired.
    Expired,
    /// The connection ends after so many bytes of the body.
    CutBody(u64),
    /// The body goes silent after so many bytes, and the connection stays.
    StallBody(u64),
    /// The whole file with status 200, whatever range was asked for.
    RangeIgnored,
    /// A 206 that starts so many bytes later than asked.
    RangeElsewhere(u64),
    /// A 206 that says this is the length of the whole.
    OtherTotal(u64),
    /// The file is another version, with another validator, from this request on.
    Changed,
    /// The length that is announced is off by so much.
    WrongLength(i64),
    /// The bytes are gzipped, and the headers say so.
    Gzipped,
    /// The bytes are gzipped, and nothing says so.
    GzippedSilently,
    /// Go elsewhere.
    Redirect(To),
    /// The right digest of other bytes.
    WrongDigest(DigestHeader),
}

impl Fault {
    /// A status without a hint when to come back.
    pub const fn status(status: u16) -> Self {
        Self::Status(status, RetryAfter::Unsaid)
    }

    /// A 429.
    pub const fn too_many(retry_after: RetryAfter) -> Self {
        Self::Status(429, retry_after)
    }

    /// A state that nobody documented.
    pub fn unknown_state(word: &str) -> Self {
        Self::UnknownState(word.to_owned())
    }

    /// How long it asks to wait, where it is a status and does.
    pub(crate) fn asks_to_wait(&self) -> Option<Duration> {
        match self {
            Self::Status(_, RetryAfter::Seconds(seconds)) => Some(Duration::from_secs(*seconds)),
            Self::Status(_, RetryAfter::Date(ahead)) => Some(*ahead),
            _ => None,
        }
    }

    pub(crate) fn fits(&self, call: Call) -> bool {
        match self {
            Self::Status(..)
            | Self::Drop(_)
            | Self::Silence
            | Self::Slow(_)
            | Self::Header(..)
            | Self::ErrorPage
            | Self::Body(..) => true,
            Self::TokenRevoked | Self::MalformedJson => call != Call::Download,
            Self::UnknownState(_) | Self::NoLink => call == Call::Poll,
            _ => call == Call::Download,
        }
    }
}

/// Where a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Before any byte of the answer.
    BeforeAnyByte,
    /// In the middle of its headers.
    InHeaders,
    /// In the middle of its body.
    InBody,
}

/// When to come back, as an answer says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// It does not.
    Unsaid,
    /// In so many seconds.
    Seconds(u64),
    /// At the date that is this far away.
    Date(Duration),
    /// In words that are neither.
    Words(&'static str),
}

impl RetryAfter {
    pub(crate) fn header(self, now: jiff::Timestamp) -> Option<String> {
        match self {
            Self::Unsaid => None,
            Self::Seconds(seconds) => Some(seconds.to_string()),
            Self::Date(ahead) => Some(httpdate::fmt_http_date(SystemTime::from(now) + ahead)),
            Self::Words(words) => Some(words.to_owned()),
        }
    }
}

/// Where a redirect leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// To a second storage host, under a link that is good there.
    Mirror,
    /// To the vendor's API.
    Api,
    /// Back to the same link, for ever.
    Itself,
    /// Here.
    Url(String),
}

/// The headers that say what the digest of the bytes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestHeader {
    /// `Repr-Digest`, as RFC 9530 has it.
    Repr,
    /// `x-amz-checksum-sha256`, as S3 has it.
    Amazon,
}
