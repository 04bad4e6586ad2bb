//! The extensions by which `normalize` tells `lower` what the 3.0 model has no keyword for.
//!
//! | constant | on | value |
//! |---|---|---|
//! | [`TYPE_LIST`] | schema with `oneOf` | `true`: the branches come from a list of types |
//! | [`CONST`] | schema with an `enum` of one value | `true`: the value was a `const` |
//! | [`REF_SIBLING`] | schema with `allOf` | `true`: one member of `allOf` was a `$ref` with keywords beside it |
//! | [`ENUM_DESCRIPTIONS`] | schema with `enum` | a list parallel to `enum`: text, or null where nothing is said |
//! | [`ORIGIN`] | component schema, path item, operation | the JSON Pointer where it stands in the document, when that is elsewhere |
//! | [`OPERATIONS`] | path item | method as it is sent to operation; [`operation`] reads one |
//! | [`QUERYSTRING`] | operation, path item | a parameter with `in: query` and `content`: `from_value::<openapiv3::Parameter>` |
//! | [`ITEM_SCHEMA`] | media type | a schema: `from_value::<ReferenceOr<openapiv3::Schema>>` |
//! | [`DEFAULT_MAPPING`] | discriminator | a reference, `#/components/schemas/Name` |
//!
//! An integer whose range no integer of Rust has is of the format [`ANY_SIZE`].
//!
//! A schema that admits nothing but null is `{"enum": [null], "nullable": true}`, without a type. One that admits
//! nothing at all is `{"not": {}}`.

use indexmap::IndexMap;
use openapiv3::Operation;
use serde_json::Value;

use crate::Pointer;

/// The branches of `oneOf` come from a list of types.
pub(crate) const TYPE_LIST: &str = "x-codegen-type-list";
/// The only value of `enum` was a `const`.
pub(crate) const CONST: &str = "x-codegen-const";
/// One member of `allOf` was a `$ref` with keywords beside it.
pub(crate) const REF_SIBLING: &str = "x-codegen-ref-sibling";
/// What the document says about each value of `enum`.
pub(crate) const ENUM_DESCRIPTIONS: &str = "x-enum-descriptions";
/// Where an object stands in the document that the model has elsewhere.
pub(crate) const ORIGIN: &str = "x-codegen-origin";
/// The operations of a path item whose method has no keyword of its own in 3.0.
pub(crate) const OPERATIONS: &str = "x-codegen-operations";
/// The parameter that is the whole query string.
pub(crate) const QUERYSTRING: &str = "x-codegen-querystring";
/// The schema of each item of a stream.
pub(crate) const ITEM_SCHEMA: &str = "x-codegen-item-schema";
/// The branch for a tag that the mapping does not have.
pub(crate) const DEFAULT_MAPPING: &str = "x-codegen-default-mapping";

/// The format of integers of any size.
pub(crate) const ANY_SIZE: &str = "x-codegen-any-size";

/// What [`ORIGIN`] says in an object that is not yet read as the model.
pub(super) fn origin_of(object: &Value) -> Option<Pointer> {
    object.get(ORIGIN)?.as_str()?.parse().ok()
}

/// What [`ORIGIN`] says.
pub(crate) fn origin(extensions: &IndexMap<String, Value>) -> Option<Pointer> {
    extensions.get(ORIGIN)?.as_str()?.parse().ok()
}

/// Reads an operation of [`OPERATIONS`], without the stack that serde would need for nested schemas.
pub(crate) fn operation(value: &Value) -> Option<Operation> {
    super::assemble::operation(value)
}
