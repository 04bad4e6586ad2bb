//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod download_file_not_found_response;
mod login_client_error_response;
mod login_request;
mod login_response;
mod upload_as_form_request;
mod upload_file_request_kind;
mod upload_file_request_meta;
mod upload_file_response;
mod upload_request;
mod upload_response;

pub use self::download_file_not_found_response::DownloadFileNotFoundResponse;
pub use self::login_client_error_response::LoginClientErrorResponse;
pub use self::login_request::LoginRequest;
pub use self::login_response::LoginResponse;
pub use self::upload_as_form_request::UploadAsFormRequest;
pub use self::upload_file_request_kind::UploadFileRequestKind;
pub use self::upload_file_request_meta::UploadFileRequestMeta;
pub use self::upload_file_response::UploadFileResponse;
pub use self::upload_request::UploadRequest;
pub use self::upload_response::UploadResponse;
