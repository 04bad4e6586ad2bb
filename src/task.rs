//! Runs what blocks off the async threads.

use crate::error::Error;

/// Runs a closure where it may block. A panic in it goes on here; a runtime that is shutting down interrupts.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => Err(Error::interrupted()),
    }
}
