//! The client and its credentials.

use super::{check, check_back};

const TOKEN: &str = "    token: { type: apiKey, in: header, name: X-Key }\n";

#[test]
fn client_changed() {
    let server = ("servers: [{ url: https://api.acme.test/v1 }]\n", "");
    check(&[server], &["client-changed Client::new"]);
}

#[test]
fn scheme_added() {
    let other = format!("{TOKEN}    other: {{ type: http, scheme: bearer }}\n");
    check(&[(TOKEN, &other)], &["scheme-added Credentials::other"]);
}

#[test]
fn scheme_removed() {
    let other = format!("{TOKEN}    other: {{ type: http, scheme: bearer }}\n");
    check_back(&[(TOKEN, &other)], &["scheme-removed Credentials::other"]);
}

#[test]
fn scheme_changed() {
    check(
        &[(TOKEN, "    token: { type: http, scheme: basic }\n")],
        &["scheme-changed Credentials::token"],
    );
}

#[test]
fn scheme_sent_otherwise() {
    check(
        &[(TOKEN, "    token: { type: apiKey, in: query, name: key }\n")],
        &["scheme-sent-otherwise Credentials::token"],
    );
}
