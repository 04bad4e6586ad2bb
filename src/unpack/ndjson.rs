//! Decides how NDJSON, gzipped or plain, becomes typed values.
//!
//! # Invariants
//! - Two magic bytes decide whether it is gzip; neither name nor header is asked.
//! - A line is never held beyond the limit, whatever its size. The first error ends the reading, and names its line.

use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};

use flate2::read::MultiGzDecoder;
use futures_core::Stream;
use serde::de::DeserializeOwned;
use tokio::sync::mpsc;

use crate::error::Error;

/// The longest line, unless told otherwise.
const LONGEST_LINE: usize = 16 << 20;
/// How many values wait for a slow reader.
const QUEUE: usize = 256;

/// The values of an NDJSON source, one a line; empty lines are passed over. Blocks.
///
/// ```
/// let text = "{\"id\":1}\n\n{\"id\":2}\n";
/// let mut ids = Vec::new();
/// for event in export_jobs::NdjsonReader::<serde_json::Value>::new(text.as_bytes())? {
///     ids.push(event?["id"].as_i64());
/// }
/// assert_eq!(ids, [Some(1), Some(2)]);
/// # Ok::<(), export_jobs::Error>(())
/// ```
pub struct NdjsonReader<T> {
    input: Box<dyn BufRead + Send>,
    line: Vec<u8>,
    number: u64,
    longest: usize,
    ended: bool,
    value: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> NdjsonReader<T> {
    /// Reads from anything.
    ///
    /// # Errors
    /// When its first bytes cannot be read.
    pub fn new(input: impl Read + Send + 'static) -> Result<Self, Error> {
        let mut input = BufReader::with_capacity(128 * 1024, input);
        let is_gzip = input
            .fill_buf()
            .map_err(|error| unreadable(&error, 1))?
            .starts_with(&[0x1f, 0x8b]);
        let input: Box<dyn BufRead + Send> = match is_gzip {
            true => Box::new(BufReader::with_capacity(
                128 * 1024,
                MultiGzDecoder::new(input),
            )),
            false => Box::new(input),
        };
        Ok(Self {
            input,
            line: Vec::new(),
            number: 0,
            longest: LONGEST_LINE,
            ended: false,
            value: PhantomData,
        })
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        Self::new(File::open(path).map_err(|error| Error::file("read", path, error))?)
    }

    /// Lines of so many bytes at most.
    #[must_use]
    pub fn longest_line(self, longest: usize) -> Self {
        Self { longest, ..self }
    }

    fn read(&mut self) -> Result<Option<T>, Error> {
        loop {
            self.line.clear();
            self.number += 1;
            let limit = self.longest as u64 + 1;
            let count = (&mut self.input)
                .take(limit)
                .read_until(b'\n', &mut self.line)
                .map_err(|error| unreadable(&error, self.number))?;
            if count == 0 {
                return Ok(None);
            }
            if count as u64 == limit && !self.line.ends_with(b"\n") {
                let what = format!("line {} is longer than {} bytes", self.number, self.longest);
                return Err(Error::bad_artifact(what));
            }
            let line = match self.number {
                1 => self
                    .line
                    .strip_prefix(b"\xef\xbb\xbf")
                    .unwrap_or(&self.line),
                _ => &self.line,
            };
            let line = line.trim_ascii();
            if !line.is_empty() {
                let value = serde_json::from_slice(line);
                return value.map(Some).map_err(|error| misfit(&error, self.number));
            }
        }
    }
}

impl<T: DeserializeOwned> Iterator for NdjsonReader<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.read().transpose();
        self.ended = !matches!(item, Some(Ok(_)));
        item
    }
}

impl<T> fmt::Debug for NdjsonReader<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NdjsonReader")
            .field("line", &self.number)
            .finish_non_exhaustive()
    }
}

/// The values of an NDJSON file as a stream; read and decoded on a thread of their own.
#[derive(Debug)]
pub struct NdjsonStream<T> {
    values: mpsc::Receiver<Result<T, Error>>,
}

impl<T: DeserializeOwned + Send + 'static> NdjsonStream<T> {
    /// Reads a file. An error to open it is the stream's first item. Needs a tokio runtime.
    pub fn open(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self::run(move || NdjsonReader::open(path))
    }

    /// Goes on with a reader.
    pub fn new(reader: NdjsonReader<T>) -> Self {
        Self::run(move || Ok(reader))
    }

    fn run(open: impl FnOnce() -> Result<NdjsonReader<T>, Error> + Send + 'static) -> Self {
        let (queue, values) = mpsc::channel(QUEUE);
        tokio::task::spawn_blocking(move || match open() {
            Ok(reader) => {
                for item in reader {
                    if queue.blocking_send(item).is_err() {
                        break;
                    }
                }
            }
            Err(error) => {
                // A reader that is gone does not want to know.
                let _ = queue.blocking_send(Err(error));
            }
        });
        Self { values }
    }
}

impl<T> Stream for NdjsonStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.values.poll_recv(cx)
    }
}

fn unreadable(error: &std::io::Error, line: u64) -> Error {
    Error::bad_artifact(format!("line {line} cannot be read: {error}"))
}

/// Says where and how a line does not fit, and not what is in it.
fn misfit(error: &serde_json::Error, line: u64) -> Error {
    let what = error.to_string();
    let what = what
        .rsplit_once(" at line ")
        .map_or(what.as_str(), |(what, _)| what);
    Error::bad_artifact(format!("line {line}, column {}: {what}", error.column()))
}
