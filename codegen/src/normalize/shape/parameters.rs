//! Parameters, and headers, which are parameters without a place.

use serde_json::{Value, json};

use super::{Members, Pass, describe};
use crate::diagnostics::Loss;
use crate::normalize::at::At;

/// What Swagger 2 writes beside a parameter's name and OpenAPI 3 into its schema.
const SCHEMA_OF_SWAGGER_2: [&str; 13] = [
    "type",
    "format",
    "items",
    "enum",
    "default",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
    "uniqueItems",
];

/// Where a parameter may stand, and the styles that it may have there, the default first.
const PLACES: [(&str, &[&str]); 5] = [
    (
        "query",
        &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    ),
    ("path", &["simple", "label", "matrix"]),
    ("header", &["simple"]),
    ("cookie", &["form"]),
    ("querystring", &[]),
];

impl Pass<'_> {
    pub(super) fn begin_parameter(&mut self, parameter: &mut Members, at: &At<'_>) {
        self.collection_format(parameter, at);
        if parameter.contains_key("schema")
            || parameter.contains_key("content")
            || !parameter.contains_key("type")
        {
            return;
        }
        let mut schema = Members::new();
        for key in SCHEMA_OF_SWAGGER_2 {
            if let Some(value) = parameter.shift_remove(key) {
                schema.insert(key.to_owned(), value);
            }
        }
        self.diags.mended(
            &at.pointer(),
            "the type of a parameter stands in its `schema`; it is read as if it did",
        );
        parameter.insert("schema".to_owned(), Value::Object(schema));
    }

    fn collection_format(&mut self, parameter: &mut Members, at: &At<'_>) {
        let Some(format) = parameter.shift_remove("collectionFormat") else {
            return;
        };
        let (style, explode) = match format.as_str() {
            Some("csv") => (None, false),
            Some("multi") => (None, true),
            Some("ssv") => (Some("spaceDelimited"), false),
            Some("pipes") => (Some("pipeDelimited"), false),
            _ => {
                self.diags.loss(
                    Loss::Ignored,
                    &at.pointer().key("collectionFormat"),
                    format!(
                        "`collectionFormat` is of Swagger 2, and {} has no counterpart",
                        describe(&format)
                    ),
                );
                return;
            }
        };
        self.diags.mended(
            &at.pointer().key("collectionFormat"),
            "`collectionFormat` is of Swagger 2; it is read as `style` and `explode`",
        );
        if let Some(style) = style {
            parameter.entry("style").or_insert_with(|| style.into());
        }
        parameter.entry("explode").or_insert(Value::Bool(explode));
    }

    pub(super) fn finish_parameter(&mut self, parameter: &mut Members, at: &At<'_>) -> bool {
        if !parameter.contains_key("name") {
            self.diags.loss(
                Loss::Skipped,
                &at.pointer(),
                "a parameter without `name` is left out",
            );
            return false;
        }
        let Some((place, styles)) = self.place(parameter, at) else {
            return false;
        };
        parameter.insert("in".to_owned(), place.into());
        self.check_style(parameter, styles, at);
        if place == "path" && parameter.get("required") != Some(&Value::Bool(true)) {
            // Said nowhere, because it changes nothing: a path has no room for an absent parameter.
            parameter.insert("required".to_owned(), Value::Bool(true));
        }
        self.schema_or_content(parameter, at);
        self.take_example(parameter);
        true
    }

    pub(super) fn finish_header(&mut self, header: &mut Members, at: &At<'_>) -> bool {
        self.check_style(header, &["simple"], at);
        self.schema_or_content(header, at);
        self.take_example(header);
        true
    }

    /// The known place that `in` names. None: there is none, which was reported.
    fn place(
        &mut self,
        parameter: &Members,
        at: &At<'_>,
    ) -> Option<(&'static str, &'static [&'static str])> {
        let name = parameter
            .get("in")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let known = PLACES
            .into_iter()
            .find(|(place, _)| place.eq_ignore_ascii_case(name));
        if known.is_none() {
            let message = match name {
                "" => "a parameter without `in` is left out".to_owned(),
                "body" | "formData" => {
                    format!(
                        "`in: {name}` is of Swagger 2; the parameter is left out, write it as `requestBody`"
                    )
                }
                _ => format!("`in: {name}` is unknown, the parameter is left out"),
            };
            self.diags.loss(Loss::Skipped, &at.pointer(), message);
        }
        known
    }

    fn check_style(&mut self, parameter: &mut Members, styles: &[&str], at: &At<'_>) {
        let Some(style) = parameter.get("style").and_then(Value::as_str) else {
            return;
        };
        if styles.contains(&style) {
            return;
        }
        if let Some(meant) = styles
            .iter()
            .find(|known| known.eq_ignore_ascii_case(style))
        {
            parameter.insert("style".to_owned(), (*meant).into());
            return;
        }
        if style == "cookie" {
            self.diags.loss(
                Loss::Ignored,
                &at.pointer().key("style"),
                "`style: cookie` writes values without escapes; the client writes them as `form` does",
            );
        } else {
            self.diags.mended(
                &at.pointer().key("style"),
                format!("`style: {style}` does not fit here; the default is used"),
            );
        }
        parameter.shift_remove("style");
    }

    /// Exactly one of the two must be there.
    fn schema_or_content(&mut self, parameter: &mut Members, at: &At<'_>) {
        if parameter
            .get("content")
            .is_some_and(|content| content.as_object().is_none_or(Members::is_empty))
        {
            parameter.shift_remove("content");
        }
        match (
            parameter.contains_key("schema"),
            parameter.contains_key("content"),
        ) {
            (true, true) => {
                self.diags.mended(
                    &at.pointer(),
                    "`schema` and `content` exclude each other; `schema` is used",
                );
                parameter.shift_remove("content");
            }
            (false, false) => {
                self.diags.mended(
                    &at.pointer(),
                    "neither `schema` nor `content` is there; the value is read as a text",
                );
                parameter.insert("schema".to_owned(), json!({ "type": "string" }));
            }
            _ => {}
        }
    }

    /// The model has `examples` too, but a client needs one at most.
    pub(super) fn take_example(&mut self, owner: &mut Members) {
        let Some(examples) = owner.shift_remove("examples") else {
            return;
        };
        if owner.contains_key("example") {
            return;
        }
        let first = match &examples {
            Value::Object(named) => named.values().next(),
            Value::Array(list) => list.first(),
            _ => None,
        };
        let Some(first) = first else { return };
        let named = first
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|text| text.strip_prefix("#/components/examples/"))
            .and_then(|name| self.examples.get(name));
        let example = named.unwrap_or(first);
        if let Some(value) = example.get("value").or_else(|| example.get("dataValue")) {
            owner.insert("example".to_owned(), value.clone());
        }
    }
}
