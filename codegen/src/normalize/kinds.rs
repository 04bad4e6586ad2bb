//! The objects of OpenAPI 3.0 to 3.2: which members each has, and what each member holds.
//!
//! One table for everything that walks a document: finding references, mending shapes, knowing what stands at a pointer.

/// A kind of object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Root,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Callback,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Header,
    Tag,
    Schema,
    Discriminator,
    SecurityRequirement,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
}

/// What a member holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// A whole number from zero.
    Count,
    /// Any number.
    Number,
    /// A list of texts.
    Texts,
    /// An object whose members are texts.
    TextMap,
    /// Any JSON; never looked into.
    Anything,
    /// An object.
    One(Kind),
    /// True, false or an object.
    FlagOr(Kind),
    /// A list of objects.
    Many(Kind),
    /// An object with any keys, each an object.
    Map(Kind),
    /// Known to the specification, of no effect on a client; dropped without a word.
    Inert,
    /// What the server calls, an object with any keys; of no use to a request.
    Inbound(Kind),
    /// Read by a rewrite of the object it stands in, which leaves something of another kind or nothing.
    Rewritten,
    /// Not known to the specification.
    Unknown,
}

impl Kind {
    /// The kinds whose objects may stand under `components`.
    pub(crate) const WITH_SECTION: [Self; 9] = [
        Self::Schema,
        Self::Parameter,
        Self::Response,
        Self::RequestBody,
        Self::Header,
        Self::SecurityScheme,
        Self::PathItem,
        Self::Callback,
        Self::MediaType,
    ];

    /// What the member `key` of such an object holds.
    pub(crate) fn field(self, key: &str) -> Field {
        if key.starts_with("x-") && self != Self::SecurityRequirement {
            return Field::Anything;
        }
        match self {
            Self::Root => root(key),
            Self::Info => info(key),
            Self::Contact => one_of(key, &["name", "url", "email"], Field::Text),
            Self::License => one_of(key, &["name", "url", "identifier"], Field::Text),
            Self::Server => server(key),
            Self::ServerVariable => server_variable(key),
            Self::Components => components(key),
            Self::Paths => Field::One(Self::PathItem),
            Self::PathItem => path_item(key),
            Self::Callback => Field::One(Self::PathItem),
            Self::Operation => operation(key),
            Self::ExternalDocs => one_of(key, &["description", "url"], Field::Text),
            Self::Parameter => parameter(key),
            Self::RequestBody => request_body(key),
            Self::MediaType => media_type(key),
            Self::Encoding => encoding(key),
            Self::Responses => Field::One(Self::Response),
            Self::Response => response(key),
            Self::Header => header(key),
            Self::Tag => tag(key),
            Self::Schema => schema(key),
            Self::Discriminator => discriminator(key),
            Self::SecurityRequirement => Field::Texts,
            Self::SecurityScheme => security_scheme(key),
            Self::OAuthFlows => one_of(
                key,
                &[
                    "implicit",
                    "password",
                    "clientCredentials",
                    "authorizationCode",
                    "deviceAuthorization",
                ],
                Field::One(Self::OAuthFlow),
            ),
            Self::OAuthFlow => oauth_flow(key),
        }
    }

    /// Where under `components` such objects stand, when a reference may take their place.
    pub(crate) fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Parameter => "parameters",
            Self::Response => "responses",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::SecurityScheme => "securitySchemes",
            Self::PathItem => "pathItems",
            Self::Callback => "callbacks",
            Self::MediaType => "mediaTypes",
            _ => return None,
        })
    }

    /// Its name for a reader.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Root => "the document",
            Self::Info => "`info`",
            Self::Contact => "`contact`",
            Self::License => "`license`",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Components => "`components`",
            Self::Paths => "`paths`",
            Self::PathItem => "a path item",
            Self::Callback => "a callback",
            Self::Operation => "an operation",
            Self::ExternalDocs => "`externalDocs`",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Responses => "`responses`",
            Self::Response => "a response",
            Self::Header => "a header",
            Self::Tag => "a tag",
            Self::Schema => "a schema",
            Self::Discriminator => "`discriminator`",
            Self::SecurityRequirement => "a security requirement",
            Self::SecurityScheme => "a security scheme",
            Self::OAuthFlows => "`flows`",
            Self::OAuthFlow => "an OAuth flow",
        }
    }

    /// The kind of object that stands at a pointer; `None` where the table does not reach.
    pub(super) fn at(tokens: &[String]) -> Option<Self> {
        let mut kind = Self::Root;
        let mut rest = tokens.iter();
        while let Some(token) = rest.next() {
            kind = match kind.field(token) {
                Field::One(next) | Field::FlagOr(next) => next,
                Field::Many(next) | Field::Map(next) => {
                    rest.next()?;
                    next
                }
                // `items` may be a list of schemas, in which an index is no keyword.
                Field::Unknown if kind == Self::Schema && token.parse::<usize>().is_ok() => kind,
                _ => return None,
            };
        }
        Some(kind)
    }
}

/// The methods that a path item of 3.0 has a keyword for.
pub(super) const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// The keyword of a path item that a key means, whatever its case: a method of [`METHODS`], or `query` of 3.2.
pub(super) fn keyword(key: &str) -> Option<&'static str> {
    let mut keywords = METHODS.into_iter().chain(["query"]);
    keywords.find(|keyword| keyword.eq_ignore_ascii_case(key))
}

/// The keywords of a schema, for "did you mean".
pub(super) const SCHEMA_KEYWORDS: [&str; 44] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contentEncoding",
    "contentMediaType",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "required",
    "title",
    "type",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
];

fn one_of(key: &str, keys: &[&str], field: Field) -> Field {
    if keys.contains(&key) {
        field
    } else {
        Field::Unknown
    }
}

fn root(key: &str) -> Field {
    match key {
        "openapi" => Field::Text,
        "info" => Field::One(Kind::Info),
        "servers" => Field::Many(Kind::Server),
        "paths" => Field::One(Kind::Paths),
        "components" => Field::One(Kind::Components),
        "security" => Field::Many(Kind::SecurityRequirement),
        "tags" => Field::Many(Kind::Tag),
        "externalDocs" => Field::One(Kind::ExternalDocs),
        "webhooks" => Field::Inbound(Kind::PathItem),
        "jsonSchemaDialect" | "$self" | "$schema" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn info(key: &str) -> Field {
    match key {
        "title" | "description" | "termsOfService" | "version" => Field::Text,
        "summary" => Field::Inert,
        "contact" => Field::One(Kind::Contact),
        "license" => Field::One(Kind::License),
        _ => Field::Unknown,
    }
}

fn server(key: &str) -> Field {
    match key {
        "url" | "description" => Field::Text,
        "variables" => Field::Map(Kind::ServerVariable),
        "name" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn server_variable(key: &str) -> Field {
    match key {
        "default" | "description" => Field::Text,
        "enum" => Field::Texts,
        _ => Field::Unknown,
    }
}

fn components(key: &str) -> Field {
    match key {
        "schemas" => Field::Map(Kind::Schema),
        "responses" => Field::Map(Kind::Response),
        "parameters" => Field::Map(Kind::Parameter),
        "requestBodies" => Field::Map(Kind::RequestBody),
        "headers" => Field::Map(Kind::Header),
        "securitySchemes" => Field::Map(Kind::SecurityScheme),
        "mediaTypes" => Field::Map(Kind::MediaType),
        "pathItems" | "examples" | "links" | "callbacks" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn path_item(key: &str) -> Field {
    match key {
        "summary" | "description" => Field::Text,
        "servers" => Field::Many(Kind::Server),
        "parameters" => Field::Many(Kind::Parameter),
        "additionalOperations" => Field::Map(Kind::Operation),
        _ if keyword(key).is_some() => Field::One(Kind::Operation),
        _ => Field::Unknown,
    }
}

fn operation(key: &str) -> Field {
    match key {
        "summary" | "description" | "operationId" => Field::Text,
        "tags" => Field::Texts,
        "externalDocs" => Field::One(Kind::ExternalDocs),
        "parameters" => Field::Many(Kind::Parameter),
        "requestBody" => Field::One(Kind::RequestBody),
        "responses" => Field::One(Kind::Responses),
        "deprecated" => Field::Flag,
        "security" => Field::Many(Kind::SecurityRequirement),
        "servers" => Field::Many(Kind::Server),
        "callbacks" => Field::Inbound(Kind::Callback),
        _ => Field::Unknown,
    }
}

fn parameter(key: &str) -> Field {
    match key {
        "name" | "in" | "description" | "style" => Field::Text,
        "required" | "deprecated" | "allowEmptyValue" | "explode" | "allowReserved" => Field::Flag,
        "schema" => Field::One(Kind::Schema),
        "content" => Field::Map(Kind::MediaType),
        "example" => Field::Anything,
        "examples" => Field::Rewritten,
        _ => Field::Unknown,
    }
}

fn request_body(key: &str) -> Field {
    match key {
        "description" => Field::Text,
        "required" => Field::Flag,
        "content" => Field::Map(Kind::MediaType),
        _ => Field::Unknown,
    }
}

fn media_type(key: &str) -> Field {
    match key {
        "schema" | "itemSchema" => Field::One(Kind::Schema),
        "example" => Field::Anything,
        "examples" | "prefixEncoding" | "itemEncoding" => Field::Rewritten,
        "encoding" => Field::Map(Kind::Encoding),
        _ => Field::Unknown,
    }
}

fn encoding(key: &str) -> Field {
    match key {
        "contentType" | "style" => Field::Text,
        "explode" | "allowReserved" => Field::Flag,
        "headers" => Field::Map(Kind::Header),
        "encoding" | "prefixEncoding" | "itemEncoding" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn response(key: &str) -> Field {
    match key {
        "description" => Field::Text,
        "headers" => Field::Map(Kind::Header),
        "content" => Field::Map(Kind::MediaType),
        "links" | "summary" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn header(key: &str) -> Field {
    match key {
        "description" | "style" => Field::Text,
        "required" | "deprecated" => Field::Flag,
        "schema" => Field::One(Kind::Schema),
        "content" => Field::Map(Kind::MediaType),
        "example" => Field::Anything,
        "examples" => Field::Rewritten,
        "explode" | "name" | "in" | "allowEmptyValue" | "allowReserved" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn tag(key: &str) -> Field {
    match key {
        "name" | "description" => Field::Text,
        "externalDocs" => Field::One(Kind::ExternalDocs),
        "summary" | "parent" | "kind" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn schema(key: &str) -> Field {
    match key {
        "$ref" | "$dynamicRef" => Field::Rewritten,
        "title" | "description" | "format" | "pattern" | "contentEncoding" | "contentMediaType" => {
            Field::Text
        }
        "nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems" => Field::Flag,
        "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" => {
            Field::Count
        }
        "minimum" | "maximum" | "multipleOf" => Field::Number,
        "default" | "example" => Field::Anything,
        "items" | "not" | "then" | "else" => Field::One(Kind::Schema),
        "additionalProperties" | "unevaluatedProperties" => Field::FlagOr(Kind::Schema),
        "oneOf" | "anyOf" | "allOf" | "prefixItems" => Field::Many(Kind::Schema),
        "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
            Field::Map(Kind::Schema)
        }
        "externalDocs" => Field::One(Kind::ExternalDocs),
        "discriminator" => Field::One(Kind::Discriminator),
        "type" | "enum" | "const" | "required" | "exclusiveMinimum" | "exclusiveMaximum"
        | "examples" | "if" | "dependencies" | "additionalItems" => Field::Rewritten,
        "$schema" | "$id" | "$anchor" | "$dynamicAnchor" | "$recursiveAnchor" | "$vocabulary"
        | "$comment" | "id" | "xml" | "contains" | "minContains" | "maxContains"
        | "propertyNames" | "unevaluatedItems" | "contentSchema" | "dependentRequired" => {
            Field::Inert
        }
        _ => Field::Unknown,
    }
}

fn discriminator(key: &str) -> Field {
    match key {
        "propertyName" | "defaultMapping" => Field::Text,
        "mapping" => Field::TextMap,
        _ => Field::Unknown,
    }
}

fn security_scheme(key: &str) -> Field {
    match key {
        "type" | "description" | "name" | "in" | "scheme" | "bearerFormat" | "openIdConnectUrl" => {
            Field::Text
        }
        "flows" => Field::One(Kind::OAuthFlows),
        "oauth2MetadataUrl" | "deprecated" => Field::Inert,
        _ => Field::Unknown,
    }
}

fn oauth_flow(key: &str) -> Field {
    match key {
        "authorizationUrl" | "tokenUrl" | "refreshUrl" => Field::Text,
        "scopes" => Field::TextMap,
        "deviceAuthorizationUrl" => Field::Inert,
        _ => Field::Unknown,
    }
}
