//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod pay_request;

pub use self::pay_request::PayRequest;
