//! Decides what a storage host's headers say about the digest of the whole file.
//!
//! | header | where it is from | when it counts |
//! |---|---|---|
//! | `Repr-Digest` | RFC 9530 | always: it is of the whole, also beside a part |
//! | `Content-Digest` | RFC 9530 | beside the whole; beside a part it is of the part |
//! | `Content-MD5` | RFC 1864; Azure, some of S3's kind | beside the whole |
//! | `x-amz-checksum-*` | S3's kind | beside the whole, unless it is composed of the checksums of parts |
//! | `x-goog-hash` | Google Cloud Storage | always, unless the storage undid a coding on the way |
//!
//! S3 itself gives its checksums only when asked with a header that has to be signed, which links are not signed for; so
//! it is not asked.
//!
//! # Invariants
//! - Pure. A statement that cannot be read, or is of a weak or unknown kind, says nothing.
//! - A digest is of the bytes of the wire, codings included.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use serde::{Deserialize, Serialize};
use sfv::{BareItem, Dictionary, ListEntry, Parser};

use super::digest::Algorithm;

/// A digest of the whole file, as the storage announced it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Announced {
    pub(super) algorithm: Algorithm,
    /// In base64.
    pub(super) value: String,
    /// The header it stood in.
    pub(super) header: String,
}

/// Which part of the file an answer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    Part,
}

/// What the headers of an answer say about the digest of the whole file.
pub(super) fn announced(headers: &HeaderMap, extent: Extent) -> Vec<Announced> {
    let mut found = dictionary(headers, "repr-digest");
    found.extend(google(headers));
    if extent == Extent::Whole {
        found.extend(dictionary(headers, "content-digest"));
        found.extend(plain(headers, "content-md5", Algorithm::Md5));
        found.extend(amazon(headers));
    }
    found
}

/// Whether two sets of statements contradict each other. A header that only one has says nothing.
pub(super) fn contradict(known: &[Announced], new: &[Announced]) -> bool {
    new.iter().any(|new| {
        known
            .iter()
            .any(|known| known.algorithm == new.algorithm && known.value != new.value)
    })
}

/// A dictionary of byte sequences. Of its algorithms RFC 9530 calls two fit for use.
fn dictionary(headers: &HeaderMap, name: &str) -> Vec<Announced> {
    let lines: Vec<&str> = texts(headers, name).collect();
    let Ok(dictionary) = Parser::new(&lines.join(", ")).parse::<Dictionary>() else {
        return Vec::new();
    };
    let digest = |key: &str, algorithm| match dictionary.get(key)? {
        ListEntry::Item(item) => match &item.bare_item {
            BareItem::ByteSequence(bytes) => statement(name, algorithm, bytes),
            _ => None,
        },
        ListEntry::InnerList(_) => None,
    };
    let known = [
        digest("sha-256", Algorithm::Sha256),
        digest("sha-512", Algorithm::Sha512),
    ];
    known.into_iter().flatten().collect()
}

/// `crc32c=..., md5=...`, in one line or several. It is of the object as it is stored, so a coding that the storage undid
/// on the way takes its meaning.
fn google(headers: &HeaderMap) -> Vec<Announced> {
    const NAME: &str = "x-goog-hash";
    let coding = |name: &str| match text(headers, name) {
        None | Some("" | "identity") => "identity".to_owned(),
        Some(coding) => coding.to_ascii_lowercase(),
    };
    let stored_coding = coding("x-goog-stored-content-encoding");
    let stored = headers.contains_key("x-goog-stored-content-encoding");
    if stored && stored_coding != coding(CONTENT_ENCODING.as_str()) {
        return Vec::new();
    }
    let pairs = texts(headers, NAME).flat_map(|line| line.split(','));
    let digests = pairs.filter_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        let algorithm = match name {
            "crc32c" => Algorithm::Crc32c,
            "md5" => Algorithm::Md5,
            _ => return None,
        };
        from_base64(NAME, algorithm, value)
    });
    digests.collect()
}

fn amazon(headers: &HeaderMap) -> Vec<Announced> {
    let composite = text(headers, "x-amz-checksum-type")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("composite"));
    if composite {
        return Vec::new();
    }
    // A checksum of checksums ends with `-` and the number of parts, which is no base64.
    let known = [
        ("x-amz-checksum-sha256", Algorithm::Sha256),
        ("x-amz-checksum-crc32", Algorithm::Crc32),
        ("x-amz-checksum-crc32c", Algorithm::Crc32c),
        ("x-amz-checksum-crc64nvme", Algorithm::Crc64Nvme),
    ];
    known
        .into_iter()
        .filter_map(|(name, algorithm)| plain(headers, name, algorithm))
        .collect()
}

fn plain(headers: &HeaderMap, name: &str, algorithm: Algorithm) -> Option<Announced> {
    from_base64(name, algorithm, text(headers, name)?)
}

fn from_base64(header: &str, algorithm: Algorithm, value: &str) -> Option<Announced> {
    statement(header, algorithm, &STANDARD.decode(value.trim()).ok()?)
}

fn statement(header: &str, algorithm: Algorithm, bytes: &[u8]) -> Option<Announced> {
    (bytes.len() == algorithm.length()).then(|| Announced {
        algorithm,
        value: STANDARD.encode(bytes),
        header: header.to_owned(),
    })
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    texts(headers, name).next()
}

fn texts<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(name)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sixteen, four, eight and thirty-two bytes of nothing.
    const MD5: &str = "AAAAAAAAAAAAAAAAAAAAAA==";
    const CRC32: &str = "AAAAAA==";
    const CRC64: &str = "AAAAAAAAAAA=";
    const SHA256: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    #[track_caller]
    fn check(headers: &[(&'static str, &str)], extent: Extent, expected: &[(Algorithm, &str)]) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a header value"));
        }
        let found = announced(&map, extent);
        let found: Vec<_> = found
            .iter()
            .map(|said| (said.algorithm, said.header.as_str()))
            .collect();
        assert_eq!(found, expected, "{headers:?}");
    }

    #[test]
    fn the_digest_of_a_representation_counts_beside_a_part_and_that_of_the_content_does_not() {
        let field = format!("sha-256=:{SHA256}:, md5=:{MD5}:");
        let of_whole = [(Algorithm::Sha256, "repr-digest")];
        let of_content = [(Algorithm::Sha256, "content-digest")];
        for extent in [Extent::Whole, Extent::Part] {
            check(&[("repr-digest", &field)], extent, &of_whole);
        }
        check(&[("content-digest", &field)], Extent::Whole, &of_content);
        check(&[("content-digest", &field)], Extent::Part, &[]);
        check(&[("content-md5", MD5)], Extent::Part, &[]);
        check(&[("x-amz-checksum-crc32", CRC32)], Extent::Part, &[]);
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        for value in [
            "",
            "sha-256",
            "sha-256=abc",
            "sha-256=:AAAA:",
            "sha-256=:A",
            "sha-256=(:AAAA:)",
        ] {
            check(&[("repr-digest", value)], Extent::Whole, &[]);
        }
        for value in ["", "?", CRC32, &format!("{SHA256}-12")] {
            check(&[("x-amz-checksum-sha256", value)], Extent::Whole, &[]);
        }
    }

    #[test]
    fn checksums_of_amazons_kind() {
        check(
            &[
                ("x-amz-checksum-sha256", SHA256),
                ("x-amz-checksum-crc64nvme", CRC64),
                ("x-amz-checksum-type", "FULL_OBJECT"),
            ],
            Extent::Whole,
            &[
                (Algorithm::Sha256, "x-amz-checksum-sha256"),
                (Algorithm::Crc64Nvme, "x-amz-checksum-crc64nvme"),
            ],
        );
        check(
            &[
                ("x-amz-checksum-crc32c", CRC32),
                ("x-amz-checksum-type", "COMPOSITE"),
            ],
            Extent::Whole,
            &[],
        );
    }

    #[test]
    fn googles_hashes_are_of_the_object_as_it_is_stored() {
        let (crc, md5) = (format!("crc32c={CRC32}"), format!("md5={MD5}"));
        let both = format!("{crc},{md5}");
        let expected = [
            (Algorithm::Crc32c, "x-goog-hash"),
            (Algorithm::Md5, "x-goog-hash"),
        ];
        let stored = "x-goog-stored-content-encoding";
        for extent in [Extent::Whole, Extent::Part] {
            check(&[("x-goog-hash", &both)], extent, &expected);
            let lines = [("x-goog-hash", crc.as_str()), ("x-goog-hash", &md5)];
            check(&lines, extent, &expected);
        }
        let same = [
            ("x-goog-hash", both.as_str()),
            (stored, "gzip"),
            ("content-encoding", "GZIP"),
        ];
        check(&same, Extent::Whole, &expected);
        let undone = [("x-goog-hash", both.as_str()), (stored, "gzip")];
        check(&undone, Extent::Whole, &[]);
    }
}
