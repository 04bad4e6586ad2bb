//! `clientwright diff`: two documents, a revision and the working tree, the formats, what is denied.

mod common;

use std::process::Command;

use common::{Place, Ran};
use serde_json::Value;

const OLD: &str = r##"openapi: 3.0.3
info: { title: Acme, version: "1" }
servers: [{ url: https://acme.test }]
paths:
  /jobs/{id}:
    get:
      operationId: getJob
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: The job., content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
components:
  schemas:
    Job:
      type: object
      required: [id, at]
      properties:
        id: { type: string }
        at: { type: string, format: date-time }
"##;

/// A folder with `old.yaml`, and `new.yaml` with texts replaced.
fn documents(edits: &[(&str, &str)]) -> Place {
    let place = Place::empty();
    place.write("old.yaml", OLD);
    place.write("new.yaml", OLD);
    for (from, to) in edits {
        place.edit("new.yaml", from, to);
    }
    place
}

const OPTIONAL: (&str, &str) = ("required: [id, at]", "required: [id]");
const ADDED: (&str, &str) = (
    "        id: { type: string }\n",
    "        id: { type: string }\n        size: { type: integer }\n",
);

/// That the report has these lines one after another, whatever stands between.
#[track_caller]
fn has_lines(text: &str, lines: &[&str]) {
    let mut left = text.lines().map(str::trim);
    for line in lines {
        assert!(
            left.any(|found| found == *line),
            "{line:?} does not follow in\n{text}"
        );
    }
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}:\n{}", ran.out))
}

#[test]
fn two_documents_are_compared_without_a_workspace() {
    let place = documents(&[OPTIONAL, ADDED, ("The job.", "A job.")]);
    let ran = place
        .clientwright(["diff", "old.yaml", "new.yaml"])
        .exits(0);
    assert_eq!(ran.err, "");
    let json = json(
        &place
            .clientwright(["diff", "old.yaml", "new.yaml", "--format", "json"])
            .exits(0),
    );
    let id = json["vendors"][0]["changes"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    assert_eq!(id.len(), 12);
    has_lines(
        &ran.out,
        &[
            "Acme: breaking, propose a release that breaks (1 breaking, 1 additive, 1 prose). Cause: the document.",
            "1 stops code from compiling, 1 may fail in shipped binaries, 1 only adds",
            "Your code stops compiling (1)",
            "types::Job.at is now optional: DateTime -> Option<DateTime>",
            &format!("new.yaml:19   no longer in `required`   [{id}]"),
            "binaries: an answer that leaves it out, or has null there, does not decode",
            "reaches: get_job",
            "fix: decide what it means when it is missing",
            "Binaries already shipped may fail (1, told under the other headings)",
            "Folded: additions (1), prose (1); `--all` lists them",
        ],
    );
}

#[test]
fn all_lists_what_is_folded() {
    let place = documents(&[ADDED, ("The job.", "A job.")]);
    let ran = place
        .clientwright(["diff", "old.yaml", "new.yaml", "--all"])
        .exits(0);
    has_lines(
        &ran.out,
        &[
            "Additions: what is a new field (1)",
            "types::Job.size is a new field: Option<i64>",
            "Prose",
            "new.yaml:10",
        ],
    );
}

#[test]
fn what_is_gone_is_shown_in_the_old_document() {
    let place = documents(&[
        ("        at: { type: string, format: date-time }\n", ""),
        OPTIONAL,
    ]);
    place
        .clientwright(["diff", "old.yaml", "new.yaml"])
        .exits(0)
        .says("old.yaml:18   not in `properties` any more");
}

#[test]
fn equal_documents_have_no_change() {
    let place = documents(&[]);
    place
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "risky"])
        .exits(0)
        .says("Acme: no change\n");
}

#[test]
fn deny_fails_for_what_is_as_grave_and_for_nothing_less() {
    let breaking = documents(&[OPTIONAL]);
    breaking
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "breaking"])
        .exits(1)
        .says("types::Job.at");
    breaking
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "risky"])
        .exits(1);
    breaking
        .clientwright(["diff", "old.yaml", "new.yaml"])
        .exits(0);
    // Another host gets the credentials.
    let moved = documents(&[("https://acme.test", "https://acme.example")]);
    moved
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "breaking"])
        .exits(1);
    let risky = documents(&[(
        "operationId: getJob",
        "operationId: getJob\n      deprecated: true",
    )]);
    risky
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "breaking"])
        .exits(0)
        .says("risky");
    risky
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "risky"])
        .exits(1);
    let additive = documents(&[ADDED]);
    additive
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "risky"])
        .exits(0);
    // Code compiles on, and what was shipped fails.
    let moved = documents(&[("/jobs/{id}:", "/v2/jobs/{id}:")]);
    moved
        .clientwright(["diff", "old.yaml", "new.yaml", "--deny", "breaking"])
        .exits(1)
        .says("goes to another address");
}

#[test]
fn ids_live_through_other_changes() {
    let ids = |edits: &[(&str, &str)]| -> Vec<String> {
        let ran = documents(edits)
            .clientwright(["diff", "old.yaml", "new.yaml", "--format", "json"])
            .exits(0);
        let json = json(&ran);
        let changes = json["vendors"][0]["changes"]
            .as_array()
            .expect("changes")
            .iter();
        changes
            .map(|change| change["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let alone = ids(&[OPTIONAL]);
    let among = ids(&[ADDED, OPTIONAL]);
    assert_eq!(alone.len(), 1);
    assert_eq!(among.len(), 2);
    assert!(among.contains(&alone[0]), "{alone:?} {among:?}");
}

#[test]
fn markdown_is_short_and_folds() {
    let place = documents(&[OPTIONAL, ADDED]);
    let ran = place
        .clientwright(["diff", "old.yaml", "new.yaml", "--format", "markdown"])
        .exits(0);
    assert!(ran.out.starts_with("### Acme: breaking"), "{}", ran.out);
    assert!(
        ran.out
            .contains("- `types::Job.at` is now optional: `DateTime` → `Option<DateTime>`\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("<details><summary>Additions (1)</summary>"),
        "{}",
        ran.out
    );
    let ran = place
        .clientwright([
            "diff",
            "old.yaml",
            "new.yaml",
            "--format",
            "markdown",
            "--max-chars",
            "700",
        ])
        .exits(0);
    assert!(ran.out.chars().count() <= 700, "{}", ran.out);
    for heading in ["**Your code stops compiling (1)**", "Additions (1)"] {
        assert!(ran.out.contains(heading), "{heading}:\n{}", ran.out);
    }
    ran.says("more; `clientwright diff --all");
}

/// The id of the only change of the two documents.
fn id(place: &Place) -> String {
    let ran = place
        .clientwright(["diff", "old.yaml", "new.yaml", "--format", "json"])
        .exits(0);
    let id = &json(&ran)["vendors"][0]["changes"][0]["id"];
    id.as_str().expect("an id").to_owned()
}

#[test]
fn a_change_is_accepted_with_a_reason_and_until_a_day() {
    let place = documents(&[OPTIONAL]);
    let id = id(&place);
    let diff = |more: &[&str]| {
        let both = [
            "diff",
            "old.yaml",
            "new.yaml",
            "--accepted",
            "accepted.toml",
        ];
        place.clientwright(both.iter().chain(more))
    };
    diff(&["--deny", "breaking"]).exits(1);
    diff(&["--accept", &id]).exits(2).says("--because");
    let because = [
        "--because",
        "the \"field\" was never there",
        "--author",
        "Ada",
    ];
    diff(&[&["--accept", &id, "--expires", "2999-01-31"], &because[..]].concat())
        .exits(0)
        .says("types::Job.at is now optional");
    let ran = diff(&["--deny", "breaking"]).exits(0);
    has_lines(
        &ran.out,
        &[
            "Accepted (1)",
            "accepted by Ada, until 2999-01-31: the \"field\" was never there",
        ],
    );
    diff(&[&["--accept", &id], &because[..]].concat())
        .exits(2)
        .says("accepted already");
    // Its day is over.
    place.edit("accepted.toml", "2999", "2020");
    diff(&["--deny", "breaking"])
        .exits(1)
        .says("ended on 2020-01-31");
    // The change is none any more.
    place.write("new.yaml", OLD);
    diff(&["--deny", "risky"])
        .exits(0)
        .says("is no change any more; delete its acceptance");
    place.edit("accepted.toml", "2020-01-31", "soon");
    diff(&[]).exits(2).says("`soon` is no day");
}

#[test]
fn another_change_of_the_same_item_is_not_accepted_with_it() {
    let first = documents(&[(
        "        id: { type: string }",
        "        id: { type: integer }",
    )]);
    let second = documents(&[(
        "        id: { type: string }",
        "        id: { type: boolean }",
    )]);
    assert_ne!(id(&first), id(&second));
}

#[test]
fn a_rule_is_as_grave_as_somebody_says() {
    let place = documents(&[OPTIONAL]);
    let diff = |gravity: &str| {
        let deny = [
            "diff",
            "old.yaml",
            "new.yaml",
            "--deny",
            "breaking",
            "--gravity",
        ];
        place.clientwright(deny.iter().chain(&[gravity]))
    };
    diff("received-field-became-optional=risky")
        .exits(0)
        .says("1 risky");
    diff("received-field-became-optional=grave")
        .exits(2)
        .says("`grave` is no gravity");
    diff("no-such-rule=risky")
        .exits(2)
        .says("there is no rule `no-such-rule`");
}

#[test]
fn the_json_is_of_its_schema() {
    let schema: Value = serde_json::from_str(include_str!("../../docs/diff.schema.json"))
        .expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let gone = ("        at: { type: string, format: date-time }\n", "");
    for edits in [
        &[][..],
        &[OPTIONAL, ADDED],
        &[gone, OPTIONAL, ("The job.", "A job.")],
    ] {
        let ran = documents(edits)
            .clientwright(["diff", "old.yaml", "new.yaml", "--format", "json"])
            .exits(0);
        let mut report = json(&ran);
        let errors: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| format!("{} at {}", error, error.instance_path()))
            .collect();
        assert_eq!(errors, [""; 0], "{}", ran.out);
        // What the schema does not list is no part of a report.
        report["vendors"][0]["surprise"] = Value::Null;
        assert!(!validator.is_valid(&report));
    }
}

#[test]
fn annotations_stand_at_their_lines() {
    documents(&[OPTIONAL])
        .clientwright(["diff", "old.yaml", "new.yaml", "--format", "github"])
        .exits(0)
        .says("::error file=new.yaml,line=18,title=types%3A%3AJob.at is now optional::");
}

#[test]
fn a_page_has_links_where_the_address_is_known() {
    let place = documents(&[OPTIONAL]);
    let diff = |format: &str| {
        let link = "https://host/r/blob/{rev}/{file}#L{line}";
        let both = ["diff", "old.yaml", "new.yaml", "--link", link, "--format"];
        place.clientwright(both.iter().chain(&[format])).exits(0)
    };
    diff("markdown").says("[`new.yaml:18`](<https://host/r/blob/HEAD/new.yaml#L18>)");
    diff("html").says("<a href=\"https://host/r/blob/HEAD/new.yaml#L18\">");
}

#[test]
fn a_changelog_has_what_breaks_and_what_is_new() {
    documents(&[OPTIONAL, ADDED])
        .clientwright(["diff", "old.yaml", "new.yaml", "--format", "changelog"])
        .exits(0)
        .says("- **Breaking.** `types::Job.at` is now optional: `DateTime`, now `Option<DateTime>`")
        .says("- What is a new field: `types::Job.size`");
}

#[test]
fn a_path_below_the_folder_is_told_from_there() {
    let place = documents(&[OPTIONAL]);
    let whole = |file: &str| place.path().join(file).display().to_string();
    place
        .clientwright(["diff", &whole("old.yaml"), &whole("new.yaml")])
        .exits(0)
        .says("      new.yaml:18   no longer");
}

#[test]
fn a_document_is_taken_from_a_revision() {
    let place = documents(&[]);
    git(&place, &["init", "--quiet", "--initial-branch=main"]);
    commit(&place, "Begin");
    place.edit("new.yaml", OPTIONAL.0, OPTIONAL.1);
    place
        .clientwright(["diff", "HEAD:new.yaml", "new.yaml"])
        .exits(0)
        .says("types::Job.at is now optional");
    place
        .clientwright(["diff", "HEAD:none.yaml", "new.yaml"])
        .exits(2)
        .says("there is no none.yaml at HEAD");
}

#[test]
fn a_broken_document_is_named_and_nothing_is_compared() {
    let place = documents(&[]);
    place.write("new.yaml", "openapi: 3.0.3\npaths: [\n");
    place
        .clientwright(["diff", "old.yaml", "new.yaml"])
        .exits(2)
        .says("new.yaml:")
        .says("nothing was compared");
}

#[test]
fn one_document_alone_is_refused() {
    documents(&[])
        .clientwright(["diff", "old.yaml"])
        .exits(2)
        .says("give the old and the new one");
}

#[test]
fn a_title_is_no_way_to_write_on_a_terminal() {
    let place = documents(&[("title: Acme", "title: \"A\\e[31m\\ncme\"")]);
    let ran = place
        .clientwright(["diff", "old.yaml", "new.yaml"])
        .exits(0);
    assert!(!ran.out.contains('\u{1b}'), "{:?}", ran.out);
    assert!(
        ran.out
            .starts_with("A [31m cme: no change of the API (1 prose)"),
        "{}",
        ran.out
    );
}

#[test]
fn the_documentation_has_every_rule() {
    let place = Place::empty();
    let table = place.clientwright(["diff", "--rules"]).exits(0).out;
    let page = include_str!("../../docs/diff.md");
    assert!(
        page.contains(&table),
        "docs/diff.md should have what `clientwright diff --rules` prints"
    );
}

/// A copy of the checkout under git, committed.
fn repository() -> Place {
    let place = Place::checkout();
    place.write("Cargo.toml", "[workspace.package]\nversion = \"0.4.1\"\n");
    git(&place, &["init", "--quiet", "--initial-branch=main"]);
    commit(&place, "Begin");
    place
}

fn commit(place: &Place, message: &str) {
    git(place, &["add", "--all"]);
    git(place, &["commit", "--quiet", "--message", message]);
}

fn git(place: &Place, arguments: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.com",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .current_dir(place.path())
        .output()
        .expect("git can be run");
    assert!(
        output.status.success(),
        "git {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

const SPEC: &str = "specs/prolific/openapi.yaml";

/// Makes a field of Prolific's errors one of another type.
fn edit_prolific(place: &Place) {
    place.edit(
        SPEC,
        "        interactive:\n          type: boolean\n",
        "        interactive:\n          type: string\n",
    );
}

#[test]
fn the_working_tree_is_compared_with_a_revision() {
    let place = repository();
    place
        .clientwright(["diff"])
        .exits(0)
        .says("prolific: no change\n")
        .says("vanta: no change\n");
    edit_prolific(&place);
    place
        .clientwright(["diff"])
        .exits(0)
        .says("note: specs/prolific was edited since its client was generated")
        .says("run `cargo xtask regen prolific`")
        .says("prolific: not compared: its document was edited since its client was generated");
    place.clientwright(["diff", "--deny", "breaking"]).exits(1);
    let regen = place.clientwright(["regen"]).exits(0);
    let ran = place.clientwright(["diff"]).exits(0);
    has_lines(
        &ran.out,
        &[
            "cometly: no change",
            "prolific: breaking, propose 0.5.0 (1 breaking). Cause: the vendor's document.",
            "Your code stops compiling (1)",
        ],
    );
    // The command that regenerates counts alike.
    let line = regen.out.lines().find(|line| line.starts_with("prolific"));
    assert!(
        line.is_some_and(|line| line.contains("1 breaking")),
        "{}",
        regen.out
    );
    commit(&place, "Change");
    place
        .clientwright(["diff"])
        .exits(0)
        .says("prolific: no change\n");
    place
        .clientwright(["diff", "prolific", "--base", "HEAD^"])
        .exits(0)
        .says("types::ErrorDetail.interactive");
}

#[test]
fn a_branch_is_compared_with_where_it_left_the_default_one() {
    let place = repository();
    git(&place, &["switch", "--quiet", "--create", "change"]);
    edit_prolific(&place);
    place.clientwright(["regen"]).exits(0);
    commit(&place, "Change");
    place
        .clientwright(["diff", "--deny", "breaking"])
        .exits(1)
        .says("types::ErrorDetail.interactive");
}

#[test]
fn an_overlay_and_the_generator_are_told_apart() {
    let place = repository();
    place.append(
        "specs/prolific/overlay.yaml",
        "\n- target: $.components.schemas.ErrorDetail.properties.interactive\n  \
         description: Something to say.\n  update:\n    type: string\n",
    );
    place.clientwright(["regen"]).exits(0);
    place
        .clientwright(["diff", "prolific"])
        .exits(0)
        .says("Cause: our overlay.");
    git(&place, &["checkout", "--quiet", "--", "."]);
    let model = "generated-client/src/prolific/api.txt";
    place.edit(
        model,
        "ErrorDetail.title: String ",
        "ErrorDetail.title: Box<String> ",
    );
    place
        .clientwright(["diff", "prolific"])
        .exits(0)
        .says("Cause: the generator itself: the document says what it said.");
}

#[test]
fn a_state_that_export_jobs_acts_on_is_told_apart() {
    let place = repository();
    place.write(
        "src/vendor/rally.rs",
        "use generated_client::rally::types::ConsentSubmissionExportStatus as Status;\n\
         fn state(status: &Status) {\n    match status {\n        Status::Completed => done(),\n        _ => {}\n    }\n}\n",
    );
    let model = "generated-client/src/rally/api.txt";
    let text = place.read(model);
    let line = text
        .lines()
        .find(|line| line.starts_with("rally::types::ConsentSubmissionExportStatus::Completed"))
        .expect("the status has a value `Completed`")
        .to_owned();
    let (signature, rest) = line.split_once("   ").expect("three columns");
    let (_, at) = rest.rsplit_once("   ").expect("three columns");
    let archived = format!(
        "{}   \"archived\"   {at}",
        signature.replace("::Completed", "::Archived")
    );
    place.edit(
        model,
        &format!("{line}\n"),
        &format!("{archived}\n{line}\n"),
    );
    place.clientwright(["diff", "rally"]).exits(0).says(
        "ConsentSubmissionExportStatus gained the state `archived`; export-jobs has no rule for it yet (src/vendor/rally.rs:4)",
    );
    place.edit(model, &format!("{archived}\n{line}\n"), "");
    place
        .clientwright(["diff", "rally"])
        .exits(0)
        .says("named in src/vendor/rally.rs:4")
        .says("ConsentSubmissionExportStatus lost the state `COMPLETED`");
}

#[test]
fn a_vendor_that_came_is_all_new_and_one_that_went_is_gone() {
    let place = repository();
    for path in place.files().keys().filter(|path| path.contains("/vanta/")) {
        place.remove(path);
    }
    let ran = place.clientwright(["diff", "vanta"]).exits(0);
    ran.says("Client::get_questionnaire_export is gone")
        .says("the vendor is gone");
    commit(&place, "Remove");
    git(
        &place,
        &[
            "checkout",
            "--quiet",
            "HEAD^",
            "--",
            "specs/vanta",
            "generated-client/src/vanta",
        ],
    );
    let ran = place
        .clientwright(["diff", "vanta", "--base", "HEAD", "--all"])
        .exits(0);
    ran.says("Client::get_questionnaire_export is new")
        .says("a new vendor");
}

#[test]
fn a_bumped_version_is_weighed() {
    let place = repository();
    edit_prolific(&place);
    place.clientwright(["regen"]).exits(0);
    place.write("Cargo.toml", "[workspace.package]\nversion = \"0.4.2\"\n");
    place
        .clientwright(["diff"])
        .exits(0)
        .says("the version is 0.4.2 already, and these changes ask for 0.5.0");
    place.write("Cargo.toml", "[workspace.package]\nversion = \"0.5.0\"\n");
    place
        .clientwright(["diff"])
        .exits(0)
        .says("the version is 0.5.0 already, and that is enough");
}

#[test]
fn an_unknown_vendor_or_revision_is_named() {
    let place = repository();
    place
        .clientwright(["diff", "acme"])
        .exits(2)
        .says("no document and no vendor `acme`");
    place
        .clientwright(["diff", "--base", "nowhere"])
        .exits(2)
        .says("no revision `nowhere`");
    place
        .clientwright(["diff", "--base=--help"])
        .exits(2)
        .says("no revision `--help`");
}
