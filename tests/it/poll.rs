//! Polling under a paused clock: when looks happen, and how a watch ends.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use crate::support::toy::{FACTS, Result, Toy, ids, keep, state};
use export_jobs::{
    Answer, Artifact, ArtifactKind, Clock, Content, Downloader, Error, ErrorKind, Event, Hints,
    JobState, Jobs, Look, Origin, PollError, PollPolicy, Progress, SignedUrl, Started,
    StateSummary, TokioClock, ignore,
};
use futures_util::StreamExt;

const SECOND: Duration = Duration::from_secs(1);

fn clock() -> TokioClock {
    TokioClock::starting_at("2024-01-15T09:30:00Z".parse().expect("a timestamp"))
}

fn jobs(clock: &TokioClock, policy: PollPolicy) -> Jobs {
    let clock: Arc<dyn Clock> = Arc::new(clock.clone());
    let downloader = Downloader::new(clock.clone()).expect("a client");
    Jobs::with_clock(clock, downloader).with_policy(policy.seeded(1))
}

fn pending() -> JobState {
    JobState::Pending(Progress::unknown().with_word("processing"))
}

fn ready() -> JobState {
    let api = Origin::parse("https://api.example.com").expect("a base URL");
    let url =
        SignedUrl::parse("https://files.example.net/a?signature=s3cret", &api).expect("a link");
    JobState::Succeeded(Artifact::link(
        url,
        ArtifactKind::Zip,
        jiff::Timestamp::UNIX_EPOCH,
    ))
}

fn told(wait: u64) -> Hints {
    Hints {
        retry_after: Some(Duration::from_secs(wait)),
        ..Hints::default()
    }
}

async fn wait(toy: Arc<Toy>, policy: PollPolicy) -> (Result<Artifact, Error>, Vec<Event>) {
    let mut events = Vec::new();
    let jobs = jobs(&toy.clock, policy);
    let mut job = jobs.attach(toy, ids()).expect("good ids");
    let result = job.wait(&mut keep(&mut events)).await;
    (result, events)
}

#[track_caller]
fn check_error(result: Result<Artifact, Error>, exit_code: u8, why: &str) {
    let error = result.expect_err("an error");
    assert_eq!(error.exit_code(), exit_code, "{error}");
    assert!(error.to_string().contains(why), "{error}");
    assert_eq!(error.ticket().expect("the ticket").ids(), &ids());
}

#[tokio::test(start_paused = true)]
async fn waits_grow_with_jitter_from_the_first_to_the_ceiling() {
    let toy = Toy::new(&clock()).then_always(|| state(pending())).arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new().within(600 * SECOND)).await;
    check_error(result, 3, "not ready after 10 min");
    let looks = toy.looked_at();
    assert_eq!(
        looks[0], 0.0,
        "a job that was attached to is looked at at once"
    );
    assert_eq!(looks.last(), Some(&600.0), "one last look at the deadline");
    let waits: Vec<f64> = looks.windows(2).map(|pair| pair[1] - pair[0]).collect();
    for (wait, full) in waits.iter().zip([4.0, 8.0, 16.0, 30.0, 30.0, 30.0]) {
        assert!(
            (full / 2.0..=full + 0.002).contains(wait),
            "{wait} of {full}"
        );
    }
    assert!(
        waits.windows(2).skip(4).any(|pair| pair[0] != pair[1]),
        "no jitter: {waits:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_day_of_polling_takes_no_time() {
    let began = std::time::Instant::now();
    let toy = Toy::new(&clock()).then_always(|| state(pending())).arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new().within(24 * 3600 * SECOND)).await;
    check_error(result, 3, "24 h");
    assert!(toy.looked_at().len() > 3000);
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn a_fixed_interval_is_kept_exactly() {
    let toy = Toy::new(&clock()).then_always(|| state(pending())).arc();
    let (result, _) = wait(
        toy.clone(),
        PollPolicy::new().every(5 * SECOND).within(17 * SECOND),
    )
    .await;
    check_error(result, 3, "not ready");
    assert_eq!(toy.looked_at(), [0.0, 5.0, 10.0, 15.0, 17.0]);
}

#[tokio::test(start_paused = true)]
async fn an_interval_below_the_floor_is_raised_to_it() {
    let toy = Toy::new(&clock()).then_always(|| state(pending())).arc();
    let (_, _) = wait(
        toy.clone(),
        PollPolicy::new().every(Duration::ZERO).within(3 * SECOND),
    )
    .await;
    assert_eq!(toy.looked_at(), [0.0, 1.0, 2.0, 3.0]);
}

#[tokio::test(start_paused = true)]
async fn a_started_job_gets_its_initial_delay_and_an_attached_one_does_not() -> Result {
    let toy = Toy::new(&clock()).then_always(|| state(ready())).arc();
    let jobs = jobs(&toy.clock, PollPolicy::new());
    let mut job = jobs.start(toy.clone(), &ids()).await?;
    job.wait(&mut ignore).await?;
    assert_eq!(toy.looked_at(), [2.0]);
    let mut resumed = jobs.resume(toy.clone(), job.ticket().ok_or("a ticket")?)?;
    resumed.wait(&mut ignore).await?;
    assert_eq!(
        toy.looked_at(),
        [2.0, 2.0],
        "resumed two seconds after the start: nothing of the delay is left"
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_start_that_tells_the_end_needs_no_look() -> Result {
    let toy = Toy::new(&clock());
    toy.start_answers
        .lock()
        .map_err(|_| "poisoned")?
        .push_back(Ok(Answer::new(Started::job(ids()).in_state(ready()))));
    let toy = toy.arc();
    let mut job = jobs(&toy.clock, PollPolicy::new())
        .start(toy.clone(), &ids())
        .await?;
    job.wait(&mut ignore).await?;
    assert!(toy.looked_at().is_empty());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_hint_counts_once_and_before_the_own_pace() {
    let toy = Toy::new(&clock())
        .say(|| Ok(Answer::new(pending()).with_hints(told(17))))
        .say(|| state(pending()))
        .then_always(|| state(ready()))
        .arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
    result.expect("ready");
    let looks = toy.looked_at();
    assert!((looks[1] - 17.0).abs() < 0.01, "{looks:?}");
    assert!(
        looks[2] - looks[1] <= 4.01,
        "the hint was remembered: {looks:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_429_is_honoured_even_with_a_fixed_interval_and_is_no_failure() {
    let mut toy = Toy::new(&clock());
    for _ in 0..20 {
        toy = toy.say(|| Err(PollError::status_code(429, "slow down").with_hints(told(7))));
    }
    let toy = toy.then_always(|| state(ready())).arc();
    let (result, events) = wait(toy.clone(), PollPolicy::new().every(SECOND)).await;
    result.expect("ready");
    let waits: Vec<f64> = toy
        .looked_at()
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .collect();
    assert!(
        waits.len() == 20 && waits.iter().all(|wait| (7.0..7.2).contains(wait)),
        "{waits:?}"
    );
    assert!(
        matches!(&events[0], Event::PollFailed { message, .. } if message.contains("429: slow down"))
    );
}

#[tokio::test(start_paused = true)]
async fn a_hint_beyond_the_deadline_ends_at_once_with_the_ticket() {
    let toy = Toy::new(&clock())
        .then_always(|| Err(PollError::status_code(429, "").with_hints(told(600))))
        .arc();
    let clock = toy.clock.clone();
    let (result, _) = wait(toy, PollPolicy::new().within(60 * SECOND)).await;
    assert_eq!(
        result.as_ref().expect_err("too long").come_back_in(),
        Some(600 * SECOND)
    );
    check_error(result, 3, "allowed in 10 min");
    assert!(clock.now().elapsed() < SECOND, "it slept");
}

#[tokio::test(start_paused = true)]
async fn failed_looks_are_tolerated_until_the_budget_is_spent() {
    let toy = Toy::new(&clock())
        .then_always(|| Err(PollError::network("connection reset")))
        .arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
    check_error(result, 5, "9 times in a row: connection reset");
    assert_eq!(toy.looked_at().len(), 9);
}

#[tokio::test(start_paused = true)]
async fn a_good_look_restores_the_budget() {
    let mut toy = Toy::new(&clock());
    for _ in 0..10 {
        for _ in 0..8 {
            toy = toy.say(|| Err(PollError::status_code(503, "")));
        }
        toy = toy.say(|| state(pending()));
    }
    let toy = toy.then_always(|| state(ready())).arc();
    let (result, _) = wait(toy, PollPolicy::new().without_time_limit()).await;
    result.expect("ready");
}

#[tokio::test(start_paused = true)]
async fn failures_may_not_go_on_for_too_long_either() {
    let policy = || {
        let mut policy = PollPolicy::new().without_time_limit();
        policy.failures.consecutive = u32::MAX;
        policy.failures.elapsed = 120 * SECOND;
        policy
    };
    let toy = Toy::new(&clock())
        .then_always(|| Err(PollError::network("no route")))
        .arc();
    let clock = toy.clock.clone();
    let (result, _) = wait(toy, policy()).await;
    check_error(result, 5, "no route");
    assert!((120..160).contains(&clock.now().elapsed().as_secs()));
}

#[tokio::test(start_paused = true)]
async fn what_another_try_will_not_mend_ends_at_once() {
    for (error, exit_code, why) in [
        (PollError::status_code(401, "Unauthorized"), 4, "401"),
        (
            PollError::status_code(403, "no permission"),
            4,
            "no permission",
        ),
        (PollError::status_code(422, "bad id"), 5, "422"),
    ] {
        let toy = Toy::new(&clock())
            .then_always(move || Err(error.clone()))
            .arc();
        let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
        check_error(result, exit_code, why);
        assert_eq!(toy.looked_at().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_makes_no_sense_is_looked_at_again_twice() -> Result {
    let garbled = || Err(PollError::undecodable("not JSON"));
    let toy = Toy::new(&clock())
        .say(garbled)
        .say(garbled)
        .then_always(|| state(ready()))
        .arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
    result?;
    assert_eq!(toy.looked_at().len(), 3);

    let toy = Toy::new(&clock()).then_always(garbled).arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
    check_error(result, 5, "not JSON");
    assert_eq!(toy.looked_at().len(), 3);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_404_soon_after_the_start_is_not_yet_and_later_gone() -> Result {
    let missing = || Err(PollError::status_code(404, "job not found"));
    let toy = Toy::new(&clock())
        .say(missing)
        .say(missing)
        .then_always(|| state(ready()))
        .arc();
    let mut job = jobs(&toy.clock, PollPolicy::new())
        .start(toy.clone(), &ids())
        .await?;
    job.wait(&mut ignore).await?;
    assert_eq!(toy.looked_at().len(), 3);

    let toy = Toy::new(&clock()).then_always(missing).arc();
    let mut job = jobs(&toy.clock, PollPolicy::new())
        .start(toy.clone(), &ids())
        .await?;
    let error = job.wait(&mut ignore).await.expect_err("gone");
    assert!(error.is_gone() && error.exit_code() == 1, "{error}");
    let looks = toy.looked_at();
    assert!(
        (20.0..25.0).contains(looks.last().ok_or("a look")?),
        "{looks:?}"
    );

    let toy = Toy::new(&clock()).then_always(missing).arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new()).await;
    check_error(result, 1, "job not found");
    assert_eq!(
        toy.looked_at().len(),
        1,
        "nobody knows when an attached job was started: no grace"
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_grace_survives_a_resume_and_a_jumping_clock() -> Result {
    let missing = || Err(PollError::status_code(404, ""));
    let toy = Toy::new(&clock()).arc();
    let ticket = jobs(&toy.clock, PollPolicy::new())
        .start(toy.clone(), &ids())
        .await?
        .ticket()
        .cloned()
        .ok_or("a ticket")?;
    for (wall, looks) in [
        ("2024-01-15T09:30:05Z", 2..9),
        ("2024-01-15T10:30:00Z", 1..2),
        ("2020-01-01T00:00:00Z", 2..9),
    ] {
        let clock = TokioClock::starting_at(wall.parse()?);
        let toy = Toy::new(&clock).then_always(missing).arc();
        let mut job = jobs(&clock, PollPolicy::new()).resume(toy.clone(), &ticket)?;
        assert!(job.wait(&mut ignore).await.expect_err("gone").is_gone());
        assert!(
            looks.contains(&toy.looked_at().len()),
            "{wall}: {:?}",
            toy.looked_at()
        );
        assert!(clock.now().elapsed() < 30 * SECOND, "{wall}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_job_older_than_the_vendors_memory_was_forgotten() -> Result {
    let missing = || Err(PollError::status_code(404, "job not found"));
    let forgets = |toy: Toy| {
        toy.with_facts(|facts| facts.job_record_lifetime = Some(7200 * SECOND))
            .then_always(missing)
            .arc()
    };
    let start = forgets(Toy::new(&clock()));
    let ticket = jobs(&start.clock, PollPolicy::new())
        .start(start.clone(), &ids())
        .await?
        .ticket()
        .cloned()
        .ok_or("a ticket")?;
    let forgotten = "the vendor forgets finished jobs after 2 h, and this one began 5 h ago: \
                     start a new export";
    let unknown = "the vendor does not know this export (any more): job not found; \
                   the vendor forgets finished jobs after 2 h";
    for (wall, told) in [
        ("2024-01-15T14:30:00Z", forgotten),
        ("2024-01-15T10:30:00Z", unknown),
    ] {
        let clock = TokioClock::starting_at(wall.parse()?);
        let toy = forgets(Toy::new(&clock));
        let mut job = jobs(&clock, PollPolicy::new()).resume(toy, &ticket)?;
        let error = job.wait(&mut ignore).await.expect_err("gone");
        assert!(error.is_gone() && error.exit_code() == 1, "{error}");
        assert_eq!(error.to_string(), told, "{wall}");
        let remark = job.remark(&job.look().await?.summary()).ok_or("a remark")?;
        assert!(told.contains(&remark), "{remark}");
    }
    // Nobody knows how old a job is that was attached to.
    let toy = forgets(Toy::new(&clock()));
    let (result, _) = wait(toy, PollPolicy::new()).await;
    check_error(result, 1, unknown);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_success_that_may_not_last_is_remarked_on() -> Result {
    for (revocable, lifetime, told) in [
        (false, None, None),
        (
            true,
            None,
            Some("the vendor may remove the file before long"),
        ),
        (
            false,
            Some(7200 * SECOND),
            Some("the vendor forgets finished jobs after 2 h"),
        ),
    ] {
        let toy = Toy::new(&clock())
            .with_facts(|facts| {
                facts.success_revocable = revocable;
                facts.job_record_lifetime = lifetime;
            })
            .then_always(|| state(ready()))
            .arc();
        let job = jobs(&toy.clock, PollPolicy::new()).attach(toy, ids())?;
        let state = job.look().await?.summary();
        assert_eq!(job.remark(&state).as_deref(), told);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_start_whose_answer_is_lost_says_so_and_one_that_was_never_sent_does_not() -> Result {
    for (said, may_have_been_started) in [
        (PollError::network("connection reset"), true),
        (PollError::status_code(502, "bad gateway"), true),
        (PollError::undecodable("not JSON"), true),
        (PollError::network("connection refused").unsent(), false),
        (PollError::status_code(422, "no such form"), false),
        (PollError::status_code(401, ""), false),
    ] {
        let toy = Toy::new(&clock());
        toy.start_answers
            .lock()
            .map_err(|_| "poisoned")?
            .push_back(Err(said.clone()));
        let toy = toy.arc();
        let error = jobs(&toy.clock, PollPolicy::new())
            .start(toy.clone(), &ids())
            .await
            .err()
            .ok_or("an error")?;
        let told = error.to_string().contains("a job may have been started");
        assert_eq!(told, may_have_been_started, "{said}: {error}");
        assert_eq!(error.may_have_started(), may_have_been_started, "{said}");
        assert_eq!(toy.starts.lock().map_err(|_| "poisoned")?.len(), 1);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_server_in_trouble_that_asks_for_more_time_than_there_is_ends_the_watch() {
    let toy = Toy::new(&clock())
        .then_always(|| Err(PollError::status_code(503, "down").with_hints(told(600))))
        .arc();
    let (result, _) = wait(toy.clone(), PollPolicy::new().within(60 * SECOND)).await;
    check_error(result, 3, "allowed in 10 min");
    assert_eq!(toy.looked_at().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_unknown_state_counts_as_running_for_a_while() {
    let unknown = || state(JobState::Unrecognised("archiving".into()));
    let toy = Toy::new(&clock())
        .say(unknown)
        .say(unknown)
        .then_always(|| state(ready()))
        .arc();
    let (result, events) = wait(toy, PollPolicy::new()).await;
    result.expect("ready");
    let first = Event::State {
        state: StateSummary::Unrecognised("archiving".into()),
        next_look_in: None,
    };
    assert_eq!(
        std::mem::discriminant(&events[0]),
        std::mem::discriminant(&first)
    );

    let toy = Toy::new(&clock()).then_always(unknown).arc();
    let clock = toy.clock.clone();
    let (result, _) = wait(toy, PollPolicy::new().without_time_limit()).await;
    check_error(result, 3, "`archiving`");
    assert!((600..660).contains(&clock.now().elapsed().as_secs()));
}

#[tokio::test(start_paused = true)]
async fn a_failed_job_shows_the_vendors_reason() {
    let toy = Toy::new(&clock())
        .then_always(|| state(JobState::Failed("the form has no columns".into())))
        .arc();
    let (result, _) = wait(toy, PollPolicy::new()).await;
    assert!(result.as_ref().expect_err("failed").is_job_failed());
    check_error(result, 1, "the export failed: the form has no columns");
    let toy = Toy::new(&clock())
        .then_always(|| state(JobState::Failed(String::new())))
        .arc();
    let (result, _) = wait(toy, PollPolicy::new()).await;
    check_error(result, 1, "gives no reason");
}

/// Never answers.
struct Silent(Arc<Toy>);

impl export_jobs::ExportBackend for Silent {
    fn facts(&self) -> &export_jobs::VendorFacts {
        &FACTS
    }
    fn origin(&self) -> &Origin {
        self.0.origin()
    }
    fn credential(&self) -> &str {
        ""
    }
    fn start<'a>(
        &'a self,
        _: &'a export_jobs::Params,
    ) -> export_jobs::BoxFuture<'a, Result<Answer<Started>, PollError>> {
        Box::pin(std::future::pending())
    }
    fn status<'a>(
        &'a self,
        _: &'a export_jobs::Params,
    ) -> export_jobs::BoxFuture<'a, crate::support::toy::Said> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_under_way_is_cut_to_the_time_limit_with_room_for_a_last_look() {
    let clock = clock();
    let silent = Arc::new(Silent(Toy::new(&clock).arc()));
    // One request takes all the time that there is, then there is a last one of five seconds.
    for (limit, longest) in [(2, 5), (6, 11), (30, 35), (90, 95)] {
        let policy = PollPolicy::new().within(limit * SECOND);
        let begun = clock.now();
        let mut job = jobs(&clock, policy.clone())
            .attach(silent.clone(), ids())
            .expect("good ids");
        let error = job.wait(&mut ignore).await.expect_err("no answer");
        let took = clock.now().since(begun);
        assert!(error.is_timeout(), "{limit} s: {error}");
        assert!(
            error
                .to_string()
                .contains("the last look failed: no answer in time"),
            "{error}"
        );
        assert!(took <= longest * SECOND, "{limit} s took {took:?}");
        let begun = clock.now();
        let error = jobs(&clock, policy)
            .start(silent.clone(), &ids())
            .await
            .expect_err("no answer");
        let took = clock.now().since(begun);
        assert!(error.may_have_started(), "{error}");
        assert!(took <= longest * SECOND, "{limit} s took {took:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_time_out_tells_the_last_trouble_and_only_that() -> Result {
    for trouble in [
        PollError::network("connection refused"),
        PollError::status_code(502, "bad gateway"),
        PollError::status_code(429, "too many"),
    ] {
        let said = trouble.clone();
        let toy = Toy::new(&clock())
            .then_always(move || Err(said.clone()))
            .arc();
        let (result, _) = wait(toy, PollPolicy::new().within(5 * SECOND)).await;
        check_error(
            result,
            3,
            &format!("the last look failed: {trouble}; resume"),
        );
    }
    let toy = Toy::new(&clock())
        .say(|| Err(PollError::status_code(502, "bad gateway")))
        .then_always(|| state(pending()))
        .arc();
    let (result, _) = wait(toy, PollPolicy::new().within(5 * SECOND)).await;
    let error = result.expect_err("time is up");
    assert!(!error.to_string().contains("bad gateway"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_start_that_met_only_429s_says_that_nothing_was_started() {
    for hints in [Hints::default(), told(60)] {
        let wait = hints.wait();
        let toy = Toy::new(&clock());
        toy.start_answers.lock().expect("not poisoned").extend(
            std::iter::repeat_with(|| {
                Err(PollError::status_code(429, "too many").with_hints(hints.clone()))
            })
            .take(20),
        );
        let toy = toy.arc();
        let error = jobs(&toy.clock, PollPolicy::new().within(10 * SECOND))
            .start(toy.clone(), &ids())
            .await
            .expect_err("no time");
        assert!(error.is_timeout() && !error.may_have_started(), "{error}");
        assert_eq!(error.come_back_in(), wait, "{error}");
        let text = error.to_string();
        assert!(text.contains("nothing was started"), "{text}");
        assert!(text.contains("429: too many"), "{text}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_never_comes_is_a_failed_look() {
    let clock = clock();
    let silent = Arc::new(Silent(Toy::new(&clock).arc()));
    let jobs = jobs(&clock, PollPolicy::new().without_time_limit());
    let error = jobs
        .start(silent.clone(), &ids())
        .await
        .expect_err("no answer");
    assert!(
        error.is_network() && error.to_string().contains("may have been started"),
        "{error}"
    );
    let mut job = jobs.attach(silent, ids()).expect("good ids");
    let error = job.wait(&mut ignore).await.expect_err("no answer");
    assert!(
        error.is_network() && error.to_string().contains("no answer in time"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_start_is_sent_again_after_a_429_and_never_otherwise() -> Result {
    let toy = Toy::new(&clock());
    {
        let mut answers = toy.start_answers.lock().map_err(|_| "poisoned")?;
        answers.push_back(Err(PollError::status_code(429, "").with_hints(told(30))));
        answers.push_back(Err(PollError::status_code(500, "oops")));
    }
    let toy = toy.arc();
    let error = jobs(&toy.clock, PollPolicy::new())
        .start(toy.clone(), &ids())
        .await
        .err()
        .ok_or("an error")?;
    assert_eq!((error.exit_code(), error.http_status()), (5, Some(500)));
    let starts = toy.starts.lock().map_err(|_| "poisoned")?.clone();
    assert_eq!(starts.len(), 2);
    assert!((30..31).contains(&starts[1].as_secs()), "{starts:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_observer_may_stop_and_the_job_can_be_taken_up_again() -> Result {
    let toy = Toy::new(&clock())
        .say(|| state(pending()))
        .then_always(|| state(ready()))
        .arc();
    let jobs = jobs(&toy.clock, PollPolicy::new());
    let mut job = jobs.attach(toy.clone(), ids())?;
    let error = job
        .wait(&mut |_: &Event| ControlFlow::Break(()))
        .await
        .expect_err("stopped");
    assert!(error.is_interrupted() && error.exit_code() == 3);
    let mut again = jobs.resume(toy, error.ticket().ok_or("a ticket")?)?;
    again.wait(&mut ignore).await?;
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn dropping_at_any_await_loses_nothing() -> Result {
    let toy = Toy::new(&clock())
        .say(|| state(pending()))
        .say(|| state(pending()))
        .then_always(|| state(ready()))
        .arc();
    let mut job =
        jobs(&toy.clock, PollPolicy::new().every(10 * SECOND)).attach(toy.clone(), ids())?;
    let mut watch = job.watch();
    let mut looks = 0;
    for _ in 0..100 {
        // Dropped every seven seconds, in the middle of its sleeps.
        match tokio::time::timeout(7 * SECOND, watch.next()).await {
            Ok(Some(Ok(Look::Event(_)))) => looks += 1,
            Ok(Some(Ok(Look::Ready(_)))) => break,
            Ok(other) => panic!("{other:?}"),
            Err(_) => {}
        }
    }
    assert_eq!(looks, 2);
    assert_eq!(toy.looked_at(), [0.0, 10.0, 20.0]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_watch_is_a_stream_that_ends_with_the_artifact() -> Result {
    let toy = Toy::new(&clock())
        .say(|| state(pending()))
        .then_always(|| state(ready()))
        .arc();
    let mut job = jobs(&toy.clock, PollPolicy::new()).attach(toy, ids())?;
    let looks: Vec<_> = job.watch().into_stream().collect().await;
    assert_eq!(looks.len(), 2);
    let Some(Ok(Look::Ready(artifact))) = looks.last() else {
        panic!("{looks:?}")
    };
    assert!(matches!(artifact.content, Content::Link(_)));
    assert!(!format!("{looks:?}").contains("s3cret"));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn one_look_tells_the_state_as_it_is() -> Result {
    let toy = Toy::new(&clock())
        .say(|| state(pending()))
        .say(|| Err(PollError::status_code(404, "")))
        .then_always(|| Err(PollError::status_code(503, "busy")))
        .arc();
    let job = jobs(&toy.clock, PollPolicy::new()).attach(toy, ids())?;
    assert!(matches!(job.look().await?, JobState::Pending(_)));
    assert!(matches!(job.look().await?, JobState::Gone));
    assert_eq!(job.look().await.expect_err("busy").exit_code(), 5);
    Ok(())
}

#[test]
fn statuses_mean_what_they_mean() {
    for (status, trouble) in [
        (401, ErrorKind::Refused),
        (403, ErrorKind::Refused),
        (404, ErrorKind::NotFound),
        (410, ErrorKind::NotFound),
        (408, ErrorKind::Transient),
        (425, ErrorKind::Transient),
        (429, ErrorKind::RateLimited),
        (500, ErrorKind::Transient),
        (504, ErrorKind::Transient),
        (400, ErrorKind::Rejected),
        (422, ErrorKind::Rejected),
    ] {
        assert_eq!(
            PollError::status_code(status, "").kind(),
            trouble,
            "{status}"
        );
    }
}

#[test]
fn futures_can_be_spawned() {
    fn is_send<T: Send>(_: T) {}
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let _guard = runtime.enter();
    let toy = Toy::new(&clock()).arc();
    let jobs = jobs(&toy.clock, PollPolicy::new());
    let mut job = jobs.attach(toy.clone(), ids()).expect("good ids");
    is_send(job.watch().into_stream());
    is_send(async move {
        let destination = export_jobs::Destination::new("out");
        jobs.start(toy, &ids())
            .await?
            .pull(&destination, &mut ignore)
            .await
    });
}
