//! The files under `types/`: which item stands in which.

use std::collections::{BTreeMap, BTreeSet};

use super::docs::{Docs, lower_first, upper_first};
use super::tokens::{Imports, ToIdent, group};
use super::{Emitter, SourceFile, alias, enum_, struct_, union};
use crate::ir::{Doc, Shape, Site, TypeDef, TypeId};
use crate::rust_api::TypeKind;
use proc_macro2::TokenStream;
use quote::quote;
use rayon::prelude::*;

/// Writes a file per schema, and the module that holds them.
pub(super) fn files<T: Send>(cx: &Emitter<'_>, print: impl Fn(SourceFile) -> T + Sync) -> Vec<T> {
    let items = cx.api.ids().filter(|(id, _)| cx.facts.is_item(*id));
    let by_file: BTreeMap<&str, TypeId> = items
        .map(|(id, _)| (cx.names.type_file(id).as_str(), id))
        .collect();
    let mut files = vec![print(module(cx, &by_file))];
    files.par_extend(
        by_file
            .par_iter()
            .map(|(file, id)| print(schema_file(cx, file, *id))),
    );
    files
}

fn module(cx: &Emitter<'_>, by_file: &BTreeMap<&str, TypeId>) -> SourceFile {
    let files = by_file.values().map(|id| cx.names.type_file(*id).ident());
    let modules = files.map(|file| quote! { mod #file; });
    let exports = by_file.values().map(|id| {
        let file = cx.names.type_file(*id).ident();
        let name = cx.names.ty(*id).ident();
        quote! { pub use self::#file::#name; }
    });
    let docs = Docs::new(
        "What operations take and answer: the schemas of the document, each in a file of its own.",
    );
    SourceFile {
        path: "types/mod.rs".to_owned(),
        docs: [cx.marker(""), String::new()]
            .into_iter()
            .chain(docs.lines())
            .collect(),
        items: [group(modules), group(exports)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn schema_file(cx: &Emitter<'_>, file: &str, id: TypeId) -> SourceFile {
    let mut imports = Imports::default();
    let items = items(cx, id, &mut imports);
    let origin = format!("#{}", cx.api.ty(id).origin);
    SourceFile {
        path: format!("types/{file}.rs"),
        docs: vec![cx.marker(&origin)],
        items: imports
            .of_types(cx.names.ty(id))
            .into_iter()
            .chain(items)
            .collect(),
    }
}

/// The items of one type: itself, its wire table, its functions.
fn items(cx: &Emitter<'_>, id: TypeId, imports: &mut Imports) -> Vec<TokenStream> {
    let exposed = cx.rust_api.types.get(cx.names.ty(id));
    let kind = &exposed.expect("every item is exposed under its name").kind;
    match (kind, &cx.api.ty(id).shape) {
        (TypeKind::Struct(exposed), Shape::Struct(shape)) => {
            struct_::items(cx, id, shape, exposed, imports)
        }
        (TypeKind::Enum(exposed), Shape::Enum(shape)) => enum_::items(cx, id, shape, exposed),
        (TypeKind::Union(exposed), Shape::Union(shape)) => {
            union::items(cx, id, shape, exposed, imports)
        }
        (TypeKind::Alias(inner), _) => alias::alias(cx, id, inner, imports),
        (TypeKind::Newtype(inner), _) => alias::newtype(cx, id, inner, imports),
        (TypeKind::Struct(_) | TypeKind::Enum(_) | TypeKind::Union(_), _) => {
            unreachable!("an item is exposed as what its shape is")
        }
    }
}

/// What a type is, for readers: in the words of the document, else by where it stands.
pub(super) fn describe(cx: &Emitter<'_>, ty: &TypeDef) -> Docs {
    let title = ty.doc.title.as_deref();
    let title = title.filter(|title| !repeats(title, ty)).map(readable);
    let docs = Docs::default()
        .prose(title.as_deref())
        .prose(ty.doc.description.as_deref());
    let docs = match (docs.is_empty(), ty.places.is_empty()) {
        (true, true) => docs.text(by_place(cx, ty)),
        (true, false) => docs.text(by_places(cx, ty)),
        (false, _) if ty.told_apart => docs.text(by_places(cx, ty)),
        (false, _) => docs,
    };
    docs.facts(&ty.doc)
}

/// A title that is an identifier, as a phrase.
pub(super) fn readable(title: &str) -> String {
    if title.contains(char::is_whitespace) {
        title.to_owned()
    } else {
        super::docs::phrase_of(title)
    }
}

/// Whether a title only says the name of the schema again.
fn repeats(title: &str, ty: &TypeDef) -> bool {
    let letters = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    match &ty.site {
        Site::Component { name } => ty.doc.description.is_some() && letters(title) == letters(name),
        Site::Property { wire_name, .. } => letters(title) == letters(wire_name),
        _ => false,
    }
}

/// Where a shared type stands: the first places, and how many more there are.
fn by_places(cx: &Emitter<'_>, ty: &TypeDef) -> String {
    /// How many places are named.
    const NAMED: usize = 3;

    if matches!(ty.site, Site::Component { .. }) {
        return by_place(cx, ty);
    }
    let sites = std::iter::once(&ty.site).chain(ty.places.iter().map(|place| &place.site));
    let mut seen = BTreeSet::new();
    let mut places: Vec<String> = Vec::new();
    for place in sites.map(|site| by_site(cx, site)) {
        if seen.insert(place.clone()) {
            places.push(lower_first(place.trim_end_matches('.')));
        }
    }
    let more = places.len().saturating_sub(NAMED);
    places.truncate(NAMED);
    let listed = match (more, places.as_slice()) {
        (0, [first @ .., last]) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        (0, _) => places.concat(),
        (1, _) => format!("{}, and in one more place", places.join(", ")),
        (more, _) => format!("{}, and in {more} more places", places.join(", ")),
    };
    format!("{}.", upper_first(&listed))
}

/// What is known of a type that the document does not describe.
fn by_place(cx: &Emitter<'_>, ty: &TypeDef) -> String {
    by_site(cx, &ty.site)
}

fn by_site(cx: &Emitter<'_>, site: &Site) -> String {
    use super::docs::{code_span, phrase_of};
    let of = |parent: &TypeId| match cx.facts.is_item(*parent) {
        true => format!("[`{0}`](super::{0})", cx.names.ty(*parent)),
        false => "its parent".to_owned(),
    };
    let operation = |id: &crate::ir::OperationId| {
        let operation = &cx.api.operations[id.0];
        code_span(&format!("{} {}", operation.method, operation.path.text))
    };
    match site {
        Site::Component { name } => format!("{}.", phrase_of(name)),
        Site::Property { parent, wire_name } => {
            format!("The member {} of {}.", code_span(wire_name), of(parent))
        }
        Site::Items { parent } => format!("An element of {}.", of(parent)),
        Site::Values { parent } => format!("A value in {}.", of(parent)),
        Site::Branch { parent, label, .. } => match label {
            Some(label) => format!("The {} branch of {}.", code_span(label), of(parent)),
            None => format!("A branch of {}.", of(parent)),
        },
        Site::Inner { parent } => format!("A value of {} that is not null.", of(parent)),
        Site::Parameter {
            operation: id,
            name,
        } => {
            format!("The parameter {} of {}.", code_span(name), operation(id))
        }
        Site::RequestBody { operation: id } => format!("What {} takes.", operation(id)),
        Site::ResponseBody {
            operation: id,
            status,
        } => {
            format!(
                "What {} answers with status {}.",
                operation(id),
                code_span(status)
            )
        }
        Site::Header {
            operation: id,
            name,
            ..
        } => format!(
            "The header {} of answers to {}.",
            code_span(name),
            operation(id)
        ),
    }
}

/// The words of the document for a member, a parameter or a part, else its name as a phrase.
pub(super) fn describe_member(doc: &Doc, wire_name: &str) -> Docs {
    let title = doc.title.as_deref().map(readable);
    let prose = doc.description.as_deref().or(title.as_deref());
    Docs::prose_or(prose, || format!("{}.", super::docs::phrase_of(wire_name))).facts(doc)
}
