//! Decides what an answer of a storage host means, from its status and headers alone.
//!
//! # Invariants
//! - Pure. A 206 counts only if it starts where it was asked to, names the version that is there, and contradicts neither
//!   itself nor what is known of the total and the coding.

use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, TRANSFER_ENCODING,
};
use http::{HeaderMap, StatusCode};

use super::announced::{Announced, Extent, announced, contradict};

/// What is already there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked<'a> {
    pub(super) offset: u64,
    pub(super) total: Option<u64>,
    pub(super) etag: Option<&'a str>,
    pub(super) coding: Coding,
    pub(super) digests: &'a [Announced],
}

/// What an answer means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// The file from its beginning.
    Whole(Head),
    /// The file from the offset up to `end`; this long in all, if it says, and with these digests of the whole.
    Rest {
        end: u64,
        total: Option<u64>,
        digests: Vec<Announced>,
    },
    /// Everything was there already.
    Complete,
    /// What is there is of no use; ask from the beginning.
    Restart(&'static str),
    /// The link has expired.
    Expired,
    /// The link may have expired; the body tells.
    MaybeExpired(StatusCode),
    /// Another try may do.
    Transient(StatusCode),
    /// Another try will not do.
    Refused(StatusCode),
    /// Go there.
    Redirect(String),
    /// The answer contradicts itself.
    Nonsense(&'static str),
}

/// What the head of a whole file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) total: Option<u64>,
    /// The strong validator, with its quotes.
    pub(super) etag: Option<String>,
    pub(super) coding: Coding,
    /// What is announced of its digest.
    pub(super) digests: Vec<Announced>,
    pub(super) media_type: Option<String>,
    /// Whether the end of the body can be told from a broken connection.
    pub(super) delimited: bool,
}

/// How the bytes on the wire are coded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Coding {
    #[default]
    Identity,
    Gzip,
}

pub(super) fn judge(status: StatusCode, headers: &HeaderMap, asked: Asked<'_>) -> Reply {
    match status.as_u16() {
        200 | 203 => match head(headers) {
            Ok(head) => Reply::Whole(head),
            Err(why) => Reply::Nonsense(why),
        },
        206 => partial(headers, asked),
        416 => out_of_range(headers, asked),
        301 | 302 | 303 | 307 | 308 => match text(headers, "location") {
            Some(location) => Reply::Redirect(location.to_owned()),
            None => Reply::Nonsense("a redirect without a location"),
        },
        403 => Reply::Expired,
        400 | 401 | 404 | 410 => Reply::MaybeExpired(status),
        _ if runtime::is_transient_status(status) => Reply::Transient(status),
        _ => Reply::Refused(status),
    }
}

fn head(headers: &HeaderMap) -> Result<Head, &'static str> {
    let coding = coding(headers).ok_or("a content coding that was not asked for")?;
    let total = length(headers);
    let chunked = headers.contains_key(TRANSFER_ENCODING);
    Ok(Head {
        total,
        etag: strong_etag(headers),
        coding,
        digests: announced(headers, Extent::Whole),
        media_type: text(headers, CONTENT_TYPE.as_str()).map(media_type),
        delimited: total.is_some() || chunked,
    })
}

fn partial(headers: &HeaderMap, asked: Asked<'_>) -> Reply {
    if asked.offset == 0 {
        return Reply::Nonsense("a part of the file, though the whole was asked for");
    }
    let Some((start, end, total)) = text(headers, CONTENT_RANGE.as_str()).and_then(content_range)
    else {
        return Reply::Restart("the answer does not say which part of the file it is");
    };
    if start != asked.offset {
        return Reply::Restart("the answer starts elsewhere than asked");
    }
    if length(headers).is_some_and(|length| length != end - start) {
        return Reply::Restart("the answer is not as long as the part it says it is");
    }
    if total.is_some() && asked.total.is_some() && total != asked.total {
        return Reply::Restart("the file's length has changed");
    }
    // RFC 9110 wants the ETag of the 200 beside the part too. Plain servers leave it out; a 206 to `If-Range` says "the same
    // version" all the same, and the same total of the whole is asked of it.
    match headers.contains_key(ETAG) {
        true if strong_etag(headers).as_deref() != asked.etag => {
            return Reply::Restart("the file has changed");
        }
        false if total.is_none() || total != asked.total => {
            return Reply::Restart("the answer does not say of which version it is");
        }
        _ => {}
    }
    // The coding may be left out of an answer to `If-Range`, too.
    if headers.contains_key(CONTENT_ENCODING) && coding(headers) != Some(asked.coding) {
        return Reply::Restart("the answer is coded otherwise than what is there");
    }
    let digests = announced(headers, Extent::Part);
    if contradict(asked.digests, &digests) {
        return Reply::Restart("the file has changed");
    }
    Reply::Rest {
        end,
        total: total.or(asked.total),
        digests,
    }
}

fn out_of_range(headers: &HeaderMap, asked: Asked<'_>) -> Reply {
    let total = text(headers, CONTENT_RANGE.as_str())
        .and_then(|range| range.strip_prefix("bytes */"))
        .and_then(|total| total.trim().parse::<u64>().ok());
    match total {
        _ if asked.offset == 0 => Reply::Refused(StatusCode::RANGE_NOT_SATISFIABLE),
        Some(total) if total == asked.offset && asked.total.is_none_or(|known| known == total) => {
            Reply::Complete
        }
        _ => Reply::Restart("the file is shorter than what is there"),
    }
}

/// How the body is coded; none if it is coded in a way that was not asked for.
fn coding(headers: &HeaderMap) -> Option<Coding> {
    let mut found = Coding::Identity;
    for line in headers.get_all(CONTENT_ENCODING) {
        for name in line.to_str().ok()?.split(',') {
            found = match (name.trim().to_ascii_lowercase().as_str(), found) {
                // Some upload tools leave the streaming scheme of the upload behind as a coding.
                ("" | "identity" | "aws-chunked", found) => found,
                ("gzip" | "x-gzip", Coding::Identity) => Coding::Gzip,
                _ => return None,
            };
        }
    }
    Some(found)
}

fn length(headers: &HeaderMap) -> Option<u64> {
    text(headers, CONTENT_LENGTH.as_str())?.parse().ok()
}

/// Start, end and total of `bytes 5-9/10`; the end is the first byte that is not in it, the total may be `*`.
fn content_range(range: &str) -> Option<(u64, u64, Option<u64>)> {
    let (span, total) = range.trim().strip_prefix("bytes ")?.split_once('/')?;
    let (start, end) = span.split_once('-')?;
    let (start, end) = (
        start.trim().parse::<u64>().ok()?,
        end.trim().parse::<u64>().ok()?,
    );
    let total = match total.trim() {
        "*" => None,
        total => Some(total.parse::<u64>().ok()?),
    };
    let end = end.checked_add(1)?;
    let in_order = start < end && total.is_none_or(|total| end <= total);
    in_order.then_some((start, end, total))
}

/// An ETag that promises equal bytes; a weak one promises less.
fn strong_etag(headers: &HeaderMap) -> Option<String> {
    let etag = text(headers, ETAG.as_str())?;
    let quoted = etag.len() >= 2 && etag.starts_with('"') && etag.ends_with('"');
    quoted.then(|| etag.to_owned())
}

fn media_type(value: &str) -> String {
    value
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: Asked<'_> = Asked {
        offset: 5,
        total: Some(10),
        etag: Some("\"a\""),
        coding: Coding::Identity,
        digests: &[],
    };
    const SAME: (&str, &str) = ("etag", "\"a\"");

    #[track_caller]
    fn check(status: u16, headers: &[(&'static str, &str)], asked: Asked<'_>, expected: Reply) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().expect("a header value"));
        }
        let status = StatusCode::from_u16(status).expect("a status");
        assert_eq!(judge(status, &map, asked), expected);
    }

    fn rest() -> Reply {
        Reply::Rest {
            end: 10,
            total: Some(10),
            digests: Vec::new(),
        }
    }

    #[test]
    fn a_206_has_to_start_at_the_offset() {
        for range in ["bytes 5-9/10", "bytes 5-9/*"] {
            check(206, &[("content-range", range), SAME], ASKED, rest());
        }
        let elsewhere = Reply::Restart("the answer starts elsewhere than asked");
        check(206, &[("content-range", "bytes 4-9/10")], ASKED, elsewhere);
        for range in [
            "bytes 9-5/10",
            "bytes 5-10/10",
            "items 5-9/10",
            "bytes 5-9",
            "bytes -5/10",
            "bytes 5-18446744073709551615/*",
        ] {
            let unsaid = Reply::Restart("the answer does not say which part of the file it is");
            check(206, &[("content-range", range)], ASKED, unsaid);
        }
    }

    #[test]
    fn a_206_has_to_agree_on_total_and_version() {
        let longer = Reply::Restart("the file's length has changed");
        check(206, &[("content-range", "bytes 5-9/11")], ASKED, longer);
        let changed = Reply::Restart("the file has changed");
        check(
            206,
            &[("content-range", "bytes 5-9/10"), ("etag", "\"b\"")],
            ASKED,
            changed,
        );
        let unnamed = Reply::Restart("the answer does not say of which version it is");
        check(206, &[("content-range", "bytes 5-9/*")], ASKED, unnamed);
        check(206, &[("content-range", "bytes 5-9/10")], ASKED, rest());
    }

    #[test]
    fn a_206_has_to_be_coded_as_what_is_there() {
        let range = ("content-range", "bytes 5-9/10");
        let coded = |coding| [range, SAME, ("content-encoding", coding)];
        let gzip = Asked {
            coding: Coding::Gzip,
            ..ASKED
        };
        check(206, &coded("identity"), ASKED, rest());
        check(206, &coded("gzip"), gzip, rest());
        check(206, &[range, SAME], gzip, rest());
        for (coding, asked) in [
            ("gzip", ASKED),
            ("br", ASKED),
            ("gzip, gzip", gzip),
            ("identity", gzip),
        ] {
            let otherwise = Reply::Restart("the answer is coded otherwise than what is there");
            check(206, &coded(coding), asked, otherwise);
        }
    }

    #[test]
    fn a_206_has_to_be_as_long_as_its_part() {
        let headers = |length| {
            [
                ("content-range", "bytes 5-9/10"),
                SAME,
                ("content-length", length),
            ]
        };
        check(206, &headers("5"), ASKED, rest());
        let longer = Reply::Restart("the answer is not as long as the part it says it is");
        check(206, &headers("6"), ASKED, longer);
    }

    #[test]
    fn a_206_nobody_asked_for_is_nonsense() {
        let unasked = Reply::Nonsense("a part of the file, though the whole was asked for");
        check(
            206,
            &[("content-range", "bytes 0-9/10")],
            Asked::default(),
            unasked,
        );
    }

    #[test]
    fn a_416_means_complete_or_shrunk() {
        let full = Asked {
            offset: 10,
            ..ASKED
        };
        check(
            416,
            &[("content-range", "bytes */10")],
            full,
            Reply::Complete,
        );
        let shorter = || Reply::Restart("the file is shorter than what is there");
        check(416, &[("content-range", "bytes */7")], full, shorter());
        check(416, &[], full, shorter());
    }

    #[test]
    fn weak_and_bare_etags_do_not_count() {
        for etag in ["W/\"a\"", "a", "\""] {
            let head = Head {
                total: Some(10),
                delimited: true,
                ..Head::default()
            };
            check(
                200,
                &[("content-length", "10"), ("etag", etag)],
                Asked::default(),
                Reply::Whole(head),
            );
        }
    }

    #[test]
    fn codings() {
        let nonsense = Reply::Nonsense("a content coding that was not asked for");
        check(
            200,
            &[("content-encoding", "br")],
            Asked::default(),
            nonsense,
        );
        let head = Head {
            coding: Coding::Gzip,
            ..Head::default()
        };
        check(
            200,
            &[("content-encoding", "GZIP")],
            Asked::default(),
            Reply::Whole(head),
        );
    }
}
