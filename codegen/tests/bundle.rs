//! Documents in several files: what a reference means, what becomes of it, and what it is called.

use codegen::bundle::bundle;
use codegen::diagnostics::{Rendered, Sources};
use codegen::files::MemoryFiles;
use codegen::read::read_document;
use codegen::{Diagnostics, Document};
use serde_json::{Value, json};

/// The document with what it refers to, and what is to be told.
fn bundled(spec: &str, files: &[(&str, &str)]) -> (Value, Diagnostics) {
    let mut diags = Diagnostics::new();
    let document = read_document(spec, &mut diags).expect("a document");
    let files = MemoryFiles::new("openapi.yaml", files.iter().copied());
    let document: Document = bundle(document, &files, &mut diags);
    (document.into_root(), diags)
}

/// A document whose only schema is `Uses`, with this member.
fn uses(member: &str) -> String {
    format!("components:\n  schemas:\n    Uses: {{properties: {{it: {member}}}}}\n")
}

#[track_caller]
fn leads_to(member: &str, files: &[(&str, &str)], name: &str, schema: Value) {
    let (root, _) = bundled(&uses(member), files);
    let schemas = &root["components"]["schemas"];
    let reference = format!("#/components/schemas/{name}");
    let it = &schemas["Uses"]["properties"]["it"];
    assert_eq!(it["$ref"], reference, "{root:#}");
    assert_eq!(schemas[name], schema, "{root:#}");
}

#[test]
fn a_whole_file_is_called_after_the_file() {
    let files = [("schemas/Pet.yaml", "type: object")];
    let pet = json!({ "type": "object" });
    leads_to("{$ref: schemas/Pet.yaml}", &files, "Pet", pet.clone());
    leads_to("{$ref: ./schemas//Pet.yaml#}", &files, "Pet", pet.clone());
    leads_to("{$ref: schemas/x/../Pet.yaml}", &files, "Pet", pet.clone());
    let index = [("pet/index.json", "{\"type\": \"object\"}")];
    leads_to("{$ref: pet/index.json}", &index, "pet", pet.clone());
    let draft = [("Pet.schema.json", "{\"type\": \"object\"}")];
    leads_to("{$ref: Pet.schema.json}", &draft, "Pet", pet);
}

#[test]
fn a_definition_is_called_by_its_key() {
    let text = "Err: {type: string}\ndefinitions: {Deep: {type: integer}}\n";
    let files = [("common.yaml", text)];
    let deep = json!({ "type": "integer" });
    leads_to(
        "{$ref: 'common.yaml#/Err'}",
        &files,
        "Err",
        json!({ "type": "string" }),
    );
    leads_to(
        "{$ref: 'common.yaml#/definitions/Deep'}",
        &files,
        "Deep",
        deep,
    );
    let member = [("Pet.yaml", "properties: {id: {type: string}}")];
    let id = json!({ "type": "string" });
    leads_to("{$ref: 'Pet.yaml#/properties/id'}", &member, "Pet_id", id);
}

#[test]
fn a_reference_alone_leads_on_to_where_the_thing_is_defined() {
    let files = [
        ("index.yaml", "Animal: {$ref: 'models/Pet.yaml'}"),
        ("models/Pet.yaml", "type: object"),
    ];
    leads_to(
        "{$ref: 'index.yaml#/Animal'}",
        &files,
        "Pet",
        json!({ "type": "object" }),
    );
}

#[test]
fn names_that_schemas_give_themselves_are_found() {
    let text = "$defs: {x: {$anchor: here, type: string}}\n";
    let x = json!({ "type": "string" });
    leads_to("{$ref: 'a.yaml#here'}", &[("a.yaml", text)], "x", x);
    // The file that has the address is read after the reference to it.
    let spec = "components:\n  schemas:\n    Uses: {properties: {it: {$ref: 'https://x.test/b'}, other: {$ref: a.yaml}}}\n";
    let a = (
        "a.yaml",
        "$id: https://x.test/a\nproperties: {b: {$ref: b.yaml}}",
    );
    let b = ("b.yaml", "$id: https://x.test/b\ntype: string");
    let (root, _) = bundled(spec, &[a, b]);
    let it = &root["components"]["schemas"]["Uses"]["properties"]["it"];
    assert_eq!(it["$ref"], "#/components/schemas/b", "{root:#}");
    // Where one schema lies tells where others of like addresses do.
    let a = (
        "json/a.json",
        "{\"$id\": \"https://x.test/s/a.json\", \"items\": {\"$ref\": \"https://x.test/s/sub/c.json\"}}",
    );
    let c = (
        "json/sub/c.json",
        "{\"$id\": \"https://x.test/s/sub/c.json\", \"type\": \"null\"}",
    );
    let (root, diags) = bundled(&uses("{$ref: json/a.json}"), &[a, c]);
    assert_eq!(
        root["components"]["schemas"]["c"],
        json!({ "type": "null" }),
        "{root:#}"
    );
    assert!(diags.is_empty());
}

#[test]
fn two_ways_to_one_thing_are_one_component() {
    let spec = "paths:\n  /pets: {$ref: paths/pets.yaml}\ncomponents:\n  schemas:\n    Pet: {$ref: schemas/Pet.yaml}\n    Animal: {$ref: './schemas/Pet.yaml'}\n";
    let files = [
        (
            "paths/pets.yaml",
            "get:\n  requestBody:\n    content:\n      a/b: {schema: {$ref: ../schemas/Pet.yaml}}\n      c/d: {schema: {$ref: '../openapi.yaml#/components/schemas/Pet'}}\n",
        ),
        (
            "schemas/Pet.yaml",
            "properties: {parent: {$ref: '#'}, id: {$ref: 'Pet.yaml#/$defs/id'}}\n$defs: {id: {type: string}}",
        ),
    ];
    let (root, diags) = bundled(spec, &files);
    assert!(diags.is_empty());
    let schemas = root["components"]["schemas"].as_object().expect("schemas");
    assert_eq!(schemas.keys().collect::<Vec<_>>(), ["Pet", "Animal", "id"]);
    assert_eq!(schemas["Animal"]["$ref"], "#/components/schemas/Pet");
    assert_eq!(
        schemas["Pet"]["properties"]["parent"]["$ref"],
        "#/components/schemas/Pet"
    );
    assert_eq!(
        schemas["Pet"]["$defs"]["id"]["$ref"],
        "#/components/schemas/id"
    );
    let content = &root["paths"]["/pets"]["get"]["requestBody"]["content"];
    for media in ["a/b", "c/d"] {
        assert_eq!(content[media]["schema"]["$ref"], "#/components/schemas/Pet");
    }
}

#[test]
fn of_two_things_with_one_name_the_farther_is_told_by_its_folder() {
    let spec = "components:\n  schemas:\n    Uses: {properties: {a: {$ref: v1/deep/Pet.yaml}, b: {$ref: v2/Pet.yaml}}}\n";
    let files = [
        ("v1/deep/Pet.yaml", "type: string"),
        ("v2/Pet.yaml", "type: integer"),
    ];
    let (root, _) = bundled(spec, &files);
    let schemas = &root["components"]["schemas"];
    assert_eq!(schemas["Pet"]["type"], "integer", "{root:#}");
    assert_eq!(schemas["deep_Pet"]["type"], "string", "{root:#}");
}

#[test]
fn parts_that_are_no_components_are_read_in_their_place() {
    let spec = "info: {$ref: info.yaml}\npaths: {$ref: paths/index.yaml}\ncomponents:\n  schemas: {$ref: schemas/index.yaml}\n";
    let files = [
        ("info.yaml", "title: T"),
        ("paths/index.yaml", "/a: {$ref: a.yaml}"),
        ("paths/a.yaml", "get: {$ref: 'a-get.yaml'}"),
        (
            "paths/a-get.yaml",
            "operationId: a\nparameters: [{$ref: 'p.yaml'}]",
        ),
        (
            "paths/p.yaml",
            "{name: q, in: query, schema: {$ref: '../schemas/X.yaml'}}",
        ),
        ("schemas/index.yaml", "X: {$ref: X.yaml}"),
        ("schemas/X.yaml", "type: string"),
    ];
    let (root, _) = bundled(spec, &files);
    assert_eq!(
        root,
        json!({
            "info": { "title": "T" },
            "paths": { "/a": { "get": {
                "operationId": "a",
                "parameters": [{ "$ref": "#/components/parameters/p" }],
            } } },
            "components": {
                "schemas": { "X": { "type": "string" } },
                "parameters": { "p": { "name": "q", "in": "query", "schema": { "$ref": "#/components/schemas/X" } } },
            },
        }),
        "{root:#}"
    );
}

#[test]
fn what_a_file_has_for_its_references_alone_is_no_part_of_its_object() {
    let spec = "paths:\n  /a: {$ref: a.yaml}\n  /b: {$ref: 'a.yaml#/other'}\n";
    let text = "get: {requestBody: {content: {a/b: {schema: {$ref: '#/made'}}}}}\nmade: {type: string}\nother: {put: {}}\nodd: {}\n";
    let (root, _) = bundled(spec, &[("a.yaml", text)]);
    let item = root["paths"]["/a"].as_object().expect("a path item");
    assert_eq!(item.keys().collect::<Vec<_>>(), ["get", "odd"], "{root:#}");
    assert_eq!(root["paths"]["/b"], json!({ "put": {} }));
}

#[test]
fn mappings_lead_to_files_and_to_names() {
    let text = "oneOf: [{$ref: Dog.yaml}, {$ref: Cat.yaml}]\ndiscriminator: {propertyName: kind, mapping: {dog: Dog.yaml, cat: './Cat.yaml', cow: Cow}}";
    let files = [
        ("pets/Pet.yaml", text),
        ("pets/Dog.yaml", "type: object"),
        ("pets/Cat.yaml", "type: object"),
    ];
    let (root, _) = bundled(&uses("{$ref: pets/Pet.yaml}"), &files);
    assert_eq!(
        root["components"]["schemas"]["Pet"]["discriminator"]["mapping"],
        json!({ "dog": "#/components/schemas/Dog", "cat": "#/components/schemas/Cat", "cow": "Cow" })
    );
}

#[test]
fn a_path_item_that_holds_itself_ends() {
    let text = "post:\n  callbacks:\n    done:\n      '{$request.body#/url}': {$ref: a.yaml}\n";
    let (root, _) = bundled("paths:\n  /a: {$ref: a.yaml}\n", &[("a.yaml", text)]);
    let callback = &root["paths"]["/a"]["post"]["callbacks"]["done"]["{$request.body#/url}"];
    assert!(
        callback["$ref"].is_string() || callback["post"].is_object(),
        "{root:#}"
    );
    assert!(root.to_string().len() < 2_000, "{root:#}");
}

#[test]
fn schemas_that_refer_to_each_other_end() {
    let files = [
        ("a.yaml", "properties: {b: {$ref: b.yaml}}"),
        ("b.yaml", "properties: {a: {$ref: a.yaml}}"),
        ("c.yaml", "$ref: d.yaml"),
        ("d.yaml", "$ref: c.yaml"),
    ];
    let (root, _) = bundled(&uses("{$ref: a.yaml}"), &files);
    let schemas = &root["components"]["schemas"];
    assert_eq!(
        schemas["b"]["properties"]["a"]["$ref"],
        "#/components/schemas/a"
    );
    let (root, _) = bundled(&uses("{$ref: c.yaml}"), &files);
    assert_eq!(
        root["components"]["schemas"]["Uses"]["properties"]["it"]["$ref"],
        "c.yaml"
    );
}

#[test]
fn a_component_that_only_the_document_has_is_found_there() {
    let spec = "paths:\n  /a: {$ref: a.yaml}\ncomponents: {schemas: {X: {type: string}}}\n";
    let text =
        "get:\n  requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/X'}}}}\n";
    let (root, diags) = bundled(spec, &[("a.yaml", text)]);
    let schema = &root["paths"]["/a"]["get"]["requestBody"]["content"]["a/b"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/X");
    let sources = Sources {
        spec_path: "specs/acme/openapi.yaml",
        spec,
        overlay: None,
    };
    assert_eq!(
        Rendered::new(&diags, sources).to_string(),
        "warning: `#/components/schemas/X` is read as that of the document: the file has none\n  \
         --> specs/acme/a.yaml:2:42 (#/get/requestBody/content/a~1b/schema/$ref)\n"
    );
}

#[test]
fn a_document_that_stands_alone_is_not_touched() {
    let spec = uses("{$ref: '#/components/schemas/Uses'}");
    let (root, diags) = bundled(&spec, &[("Uses", "type: string")]);
    let alone = read_document(&spec, &mut Diagnostics::new()).expect("a document");
    assert_eq!(&root, alone.root());
    assert!(diags.is_empty() && diags.files().is_empty());
}

#[test]
fn a_document_of_swagger_2_in_several_files_is_one() {
    let spec = "swagger: '2.0'\npaths:\n  /a:\n    get:\n      parameters: [{$ref: 'common.yaml#/parameters/limit'}, {$ref: 'common.yaml#/parameters/body'}]\n      responses:\n        '200': {schema: {$ref: definitions/Pet.yaml}}\ndefinitions:\n  Pet: {$ref: definitions/Pet.yaml}\n  Own: {type: string}\n";
    let files = [
        (
            "common.yaml",
            "parameters:\n  limit: {name: limit, in: query, type: integer}\n  body: {name: b, in: body, schema: {$ref: '#/definitions/Own'}}\n",
        ),
        (
            "definitions/Pet.yaml",
            "{type: object, properties: {parent: {$ref: '#'}}}",
        ),
    ];
    let (root, mut diags) = bundled(spec, &files);
    let document = codegen::swagger::upgrade(Document::new(root), &mut diags);
    let root = document.root();
    let schemas = root["components"]["schemas"].as_object().expect("schemas");
    assert_eq!(
        schemas["Pet"]["properties"]["parent"]["$ref"],
        "#/components/schemas/Pet"
    );
    let operation = &root["paths"]["/a"]["get"];
    assert_eq!(
        operation["parameters"],
        json!([{ "$ref": "#/components/parameters/limit" }]),
        "{root:#}"
    );
    assert_eq!(
        root["components"]["parameters"]["limit"]["schema"]["type"],
        "integer"
    );
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    assert_eq!(body["$ref"], "#/components/schemas/Own");
    let answer = &operation["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(answer["$ref"], "#/components/schemas/Pet");
}
