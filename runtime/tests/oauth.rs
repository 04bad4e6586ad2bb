//! The client-credentials flow, against a server that revokes the old token when it issues a new one.

#![cfg(feature = "reqwest")]

#[path = "support/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use runtime::{
    ByteStream, Bytes, Client, ClientBuilder, ClientCredentials, Credential, Credentials,
    OperationInfo, Reply as Answered,
};
use server::{Reply, Seen, Server, answer, json};

const SECRET: &str = "s3cr3t";

static WHO: OperationInfo = OperationInfo {
    id: "who",
    method: runtime::Method::POST,
    path: "/who",
    security: &[&["oauth"]],
    server: None,
    accept: "application/json",
};

struct Who {
    call: runtime::Call,
}

impl runtime::Operation for Who {
    type Answer = runtime::Answer<String>;
    type Error = WhoError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(reply: Answered) -> Result<Self::Answer, runtime::Error<WhoError>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(WhoError::Undocumented)),
        }
    }
}

runtime::operation! { Who }

enum WhoError {
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { WhoError {} }

fn is_token_request(seen: &Seen) -> bool {
    seen.target.ends_with("/oauth/token")
}

/// Issues `token-1`, `token-2`, and so on, and takes only the last.
async fn revoking_server(lifetime: &'static str) -> (Server, Arc<AtomicU64>) {
    let issued = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&issued);
    let server = Server::start(move |seen| {
        if is_token_request(seen) {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            let body =
                format!(r#"{{"access_token":"token-{number}","token_type":"bearer"{lifetime}}}"#);
            return Reply::After(Duration::from_millis(50), answer("200 OK", "", &body));
        }
        let current = format!("Bearer token-{}", count.load(Ordering::SeqCst));
        match seen.header("authorization") == Some(&current) {
            true => json("200 OK", "\"me\""),
            false => json("401 Unauthorized", "{}"),
        }
    })
    .await;
    (server, issued)
}

fn flow() -> ClientCredentials {
    ClientCredentials::new("https://api.example.com/oauth/token", "id", SECRET)
}

fn client(server: &Server, flow: ClientCredentials) -> Client {
    let credentials = Credentials::none().with("oauth", Credential::client_credentials(flow));
    ClientBuilder::new("https://api.example.com/v1", credentials)
        .base_url(&format!("{}/v1", server.url))
        .build()
        .expect("is a client")
}

fn tokens(server: &Server) -> Vec<Seen> {
    server.seen().into_iter().filter(is_token_request).collect()
}

#[tokio::test]
async fn one_token_is_asked_for_and_shared() {
    let (server, _) = revoking_server(r#","expires_in":3600"#).await;
    let client = client(&server, flow().scopes(&["a:read", "b"]));
    let calls = (0..8).map(|_| {
        tokio::spawn(
            Who {
                call: client.clone().call(&WHO),
            }
            .send(),
        )
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(
            call.await.expect("ends").expect("succeeds").into_body(),
            "me"
        );
    }
    let asked = tokens(&server);
    assert_eq!(asked.len(), 1);
    // The token URL had the origin of the document's server, and followed the client.
    assert_eq!(asked[0].target, "/oauth/token");
    assert_eq!(
        asked[0].body,
        format!(
            "client_id=id&client_secret={SECRET}&grant_type=client_credentials&scope=a%3Aread%20b"
        )
    );
}

#[tokio::test]
async fn the_body_may_be_json() {
    let (server, _) = revoking_server("").await;
    Who {
        call: client(&server, flow().json_body()).call(&WHO),
    }
    .await
    .expect("succeeds");
    let asked = &tokens(&server)[0];
    assert_eq!(asked.header("content-type"), Some("application/json"));
    let body: runtime::Json = serde_json::from_str(&asked.body).expect("is JSON");
    assert_eq!(
        body,
        serde_json::json!({ "grant_type": "client_credentials", "client_id": "id", "client_secret": SECRET })
    );
}

#[tokio::test]
async fn a_refused_token_is_renewed_once_for_all() {
    let (server, issued) = revoking_server(r#","expires_in":3600"#).await;
    let client = client(&server, flow());
    Who {
        call: client.call(&WHO),
    }
    .await
    .expect("succeeds");
    // Somebody else asked for a token, so ours is revoked.
    issued.fetch_add(1, Ordering::SeqCst);
    let calls = (0..8).map(|_| {
        tokio::spawn(
            Who {
                call: client.call(&WHO),
            }
            .send(),
        )
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(
            call.await.expect("ends").expect("succeeds").into_body(),
            "me"
        );
    }
    assert_eq!(tokens(&server).len(), 2);
}

#[tokio::test]
async fn a_refusal_after_renewal_is_the_answer() {
    let server = Server::start(|seen| match is_token_request(seen) {
        true => json("200 OK", r#"{"access_token":"t"}"#),
        false => json("401 Unauthorized", "{}"),
    })
    .await;
    let error = Who {
        call: client(&server, flow()).call(&WHO),
    }
    .await
    .expect_err("is refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!((tokens(&server).len(), server.seen().len()), (2, 4));
}

#[tokio::test]
async fn tokens_that_are_revoked_again_and_again_are_replaced_a_few_times_only() {
    let (server, issued) = revoking_server(r#","expires_in":3600"#).await;
    let client = client(&server, flow());
    Who {
        call: client.call(&WHO),
    }
    .await
    .expect("succeeds");
    for _ in 0..3 {
        issued.fetch_add(1, Ordering::SeqCst);
        Who {
            call: client.call(&WHO),
        }
        .await
        .expect("succeeds");
    }
    // Another program uses the same client, and each revokes the other's token for ever.
    issued.fetch_add(1, Ordering::SeqCst);
    for _ in 0..3 {
        let error = Who {
            call: client.call(&WHO),
        }
        .await
        .expect_err("is refused");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    }
    assert_eq!(tokens(&server).len(), 4);
}

#[tokio::test]
async fn a_stream_is_not_sent_twice_but_its_token_is_forgotten() {
    let (server, issued) = revoking_server("").await;
    let client = client(&server, flow());
    Who {
        call: client.call(&WHO),
    }
    .await
    .expect("succeeds");
    issued.fetch_add(1, Ordering::SeqCst);
    let mut call = client.call(&WHO);
    call.bytes("text/csv", ByteStream::from(Bytes::from_static(b"a,b")));
    let error = Who { call }.await.expect_err("is refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(tokens(&server).len(), 1);
    Who {
        call: client.call(&WHO),
    }
    .await
    .expect("succeeds");
    assert_eq!(tokens(&server).len(), 2);
}

#[tokio::test]
async fn a_token_is_renewed_before_it_ends() {
    let (server, _) = revoking_server(r#","expires_in":"0.5""#).await;
    let client = client(&server, flow());
    for wait in [0, 100, 400] {
        tokio::time::sleep(Duration::from_millis(wait)).await;
        Who {
            call: client.call(&WHO),
        }
        .await
        .expect("succeeds");
    }
    assert_eq!(tokens(&server).len(), 2);
    assert_eq!(server.seen().len(), 5);
}

#[tokio::test]
async fn a_request_without_a_network_has_the_token_that_is_there() {
    let (server, _) = revoking_server("").await;
    let client = client(&server, flow());
    assert!(
        !client
            .call(&WHO)
            .request()
            .expect("is a request")
            .headers()
            .contains_key("authorization")
    );
    Who {
        call: client.call(&WHO),
    }
    .await
    .expect("succeeds");
    assert_eq!(
        client.call(&WHO).request().expect("is a request").headers()["authorization"],
        "Bearer token-1"
    );
}

#[tokio::test]
async fn a_refused_client_is_an_error_of_its_own_that_waiting_tasks_share() {
    let server = Server::start(|seen| {
        let body = format!(
            r#"{{"error":"invalid_client","error_description":"{} {SECRET}"}}"#,
            seen.body
        );
        let body = body.replace('\n', "");
        Reply::After(
            Duration::from_millis(100),
            answer("401 Unauthorized", "retry-after: 9\r\n", &body),
        )
    })
    .await;
    let client = client(&server, flow());
    let calls = (0..4).map(|_| {
        tokio::spawn(
            Who {
                call: client.call(&WHO),
            }
            .send(),
        )
    });
    for call in calls.collect::<Vec<_>>() {
        let error = call.await.expect("ends").expect_err("is refused");
        let token = error.token().expect("is about a token");
        assert_eq!(
            (token.code(), token.status().map(|status| status.as_u16())),
            (Some("invalid_client"), Some(401))
        );
        assert_eq!(
            error.to_string(),
            "`who`: no token was issued: answered 401 Unauthorized (invalid_client)"
        );
        assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(9));
        assert!(!error.is_transient());
        assert!(!format!("{error:?} {client:?}").contains(SECRET));
    }
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn an_answer_without_a_token_shows_nothing_of_itself() {
    let server = Server::start(|_| json("200 OK", r#"{"access":"s3cr3t"}"#)).await;
    let error = Who {
        call: client(&server, flow()).call(&WHO),
    }
    .await
    .expect_err("has no token");
    assert_eq!(
        error.to_string(),
        "`who`: no token was issued: the answer has no token"
    );
    assert!(!format!("{error:?}").contains(SECRET));
}

#[test]
fn a_token_url_must_be_safe() {
    let build = |url: &str| {
        let flow = ClientCredentials::new(url, "id", SECRET);
        let credentials = Credentials::none().with("oauth", Credential::client_credentials(flow));
        ClientBuilder::<Client>::new("https://api.example.com", credentials).build()
    };
    assert!(build("http://auth.example.com/token").is_err());
    assert!(build("https://auth.example.com/token").is_ok());
    assert!(build("/token").is_ok());
}
