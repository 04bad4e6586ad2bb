//! The shared limiter under a paused clock: ten thousand jobs of five vendors, and no vendor sees more than it allows.

#[path = "support/toy.rs"]
mod toy;

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{
    Answer, Artifact, ArtifactKind, BoxFuture, CallKind, Clock, Downloader, ExportBackend, Hints,
    JobState, Jobs, Limits, Origin, Params, PollError, PollPolicy, Progress, Quota, Started,
    TokioClock, VendorFacts, ignore,
};
use toy::{Result, Toy, ids, state};

const MINUTE: Duration = Duration::from_secs(60);

fn clock() -> TokioClock {
    TokioClock::starting_at("2024-01-15T09:30:00Z".parse().expect("a timestamp"))
}

fn jobs(clock: &TokioClock, policy: PollPolicy) -> Jobs {
    let clock: Arc<dyn Clock> = Arc::new(clock.clone());
    let downloader = Downloader::new(clock.clone()).expect("a client");
    Jobs::with_clock(clock, downloader).with_policy(policy)
}

const fn polls(calls: u32) -> Quota {
    Quota {
        of: CallKind::Poll,
        calls,
        window: MINUTE,
    }
}

const fn starts(calls: u32) -> Quota {
    Quota {
        of: CallKind::Start,
        calls,
        window: MINUTE,
    }
}

fn ready() -> JobState {
    JobState::Succeeded(Artifact::inline(
        &b"x"[..],
        ArtifactKind::Any,
        jiff::Timestamp::UNIX_EPOCH,
    ))
}

/// The most calls in any stretch of the window's length, both ends included.
fn most_in_a_window(calls: &[Duration], window: Duration) -> usize {
    let mut recent = VecDeque::new();
    let mut most = 0;
    for call in calls {
        recent.push_back(*call);
        while recent.front().is_some_and(|first| *call - *first > window) {
            recent.pop_front();
        }
        most = most.max(recent.len());
    }
    most
}

fn resident_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?
        .trim()
        .trim_end_matches(" kB")
        .trim()
        .parse()
        .ok()
}

/// What a vendor allows, by its own pages and source; written down here a second time, so that a slip in the adapters shows.
fn published(vendor: Vendor) -> &'static [Quota] {
    const fn any(calls: u32) -> Quota {
        Quota {
            of: CallKind::Any,
            calls,
            window: MINUTE,
        }
    }
    const VANTA: &[Quota] = &[any(50)];
    const OPNFORM: &[Quota] = &[starts(10), polls(180), any(100)];
    const COMETLY: &[Quota] = &[starts(5), polls(30)];
    match vendor {
        Vendor::Vanta => VANTA,
        Vendor::Opnform => OPNFORM,
        Vendor::Cometly => COMETLY,
        // Rally's number is in its answers alone, and Prolific publishes none.
        _ => &[],
    }
}

/// A server that counts looks in fixed windows and says so in its answers, as Rally's does.
struct Counting {
    clock: TokioClock,
    allowed: u32,
    window: Duration,
    began: Duration,
    looks: u32,
    refused: u32,
}

impl Counting {
    /// Counts a look: what the answer's headers say, and whether it is a 429.
    fn look(&mut self) -> (Hints, bool) {
        let now = self.clock.now().elapsed();
        if now >= self.began + self.window {
            (self.began, self.looks) = (now, 0);
        }
        self.looks += 1;
        let too_many = self.looks > self.allowed;
        self.refused += u32::from(too_many);
        let hints = Hints {
            limit: Some(self.allowed),
            remaining: Some(self.allowed.saturating_sub(self.looks)),
            reset_in: Some(self.began + self.window - now),
            ..Hints::default()
        };
        (hints, too_many)
    }
}

/// Two thousand jobs a vendor, with the facts of the five adapters, against servers that keep a log.
#[tokio::test(start_paused = true)]
async fn ten_thousand_tickets_stay_within_every_vendors_limit() -> Result {
    let (began, memory) = (Instant::now(), resident_kilobytes().unwrap_or_default());
    let clock = clock();
    let jobs = jobs(&clock, PollPolicy::new().without_time_limit());
    let rally = Arc::new(Mutex::new(Counting {
        clock: clock.clone(),
        allowed: 100,
        window: MINUTE,
        began: Duration::ZERO,
        looks: 0,
        refused: 0,
    }));
    let mut servers = Vec::new();
    let mut running = tokio::task::JoinSet::new();
    for vendor in Vendor::ALL {
        let adapter = vendor.connect(Credentials::token("t"), &Connection::new())?;
        // Every third look finds a job ready; those in between that it runs.
        let looks = AtomicU32::new(1);
        let counting = (vendor == Vendor::Rally).then(|| rally.clone());
        let server = Toy::at(adapter.origin().as_str(), &clock)
            .with_facts(|facts| *facts = adapter.facts().clone())
            .then_always(move || {
                let (hints, too_many) = match &counting {
                    Some(counting) => counting.lock().expect("not poisoned").look(),
                    None => Default::default(),
                };
                if too_many {
                    return Err(PollError::status_code(429, "").with_hints(hints));
                }
                let state = match looks.fetch_add(1, Ordering::Relaxed).is_multiple_of(3) {
                    true => ready(),
                    false => JobState::Pending(Progress::unknown()),
                };
                Ok(Answer::new(state).with_hints(hints))
            })
            .arc();
        for number in 0..2000 {
            let (jobs, server) = (jobs.clone(), server.clone());
            running.spawn(async move {
                let mut job = match vendor {
                    Vendor::Rally => jobs.attach(server, Params::new().with("export", number))?,
                    _ => jobs.start(server, &ids()).await?,
                };
                job.wait(&mut ignore).await.map(drop)
            });
        }
        servers.push((vendor, server));
    }
    while let Some(ended) = running.join_next().await {
        ended??;
    }
    for (vendor, server) in servers {
        let looks = server.looks.lock().map_err(|_| "poisoned")?.clone();
        let starts = server.starts.lock().map_err(|_| "poisoned")?.clone();
        let mut calls = [looks.clone(), starts.clone()].concat();
        calls.sort_unstable();
        assert!(looks.len() >= 6000, "{vendor}: {} looks", looks.len());
        for quota in published(vendor) {
            let log = match quota.of {
                CallKind::Start => &starts,
                CallKind::Poll => &looks,
                CallKind::Any => &calls,
            };
            let most = most_in_a_window(log, quota.window);
            assert!(
                most <= quota.calls as usize,
                "{vendor}: {most} of {quota:?}"
            );
        }
        // Nothing is gained by being slower than the vendor allows. Each look waits for a start, so those set the pace.
        for quota in server.facts().quotas {
            let log = match quota.of {
                CallKind::Start => &starts,
                CallKind::Poll => continue,
                CallKind::Any => &calls,
            };
            let most = most_in_a_window(log, quota.window);
            assert_eq!(most, quota.calls as usize, "{vendor}: {quota:?}");
        }
    }
    assert_eq!(
        rally.lock().map_err(|_| "poisoned")?.refused,
        0,
        "Rally's own limit"
    );
    let grown = resident_kilobytes()
        .unwrap_or_default()
        .saturating_sub(memory);
    eprintln!(
        "10,000 tickets, five vendors: {:.1} s, {:.1} h on the clock, {grown} kB more at the peak",
        began.elapsed().as_secs_f64(),
        clock.now().elapsed().as_secs_f64() / 3600.0,
    );
    assert!(grown < 100 * 1024, "{grown} kB");
    Ok(())
}

/// Where the limit is known from answers alone, the first call of each window goes ahead and the others wait for its word.
#[tokio::test(start_paused = true)]
async fn a_limit_that_only_answers_tell_is_kept_from_the_first_call_on() -> Result {
    let clock = clock();
    let counting = Arc::new(Mutex::new(Counting {
        clock: clock.clone(),
        allowed: 7,
        window: MINUTE,
        began: Duration::ZERO,
        looks: 0,
        refused: 0,
    }));
    let server = Arc::new(Slow {
        toy: Toy::new(&clock),
        counting: counting.clone(),
    });
    let jobs = jobs(&clock, PollPolicy::new());
    let mut running = tokio::task::JoinSet::new();
    for number in 0..50 {
        let mut job = jobs.attach(server.clone(), Params::new().with("export", number))?;
        running.spawn(async move { job.wait(&mut ignore).await.map(drop) });
    }
    while let Some(ended) = running.join_next().await {
        ended??;
    }
    let counting = counting.lock().map_err(|_| "poisoned")?;
    assert_eq!(counting.refused, 0);
    assert!(clock.now().elapsed() < 8 * MINUTE, "{:?}", clock.now());
    Ok(())
}

/// A server whose answers take a while, so that calls are under way together.
struct Slow {
    toy: Toy,
    counting: Arc<Mutex<Counting>>,
}

impl ExportBackend for Slow {
    fn facts(&self) -> &VendorFacts {
        self.toy.facts()
    }

    fn origin(&self) -> &Origin {
        self.toy.origin()
    }

    fn credential(&self) -> &str {
        self.toy.credential()
    }

    fn start<'a>(
        &'a self,
        request: &'a Params,
    ) -> BoxFuture<'a, std::result::Result<Answer<Started>, PollError>> {
        self.toy.start(request)
    }

    fn status<'a>(
        &'a self,
        _: &'a Params,
    ) -> BoxFuture<'a, std::result::Result<Answer<JobState>, PollError>> {
        Box::pin(async {
            let (hints, too_many) = self.counting.lock().expect("not poisoned").look();
            tokio::time::sleep(Duration::from_millis(700)).await;
            match too_many {
                true => Err(PollError::status_code(429, "").with_hints(hints)),
                false => Ok(Answer::new(ready()).with_hints(hints)),
            }
        })
    }
}

#[tokio::test(start_paused = true)]
async fn starts_and_looks_have_windows_of_their_own() -> Result {
    static QUOTAS: &[Quota] = &[polls(30), starts(5)];
    let toy = Toy::new(&clock())
        .with_facts(|facts| facts.quotas = QUOTAS)
        .then_always(|| state(ready()))
        .arc();
    let jobs = jobs(&toy.clock, PollPolicy::new().without_time_limit());
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..23 {
        let (jobs, toy) = (jobs.clone(), toy.clone());
        running.spawn(async move {
            jobs.start(toy, &ids())
                .await?
                .wait(&mut ignore)
                .await
                .map(|_| ())
        });
    }
    while let Some(ended) = running.join_next().await {
        ended??;
    }
    let starts = toy.starts.lock().map_err(|_| "poisoned")?.clone();
    assert_eq!((starts.len(), most_in_a_window(&starts, MINUTE)), (23, 5));
    assert!((240..250).contains(&starts[22].as_secs()), "{starts:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn turns_are_taken_in_order() -> Result {
    static QUOTAS: &[Quota] = &[polls(2)];
    let order = Arc::new(std::sync::Mutex::new(Vec::new()));
    let toy = Toy::new(&clock())
        .with_facts(|facts| facts.quotas = QUOTAS)
        .then_always(|| state(JobState::Pending(Progress::unknown())))
        .arc();
    let jobs = jobs(
        &toy.clock,
        PollPolicy::new()
            .every(Duration::from_secs(1))
            .without_time_limit(),
    );
    let mut running = tokio::task::JoinSet::new();
    for number in 0..10 {
        let mut job = jobs.attach(toy.clone(), ids())?;
        let order = order.clone();
        running.spawn(async move {
            let mut watch = job.watch();
            for _ in 0..3 {
                watch.next().await;
                order.lock().expect("not poisoned").push(number);
            }
        });
    }
    while let Some(ended) = running.join_next().await {
        ended?;
    }
    let order = order.lock().map_err(|_| "poisoned")?.clone();
    for round in order.chunks(10) {
        let mut seen = round.to_vec();
        seen.sort_unstable();
        assert_eq!(
            seen,
            (0..10).collect::<Vec<_>>(),
            "somebody had two turns in a round: {order:?}"
        );
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_429_on_one_slows_all() -> Result {
    let toy = Toy::new(&clock())
        .say(|| {
            let hints = Hints {
                retry_after: Some(Duration::from_secs(40)),
                ..Hints::default()
            };
            Err(PollError::status_code(429, "").with_hints(hints))
        })
        .then_always(|| state(ready()))
        .arc();
    let jobs = jobs(&toy.clock, PollPolicy::new());
    let (mut one, mut two) = (
        jobs.attach(toy.clone(), ids())?,
        jobs.attach(toy.clone(), ids())?,
    );
    let later = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        two.wait(&mut ignore).await
    };
    let mut quiet = ignore;
    let (one, two) = tokio::join!(one.wait(&mut quiet), later);
    one?;
    two?;
    let looks = toy.looked_at();
    assert_eq!(looks.len(), 3);
    assert!(looks[1] >= 40.0, "{looks:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn credentials_do_not_share_a_lane() -> Result {
    static QUOTAS: &[Quota] = &[polls(1)];
    let clock = clock();
    let jobs = jobs(&clock, PollPolicy::new());
    for credential in ["one", "two"] {
        let mut toy = Toy::new(&clock)
            .with_facts(|facts| facts.quotas = QUOTAS)
            .then_always(|| state(ready()));
        toy.credential = credential.into();
        let toy = toy.arc();
        jobs.attach(toy.clone(), ids())?.wait(&mut ignore).await?;
        assert_eq!(toy.looked_at(), [0.0]);
    }
    Ok(())
}

/// Seven processes with one key: each has limits of its own and knows only how many they are.
#[tokio::test(start_paused = true)]
async fn processes_that_divide_a_quota_keep_to_it_together() -> Result {
    static QUOTAS: &[Quota] = &[polls(30)];
    let clock = clock();
    let shared: Arc<dyn Clock> = Arc::new(clock.clone());
    let processes = NonZeroU32::new(7).ok_or("seven is not zero")?;
    let mut toys = Vec::new();
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..processes.get() {
        let toy = Toy::new(&clock)
            .with_facts(|facts| facts.quotas = QUOTAS)
            .then_always(|| state(JobState::Pending(Progress::unknown())))
            .arc();
        let limits = Limits::divided_among(shared.clone(), processes);
        let policy = PollPolicy::new().within(5 * MINUTE);
        let jobs = jobs(&clock, policy.every(Duration::from_secs(1))).with_limits(limits);
        for _ in 0..3 {
            let mut job = jobs.attach(toy.clone(), ids())?;
            running.spawn(async move { job.wait(&mut ignore).await.map(drop) });
        }
        toys.push(toy);
    }
    while let Some(ended) = running.join_next().await {
        assert!(ended?.expect_err("it never ends").is_timeout());
    }
    let mut calls: Vec<Duration> = Vec::new();
    for toy in &toys {
        calls.extend(toy.looks.lock().map_err(|_| "poisoned")?.iter());
    }
    calls.sort_unstable();
    assert!(most_in_a_window(&calls, MINUTE) <= 30);
    assert!(
        calls.len() > 5 * 20,
        "{} looks in five minutes",
        calls.len()
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_window_that_the_server_says_is_used_up_is_waited_out() -> Result {
    let toy = Toy::new(&clock())
        .say(|| {
            let mut hints = Hints::default();
            (hints.limit, hints.remaining, hints.reset_in) =
                (Some(3), Some(0), Some(Duration::from_secs(25)));
            Ok(Answer::new(JobState::Pending(Progress::unknown())).with_hints(hints))
        })
        .then_always(|| state(ready()))
        .arc();
    let jobs = jobs(&toy.clock, PollPolicy::new());
    jobs.attach(toy.clone(), ids())?.look().await?;
    // Another job of the same credential has to wait as well.
    jobs.attach(toy.clone(), ids())?.wait(&mut ignore).await?;
    let looks = toy.looked_at();
    assert!((25.0..26.0).contains(&looks[1]), "{looks:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_job_whose_turn_comes_after_its_deadline_times_out_with_the_ticket() -> Result {
    static QUOTAS: &[Quota] = &[polls(1)];
    let toy = Toy::new(&clock())
        .with_facts(|facts| facts.quotas = QUOTAS)
        .then_always(|| state(ready()))
        .arc();
    let jobs = jobs(
        &toy.clock,
        PollPolicy::new().within(Duration::from_secs(10)),
    );
    jobs.attach(toy.clone(), ids())?.wait(&mut ignore).await?;
    let error = jobs
        .attach(toy.clone(), ids())?
        .wait(&mut ignore)
        .await
        .expect_err("no turn");
    assert!(error.is_timeout() && error.ticket().is_some(), "{error}");
    assert_eq!(toy.looked_at().len(), 1);
    Ok(())
}
