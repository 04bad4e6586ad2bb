//! Decides what a generated file holds: noise, in the form of a file that has a beginning and an end.
//!
//! # Invariants
//! - A file is a function of its form, its length and its seed; any stretch can be had without the rest.
//! - What reads such files accepts them whole, and refuses them without their end.

use flate2::Crc;

/// The form of a generated file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A ZIP archive without entries, the noise before it.
    Zip,
    /// The noise as gzip: a member for every 64 KiB.
    Gzip,
    /// Text with a byte-order mark and a first row.
    Csv,
}

const ZIP_HEAD: &[u8] = b"PK\x03\x04";
const CSV_HEAD: &[u8] = b"\xef\xbb\xbfid,answer\n";
/// The end of a ZIP archive: signature, counts and sizes of nothing, where its directory begins, no comment.
const ZIP_END: usize = 22;
const ZIP_END_HEAD: [u8; 16] = *b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0";

/// A member of a gzip file, and what of it is not noise: the header, that of one stored block, and the trailer.
const MEMBER: u64 = 64 * 1024;
const GZIP_HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
const BLOCK_HEAD: u64 = 5;
const TRAILER: u64 = 8;
const OVERHEAD: u64 = GZIP_HEAD.len() as u64 + BLOCK_HEAD + TRAILER;

impl Form {
    /// The bytes between two places of a file that is `len` long.
    pub(crate) fn piece(self, len: u64, seed: u64, from: u64, to: u64) -> Vec<u8> {
        match self {
            Self::Gzip => gzip(len, seed, from, to),
            Self::Csv => {
                let mut bytes = noise(seed, from, to);
                lay(&mut bytes, from, CSV_HEAD, 0);
                bytes
            }
            Self::Zip => {
                let mut bytes = noise(seed, from, to);
                lay(&mut bytes, from, ZIP_HEAD, 0);
                if let Some(end) = len.checked_sub(ZIP_END as u64) {
                    lay(&mut bytes, from, &zip_end(end), end);
                }
                bytes
            }
        }
    }
}

/// Writes what stands at a place of the file over the stretch that begins at `from`.
fn lay(stretch: &mut [u8], from: u64, what: &[u8], at: u64) {
    for (place, byte) in (at..).zip(what) {
        let offset = place.checked_sub(from).map(usize::try_from);
        if let Some(Ok(offset)) = offset
            && let Some(slot) = stretch.get_mut(offset)
        {
            *slot = *byte;
        }
    }
}

fn zip_end(at: u64) -> [u8; ZIP_END] {
    let mut end = [0; ZIP_END];
    end[..16].copy_from_slice(&ZIP_END_HEAD);
    // Beyond 4 GiB the field has no room; readers look at the count first, and there is nothing to find.
    let offset = u32::try_from(at).unwrap_or(u32::MAX);
    end[16..20].copy_from_slice(&offset.to_le_bytes());
    end
}

fn gzip(len: u64, seed: u64, from: u64, to: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut start = from / MEMBER * MEMBER;
    // The last member takes what is too short for one of its own.
    if start > 0 && len - start < OVERHEAD {
        start -= MEMBER;
    }
    while start < to {
        let rest = len - start;
        let size = if rest < MEMBER + OVERHEAD {
            rest
        } else {
            MEMBER
        };
        let member = member(seed, start, size);
        let skip = usize::try_from(from.saturating_sub(start)).unwrap_or(usize::MAX);
        let keep = usize::try_from((to - start).min(size)).unwrap_or(usize::MAX);
        bytes.extend_from_slice(member.get(skip.min(keep)..keep).unwrap_or_default());
        start += size;
    }
    bytes
}

/// A member that is `size` bytes long and stands at `start`.
fn member(seed: u64, start: u64, size: u64) -> Vec<u8> {
    let Some(held) = size.checked_sub(OVERHEAD) else {
        // Too short for any gzip file: its beginning.
        let end = GZIP_HEAD.len().min(usize::try_from(size).unwrap_or(0));
        let mut short = GZIP_HEAD[..end].to_vec();
        short.resize(usize::try_from(size).unwrap_or(end), 0);
        return short;
    };
    let data = noise(seed, start, start + held);
    let length = u16::try_from(held).unwrap_or(u16::MAX);
    let mut crc = Crc::new();
    crc.update(&data);
    let mut bytes = Vec::with_capacity(data.len() + 23);
    bytes.extend_from_slice(&GZIP_HEAD);
    bytes.push(1);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&(!length).to_le_bytes());
    bytes.extend_from_slice(&data);
    bytes.extend_from_slice(&crc.sum().to_le_bytes());
    bytes.extend_from_slice(&crc.amount().to_le_bytes());
    bytes
}

/// The noise between two places: eight bytes a word, each word from its number alone.
fn noise(seed: u64, from: u64, to: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(usize::try_from(to.saturating_sub(from)).unwrap_or(0) + 8);
    let skip = usize::try_from(from % 8).unwrap_or(0);
    for word in from / 8..to.div_ceil(8) {
        // Sixty-four printable characters, from the blank to the underscore.
        let noise = mix(seed ^ mix(word)) & 0x3f3f_3f3f_3f3f_3f3f;
        bytes.extend_from_slice(&(noise + 0x2020_2020_2020_2020).to_le_bytes());
    }
    bytes.drain(..skip.min(bytes.len()));
    bytes.truncate(usize::try_from(to.saturating_sub(from)).unwrap_or(usize::MAX));
    bytes
}

/// The finaliser of SplitMix64: every bit of the number moves every bit of the result.
fn mix(number: u64) -> u64 {
    let z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const FORMS: [Form; 3] = [Form::Zip, Form::Gzip, Form::Csv];

    fn whole(form: Form, len: u64) -> Vec<u8> {
        form.piece(len, 7, 0, len)
    }

    #[test]
    fn a_file_is_the_same_from_wherever_it_is_read() {
        for (form, len) in FORMS.into_iter().flat_map(|form| {
            [5, 30, 1000, MEMBER, MEMBER + 5, 2 * MEMBER + 40_000].map(|len| (form, len))
        }) {
            let whole = whole(form, len);
            assert_eq!(whole.len() as u64, len, "{form:?}");
            for from in [0, 1, 3, 4, 7, 8, 63, 999, MEMBER - 1, MEMBER, len - 1] {
                if from < len {
                    let rest = form.piece(len, 7, from, len);
                    assert_eq!(rest, whole[from as usize..], "{form:?} {len} from {from}");
                }
            }
        }
        assert_ne!(whole(Form::Csv, 100), Form::Csv.piece(100, 8, 0, 100));
    }

    #[test]
    fn archives_have_an_end() {
        for len in [100, MEMBER, MEMBER + 1, MEMBER + 22, MEMBER + 23, 200_000] {
            let mut text = Vec::new();
            let packed = whole(Form::Gzip, len);
            let mut reader = flate2::read::MultiGzDecoder::new(&packed[..]);
            assert!(reader.read_to_end(&mut text).is_ok(), "{len}");
            let cut = &packed[..packed.len() - 1];
            let mut reader = flate2::read::MultiGzDecoder::new(cut);
            assert!(reader.read_to_end(&mut text).is_err(), "{len}");
            let archive = zip::ZipArchive::new(std::io::Cursor::new(whole(Form::Zip, len)));
            assert_eq!(archive.map(|archive| archive.len()).ok(), Some(0), "{len}");
        }
    }
}
