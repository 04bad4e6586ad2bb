//! The shared limiter under a paused clock: ten thousand jobs of five vendors, and no vendor sees more than it allows.

mod core_support;

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};

use core_support::{Result, Toy, ids, state};
use export_jobs::{
    Answer, Artifact, ArtifactKind, CallKind, Clock, Downloader, Hints, JobState, Jobs, Limits,
    Params, PollError, PollPolicy, Progress, Quota, TokioClock, ignore,
};

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

#[tokio::test(start_paused = true)]
async fn ten_thousand_tickets_stay_within_every_vendors_limit() -> Result {
    static QUOTAS: [&[Quota]; 5] = [
        &[polls(60)],
        &[polls(50), starts(50)],
        &[polls(120)],
        &[
            polls(180),
            starts(10),
            Quota {
                of: CallKind::Any,
                calls: 100,
                window: MINUTE,
            },
        ],
        &[polls(30), starts(5)],
    ];
    let (began, memory) = (Instant::now(), resident_kilobytes().unwrap_or_default());
    let clock = clock();
    let jobs = jobs(&clock, PollPolicy::new().without_time_limit());
    let vendors: Vec<Arc<Toy>> = QUOTAS
        .iter()
        .enumerate()
        .map(|(number, quotas)| {
            // Every third look finds a job ready; those in between that it runs.
            let mut looks = 0_u32;
            let looks = std::sync::Mutex::new(move || {
                looks += 1;
                looks
            });
            let toy = Toy::at(&format!("http://127.0.0.{}:9/api", number + 1), &clock)
                .with_facts(|facts| facts.quotas = quotas)
                .then_always(move || {
                    match looks.lock().expect("not poisoned")().is_multiple_of(3) {
                        true => state(ready()),
                        false => state(JobState::Pending(Progress::unknown())),
                    }
                });
            toy.arc()
        })
        .collect();
    let mut running = tokio::task::JoinSet::new();
    for number in 0..10_000_usize {
        let vendor = vendors[number % 5].clone();
        let mut job = jobs.attach(vendor, Params::new().with("export", i64::try_from(number)?))?;
        running.spawn(async move { job.wait(&mut ignore).await.map(|_| ()) });
    }
    while let Some(ended) = running.join_next().await {
        ended??;
    }
    for (vendor, quotas) in vendors.iter().zip(QUOTAS) {
        let looks = vendor.looks.lock().map_err(|_| "poisoned")?.clone();
        assert!(looks.len() >= 6000, "{} looks", looks.len());
        for quota in quotas.iter().filter(|quota| quota.of != CallKind::Start) {
            let most = most_in_a_window(&looks, quota.window);
            assert!(most <= quota.calls as usize, "{most} of {quota:?}");
        }
        let tightest = quotas
            .iter()
            .filter(|quota| quota.of != CallKind::Start)
            .map(|quota| quota.calls)
            .min();
        let used = most_in_a_window(&looks, MINUTE);
        assert_eq!(
            Some(used),
            tightest.map(|calls| calls as usize),
            "the limit is used to the full"
        );
    }
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
