//! Decides which part of a file a request asks for (RFC 9110, sections 13.1.5 and 14.2).
//!
//! # Invariants
//! - What cannot be read as one range of bytes is no range, and the whole file is sent.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// The bytes from `from` up to, and without, `to`.
    Some {
        from: u64,
        to: u64,
    },
    Unsatisfiable,
}

/// The part that `Range` and `If-Range` ask for, of a file of this length with this validator.
pub(super) fn part(
    range: Option<&str>,
    if_range: Option<&str>,
    etag: Option<&str>,
    len: u64,
) -> Part {
    let same = match (if_range, etag) {
        (None, _) => true,
        (Some(asked), Some(etag)) => asked == etag && etag.starts_with('"'),
        (Some(_), None) => false,
    };
    match range.filter(|_| same).and_then(read) {
        None => Part::Whole,
        Some(Range::From(from, _)) if from >= len => Part::Unsatisfiable,
        Some(Range::From(from, last)) => Part::Some {
            from,
            to: last.map_or(len, |last| len.min(last.saturating_add(1))),
        },
        Some(Range::Last(0)) => Part::Unsatisfiable,
        Some(Range::Last(count)) => Part::Some {
            from: len.saturating_sub(count),
            to: len,
        },
    }
}

enum Range {
    From(u64, Option<u64>),
    Last(u64),
}

fn read(range: &str) -> Option<Range> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    if first.is_empty() {
        return Some(Range::Last(last.parse().ok()?));
    }
    let first = first.parse().ok()?;
    let last = match last {
        "" => None,
        last => Some(last.parse().ok().filter(|last| *last >= first)?),
    };
    Some(Range::From(first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(range: &str, if_range: Option<&str>, expected: Part) {
        assert_eq!(
            part(Some(range), if_range, Some("\"a\""), 10),
            expected,
            "{range}"
        );
    }

    #[test]
    fn ranges() {
        check("bytes=4-", None, Part::Some { from: 4, to: 10 });
        check("bytes=4-6", None, Part::Some { from: 4, to: 7 });
        check("bytes=4-99", None, Part::Some { from: 4, to: 10 });
        check("bytes=-3", None, Part::Some { from: 7, to: 10 });
        check("bytes=10-", None, Part::Unsatisfiable);
        check("bytes=6-4", None, Part::Whole);
        check("bytes=1-2,4-5", None, Part::Whole);
        check("items=1-2", None, Part::Whole);
    }

    #[test]
    fn a_part_is_of_the_version_that_is_asked_for() {
        check("bytes=4-", Some("\"a\""), Part::Some { from: 4, to: 10 });
        check("bytes=4-", Some("\"b\""), Part::Whole);
        assert_eq!(
            part(Some("bytes=4-"), Some("W/\"a\""), Some("W/\"a\""), 10),
            Part::Whole
        );
        assert_eq!(part(Some("bytes=4-"), Some("\"a\""), None, 10), Part::Whole);
    }
}
