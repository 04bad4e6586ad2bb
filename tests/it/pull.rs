//! From a job to a file, whole way: links that expire, success that is taken back, a disk that is full.

use std::sync::Arc;
use std::time::Duration;

use crate::support::toy::{Folder, Reply, Result, Said, Storage, Toy, ids, state};
use export_jobs::{
    Artifact, ArtifactKind, Destination, DownloadOptions, Downloader, Error, ExportBackend,
    JobState, Jobs, PollPolicy, Progress, Refresh, Saved, SignedUrl, TokioClock, ignore,
};

fn jobs(clock: &TokioClock) -> Jobs {
    let options = DownloadOptions::new()
        .tries(3, Duration::from_millis(1))
        .idle_timeout(Duration::from_secs(2));
    let clock: Arc<dyn export_jobs::Clock> = Arc::new(clock.clone());
    let downloader = Downloader::new(clock.clone())
        .expect("a client")
        .with_options(options);
    Jobs::with_clock(clock, downloader)
        .with_policy(PollPolicy::new().within(Duration::from_secs(30)))
}

/// Ready, with a link to the storage.
fn ready_at(url: String) -> impl Fn() -> Said + Send + 'static {
    move || {
        let api = Toy::new(&TokioClock::new()).origin().clone();
        let link = SignedUrl::parse(&url, &api).expect("a link");
        state(JobState::Succeeded(Artifact::link(
            link,
            ArtifactKind::Any,
            jiff::Timestamp::now(),
        )))
    }
}

fn quick(toy: Toy) -> Toy {
    toy.with_facts(|facts| {
        facts.pace.initial_delay = Duration::ZERO;
        facts.pace.first_wait = Duration::from_millis(20);
        facts.pace.floor = Duration::from_millis(10);
    })
}

async fn pull(toy: Arc<Toy>, folder: &Folder) -> Result<Saved, Error> {
    let mut job = jobs(&toy.clock).attach(toy, ids())?;
    job.pull(&Destination::new(folder.file("out")), &mut ignore)
        .await
}

#[tokio::test]
async fn an_expired_link_is_renewed_by_looking_again() -> Result {
    let storage = Storage::new(|request, _| match request.head.contains("sig=new") {
        true => Reply::whole(b"the file"),
        false => Reply::new("403 Forbidden", &[], b""),
    })
    .await;
    let toy = quick(Toy::new(&TokioClock::new()))
        .say(ready_at(storage.url("f?sig=old")))
        .then_always(ready_at(storage.url("f?sig=new")))
        .arc();
    let folder = Folder::new();
    let saved = pull(toy.clone(), &folder).await?;
    assert_eq!(std::fs::read(saved.path)?, b"the file");
    assert_eq!(toy.looked_at().len(), 2);
    assert!(
        toy.starts.lock().map_err(|_| "poisoned")?.is_empty(),
        "another job was started"
    );
    Ok(())
}

#[tokio::test]
async fn success_that_is_taken_back_is_a_failed_job() -> Result {
    let storage = Storage::new(|_, _| Reply::new("403 Forbidden", &[], b"")).await;
    for (after, why) in [
        (
            Box::new(|| state(JobState::Failed(String::new()))) as Box<dyn Fn() -> Said + Send>,
            "has removed it",
        ),
        (Box::new(|| state(JobState::Gone)), "has removed it"),
    ] {
        let toy = quick(Toy::new(&TokioClock::new()))
            .say(ready_at(storage.url("f")))
            .then_always(after)
            .arc();
        let folder = Folder::new();
        let error = pull(toy, &folder).await.expect_err("taken back");
        assert_eq!(
            (error.exit_code(), error.is_job_failed()),
            (1, true),
            "{error}"
        );
        assert!(
            error.to_string().contains(why) && error.ticket().is_some(),
            "{error}"
        );
        assert!(!folder.file("out").exists());
    }
    Ok(())
}

#[tokio::test]
async fn success_that_no_vendor_takes_back_is_a_contradiction() -> Result {
    let storage = Storage::new(|_, _| Reply::new("403 Forbidden", &[], b"")).await;
    for (after, gone, why) in [
        (
            Box::new(|| state(JobState::Failed("disk".into()))) as Box<dyn Fn() -> Said + Send>,
            false,
            "now calls it failed, which it is not known to do: disk",
        ),
        (
            Box::new(|| state(JobState::Gone)),
            true,
            "does not know this export",
        ),
    ] {
        let toy = quick(Toy::new(&TokioClock::new()))
            .with_facts(|facts| facts.success_revocable = false)
            .say(ready_at(storage.url("f")))
            .then_always(after)
            .arc();
        let error = pull(toy, &Folder::new()).await.expect_err("contradiction");
        assert_eq!((error.exit_code(), error.is_gone()), (1, gone), "{error}");
        assert!(error.to_string().contains(why), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_fresh_link_is_waited_for_in_bounds_of_its_own() -> Result {
    let storage = Storage::new(|_, _| Reply::new("403 Forbidden", &[], b"")).await;
    let toy = quick(Toy::new(&TokioClock::new()))
        .say(ready_at(storage.url("f")))
        .then_always(|| state(JobState::Pending(Progress::unknown())))
        .arc();
    let mut policy = PollPolicy::new().without_time_limit();
    policy.renewal_limit = Duration::from_millis(200);
    let mut job = jobs(&toy.clock)
        .with_policy(policy)
        .attach(toy.clone(), ids())?;
    let folder = Folder::new();
    let error = job
        .pull(&Destination::new(folder.file("out")), &mut ignore)
        .await
        .expect_err("no link");
    assert_eq!(
        (error.exit_code(), error.is_timeout()),
        (3, true),
        "{error}"
    );
    let told = error.to_string();
    assert!(
        told.contains("no fresh one came within") && told.contains("resume it with the ticket"),
        "{told}"
    );
    Ok(())
}

/// The file, behind a link that by our clock has expired long ago.
fn long_expired(url: String) -> impl Fn() -> Said + Send + 'static {
    let ready = ready_at(url);
    move || {
        let JobState::Succeeded(artifact) = ready()?.value else {
            panic!("not ready");
        };
        let expired = artifact.expiring_at(jiff::Timestamp::UNIX_EPOCH);
        state(JobState::Succeeded(expired))
    }
}

#[tokio::test]
async fn a_link_that_only_our_clock_calls_expired_is_used_where_no_other_can_be_had() -> Result {
    let storage = Storage::of(b"the file").await;
    for (refresh, looks) in [(Refresh::Never, 1), (Refresh::ByPolling, 2)] {
        let toy = quick(Toy::new(&TokioClock::new()))
            .with_facts(|facts| facts.refresh = refresh)
            .then_always(long_expired(storage.url("f")))
            .arc();
        let saved = pull(toy.clone(), &Folder::new()).await?;
        assert_eq!(saved.bytes, 8);
        assert_eq!(toy.looked_at().len(), looks, "{refresh:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_vendor_without_refresh_is_not_asked_again() -> Result {
    let storage = Storage::new(|_, _| Reply::new("403 Forbidden", &[], b"")).await;
    let toy = quick(Toy::new(&TokioClock::new()))
        .with_facts(|facts| facts.refresh = Refresh::Never)
        .then_always(ready_at(storage.url("f")))
        .arc();
    let error = pull(toy.clone(), &Folder::new())
        .await
        .expect_err("expired");
    assert!(
        error.is_link_expired() && error.ticket().is_some(),
        "{error}"
    );
    assert_eq!(toy.looked_at().len(), 1);
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_a_pipe_and_a_device_are_never_replaced() -> Result {
    let toy = Toy::new(&TokioClock::new())
        .then_always(|| state(JobState::Gone))
        .arc();
    let folder = Folder::new();
    std::fs::write(folder.file("precious"), "mine")?;
    std::os::unix::fs::symlink(folder.file("precious"), folder.file("link"))?;
    std::os::unix::fs::symlink(folder.file("nowhere"), folder.file("dangling"))?;
    let pipe = std::process::Command::new("mkfifo")
        .arg(folder.file("pipe"))
        .status()?;
    assert!(pipe.success());
    for path in [
        folder.file("link"),
        folder.file("dangling"),
        folder.file("pipe"),
        "/dev/null".into(),
        "/dev/stdout".into(),
    ] {
        for overwrite in [false, true] {
            let destination = Destination::new(&path).overwriting(overwrite);
            let mut job = jobs(&toy.clock).attach(toy.clone(), ids())?;
            let error = job
                .pull(&destination, &mut ignore)
                .await
                .expect_err("no file");
            assert!(error.is_usage(), "{error}");
            assert!(error.to_string().contains("no plain file"), "{error}");
        }
    }
    assert!(toy.looked_at().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_destination_that_exists_is_told_before_the_wait() -> Result {
    let toy = Toy::new(&TokioClock::new())
        .then_always(|| state(JobState::Gone))
        .arc();
    let folder = Folder::new();
    std::fs::write(folder.file("out"), "precious")?;
    let error = pull(toy.clone(), &folder).await.expect_err("it exists");
    assert_eq!(error.exit_code(), 2);
    assert!(error.ticket().is_some(), "the job may be hours of work");
    assert!(toy.looked_at().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_download_that_was_dropped_goes_on_where_it_was() -> Result {
    static BODY: &[u8] = &[7; 300_000];
    let storage = Storage::new(|request, number| match (request.offset(), number) {
        (Some(offset), _) => Reply::rest(BODY, offset),
        (None, 0) => Reply::whole(BODY).cut_body(200_000).hanging(),
        (None, _) => Reply::whole(BODY),
    })
    .await;
    let toy = quick(Toy::new(&TokioClock::new()))
        .then_always(ready_at(storage.url("f")))
        .arc();
    let folder = Folder::new();
    let dropped =
        tokio::time::timeout(Duration::from_millis(500), pull(toy.clone(), &folder)).await;
    assert!(dropped.is_err(), "it was to hang: {dropped:?}");
    let saved = pull(toy, &folder).await?;
    assert_eq!((saved.bytes, saved.resumed_from), (300_000, 200_000));
    assert_eq!(std::fs::read(saved.path)?, BODY);
    assert!(storage.requests()[1].contains("range: bytes=200000-"));
    Ok(())
}

/// Runs itself again with a limit on the size of files, which the disk answers like one that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_nothing_at_the_destination() -> Result {
    let script = "trap '' XFSZ; ulimit -f 100; exec \"$0\" --exact pull::full_disk_inside --ignored --nocapture";
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe()?)
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && text.contains("1 passed"),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
#[ignore = "run by the test above, inside a limit"]
async fn full_disk_inside() -> Result {
    static BODY: &[u8] = &[7; 3_000_000];
    let storage = Storage::of(BODY).await;
    let toy = quick(Toy::new(&TokioClock::new()))
        .then_always(ready_at(storage.url("f")))
        .arc();
    let folder = Folder::new();
    let error = pull(toy, &folder).await.expect_err("full");
    assert!(error.is_disk_full() && error.exit_code() == 2, "{error:?}");
    assert!(error.to_string().contains("no room left"), "{error}");
    assert!(!folder.file("out").exists());
    let kept = std::fs::metadata(folder.file(".out.part"))?.len();
    assert!(kept <= 100 * 1024, "{kept}");
    Ok(())
}
