//! From saved pages and files to a document that is kept.

use clientwright::import::{Fragment, extract, merge, strip_prose, to_yaml};
use codegen::Diagnostics;
use codegen::read::{Which, read_tree};
use serde_json::{Value, json};

fn read(text: &str) -> Value {
    read_tree(text, Which::Spec, &mut Diagnostics::new()).expect("valid")
}

#[track_caller]
fn fragments(text: &str) -> Vec<Fragment> {
    extract("page.md", text).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refuses(text: &str, expected: &str) {
    let error = extract("page.md", text).expect_err("there is nothing to import");
    assert!(error.to_string().contains(expected), "{error}");
}

#[test]
fn an_openapi_file_is_taken_as_it_is() {
    for text in [
        "openapi: 3.1.0\npaths: {}\n",
        "# a comment\n---\n\"openapi\": \"3.1.0\"\npaths: {}\n",
        "{\"openapi\": \"3.1.0\", \"paths\": {}}",
        "\u{feff}info:\n  description: |\n    ```yaml\n    a: 1\n    ```\nopenapi: 3.1.0\npaths: {}\n",
    ] {
        let found = fragments(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].root()["openapi"], "3.1.0", "{text}");
    }
}

#[test]
fn blocks_of_a_page_are_found_in_long_nested_and_tilde_fences() {
    let page = "# Page\n\n```bash\ncurl x\n```\n\n\
        ````yaml https://example.test/openapi get /a\nopenapi: 3.0.3\ninfo:\n  description: |\n    ```\n    not an end\n    ```\n````\n\n\
        <Tab>\n  ```json title=\"b\"\n  {\"openapi\": \"3.0.3\",\n   \"paths\": {}}\n  ```\n</Tab>\n\n\
        ~~~yml\npaths:\n  /c: {}\n~~~\n\n```json\n{\"sample\": ...}\n```\n";
    let roots: Vec<_> = fragments(page)
        .iter()
        .map(|found| found.root().clone())
        .collect();
    assert_eq!(
        roots,
        [
            json!({"openapi": "3.0.3", "info": {"description": "```\nnot an end\n```\n"}}),
            json!({"openapi": "3.0.3", "paths": {}}),
            json!({"paths": {"/c": {}}}),
        ]
    );
}

#[test]
fn front_matter_that_names_an_operation_is_no_document() {
    let page =
        "---\ntitle: Status\nopenapi: GET /status\n---\n```yaml\nopenapi: 3.1.0\npaths: {}\n```\n";
    assert_eq!(fragments(page).len(), 1);
}

#[test]
fn a_page_without_a_document_says_what_was_looked_for() {
    refuses(
        "# Page\n\n```bash\ncurl\n```\n```php\n$x\n```\n",
        "it has 2 fences: bash, php",
    );
    refuses("# Page\n", "it has no fences");
    refuses("# Page\n", "looked for `openapi: 3.…`");
    refuses("<html></html>", "an HTML or XML page");
}

#[test]
fn a_page_that_lost_its_line_breaks_is_recognised() {
    refuses(
        "# Get status\n\n## OpenAPI ```yaml openapi: 3.1.0 info: title: A version: 1.0.0 paths: /a: get: {} ```\n",
        "all of line 3 is one OpenAPI document",
    );
}

#[test]
fn a_broken_block_is_reported_on_its_line_of_the_page() {
    refuses(
        "# Page\n\n```yaml\nopenapi: 3.1.0\ninfo: a: b\n```\n",
        "--> page.md:5:8",
    );
}

#[test]
fn merging_unites_paths_methods_components_and_tags() {
    let page = |path: &str, method: &str, schema: &str, tag: &str| {
        fragments(&format!(
            "openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\nservers: [{{url: https://a.test}}]\n\
             tags: [{{name: common}}, {{name: {tag}}}]\npaths:\n  {path}:\n    {method}: {{responses: {{}}}}\n\
             components: {{schemas: {{Common: {{type: string}}, {schema}: {{type: object}}}}}}\n"
        ))
    };
    let all = [
        page("/a", "get", "X", "x"),
        page("/a", "put", "Y", "y"),
        page("/b", "get", "X", "x"),
    ]
    .concat();
    let merged = merge(all).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(merged.notes, Vec::<String>::new());
    let operation = json!({"responses": {}});
    assert_eq!(
        *merged.document.root(),
        json!({
            "openapi": "3.1.0",
            "info": {"title": "A", "version": "1"},
            "servers": [{"url": "https://a.test"}],
            "tags": [{"name": "common"}, {"name": "x"}, {"name": "y"}],
            "paths": {"/a": {"get": operation, "put": operation}, "/b": {"get": operation}},
            "components": {"schemas": {
                "Common": {"type": "string"}, "X": {"type": "object"}, "Y": {"type": "object"},
            }},
        })
    );
}

#[track_caller]
fn disagree(one: &str, other: &str, expected: &[&str]) {
    let both = [
        extract("one.yaml", one).unwrap_or_else(|error| panic!("{error}")),
        extract("two.yaml", other).unwrap_or_else(|error| panic!("{error}")),
    ];
    let error = merge(both.concat()).expect_err("they disagree").to_string();
    for part in expected {
        assert!(error.contains(part), "{part}\n{error}");
    }
    assert_eq!(error.matches("error: ").count(), 1, "{error}");
}

#[test]
fn a_conflict_names_both_sources_and_the_place() {
    disagree(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    Job:\n      type: object\n      properties: {id: {type: string}}\n",
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    Job:\n      properties:\n        id:\n          type: integer\n      type: object\n",
        &[
            "two sources disagree about `Job`",
            "--> one.yaml:6:25 (#/components/schemas/Job/properties/id/type)",
            "at  two.yaml:7:11 (#/components/schemas/Job/properties/id/type)",
        ],
    );
    disagree(
        "openapi: 3.1.0\npaths: {/a: {get: {operationId: x}}}\n",
        "openapi: 3.1.0\npaths: {/a: {get: {operationId: y}}}\n",
        &["disagree about `GET /a`"],
    );
}

#[test]
fn what_holds_for_a_whole_document_or_path_must_agree() {
    let base = "openapi: 3.1.0\npaths: {}\n";
    disagree(base, "openapi: 3.0.3\npaths: {}\n", &["`#/openapi`"]);
    disagree(
        base,
        "openapi: 3.1.0\npaths: {}\nsecurity: [{key: []}]\n",
        &["`#/security`"],
    );
    disagree(
        "openapi: 3.1.0\nservers: [{url: /a}]\n",
        "openapi: 3.1.0\nservers: [{url: /b}]\n",
        &["`#/servers`", "(#/servers/0/url)"],
    );
    disagree(
        "openapi: 3.1.0\npaths: {/a: {get: {}}}\n",
        "openapi: 3.1.0\npaths: {/a: {put: {}, parameters: [{name: x, in: query}]}}\n",
        &["`PARAMETERS /a`"],
    );
}

#[test]
fn prose_may_differ_and_the_first_ones_is_kept() {
    let page = |text: &str| {
        fragments(&format!(
            "openapi: 3.1.0\ninfo: {{title: {text}, version: '1'}}\npaths: {{/a: {{get: {{summary: {text}}}}}}}\n"
        ))
    };
    let merged =
        merge([page("first"), page("second")].concat()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        merged.document.root()["paths"]["/a"]["get"]["summary"],
        "first"
    );
    assert_eq!(merged.notes.len(), 1);
}

#[test]
fn prose_is_left_out_wherever_the_specification_has_it() {
    let mut document = read(
        "openapi: 3.1.0
info: {title: T, summary: s, description: d, version: '1'}
externalDocs: {url: x, description: d}
servers: [{url: u, description: d, variables: {v: {default: a, description: d}}}]
tags: [{name: n, summary: s, description: d, externalDocs: {url: x}}]
paths:
  /a:
    summary: s
    description: d
    parameters: [{name: p, in: query, description: d, examples: {e: {summary: s, value: {description: kept}}}}]
    get:
      summary: s
      description: d
      externalDocs: {url: x}
      requestBody: {description: d, content: {application/json: {encoding: {f: {headers: {H: {description: d}}}}}}}
      responses:
        '200': {description: d, headers: {x-h: {description: d}}, links: {l: {description: d}}}
        '400': {$ref: '#/components/responses/R', description: d}
        x-note: {description: kept}
      callbacks: {c: {'{$request}': {post: {summary: s}}}}
webhooks: {w: {post: {description: d}}}
components:
  responses: {R: {description: d}}
  securitySchemes: {o: {type: oauth2, description: d, flows: {implicit: {scopes: {read: d}}}}}
",
    );
    strip_prose(&mut document);
    assert_eq!(
        document,
        read(
            "openapi: 3.1.0
info: {title: T, version: '1'}
servers: [{url: u, variables: {v: {default: a}}}]
tags: [{name: n}]
paths:
  /a:
    parameters: [{name: p, in: query, examples: {e: {value: {description: kept}}}}]
    get:
      requestBody: {content: {application/json: {encoding: {f: {headers: {H: {}}}}}}}
      responses:
        '200': {description: '', headers: {x-h: {}}, links: {l: {}}}
        '400': {$ref: '#/components/responses/R'}
        x-note: {description: kept}
      callbacks: {c: {'{$request}': {post: {}}}}
webhooks: {w: {post: {}}}
components:
  responses: {R: {description: ''}}
  securitySchemes: {o: {type: oauth2, flows: {implicit: {scopes: {read: ''}}}}}
"
        )
    );
}

#[test]
fn properties_and_data_that_are_called_description_stay() {
    let schema = "\
        title: kept
        type: object
        required: [description, summary]
        properties:
          description: {type: string, %}
          summary: {type: string}
          externalDocs: {type: string}
        $defs: {description: {type: string}}
        default: {description: kept}
        example: {summary: kept}
        examples: [{description: kept}]
        enum: [{description: kept}]
        const: {description: kept}
        x-vendor: {description: kept}
        items: {allOf: [{not: {%}}]}
";
    let document = |prose: &str| {
        let schema = schema.replace("%", prose);
        read(&format!(
            "components:\n  schemas:\n    description:\n        {schema}"
        ))
    };
    let mut stripped = document("description: d, externalDocs: {url: x}");
    strip_prose(&mut stripped);
    assert_eq!(stripped, document(""));
}

#[test]
fn a_schema_where_a_text_belongs_is_a_mistake_to_keep() {
    let text = "components: {schemas: {A: {description: {type: string}}}}";
    let mut document = read(text);
    strip_prose(&mut document);
    assert_eq!(document, read(text));
}

#[track_caller]
fn round_trips(value: &Value) -> String {
    let text = to_yaml(value);
    let mut diags = Diagnostics::new();
    let again = read_tree(&text, Which::Spec, &mut diags);
    assert_eq!(again.as_ref().ok(), Some(value), "{diags:?}\n{text}");
    assert_eq!(again.map(|again| to_yaml(&again)).as_ref(), Ok(&text));
    text
}

#[test]
fn yaml_is_written_as_a_person_would() {
    let value = json!({
        "openapi": "3.1.0",
        "info": {"title": "A: b", "version": "1.0", "description": "Two\nlines.\n"},
        "paths": {"/a/{id}": {"get": {"tags": ["Forms", "on"], "responses": {"200": {"description": ""}}}}},
        "x": [[1, 2.5], {}, [], null, true, {"a": "text, with [brackets]", "b": "it's"}],
    });
    assert_eq!(
        round_trips(&value),
        "openapi: 3.1.0
info:
  title: 'A: b'
  version: '1.0'
  description: |
    Two
    lines.
paths:
  /a/{id}:
    get:
      tags:
        - Forms
        - 'on'
      responses:
        '200':
          description: ''
x:
  - - 1
    - 2.5
  - {}
  - []
  - null
  - true
  - a: text, with [brackets]
    b: it's
"
    );
}

#[test]
fn every_text_survives_as_key_and_as_value() {
    let texts = [
        "",
        " ",
        "a ",
        " a",
        "a: b",
        "a:",
        ":a",
        "a #b",
        "#a",
        "- a",
        "-",
        "?",
        "? a",
        "!a",
        "&a",
        "*a",
        "@a",
        "`a`",
        "%a",
        "|",
        ">",
        "{a}",
        "[a]",
        "a]",
        "'a'",
        "\"a\"",
        "\\n",
        "null",
        "Null",
        "~",
        "true",
        "FALSE",
        "yes",
        "No",
        "on",
        "y",
        "=",
        "200",
        "-1",
        "+1",
        "1.0",
        ".5",
        "1e3",
        "0x1F",
        "0o7",
        "007",
        "1_000",
        "12:30",
        "2024-01-31",
        "2024-01-31T10:00:00Z",
        "1.2.3",
        "1.2.3.4",
        ".inf",
        "-.INF",
        ".nan",
        "---",
        "...",
        "--- a",
        "... a",
        "$ref",
        "(a)",
        "a\nb",
        "a\nb\n",
        "a\n\nb\n\n",
        "\na",
        " a\nb",
        "a\n b",
        "a \nb",
        "a\n\n",
        "\n",
        "a\r\nb",
        "\t",
        "a\tb",
        "a\n\tb",
        "\u{7}",
        "\u{1b}[2J",
        "\u{85}",
        "\u{a0}",
        "\u{feff}",
        "\u{2028}",
        "\u{fffd}",
        "é",
        "日本",
        "🦀",
        "a\u{7f}",
        "#\nb",
        "- a\n- b",
        "---\na",
        "a\n...\nb",
    ];
    let mut members = serde_json::Map::new();
    for (number, text) in texts.iter().enumerate() {
        members.insert(format!("value {number}"), json!(text));
        members.insert((*text).to_owned(), json!({"nested": [text, {*text: text}]}));
    }
    members.insert("k".repeat(5_000), json!("long key"));
    members.insert(
        "numbers".to_owned(),
        json!([0, -1, u64::MAX, i64::MIN, 0.1, 1e300, -2.5e-9, 100.0]),
    );
    round_trips(&Value::Object(members));
}
