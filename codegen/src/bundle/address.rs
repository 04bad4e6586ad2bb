//! The text of a reference -> which file it means, and which place in it.

/// Where a reference leads, before anything is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A place in the file where the reference stands.
    Here,
    /// A file of the folder.
    File(String),
    /// A file that is not in the folder, as a path from the folder: `../common.yaml`.
    Above(String),
    /// An address with a scheme: `https://example.com/pet.json`.
    Absolute,
}

/// The part before `#` and the part after it.
pub(super) fn split(text: &str) -> (&str, &str) {
    text.split_once('#').unwrap_or((text, ""))
}

/// What the part of a reference before `#` means in the file `from`.
pub(super) fn address(before: &str, from: &str) -> Address {
    if before.is_empty() {
        return Address::Here;
    }
    if has_scheme(before) || before.starts_with("//") {
        return Address::Absolute;
    }
    let decoded = decode(before);
    if decoded.starts_with('/') || decoded.contains(['\\', '\0']) {
        return Address::Above(decoded);
    }
    let mut names: Vec<&str> = from.split('/').collect();
    names.pop();
    let mut above = 0;
    for name in decoded.split('/') {
        match name {
            "" | "." => {}
            ".." if names.pop().is_none() => above += 1,
            ".." => {}
            name => names.push(name),
        }
    }
    let path = names.join("/");
    if above > 0 {
        return Address::Above(format!("{}{path}", "../".repeat(above)));
    }
    Address::File(path)
}

/// Whether a text begins with a scheme: `https:`, `urn:`. A letter alone is a drive, which is as absolute.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Decodes `%XX`. A per cent sign that begins no escape stands for itself.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        let digit = |at: usize| {
            let byte = bytes.get(at).copied()?;
            u8::try_from(char::from(byte).to_digit(16)?).ok()
        };
        match (byte, digit(index + 1), digit(index + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                index += 3;
            }
            _ => {
                out.push(*byte);
                index += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Address {
        Address::File(path.to_owned())
    }

    #[test]
    fn a_path_is_relative_to_the_file_that_has_it() {
        assert_eq!(
            address("Pet.yaml", "schemas/Dog.yaml"),
            file("schemas/Pet.yaml")
        );
        assert_eq!(address("./a//b.json", "openapi.yaml"), file("a/b.json"));
        assert_eq!(
            address("../x/./y.yaml", "paths/pets.yaml"),
            file("x/y.yaml")
        );
        assert_eq!(address("my%20pet.yaml", ""), file("my pet.yaml"));
        assert_eq!(address("100%.yaml", ""), file("100%.yaml"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let above = |path: &str| Address::Above(path.to_owned());
        assert_eq!(
            address("../../a.yaml", "paths/pets.yaml"),
            above("../a.yaml")
        );
        assert_eq!(address("%2e%2e/a.yaml", "pets.yaml"), above("../a.yaml"));
        assert_eq!(address("/etc/passwd", "pets.yaml"), above("/etc/passwd"));
        assert_eq!(address("..\\a.yaml", "pets.yaml"), above("..\\a.yaml"));
        assert_eq!(
            address("file:///etc/passwd", "pets.yaml"),
            Address::Absolute
        );
        assert_eq!(address("c:/a.yaml", "pets.yaml"), Address::Absolute);
        assert_eq!(address("//host/a.yaml", "pets.yaml"), Address::Absolute);
    }
}
