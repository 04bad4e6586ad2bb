//! Into an object store: S3, Google Cloud Storage, Azure, a folder, or whatever else the crate `object_store` speaks to.
//!
//! The export goes to a file first. An object store has no partial objects to go on with, and an object that is there
//! should be whole and checked.
//!
//! ```text
//! RALLY_TOKEN=... cargo run --example into_object_store -- STUDY EXPORT file:///data/exports consent.zip
//! ```
#![allow(clippy::print_stdout, reason = "a program for a terminal")]

mod support;

use std::error::Error;

use export_jobs::vendor::Vendor;
use export_jobs::{Destination, Jobs, Params, Saved, ignore};
use object_store::ObjectStore;
use object_store::buffered::BufWriter;
use object_store::path::Path;
use tokio::io::AsyncWriteExt;
use url::Url;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let [study, export, store, name] = support::arguments("STUDY EXPORT STORE_URL NAME")?;
    let (store, prefix) = object_store::parse_url(&Url::parse(&store)?)?;
    let rally = support::connect(Vendor::Rally)?;

    let scratch = tempfile::tempdir()?;
    let ids = Params::new().with("study", study).with("export", export);
    let mut job = Jobs::new()?.attach(rally, ids)?;
    let destination = Destination::new(scratch.path().join("export"));
    let saved = job.pull(&destination, &mut ignore).await?;

    upload(store, prefix.join(name), &saved).await?;
    println!("{} bytes   sha256 {}", saved.bytes, saved.sha256);
    Ok(())
}

/// Sends a file in parts, in bounded memory. The object is there once all parts are, or not at all.
async fn upload(
    store: Box<dyn ObjectStore>,
    at: Path,
    saved: &Saved,
) -> Result<(), Box<dyn Error>> {
    let mut file = tokio::fs::File::open(&saved.path).await?;
    let mut object = BufWriter::new(store.into(), at);
    if let Err(error) = tokio::io::copy(&mut file, &mut object).await {
        object.abort().await?;
        return Err(error.into());
    }
    object.shutdown().await?;
    Ok(())
}
