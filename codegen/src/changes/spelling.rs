//! Rust types as the model spells them: read, compared, and asked whether one reads what another writes.
//!
//! # Invariants
//! - "Reads" is said only where every value that the document allows is read; what is not known to be read is not.
//! - A client reads more than a server takes: an open enum keeps any text, and a server refuses what it does not list.

use std::collections::BTreeMap;

use super::surface::signature::top_level;
use super::surface::{Member, Surface, Type, TypeKind};
use crate::api_file::facts::{REST, UNKNOWN};

/// How deep two types are followed into each other.
const MAX_DEPTH: usize = 6;

/// A type, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelled<'a> {
    /// `Option`, `types::Job`, `i64`.
    name: &'a str,
    arguments: Vec<Spelled<'a>>,
}

impl<'a> Spelled<'a> {
    /// Reads a type. Borrowed ones are what they borrow, and a box is what is in it.
    pub(super) fn read(text: &'a str) -> Self {
        let text = text.trim().trim_start_matches('&');
        if let Some(element) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
            return Self {
                name: "Vec",
                arguments: vec![Self::read(element)],
            };
        }
        let Some((name, inside)) = text.split_once('<') else {
            let name = if text == "str" { "String" } else { text };
            return Self {
                name,
                arguments: Vec::new(),
            };
        };
        let inside = inside.strip_suffix('>').unwrap_or(inside);
        match name {
            "Box" | "impl Into" => Self::read(inside),
            _ => Self {
                name,
                arguments: top_level(inside).map(Self::read).collect(),
            },
        }
    }

    /// The type of a value that is there and not null.
    pub(super) fn value(&self) -> &Self {
        match (self.name, self.arguments.as_slice()) {
            ("Option" | "Maybe", [inner]) => inner.value(),
            _ => self,
        }
    }

    /// The type with aliases followed, as the compiler sees it.
    pub(super) fn resolved(&self, surface: &'a Surface) -> Self {
        self.resolved_to(surface, MAX_DEPTH)
    }

    fn resolved_to(&self, surface: &'a Surface, depth: usize) -> Self {
        let alias = self.item(surface).filter(|ty| ty.kind == TypeKind::Alias);
        match (alias, depth.checked_sub(1)) {
            (_, None) => self.clone(),
            (Some(alias), Some(depth)) => Self::read(&alias.definition).resolved_to(surface, depth),
            (None, Some(depth)) => Self {
                name: self.name,
                arguments: self
                    .arguments
                    .iter()
                    .map(|argument| argument.resolved_to(surface, depth))
                    .collect(),
            },
        }
    }

    /// The item of the module `types` that it is.
    fn item<'s>(&self, surface: &'s Surface) -> Option<&'s Type> {
        surface.types.get(self.name.strip_prefix("types::")?)
    }
}

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// A generated client, which keeps what it does not know where it can.
    Client,
    /// A server that takes what its document lists.
    Server,
}

/// Whether every value of `written`, a type of `writing`, is read as `reader`, a type of `reading`.
pub(super) fn reads(
    who: Reader,
    (reader, reading): (&Spelled<'_>, &Surface),
    (written, writing): (&Spelled<'_>, &Surface),
) -> bool {
    let pair = Pair {
        who,
        reading,
        writing,
    };
    pair.reads(reader, written, 0)
}

/// As [`reads`] for one name under which both have a type, of another kind each.
pub(super) fn reads_kind(who: Reader, name: &str, reading: &Surface, writing: &Surface) -> bool {
    let pair = Pair {
        who,
        reading,
        writing,
    };
    let ty = Spelled::read(name);
    pair.reads_item(&ty, &ty, 0)
}

/// The surfaces that the two types belong to.
#[derive(Clone, Copy)]
struct Pair<'a> {
    who: Reader,
    reading: &'a Surface,
    writing: &'a Surface,
}

impl Pair<'_> {
    fn reads(self, reader: &Spelled<'_>, written: &Spelled<'_>, depth: usize) -> bool {
        // One item under one name: how its members differ is told where they stand.
        if reader == written {
            return true;
        }
        if depth > MAX_DEPTH {
            return false;
        }
        let is_nullable = |ty: &Spelled<'_>| matches!(ty.name, "Option" | "Maybe");
        if is_nullable(reader) {
            return self.reads(reader.value(), written.value(), depth + 1);
        }
        if is_nullable(written) {
            return reader.name == "Json";
        }
        if reader.name == written.name && reader.arguments.len() == written.arguments.len() {
            let arguments = reader.arguments.iter().zip(&written.arguments);
            return !reader.arguments.is_empty()
                && arguments
                    .into_iter()
                    .all(|(reader, written)| self.reads(reader, written, depth + 1));
        }
        self.reads_scalar(reader.name, written, depth) || self.reads_item(reader, written, depth)
    }

    fn reads_scalar(self, reader: &str, written: &Spelled<'_>, depth: usize) -> bool {
        match reader {
            "Json" => true,
            "String" => self.is_text(written, depth),
            "f64" => matches!(written.name, "i32" | "i64" | "u32" | "u64"),
            "i64" => matches!(written.name, "i32" | "u32"),
            "u64" => written.name == "u32",
            _ => false,
        }
    }

    /// Whether its values are JSON strings.
    fn is_text(self, written: &Spelled<'_>, depth: usize) -> bool {
        let scalar = matches!(
            written.name,
            "String" | "DateTime" | "Date" | "Uuid" | "Base64"
        ) || written.name.starts_with("chrono::");
        scalar
            || written.item(self.writing).is_some_and(|ty| match ty.kind {
                TypeKind::Enum { .. } => true,
                TypeKind::Alias => {
                    depth < MAX_DEPTH && self.is_text(&Spelled::read(&ty.definition), depth + 1)
                }
                _ => false,
            })
    }

    fn reads_item(self, reader: &Spelled<'_>, written: &Spelled<'_>, depth: usize) -> bool {
        let source = written.item(self.writing);
        if let Some(ty) = source
            && matches!(ty.kind, TypeKind::Alias | TypeKind::Newtype)
        {
            return self.reads(reader, &Spelled::read(&ty.definition), depth + 1);
        }
        let Some(target) = reader.item(self.reading) else {
            return false;
        };
        match (&target.kind, source) {
            (TypeKind::Alias | TypeKind::Newtype, _) => {
                self.reads(&Spelled::read(&target.definition), written, depth + 1)
            }
            (TypeKind::Enum { open: true }, _) if self.who == Reader::Client => {
                self.is_text(written, depth)
            }
            (TypeKind::Enum { .. }, Some(source)) => has_values(target, source),
            (_, Some(source)) if matches!(source.kind, TypeKind::Union { .. }) => {
                let mut branches = source.branches();
                branches.all(|branch| self.reads(reader, &branch, depth + 1))
            }
            (TypeKind::Union { .. }, _) => {
                let mut branches = target.branches();
                branches.any(|branch| self.reads(&branch, written, depth + 1))
            }
            (TypeKind::Struct, Some(source)) if source.kind == TypeKind::Struct => {
                self.reads_members(target, source, depth)
            }
            _ => false,
        }
    }

    /// Whether an object of one struct is read as another: what the reader needs is always there, and what both have is
    /// read.
    fn reads_members(self, reader: &Type, written: &Type, depth: usize) -> bool {
        let sources: BTreeMap<&str, _> = written
            .members
            .iter()
            .map(|member| (member.key(), member))
            .collect();
        // A server that takes no notice of what is always sent does not do what was asked.
        let is_ignored = |source: &Member| {
            (source.says("required") || source.is_constant())
                && reader.by_key(source.key()).is_none()
                && reader.by_key(REST).is_none()
        };
        if self.who == Reader::Server && written.members.iter().any(is_ignored) {
            return false;
        }
        reader.members.iter().all(|member| {
            let Some(source) = sources.get(member.key()) else {
                return member.says("optional") || member.key() == REST;
            };
            if member.is_constant() {
                return source.is_constant() && source.facts == member.facts;
            }
            let always_there = source.says("required") || source.is_constant();
            let is_there = always_there || member.says("optional");
            let is_value =
                !source.says("nullable") || !member.says("required") || member.says("nullable");
            let (to, from) = (Spelled::read(&member.ty), Spelled::read(&source.ty));
            is_there && is_value && self.reads(to.value(), from.value(), depth + 1)
        })
    }
}

/// Whether every value of one enum is one of another.
fn has_values(reader: &Type, written: &Type) -> bool {
    let is_enum = matches!(written.kind, TypeKind::Enum { .. });
    let mut values = written
        .members
        .iter()
        .filter(|value| value.facts != UNKNOWN);
    is_enum && values.all(|value| reader.by_key(value.key()).is_some())
}

impl Type {
    /// The types of the branches of a union.
    fn branches(&self) -> impl Iterator<Item = Spelled<'_>> {
        let known = self.members.iter().filter(|branch| branch.facts != UNKNOWN);
        known.map(|branch| Spelled::read(branch.inside()))
    }
}

impl Member {
    /// The type that a variant holds.
    pub(super) fn inside(&self) -> &str {
        let inside = self
            .ty
            .strip_prefix('(')
            .and_then(|ty| ty.strip_suffix(')'));
        inside.unwrap_or(&self.ty)
    }
}

/// The text with every `types::<old>` that has a new name under it.
pub(super) fn renamed(text: &str, names: &BTreeMap<String, String>) -> String {
    const SECTION: &str = "types::";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(SECTION) {
        let (before, after) = rest.split_at(at + SECTION.len());
        out.push_str(before);
        let name = first_name(after);
        out.push_str(names.get(name).map_or(name, String::as_str));
        rest = &after[name.len()..];
    }
    out.push_str(rest);
    out
}

/// The types that a text names.
pub(super) fn mentioned(text: &str) -> impl Iterator<Item = &str> {
    text.split("types::").skip(1).map(first_name)
}

fn first_name(text: &str) -> &str {
    let end = text
        .find(|c| !unicode_ident::is_xid_continue(c))
        .unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = "\
m::types::Id = Uuid   alias sent received   @/components/schemas/Id
m::types::State   enum open received   @/components/schemas/State
m::types::Narrow   struct received   @/components/schemas/Narrow
m::types::Narrow.id: i64   \"id\" required   @/components/schemas/Narrow/properties/id
m::types::Wide   struct received   @/components/schemas/Wide
m::types::Wide.id: i64   \"id\" required   @/components/schemas/Wide/properties/id
m::types::Wide.note: Option<String>   \"note\" optional   @/components/schemas/Wide/properties/note
m::types::Wide.at: DateTime   \"at\" required   @/components/schemas/Wide/properties/at
";

    #[track_caller]
    fn check(reader: &str, written: &str, expected: bool) {
        let surface = Surface::read(MODEL);
        let found = reads(
            Reader::Client,
            (&Spelled::read(reader), &surface),
            (&Spelled::read(written), &surface),
        );
        assert_eq!(found, expected, "{reader} reads {written}");
    }

    #[test]
    fn text_reads_every_kind_of_text() {
        for written in ["DateTime", "Uuid", "types::State", "types::Id", "&str"] {
            check("String", written, true);
        }
        check("DateTime", "String", false);
        check("String", "i64", false);
    }

    #[test]
    fn a_server_takes_the_values_that_it_lists() {
        let surface = Surface::read(MODEL);
        let takes = |reader: &str, written: &str| {
            let (reader, written) = (Spelled::read(reader), Spelled::read(written));
            reads(Reader::Server, (&reader, &surface), (&written, &surface))
        };
        assert!(!takes("types::State", "String"));
        assert!(takes("String", "types::State"));
    }

    #[test]
    fn an_open_enum_reads_text() {
        check("types::State", "String", true);
        check("types::State", "i64", false);
    }

    #[test]
    fn numbers_are_read_by_wider_ones() {
        check("i64", "i32", true);
        check("i32", "i64", false);
        check("f64", "i64", true);
        check("u64", "i64", false);
    }

    #[test]
    fn lists_maps_and_boxes_are_followed() {
        check(
            "Vec<BTreeMap<String, String>>",
            "&[BTreeMap<String, Uuid>]",
            true,
        );
        check("Vec<String>", "Vec<Option<String>>", false);
        check("Box<types::Wide>", "types::Wide", true);
        check("Json", "Vec<types::Wide>", true);
    }

    #[test]
    fn a_struct_reads_one_that_has_all_it_needs() {
        check("types::Narrow", "types::Wide", true);
        check("types::Wide", "types::Narrow", false);
    }

    #[test]
    fn names_are_replaced_whole() {
        let names = BTreeMap::from([("Job".to_owned(), "Task".to_owned())]);
        assert_eq!(
            renamed("Vec<types::Job> types::JobState", &names),
            "Vec<types::Task> types::JobState"
        );
    }
}
