//! What the lines of arguments and setters say of the wire.

use super::words;
use crate::api_file::facts::{self, quoted};
use crate::api_file::line::bare;
use crate::ir::{ParamLocation, PartRole, Style};
use crate::rust_api::{Argument, Carrier};

/// Where an argument goes, whether it must be given, and how it is written.
pub(super) fn argument_facts(argument: &Argument, required: bool) -> String {
    let presence = if required { "required" } else { "optional" };
    let facts = match &argument.carrier {
        Carrier::Param {
            location,
            name,
            style,
            explode,
            allow_reserved,
        } => {
            let key = facts::param(*location, name);
            let style = style_facts(*location, *style, *explode, *allow_reserved);
            format!("{key} {presence}{style}")
        }
        Carrier::Part {
            name,
            content_type,
            role,
        } => {
            let style = match role {
                PartRole::Styled(style, explode) => words(&[
                    (true, facts::style(*style)),
                    (*explode, "exploded"),
                    (!explode, "joined"),
                ]),
                PartRole::Whole | PartRole::HeaderOf(_) | PartRole::Others => String::new(),
            };
            let content_type = content_type.as_deref().map(quoted);
            let content_type = content_type.map_or_else(String::new, |text| format!(" as {text}"));
            format!(
                "{} {presence}{style}{content_type}",
                facts::part(name, role)
            )
        }
        Carrier::Body { media, fields } => {
            let media = bare(media.as_str());
            let fields: String = fields.iter().map(form_field).collect();
            format!("{}; {presence}; {media}{fields}", facts::BODY)
        }
    };
    facts + &words(&[(argument.deprecated, "deprecated")])
}

/// A field of a form that is written in a way of its own: `; "tags" pipe-delimited joined`, `; "filter" json`.
fn form_field((wire_name, style): (&String, &Option<(Style, bool, bool)>)) -> String {
    let written = match *style {
        None => words(&[(true, facts::style(Style::Json))]),
        Some((style, explode, allow_reserved)) => words(&[
            (true, facts::style(style)),
            (explode, "exploded"),
            (!explode, "joined"),
            (allow_reserved, "reserved-allowed"),
        ]),
    };
    format!("; {}{written}", quoted(wire_name))
}

/// How a parameter is written, when that is not what its location does by default.
fn style_facts(
    location: ParamLocation,
    style: Style,
    explode: bool,
    allow_reserved: bool,
) -> String {
    let (plain, exploded) = location.plain();
    words(&[
        (style != plain, facts::style(style)),
        (explode && !exploded, "exploded"),
        (!explode && exploded, "joined"),
        (allow_reserved, "reserved-allowed"),
    ])
}
