//! Answers: by status, with bodies and documented headers.
//!
//! # Invariants
//! - Codes ascending, then ranges, then default; each once.

use openapiv3::{
    Header as DeclaredHeader, Operation as Declared, ReferenceOr, Response as DeclaredResponse,
    StatusCode,
};

use super::Place;
use super::body::Way;
use crate::Pointer;
use crate::ir::{Doc, Header, Response, Site, StatusSpec};
use crate::lower::Lowerer;
use crate::lower::schemas::doc;
use crate::token::is_token;

impl<'a> Lowerer<'a, '_> {
    /// The answers of an operation.
    pub(super) fn responses(&mut self, declared: &'a Declared, place: &Place) -> Vec<Response> {
        let at = place.at.key("responses");
        let mut responses: Vec<Response> = Vec::new();
        for (code, response) in &declared.responses.responses {
            let status = match code {
                StatusCode::Code(code) => StatusSpec::Code(*code),
                StatusCode::Range(class) => StatusSpec::Range(u8::try_from(*class).unwrap_or(0)),
            };
            let text = code.to_string();
            responses.extend(self.response(response, at.key(&text), status, &text, place));
        }
        if let Some(response) = &declared.responses.default {
            let at = at.key("default");
            responses.extend(self.response(response, at, StatusSpec::Default, "default", place));
        }
        responses.sort_by_key(|response| response.status);
        responses
    }

    fn response(
        &mut self,
        declared: &'a ReferenceOr<DeclaredResponse>,
        at: Pointer,
        status: StatusSpec,
        text: &str,
        place: &Place,
    ) -> Option<Response> {
        let all = self
            .model
            .openapi
            .components
            .as_ref()
            .map(|components| &components.responses);
        let (declared, origin) = self.resolve_component("responses", all, declared, at)?;
        let site = || Site::ResponseBody {
            operation: place.id,
            status: text.to_owned(),
        };
        let way = match status {
            StatusSpec::Code(400..) | StatusSpec::Range(4..) | StatusSpec::Default => Way::Problem,
            StatusSpec::Code(_) | StatusSpec::Range(_) => Way::Response,
        };
        let contents = self.contents(&declared.content, &origin, way, &site);
        let mut headers = Vec::with_capacity(declared.headers.len());
        for (position, (name, header)) in declared.headers.iter().enumerate() {
            if !is_token(name) {
                let at = origin.key("headers").key(name);
                self.diags.name_is_no_token(&at, "header", name);
                continue;
            }
            let mut earlier = declared.headers.keys().take(position);
            if earlier.any(|other| other.eq_ignore_ascii_case(name)) {
                self.diags
                    .same_header(&origin.key("headers").key(name), name);
                continue;
            }
            if !name.eq_ignore_ascii_case("content-type") {
                let at = origin.key("headers").key(name);
                headers.extend(self.header(name, header, at, text, place));
            }
        }
        Some(Response {
            origin,
            status,
            description: Some(declared.description.clone()).filter(|text| !text.is_empty()),
            contents,
            headers,
        })
    }

    fn header(
        &mut self,
        name: &str,
        declared: &'a ReferenceOr<DeclaredHeader>,
        at: Pointer,
        status: &str,
        place: &Place,
    ) -> Option<Header> {
        let all = self
            .model
            .openapi
            .components
            .as_ref()
            .map(|components| &components.headers);
        let (declared, origin) = self.resolve_component("headers", all, declared, at)?;
        let site = Site::Header {
            operation: place.id,
            status: status.to_owned(),
            name: name.to_owned(),
        };
        let typed = self.parameter_type(&declared.format, &origin, site);
        Some(Header {
            origin,
            wire_name: name.to_owned(),
            rust_name: doc::rust_name(&declared.extensions),
            ty: typed.ty,
            is_json: typed.is_json,
            required: declared.required,
            doc: Doc {
                title: None,
                description: declared.description.clone().or(typed.doc.description),
                deprecated: declared.deprecated.unwrap_or(false) || typed.doc.deprecated,
                ..typed.doc
            },
        })
    }
}

impl crate::Diagnostics {
    fn same_header(&mut self, at: &Pointer, name: &str) {
        self.loss(
            crate::Loss::Ignored,
            at,
            format!("the header `{name}` is declared before in other letters; names of headers have no case"),
        );
    }
}
