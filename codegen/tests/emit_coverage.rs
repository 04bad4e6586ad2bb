//! The ledger: what of a document the client offers.

use codegen::coverage::{Coverage, Declared, State};
use codegen::pipeline::{Input, generate};
use codegen::{Diagnostics, Loss, Options, Pointer, Selection};
use codegen::{analyze, lower, normalize, read};

const DOCUMENT: &str = "
openapi: 3.0.3
info: { title: Acme, version: '1' }
paths:
  /b:
    get:
      responses:
        '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Outer' } } } }
  /a:
    get:
      responses: { '200': { description: OK } }
components:
  schemas:
    Outer: { type: object, properties: { inner: { $ref: '#/components/schemas/Inner' } } }
    Inner: { type: object, properties: { odd: { type: string } } }
";

fn coverage(losses: &[(Loss, &str)]) -> Coverage {
    let mut diags = Diagnostics::new();
    let document = read::read_document(DOCUMENT, &mut diags).expect("the document is well-formed");
    let declared = Declared::of(&document);
    let model = normalize::normalize(document, &mut diags).expect("the document is OpenAPI");
    let api = lower::lower(&model, &mut diags);
    for (loss, at) in losses {
        let at: Pointer = at.parse().expect("a pointer");
        diags.loss(*loss, &at, "something is odd");
    }
    Coverage::new(&api, &analyze::analyze(&api), &diags, &declared)
}

#[test]
fn a_document_without_losses_is_full() {
    let coverage = coverage(&[]);
    assert_eq!(coverage.totals().full, 2);
    assert_eq!(coverage.types, 2);
    assert_eq!(coverage.untyped, 0);
    let text = coverage.to_text();
    assert!(text.starts_with("# "), "{text}");
    assert!(
        text.ends_with("full     GET /a\nfull     GET /b\n"),
        "{text}"
    );
}

#[test]
fn a_loss_in_a_type_degrades_the_operations_that_reach_it() {
    let coverage = coverage(&[(Loss::Widened, "/components/schemas/Inner/properties/odd")]);
    let states: Vec<State> = coverage
        .operations
        .iter()
        .map(|operation| operation.state)
        .collect();
    assert_eq!(states, [State::Full, State::Degraded]);
    let text = coverage.to_text();
    assert!(
        text.contains(
            "degraded GET /b  something is odd @/components/schemas/Inner/properties/odd\n"
        ),
        "{text}"
    );
}

#[test]
fn a_loss_in_an_operation_degrades_it_alone() {
    let coverage = coverage(&[(Loss::Skipped, "/paths/~1a/get/responses/200")]);
    let states: Vec<State> = coverage
        .operations
        .iter()
        .map(|operation| operation.state)
        .collect();
    assert_eq!(states, [State::Degraded, State::Full]);
}

/// The ledger of a document with these members of `paths`.
fn ledger(paths: &str) -> String {
    let spec = format!("openapi: 3.2.0\ninfo: {{ title: Acme, version: '1' }}\npaths:\n{paths}");
    let mut diags = Diagnostics::new();
    let input = Input {
        module: "acme",
        path: "acme",
        source: "acme.yaml",
        command: "a test",
        spec: &spec,
        files: &codegen::files::NoFiles,
        overlay: None,
        selection: &Selection::default(),
        options: &Options::default(),
        lock: None,
    };
    let generated = generate(&input, &mut diags, &mut |_| {}).expect("the document generates");
    generated.coverage.to_text()
}

#[test]
fn operations_of_a_path_that_is_left_out_are_counted_one_by_one() {
    let text = ledger(
        "  x: { get: {}, post: {} }
  /x: { get: {} }
  'https://acme.example/y': { get: {} }
",
    );
    assert!(
        text.contains("4 operations: 1 full, 0 degraded, 3 skipped"),
        "{text}"
    );
    for line in [
        "full     GET /x\n",
        "skipped  GET x  `x` is read as `/x`",
        "skipped  POST x  ",
        "skipped  GET https://acme.example/y  ",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn a_path_without_a_slash_is_counted_as_the_path_that_it_is_read_as() {
    let text = ledger("  '': { get: {} }\n  x: { get: {} }\n  /x/: { get: {} }\n");
    assert!(text.contains("3 operations: 3 full"), "{text}");
    for line in [
        "full     GET /\n",
        "full     GET /x\n",
        "full     GET /x/\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn a_method_that_stands_twice_in_its_path_is_counted_twice() {
    let text = ledger(
        "  /x: { get: {}, GET: {}, Get: {}, query: {}, additionalOperations: { GET: {}, QUERY: {}, PURGE: {}, purge: {}, 'NOT ONE': {}, COPY: 5 } }\n",
    );
    assert!(
        text.contains("10 operations: 4 full, 0 degraded, 6 skipped"),
        "{text}"
    );
    for line in [
        "full     GET /x\n",
        "full     PURGE /x\n",
        "full     purge /x\n",
        "full     QUERY /x\n",
        "skipped  NOT ONE /x  ",
        "skipped  COPY /x  ",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn paths_that_differ_in_the_names_of_parameters_are_all_counted() {
    let text = ledger("  '/a/{x}': { get: {} }\n  '/a/{y}': { get: {} }\n");
    assert!(text.contains("2 operations: 2 full"), "{text}");
}

#[test]
fn a_keyword_without_effect_costs_nothing() {
    let coverage = coverage(&[(Loss::Ignored, "/paths/~1a/get")]);
    assert_eq!(coverage.totals().degraded, 0);
}

#[test]
fn a_reason_stays_on_its_line() {
    let mut diags = Diagnostics::new();
    let document = read::read_document(DOCUMENT, &mut diags).expect("the document is well-formed");
    let declared = Declared::of(&document);
    let model = normalize::normalize(document, &mut diags).expect("the document is OpenAPI");
    let api = lower::lower(&model, &mut diags);
    let at = Pointer::root()
        .key("paths")
        .key("/a")
        .key("get")
        .key("x\ny");
    diags.loss(Loss::Widened, &at, "two\nlines");
    let text = Coverage::new(&api, &analyze::analyze(&api), &diags, &declared).to_text();
    assert_eq!(
        text.lines().filter(|line| !line.starts_with('#')).count(),
        2,
        "{text}"
    );
}
