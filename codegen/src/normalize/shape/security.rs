//! Security schemes and OAuth flows.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Members, Pass};
use crate::diagnostics::Loss;
use crate::normalize::at::At;

/// The schemes that are satisfied below HTTP, by a client certificate.
pub(super) fn at_transport_level(schemes: &Members) -> HashSet<String> {
    schemes
        .iter()
        .filter(|(_, scheme)| scheme.get("type").and_then(Value::as_str) == Some("mutualTLS"))
        .map(|(name, _)| name.clone())
        .collect()
}

impl Pass<'_> {
    /// Swagger 2 has a type `basic`, and the flow of OAuth beside its type.
    pub(super) fn begin_security_scheme(&mut self, scheme: &mut Members, at: &At<'_>) {
        if scheme.get("type").and_then(Value::as_str) == Some("basic") {
            self.diags.mended(
                &at.pointer().key("type"),
                "`type: basic` is of Swagger 2; it is read as `http` with scheme `basic`",
            );
            scheme.insert("type".to_owned(), "http".into());
            scheme.insert("scheme".to_owned(), "basic".into());
        }
        let Some(Value::String(flow)) = scheme.shift_remove("flow") else {
            return;
        };
        let name = match flow.as_str() {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            other => other,
        };
        let mut members = Members::new();
        for key in ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"] {
            if let Some(value) = scheme.shift_remove(key) {
                members.insert(key.to_owned(), value);
            }
        }
        self.diags.mended(
            &at.pointer().key("flow"),
            "`flow` is of Swagger 2; it is read as `flows`",
        );
        scheme
            .entry("flows")
            .or_insert_with(|| json!({ name: members }));
    }

    pub(super) fn finish_security_scheme(&mut self, scheme: &mut Members, at: &At<'_>) -> bool {
        let kind = scheme
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let missing = match kind.as_str() {
            "apiKey" => {
                lower_case(scheme, "in");
                let place = scheme.get("in").and_then(Value::as_str);
                if !place.is_some_and(|place| ["query", "header", "cookie"].contains(&place)) {
                    Some("a known `in`")
                } else {
                    (!scheme.contains_key("name")).then_some("`name`")
                }
            }
            "http" => {
                if !scheme.contains_key("scheme") && scheme.contains_key("bearerFormat") {
                    scheme.insert("scheme".to_owned(), "bearer".into());
                }
                (!scheme.contains_key("scheme")).then_some("`scheme`")
            }
            "oauth2" => {
                scheme.entry("flows").or_insert_with(|| json!({}));
                None
            }
            "openIdConnect" => {
                // The client is handed a token and never asks this address.
                scheme
                    .entry("openIdConnectUrl")
                    .or_insert_with(|| "".into());
                None
            }
            "mutualTLS" => {
                self.diags.loss(
                    Loss::Ignored,
                    &at.pointer(),
                    "`mutualTLS` is not part of a request: give the transport a client certificate",
                );
                return false;
            }
            _ => {
                self.diags.loss(
                    Loss::Skipped,
                    &at.pointer(),
                    format!(
                        "the type `{kind}` of a security scheme is unknown; the scheme is left out"
                    ),
                );
                return false;
            }
        };
        if let Some(missing) = missing {
            self.diags.loss(
                Loss::Skipped,
                &at.pointer(),
                format!("a security scheme of type `{kind}` needs {missing}; it is left out"),
            );
        }
        missing.is_none()
    }

    pub(super) fn finish_flows(&mut self, flows: &mut Members, at: &At<'_>) -> bool {
        if flows.shift_remove("deviceAuthorization").is_some() {
            self.diags.loss(
                Loss::Ignored,
                &at.pointer().key("deviceAuthorization"),
                "the device flow is the caller's: the client is handed its token",
            );
        }
        flows.retain(|name, flow| {
            let Value::Object(flow) = flow else {
                return true;
            };
            if name == "clientCredentials" && !flow.contains_key("tokenUrl") {
                self.diags.loss(
                    Loss::Ignored,
                    &at.pointer().key(name),
                    "`clientCredentials` without `tokenUrl`: the client is handed its token",
                );
                return false;
            }
            flow.entry("scopes").or_insert_with(|| json!({}));
            // Flows that need a browser are the caller's, so an address that is missing costs nothing.
            for key in ["authorizationUrl", "tokenUrl"] {
                flow.entry(key).or_insert_with(|| "".into());
            }
            true
        });
        true
    }
}

fn lower_case(members: &mut Members, key: &str) {
    if let Some(Value::String(text)) = members.get_mut(key) {
        text.make_ascii_lowercase();
    }
}
