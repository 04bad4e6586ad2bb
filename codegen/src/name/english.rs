//! The little English that names are made with: one of several, the name of a status, the name of a media type.
//!
//! # Invariants
//! - A word whose singular is not plain to see has none: a clumsy name is better than a wrong one.

use super::case;
use crate::ir::StatusSpec;

/// The singular of the last word of `words`, when it has an evident one.
pub(crate) fn singular(words: &str) -> Option<String> {
    /// Words that end like a plural and are none, or whose singular means something else.
    const SAME: &[&str] = &[
        "access",
        "address",
        "alias",
        "always",
        "analyses",
        "analysis",
        "analytics",
        "basics",
        "basis",
        "bias",
        "canvas",
        "credentials",
        "details",
        "gas",
        "https",
        "kubernetes",
        "lens",
        "matrices",
        "metrics",
        "news",
        "preferences",
        "process",
        "redis",
        "sales",
        "series",
        "settings",
        "species",
        "statistics",
        "stats",
        "status",
        "vertices",
    ];
    const IRREGULAR: &[(&str, &str)] = &[
        ("aliases", "alias"),
        ("bonuses", "bonus"),
        ("buses", "bus"),
        ("caches", "cache"),
        ("campuses", "campus"),
        ("canvases", "canvas"),
        ("children", "child"),
        ("cookies", "cookie"),
        ("indices", "index"),
        ("movies", "movie"),
        ("people", "person"),
        ("quizzes", "quiz"),
        ("statuses", "status"),
        ("viruses", "virus"),
    ];
    let (head, last) = words.rsplit_once('_').unwrap_or(("", words));
    if SAME.contains(&last) || last.len() < 4 {
        return None;
    }
    let irregular = IRREGULAR.iter().find(|(plural, _)| *plural == last);
    let one = if let Some((_, one)) = irregular {
        (*one).to_owned()
    } else if let Some(stem) = last.strip_suffix("ies") {
        format!("{stem}y")
    } else if ["sses", "shes", "ches", "xes"]
        .iter()
        .any(|end| last.ends_with(end))
    {
        last[..last.len() - 2].to_owned()
    } else if ["ss", "us", "is", "oes"]
        .iter()
        .any(|end| last.ends_with(end))
    {
        return None;
    } else {
        last.strip_suffix('s')?.to_owned()
    };
    Some(case::join(head, &one))
}

/// The name of a status, as words: `not_found`, `client_error`, `default`.
pub(super) fn status(status: StatusSpec) -> String {
    let code = match status {
        StatusSpec::Default => return "default".to_owned(),
        StatusSpec::Range(class) => {
            return match class {
                1 => "informational".to_owned(),
                2 => "success".to_owned(),
                3 => "redirection".to_owned(),
                4 => "client_error".to_owned(),
                5 => "server_error".to_owned(),
                other => format!("range_{other}xx"),
            };
        }
        StatusSpec::Code(code) => code,
    };
    let name = match code {
        100 => "continue",
        101 => "switching_protocols",
        102 => "processing",
        103 => "early_hints",
        200 => "ok",
        201 => "created",
        202 => "accepted",
        203 => "non_authoritative_information",
        204 => "no_content",
        205 => "reset_content",
        206 => "partial_content",
        207 => "multi_status",
        208 => "already_reported",
        226 => "im_used",
        300 => "multiple_choices",
        301 => "moved_permanently",
        302 => "found",
        303 => "see_other",
        304 => "not_modified",
        305 => "use_proxy",
        307 => "temporary_redirect",
        308 => "permanent_redirect",
        400 => "bad_request",
        401 => "unauthorized",
        402 => "payment_required",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        406 => "not_acceptable",
        407 => "proxy_authentication_required",
        408 => "request_timeout",
        409 => "conflict",
        410 => "gone",
        411 => "length_required",
        412 => "precondition_failed",
        413 => "payload_too_large",
        414 => "uri_too_long",
        415 => "unsupported_media_type",
        416 => "range_not_satisfiable",
        417 => "expectation_failed",
        421 => "misdirected_request",
        422 => "unprocessable_entity",
        423 => "locked",
        424 => "failed_dependency",
        425 => "too_early",
        426 => "upgrade_required",
        428 => "precondition_required",
        429 => "too_many_requests",
        431 => "request_header_fields_too_large",
        451 => "unavailable_for_legal_reasons",
        500 => "internal_server_error",
        501 => "not_implemented",
        502 => "bad_gateway",
        503 => "service_unavailable",
        504 => "gateway_timeout",
        505 => "http_version_not_supported",
        506 => "variant_also_negotiates",
        507 => "insufficient_storage",
        508 => "loop_detected",
        510 => "not_extended",
        511 => "network_authentication_required",
        other => return format!("status{other}"),
    };
    name.to_owned()
}

/// The name of a media type, as words: `json`, `csv`, `bytes`.
pub(super) fn media(media_type: &str) -> String {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match essence.as_str() {
        "*/*" => return "any".to_owned(),
        "text/plain" | "text/*" => return "text".to_owned(),
        "application/octet-stream" | "application/*" => return "bytes".to_owned(),
        "application/x-www-form-urlencoded" => return "form".to_owned(),
        "text/event-stream" => return "events".to_owned(),
        _ => {}
    }
    let subtype = match essence.split_once('/') {
        Some((top, "*")) => top,
        Some((_, subtype)) => subtype,
        None => &essence,
    };
    let subtype = subtype
        .strip_prefix("vnd.")
        .or_else(|| subtype.strip_prefix("x-"))
        .unwrap_or(subtype);
    case::shortest(&subtype.replace('+', " "))
}

/// `first`, `second`: the place of something that nothing else tells apart.
pub(super) fn ordinal(index: usize) -> String {
    const WORDS: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    match WORDS.get(index) {
        Some(word) => (*word).to_owned(),
        None => format!("number_{}", index + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_evident_plural_has_a_singular() {
        let pairs = [
            ("studies", "study"),
            ("export_jobs", "export_job"),
            ("addresses", "address"),
            ("boxes", "box"),
            ("batches", "batch"),
            ("caches", "cache"),
            ("responses", "response"),
            ("people", "person"),
        ];
        for (plural, one) in pairs {
            assert_eq!(singular(plural).as_deref(), Some(one));
        }
        for word in [
            "status", "address", "news", "data", "settings", "bus", "s", "",
        ] {
            assert_eq!(singular(word), None, "{word}");
        }
    }

    #[test]
    fn media_types_have_short_names() {
        let pairs = [
            ("application/json; charset=utf-8", "json"),
            ("application/problem+json", "problem_json"),
            ("application/vnd.acme.v2+json", "acme_v2_json"),
            ("text/csv", "csv"),
            ("text/plain", "text"),
            ("*/*", "any"),
            ("image/*", "image"),
            ("", "empty"),
        ];
        for (media_type, name) in pairs {
            assert_eq!(media(media_type), name, "{media_type}");
        }
    }
}
