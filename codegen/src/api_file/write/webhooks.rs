//! The lines of the module `webhooks`.

use super::Item;
use crate::api_file::facts::{CALLBACK, PARSE, WEBHOOK, quoted};
use crate::rust_api::RustApi;

/// The functions, and a line for each request that the API makes.
pub(super) fn items(api: &RustApi) -> Vec<Item> {
    let Some(webhooks) = &api.webhooks else {
        return Vec::new();
    };
    let line = |owner: &str, member: String, signature: String, facts: String| Item {
        section: "webhooks",
        owner: owner.to_owned(),
        member,
        signature,
        facts,
        at: webhooks.origin.clone(),
        ..Item::default()
    };
    let any = format!("Result<{}, DecodeError>", webhooks.any);
    let mut items = vec![
        line(
            "NAMES",
            String::new(),
            ": &[&str]".to_owned(),
            "names".to_owned(),
        ),
        line(
            PARSE,
            String::new(),
            format!("(name: &str, body: &Bytes) -> {any}"),
            "by name".to_owned(),
        ),
        line(
            "detect",
            String::new(),
            format!("(body: &Bytes) -> {any}"),
            "by body".to_owned(),
        ),
    ];
    for (name, call) in &webhooks.calls {
        let kind = if call.is_callback { CALLBACK } else { WEBHOOK };
        let event = call.event.as_ref();
        let event = event.map_or_else(String::new, |event| format!(" or {}", quoted(event)));
        let variant = match &call.variant {
            Some((variant, true)) => format!(" in box as {variant}"),
            Some((variant, false)) => format!(" as {variant}"),
            None => String::new(),
        };
        items.push(Item {
            at: call.origin.clone(),
            ..line(
                PARSE,
                format!(".{}", quoted(name)),
                format!(": {}", call.payload),
                format!("{kind}{event}{variant}"),
            )
        });
    }
    items
}
