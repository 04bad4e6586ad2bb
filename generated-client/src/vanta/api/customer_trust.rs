//! @generated from specs/vanta, tag `Customer Trust`, by `cargo xtask regen`.

use super::super::{Client, types};

impl Client {
    /// Start the export of a questionnaire.
    ///
    /// `POST /customer-trust/questionnaires/exports`
    ///
    /// Accepts a job that writes the questionnaire into a file, which takes a few minutes. Poll it
    /// with `GetQuestionnaireExport`, or wait for one of the events
    /// `v1.questionnaire.export-completed` and `v1.questionnaire.export-failed`.
    ///
    /// - `body`: what to export, and as what.
    pub fn create_questionnaire_export(
        &self,
        body: &types::QuestionnaireExportRequest,
    ) -> CreateQuestionnaireExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "CreateQuestionnaireExport",
            method: runtime::Method::POST,
            path: "/customer-trust/questionnaires/exports",
            security: &[&["bearerAuth"], &["oauth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateQuestionnaireExport { call }
    }
}

/// A call of [`Client::create_questionnaire_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateQuestionnaireExport {
    call: runtime::Call,
}

impl runtime::Operation for CreateQuestionnaireExport {
    type Answer = runtime::Answer<types::QuestionnaireExportStarted>;
    type Error = CreateQuestionnaireExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            202 => reply.json(),
            _ => Err(reply.undocumented(CreateQuestionnaireExportError::Undocumented)),
        }
    }
}

runtime::operation! { CreateQuestionnaireExport }

/// What [`Client::create_questionnaire_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateQuestionnaireExportError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateQuestionnaireExportError {} }

impl Client {
    /// Get the state of a questionnaire export.
    ///
    /// `GET /customer-trust/questionnaires/exports/{id}`
    ///
    /// Looks at an export once. While it is `completed`, every answer brings a fresh download URL,
    /// so an expired one is replaced by asking again. The questionnaire is not named in the answer.
    ///
    /// - `id`: the export, as the answer to its start or one of its events named it.
    pub fn get_questionnaire_export(&self, id: &str) -> GetQuestionnaireExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GetQuestionnaireExport",
            method: runtime::Method::GET,
            path: "/customer-trust/questionnaires/exports/{id}",
            security: &[&["bearerAuth"], &["oauth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetQuestionnaireExport { call }
    }
}

/// A call of [`Client::get_questionnaire_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetQuestionnaireExport {
    call: runtime::Call,
}

impl runtime::Operation for GetQuestionnaireExport {
    type Answer = runtime::Answer<types::QuestionnaireExportStatus>;
    type Error = GetQuestionnaireExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetQuestionnaireExportError::Undocumented)),
        }
    }
}

runtime::operation! { GetQuestionnaireExport }

/// What [`Client::get_questionnaire_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetQuestionnaireExportError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetQuestionnaireExportError {} }
