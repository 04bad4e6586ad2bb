//! A connection that can be told to end at an exact place.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// Decides when a connection ends.
#[derive(Debug)]
pub(super) struct Valve {
    bytes_left: AtomicUsize,
    close_at_flush: AtomicBool,
}

impl Valve {
    pub(super) fn open() -> Self {
        Self {
            bytes_left: AtomicUsize::new(usize::MAX),
            close_at_flush: AtomicBool::new(false),
        }
    }

    /// It ends after so many more bytes.
    pub(super) fn close_after(&self, bytes: usize) {
        self.bytes_left.store(bytes, Ordering::SeqCst);
    }

    /// It ends as soon as everything that was written so far is on its way.
    pub(super) fn close_at_flush(&self) {
        self.close_at_flush.store(true, Ordering::SeqCst);
    }
}

#[derive(Debug)]
pub(super) struct Pipe {
    stream: TcpStream,
    valve: Arc<Valve>,
}

impl Pipe {
    pub(super) fn new(stream: TcpStream, valve: Arc<Valve>) -> Self {
        Self { stream, valve }
    }
}

fn closed() -> io::Error {
    io::Error::new(io::ErrorKind::BrokenPipe, "closed on purpose")
}

impl AsyncRead for Pipe {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Pipe {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let left = self.valve.bytes_left.load(Ordering::SeqCst);
        if left == 0 {
            return Poll::Ready(Err(closed()));
        }
        let allowed = buf.get(..left).unwrap_or(buf);
        let written = std::task::ready!(Pin::new(&mut self.stream).poll_write(cx, allowed))?;
        if left != usize::MAX {
            self.valve.close_after(left - written);
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        std::task::ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        match self.valve.close_at_flush.load(Ordering::SeqCst) {
            true => Poll::Ready(Err(closed())),
            false => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
