//! @generated from specs/vanta by `cargo xtask regen`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod customer_trust;

pub use self::customer_trust::{
    CreateQuestionnaireExport, CreateQuestionnaireExportError, GetQuestionnaireExport,
    GetQuestionnaireExportError,
};
