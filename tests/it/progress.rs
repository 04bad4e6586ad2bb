//! Bars on a terminal that is narrow, that changes its width, and that is none.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use export_jobs::progress::{Bars, TermLike};
use export_jobs::{Event, Progress, StateSummary};
use indicatif::InMemoryTerm;

/// A terminal that breaks its rows anew when its width changes, as most do.
#[derive(Clone, Debug)]
struct Resizable(Arc<Mutex<InMemoryTerm>>);

impl Resizable {
    fn new(width: u16) -> Self {
        Self(Arc::new(Mutex::new(InMemoryTerm::new(20, width))))
    }

    fn now(&self) -> InMemoryTerm {
        self.0.lock().expect("not poisoned").clone()
    }

    fn resize(&self, width: u16) {
        let narrower = InMemoryTerm::new(20, width);
        let rows: Vec<String> = self.now().contents().lines().map(str::to_owned).collect();
        narrower.write_str(&rows.join("\r\n")).expect("written");
        *self.0.lock().expect("not poisoned") = narrower;
    }

    /// The rows that are seen.
    fn rows(&self) -> Vec<String> {
        self.now().contents().lines().map(str::to_owned).collect()
    }
}

impl TermLike for Resizable {
    fn width(&self) -> u16 {
        self.now().width()
    }
    fn height(&self) -> u16 {
        self.now().height()
    }
    fn move_cursor_up(&self, n: usize) -> io::Result<()> {
        self.now().move_cursor_up(n)
    }
    fn move_cursor_down(&self, n: usize) -> io::Result<()> {
        self.now().move_cursor_down(n)
    }
    fn move_cursor_right(&self, n: usize) -> io::Result<()> {
        self.now().move_cursor_right(n)
    }
    fn move_cursor_left(&self, n: usize) -> io::Result<()> {
        self.now().move_cursor_left(n)
    }
    fn write_line(&self, text: &str) -> io::Result<()> {
        self.now().write_line(text)
    }
    fn write_str(&self, text: &str) -> io::Result<()> {
        self.now().write_str(text)
    }
    fn clear_line(&self) -> io::Result<()> {
        self.now().clear_line()
    }
    fn flush(&self) -> io::Result<()> {
        self.now().flush()
    }
}

fn running(done: u64) -> Event {
    let progress = Progress::unknown()
        .with_word("processing")
        .with_count(done, 1200);
    Event::State {
        state: StateSummary::Pending(progress),
        next_look_in: Some(Duration::from_secs(300)),
    }
}

fn came(bytes: u64) -> Event {
    Event::Downloading {
        bytes,
        total: Some(88_400_000),
    }
}

/// Each row of `rows` begins as it should, and there are no others.
#[track_caller]
fn assert_rows(rows: &[String], beginnings: &[&str]) {
    let fits = rows.len() == beginnings.len()
        && rows
            .iter()
            .zip(beginnings)
            .all(|(row, beginning)| row.starts_with(beginning));
    assert!(fits, "{rows:#?} should begin with {beginnings:#?}");
}

#[test]
fn a_job_keeps_its_row_while_the_width_changes() {
    let term = Resizable::new(90);
    term.write_str("$ export-jobs pull\r\n").expect("written");
    let bars = Bars::on(term.clone());
    let (first, second) = (bars.add("opnform 4711"), bars.add("cometly 1002"));
    let _ = first.event(&running(500));
    let _ = second.event(&came(61_200_000));
    let rows = term.rows();
    assert_rows(
        &rows,
        &[
            "$ export-jobs pull",
            "opnform 4711   processing 500 of 1200   0:0",
            "cometly 1002   ██",
        ],
    );
    assert!(
        rows[1].ends_with("next look in 300 s") && rows[2].contains("61.20 MB of 88.40 MB"),
        "{rows:?}"
    );

    for width in [30, 20, 34, 120, 45] {
        term.resize(width);
        let _ = first.event(&running(1000));
        let beginnings = ["$ export-jobs pull", "opnform 4711", "cometly 1002"];
        assert_rows(&term.rows(), &beginnings);
        let _ = second.event(&came(70_000_000));
        assert_rows(&term.rows(), &beginnings);
    }

    first.finish("12.00 MB in 0:05");
    second.clear();
    drop((first, second, bars));
    term.write_str("$ ").expect("written");
    assert_rows(
        &term.rows(),
        &["$ export-jobs pull", "opnform 4711   12.00 MB in 0:05", "$"],
    );
}

#[test]
fn a_download_says_what_is_happening_to_it() {
    let term = Resizable::new(100);
    let bars = Bars::on(term.clone());
    let bar = bars.add("cometly 1002");
    let mut rows = Vec::new();
    for event in [
        came(1_000_000),
        Event::Retrying {
            message: "the connection broke".to_owned(),
            wait: Duration::from_millis(1500),
        },
        Event::Resumed { from: 1_000_000 },
        Event::LinkRefreshed,
        Event::Restarted {
            why: "the file has changed",
        },
    ] {
        let _ = bar.event(&event);
        rows.extend(term.rows());
    }
    for (row, part) in rows.iter().zip([
        "1.00 MB of 88.40 MB",
        "the connection broke; again in 2 s",
        "1.00 MB of 88.40 MB",
        "with a fresh link",
        "0 B of 88.40 MB   from the start: the file has changed",
    ]) {
        assert!(row.contains(part), "{row:?} should have {part:?}");
    }
    assert_eq!(rows.len(), 5);
}

#[test]
fn nothing_is_drawn_where_there_is_no_terminal() {
    // Tests are run with stderr piped or captured by whoever runs them; where it is a terminal, this says nothing.
    let bars = Bars::stderr();
    assert_eq!(
        bars.is_hidden(),
        !io::IsTerminal::is_terminal(&io::stderr())
    );
}
