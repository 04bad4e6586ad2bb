//! The API file read back: what cannot be read is told by its line, and the rest is read all the same.

use std::fs;
use std::path::Path;

use codegen::api_file::{read, write};

/// Lines of every kind, with text of a document that looks like the file's own.
const FILE: &str = "\
m::Client   client   @
m::Client::BASE_URL: &str   \"https://api.example.com\"   @/servers/0/url
m::Client::get_job(id: &str) -> types::Job   GET /jobs/{id} 200 json; 404; 409 json -> types::Job; auth a%2Bb+c|none|%6Eone; at https://b.example.com; deprecated   @/paths/~1jobs~1{id}/get
m::Client::get_job.id: &str   path \"id\" required   @/paths/~1jobs~1{id}/get/parameters/0
m::Credentials   credentials   @
m::Credentials::key(secret: impl Into<Token>) -> Credentials   \"a+b\" header \"X-Key\" after \"Token \"   @/components/securitySchemes/a+b
m::api::GetJob   call   @/paths/~1jobs~1{id}/get
m::api::GetJob.digest(&str)   part-header \"a%20%2520 X Y\" optional   @/paths/~1jobs~1{id}/get/requestBody
m::api::GetJob.form(&types::Job)   body; optional; form; \"a; \\\"b\" pipe-delimited joined; \"c\" json   @/paths/~1jobs~1{id}/get/requestBody
m::api::GetJobError   errors   @/paths/~1jobs~1{id}/get
m::api::GetJobError::Conflict(types::Job)   409 json; headers api::GetJobHeaders   @/paths/~1jobs~1{id}/get/responses/409
m::api::GetJobError::NotFound(())   404   @/paths/~1jobs~1{id}/get/responses/404
m::api::GetJobHeaders   headers of 409   @/paths/~1jobs~1{id}/get
m::api::GetJobHeaders.retry_after() -> Option<i64>   header \"Retry-After\" optional   @/paths/~1jobs~1{id}/get/responses/409/headers/Retry-After
m::types::Job   union by \"a=b\" sent received   @/components/schemas/Job
m::types::Job   union also   @/components/schemas/Other
m::types::Job: From<String>   implements   @/components/schemas/Job/oneOf/1
m::types::Job::Done(Box<types::Job>)   a=b=\"x\"|\"y\", has \"z\" nullable, absent, added   @/components/schemas/Job/oneOf/0
m::types::Job::Text(String)   known string, int32, default   @/components/schemas/Job/oneOf/1
";

#[test]
fn every_kind_of_line_comes_back() {
    let read_once = read(FILE);
    assert_eq!(read_once.faults, []);
    let written = write("m", &read_once.api);
    let lines = FILE.lines().filter(|line| !written.contains(line));
    assert_eq!(lines.collect::<Vec<_>>(), [""; 0], "{written}");
    assert_eq!(read(&written).api, read_once.api);
}

/// The files of the checked-in clients.
fn checked_in() -> Vec<(String, String)> {
    let folder = |path: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let subfolders = |path: &str| {
        let entries = fs::read_dir(folder(path)).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path())
    };
    let cases = subfolders("tests/cases/ok").map(|case| case.join("expected/api.txt"));
    let vendors = subfolders("../generated-client/src").map(|vendor| vendor.join("api.txt"));
    let files = cases.chain(vendors).filter_map(|path| {
        let module = path.to_string_lossy().into_owned();
        Some((module, fs::read_to_string(path).ok()?))
    });
    files.collect()
}

#[test]
fn every_checked_in_file_is_written_again_as_it_was() {
    let files = checked_in();
    assert!(files.len() > 45, "{}", files.len());
    for (path, text) in files {
        let read_once = read(&text);
        assert_eq!(read_once.faults, [], "{path}");
        let module = text.split('`').nth(1).expect("the module");
        assert_eq!(write(module, &read_once.api), text, "{path}");
    }
}

#[test]
fn the_order_of_the_lines_does_not_matter() {
    let reversed: Vec<&str> = FILE.lines().rev().collect();
    assert_eq!(read(&reversed.join("\n")), read(FILE));
}

#[test]
fn a_line_that_is_none_is_told_and_the_rest_is_read() {
    for (from, to, what) in [
        (
            "m::Client   client   @",
            "<<<<<<< HEAD",
            "has no three columns",
        ),
        (
            "@/components/schemas/Other",
            "@Other",
            "has no JSON pointer",
        ),
        (
            "m::types::Job   union also",
            "m::kinds::Job   union also",
            "names no item of a client",
        ),
        (
            "known string,",
            "well-known string,",
            "is no member of such a type",
        ),
        (
            "header \"X-Key\"",
            "trailer \"X-Key\"",
            "describes no security scheme",
        ),
        (
            "path \"id\" required",
            "path \"id\"",
            "describes no argument of an operation",
        ),
        (
            "GET /jobs/{id} 200",
            "GET /jobs/{id} two hundred",
            "describes no operation",
        ),
        ("headers of 409", "trailers of 409", "is of no known kind"),
        (
            "implements   @/components/schemas/Job/oneOf/1",
            "implements   @/a",
            "follows from no field",
        ),
    ] {
        assert_eq!(FILE.matches(from).count(), 1, "{from}");
        let index = FILE.lines().position(|line| line.contains(from));
        let read_broken = read(&FILE.replace(from, to));
        let at = |line: usize| index.is_some_and(|index| index + 1 == line);
        let fault = read_broken.faults.iter().find(|fault| at(fault.line));
        let fault = fault.expect(what);
        assert!(fault.to_string().contains(what), "{fault}");
        assert!(!read_broken.api.types.is_empty(), "{fault}");
    }
}

#[test]
fn an_operation_without_its_call_is_told_by_its_line() {
    let broken = FILE.replace("m::api::GetJob   call   ", "m::api::GetJob   errors   ");
    let read_broken = read(&broken);
    assert_eq!(
        read_broken.faults[0].to_string(),
        "line 3 calls an operation whose call has no line of its own; generate the file again, or restore the line"
    );
    assert!(read_broken.api.operations.is_empty());
}

#[test]
fn no_text_is_too_broken_to_be_read() {
    for cut in 0..FILE.len() {
        if FILE.is_char_boundary(cut) {
            read(&FILE[cut..]);
            read(&FILE[..cut]);
        }
    }
    for c in ['"', '\\', ' ', ';', ':', '%', '@', '(', '<'] {
        read(&FILE.replace(c, ""));
        read(&FILE.replace(' ', &c.to_string()));
    }
}
