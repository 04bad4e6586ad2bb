//! How a vendor words what every vendor says.

use jiff::Timestamp;

use super::draft::Draft;
use super::{cometly, opnform, prolific, rally, vanta};
use crate::account::Job;
use crate::links::Link;
use crate::{State, Vendor};

/// What a job looks like to whoever asks.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) job: &'a Job,
    pub(super) state: &'a State,
    /// How much of the state is done, 0 to 1.
    pub(super) done: f64,
    pub(super) begun: Timestamp,
    /// When the state began.
    pub(super) since: Timestamp,
    /// There while the state is `Ready`.
    pub(super) link: Option<Link>,
    /// How much there is to export.
    pub(super) units: u64,
}

/// A vendor's words.
pub(super) struct VendorProfile {
    /// What stands before the token in `Authorization`.
    pub(super) scheme: &'static str,
    /// The parameter of the path that names the job, and the one that names what it belongs to.
    pub(super) job: &'static str,
    pub(super) parent: Option<&'static str>,
    /// The status of a request that is not valid.
    pub(super) invalid: u16,
    pub(super) refusal: fn(u16) -> Draft,
    pub(super) started: fn(&View<'_>) -> Draft,
    pub(super) looked: fn(&View<'_>) -> Draft,
}

pub(super) fn of(vendor: Vendor) -> &'static VendorProfile {
    match vendor {
        Vendor::Rally => &rally::PROFILE,
        Vendor::Vanta => &vanta::PROFILE,
        Vendor::Prolific => &prolific::PROFILE,
        Vendor::Opnform => &opnform::PROFILE,
        Vendor::Cometly => &cometly::PROFILE,
    }
}

impl View<'_> {
    /// The link of a job that is ready.
    pub(super) fn url(&self) -> &str {
        self.link.as_ref().map_or("", |link| &link.url)
    }

    /// When the link expires.
    pub(super) fn expires_at(&self) -> String {
        self.link
            .as_ref()
            .map_or_else(String::new, |link| time(link.expires_at))
    }
}

/// A moment as servers write it, to the millisecond.
pub(super) fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}
