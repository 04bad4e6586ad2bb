//! The report as one page to look at.
//!
//! # Invariants
//! - Needs no other file and runs no script; every text of a document is escaped.

use std::fmt::Write as _;

use codegen::changes::{Change, Effect};

use super::detail::Detail;
use super::outline::sections;
use super::report::Report;
use super::words;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
    code{background:#8882;padding:.1em .3em;border-radius:3px}\
    li{margin:.6rem 0}small{color:#777}summary{font-weight:600;margin:1rem 0 .3rem;cursor:pointer}";

/// The page.
pub(super) fn render(report: &Report) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Changes since {}</title>\n<style>{STYLE}</style>\n",
        escaped(&report.base)
    );
    for vendor in &report.vendors {
        let _ = writeln!(out, "<h2>{}</h2>", marked(&words::verdict(report, vendor)));
        if vendor.is_stale {
            continue;
        }
        let _ = writeln!(out, "<p><strong>{}</strong></p>", words::counts(vendor));
        for section in sections(vendor) {
            let open = if section.effect.is_some() {
                " open"
            } else {
                ""
            };
            let heading = escaped(&words::heading(&section));
            let _ = writeln!(out, "<details{open}><summary>{heading}</summary>\n<ul>");
            for (change, detail) in section.groups.iter().flat_map(|group| &group.entries) {
                entry(&mut out, report, change, detail);
            }
            out.push_str("</ul>\n</details>\n");
        }
    }
    if let Some(conclusion) = words::conclusion(report) {
        let _ = writeln!(out, "<p><strong>{}</strong></p>", marked(&conclusion));
    }
    out
}

fn entry(out: &mut String, report: &Report, change: &Change, detail: &Detail) {
    let code = |text: &str| format!("<code>{}</code>", escaped(text));
    let _ = write!(
        out,
        "<li>{}{} {}",
        code(change.item()),
        words::others(change),
        marked(change.rule.what)
    );
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if words::plain(old) == words::plain(new) => {}
        (Some(old), Some(new)) => {
            let _ = write!(out, ": {} → {}", code(old), code(new));
        }
        (Some(text), None) | (None, Some(text)) => {
            let _ = write!(out, ": {}", code(text));
        }
        (None, None) => {}
    }
    let place = detail.spot.as_ref().map(|spot| {
        let place = code(&format!("{}:{}", spot.file, spot.line));
        match &spot.link {
            Some(link) => format!("<a href=\"{}\">{place}</a>", escaped(link)),
            None => place,
        }
    });
    let why = escaped(&change.why);
    let _ = write!(out, "<br>{} {why}", place.unwrap_or_default());
    let is_addition = change.rule.effects.first() == Some(&Effect::Addition);
    let texts = [
        words::means(change, report).filter(|_| !is_addition),
        words::accepted(detail),
        words::fix(change, detail).map(|fix| format!("fix: {fix}")),
    ];
    for text in texts.into_iter().flatten() {
        let _ = write!(out, "<br>{}", marked(&text));
    }
    let lists = [
        ("also", words::also(change)),
        ("along with it", &change.along),
        ("reaches", &change.operations),
    ];
    for (what, names) in lists.iter().filter(|(_, names)| !names.is_empty()) {
        let _ = write!(out, "<br>{what}: {}", escaped(&names.join(", ")));
    }
    let _ = writeln!(out, " <small>{}</small></li>", detail.id);
}

/// Plain text, harmless to a browser.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Plain text in which back-ticks are code.
fn marked(text: &str) -> String {
    let mut parts = text.split('`').map(escaped).peekable();
    let mut out = parts.next().unwrap_or_default();
    let mut is_code = true;
    while let Some(part) = parts.next() {
        match (is_code, parts.peek().is_some()) {
            (true, true) => out.push_str(&format!("<code>{part}</code>")),
            (true, false) => out.push_str(&format!("`{part}")),
            (false, _) => out.push_str(&part),
        }
        is_code = !is_code;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(
            marked("run `a<b>` & see"),
            "run <code>a&lt;b&gt;</code> &amp; see"
        );
        assert_eq!(marked("a ` b"), "a ` b");
    }
}
