//! Parameters of an operation, those of its path item included.
//!
//! # Invariants
//! - The path parameters are those that the template has, no more and no less.
//! - A header that a security scheme writes is no parameter.

use indexmap::IndexMap;
use openapiv3::{
    MediaType, Operation as Declared, Parameter, ParameterData, ParameterSchemaOrContent, PathItem,
    PathStyle, QueryStyle, ReferenceOr,
};

use super::Lowerer;
use super::doc;
use super::operation::Place;
use super::security::scheme_of_header;
use crate::ir::{
    Doc, OperationId, Param, ParamLocation, PathPiece, PathTemplate, Primitive, Requirement,
    SecurityScheme, Shape, Site, Style, TypeId,
};
use crate::{Diagnostics, Loss, Pointer};

/// The headers that OpenAPI leaves to other parts of the document.
const NOT_PARAMETERS: [&str; 2] = ["accept", "content-type"];

impl<'a> Lowerer<'a, '_> {
    /// The parameters of an operation. A header that repeats a security scheme goes to `security` instead.
    pub(super) fn params(
        &mut self,
        declared: &'a Declared,
        item: &'a PathItem,
        path: &PathTemplate,
        schemes: &[SecurityScheme],
        security: &mut Vec<Requirement>,
        place: &Place,
    ) -> Vec<Param> {
        let mut found: IndexMap<(ParamLocation, &'a str), (&'a Parameter, Pointer)> =
            IndexMap::new();
        for (list, at) in [
            (&item.parameters, &place.item),
            (&declared.parameters, &place.at),
        ] {
            for (index, parameter) in list.iter().enumerate() {
                let at = at.key("parameters").index(index);
                if let Some((parameter, at)) = self.parameter(parameter, at) {
                    let key = (
                        location(parameter),
                        parameter.parameter_data_ref().name.as_str(),
                    );
                    found.insert(key, (parameter, at));
                }
            }
        }
        let mut params = Vec::with_capacity(found.len());
        for ((location, name), (parameter, at)) in found {
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

    fn parameter(
        &mut self,
        declared: &'a ReferenceOr<Parameter>,
        at: Pointer,
    ) -> Option<(&'a Parameter, Pointer)> {
        let all = self
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
        let (schema, place, is_json) = match format {
            ParameterSchemaOrContent::Schema(schema) => (Some(schema), at.key("schema"), false),
            ParameterSchemaOrContent::Content(content) => match content.first() {
                Some((name, MediaType { schema, .. })) => {
                    let place = at.key("content").key(name).key("schema");
                    (schema.as_ref(), place, super::body::is_json(name))
                }
                None => (None, at.clone(), false),
            },
        };
        let Some(schema) = schema else {
            let ty = self.allocate(at.clone(), site);
            if !is_json {
                *self.shape_mut(ty) = Shape::Primitive(Primitive::String);
            }
            return ParameterType {
                ty,
                doc: Doc::default(),
                is_json,
            };
        };
        let part = self.part(schema, place);
        let doc = self.annotations(std::slice::from_ref(&part)).doc;
        let ty = self.use_of(&[part], || site).ty;
        self.json_uses.push(ty);
        ParameterType { ty, doc, is_json }
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
            let ty = self.allocate(place.at.clone(), site);
            *self.shape_mut(ty) = Shape::Primitive(Primitive::String);
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
        let extras = self.extras;
        let (data, at) = [&place.at, &place.item]
            .into_iter()
            .find_map(|at| Some((extras.query_strings.get(at)?, at.clone())))?;
        let site = Site::Parameter {
            operation: place.id,
            name: data.name.clone(),
        };
        let typed = self.parameter_type(&data.format, &at, site);
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

fn query_style(style: &QueryStyle) -> Style {
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
