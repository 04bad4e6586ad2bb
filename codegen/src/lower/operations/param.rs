//! Parameters of an operation, those of its path item included.
//!
//! # Invariants
//! - The path parameters are those that the template has, no more and no less.
//! - A header that a security scheme writes is no parameter.

use indexmap::IndexMap;
use openapiv3::{
    Operation as Declared, Parameter, ParameterData, ParameterSchemaOrContent, PathItem, PathStyle,
    QueryStyle, ReferenceOr,
};

use super::Place;
use super::path;
use super::security::scheme_of_header;
use crate::ir::media_type::essence;
use crate::ir::{
    Doc, OperationId, Param, ParamLocation, PathPiece, PathTemplate, Primitive, Requirement,
    SecurityScheme, Shape, Site, Style, TypeId,
};
use crate::lower::Lowerer;
use crate::lower::schemas::doc;
use crate::token::{SIGNS, is_token};
use crate::{Diagnostics, Loss, Pointer};

/// The headers that OpenAPI leaves to other parts of the document.
const NOT_PARAMETERS: [&str; 2] = ["accept", "content-type"];

impl<'a> Lowerer<'a, '_> {
    /// The parameters of an operation. A header that repeats a security scheme goes to `security` instead.
    pub(super) fn params(
        &mut self,
        declared: &'a Declared,
        item: &'a PathItem,
        path: &mut PathTemplate,
        schemes: &[SecurityScheme],
        security: &mut Vec<Requirement>,
        place: &Place,
    ) -> Vec<Param> {
        let mut found: IndexMap<(ParamLocation, String), (&'a Parameter, Pointer)> =
            IndexMap::new();
        for (list, at) in [
            (&item.parameters, &place.item),
            (&declared.parameters, &place.at),
        ] {
            for (index, parameter) in list.iter().enumerate() {
                let at = at.key("parameters").index(index);
                if let Some((parameter, at)) = self.parameter(parameter, at)
                    && let Some(key) = self.key(parameter, &at)
                {
                    found.insert(key, (parameter, at));
                }
            }
        }
        *path = path::without_parameters(std::mem::take(path), |name| {
            found.contains_key(&(ParamLocation::Query, name.to_owned()))
        });
        let mut params = Vec::with_capacity(found.len());
        for ((location, _), (parameter, at)) in found {
            let name = parameter.parameter_data_ref().name.as_str();
            if location == ParamLocation::Header
                && self.is_written_elsewhere(name, parameter, schemes, security, &at)
            {
                continue;
            }
            if location == ParamLocation::Path && !has_param(path, name) {
                self.diags
                    .path_parameter_without_place(&at, name, &path.text);
                continue;
            }
            params.push(self.param(location, parameter, at, place.id));
        }
        self.add_undeclared(&mut params, path, place);
        params.extend(self.query_string(place));
        params
    }

    /// What tells a parameter from others; the names of headers have no case. `None` when HTTP has no room for it.
    fn key(&mut self, parameter: &Parameter, at: &Pointer) -> Option<(ParamLocation, String)> {
        let location = location(parameter);
        let name = &parameter.parameter_data_ref().name;
        let is_token = match location {
            ParamLocation::Header | ParamLocation::Cookie => is_token(name),
            ParamLocation::Path | ParamLocation::Query | ParamLocation::QueryString => true,
        };
        if !is_token {
            self.diags
                .name_is_no_token(at, location_noun(location), name);
            return None;
        }
        let key = match location {
            ParamLocation::Header => name.to_ascii_lowercase(),
            _ => name.clone(),
        };
        Some((location, key))
    }

    fn parameter(
        &mut self,
        declared: &'a ReferenceOr<Parameter>,
        at: Pointer,
    ) -> Option<(&'a Parameter, Pointer)> {
        let all = self
            .model
            .openapi
            .components
            .as_ref()
            .map(|components| &components.parameters);
        self.resolve_component("parameters", all, declared, at)
    }

    /// Whether another part of the document writes this header.
    fn is_written_elsewhere(
        &mut self,
        name: &str,
        parameter: &Parameter,
        schemes: &[SecurityScheme],
        security: &mut Vec<Requirement>,
        at: &Pointer,
    ) -> bool {
        if NOT_PARAMETERS
            .iter()
            .any(|other| name.eq_ignore_ascii_case(other))
        {
            return true;
        }
        let Some(scheme) = scheme_of_header(schemes, name) else {
            if name.eq_ignore_ascii_case("authorization") {
                self.diags.authorization_without_a_scheme(at);
            }
            return false;
        };
        let served = (security.iter()).any(|requirement| {
            let keys = requirement.schemes.iter().map(|(key, _)| key);
            let mut schemes = keys.filter_map(|key| schemes.iter().find(|s| s.key == *key));
            schemes.any(|scheme| scheme_of_header(std::slice::from_ref(scheme), name).is_some())
        });
        if !served {
            self.diags.header_is_a_scheme(at, name, &scheme.key);
            security.push(Requirement {
                schemes: vec![(scheme.key.clone(), Vec::new())],
            });
            if security.len() == 1 && !parameter.parameter_data_ref().required {
                security.push(Requirement::default());
            }
        }
        true
    }

    fn param(
        &mut self,
        location: ParamLocation,
        declared: &'a Parameter,
        at: Pointer,
        operation: OperationId,
    ) -> Param {
        let data = declared.parameter_data_ref();
        let site = Site::Parameter {
            operation,
            name: data.name.clone(),
        };
        let typed = self.parameter_type(&data.format, &at, site);
        let (style, allow_reserved) = match declared {
            Parameter::Query {
                style,
                allow_reserved,
                ..
            } => (query_style(style), *allow_reserved),
            Parameter::Header { .. } => (Style::Simple, false),
            Parameter::Path { style, .. } => (path_style(style), false),
            Parameter::Cookie { .. } => (Style::Form, false),
        };
        let style = if typed.is_json { Style::Json } else { style };
        Param {
            origin: at,
            wire_name: data.name.clone(),
            rust_name: doc::rust_name(&data.extensions),
            location,
            ty: typed.ty,
            required: data.required || location == ParamLocation::Path,
            style,
            explode: data
                .explode
                .unwrap_or(matches!(style, Style::Form | Style::DeepObject)),
            allow_reserved,
            doc: described(data, typed.doc),
        }
    }

    /// The type of a parameter or header, by `schema` or by `content`.
    pub(super) fn parameter_type(
        &mut self,
        format: &'a ParameterSchemaOrContent,
        at: &Pointer,
        site: Site,
    ) -> ParameterType {
        let media_type = media_type(format);
        let place = match media_type {
            Some(media_type) => at.key("content").key(media_type).key("schema"),
            None => at.key("schema"),
        };
        let schema = self.model.schema_at(&place);
        let is_json = media_type.is_some_and(crate::ir::media_type::is_json);
        let Some(schema) = schema else {
            let ty = self.types.allocate(at.clone(), site);
            if !is_json {
                *self.types.shape_mut(ty) = Shape::Primitive(Primitive::String);
            }
            return ParameterType {
                ty,
                doc: Doc::default(),
                is_json,
            };
        };
        let part = self.part(schema, place);
        let doc = self.annotations(std::slice::from_ref(&part)).doc;
        let mut ty = self.use_of(&[part], || site.clone()).ty;
        if let Some(media_type) = media_type.filter(|_| !is_json) {
            self.drain();
            if !self.is_written_as(ty, media_type) {
                self.diags.value_is_text(at, media_type);
                ty = self.types.allocate(at.clone(), site);
                *self.types.shape_mut(ty) = Shape::Primitive(Primitive::String);
            }
        }
        self.json_uses.push(ty);
        ParameterType { ty, doc, is_json }
    }

    /// Whether the plain text of a value is what a media type, which is not JSON, makes of it.
    fn is_written_as(&self, ty: TypeId, media_type: &str) -> bool {
        let is_plain = essence(media_type) == "text/plain";
        match self.types.shape(self.types.resolve(ty)) {
            Shape::Primitive(Primitive::String) => true,
            Shape::Primitive(_) | Shape::Enum(_) => is_plain,
            _ => false,
        }
    }

    /// Parameters that the template has and the document does not declare are strings.
    fn add_undeclared(&mut self, params: &mut Vec<Param>, path: &PathTemplate, place: &Place) {
        for piece in &path.pieces {
            let PathPiece::Param(name) = piece else {
                continue;
            };
            let known =
                |param: &Param| param.location == ParamLocation::Path && param.wire_name == *name;
            if params.iter().any(known) {
                continue;
            }
            self.diags.path_parameter_not_declared(&place.at, name);
            let site = Site::Parameter {
                operation: place.id,
                name: name.clone(),
            };
            let ty = self.types.allocate(place.at.clone(), site);
            *self.types.shape_mut(ty) = Shape::Primitive(Primitive::String);
            params.push(Param {
                origin: place.at.clone(),
                wire_name: name.clone(),
                rust_name: None,
                location: ParamLocation::Path,
                ty,
                required: true,
                style: Style::Simple,
                explode: false,
                allow_reserved: false,
                doc: Doc::default(),
            });
        }
    }

    /// The parameter that is the whole query string.
    fn query_string(&mut self, place: &Place) -> Option<Param> {
        let (data, at) = [&place.at, &place.item]
            .into_iter()
            .find_map(|at| Some((self.model.query_strings.get(at)?, at.clone())))?;
        let site = Site::Parameter {
            operation: place.id,
            name: data.name.clone(),
        };
        let form = media_type(&data.format).filter(|name| is_form(name));
        let form = form.map(|name| at.key("content").key(name).key("schema"));
        let form = form.and_then(|place| Some((self.model.schema_at(&place)?, place)));
        let typed = match form {
            Some((schema, place)) => {
                let part = self.part(schema, place);
                let doc = self.annotations(std::slice::from_ref(&part)).doc;
                let ty = self.use_of(&[part], || site).ty;
                self.json_uses.push(ty);
                ParameterType {
                    ty,
                    doc,
                    is_json: false,
                }
            }
            None => self.parameter_type(&data.format, &at, site),
        };
        Some(Param {
            origin: at,
            wire_name: data.name.clone(),
            rust_name: doc::rust_name(&data.extensions),
            location: ParamLocation::QueryString,
            ty: typed.ty,
            required: data.required,
            style: if typed.is_json {
                Style::Json
            } else {
                Style::Form
            },
            explode: true,
            allow_reserved: false,
            doc: described(data, typed.doc),
        })
    }
}

/// The type of a parameter or header.
#[derive(Debug)]
pub(super) struct ParameterType {
    pub(super) ty: TypeId,
    /// What the schema says.
    pub(super) doc: Doc,
    /// The value is written as JSON text.
    pub(super) is_json: bool,
}

/// The media type of a value that has one.
fn media_type(format: &ParameterSchemaOrContent) -> Option<&str> {
    match format {
        ParameterSchemaOrContent::Content(content) => {
            content.first().map(|(name, _)| name.as_str())
        }
        ParameterSchemaOrContent::Schema(_) => None,
    }
}

fn is_form(media_type: &str) -> bool {
    essence(media_type) == "application/x-www-form-urlencoded"
}

fn location_noun(location: ParamLocation) -> &'static str {
    match location {
        ParamLocation::Cookie => "cookie",
        _ => "header",
    }
}

fn described(data: &ParameterData, schema: Doc) -> Doc {
    Doc {
        title: None,
        description: data.description.clone().or(schema.description),
        deprecated: data.deprecated.unwrap_or(false) || schema.deprecated,
        ..schema
    }
}

fn has_param(path: &PathTemplate, name: &str) -> bool {
    (path.pieces.iter()).any(|piece| matches!(piece, PathPiece::Param(own) if own == name))
}

fn location(parameter: &Parameter) -> ParamLocation {
    match parameter {
        Parameter::Query { .. } => ParamLocation::Query,
        Parameter::Header { .. } => ParamLocation::Header,
        Parameter::Path { .. } => ParamLocation::Path,
        Parameter::Cookie { .. } => ParamLocation::Cookie,
    }
}

pub(super) fn query_style(style: &QueryStyle) -> Style {
    match style {
        QueryStyle::Form => Style::Form,
        QueryStyle::SpaceDelimited => Style::SpaceDelimited,
        QueryStyle::PipeDelimited => Style::PipeDelimited,
        QueryStyle::DeepObject => Style::DeepObject,
    }
}

fn path_style(style: &PathStyle) -> Style {
    match style {
        PathStyle::Simple => Style::Simple,
        PathStyle::Label => Style::Label,
        PathStyle::Matrix => Style::Matrix,
    }
}

impl Diagnostics {
    fn path_parameter_without_place(&mut self, at: &Pointer, name: &str, path: &str) {
        self.loss(
            Loss::Skipped,
            at,
            format!("`{path}` has no place for the path parameter `{name}`; it is left out"),
        );
    }

    pub(super) fn name_is_no_token(&mut self, at: &Pointer, noun: &str, name: &str) {
        self.loss(
            Loss::Skipped,
            at,
            format!("`{name}` cannot be the name of a {noun}, so it is left out: a name is made of letters, digits and the signs {SIGNS}"),
        );
    }

    fn authorization_without_a_scheme(&mut self, at: &Pointer) {
        self.note(
            at,
            "`Authorization` is left to security schemes, and none of the document writes it; it stays a parameter, so that callers can give it",
        );
    }

    fn value_is_text(&mut self, at: &Pointer, media_type: &str) {
        self.loss(
            Loss::Widened,
            at,
            format!("a value is not written as `{media_type}`; it is a text that the caller has written so"),
        );
    }

    fn path_parameter_not_declared(&mut self, at: &Pointer, name: &str) {
        self.mended(
            at,
            format!("the path parameter `{name}` is not declared; it is taken as a string"),
        );
    }

    fn header_is_a_scheme(&mut self, at: &Pointer, name: &str, scheme: &str) {
        self.note(
            at,
            format!("the header `{name}` is what the security scheme `{scheme}` writes, so the operation needs that scheme"),
        );
    }
}
