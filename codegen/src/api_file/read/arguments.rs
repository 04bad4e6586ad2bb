//! What the lines of arguments and setters say of the wire.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::entry::Entry;
use crate::api_file::facts;
use crate::api_file::line::unbare;
use crate::ir::{ParamLocation, PartRole, Style};
use crate::rust_api::{Argument, Carrier, Given, Media};

/// Reads an argument that is given as `given`.
pub(super) fn argument(entry: &Entry<'_>, given: &str) -> Option<Argument> {
    let mut said = Cursor::new(entry.facts);
    let carrier = if said.eat("body; ") {
        body(&mut said)?
    } else if said.eat("part-header ") {
        let (of, name) = facts::part_and_header(&said.quoted()?)?;
        part(&mut said, name, |_| Some(PartRole::HeaderOf(of)))?
    } else if said.eat("parts ") {
        let name = said.quoted()?;
        part(&mut said, name, |_| Some(PartRole::Others))?
    } else if said.eat("part ") {
        let name = said.quoted()?;
        part(&mut said, name, |said| match style(said) {
            None => Some(PartRole::Whole),
            Some(style) => exploded(said).map(|explode| PartRole::Styled(style, explode)),
        })?
    } else {
        param(&mut said)?
    };
    let deprecated = said.eat(" deprecated");
    said.at_end(Argument {
        origin: entry.at.clone(),
        given: Given::parse(given)?,
        carrier,
        deprecated,
    })
}

fn param(said: &mut Cursor<'_>) -> Option<Carrier> {
    let location = said.one_of(&[
        ("path", ParamLocation::Path),
        ("query", ParamLocation::Query),
        ("header", ParamLocation::Header),
        ("cookie", ParamLocation::Cookie),
        ("querystring", ParamLocation::QueryString),
    ])?;
    let name = said.eat(" ").then(|| said.quoted()).flatten()?;
    presence(said)?;
    let (plain, plainly_exploded) = location.plain();
    let style = style(said).unwrap_or(plain);
    let explode = exploded(said).unwrap_or(plainly_exploded);
    Some(Carrier::Param {
        location,
        name,
        style,
        explode,
        allow_reserved: said.eat(" reserved-allowed"),
    })
}

fn part<'a>(
    said: &mut Cursor<'a>,
    name: String,
    role: impl FnOnce(&mut Cursor<'a>) -> Option<PartRole>,
) -> Option<Carrier> {
    presence(said)?;
    let role = role(said)?;
    let content_type = match said.eat(" as ") {
        true => Some(said.quoted()?),
        false => None,
    };
    Some(Carrier::Part {
        name,
        content_type,
        role,
    })
}

fn body(said: &mut Cursor<'_>) -> Option<Carrier> {
    if !said.eat("required; ") && !said.eat("optional; ") {
        return None;
    }
    let media = Media::new(unbare(said.until(&[' ', ';']))?);
    let mut fields = BTreeMap::new();
    while said.eat("; ") {
        let wire_name = said.quoted()?;
        let style = style(said)?;
        let style = exploded(said).map(|explode| (style, explode, said.eat(" reserved-allowed")));
        fields.insert(wire_name, style);
    }
    Some(Carrier::Body { media, fields })
}

fn presence(said: &mut Cursor<'_>) -> Option<()> {
    (said.eat(" required") || said.eat(" optional")).then_some(())
}

fn style(said: &mut Cursor<'_>) -> Option<Style> {
    let mut after = *said;
    if !after.eat(" ") {
        return None;
    }
    let mut styles = facts::STYLES.into_iter();
    let style = styles.find(|style| after.eat_word(facts::style(*style)))?;
    *said = after;
    Some(style)
}

fn exploded(said: &mut Cursor<'_>) -> Option<bool> {
    match (said.eat(" exploded"), said.eat(" joined")) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}
