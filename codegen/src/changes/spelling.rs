//! Rust types compared, and asked whether one reads what another writes.
//!
//! # Invariants
//! - "Reads" is said only where every value that the document allows is read; what is not known to be read is not.
//! - A client reads more than a server takes: an open enum keeps any text, and a server refuses what it does not list.

use std::collections::BTreeMap;

use super::view::{Member, Said, Type, TypeKind, View};
use crate::api_file::facts::REST;
use crate::rust_api::{Given, RustType};

/// How deep two types are followed into each other.
const MAX_DEPTH: usize = 6;

/// A type as its values are: what is borrowed is what it borrows, and a box is what is in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Spelled {
    /// A type with values of JSON.
    Type(RustType),
    /// What has none: bytes, parts of a body.
    Given(Given),
    /// No type.
    Nothing,
}

impl Spelled {
    pub(super) fn of(said: &Said) -> Self {
        match said {
            Said::Nothing | Said::Text(_) => Self::Nothing,
            Said::Type(ty) | Said::Branch(ty) | Said::Header(ty) => Self::of_type(ty),
            Said::Given(given) => Self::of_given(given),
        }
    }

    pub(super) fn of_type(ty: &RustType) -> Self {
        Self::Type(without_boxes(ty))
    }

    pub(super) fn of_given(given: &Given) -> Self {
        match given {
            Given::Value(ty) | Given::Into(ty) | Given::Ref(ty) => Self::of_type(ty),
            Given::Str => Self::Type(RustType::String),
            Given::Slice(ty) => Self::Type(RustType::Vec(Box::new(without_boxes(ty)))),
            Given::MediaBody | Given::IntoMediaBody => Self::Given(Given::MediaBody),
            Given::Body | Given::Part | Given::Parts | Given::Named(_) | Given::NamedParts => {
                Self::Given(given.clone())
            }
        }
    }

    /// The type of a value that is there and not null.
    pub(super) fn value(&self) -> Self {
        match self {
            Self::Type(ty) => Self::Type(value(ty).clone()),
            other => other.clone(),
        }
    }

    /// The type with aliases followed, as the compiler sees it.
    pub(super) fn resolved(&self, view: &View) -> Self {
        match self {
            Self::Type(ty) => Self::Type(resolved(ty, view, MAX_DEPTH)),
            other => other.clone(),
        }
    }
}

fn without_boxes(ty: &RustType) -> RustType {
    let inside = |inner: &RustType| Box::new(without_boxes(inner));
    match ty {
        RustType::Boxed(inner) => without_boxes(inner),
        RustType::Option(inner) => RustType::Option(inside(inner)),
        RustType::Maybe(inner) => RustType::Maybe(inside(inner)),
        RustType::Vec(inner) => RustType::Vec(inside(inner)),
        RustType::Map(inner) => RustType::Map(inside(inner)),
        plain => plain.clone(),
    }
}

fn value(ty: &RustType) -> &RustType {
    match ty {
        RustType::Option(inner) | RustType::Maybe(inner) => value(inner),
        other => other,
    }
}

fn resolved(ty: &RustType, view: &View, depth: usize) -> RustType {
    let Some(depth) = depth.checked_sub(1) else {
        return ty.clone();
    };
    let inside = |inner: &RustType| Box::new(resolved(inner, view, depth));
    match ty {
        RustType::Item(_) => match item(ty, view) {
            Some(Type {
                kind: TypeKind::Alias,
                definition: Some(definition),
                ..
            }) => resolved(&without_boxes(definition), view, depth),
            _ => ty.clone(),
        },
        RustType::Option(inner) => RustType::Option(inside(inner)),
        RustType::Maybe(inner) => RustType::Maybe(inside(inner)),
        RustType::Vec(inner) => RustType::Vec(inside(inner)),
        RustType::Map(inner) => RustType::Map(inside(inner)),
        plain => plain.clone(),
    }
}

/// The item of the module `types` that a type is.
fn item<'v>(ty: &RustType, view: &'v View) -> Option<&'v Type> {
    match ty {
        RustType::Item(name) => view.types.get(name.as_str()),
        _ => None,
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
    (reader, reading): (&Spelled, &View),
    (written, writing): (&Spelled, &View),
) -> bool {
    let pair = Pair {
        who,
        reading,
        writing,
    };
    match (reader, written) {
        (Spelled::Type(reader), Spelled::Type(written)) => pair.reads(reader, written, 0),
        (reader, written) => reader == written,
    }
}

/// As [`reads`] for one name under which both have a type, of another kind each.
pub(super) fn reads_kind(who: Reader, ty: &RustType, reading: &View, writing: &View) -> bool {
    let pair = Pair {
        who,
        reading,
        writing,
    };
    pair.reads_item(ty, ty, 0)
}

/// The views that the two types belong to.
#[derive(Clone, Copy)]
struct Pair<'a> {
    who: Reader,
    reading: &'a View,
    writing: &'a View,
}

impl Pair<'_> {
    fn reads(self, reader: &RustType, written: &RustType, depth: usize) -> bool {
        // One item under one name: how its members differ is told where they stand.
        if reader == written {
            return true;
        }
        if depth > MAX_DEPTH {
            return false;
        }
        let is_nullable = |ty: &RustType| matches!(ty, RustType::Option(_) | RustType::Maybe(_));
        if is_nullable(reader) {
            return self.reads(value(reader), value(written), depth + 1);
        }
        if is_nullable(written) {
            return *reader == RustType::Json;
        }
        match (reader, written) {
            (RustType::Vec(reader), RustType::Vec(written))
            | (RustType::Map(reader), RustType::Map(written)) => {
                self.reads(reader, written, depth + 1)
            }
            _ => {
                self.reads_scalar(reader, written, depth) || self.reads_item(reader, written, depth)
            }
        }
    }

    fn reads_scalar(self, reader: &RustType, written: &RustType, depth: usize) -> bool {
        match reader {
            RustType::Json => true,
            RustType::String => self.is_text(written, depth),
            RustType::F64 => matches!(
                written,
                RustType::I32 | RustType::I64 | RustType::U32 | RustType::U64
            ),
            RustType::I64 => matches!(written, RustType::I32 | RustType::U32),
            RustType::U64 => *written == RustType::U32,
            _ => false,
        }
    }

    /// Whether its values are JSON strings.
    fn is_text(self, written: &RustType, depth: usize) -> bool {
        let scalar = matches!(
            written,
            RustType::String
                | RustType::DateTime
                | RustType::Date
                | RustType::ChronoDateTime
                | RustType::ChronoDate
                | RustType::Uuid
                | RustType::Base64
        );
        scalar
            || item(written, self.writing).is_some_and(|ty| match (&ty.kind, &ty.definition) {
                (TypeKind::Enum { .. }, _) => true,
                (TypeKind::Alias, Some(definition)) => {
                    depth < MAX_DEPTH && self.is_text(&without_boxes(definition), depth + 1)
                }
                _ => false,
            })
    }

    fn reads_item(self, reader: &RustType, written: &RustType, depth: usize) -> bool {
        let source = item(written, self.writing);
        if let Some(definition) = source.and_then(|ty| ty.definition.as_ref()) {
            return self.reads(reader, &without_boxes(definition), depth + 1);
        }
        let Some(target) = item(reader, self.reading) else {
            return false;
        };
        if let Some(definition) = &target.definition {
            return self.reads(&without_boxes(definition), written, depth + 1);
        }
        match (&target.kind, source) {
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
            .map(|member| (member.key.as_str(), member))
            .collect();
        // A server that takes no notice of what is always sent does not do what was asked.
        let is_ignored = |source: &Member| {
            (source.marks.required || source.marks.constant)
                && reader.by_key(&source.key).is_none()
                && reader.by_key(REST).is_none()
        };
        if self.who == Reader::Server && written.members.iter().any(is_ignored) {
            return false;
        }
        reader.members.iter().all(|member| {
            let marks = member.marks;
            let Some(source) = sources.get(member.key.as_str()) else {
                return marks.optional || member.key == REST;
            };
            if marks.constant {
                return source.marks.constant && source.facts == member.facts;
            }
            let always_there = source.marks.required || source.marks.constant;
            let is_there = always_there || marks.optional || member.key == REST;
            let is_value = !source.marks.nullable || !marks.required || marks.nullable;
            let (to, from) = (Spelled::of(&member.ty), Spelled::of(&source.ty));
            let is_read = match (to.value(), from.value()) {
                (Spelled::Type(to), Spelled::Type(from)) => self.reads(&to, &from, depth + 1),
                _ => false,
            };
            is_there && is_value && is_read
        })
    }
}

/// Whether every value of one enum is one of another.
fn has_values(reader: &Type, written: &Type) -> bool {
    let is_enum = matches!(written.kind, TypeKind::Enum { .. });
    let mut values = written.members.iter().filter(|value| !value.marks.unknown);
    is_enum && values.all(|value| reader.by_key(&value.key).is_some())
}

impl Type {
    /// The types of the branches of a union.
    fn branches(&self) -> impl Iterator<Item = RustType> {
        let types = self.members.iter().filter_map(|branch| branch.ty.ty());
        types.map(without_boxes)
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

/// The types that a text of an entry names.
pub(super) fn mentioned(text: &str) -> impl Iterator<Item = &str> {
    text.split("types::").skip(1).map(first_name)
}

fn first_name(text: &str) -> &str {
    let end = text
        .find(|c| !crate::rust_api::is_identifier_part(c))
        .unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
m::types::Id = Uuid   alias sent received   @/components/schemas/Id
m::types::State   enum open received   @/components/schemas/State
m::types::Narrow   struct received   @/components/schemas/Narrow
m::types::Narrow.id: i64   \"id\" required   @/components/schemas/Narrow/properties/id
m::types::Wide   struct received   @/components/schemas/Wide
m::types::Wide.id: i64   \"id\" required   @/components/schemas/Wide/properties/id
m::types::Wide.note: Option<String>   \"note\" optional   @/components/schemas/Wide/properties/note
m::types::Wide.at: DateTime   \"at\" required   @/components/schemas/Wide/properties/at
";

    fn view() -> View {
        View::of(&crate::api_file::read(FILE).api)
    }

    fn spelled(text: &str) -> Spelled {
        Spelled::of_given(&Given::parse(text).expect("a type"))
    }

    #[track_caller]
    fn check(reader: &str, written: &str, expected: bool) {
        let (reader_type, written_type) = (spelled(reader), spelled(written));
        let found = reads(
            Reader::Client,
            (&reader_type, &view()),
            (&written_type, &view()),
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
        let takes = |reader: &str, written: &str| {
            let (reader, written) = (spelled(reader), spelled(written));
            reads(Reader::Server, (&reader, &view()), (&written, &view()))
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
