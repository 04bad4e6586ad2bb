//! Decides what can be asked on the command line.
//!
//! # Invariants
//! - Each vendor takes either the id of a job or what a new one needs, never both.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use export_jobs::vendor::Vendor;
use export_jobs::{Error, Params};

/// Starts, watches and fetches the export jobs of five vendors.
///
/// Credentials come from the environment: RALLY_TOKEN, VANTA_CLIENT_ID and VANTA_CLIENT_SECRET (or VANTA_TOKEN),
/// PROLIFIC_TOKEN, OPNFORM_TOKEN, COMETLY_TOKEN.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes: 0 done, 1 the job failed, 2 usage (or FILE cannot be written), 3 timed out or interrupted
(the ticket is on stderr), 4 refused (401 or 403), 5 network or server trouble (or stdout does not take the
result), 6 bad artifact. The storage host is asked without a proxy.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Fetch an export options a file; without an id, start one first
    #[command(subcommand)]
    Pull(Export<PullOptions>),
    /// Start an export and print its ticket; with an id, print the ticket of that job
    #[command(subcommand)]
    Start(Export<Common>),
    /// Print the state of a job
    Status {
        /// The file with the ticket, or - for stdin
        ticket_file: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Go on with a job, and fetch its export options a file
    Resume {
        /// The file with the ticket, or - for stdin
        ticket_file: PathBuf,
        #[command(flatten)]
        options: PullOptions,
    },
}

/// An export of one vendor, and what else the command takes.
#[derive(Debug, Subcommand)]
pub(crate) enum Export<T: Args> {
    /// Rally UXR: the consent submissions of a study (ZIP)
    Rally {
        /// The study
        #[arg(long, value_name = "ID")]
        study: String,
        /// The export; there is no documented way to start one
        #[arg(long, value_name = "ID")]
        export: Option<String>,
        #[command(flatten)]
        rest: T,
    },
    /// Vanta: an answered questionnaire (CSV, or the form it came in)
    Vanta {
        /// An export that was started
        #[arg(long, value_name = "ID", required_unless_present = "questionnaire")]
        export: Option<String>,
        /// The questionnaire to export
        #[arg(
            long,
            value_name = "ID",
            requires = "format",
            conflicts_with = "export"
        )]
        questionnaire: Option<String>,
        /// What to make of it
        #[arg(long, requires = "questionnaire", conflicts_with = "export")]
        format: Option<Format>,
        #[command(flatten)]
        rest: T,
    },
    /// Prolific: the responses of a collection (ZIP)
    Prolific {
        /// The collection
        #[arg(long, value_name = "ID")]
        collection: String,
        /// An export that was started
        #[arg(long, value_name = "ID")]
        export: Option<String>,
        /// Only the responses of this study; an older server exports all
        #[arg(long, value_name = "ID", conflicts_with = "export")]
        study: Option<String>,
        /// Only responses from this time on; an older server exports all
        #[arg(long, value_name = "TIME", conflicts_with = "export")]
        from: Option<String>,
        /// Only responses up to this time; an older server exports all
        #[arg(long, value_name = "TIME", conflicts_with = "export")]
        to: Option<String>,
        #[command(flatten)]
        rest: T,
    },
    /// OpnForm: the submissions of a form (CSV)
    Opnform {
        /// The form: its number or its slug
        #[arg(long, value_name = "ID")]
        form: String,
        /// A job that was started
        #[arg(long, value_name = "ID")]
        job: Option<String>,
        /// The ids of the fields to export; without them the server may refuse, or export no answers
        #[arg(
            long,
            value_name = "A,B,C",
            value_delimiter = ',',
            conflicts_with = "job"
        )]
        columns: Vec<String>,
        #[command(flatten)]
        rest: T,
    },
    /// Cometly: the events of a day (gzipped NDJSON)
    Cometly {
        /// An export that was started
        #[arg(long, value_name = "NUMBER", required_unless_present = "date")]
        export: Option<i64>,
        /// The day, in the Space's time zone
        #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "export")]
        date: Option<jiff::civil::Date>,
        #[command(flatten)]
        rest: T,
    },
}

/// The forms that Vanta exports.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    /// Comma-separated text
    Csv,
    /// XLSX or DOCX, as the questionnaire came
    Original,
}

/// What fetching takes.
#[derive(Args, Debug)]
pub(crate) struct PullOptions {
    /// Where the export goes; nothing is there before it is whole
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Replace FILE, and the file that --unpack makes of a gzip export, if they exist; never a folder
    #[arg(long)]
    pub(crate) overwrite: bool,
    #[command(flatten)]
    pub(crate) common: Common,
}

/// What everything takes.
#[derive(Args, Debug)]
pub(crate) struct Common {
    /// The API's URL in place of the vendor's, path prefix included; plain http for loopback only
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// How long to wait for the start and the job; a download goes on as long as bytes come
    #[arg(long, value_name = "DURATION", default_value = "30m", value_parser = duration)]
    pub(crate) timeout: Duration,
    /// A fixed time between looks at the job [default: as the vendor advises]
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    pub(crate) poll_interval: Option<Duration>,
    /// One JSON object a line on stdout; the last is `done` or `failed`
    #[arg(long)]
    pub(crate) json: bool,
    /// Say nothing but errors
    #[arg(long, conflicts_with = "json")]
    pub(crate) quiet: bool,
    /// No progress bar
    #[arg(long)]
    pub(crate) no_progress: bool,
    /// Unpack a ZIP or gzip export beside the file
    #[arg(long)]
    pub(crate) unpack: bool,
}

/// What to do about a job: pick it up by its ids, or ask for a new one.
#[derive(Debug)]
pub(crate) enum JobSource {
    Attach(Params),
    Start(Params),
}

impl Cli {
    pub(crate) fn common(&self) -> &Common {
        match &self.command {
            Command::Pull(export) => &export.rest().common,
            Command::Start(export) => export.rest(),
            Command::Status { common, .. } => common,
            Command::Resume { options, .. } => &options.common,
        }
    }
}

impl<T: Args> Export<T> {
    pub(crate) fn vendor(&self) -> Vendor {
        match self {
            Self::Rally { .. } => Vendor::Rally,
            Self::Vanta { .. } => Vendor::Vanta,
            Self::Prolific { .. } => Vendor::Prolific,
            Self::Opnform { .. } => Vendor::Opnform,
            Self::Cometly { .. } => Vendor::Cometly,
        }
    }

    pub(crate) fn rest(&self) -> &T {
        match self {
            Self::Rally { rest, .. }
            | Self::Vanta { rest, .. }
            | Self::Prolific { rest, .. }
            | Self::Opnform { rest, .. }
            | Self::Cometly { rest, .. } => rest,
        }
    }

    /// What is wanted of the vendor.
    ///
    /// # Errors
    /// When there is neither an id nor what a start needs.
    pub(crate) fn source(&self) -> Result<JobSource, Error> {
        Ok(match self {
            Self::Rally { study, export, .. } => match export {
                Some(export) => {
                    JobSource::Attach(named("study", study).with("export", export.as_str()))
                }
                None => return Err(Error::usage("Rally has no documented start; give --export")),
            },
            Self::Vanta {
                export,
                questionnaire,
                format,
                ..
            } => match (export, questionnaire, format) {
                (Some(export), _, _) => JobSource::Attach(named("export", export)),
                (None, Some(questionnaire), Some(format)) => {
                    let format = match format {
                        Format::Csv => "csv",
                        Format::Original => "original",
                    };
                    JobSource::Start(named("questionnaire", questionnaire).with("format", format))
                }
                _ => {
                    return Err(Error::usage(
                        "give --export, or --questionnaire and --format",
                    ));
                }
            },
            Self::Prolific {
                collection,
                export,
                study,
                from,
                to,
                ..
            } => {
                let ids = named("collection", collection);
                let filters = [("study", study), ("from", from), ("to", to)];
                match export {
                    Some(export) => JobSource::Attach(ids.with("export", export.as_str())),
                    None => JobSource::Start(filters.into_iter().fold(
                        ids,
                        |request, (name, filter)| match filter {
                            Some(filter) => request.with(name, filter.as_str()),
                            None => request,
                        },
                    )),
                }
            }
            Self::Opnform {
                form, job, columns, ..
            } => match job {
                Some(job) => JobSource::Attach(named("form", form).with("job", job.as_str())),
                None => JobSource::Start(named("form", form).with("columns", columns.clone())),
            },
            Self::Cometly { export, date, .. } => match (export, date) {
                (Some(export), _) => JobSource::Attach(Params::new().with("export", *export)),
                (None, Some(date)) => JobSource::Start(named("date", &date.to_string())),
                (None, None) => return Err(Error::usage("give --export or --date")),
            },
        })
    }
}

fn named(name: &str, value: &str) -> Params {
    Params::new().with(name, value)
}

/// `30m`, `5s`, `1h 30m`, `PT5S`.
fn duration(text: &str) -> Result<Duration, String> {
    text.parse::<jiff::SignedDuration>()
        .ok()
        .and_then(|duration| Duration::try_from(duration).ok())
        .ok_or_else(|| "write it like 30m, 5s or 1h30m".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_declaration_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn durations() {
        assert_eq!(duration("30m"), Ok(Duration::from_secs(1800)));
        assert_eq!(duration("1h30m"), Ok(Duration::from_secs(5400)));
        assert_eq!(duration("250ms"), Ok(Duration::from_millis(250)));
        for wrong in ["", "30", "-5s", "5 s ago", "soon"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
