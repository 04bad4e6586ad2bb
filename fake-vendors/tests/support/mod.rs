//! A client that knows no more of a vendor than its pages say.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::sync::Arc;

use fake_vendors::{Fake, Scenario, Vendor};
use reqwest::{Client, RequestBuilder, Response, redirect};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// A client that follows no redirects and trusts nobody.
pub(crate) fn client() -> Client {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("the provider has them")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("a client")
}

pub(crate) struct Caller {
    pub(crate) fake: Fake,
    pub(crate) http: Client,
    pub(crate) token: String,
}

impl Caller {
    pub(crate) async fn of(scenario: Scenario) -> Self {
        let fake = Fake::start(scenario).await.expect("a fake");
        let http = client();
        let mut caller = Self {
            fake,
            http,
            token: String::new(),
        };
        caller.token = match caller.fake.vendor() {
            Vendor::Vanta => caller.fetch_token().await,
            _ => caller.fake.credentials().remove(0).1,
        };
        caller
    }

    pub(crate) async fn fetch_token(&self) -> String {
        let answer = self.ask_for_token().await;
        assert_eq!(answer.status(), 200);
        text(&json_of(answer).await["access_token"])
    }

    pub(crate) async fn ask_for_token(&self) -> Response {
        let credentials = self.fake.credentials();
        let origin = self.fake.base_url().replace("/v1", "");
        let body = json!({
            "client_id": credentials[0].1,
            "client_secret": credentials[1].1,
            "scope": "vanta-api.all:read vanta-api.all:write",
            "grant_type": "client_credentials",
        });
        let request = self.http.post(format!("{origin}/oauth/token"));
        request
            .header("content-type", "application/json")
            .body(body.to_string())
            .send()
            .await
            .expect("an answer")
    }

    fn authorized(&self, request: RequestBuilder) -> RequestBuilder {
        let scheme = match self.fake.vendor() {
            Vendor::Prolific => "Token",
            _ => "Bearer",
        };
        request.header("authorization", format!("{scheme} {}", self.token))
    }

    /// The start of an export, and its body.
    pub(crate) fn start_request(&self) -> RequestBuilder {
        let (path, body) = match self.fake.vendor() {
            Vendor::Rally => panic!("Rally has no start"),
            Vendor::Vanta => (
                "/customer-trust/questionnaires/exports",
                Some(json!({"questionnaireId": "questionnaire-9", "format": "csv"})),
            ),
            Vendor::Prolific => (
                "/api/v1/data-collection/collections/collection-7/export",
                None,
            ),
            Vendor::Opnform => (
                "/open/forms/4711/submissions/export",
                Some(json!({"columns": {"name": true}})),
            ),
            Vendor::Cometly => ("/events/exports", Some(json!({"date": "2026-11-21"}))),
        };
        self.post(path, body.as_ref())
    }

    pub(crate) fn post(&self, path: &str, body: Option<&Value>) -> RequestBuilder {
        let request = self.http.post(format!("{}{path}", self.fake.base_url()));
        let request = self.authorized(request);
        match body {
            None => request,
            Some(body) => request
                .header("content-type", "application/json")
                .body(body.to_string()),
        }
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.authorized(self.http.get(format!("{}{path}", self.fake.base_url())))
    }

    pub(crate) async fn start(&self) -> Response {
        self.start_request().send().await.expect("an answer")
    }

    /// A look at a job, or at the one that is there from the beginning.
    pub(crate) fn look_request(&self, job: Option<&str>) -> RequestBuilder {
        let ids = self.fake.attach_ids();
        let job = job.unwrap_or(ids.last().expect("an id").1);
        let path = match self.fake.vendor() {
            Vendor::Rally => format!("/studies/study-42/consent-submissions/export/{job}"),
            Vendor::Vanta => format!("/customer-trust/questionnaires/exports/{job}"),
            Vendor::Prolific => {
                format!("/api/v1/data-collection/collections/collection-7/export/{job}")
            }
            Vendor::Opnform => format!("/open/forms/4711/submissions/export/status/{job}"),
            Vendor::Cometly => format!("/events/exports/{job}"),
        };
        self.get(&path)
    }

    pub(crate) async fn look(&self, job: Option<&str>) -> Response {
        self.look_request(job).send().await.expect("an answer")
    }

    /// The link of an export that is ready, and its state before that.
    pub(crate) async fn link(&self, job: Option<&str>) -> (String, Vec<String>) {
        let mut words = Vec::new();
        loop {
            let answer = self.look(job).await;
            assert_eq!(answer.status(), 200);
            let body = json_of(answer).await;
            words.push(text(&body["status"]));
            let link = ["downloadUrl", "url", "file_url", "download_url"]
                .iter()
                .find_map(|name| body[*name].as_str());
            if let Some(link) = link {
                return (link.to_owned(), words);
            }
        }
    }

    pub(crate) async fn fetch(&self, link: &str) -> Response {
        self.http.get(link).send().await.expect("an answer")
    }

    pub(crate) async fn fetch_from(&self, link: &str, from: u64, etag: &str) -> Response {
        let request = self
            .http
            .get(link)
            .header("range", format!("bytes={from}-"));
        request
            .header("if-range", etag)
            .send()
            .await
            .expect("an answer")
    }
}

pub(crate) async fn json_of(answer: Response) -> Value {
    let bytes = answer.bytes().await.expect("a body");
    serde_json::from_slice(&bytes).expect("JSON")
}

pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(crate) fn header(answer: &Response, name: &str) -> String {
    let value = answer.headers().get(name);
    value.map_or_else(String::new, |value| {
        value.to_str().expect("text").to_owned()
    })
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
