//! What the vendor knows of its one customer: tokens, limits in use, jobs.

use std::time::Duration;

use tokio::time::Instant;

use crate::life::{Course, Sight};
use crate::limit::{Meter, Standing};
use crate::links::Link;
use crate::{Call, Life, Limits, State, Vendor};

/// How long an access token of Vanta's is good.
const TOKEN_LIFE: Duration = Duration::from_secs(60 * 60);

#[derive(Debug)]
pub(crate) struct Account {
    vendor: Vendor,
    tokens: Tokens,
    meters: Meters,
    counts: [u32; 4],
    pub(crate) jobs: Vec<Job>,
}

#[derive(Debug)]
struct Tokens {
    issued: u32,
    live: Option<(String, Option<Instant>)>,
}

#[derive(Debug)]
struct Meters {
    starts: Option<Meter>,
    polls: Option<Meter>,
    calls: Option<Meter>,
    tokens: Option<Meter>,
}

/// An export job.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) id: String,
    pub(crate) number: u64,
    pub(crate) begun: Instant,
    pub(crate) course: Course,
    /// Vanta's `format`.
    pub(crate) format: String,
    /// The query of Prolific's start: the filter.
    pub(crate) filter: String,
    /// The link that OpnForm repeats.
    pub(crate) stored: Option<Link>,
}

impl Account {
    pub(crate) fn new(vendor: Vendor, limits: Limits) -> Self {
        let meter = |quota: Option<crate::Quota>| quota.map(Meter::new);
        Self {
            vendor,
            tokens: Tokens {
                issued: 0,
                live: (vendor != Vendor::Vanta).then(|| (format!("{vendor}-t0ken-s3cret"), None)),
            },
            meters: Meters {
                starts: meter(limits.starts),
                polls: meter(limits.polls),
                calls: meter(limits.calls),
                tokens: meter(limits.tokens),
            },
            counts: [0; 4],
            jobs: Vec::new(),
        }
    }

    /// The number of this request among those of its kind, from 1.
    pub(crate) fn count(&mut self, call: Call) -> u32 {
        let place = match call {
            Call::Token => 0,
            Call::Start => 1,
            Call::Poll => 2,
            Call::Download => 3,
        };
        match self.counts.get_mut(place) {
            Some(count) => {
                *count += 1;
                *count
            }
            None => unreachable!("a place for each kind"),
        }
    }

    /// Counts a call against the limits. The tightest says how one stands.
    pub(crate) fn take(&mut self, call: Call, now: Instant) -> Option<Standing> {
        let Meters {
            starts,
            polls,
            calls,
            tokens,
        } = &mut self.meters;
        let meters = match call {
            Call::Token => [tokens.as_mut(), None],
            Call::Start => [starts.as_mut(), calls.as_mut()],
            Call::Poll => [polls.as_mut(), calls.as_mut()],
            Call::Download => [None, None],
        };
        meters
            .into_iter()
            .flatten()
            .map(|meter| meter.take(now))
            .min_by_key(|standing| (standing.allowed, standing.remaining))
    }

    /// The token that is good now.
    pub(crate) fn live_token(&self, now: Instant) -> Option<&str> {
        let (token, until) = self.tokens.live.as_ref()?;
        until.is_none_or(|until| now < until).then_some(token)
    }

    /// A new token; the one before is good no more.
    pub(crate) fn issue_token(&mut self, now: Instant) -> String {
        self.tokens.issued += 1;
        let token = format!("{}-acc3ss-{}", self.vendor, self.tokens.issued);
        self.tokens.live = Some((token.clone(), Some(now + TOKEN_LIFE)));
        token
    }

    pub(crate) fn revoke_token(&mut self) {
        self.tokens.live = None;
    }

    /// One more job.
    pub(crate) fn begin(
        &mut self,
        life: Life,
        format: &str,
        filter: &str,
        now: Instant,
    ) -> &mut Job {
        let number = self.jobs.len() as u64 + 1;
        self.jobs.push(Job {
            id: job_id(self.vendor, number),
            number,
            begun: now,
            course: Course::begin(life, now),
            format: format.to_owned(),
            filter: filter.to_owned(),
            stored: None,
        });
        self.jobs.last_mut().expect("one was just added")
    }

    pub(crate) fn job(&mut self, id: &str) -> Option<&mut Job> {
        self.jobs.iter_mut().find(|job| job.id == id)
    }

    /// Prolific's job that is at work with this filter: asking again gives it, and no other.
    pub(crate) fn at_work(&mut self, filter: &str, now: Instant) -> Option<&mut Job> {
        let mut jobs = self.jobs.iter_mut().filter(|job| job.filter == filter);
        jobs.find_map(|job| {
            let state = job.course.peek(now).state;
            matches!(state, State::Queued | State::Running).then_some(job)
        })
    }
}

impl Job {
    /// A look; gone when it was forgotten.
    pub(crate) fn look(&mut self, forgets_after: Option<Duration>, now: Instant) -> Sight {
        let sight = self.course.look(now);
        // A job at work is written to all the time.
        let changed = match sight.state {
            State::Running => now,
            _ => sight.since,
        };
        match forgets_after {
            Some(time) if now >= changed + time => Sight {
                state: State::Gone,
                ..sight
            },
            _ => sight,
        }
    }
}

/// The name of a job, in the vendor's style.
fn job_id(vendor: Vendor, number: u64) -> String {
    match vendor {
        Vendor::Rally => format!("export-{number}"),
        Vendor::Vanta => format!("{:024x}", 0x65a1_f00d_0000_0000_u64 + number),
        Vendor::Prolific | Vendor::Opnform => format!("0b5e55ed-0000-4000-8000-{number:012x}"),
        Vendor::Cometly => (1000 + number).to_string(),
    }
}
