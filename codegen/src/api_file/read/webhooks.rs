//! The module `webhooks`.

use super::cursor::Cursor;
use super::entry::{Entry, Section};
use super::{Fault, kept, of, signature};
use crate::api_file::facts::{CALLBACK, PARSE, WEBHOOK};
use crate::rust_api::{RustType, VariantName, Webhook, Webhooks};

/// What the API sends on its own, where a line says how it is read.
pub(super) fn read(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> Option<Webhooks> {
    let mut functions = of(entries, Section::Webhooks).filter(|entry| entry.owner == PARSE);
    let function = functions.clone().find(|entry| entry.member.is_empty())?;
    let any = signature::split(function.signature).and_then(|(_, returned)| {
        let any = returned.strip_prefix("Result<")?;
        RustType::parse(any.strip_suffix(", DecodeError>")?)
    });
    let any = any.ok_or_else(|| function.fault("returns no Rust type"));
    let mut webhooks = Webhooks {
        origin: function.at.clone(),
        any: kept(any, faults)?,
        calls: Default::default(),
    };
    for entry in functions.by_ref().filter(|entry| !entry.member.is_empty()) {
        let read = call(entry).ok_or_else(|| entry.fault("describes no webhook"));
        webhooks.calls.extend(kept(read, faults));
    }
    Some(webhooks)
}

fn call(entry: &Entry<'_>) -> Option<(String, Webhook)> {
    let name = Cursor::new(entry.member).quoted()?;
    let payload = RustType::parse(entry.signature.strip_prefix(": ")?)?;
    let mut said = Cursor::new(entry.facts);
    let is_callback = said.one_of(&[(WEBHOOK, false), (CALLBACK, true)])?;
    let event = match said.eat(" or ") {
        true => Some(said.quoted()?),
        false => None,
    };
    let is_boxed = said.eat(" in box");
    let variant = match said.eat(" as ") {
        true => Some((VariantName::parse(said.until(&[' ']))?, is_boxed)),
        false => None,
    };
    let webhook = Webhook {
        origin: entry.at.clone(),
        event,
        is_callback,
        payload,
        variant,
    };
    said.at_end((name, webhook))
}
