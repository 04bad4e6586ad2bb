//! The API: whose request it is, whether it may be made, what goes wrong with it, and what is answered.
//!
//! # Invariants
//! - Every answer is held against the vendor's document, or is off it by name ([`Answer::OffContract`]).
//! - A look that a fault takes the place of is not seen by the job.

mod cometly;
mod draft;
mod opnform;
mod profile;
mod prolific;
mod rally;
mod token;
mod vanta;

use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_json::Value;

use self::draft::{Answer, Content, Draft};
use self::profile::{VendorProfile, View};
pub(crate) use self::token::{CLIENT_ID, CLIENT_SECRET};
use crate::contract::{Asked, Operation, Said};
use crate::limit;
use crate::links::Now;
use crate::log::Standing;
use crate::outcome::{Ending, Outcome, Payload, Sent};
use crate::scenario::Start;
use crate::world::{Arrived, World};
use crate::{At, Call, Fault, OpnformRoutes, RetryAfter, State, Vendor};

/// Answers one request.
pub(crate) async fn respond(world: &World, asked: &Arrived) -> (Outcome, Standing) {
    let profile = profile::of(world.scenario.vendor);
    if token::is_asked_for(world, asked) {
        return Exchange::new(world, asked, profile, Call::Token, None)
            .respond()
            .await;
    }
    match world.contract.find(&asked.method, asked.uri.path()) {
        Some((operation, values)) => {
            let call = match asked.method {
                Method::POST => Call::Start,
                _ => Call::Poll,
            };
            Exchange::new(world, asked, profile, call, Some((operation, values)))
                .respond()
                .await
        }
        None => {
            let why = format!(
                "there is no operation {} {}",
                asked.method,
                asked.uri.path()
            );
            let sent = send((profile.refusal)(404), Ending::Whole);
            (Outcome::Send(sent), Standing::Broken(vec![why]))
        }
    }
}

/// One request that the vendor knows.
struct Exchange<'a> {
    world: &'a World,
    asked: &'a Arrived,
    profile: &'static VendorProfile,
    call: Call,
    /// `None` for a token.
    operation: Option<&'a Operation>,
    values: Vec<(String, String)>,
    query: Vec<(String, String)>,
    faults: Vec<Fault>,
    limit: Option<limit::Standing>,
    now: Now,
}

impl<'a> Exchange<'a> {
    fn new(
        world: &'a World,
        asked: &'a Arrived,
        profile: &'static VendorProfile,
        call: Call,
        operation: Option<(&'a Operation, Vec<(String, String)>)>,
    ) -> Self {
        world.log.is_for(asked.number, call);
        let now = world.now();
        let mut account = world.account();
        let number = account.count(call);
        let (operation, values) = operation.unzip();
        Self {
            world,
            asked,
            profile,
            call,
            operation,
            values: values.unwrap_or_default(),
            query: url::form_urlencoded::parse(asked.uri.query().unwrap_or_default().as_bytes())
                .into_owned()
                .collect(),
            faults: world.scenario.faults_of(call, number),
            limit: account.take(call, now.instant),
            now,
        }
    }

    async fn respond(mut self) -> (Outcome, Standing) {
        for fault in &self.faults {
            if let Fault::Slow(time) = fault {
                tokio::time::sleep(*time).await;
            }
        }
        self.now = self.world.now();
        for fault in &self.faults {
            match fault {
                Fault::Drop(At::BeforeAnyByte) => {
                    return (Outcome::Drop, Standing::Off("the connection is dropped"));
                }
                Fault::Silence => return (Outcome::Silence, Standing::Off("nothing is said")),
                Fault::TokenRevoked => self.world.account().revoke_token(),
                _ => {}
            }
        }
        let objections = self.objections();
        let answer = self.disturbed(self.answer(!objections.is_empty()));
        self.close(answer, objections)
    }

    /// What is wrong with the request.
    fn objections(&self) -> Vec<String> {
        let media_type = self
            .asked
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        match self.operation {
            None => token::objections(self.asked),
            Some(operation) => operation.check_request(Asked {
                values: &self.values,
                query: &self.query,
                media_type,
                body: &self.asked.body,
            }),
        }
    }

    /// What is answered, in the order in which a server finds out.
    fn answer(&self, invalid: bool) -> Answer {
        for fault in &self.faults {
            match fault {
                Fault::Status(status, retry_after) => return self.refusal(*status, *retry_after),
                Fault::ErrorPage => {
                    let page =
                        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n";
                    let draft = Draft::bytes(200, "text/html; charset=utf-8", page);
                    return Answer::OffContract(draft, "a page in place of an answer");
                }
                _ => {}
            }
        }
        if self.operation.is_some() && !self.is_authorized() {
            return self.refusal(401, RetryAfter::Unsaid);
        }
        if let Some(limit) = self.limit.filter(|limit| !limit.allowed) {
            let wait = limit.resets_at.saturating_duration_since(self.now.instant);
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            let retry_after = match self.world.scenario.vendor {
                // No page of Vanta's has such a header.
                Vendor::Vanta => RetryAfter::Unsaid,
                _ => RetryAfter::Seconds(seconds.max(1)),
            };
            return self.refusal(429, retry_after);
        }
        if invalid {
            return self.refusal(self.profile.invalid, RetryAfter::Unsaid);
        }
        match self.call {
            Call::Token => Answer::OnContract(token::answer(self.world, self.asked)),
            Call::Start => self.start(),
            _ => self.look(),
        }
    }

    fn is_authorized(&self) -> bool {
        let shown = self
            .asked
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let shown = shown.and_then(|value| value.strip_prefix(self.profile.scheme));
        let account = self.world.account();
        let live = account.live_token(self.now.instant);
        live.is_some() && shown == live
    }

    /// An error in the vendor's shape.
    fn refusal(&self, status: u16, retry_after: RetryAfter) -> Answer {
        let mut draft = match self.call {
            Call::Token => token::refusal(status),
            _ => (self.profile.refusal)(status),
        };
        let retry_after_value = retry_after.header(self.now.wall);
        if let Some(value) = &retry_after_value {
            draft.set(RETRY_AFTER, value);
        }
        let Some(operation) = self.operation else {
            return Answer::OnContract(draft);
        };
        if !operation.declares(status) {
            return Answer::OffContract(draft, "the status is in no document");
        }
        match retry_after {
            RetryAfter::Unsaid => Answer::OnContract(draft),
            RetryAfter::Seconds(_) if operation.declares_header(status, RETRY_AFTER.as_str()) => {
                Answer::OnContract(draft)
            }
            _ => Answer::OffContract(draft, "such a `Retry-After` is in no document"),
        }
    }

    fn start(&self) -> Answer {
        let scenario = &self.world.scenario;
        if !self.is_known_parent() {
            return self.refusal(404, RetryAfter::Unsaid);
        }
        let request: Value = serde_json::from_slice(&self.asked.body).unwrap_or(Value::Null);
        let units = opnform::wanted(&request, scenario.units);
        let at_once = scenario.start == Start::AtOnce;
        if scenario.vendor == Vendor::Opnform && (at_once || units <= opnform::AT_ONCE) {
            return Answer::OnContract(opnform::file(&self.world.artifact().0));
        }
        let format = request["format"].as_str().unwrap_or("csv");
        let filter = self.asked.uri.query().unwrap_or_default();
        let mut account = self.world.account();
        let at_work = match scenario.vendor {
            Vendor::Prolific if !at_once => account
                .at_work(filter, self.now.instant)
                .map(|job| job.number),
            _ => None,
        };
        let number = match at_work {
            Some(number) => number,
            None => {
                account
                    .begin(scenario.life.clone(), format, filter, self.now.instant)
                    .number
            }
        };
        let Some(job) = account.jobs.iter().find(|job| job.number == number) else {
            unreachable!("it was found or begun");
        };
        let state = match at_once {
            true => State::Ready,
            false => State::Queued,
        };
        let begun = self.world.wall(job.begun);
        Answer::OnContract((self.profile.started)(&View {
            job,
            state: &state,
            done: 0.0,
            begun,
            since: begun,
            link: at_once.then(|| self.world.link(&job.id, self.now)),
            units,
        }))
    }

    fn look(&self) -> Answer {
        let scenario = &self.world.scenario;
        if !self.is_known_parent() || !self.is_routed() {
            return self.refusal(404, RetryAfter::Unsaid);
        }
        let mut account = self.world.account();
        let Some(job) = self.value(self.profile.job).and_then(|id| account.job(id)) else {
            return self.refusal(404, RetryAfter::Unsaid);
        };
        let fault = self.faults.iter().find_map(|fault| match fault {
            Fault::UnknownState(word) => Some(State::Unknown(word.clone())),
            _ => None,
        });
        let mut sight = match &fault {
            Some(_) => job.course.peek(self.now.instant),
            None => job.look(scenario.forgets_after, self.now.instant),
        };
        if let Some(state) = fault {
            sight.state = state;
        }
        if sight.state == State::Gone {
            return self.refusal(404, RetryAfter::Unsaid);
        }
        let no_link = self.faults.contains(&Fault::NoLink);
        let link = match (&sight.state, &job.stored) {
            (State::Ready, _) if no_link => None,
            (State::Ready, Some(stored)) => Some(stored.clone()),
            (State::Ready, None) => Some(self.world.link(&job.id, self.now)),
            _ => None,
        };
        if scenario.vendor == Vendor::Opnform && job.stored.is_none() {
            job.stored.clone_from(&link);
        }
        let draft = (self.profile.looked)(&View {
            job,
            state: &sight.state,
            done: sight.done,
            begun: self.world.wall(job.begun),
            since: self.world.wall(sight.since),
            link,
            units: scenario.units,
        });
        match sight.state {
            State::Unknown(_) => Answer::OffContract(draft, "a state that is in no document"),
            State::Ready if no_link => Answer::OffContract(draft, "ready without a link"),
            _ => Answer::OnContract(draft),
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        let found = self.values.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether the study, collection or form is the one that there is.
    fn is_known_parent(&self) -> bool {
        let given = self.profile.parent.and_then(|name| self.value(name));
        given == self.world.scenario.vendor.parent().map(|(_, id)| id)
    }

    /// Whether the server has this address of OpnForm's two.
    fn is_routed(&self) -> bool {
        let documented = self.asked.uri.path().ends_with("/status");
        self.world.scenario.vendor != Vendor::Opnform
            || match self.world.scenario.routes {
                OpnformRoutes::Server => !documented,
                OpnformRoutes::Documented => documented,
                OpnformRoutes::Both => true,
                OpnformRoutes::Closed => false,
            }
    }

    /// The answer with what goes wrong with it, and what the scenario makes of it.
    fn disturbed(&self, mut answer: Answer) -> Answer {
        if let (Some(edit), Content::Json(body)) =
            (&self.world.scenario.edit, &mut answer.draft_mut().body)
        {
            edit(self.call, body);
        }
        for fault in &self.faults {
            let draft = answer.draft_mut();
            match fault {
                Fault::Header(name, value) => draft.set(HeaderName::from_static(name), value),
                Fault::Body(media_type, bytes) => {
                    draft.set(CONTENT_TYPE, media_type);
                    draft.body = Content::Bytes(bytes.clone());
                }
                Fault::MalformedJson => {
                    let mut bytes = draft.bytes_of_body();
                    bytes.truncate(bytes.len() / 2);
                    draft.body = Content::Bytes(bytes);
                }
                _ => continue,
            }
            answer = answer.off("a fault");
        }
        answer
    }

    /// The headers about limits that the document has for this status. They agree with a `Retry-After`.
    fn add_limits(&self, draft: &mut Draft) {
        let (Some(operation), Some(limit)) = (self.operation, self.limit) else {
            return;
        };
        let remaining = match draft.status {
            429 => 0,
            _ => limit.remaining,
        };
        let resets_at = self
            .faults
            .iter()
            .find_map(Fault::asks_to_wait)
            .map_or(limit.resets_at, |wait| self.now.instant + wait);
        let resets_at = self.world.wall(resets_at).as_second();
        let headers = [
            ("x-ratelimit-limit", i64::from(limit.limit)),
            ("x-ratelimit-remaining", i64::from(remaining)),
            ("x-ratelimit-reset", resets_at),
        ];
        for (name, value) in headers {
            if operation.declares_header(draft.status, name) {
                draft.headers.insert(name, HeaderValue::from(value));
            }
        }
    }

    /// Checks the answer, and makes it ready to go.
    fn close(&self, mut answer: Answer, mut broken: Vec<String>) -> (Outcome, Standing) {
        self.add_limits(answer.draft_mut());
        let (draft, off) = match answer {
            Answer::OnContract(draft) => (draft, None),
            Answer::OffContract(draft, why) => (draft, Some(why)),
        };
        if let (Some(operation), None) = (self.operation, off) {
            broken.extend(operation.check_answer(Said {
                status: draft.status,
                headers: &draft.headers,
                body: &draft.bytes_of_body(),
            }));
        }
        let standing = match (broken.is_empty(), off, self.operation) {
            (false, ..) => Standing::Broken(broken),
            (true, Some(why), _) => Standing::Off(why),
            (true, None, Some(_)) => Standing::Kept,
            (true, None, None) => Standing::NotCovered,
        };
        let len = draft.bytes_of_body().len() as u64;
        let ending = self.faults.iter().find_map(|fault| match fault {
            Fault::Drop(At::InHeaders) => Some(Ending::InHeaders),
            Fault::Drop(At::InBody) => Some(Ending::CutAfter(len / 2)),
            _ => None,
        });
        (
            Outcome::Send(send(draft, ending.unwrap_or(Ending::Whole))),
            standing,
        )
    }
}

fn send(draft: Draft, ending: Ending) -> Sent {
    let bytes = draft.bytes_of_body();
    let mut headers: HeaderMap = draft.headers;
    headers
        .entry(CONTENT_LENGTH)
        .or_insert_with(|| HeaderValue::from(bytes.len()));
    Sent {
        status: StatusCode::from_u16(draft.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        headers,
        payload: Payload::Bytes(bytes.into()),
        ending,
        pace: None,
    }
}
