//! Tickets: what is in them, and who may use them.

use crate::support::toy::{Result, Toy, ids};
use export_jobs::{Jobs, Params, Ticket, TokioClock};

fn clock() -> TokioClock {
    TokioClock::starting_at("2024-01-15T09:30:00Z".parse().expect("a timestamp"))
}

#[tokio::test]
async fn a_ticket_is_one_line_without_secrets_and_round_trips() -> Result {
    let clock = clock();
    let mut toy = Toy::new(&clock);
    toy.credential = "s3cret".into();
    let toy = toy.arc();
    let job = Jobs::new()?
        .start(
            toy.clone(),
            &Params::new().with("columns", vec!["a".to_owned()]),
        )
        .await?;
    let ticket = job.ticket().ok_or("a ticket")?;
    let text = ticket.to_string();
    assert_eq!(text.lines().count(), 1);
    assert!(
        text.starts_with(r#"{"v":1,"vendor":"toy","origin":"http://127.0.0.1:9","#),
        "{text}"
    );
    assert!(!text.contains("s3cret"));
    let read: Ticket = format!(" {text}\n").parse()?;
    assert_eq!(&read, ticket);
    assert_eq!(read.ids(), &ids());
    assert!(read.started_at().is_some() && read.request_digest().is_some());
    Jobs::new()?.resume(toy, &read)?;
    Ok(())
}

#[tokio::test]
async fn a_ticket_is_bound_to_vendor_host_and_base_path() -> Result {
    let clock = clock();
    let job = Jobs::new()?.attach(Toy::new(&clock).arc(), ids())?;
    let ticket = job.ticket().ok_or("a ticket")?;
    let others = [
        (
            Toy::new(&clock).with_facts(|facts| facts.vendor = "other"),
            "for `toy`, not for `other`",
        ),
        (
            Toy::at("http://127.0.0.1:10/api", &clock),
            "bound to `http://127.0.0.1:9`",
        ),
        (
            Toy::at("http://127.0.0.1:9/v2", &clock),
            "another base path",
        ),
        (
            Toy::at("https://api.example.com/api", &clock),
            "bound to `http://127.0.0.1:9`",
        ),
    ];
    for (other, why) in others {
        let error = Jobs::new()?.resume(other.arc(), ticket).err().ok_or(why)?;
        assert_eq!(error.exit_code(), 2);
        assert!(error.to_string().contains(why), "{error}");
    }
    assert!(
        Jobs::new()?
            .resume(Toy::at("http://127.0.0.1:9/api/", &clock).arc(), ticket)
            .is_ok()
    );
    Ok(())
}

#[test]
fn what_is_no_ticket_is_told_so() {
    let good = r#"{"v":1,"vendor":"toy","origin":"https://a.example","base":"00","ids":{"e":1},"started_at":null,"request":null}"#;
    assert!(good.parse::<Ticket>().is_ok());
    for (text, why) in [
        (String::new(), "not a ticket"),
        ("{}".into(), "missing field `v`"),
        (good.replace("\"v\":1", "\"v\":2"), "version 2"),
        (
            good.replace("\"e\":1", "\"e\":\"https://f.example/x?sig=1\""),
            "looks like a URL",
        ),
        (
            good.replace("\"e\":1", "\"e\":[\"https://f.example/x?sig=1\"]"),
            "looks like a URL",
        ),
        (good.replace("\"e\":1", "\"e\":{}"), "not a ticket"),
        ("x".repeat(100_000), "too long"),
    ] {
        let error = text.parse::<Ticket>().expect_err(why);
        assert_eq!(error.exit_code(), 2);
        assert!(error.to_string().contains(why), "{error}");
        assert!(!error.to_string().contains("sig=1"));
    }
}

#[tokio::test]
async fn an_id_that_is_a_url_gets_no_ticket() -> Result {
    let ids = Params::new().with("export", "https://files.example/x?sig=s3cret");
    let error = Jobs::new()?
        .attach(Toy::new(&clock()).arc(), ids)
        .err()
        .ok_or("an error")?;
    assert!(
        error.is_usage() && !error.to_string().contains("s3cret"),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn what_would_steer_a_terminal_is_escaped_and_reads_back() -> Result {
    let clock = clock();
    let ids = Params::new().with("export", "7\u{1b}[2J\u{9b}\u{202e}x\u{e0041}");
    let job = Jobs::new()?.attach(Toy::new(&clock).arc(), ids)?;
    let ticket = job.ticket().ok_or("a ticket")?;
    let text = ticket.to_string();
    assert!(
        text.contains(r"7\u001b[2J\u009b\u202ex\udb40\udc41"),
        "{text}"
    );
    assert_eq!(&text.parse::<Ticket>()?, ticket);
    assert_eq!(ticket.name(), "toy 7[2Jx");
    let named = text.replace(r#""toy""#, r#""to\u001by""#);
    let error = named.parse::<Ticket>().expect_err("no vendor is called so");
    assert!(error.is_usage(), "{error}");
    Ok(())
}
