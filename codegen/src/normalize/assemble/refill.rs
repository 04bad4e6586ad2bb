//! Puts schemas back where numbers stand in for them.

use indexmap::IndexMap;
use openapiv3::{
    Components, Header, MediaType, OpenAPI, Operation, Parameter, ParameterData,
    ParameterSchemaOrContent, PathItem, ReferenceOr, RequestBody, Response, Schema,
};

/// The schemas that were taken out, by their numbers.
pub(super) struct Refill {
    schemas: Vec<Option<ReferenceOr<Schema>>>,
}

impl Refill {
    pub(super) fn new(schemas: Vec<ReferenceOr<Schema>>) -> Self {
        Self {
            schemas: schemas.into_iter().map(Some).collect(),
        }
    }

    pub(super) fn document(&mut self, openapi: &mut OpenAPI) {
        for item in openapi.paths.paths.values_mut() {
            if let ReferenceOr::Item(item) = item {
                self.path_item(item);
            }
        }
        if let Some(components) = &mut openapi.components {
            self.components(components);
        }
    }

    fn path_item(&mut self, item: &mut PathItem) {
        self.parameters(&mut item.parameters);
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.options,
            &mut item.head,
            &mut item.patch,
            &mut item.trace,
        ];
        for operation in operations.into_iter().flatten() {
            self.operation(operation);
        }
    }

    pub(super) fn operation(&mut self, operation: &mut Operation) {
        self.parameters(&mut operation.parameters);
        if let Some(ReferenceOr::Item(body)) = &mut operation.request_body {
            self.request_body(body);
        }
        let responses = &mut operation.responses;
        for response in responses
            .default
            .iter_mut()
            .chain(responses.responses.values_mut())
        {
            if let ReferenceOr::Item(response) = response {
                self.response(response);
            }
        }
    }

    fn components(&mut self, components: &mut Components) {
        for parameter in items(&mut components.parameters) {
            self.parameter(parameter);
        }
        for body in items(&mut components.request_bodies) {
            self.request_body(body);
        }
        for response in items(&mut components.responses) {
            self.response(response);
        }
        self.headers(&mut components.headers);
    }

    fn parameters(&mut self, parameters: &mut [ReferenceOr<Parameter>]) {
        for parameter in parameters {
            if let ReferenceOr::Item(parameter) = parameter {
                self.parameter(parameter);
            }
        }
    }

    fn parameter(&mut self, parameter: &mut Parameter) {
        let data: &mut ParameterData = match parameter {
            Parameter::Query { parameter_data, .. }
            | Parameter::Header { parameter_data, .. }
            | Parameter::Path { parameter_data, .. }
            | Parameter::Cookie { parameter_data, .. } => parameter_data,
        };
        self.schema_or_content(&mut data.format);
    }

    fn request_body(&mut self, body: &mut RequestBody) {
        self.content(&mut body.content);
    }

    fn response(&mut self, response: &mut Response) {
        self.headers(&mut response.headers);
        self.content(&mut response.content);
    }

    fn headers(&mut self, headers: &mut IndexMap<String, ReferenceOr<Header>>) {
        for header in items(headers) {
            self.schema_or_content(&mut header.format);
        }
    }

    fn schema_or_content(&mut self, format: &mut ParameterSchemaOrContent) {
        match format {
            ParameterSchemaOrContent::Schema(schema) => self.schema(schema),
            ParameterSchemaOrContent::Content(content) => self.content(content),
        }
    }

    fn content(&mut self, content: &mut IndexMap<String, MediaType>) {
        for media_type in content.values_mut() {
            if let Some(schema) = &mut media_type.schema {
                self.schema(schema);
            }
            for encoding in media_type.encoding.values_mut() {
                self.headers(&mut encoding.headers);
            }
        }
    }

    /// Replaces a number by its schema.
    fn schema(&mut self, slot: &mut ReferenceOr<Schema>) {
        let ReferenceOr::Reference { reference } = slot else {
            return;
        };
        let schema = reference
            .parse::<usize>()
            .ok()
            .and_then(|number| self.schemas.get_mut(number)?.take());
        *slot = schema.expect("every reference here is the number of a schema, used once");
    }
}

/// The objects among a section, without the references.
fn items<T>(section: &mut IndexMap<String, ReferenceOr<T>>) -> impl Iterator<Item = &mut T> {
    section.values_mut().filter_map(|entry| match entry {
        ReferenceOr::Item(item) => Some(item),
        ReferenceOr::Reference { .. } => None,
    })
}
