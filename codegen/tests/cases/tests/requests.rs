//! What the generated clients send, without sending it.

use golden_cases::{
    bodies, nested_parameters, openapi_32, patches_and_streams, paths_and_methods,
    query_in_the_path, security_unsaid, silent_parts, swagger_2,
};
use runtime::Part;

/// The media type of a request.
#[track_caller]
fn media_type(request: &runtime::http::Request<runtime::Body>) -> &str {
    let value = request.headers().get("content-type");
    let value = value.expect("the request has a body");
    value.to_str().expect("a media type is text")
}

#[test]
fn an_operation_is_called_with_each_body_that_it_takes() {
    let client = bodies::Client::new();
    let json = client.upload(&bodies::types::UploadRequest::new("x"));
    assert_eq!(
        media_type(&json.request().expect("a request")),
        "application/json"
    );
    let form = client.upload_as_form(&bodies::types::UploadAsFormRequest::new("https://a"));
    assert_eq!(
        media_type(&form.request().expect("a request")),
        "application/x-www-form-urlencoded"
    );
    let multipart = client.upload_as_multipart(Part::new("bytes")).title("t");
    let multipart = multipart.request().expect("a request");
    assert!(media_type(&multipart).starts_with("multipart/form-data; boundary="));
    let csv = client.upload_as_csv("a,b");
    assert_eq!(media_type(&csv.request().expect("a request")), "text/csv");
}

#[test]
fn methods_are_sent_in_their_own_letters() {
    let client = paths_and_methods::Client::new();
    let request = client.purge_thing("1").request().expect("a request");
    assert_eq!(request.method().as_str(), "PURGE");
    let request = client.purge_thing_by_id("1").request().expect("a request");
    assert_eq!(request.method().as_str(), "purge");
    let request = client.get_things_slash().request().expect("a request");
    assert_eq!(request.uri().path(), "/things/");
}

#[test]
fn a_query_string_that_is_json_is_sent_as_json() {
    let query = openapi_32::types::SearchAsJsonQ::new().words(vec!["a".to_owned()]);
    let request = openapi_32::Client::new().search_as_json(&query).request();
    let request = request.expect("a request");
    assert_eq!(
        request.uri().query(),
        Some("%7B%22words%22%3A%5B%22a%22%5D%7D")
    );
}

#[test]
fn patches_of_one_schema_say_of_which_kind_they_are() {
    let client = patches_and_streams::Client::new();
    let patch = patches_and_streams::types::Patch::new();
    let json_patch = client.patch_pod("a", &patch).request();
    assert_eq!(
        media_type(&json_patch.expect("a request")),
        "application/json-patch+json"
    );
    let merge_patch = client.patch_pod_as_merge_patch_json("a", &patch).request();
    assert_eq!(
        media_type(&merge_patch.expect("a request")),
        "application/merge-patch+json"
    );
}

#[test]
fn a_query_in_the_path_is_sent_with_the_parameters() {
    use query_in_the_path::{Client, types::ListSharesComp};

    #[track_caller]
    fn check(
        request: Result<runtime::http::Request<runtime::Body>, runtime::BuildError>,
        expected: &str,
    ) {
        let request = request.expect("a request");
        assert_eq!(request.uri().path_and_query().expect("a path"), expected);
    }

    let client = Client::new();
    check(
        client
            .list_shares(&ListSharesComp::List)
            .marker("m")
            .request(),
        "/shares?restype=share&comp=list&marker=m",
    );
    check(client.get_service().request(), "/shares?restype=service");
    check(client.get_share("a?b").request(), "/shares/a%3Fb");
    check(
        client.get_share("a").version(3).request(),
        "/shares/a?version=3",
    );
    check(
        client.delete_share("a", "x&y=z").request(),
        "/shares/a?snapshot=x%26y%3Dz",
    );
}

#[test]
fn a_credential_is_sent_where_the_document_says_nothing_of_it() {
    use security_unsaid::{Client, Credentials};
    let client = Client::new(Credentials::token("s3cr3t").and_tenant("acme"));
    let request = client.list_things().request().expect("a request");
    assert_eq!(request.headers()["authorization"], "Bearer s3cr3t");
    assert_eq!(request.headers()["x-tenant"], "acme");
    let request = client.upload().request().expect("a request");
    assert_eq!(request.uri().host(), Some("uploads.example.com"));
    assert_eq!(request.headers().get("authorization"), None);
}

#[test]
fn a_header_is_given_to_a_client_and_to_a_call() {
    let client = bodies::Client::builder().header("x-api-key", "s3cr3t");
    let client = client.build().expect("a client");
    let request = client.list_files().header("x-trace", "7").request();
    let request = request.expect("a request");
    assert_eq!(request.headers()["x-api-key"], "s3cr3t");
    assert_eq!(request.headers()["x-trace"], "7");
    assert!(!format!("{request:?}").contains("s3cr3t"));
}

#[test]
fn values_within_values_are_sent() {
    use nested_parameters::{Client, types};
    let query = |request: Result<runtime::http::Request<runtime::Body>, _>| {
        let request: runtime::http::Request<runtime::Body> = request.expect("a request");
        request.uri().query().unwrap_or_default().to_owned()
    };
    let mut page = types::Pageable::new();
    (page.page, page.size) = (Some(0), Some(20));
    page.sort = Some(vec!["name,desc".to_owned(), "id".to_owned()]);
    assert_eq!(
        query(Client::new().list_users(&page).request()),
        "page=0&size=20&sort=name%2Cdesc&sort=id"
    );
    let mut range = types::Range::new();
    range.from = Some(1);
    let mut filter = types::Filter::new();
    (filter.name, filter.range) = (Some("n".to_owned()), Some(range.clone()));
    let call = || Client::new().list_filtered();
    assert_eq!(
        query(call().filter(&filter).request()),
        "name=n&range%5Bfrom%5D=1"
    );
    assert_eq!(
        query(call().rules(std::slice::from_ref(&range)).request()),
        "rules%5B0%5D%5Bfrom%5D=1"
    );
    assert_eq!(
        query(call().joined(&filter).request()),
        "joined=name,n,range,%7B%22from%22%3A1%7D"
    );
    let request = call().header_rules(&[range]).request().expect("a request");
    assert_eq!(request.headers()["x-rules"], "{\"from\":1}");
}

#[test]
fn a_whole_number_is_sent_without_a_fraction() {
    let mini = silent_parts::types::Thing::new(None).size(3.0);
    let call = silent_parts::Client::new().put_thing(5.0, &mini).page(2.0);
    let request = call.request().expect("a request");
    assert_eq!(request.uri().path(), "/things/5");
    assert_eq!(request.uri().query(), Some("page=2"));
    let body = request.body().as_bytes().expect("the body is whole");
    assert_eq!(body, br#"{"must":null,"size":3}"#.as_slice());
}

#[test]
fn lists_of_swagger_2_are_written_with_their_delimiters() {
    let client = swagger_2::Client::new(swagger_2::Credentials::login("ada", "secret"));
    let call = client
        .list_pets()
        .tags(&["a".to_owned(), "b".to_owned()])
        .ids(&[1, 2])
        .kinds(&[
            swagger_2::types::ListPetsKind::Cat,
            swagger_2::types::ListPetsKind::Dog,
        ]);
    let request = call.request().expect("a request");
    let url = request.uri().to_string();
    assert!(
        url.starts_with("https://api.example.test/v1/pets?"),
        "{url}"
    );
    for part in ["tags=a,b", "ids=1&ids=2", "kinds=cat%7Cdog"] {
        assert!(url.contains(part), "{part} is not in {url}");
    }
    let form = client.update_pet("7", &swagger_2::types::UpdatePetRequest::new("Tom"));
    assert_eq!(
        media_type(&form.request().expect("a request")),
        "application/x-www-form-urlencoded"
    );
    let upload = client.upload_photo("7", Part::new("bytes"));
    let upload = upload.request().expect("a request");
    assert!(media_type(&upload).starts_with("multipart/form-data; boundary="));
}
