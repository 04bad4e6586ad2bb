//! The base URL of `Client`, and the constructors of `Credentials`.

use super::cursor::Cursor;
use super::entry::{Entry, Section};
use super::{Fault, kept, of};
use crate::api_file::facts;
use crate::ir::{ApiKeyLocation, SecuritySchemeKind, TokenBody};
use crate::rust_api::{Credentials, FnName, Scheme};

/// Where the API lives.
pub(super) fn base_url(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> Option<String> {
    let mut client = of(entries, Section::Client);
    let entry = client.find(|entry| entry.owner == "BASE_URL" && entry.member.is_empty())?;
    let mut said = Cursor::new(entry.facts);
    let url = said.quoted().and_then(|url| said.at_end(url));
    kept(
        url.ok_or_else(|| entry.fault("has no base URL in quotes")),
        faults,
    )
}

/// The constructors, where any line speaks of credentials.
pub(super) fn credentials(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> Option<Credentials> {
    let mut credentials = Credentials::default();
    let mut all = of(entries, Section::Credentials).peekable();
    all.peek()?;
    for entry in all {
        let is_general = matches!(entry.facts, facts::CONSTRUCTOR | facts::IMPLEMENTS)
            || entry.facts == facts::CREDENTIALS
            || entry.facts.starts_with("and ");
        if is_general {
            continue;
        }
        let read = scheme(entry).ok_or_else(|| entry.fault("describes no security scheme"));
        if let Some((name, scheme)) = kept(read, faults) {
            credentials.schemes.insert(name, scheme);
        }
    }
    Some(credentials)
}

fn scheme(entry: &Entry<'_>) -> Option<(FnName, Scheme)> {
    let name = FnName::parse(entry.owner)?;
    let mut said = Cursor::new(entry.facts);
    let key = said.quoted()?;
    if !said.eat(" ") {
        return None;
    }
    let kind = kind(&mut said)?;
    said.at_end(())?;
    let origin = entry.at.clone();
    Some((name, Scheme { origin, key, kind }))
}

fn kind(said: &mut Cursor<'_>) -> Option<SecuritySchemeKind> {
    if said.eat_word("bearer") {
        return Some(SecuritySchemeKind::Bearer);
    }
    if said.eat_word("basic") {
        return Some(SecuritySchemeKind::Basic);
    }
    if said.eat("client credentials ") {
        let token_body = said.one_of(&[("form", TokenBody::Form), ("json", TokenBody::Json)])?;
        let token_url = said.eat(" ").then(|| said.quoted()).flatten()?;
        let mut scopes = Vec::new();
        if said.eat(" scopes") {
            while said.eat(" ") {
                scopes.push(said.quoted()?);
            }
        }
        return Some(SecuritySchemeKind::ClientCredentials {
            token_url,
            scopes,
            token_body,
        });
    }
    let location = said.one_of(&[
        ("header", ApiKeyLocation::Header),
        ("query", ApiKeyLocation::Query),
        ("cookie", ApiKeyLocation::Cookie),
    ])?;
    let name = said.eat(" ").then(|| said.quoted()).flatten()?;
    let prefix = match said.eat(" after ") {
        true => said.quoted()?,
        false => String::new(),
    };
    Some(SecuritySchemeKind::ApiKey {
        location,
        name,
        prefix,
    })
}
