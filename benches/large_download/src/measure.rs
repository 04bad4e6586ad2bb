//! Decides what a command took: a process of its own runs it, so that the usage of "all children" is that of one.

use std::error::Error;
use std::process::Stdio;
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use tokio::process::Command;

pub const FLAG: &str = "--measure";

/// What a command took.
pub struct Cost {
    pub seconds: f64,
    pub cpu_seconds: f64,
    pub peak_kilobytes: i64,
}

impl Cost {
    /// In words.
    pub fn told(&self, bytes: u64) -> String {
        format!(
            "{:6.2} s   {:5.0} MB/s   {:5.2} s of CPU   {:6.1} MB at the peak",
            self.seconds,
            bytes as f64 / 1e6 / self.seconds,
            self.cpu_seconds,
            self.peak_kilobytes as f64 / 1e3,
        )
    }
}

/// This program as the one that measures.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.arg(FLAG).arg(program);
    command
}

/// Runs such a command and reads what it tells.
pub async fn cost(mut measured: Command) -> Result<Cost, Box<dyn Error>> {
    let output = measured.stderr(Stdio::inherit()).output().await?;
    if !output.status.success() {
        return Err("the command failed".into());
    }
    let text = String::from_utf8(output.stdout)?;
    let figures: Vec<f64> = text
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    let [seconds, cpu_seconds, peak] = figures.as_slice() else {
        return Err(format!("not three figures: {text}").into());
    };
    Ok(Cost {
        seconds: *seconds,
        cpu_seconds: *cpu_seconds,
        peak_kilobytes: *peak as i64,
    })
}

/// Runs a command and prints its seconds, its seconds of CPU, and its peak memory in kilobytes.
pub fn run_and_tell(command: &[String]) -> Result<(), Box<dyn Error>> {
    let [program, arguments @ ..] = command else {
        return Err("there is nothing to measure".into());
    };
    let began = Instant::now();
    let status = std::process::Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .status()?;
    let seconds = began.elapsed().as_secs_f64();
    if !status.success() {
        return Err(format!("{program}: {status}").into());
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let cpu = time(usage.user_time()) + time(usage.system_time());
    println!("{seconds} {cpu} {}", usage.max_rss());
    Ok(())
}
