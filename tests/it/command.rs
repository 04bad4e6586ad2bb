//! The command against fake vendors: what it leaves behind, says, and ends with.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::command::{End, Fake, Ran, SIGNATURE, TOKEN, bare, feed};
use crate::support::server::Reply;
use flate2::Compression;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;

const ALL: [&str; 5] = ["rally", "vanta", "prolific", "opnform", "cometly"];
const NDJSON: &[u8] = b"{\"id\":1}\n{\"id\":2}\n";

fn gz() -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(NDJSON).expect("memory");
    encoder.finish().expect("memory")
}

fn zip() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer
        .start_file("responses.jsonl", SimpleFileOptions::default())
        .expect("memory");
    writer.write_all(NDJSON).expect("memory");
    writer.finish().expect("memory").into_inner()
}

fn file_of(vendor: &str) -> Vec<u8> {
    match vendor {
        "rally" | "prolific" => zip(),
        "cometly" => gz(),
        _ => b"id,name\n1,a\n".to_vec(),
    }
}

fn each_vendor(test: impl Fn(&'static str) + Sync) {
    std::thread::scope(|scope| {
        for vendor in ALL {
            scope.spawn(|| test(vendor));
        }
    });
}

#[test]
fn pull_starts_looks_and_fetches() {
    each_vendor(|vendor| {
        let fake = Fake::new(vendor, file_of(vendor), 1, End::Done);
        let output = fake.path("out");
        let ran = fake.pull(&output, &[]);
        assert_eq!(ran.code, Some(0), "{vendor}: {ran:?}");
        assert_eq!(
            std::fs::read(&output).expect("a file"),
            file_of(vendor),
            "{vendor}"
        );
        assert!(ran.out.contains("sha256"), "{vendor}: {ran:?}");
        assert_eq!(fake.starts(), usize::from(vendor != "rally"), "{vendor}");
        for request in fake.storage.requests() {
            assert_eq!(request.header("authorization"), None, "{vendor}");
        }
        let left: Vec<_> = std::fs::read_dir(fake.folder.path())
            .expect("a folder")
            .collect();
        assert_eq!(left.len(), 1, "{vendor}: {left:?}");
    });
}

#[test]
fn pull_tells_in_json() {
    let fake = Fake::new("rally", zip(), 1, End::Done);
    let ran = fake.pull(&fake.path("out.zip"), &["--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let events = ran.events();
    let names: Vec<_> = events.iter().map(|event| event["event"].as_str()).collect();
    assert_eq!(names.first(), Some(&Some("started")));
    assert!(names.contains(&Some("state")), "{names:?}");
    assert!(names.contains(&Some("downloading")), "{names:?}");
    assert_eq!(names.last(), Some(&Some("done")));
    let done = events.last().expect("a line");
    assert_eq!(done["bytes"], zip().len());
    let pending = &events[1];
    assert_eq!(pending["state"], "pending", "{pending}");
    assert_eq!(
        (&pending["done"], &pending["total"]),
        (&12.into(), &40.into())
    );
}

#[test]
fn quiet_says_nothing() {
    let fake = Fake::new("vanta", file_of("vanta"), 0, End::Done);
    let ran = fake.pull(&fake.path("out.csv"), &["--quiet"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "", "")
    );
}

#[test]
fn start_then_resume_in_another_process() {
    for vendor in ["prolific", "cometly"] {
        let fake = Fake::new(vendor, file_of(vendor), 1, End::Done);
        let mut arguments = vec!["start"];
        arguments.extend(fake.wish());
        let started = fake.run(&arguments);
        assert_eq!(started.code, Some(0), "{started:?}");
        assert_eq!(started.out.lines().count(), 1, "one line of JSON");
        let ticket = fake.path("ticket.json");
        std::fs::write(&ticket, &started.out).expect("room");

        let status = fake.run(&["status", ticket.to_str().expect("plain")]);
        assert_eq!(status.code, Some(0), "{status:?}");
        assert!(status.out.starts_with(vendor), "{status:?}");

        let output = fake.path("out");
        let path = output.to_str().expect("plain");
        let resume = fake.command(&["resume", "-", "-o", path, "--json"]);
        let resumed = feed(resume, &started.out);
        assert_eq!(resumed.code, Some(0), "{resumed:?}");
        assert_eq!(resumed.events()[0]["new"], false);
        assert_eq!(std::fs::read(&output).expect("a file"), file_of(vendor));
        assert_eq!(fake.starts(), 1, "{vendor}: resuming starts nothing");
    }
}

#[test]
fn start_with_an_id_gives_the_ticket_of_that_job() {
    let fake = Fake::new("rally", zip(), 0, End::Done);
    let ran = fake.run(&["start", "rally", "--study", "s", "--export", "e"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ticket: export_jobs::Ticket = ran.out.parse().expect("a ticket");
    assert_eq!(ticket.vendor(), "rally");
    assert!(fake.api.lines().is_empty());
}

#[test]
fn a_job_that_failed_is_told_with_its_reason() {
    each_vendor(|vendor| {
        let fake = Fake::new(vendor, Vec::new(), 0, End::Failed);
        let output = fake.path("out");
        let ran = fake.pull(&output, &["--json"]);
        assert_eq!(ran.code, Some(1), "{vendor}: {ran:?}");
        assert!(!output.exists());
        let failed = ran.events().pop().expect("a line");
        assert_eq!(
            (&failed["event"], &failed["code"]),
            (&"failed".into(), &1.into())
        );
        let reason = match vendor {
            "rally" | "prolific" => "the vendor gives no reason",
            "vanta" => "unsupported question types",
            "opnform" => "The export took too long",
            _ => "contact support",
        };
        let message = failed["message"].as_str().expect("a text");
        assert!(message.contains(reason), "{vendor}: {message}");
    });
}

#[test]
fn status_of_a_failed_job() {
    let fake = Fake::new("cometly", Vec::new(), 0, End::Failed);
    let started = fake.run(&["start", "cometly", "--date", "2024-01-15"]);
    let ran = feed(fake.command(&["status", "-"]), &started.out);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("failed: Export failed."), "{ran:?}");
    let ran = feed(fake.command(&["status", "-", "--json"]), &started.out);
    assert_eq!(ran.events().pop().expect("a line")["event"], "failed");
}

#[test]
fn text_of_a_vendor_steers_no_terminal_and_shows_no_link() {
    let message = format!(
        r"Gone\u001b]0;x\u0007 \u202ewrong https://h.example/f?X-Amz-Signature={SIGNATURE} Bearer {TOKEN}"
    );
    let failed = format!(
        r#"{{"export_id":123,"status":"failed","created_at":"2024-01-15T10:30:00Z","message":"{message}"}}"#
    );
    let odd = format!(r#"{{"export_id":123,"status":"{message}"}}"#);
    for (body, code, event) in [(failed, 1, "reason"), (odd, 0, "word")] {
        let fake = Fake::saying("cometly", move || Reply::json(200, body.clone()));
        let ticket = fake.run(&["start", "cometly", "--export", "123"]).out;
        let ran = feed(fake.command(&["status", "-"]), &ticket);
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert!(
            ran.out
                .contains("Gone]0;x wrong https://h.example/... Bearer ...\n"),
            "{ran:?}"
        );
        let ran = feed(fake.command(&["status", "-", "--json"]), &ticket);
        let events = ran.events();
        let text = events[0][event].as_str().expect("a text");
        assert_eq!(text, "Gone]0;x wrong https://h.example/... Bearer ...");
    }
}

#[test]
fn refusals_and_absences_end_at_once() {
    each_vendor(|vendor| {
        for (status, code) in [(401, 4), (403, 4), (422, 5)] {
            let fake = Fake::saying(vendor, move || {
                Reply::json(status, r#"{"message":"No.","error":"no"}"#)
            });
            let ran = fake.pull(&fake.path("out"), &["--json"]);
            // Vanta's token endpoint is asked first, and refuses in its own way.
            assert_eq!(ran.code, Some(code), "{vendor} {status}: {ran:?}");
            let failed = ran.events().pop().expect("a line");
            assert_eq!(failed["event"], "failed", "{vendor}");
        }
    });
}

#[test]
fn an_unknown_job_is_gone() {
    let fake = Fake::saying("rally", || {
        Reply::new(404, "text/plain", "Export not found")
    });
    let ran = fake.pull(&fake.path("out"), &[]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("Export not found"), "{ran:?}");
}

#[test]
fn a_job_that_takes_too_long_leaves_its_ticket() {
    for (vendor, more) in [("cometly", None), ("opnform", Some("--json"))] {
        let fake = Fake::new(vendor, Vec::new(), 0, End::Never);
        let mut options = vec!["--timeout", "1s"];
        options.extend(more);
        let ran = fake.pull(&fake.path("out"), &options);
        assert_eq!(ran.code, Some(3), "{ran:?}");
        assert_eq!(ran.ticket().vendor(), vendor);
        if more.is_some() {
            let failed = ran.events().pop().expect("a line");
            assert_eq!(failed["ticket"]["vendor"], vendor);
        }
    }
}

#[test]
fn a_page_in_place_of_the_file_is_a_bad_artifact() {
    let fake = Fake::new("prolific", b"<html>sorry</html>".to_vec(), 0, End::Done);
    let output = fake.path("out");
    let ran = fake.pull(&output, &[]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    assert!(!output.exists());
}

#[test]
fn a_server_that_is_not_there() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    let output = fake.path("out");
    let path = output.to_str().expect("plain");
    let mut command = bare();
    command.env("COMETLY_TOKEN", TOKEN).args([
        "pull",
        "cometly",
        "--date",
        "2024-01-15",
        "-o",
        path,
        "--base-url",
        "http://127.0.0.1:9",
    ]);
    let ran = Ran::from(command.output().expect("it runs"));
    assert_eq!(ran.code, Some(5), "{ran:?}");
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_sent() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    let there = fake.path("there");
    std::fs::write(&there, "mine").expect("room");
    let there = there.to_str().expect("plain");
    let unpacked = fake.path("b");
    std::fs::write(&unpacked, "mine").expect("room");
    let packed = fake.path("b.gz");
    let packed = packed.to_str().expect("plain");
    let output = fake.path("out");
    let output = output.to_str().expect("plain");
    for arguments in [
        vec!["pull", "acme", "-o", output],
        vec!["pull", "cometly", "-o", output],
        vec!["pull", "cometly", "--date", "2024-01-15"],
        vec!["pull", "cometly", "--date", "tomorrow", "-o", output],
        vec!["pull", "cometly", "--export", "seven", "-o", output],
        vec![
            "pull",
            "cometly",
            "--export",
            "7",
            "--date",
            "2024-01-15",
            "-o",
            output,
        ],
        vec!["pull", "cometly", "--export", "7", "-o", there],
        vec!["pull", "cometly", "--export", "7", "--unpack", "-o", packed],
        vec![
            "pull",
            "cometly",
            "--export",
            "7",
            "-o",
            output,
            "--timeout",
            "soon",
        ],
        vec!["pull", "rally", "--study", "s", "-o", output],
        vec!["pull", "vanta", "--questionnaire", "q", "-o", output],
        vec!["pull", "opnform", "--form", "f", "-o", output],
        vec!["start", "rally", "--study", "s"],
        vec!["status", there],
        vec!["resume", "/nowhere/ticket", "-o", output],
    ] {
        let ran = fake.run(&arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}: {ran:?}");
        assert!(ran.err.starts_with("error: "), "{ran:?}");
        let mut command = fake.command(&arguments);
        let ran = Ran::from(command.arg("--json").output().expect("it runs"));
        let failed = ran.events().pop().expect("a line");
        assert_eq!(failed["event"], "failed", "{arguments:?}");
        assert_eq!(failed["code"], 2, "{arguments:?}");
    }
    assert!(fake.api.lines().is_empty(), "{:?}", fake.api.lines());
    assert_eq!(std::fs::read(there).expect("still there"), b"mine");
}

#[test]
fn plain_http_is_for_loopback() {
    let mut command = bare();
    command.env("RALLY_TOKEN", TOKEN).args([
        "start",
        "rally",
        "--study",
        "s",
        "--export",
        "e",
        "--base-url",
        "http://api.example.com",
    ]);
    let ran = Ran::from(command.output().expect("it runs"));
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("loopback"), "{ran:?}");
}

#[test]
fn a_ticket_of_another_host_is_refused() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    let other = Fake::new("cometly", gz(), 0, End::Done);
    let started = fake.run(&["start", "cometly", "--date", "2024-01-15"]);
    let ran = feed(other.command(&["status", "-"]), &started.out);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(other.api.lines().is_empty());
}

#[test]
fn unpacking_beside_the_file() {
    for (vendor, name, unpacked) in [
        ("rally", "consents.zip", "consents/responses.jsonl"),
        ("cometly", "events.ndjson.gz", "events.ndjson"),
    ] {
        let fake = Fake::new(vendor, file_of(vendor), 0, End::Done);
        let ran = fake.pull(&fake.path(name), &["--unpack"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(
            std::fs::read(fake.path(name)).expect("a file"),
            file_of(vendor)
        );
        assert_eq!(std::fs::read(fake.path(unpacked)).expect("a file"), NDJSON);
    }
}

#[test]
fn unpacking_that_fails_says_that_the_file_is_complete() {
    // It begins and ends like a ZIP archive, and the entry that its end counts is not there.
    let hollow = b"PK\x03\x04 and no more PK\x05\x06\0\0\0\0\x01\0\x01\0\x09\0\0\0\0\0\0\0\0\0";
    let fake = Fake::new("prolific", hollow.to_vec(), 0, End::Done);
    let output = fake.path("out.zip");
    let ran = fake.pull(&output, &["--unpack", "--json"]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    assert_eq!(ran.ticket().vendor(), "prolific");
    let failed = ran.events().pop().expect("a line");
    assert_eq!(failed["path"], output.to_str().expect("plain"));
    let message = failed["message"].as_str().expect("a text");
    assert!(message.contains("is complete"), "{message}");
    assert_eq!(
        std::fs::read_dir(fake.folder.path())
            .expect("a folder")
            .count(),
        1
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_goes_to_stderr() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    let full = || std::fs::File::create("/dev/full").expect("a device");
    let mut arguments = vec!["start"];
    arguments.extend(fake.wish());
    let started = fake.command(&arguments).stdout(full()).output();
    let started = Ran::from(started.expect("it runs"));
    assert_eq!(started.code, Some(5), "{started:?}");
    let lost = fake.command(&arguments).stdout(Stdio::null()).output();
    let lost = Ran::from(lost.expect("it runs"));
    assert_eq!(lost.ticket().ids(), started.ticket().ids(), "{lost:?}");
    let ticket = fake.path("ticket");
    std::fs::write(&ticket, started.ticket().to_string()).expect("room");
    let arguments = ["status", ticket.to_str().expect("plain")];
    let looked = fake.command(&arguments).stdout(full()).output();
    let looked = Ran::from(looked.expect("it runs"));
    assert_eq!(looked.code, Some(5), "{looked:?}");
    assert_eq!(looked.ticket(), started.ticket());
}

/// A pull that waits, and a signal once it does.
#[cfg(target_os = "linux")]
fn signalled(fake: &Fake, signal: &str, ignored: bool) -> Ran {
    let arguments = format!(
        "{} exec \"$0\" \"$@\"",
        if ignored { "trap '' HUP;" } else { "" }
    );
    let output = fake.path("out");
    let mut wanted = vec!["pull"];
    wanted.extend(fake.wish());
    wanted.extend([
        "--quiet",
        "--poll-interval",
        "1s",
        "-o",
        output.to_str().expect("plain"),
    ]);
    let command = fake.command(&wanted);
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg(arguments).arg(command.get_program());
    shell.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    let child = shell
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let looks = |wanted| {
        let begun = Instant::now();
        while fake.api.lines().len() < wanted {
            assert!(begun.elapsed() < Duration::from_secs(10), "it looks");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    looks(2);
    let id = child.id().to_string();
    let kill = |signal: &str| {
        let killed = std::process::Command::new("kill")
            .args([signal, &id])
            .status();
        assert!(killed.expect("it runs").success());
    };
    kill(signal);
    if ignored {
        looks(4);
        kill("-INT");
    }
    Ran::from(child.wait_with_output().expect("it ends"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_hang_up_leaves_the_ticket_unless_it_is_ignored() {
    for ignored in [false, true] {
        let fake = Fake::new("cometly", gz(), 0, End::Never);
        let ran = signalled(&fake, "-HUP", ignored);
        assert_eq!(ran.code, Some(3), "{ran:?}");
        assert_eq!(ran.ticket().vendor(), "cometly");
    }
}

#[test]
fn opnform_may_send_the_file_at_once() {
    let csv = || Reply::new(200, "text/csv", "id,name\n1,a\n");
    let fake = Fake::saying("opnform", csv);
    let output = fake.path("out.csv");
    let ran = fake.pull(&output, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(std::fs::read(&output).expect("a file"), b"id,name\n1,a\n");
    let ran = fake.run(&["start", "opnform", "--form", "f-1"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("pull"), "{ran:?}");
}

#[test]
fn overwriting_takes_a_word() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    for name in ["events.ndjson.gz", "events.ndjson"] {
        std::fs::write(fake.path(name), "old").expect("room");
    }
    let packed = fake.path("events.ndjson.gz");
    let ran = fake.pull(&packed, &["--unpack"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(fake.api.lines().is_empty());
    let ran = fake.pull(&packed, &["--unpack", "--overwrite"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(std::fs::read(&packed).expect("a file"), gz());
    let unpacked = std::fs::read(fake.path("events.ndjson")).expect("a file");
    assert_eq!(unpacked, NDJSON);

    let fake = Fake::new("rally", zip(), 0, End::Done);
    std::fs::create_dir(fake.path("consents")).expect("room");
    let ran = fake.pull(&fake.path("consents.zip"), &["--unpack", "--overwrite"]);
    assert_eq!(ran.code, Some(2), "a folder is never replaced: {ran:?}");
    assert!(fake.api.lines().is_empty());
}

#[test]
fn a_destination_that_can_be_no_file_is_refused_before_anything_is_sent() {
    let fake = Fake::new("cometly", gz(), 0, End::Done);
    let folder = fake.folder.path().to_owned();
    let missing = fake.path("missing").join("out.gz");
    for (output, why) in [
        (folder, "is a folder"),
        (missing, "does not exist"),
        (fake.path("new/"), "is the name of a folder"),
        (fake.path(&"x".repeat(250)), "too long"),
        ("-".into(), "stdout is not supported"),
        ("..".into(), "names no file"),
        #[cfg(unix)]
        ("/dev/stdout".into(), "no plain file"),
    ] {
        for more in [&[][..], &["--overwrite"][..]] {
            let ran = fake.pull(&output, more);
            assert_eq!(ran.code, Some(2), "{ran:?}");
            assert!(ran.err.contains(why), "{ran:?}");
        }
    }
    assert!(fake.api.lines().is_empty());
}

#[test]
fn a_reader_that_goes_away_does_not_stop_an_export() {
    let fake = Fake::new("vanta", file_of("vanta"), 1, End::Done);
    let output = fake.path("out.csv");
    let mut arguments = vec!["pull"];
    arguments.extend(fake.wish());
    arguments.extend(["-o", output.to_str().expect("plain"), "--json"]);
    let mut child = fake
        .command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(ended.status.code(), Some(0), "{ended:?}");
    assert_eq!(std::fs::read(&output).expect("a file"), file_of("vanta"));
}

#[test]
fn status_says_what_is_known_about_the_state() {
    let fake = Fake::new("prolific", zip(), 0, End::Done);
    let mut arguments = vec!["start"];
    arguments.extend(fake.wish());
    let started = fake.run(&arguments);
    let ran = feed(fake.command(&["status", "-"]), &started.out);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("succeeded   (the vendor may"), "{ran:?}");
    let ran = feed(fake.command(&["status", "-", "--json"]), &started.out);
    assert!(ran.events()[0]["remark"].is_string(), "{ran:?}");

    let fake = Fake::saying("opnform", || Reply::json(404, r#"{"message":"Gone"}"#));
    let ticket = fake.run(&["start", "opnform", "--form", "f-1", "--job", "j-1"]);
    let old = ticket.out.replace(
        r#""started_at":null"#,
        r#""started_at":"2024-01-15T09:30:00Z""#,
    );
    let ran = feed(fake.command(&["status", "-"]), &old);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for said in ["forgets finished jobs after 2 h", "start a new export"] {
        assert!(ran.out.contains(said), "{ran:?}");
    }
    let output = fake.path("out.csv");
    let path = output.to_str().expect("plain");
    let ran = feed(fake.command(&["resume", "-", "-o", path]), &old);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("start a new export"), "{ran:?}");
}

/// Waits for a line of a child's stdout that has this in it.
fn wait_for(out: &mut impl BufRead, wanted: &str) {
    let mut line = String::new();
    while !line.contains(wanted) {
        line.clear();
        assert_ne!(out.read_line(&mut line).expect("text"), 0, "no `{wanted}`");
    }
}

#[cfg(unix)]
#[test]
fn an_interruption_leaves_the_ticket_and_the_bytes_that_came() {
    let file: Vec<u8> = (0..2_000_000_u32).map(|n| (n % 251) as u8).collect();
    let mut csv = b"id,name\n".to_vec();
    csv.extend(file.iter().map(|byte| byte % 26 + b'a'));
    let whole = csv.clone();
    let fake = Fake::stored(
        "vanta",
        move |request, number| match (number, request.header("range")) {
            (0, _) => Reply::file(&csv).slowly(),
            (_, None) => Reply::file(&csv),
            (_, Some(range)) => {
                let from: usize = range
                    .trim_start_matches("bytes=")
                    .trim_end_matches('-')
                    .parse()
                    .expect("a number");
                let said = format!("bytes {from}-{}/{}", csv.len() - 1, csv.len());
                Reply::new(206, "application/octet-stream", &csv[from..])
                    .with("etag", "\"v1\"")
                    .with("content-range", said)
            }
        },
        0,
        End::Done,
    );
    let output = fake.path("out.csv");
    let path = output.to_str().expect("plain");
    let mut arguments = vec!["pull"];
    arguments.extend(fake.wish());
    arguments.extend(["-o", path, "--json"]);
    let mut child = fake
        .command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut out = BufReader::new(child.stdout.take().expect("it was asked for"));
    wait_for(&mut out, "downloading");
    // The half that comes at once is to be on disk.
    let half = u64::try_from(whole.len() / 2).expect("small");
    let part = fake.path(".out.csv.part");
    let begun = Instant::now();
    while std::fs::metadata(&part).map_or(0, |part| part.len()) < half {
        assert!(begun.elapsed() < Duration::from_secs(10), "half of it came");
        std::thread::sleep(Duration::from_millis(20));
    }
    let killed = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .expect("it runs");
    assert!(killed.success());
    let mut told = String::new();
    out.read_to_string(&mut told).expect("text");
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!(ended.status.code(), Some(3), "{ended:?}");
    assert!(told.contains(r#""event":"failed""#), "{told}");
    assert!(!output.exists());
    let ticket = Ran::from(ended).ticket().to_string();

    let ran = feed(
        fake.command(&["resume", "-", "-o", path, "--json"]),
        &ticket,
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(std::fs::read(&output).expect("a file"), whole);
    let done = ran.events().pop().expect("a line");
    assert!(done["resumed_from"].as_u64() >= Some(half), "{done}");
    assert_eq!(fake.starts(), 1);
}

#[cfg(unix)]
#[test]
fn an_interrupted_start_tells_that_a_job_may_have_been_started() {
    let fake = Fake::saying("cometly", || {
        Reply::json(202, r#"{"export_id":1}"#).slowly()
    });
    let mut arguments = vec!["start"];
    arguments.extend(fake.wish());
    let child = fake
        .command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let begun = Instant::now();
    while fake.api.lines().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it asks");
        std::thread::sleep(Duration::from_millis(20));
    }
    // Whoever is in a hurry asks twice.
    for _ in 0..2 {
        let killed = std::process::Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .expect("it runs");
        assert!(killed.success());
    }
    let ran = Ran::from(child.wait_with_output().expect("it ends"));
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.err.contains("may have been started"), "{ran:?}");
}

#[test]
fn help_names_the_exit_codes_and_the_variables() {
    let ran = Ran::from(bare().arg("--help").output().expect("it runs"));
    assert_eq!(ran.code, Some(0));
    let pull = Ran::from(
        bare()
            .args(["pull", "prolific", "--help"])
            .output()
            .expect("it runs"),
    );
    for word in ["a download goes on", "--overwrite", "--study", "--from"] {
        assert!(pull.out.contains(word), "{pull:?}");
    }
    for word in ["COMETLY_TOKEN", "VANTA_CLIENT_SECRET", "6 bad artifact"] {
        assert!(ran.out.contains(word), "{ran:?}");
    }
}

#[test]
fn credentials_that_are_missing_are_named() {
    for vendor in ALL {
        let fake = Fake::new(vendor, Vec::new(), 0, End::Done);
        let mut arguments = vec!["start"];
        arguments.extend(fake.wish());
        let ran = Ran::from(bare().args(&arguments).output().expect("it runs"));
        assert_eq!(ran.code, Some(2), "{ran:?}");
        let variable = format!("{}_TOKEN", vendor.to_uppercase());
        assert!(ran.err.contains(&variable), "{ran:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_killed_watch_is_resumed_without_a_second_start() {
    for (signal, code) in [("-KILL", None), ("-TERM", Some(3))] {
        let fake = Fake::new("prolific", zip(), 1, End::Done);
        let output = fake.path("out.zip");
        let path = output.to_str().expect("plain");
        let mut arguments = vec!["pull"];
        arguments.extend(fake.wish());
        arguments.extend(["-o", path, "--poll-interval", "20s"]);
        let mut child = fake
            .command(&arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        // The ticket is there as soon as the job is, and before the first look.
        let mut err = BufReader::new(child.stderr.take().expect("it was asked for"));
        wait_for(&mut err, "started");
        let mut ticket = String::new();
        err.read_line(&mut ticket).expect("text");
        let begun = Instant::now();
        while fake.api.lines().len() < 2 {
            assert!(begun.elapsed() < Duration::from_secs(10), "it looks");
            std::thread::sleep(Duration::from_millis(20));
        }
        let killed = std::process::Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status()
            .expect("it runs");
        assert!(killed.success());
        assert_eq!(child.wait().expect("it ends").code(), code, "{signal}");

        let ran = feed(fake.command(&["resume", "-", "-o", path]), &ticket);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(std::fs::read(&output).expect("a file"), zip());
        assert_eq!(fake.starts(), 1, "{signal}");
    }
}

#[test]
fn a_server_that_asks_for_more_time_than_there_is() {
    let fake = Fake::saying("rally", || {
        Reply::new(429, "text/plain", "Too Many Requests").with("retry-after", "3600")
    });
    let ran = fake.pull(&fake.path("out"), &["--json"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert_eq!(ran.ticket().vendor(), "rally");
    let failed = ran.events().pop().expect("a line");
    assert_eq!(failed["come_back_in"], 3600.0, "{failed}");
    assert_eq!(fake.api.lines().len(), 1, "it is not asked again");
}
