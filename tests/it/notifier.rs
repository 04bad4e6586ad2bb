//! A notifier has a job looked at before its next look is due, and changes nothing else.

use std::sync::Arc;
use std::time::Duration;

use crate::support::toy::{Result, Said, Toy, ids, state};
use export_jobs::{
    Answer, Artifact, ArtifactKind, CallKind, Clock, Downloader, Error, ExportEvent, Hints, Job,
    JobState, Jobs, Notifier, Params, PollError, PollPolicy, Progress, Quota, StateSummary,
    TokioClock, ignore,
};

const SECOND: Duration = Duration::from_secs(1);
static ONE_A_MINUTE: [Quota; 1] = [Quota {
    of: CallKind::Poll,
    calls: 1,
    window: Duration::from_secs(60),
}];

fn clock() -> TokioClock {
    TokioClock::starting_at("2024-01-15T09:30:00Z".parse().expect("a timestamp"))
}

fn pending() -> Said {
    state(JobState::Pending(Progress::unknown()))
}

fn ready() -> Said {
    let now = jiff::Timestamp::UNIX_EPOCH;
    state(JobState::Succeeded(Artifact::inline(
        "id\n",
        ArtifactKind::Csv,
        now,
    )))
}

fn attached(toy: &Arc<Toy>) -> Job {
    let clock: Arc<dyn Clock> = Arc::new(toy.clock.clone());
    let downloader = Downloader::new(clock.clone()).expect("a client");
    let policy = PollPolicy::new().every(600 * SECOND);
    Jobs::with_clock(clock, downloader)
        .with_policy(policy)
        .attach(toy.clone(), ids())
        .expect("good ids")
}

fn event() -> ExportEvent {
    ExportEvent::new("toy", "evt-1", ids(), StateSummary::Succeeded)
}

/// Waits for the job while its notifier is notified at these milliseconds.
async fn wait_notified_at(mut job: Job, times: &[u64]) -> Result<Artifact, Error> {
    let notifier = job.notifier();
    let mut observer = ignore;
    let notifying = async {
        let begun = tokio::time::Instant::now();
        for time in times {
            tokio::time::sleep_until(begun + Duration::from_millis(*time)).await;
            assert!(notifier.notify(&event()), "it is about the job");
        }
        std::future::pending().await
    };
    tokio::select! {
        waited = job.wait(&mut observer) => waited,
        () = notifying => unreachable!("it goes on"),
    }
}

#[track_caller]
fn check_looks(toy: &Toy, expected: &[f64]) {
    let looks = toy.looked_at();
    let close = looks
        .iter()
        .zip(expected)
        .all(|(look, wanted)| (look - wanted).abs() < 0.1);
    assert!(close && looks.len() == expected.len(), "{looks:?}");
}

#[tokio::test(start_paused = true)]
async fn a_bell_has_the_job_looked_at_at_once() -> Result {
    let toy = Toy::new(&clock()).say(pending).then_always(ready).arc();
    wait_notified_at(attached(&toy), &[7000]).await?;
    check_looks(&toy, &[0.0, 7.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_job_that_is_not_ready_yet_is_looked_at_as_before() -> Result {
    let toy = Toy::new(&clock())
        .say(pending)
        .say(pending)
        .then_always(ready)
        .arc();
    wait_notified_at(attached(&toy), &[7000]).await?;
    check_looks(&toy, &[0.0, 7.0, 607.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn notifications_in_a_row_keep_the_vendors_floor_and_share_a_look() -> Result {
    let toy = Toy::new(&clock())
        .say(pending)
        .say(pending)
        .say(pending)
        .then_always(ready)
        .arc();
    // The second look within a second has to wait, and answers all that came in the meantime.
    wait_notified_at(attached(&toy), &[7000, 7200, 7400, 7600, 9500]).await?;
    check_looks(&toy, &[0.0, 7.0, 8.0, 9.5]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_ring_before_the_wait_is_heard() -> Result {
    let toy = Toy::new(&clock()).say(pending).then_always(ready).arc();
    let mut job = attached(&toy);
    // Whoever starts a job may hear of its end before they begin to wait.
    assert!(job.notifier().notify(&event()));
    job.wait(&mut ignore).await?;
    check_looks(&toy, &[0.0, 600.0]);
    let toy = Toy::new(&clock()).then_always(ready).arc();
    let clock: Arc<dyn Clock> = Arc::new(toy.clock.clone());
    let jobs = Jobs::with_clock(clock.clone(), Downloader::new(clock)?);
    let mut job = jobs.start(toy.clone(), &Params::new()).await?;
    job.notifier().notify(&event());
    job.wait(&mut ignore).await?;
    check_looks(&toy, &[0.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_watch_that_is_dropped_and_asked_again_has_heard_the_bell() -> Result {
    let toy = Toy::new(&clock()).say(pending).then_always(ready).arc();
    let mut job = attached(&toy);
    let notifier = job.notifier();
    let mut watch = job.watch();
    watch.next().await.ok_or("a look")??;
    notifier.notify(&event());
    // Heard, and dropped while the floor is kept.
    let dropped = tokio::time::timeout(SECOND / 2, watch.next()).await;
    assert!(dropped.is_err(), "{dropped:?}");
    watch.next().await.ok_or("a look")??;
    check_looks(&toy, &[0.0, 1.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_a_server_asked_for_and_waits_after_trouble_are_kept() -> Result {
    let asked = || {
        let hints = Hints {
            retry_after: Some(30 * SECOND),
            ..Hints::default()
        };
        Ok(Answer::new(JobState::Pending(Progress::unknown())).with_hints(hints))
    };
    let busy = || {
        let hints = Hints {
            retry_after: Some(40 * SECOND),
            ..Hints::default()
        };
        Err(PollError::status_code(503, "busy").with_hints(hints))
    };
    let toy = Toy::new(&clock())
        .say(asked)
        .say(busy)
        .then_always(ready)
        .arc();
    wait_notified_at(attached(&toy), &[7000, 35000]).await?;
    check_looks(&toy, &[0.0, 30.0, 70.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_limits_are_kept() -> Result {
    let toy = Toy::new(&clock())
        .with_facts(|facts| facts.quotas = &ONE_A_MINUTE)
        .say(pending)
        .then_always(ready)
        .arc();
    wait_notified_at(attached(&toy), &[7000]).await?;
    check_looks(&toy, &[0.0, 60.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_bell_rings_for_its_own_job_alone() -> Result {
    let toy = Toy::new(&clock()).say(pending).then_always(ready).arc();
    let mut job = attached(&toy);
    let notifier: Notifier = job.notifier();
    let other = Params::new().with("export", "8");
    for event in [
        ExportEvent::new("toy", "evt-1", other, StateSummary::Succeeded),
        ExportEvent::new("vanta", "evt-1", ids(), StateSummary::Succeeded),
        ExportEvent::new("toy", "evt-1", Params::new(), StateSummary::Succeeded),
    ] {
        assert!(!notifier.notify(&event), "{event:?}");
    }
    job.wait(&mut ignore).await?;
    check_looks(&toy, &[0.0, 600.0]);
    Ok(())
}
