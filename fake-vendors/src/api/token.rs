//! Vanta's token endpoint. It stands in no document that is loaded here, so its rules are these.

use http::Method;
use http::header::CONTENT_TYPE;
use serde_json::{Value, json};

use super::draft::Draft;
use crate::Vendor;
use crate::world::{Arrived, World};

pub(crate) const CLIENT_ID: &str = "fake-application";
pub(crate) const CLIENT_SECRET: &str = "vanta-cl1ent-s3cret";

/// Whether a request is for a token.
pub(super) fn is_asked_for(world: &World, asked: &Arrived) -> bool {
    world.scenario.vendor == Vendor::Vanta
        && asked.method == Method::POST
        && asked.uri.path() == "/oauth/token"
}

/// What is wrong with the request, by the page "Authentication": a JSON body with four members.
pub(super) fn objections(asked: &Arrived) -> Vec<String> {
    let mut found = Vec::new();
    let media_type = asked
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    if !media_type.is_some_and(|media_type| media_type.starts_with("application/json")) {
        found.push("the request for a token is not JSON".to_owned());
    }
    let body = body(asked);
    for name in ["client_id", "client_secret", "scope", "grant_type"] {
        if !body[name].is_string() {
            found.push(format!("the request for a token has no `{name}`"));
        }
    }
    if body["grant_type"] != "client_credentials" {
        found.push("the grant type is not `client_credentials`".to_owned());
    }
    found
}

/// A token for whoever has the secret; the one before is good no more.
pub(super) fn answer(world: &World, asked: &Arrived) -> Draft {
    let body = body(asked);
    if body["client_id"] != CLIENT_ID || body["client_secret"] != CLIENT_SECRET {
        return refusal(401);
    }
    let token = world.account().issue_token(world.now().instant);
    Draft::json(
        200,
        json!({"access_token": token, "expires_in": 3600, "token_type": "Bearer"}),
    )
}

pub(super) fn refusal(status: u16) -> Draft {
    let code = match status {
        401 | 403 => "invalid_client",
        400 => "invalid_request",
        429 => "slow_down",
        _ => "server_error",
    };
    Draft::json(status, json!({"error": code}))
}

fn body(asked: &Arrived) -> Value {
    serde_json::from_slice(&asked.body).unwrap_or(Value::Null)
}
