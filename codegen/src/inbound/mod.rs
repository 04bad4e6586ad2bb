//! What the API sends on its own: webhooks, and callbacks of operations.
//!
//! Decides which bodies these have, and makes components of them, so that each is a type like any other; one more component is
//! the union of all, which tells a body by itself. After `lower` the types are found by those names.
//!
//! # Invariants
//! - A payload that is a component already keeps its name; another is called after its webhook.
//! - A webhook without a JSON body is told and left out.

mod find;
mod payload;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::diagnostics::{Diagnostics, Loss};
use crate::ir::{self, Api, Site, TypeId};
use crate::{Document, Pointer};

use find::Request;
use payload::Payloads;

/// What the API sends, each with the component that its body is.
#[derive(Clone, Debug, Default)]
pub struct Inbound {
    /// The component that is any of the bodies.
    union: Option<String>,
    calls: Vec<Call>,
}

#[derive(Clone, Debug)]
struct Call {
    origin: Pointer,
    name: String,
    event: Option<String>,
    is_callback: bool,
    about: Option<String>,
    component: String,
}

/// Makes components of what webhooks and callbacks send.
pub fn take_inbound(document: &mut Document, diags: &mut Diagnostics) -> Inbound {
    let requests = find::requests(document);
    let mut payloads = Payloads::default();
    let mut calls = Vec::new();
    for request in requests {
        let Some(component) = payloads.of(document, &request, diags) else {
            continue;
        };
        let Request {
            at,
            name,
            event,
            is_callback,
            about,
            ..
        } = request;
        calls.push(Call {
            origin: at,
            name,
            event,
            is_callback,
            about,
            component,
        });
    }
    let mut seen = BTreeSet::new();
    let mut distinct: Vec<&str> = calls.iter().map(|call| call.component.as_str()).collect();
    distinct.retain(|component| seen.insert(*component));
    let branches: Vec<Value> = (distinct.iter())
        .map(|name| json!({ "$ref": payload::reference(name) }))
        .collect();
    let any = match branches.as_slice() {
        [] => return Inbound::default(),
        [one] => one.clone(),
        several => json!({
            "description": "The body of a request that the API makes on its own.",
            "oneOf": several,
        }),
    };
    let place = calls.iter().find_map(|call| call.origin.tokens().first());
    let place = Pointer::root().key(place.map_or("webhooks", String::as_str));
    let union = payload::add(document, "Webhook", any);
    let own = [(payload::place(&union), place)];
    diags.moved(payloads.places().chain(own).collect());
    Inbound {
        union: Some(union),
        calls,
    }
}

impl Inbound {
    /// Finds the types of the components.
    pub fn attach(self, api: &mut Api) {
        let component = |wanted: &str| {
            let is_it = |site: &Site| matches!(site, Site::Component { name } if name == wanted);
            let mut ids = api.ids();
            ids.find_map(|(id, ty)| is_it(&ty.site).then_some(id))
        };
        let Some(any) = self.union.as_deref().and_then(component) else {
            return;
        };
        let found = |call: Call| -> Option<ir::Webhook> {
            let payload: TypeId = component(&call.component)?;
            Some(ir::Webhook {
                origin: call.origin,
                name: call.name,
                event: call.event,
                is_callback: call.is_callback,
                about: call.about,
                payload,
            })
        };
        let calls = self.calls.into_iter().filter_map(found).collect();
        api.webhooks = Some(ir::Webhooks { any, calls });
    }
}

impl Diagnostics {
    fn no_json_body(&mut self, at: &Pointer, name: &str) {
        let message = format!("what `{name}` sends is not JSON, and has no type");
        self.loss(Loss::Skipped, at, message);
    }

    fn payload_is_nowhere(&mut self, at: &Pointer, text: &str) {
        let message =
            format!("`{text}` names a schema that is not there; what is sent has no type");
        self.loss(Loss::Skipped, at, message);
    }
}
