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
                    (true, style_word(*style)),
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
        Carrier::Body(media) => format!("{}; {presence}; {}", facts::BODY, bare(media.as_str())),
    };
    facts + &words(&[(argument.deprecated, "deprecated")])
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
        (style != plain, style_word(style)),
        (explode && !exploded, "exploded"),
        (!explode && exploded, "joined"),
        (allow_reserved, "reserved-allowed"),
    ])
}

fn style_word(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "space-delimited",
        Style::PipeDelimited => "pipe-delimited",
        Style::DeepObject => "deep-object",
        Style::Json => "json",
    }
}
