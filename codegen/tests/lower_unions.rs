//! How unions are made and told apart.

mod lower_support;

use lower_support::check_lower;
use serde_json::json;

#[test]
fn a_tag_is_inferred_from_one_value_enums_behind_references() {
    check_lower(
        json!({
            "CollectionExportStatusOneOf0Status": {"type": "string", "enum": ["generating"]},
            "CollectionExportStatus0": {
                "type": "object",
                "properties": {
                    "status": {"$ref": "#/components/schemas/CollectionExportStatusOneOf0Status"},
                    "export_id": {"type": "string", "format": "uuid"}
                },
                "required": ["status", "export_id"]
            },
            "CollectionExportStatusOneOf1Status": {"type": "string", "enum": ["complete"]},
            "CollectionExportStatus1": {
                "type": "object",
                "properties": {
                    "status": {"$ref": "#/components/schemas/CollectionExportStatusOneOf1Status"},
                    "url": {"type": "string", "format": "uri"},
                    "expires_at": {"type": "string", "format": "date-time"}
                },
                "required": ["status", "url", "expires_at"]
            },
            "CollectionExportStatus": {
                "oneOf": [
                    {"$ref": "#/components/schemas/CollectionExportStatus0"},
                    {"$ref": "#/components/schemas/CollectionExportStatus1"}
                ]
            }
        }),
        "",
    );
}
