//! From a document to the text of the generated files.

use std::collections::BTreeMap;

use codegen::emit::{Emitter, emit};
use codegen::{DateTimeType, Diagnostics, Options};
use codegen::{analyze, expose, format, lower, name, normalize, read};

/// The files that a document becomes, by path.
fn generate_with(document: &str, options: &Options) -> BTreeMap<String, String> {
    let mut diags = Diagnostics::new();
    let document = read::read_document(document, &mut diags).expect("the document is well-formed");
    let model = normalize::normalize(document, &mut diags).expect("the document is OpenAPI");
    let api = lower::lower(&model, &mut diags);
    let facts = analyze::analyze(&api);
    let names = name::assign_names(&api, &facts, &name::Lock::default(), &mut diags);
    let rust_api = expose::expose(&api, &facts, &names, &[], options);
    let emitter = Emitter {
        module: "acme",
        path: "generated_client::acme",
        source: "specs/acme",
        command: "cargo xtask regen",
        api: &api,
        facts: &facts,
        names: &names,
        rust_api: &rust_api,
        options,
    };
    emit(&emitter, format::format_file)
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect()
}

/// A document of these components, each of which is answered by an operation and taken by another.
fn schemas(schemas: &str) -> String {
    let mut paths = String::new();
    for name in schemas
        .lines()
        .filter(|line| line.starts_with("    ") && !line[4..].starts_with(' '))
    {
        let name = name.trim().trim_end_matches(':');
        let schema = format!("{{ $ref: '#/components/schemas/{name}' }}");
        paths.push_str(&format!(
            "  /{name}:\n    post:\n      operationId: post{name}\n      tags: [all]\n      requestBody:\n        \
             required: true\n        content: {{ application/json: {{ schema: {schema} }} }}\n      responses:\n        \
             '200':\n          description: OK\n          content: {{ application/json: {{ schema: {schema} }} }}\n"
        ));
    }
    format!(
        "openapi: 3.0.3\ninfo: {{ title: Acme, version: '1' }}\nservers: [{{ url: https://api.acme.test }}]\npaths:\n\
         {paths}components:\n  schemas:\n{schemas}"
    )
}

/// A document of one operation.
fn operation(method: &str, path: &str, operation: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{ title: Acme, version: '1' }}\nservers: [{{ url: https://api.acme.test }}]\npaths:\n  \
         {path}:\n    {method}:\n      operationId: act\n      tags: [all]\n{operation}components:\n  schemas:\n    \
         Job: {{ type: object, required: [id], properties: {{ id: {{ type: string }} }} }}\n    \
         Fault: {{ type: object, properties: {{ why: {{ type: string }} }} }}\n"
    )
}

#[track_caller]
fn text_of(document: &str, path: &str) -> String {
    file(&generate_with(document, &Options::default()), path)
}

#[track_caller]
fn file(files: &BTreeMap<String, String>, path: &str) -> String {
    let found = files.get(path);
    found
        .unwrap_or_else(|| panic!("no {path} in {:?}", files.keys()))
        .clone()
}

/// Every line, in this order, whatever stands between them. Spaces do not count.
#[track_caller]
fn assert_lines(text: &str, lines: &[&str]) {
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = squeeze(text);
    let mut rest = text.as_str();
    for line in lines {
        let wanted = squeeze(line);
        match rest.find(&wanted) {
            Some(at) => rest = &rest[at + wanted.len()..],
            None => panic!("`{wanted}` is not in\n{rest}"),
        }
    }
}

#[test]
fn absent_null_and_value_are_three_things() {
    let text = text_of(
        &schemas(
            "    Job:
      type: object
      required: [id, ended]
      properties:
        id: { type: string, description: 'the id' }
        ended: { type: string, nullable: true }
        note: { type: string }
        nick: { type: string, nullable: true }
",
        ),
        "types/job.rs",
    );
    assert_lines(
        &text,
        &[
            "//! @generated from specs/acme#/components/schemas/Job by `cargo xtask regen`.",
            "pub ended: Option<String>,",
            "/// The id.",
            "pub id: String,",
            "pub nick: runtime::Maybe<String>,",
            "pub note: Option<String>,",
            "runtime::object! { Job {",
            "= \"ended\" nullable: Option<String>,",
            "= \"id\": String,",
            "= \"nick\" maybe: runtime::Maybe<String>,",
            "= \"note\" optional: Option<String>,",
            "pub fn new(ended: Option<String>, id: impl Into<String>) -> Self",
            "self.nick = runtime::Maybe::Value(nick.into());",
            "self.note = Some(note.into());",
        ],
    );
}

#[test]
fn a_union_says_how_it_is_decoded_and_its_branches_write_their_tag() {
    let files = generate_with(
        &schemas(
            "    Status:
      oneOf:
        - { $ref: '#/components/schemas/Done' }
        - { $ref: '#/components/schemas/Failed' }
    Done:
      type: object
      required: [status, url]
      properties: { status: { type: string, enum: [done] }, url: { type: string } }
    Failed:
      type: object
      required: [status]
      properties: { status: { type: string, enum: [failed] } }
",
        ),
        &Options::default(),
    );
    assert_lines(
        &file(&files, "types/status.rs"),
        &[
            "use super::{Done, Failed};",
            "/// Decoded by `status`, which every branch fixes to a value of its own",
            "pub enum Status {",
            "Done(Done),",
            "/// A status that this client does not know.",
            "Unknown(runtime::UnknownBranch),",
            "runtime::union! { Status by \"status\" {",
            "\"done\" => Done(Done),",
            "\"failed\" => Failed(Failed),",
            "impl From<Done> for Status {",
        ],
    );
    assert_lines(
        &file(&files, "types/failed.rs"),
        &["pub struct Failed {}", "\"status\" = \"failed\","],
    );
}

#[test]
fn an_enum_is_open_unless_the_option_says_otherwise() {
    let document = schemas("    Color:\n      type: string\n      enum: [red, light-blue]\n");
    let open = text_of(&document, "types/color.rs");
    assert_lines(
        &open,
        &[
            "#[non_exhaustive]",
            "Unknown(runtime::UnknownValue),",
            "runtime::string_enum! { Color {",
        ],
    );
    let options = Options {
        closed_enums: vec!["Color".to_owned()],
        ..Options::default()
    };
    let closed = file(&generate_with(&document, &options), "types/color.rs");
    assert!(!closed.contains("Unknown"), "{closed}");
    assert_lines(&closed, &["runtime::string_enum! { closed Color {"]);
}

#[test]
fn the_type_of_dates_is_an_option() {
    let document = schemas(
        "    Job:\n      type: object\n      required: [at]\n      properties: { at: { type: string, format: date-time } }\n",
    );
    for (date_time, field) in [
        (DateTimeType::Jiff, "pub at: runtime::DateTime,"),
        (
            DateTimeType::Chrono,
            "pub at: runtime::chrono::DateTime<runtime::chrono::FixedOffset>,",
        ),
        (DateTimeType::String, "pub at: String,"),
    ] {
        let options = Options {
            date_time,
            ..Options::default()
        };
        assert_lines(
            &file(&generate_with(&document, &options), "types/job.rs"),
            &[field],
        );
    }
}

#[test]
fn a_list_that_contains_itself_is_a_newtype() {
    let text = text_of(
        &schemas(
            "    Tree:\n      type: array\n      items: { $ref: '#/components/schemas/Tree' }\n",
        ),
        "types/tree.rs",
    );
    assert_lines(
        &text,
        &[
            "pub struct Tree(pub Vec<Tree>);",
            "runtime::newtype! { Tree(Vec<Tree>) }",
        ],
    );
}

#[test]
fn text_of_the_document_stays_text() {
    let text = text_of(
        &schemas(
            "    Job:
      type: object
      description: \"*/ } fn evil() {} /* \\n```\\nfn main() { evil() }\\n```\\n<script> [Vec] \\u202e\"
      properties:
        'a\"b\\n': { type: string, description: \"x\\r\\n#[doc]\\u2028y\" }
",
        ),
        "types/job.rs",
    );
    let code = |line: &&str| !line.trim_start().starts_with("//");
    assert!(
        !text.lines().filter(code).any(|line| line.contains("evil")),
        "{text}"
    );
    assert_lines(
        &text,
        &[
            "```text",
            "/// \\<script> \\[Vec\\]",
            "\"a\\\"b\\\\n\" optional",
        ],
    );
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn required_arguments_are_positional_and_the_others_are_chained() {
    let text = text_of(
        &operation(
            "post",
            "/a/{second}/{first}",
            "      summary: Act on it
      parameters:
        - { name: first, in: path, required: true, schema: { type: string }, description: 'The first.' }
        - { name: second, in: path, required: true, schema: { type: integer } }
        - { name: page_size, in: query, schema: { type: integer }, description: 'How many at once.' }
        - { name: filter, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Job' } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }
      responses:
        '204': { description: Done }
        '404': { description: No such thing, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
",
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "use super::super::{Client, types};",
            "/// Act on it.",
            "/// `POST /a/{second}/{first}`",
            "/// - [`ActError::NotFound`], 404: no such thing.",
            "pub fn act(&self, second: i64, first: &str, body: &types::Job) -> Act {",
            "accept: \"application/json\",",
            "call.path(\"second\", &second);",
            "call.path(\"first\", first);",
            "call.json(body);",
            "/// `page_size`: how many at once.",
            "pub fn page_size(mut self, page_size: i64) -> Self {",
            "runtime::Style::DeepObject,",
            "type Answer = runtime::Answer<()>;",
            "204 => reply.empty(),",
            "404 => Err(reply.problem(ActError::NotFound)),",
            "_ => Err(reply.undocumented(ActError::Undocumented)),",
            "NotFound(runtime::Problem<types::Fault>),",
        ],
    );
}

#[test]
fn several_successes_make_an_enum_and_bytes_are_streamed() {
    let text = text_of(
        &operation(
            "get",
            "/a",
            "      responses:
        '200':
          description: OK
          content:
            application/json: { schema: { $ref: '#/components/schemas/Job' } }
            text/tab-separated-values: { schema: { type: string } }
            application/zip: { schema: { type: string, format: binary } }
        '202': { description: Later }
",
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "type Answer = runtime::Answer<ActAnswer>;",
            "fn streams(head: &runtime::ReplyHead) -> bool {",
            "head.status() == 200 && head.is(\"application/zip\")",
            "200 if reply.is(\"application/zip\")",
            "200 if reply.is(\"text/tab-separated-values\")",
            "200 =>",
            "reply.json()",
            "202 =>",
            "pub enum ActAnswer {",
        ],
    );
}

#[test]
fn successes_of_one_type_need_no_enum() {
    let job = "content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }";
    let text = text_of(
        &operation(
            "get",
            "/a",
            &format!(
                "      responses:\n        '200': {{ description: Old, {job} }}\n        '201': {{ description: New, {job} }}\n"
            ),
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "type Answer = runtime::Answer<types::Job>;",
            "200 => reply.json(),",
            "201 => reply.json(),",
        ],
    );
}

#[test]
fn default_alone_is_success_and_error() {
    let text = text_of(
        &operation(
            "get",
            "/a",
            "      responses:
        default: { description: Whatever, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
",
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "200..=299 => reply.json(),",
            "_ => Err(reply.problem(ActError::Default)),",
        ],
    );
}

#[test]
fn an_answer_to_head_has_no_body() {
    let text = text_of(
        &operation(
            "head",
            "/a",
            "      responses:
        '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
",
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "type Answer = runtime::Answer<()>;",
            "200 => reply.empty(),",
        ],
    );
    assert!(
        !text.contains("types"),
        "an import that nothing uses: {text}"
    );
}

#[test]
fn parts_are_files_text_or_json() {
    let text = text_of(
        &operation(
            "post",
            "/a",
            "      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, title]
              properties:
                file: { type: string, format: binary }
                title: { type: string }
                more: { type: array, items: { type: string, format: binary } }
                job: { $ref: '#/components/schemas/Job' }
      responses:
        '200': { description: OK }
",
        ),
        "api/all.rs",
    );
    assert_lines(
        &text,
        &[
            "pub fn act(&self, file: runtime::Part, title: &str) -> Act {",
            "call.multipart();",
            "call.part_file(\"file\", file);",
            "call.part_text(\"title\", title);",
            "self.call.part_json(\"job\", job);",
            "pub fn more(mut self, more: Vec<runtime::Part>) -> Self {",
            "for part in more {",
        ],
    );
}

#[test]
fn a_deprecated_operation_is_deprecated_in_rust() {
    let text = text_of(
        &operation(
            "get",
            "/a",
            "      deprecated: true\n      responses:\n        '200': { description: OK }\n",
        ),
        "api/all.rs",
    );
    assert_lines(&text, &["#[deprecated = ", "pub fn act(&self) -> Act {"]);
}

#[test]
fn a_client_without_credentials_asks_for_none() {
    let document = operation(
        "get",
        "/a",
        "      responses:\n        '200': { description: OK }\n",
    );
    let files = generate_with(&document, &Options::default());
    let client = file(&files, "client.rs");
    assert_lines(
        &client,
        &[
            "pub fn new() -> Self {",
            "runtime::Credentials::none()",
            "impl Default for Client {",
        ],
    );
    assert!(!client.contains("struct Credentials"), "{client}");
    assert_lines(
        &file(&files, "mod.rs"),
        &["let client = Client::new();", "pub use client::Client;"],
    );
}

#[test]
fn generated_code_is_for_the_runtime_of_its_generation() {
    assert_eq!(codegen::emit::RUNTIME_GENERATION, runtime::GENERATION);
    let root = text_of(&schemas(""), "mod.rs");
    let line = format!("runtime::require_generation!({});", runtime::GENERATION);
    assert_lines(&root, &["pub use runtime;", &line]);
}
