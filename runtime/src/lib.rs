//! What every generated client calls.
