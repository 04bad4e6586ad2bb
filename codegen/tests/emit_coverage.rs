//! The ledger: what of a document the client offers.

use codegen::coverage::{Coverage, State};
use codegen::{Diagnostics, Loss, Pointer};
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
    let openapi = normalize::normalize(document, &mut diags).expect("the document is OpenAPI");
    let api = lower::lower(&openapi, &mut diags);
    for (loss, at) in losses {
        let at: Pointer = at.parse().expect("a pointer");
        diags.loss(*loss, &at, "something is odd");
    }
    Coverage::new(&api, &analyze::analyze(&api), &diags)
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

#[test]
fn an_operation_that_is_not_there_is_skipped_once() {
    let coverage = coverage(&[
        (Loss::Skipped, "/paths/~1c/post"),
        (Loss::Skipped, "/paths/~1c/post/requestBody"),
    ]);
    assert_eq!(coverage.totals().total, 3);
    assert_eq!(coverage.totals().skipped, 1);
    assert!(
        coverage
            .to_text()
            .contains("skipped  POST /c  something is odd @/paths/~1c/post; ")
    );
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
    let openapi = normalize::normalize(document, &mut diags).expect("the document is OpenAPI");
    let api = lower::lower(&openapi, &mut diags);
    let at = Pointer::root()
        .key("paths")
        .key("/a")
        .key("get")
        .key("x\ny");
    diags.loss(Loss::Widened, &at, "two\nlines");
    let text = Coverage::new(&api, &analyze::analyze(&api), &diags).to_text();
    assert_eq!(
        text.lines().filter(|line| !line.starts_with('#')).count(),
        2,
        "{text}"
    );
}
