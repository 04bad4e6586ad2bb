//! The items of the module `types`.

use std::collections::BTreeMap;

use super::Exposer;
use crate::ir::{
    Additional, Field as SchemaField, Presence, Shape, Site, StringEnum, Struct as SchemaStruct,
    TypeId, Union as SchemaUnion,
};
use crate::rust_api::{
    Branch, Constant, Enum, Field, FieldName, Given, OtherMembers, RustType, SchemaType, Struct,
    Told, Type, TypeKind, TypeName, Union, branch_type, definition, field_type,
};

/// Every item.
pub(super) fn all(cx: &Exposer<'_>) -> BTreeMap<TypeName, Type> {
    let items = cx.api.ids().filter(|(id, _)| cx.facts.is_item(*id));
    items
        .map(|(id, ty)| {
            let kind = match &ty.shape {
                Shape::Struct(shape) => TypeKind::Struct(object(cx, id, shape)),
                Shape::Enum(shape) => TypeKind::Enum(string_enum(cx, id, shape)),
                Shape::Union(shape) => TypeKind::Union(union(cx, id, shape)),
                _ => {
                    let inner = cx.seen(&definition(cx.api, cx.facts, id));
                    match cx.facts.is_newtype(id) {
                        true => TypeKind::Newtype(inner),
                        false => TypeKind::Alias(inner),
                    }
                }
            };
            let exposed = Type {
                origin: ty.origin.clone(),
                further_places: (ty.places.iter())
                    .map(|place| place.origin.clone())
                    .collect(),
                direction: cx.facts.direction(id),
                deprecated: ty.doc.deprecated,
                kind,
            };
            (cx.names.ty(id).clone(), exposed)
        })
        .collect()
}

/// Callers make what they send: such a struct has a constructor, setters, and a default where nothing is required.
fn object(cx: &Exposer<'_>, id: TypeId, shape: &SchemaStruct) -> Struct {
    let is_made = cx.facts.direction(id).request;
    let fields = shape.fields.iter().enumerate();
    let constants = shape.constants.iter().map(|constant| {
        let value = Constant {
            origin: constant.origin.clone(),
            value: constant.value.clone(),
        };
        (constant.wire_name.clone(), value)
    });
    Struct {
        fields: fields
            .map(|(index, field)| {
                let name = cx.names.field(id, index).clone();
                (name, member(cx, id, index, field, is_made))
            })
            .collect(),
        constants: constants.collect(),
        others: match shape.additional {
            Additional::Ignored => None,
            Additional::Kept(value) => Some(OtherMembers {
                name: cx.names.additional(id).clone(),
                ty: RustType::Map(Box::new(cx.seen(&cx.value(value)))),
                has_setter: is_made,
            }),
        },
        constructor: is_made.then(|| constructor(cx, id, shape)),
        has_default: is_made && cx.facts.has_default(id),
    }
}

fn member(cx: &Exposer<'_>, id: TypeId, index: usize, field: &SchemaField, is_made: bool) -> Field {
    let may_be_absent = matches!(
        field.presence,
        Presence::Optional | Presence::OptionalNullable
    );
    Field {
        origin: field.origin.clone(),
        wire_name: field.wire_name.clone(),
        ty: cx.seen(&field_type(cx.api, cx.facts, id, index, field)),
        presence: field.presence,
        read_only: field.read_only,
        write_only: field.write_only,
        deprecated: field.doc.deprecated,
        setter: (is_made && may_be_absent).then(|| owned(cx, &cx.value(field.ty))),
    }
}

/// The arguments of `new`: what must be there, in the order of the document.
fn constructor(cx: &Exposer<'_>, id: TypeId, shape: &SchemaStruct) -> Vec<(FieldName, Given)> {
    let argument = |(index, field): (usize, &SchemaField)| {
        let value = cx.value(field.ty);
        let given = match field.presence {
            Presence::Required => owned(cx, &value),
            Presence::Nullable => Given::Value(RustType::Option(Box::new(cx.seen(&value)))),
            Presence::Optional | Presence::OptionalNullable => return None,
        };
        Some((cx.names.field(id, index).clone(), given))
    };
    let fields = shape.fields.iter().enumerate();
    fields.filter_map(argument).collect()
}

/// How a member is given: text as anything that becomes a `String`, numbers likewise, everything else as it is, without its box.
fn owned(cx: &Exposer<'_>, ty: &SchemaType) -> Given {
    let seen = cx.seen(ty);
    match cx.resolve(ty) {
        SchemaType::String | SchemaType::Number => Given::Into(seen),
        _ => Given::Value(seen),
    }
}

fn string_enum(cx: &Exposer<'_>, id: TypeId, shape: &StringEnum) -> Enum {
    let variants = shape.variants.iter().enumerate();
    Enum {
        is_open: !is_closed(cx, id),
        variants: variants
            .map(|(index, variant)| {
                let name = cx.names.variant(id, index).clone();
                (name, variant.wire_value.clone())
            })
            .collect(),
    }
}

/// Whether the option `closed-enums` names this enum: by its schema, or all of them.
fn is_closed(cx: &Exposer<'_>, id: TypeId) -> bool {
    let schema = match &cx.api.ty(id).site {
        Site::Component { name } => Some(name),
        _ => None,
    };
    let mut chosen = cx.options.closed_enums.iter();
    chosen.any(|choice| choice == "*" || Some(choice) == schema)
}

/// A union keeps what it does not know where a tag tells its branches apart and no branch takes all other tags.
fn union(cx: &Exposer<'_>, id: TypeId, shape: &SchemaUnion) -> Union {
    let convertible = convertible(cx, id, shape);
    let variants = shape.branches.iter().enumerate().map(|(index, branch)| {
        let exposed = Branch {
            origin: branch.origin.clone(),
            ty: cx.seen(&branch_type(cx.api, cx.facts, id, index, branch)),
            told: Told::of(shape, index),
            has_from: convertible[index],
        };
        (cx.names.variant(id, index).clone(), exposed)
    });
    let tag = shape.decode.tag.as_ref().map(|(tag, _)| tag.clone());
    Union {
        is_open: tag.is_some() && shape.decode.default.is_none(),
        variants: variants.collect(),
        tag,
    }
}

/// Which branches of a union that is sent have a type that no other branch has: those convert into it.
fn convertible(cx: &Exposer<'_>, id: TypeId, shape: &SchemaUnion) -> Vec<bool> {
    let branches = shape.branches.iter();
    let types: Vec<SchemaType> = branches
        .map(|branch| cx.resolve(&cx.value(branch.ty)))
        .collect();
    let is_made = cx.facts.direction(id).request;
    let occurs_once = |ty| types.iter().filter(|other| *other == ty).count() == 1;
    types
        .iter()
        .map(|ty| is_made && occurs_once(ty) && *ty != SchemaType::Item(id))
        .collect()
}
