//! What the lines of arguments and setters say of the wire.

use super::words;
use crate::api_file::facts::{self, quoted};
use crate::api_file::line::bare;
use crate::ir::{ParamLocation, PartRole, Style};
use crate::rust_api::{Argument, Carrier};

/// Where an argument goes, whether it must be given, and how it is written.
pub(crate) fn argument(argument: &Argument, required: bool) -> String {
    let presence = if required { "required" } else { "optional" };
    let between = match argument.carrier {
        Carrier::Body { .. } => "; ",
        Carrier::Param { .. } | Carrier::Part { .. } => " ",
    };
    let (key, how) = (argument_key(argument), written(&argument.carrier));
    let deprecated = words(&[(argument.deprecated, "deprecated")]);
    format!("{key}{between}{presence}{how}{deprecated}")
}

/// What an argument is known by.
pub(crate) fn argument_key(argument: &Argument) -> String {
    match &argument.carrier {
        Carrier::Param { location, name, .. } => facts::param(*location, name),
        Carrier::Part { name, role, .. } => facts::part(name, role),
        Carrier::Body { .. } => facts::BODY.to_owned(),
    }
}

/// Where and how an argument is sent. What a segment of the path is called is not sent.
pub(crate) fn wire(argument: &Argument) -> String {
    let place = match is_in_path(argument) {
        true => "path".to_owned(),
        false => argument_key(argument),
    };
    place + &written(&argument.carrier)
}

/// Whether an argument goes into the path.
pub(crate) fn is_in_path(argument: &Argument) -> bool {
    let in_path = ParamLocation::Path;
    matches!(argument.carrier, Carrier::Param { location, .. } if location == in_path)
}

/// How an argument is written.
fn written(carrier: &Carrier) -> String {
    match carrier {
        Carrier::Param {
            location,
            style,
            explode,
            allow_reserved,
            ..
        } => style_facts(*location, *style, *explode, *allow_reserved),
        Carrier::Part {
            content_type, role, ..
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
            format!("{style}{content_type}")
        }
        Carrier::Body { media, fields } => {
            let fields: String = fields.iter().map(form_field).collect();
            format!("; {}{fields}", bare(media.as_str()))
        }
    }
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
