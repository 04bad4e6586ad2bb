//! Which documents are accepted.

use serde_json::json;

use crate::check::run;

#[test]
fn every_3_x_is_accepted_and_a_future_one_with_a_warning() {
    for version in ["3.0.0", "3.0.4", "3.1.1", "3.2.0", "3.1"] {
        let outcome = run(
            json!({ "openapi": version, "info": { "title": "t", "version": "1" }, "paths": {} }),
        );
        assert_eq!(outcome.finds(&[]).at("/openapi"), "3.0.3");
    }
    run(json!({ "openapi": "3.3.0", "info": { "title": "t", "version": "1" }, "paths": {} }))
        .finds(&["warning: OpenAPI 3.3.0 is newer than this generator"]);
}

#[test]
fn other_documents_are_refused_with_a_way_out() {
    run(json!({ "swagger": "2.0" }))
        .refused(&["error: this is a Swagger 2.0 document @/swagger convert it"]);
    run(json!({ "info": {} })).refused(&["error: `openapi` is missing"]);
    run(json!({ "openapi": "4.0.0" })).refused(&["error: OpenAPI `4.0.0` is not supported"]);
    run(json!({ "openapi": ["3"] })).refused(&["is not supported"]);
    run(json!([1])).refused(&["error: the document is not an object"]);
}
