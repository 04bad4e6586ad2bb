//! Decides what `--unpack` makes of a file, and where.
//!
//! # Invariants
//! - Nothing that is there is replaced, a file that may be excepted, and that is found out before a job is started.
//! - Office documents are ZIP archives, too; they stay whole.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use export_jobs::vendor::Vendor;
use export_jobs::{Error, UnpackLimits, gunzip, unzip};

/// How a vendor's exports are packed.
#[derive(Clone, Copy, Debug)]
enum Packing {
    Zip,
    Gzip,
}

/// What will be unpacked to where.
#[derive(Clone, Debug)]
pub(crate) struct Unpacking {
    packing: Packing,
    to: PathBuf,
    limits: UnpackLimits,
}

impl Unpacking {
    /// What to do with this vendor's export at this path; none if it is not packed.
    ///
    /// # Errors
    /// When something is there already.
    pub(crate) fn plan(
        vendor: Vendor,
        output: &Path,
        overwrite: bool,
    ) -> Result<Option<Self>, Error> {
        let (packing, suffix) = match vendor {
            Vendor::Rally | Vendor::Prolific => (Packing::Zip, "zip"),
            Vendor::Cometly => (Packing::Gzip, "gz"),
            _ => return Ok(None),
        };
        let to = target(output, suffix);
        let replaced = |there: &std::fs::Metadata| {
            overwrite && there.is_file() && matches!(packing, Packing::Gzip)
        };
        if to.symlink_metadata().is_ok_and(|there| !replaced(&there)) {
            return Err(Error::usage(format!(
                "`{}` exists; the export would be unpacked there",
                to.display()
            )));
        }
        Ok(Some(Self {
            packing,
            to,
            limits: UnpackLimits::default(),
        }))
    }

    /// Ends a clone that runs on another thread, at the next piece.
    pub(crate) fn stop(&self) {
        self.limits.stop.store(true, Ordering::Relaxed);
    }

    /// Unpacks. Blocks.
    ///
    /// # Errors
    /// Those of [`unzip`] and [`gunzip`]. The packed file stays.
    pub(crate) fn run(&self, output: &Path) -> Result<PathBuf, Error> {
        match self.packing {
            Packing::Zip => {
                unzip(output, &self.to, &self.limits)?;
            }
            // Storage that announces the coding has it undone already on the way.
            Packing::Gzip => gunzip(output, &self.to, &self.limits)?,
        }
        Ok(self.to.clone())
    }
}

/// The name without its last suffix when that says how it is packed, and one with a suffix more otherwise.
fn target(output: &Path, suffix: &str) -> PathBuf {
    let packed = output
        .extension()
        .is_some_and(|last| last.eq_ignore_ascii_case(suffix));
    match packed {
        true => output.with_extension(""),
        false => {
            let mut name = output.as_os_str().to_owned();
            name.push(".unpacked");
            name.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        for (output, suffix, expected) in [
            ("a/responses.zip", "zip", "a/responses"),
            ("a/RESPONSES.ZIP", "zip", "a/RESPONSES"),
            ("events.ndjson.gz", "gz", "events.ndjson"),
            ("events.json", "gz", "events.json.unpacked"),
            ("plain", "zip", "plain.unpacked"),
        ] {
            assert_eq!(target(Path::new(output), suffix), Path::new(expected));
        }
    }
}
