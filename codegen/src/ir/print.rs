//! An [`Api`] as text for people: what `cargo xtask explain --stage lower` shows and what tests compare.
//!
//! A type without a name of its own is written where it is used (`[string]`, `{i64}`); structs, enums and unions that
//! stand inline are written as their place: `Pet.status`.

use std::fmt::Write as _;

use crate::Pointer;

use super::{
    Additional, Api, ApiKeyLocation, BodyKind, BranchTag, Content, Doc, JsonKind, Literal,
    Operation, Param, ParamLocation, PathPiece, Presence, Primitive, Requirement,
    SecuritySchemeKind, Shape, Site, StatusSpec, Struct, Style, TagSource, Test, TokenBody,
    TypeDef, TypeId, Union, UnionStyle,
};

/// How deep unnamed types and places are followed.
const MAX_DEPTH: usize = 32;

/// The whole API as text.
pub fn print(api: &Api) -> String {
    let mut out = String::new();
    for (index, server) in api.servers.iter().enumerate() {
        line(&mut out, 0, &format!("server {index} {}", server.url));
    }
    for scheme in &api.security_schemes {
        line(
            &mut out,
            0,
            &format!("scheme {} {}", scheme.key, scheme_kind(&scheme.kind)),
        );
    }
    for (id, ty) in api.ids() {
        if is_named(ty) {
            print_type(api, id, ty, &mut out);
        }
    }
    for operation in &api.operations {
        print_operation(api, operation, &mut out);
    }
    out
}

/// The types and operations that stand at or below a place, as text; `None` when there are none.
pub fn at(api: &Api, at: &Pointer) -> Option<String> {
    if at.tokens().is_empty() {
        return Some(print(api));
    }
    let mut out = String::new();
    for (id, ty) in api.ids().filter(|(_, ty)| at.contains(&ty.origin)) {
        print_type(api, id, ty, &mut out);
    }
    for operation in api
        .operations
        .iter()
        .filter(|operation| at.contains(&operation.origin))
    {
        print_operation(api, operation, &mut out);
    }
    (!out.is_empty()).then_some(out)
}

fn line(out: &mut String, depth: usize, text: &str) {
    let _infallible = writeln!(out, "{:indent$}{}", "", text.trim_end(), indent = depth * 4);
}

fn is_named(ty: &TypeDef) -> bool {
    matches!(ty.site, Site::Component { .. })
        || matches!(
            ty.shape,
            Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_)
        )
}

/// How a type is written where it is used.
fn name(api: &Api, id: TypeId) -> String {
    name_within(api, id, 0)
}

fn name_within(api: &Api, id: TypeId, depth: usize) -> String {
    let ty = api.ty(id);
    if is_named(ty) || depth > MAX_DEPTH {
        return place(api, id, 0);
    }
    shape_name(api, &ty.shape, depth)
}

fn shape_name(api: &Api, shape: &Shape, depth: usize) -> String {
    match shape {
        Shape::List(item) => format!("[{}]", name_within(api, *item, depth + 1)),
        Shape::Map(value) => format!("{{{}}}", name_within(api, *value, depth + 1)),
        Shape::Nullable(inner) => format!("{} | null", name_within(api, *inner, depth + 1)),
        Shape::Alias(target) => name_within(api, *target, depth + 1),
        Shape::Primitive(primitive) => primitive_name(*primitive).to_owned(),
        Shape::Any => "any".to_owned(),
        Shape::Struct(_) => "struct".to_owned(),
        Shape::Enum(_) => "enum".to_owned(),
        Shape::Union(_) => "union".to_owned(),
    }
}

/// How a type is reached.
fn place(api: &Api, id: TypeId, depth: usize) -> String {
    if depth > MAX_DEPTH {
        return "…".to_owned();
    }
    let within = |parent: &TypeId| place(api, *parent, depth + 1);
    let operation = |id: super::OperationId| {
        api.operations
            .get(id.0)
            .map_or_else(String::new, |operation| {
                let method = &operation.method;
                operation
                    .id
                    .clone()
                    .unwrap_or_else(|| format!("{method} {}", operation.path.text))
            })
    };
    match &api.ty(id).site {
        Site::Component { name } => name.clone(),
        Site::Property { parent, wire_name } => format!("{}.{wire_name}", within(parent)),
        Site::Items { parent } => format!("{}[]", within(parent)),
        Site::Values { parent } => format!("{}{{}}", within(parent)),
        Site::Branch {
            parent,
            index,
            label,
        } => match label {
            Some(label) => format!("{}|{label}", within(parent)),
            None => format!("{}|{index}", within(parent)),
        },
        Site::Inner { parent } => format!("{}!", within(parent)),
        Site::Parameter {
            operation: id,
            name,
        } => format!("{}({name})", operation(*id)),
        Site::RequestBody { operation: id } => format!("{}(body)", operation(*id)),
        Site::ResponseBody {
            operation: id,
            status,
        } => format!("{}({status})", operation(*id)),
        Site::Header {
            operation: id,
            status,
            name,
        } => {
            format!("{}({status} {name})", operation(*id))
        }
    }
}

fn print_type(api: &Api, id: TypeId, ty: &TypeDef, out: &mut String) {
    let head = place(api, id, 0);
    let rust_name = rust_name(ty.rust_name.as_deref());
    let notes = notes(&ty.doc);
    match &ty.shape {
        Shape::Struct(found) => {
            line(out, 0, &format!("{head} = struct{rust_name}{notes}"));
            print_struct(api, found, out);
        }
        Shape::Enum(found) => {
            line(out, 0, &format!("{head} = enum{rust_name}{notes}"));
            for variant in &found.variants {
                let name = self::rust_name(variant.rust_name.as_deref());
                let prose = variant
                    .description
                    .as_ref()
                    .map_or_else(String::new, |text| {
                        format!("   // {}", text.replace('\n', " "))
                    });
                line(out, 1, &format!("{:?}{name}{prose}", variant.wire_value));
            }
        }
        Shape::Union(union) => {
            let style = match union.style {
                UnionStyle::OneOf => "oneOf",
                UnionStyle::AnyOf => "anyOf",
                UnionStyle::TypeList => "type list",
            };
            let tag = match &union.decode.tag {
                Some((tag, TagSource::Declared)) => format!(" by {tag:?}, declared"),
                Some((tag, TagSource::Inferred)) => format!(" by {tag:?}, inferred"),
                None => String::new(),
            };
            line(out, 0, &format!("{head} = {style}{tag}{rust_name}{notes}"));
            print_arms(api, union, out);
        }
        shape => {
            let shape = shape_name(api, shape, 0);
            line(out, 0, &format!("{head} = {shape}{rust_name}{notes}"));
        }
    }
}

fn print_struct(api: &Api, found: &Struct, out: &mut String) {
    for field in &found.fields {
        let (mark, null) = match field.presence {
            Presence::Required => ("", ""),
            Presence::Nullable => ("", " | null"),
            Presence::Optional => ("?", ""),
            Presence::OptionalNullable => ("?", " | null"),
        };
        let preset = if field.preset { " = preset" } else { "" };
        let way = match (field.read_only, field.write_only) {
            (true, _) if field.answered => " read-only, answered",
            (true, _) => " read-only",
            (_, true) => " write-only",
            _ => "",
        };
        let ty = name(api, field.ty);
        let rust_name = rust_name(field.rust_name.as_deref());
        let notes = notes(&field.doc);
        line(
            out,
            1,
            &format!(
                "{}{mark}: {ty}{null}{preset}{way}{rust_name}{notes}",
                field.wire_name
            ),
        );
    }
    for constant in &found.constants {
        line(
            out,
            1,
            &format!("{} = {}", constant.wire_name, literal(&constant.value)),
        );
    }
    if let Additional::Kept(ty) = found.additional {
        line(out, 1, &format!("..: {}", name(api, ty)));
    }
    if !found.needs.is_empty() {
        let sets: Vec<String> = found.needs.iter().map(|set| set.join(" + ")).collect();
        line(out, 1, &format!("needs {}", sets.join(" or ")));
    }
}

fn print_arms(api: &Api, union: &Union, out: &mut String) {
    let mut shown = vec![false; union.branches.len()];
    let tests = union
        .decode
        .arms
        .iter()
        .map(|arm| (arm.branch, test(&arm.test)));
    let default = union
        .decode
        .default
        .map(|branch| (branch, "default".to_owned()));
    let absent = (union.decode.absent).map(|branch| (branch, "absent".to_owned()));
    for (index, test) in tests.chain(default).chain(absent) {
        shown[index] = true;
        let branch = &union.branches[index];
        let added = match &branch.tag {
            BranchTag::Added(value) => format!(" adding {value:?}"),
            BranchTag::Own | BranchTag::None => String::new(),
        };
        let label = branch
            .label
            .as_ref()
            .map_or_else(String::new, |label| format!(" as {label}"));
        let name = rust_name(branch.rust_name.as_deref());
        line(
            out,
            1,
            &format!(
                "{test} -> {}{added}{label}{name}",
                self::name(api, branch.ty)
            ),
        );
    }
    if union.decode.or_shape {
        line(out, 1, "absent -> by shape");
    }
    for (index, _) in shown.iter().enumerate().filter(|(_, shown)| !**shown) {
        line(
            out,
            1,
            &format!("never -> {}", name(api, union.branches[index].ty)),
        );
    }
}

fn test(test: &Test) -> String {
    match test {
        Test::Tag(values) => values
            .iter()
            .map(|value| format!("{value:?}"))
            .collect::<Vec<_>>()
            .join(" "),
        Test::Has { member, nullable } => {
            let nullable = if *nullable { " nullable" } else { "" };
            format!("has {member}{nullable}")
        }
        Test::KnownString => "known string".to_owned(),
        Test::FormedString => "formed string".to_owned(),
        Test::Integer(primitive) => primitive_name(*primitive).to_owned(),
        Test::Kind(kind) => match kind {
            JsonKind::Bool => "bool",
            JsonKind::Integer => "integer",
            JsonKind::Number => "number",
            JsonKind::String => "string",
            JsonKind::Array => "array",
            JsonKind::Object => "object",
        }
        .to_owned(),
        Test::Try => "try".to_owned(),
    }
}

fn literal(value: &Literal) -> String {
    match value {
        Literal::String(text) => format!("{text:?}"),
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
    }
}

fn primitive_name(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::Bool => "bool",
        Primitive::I32 => "i32",
        Primitive::I64 => "i64",
        Primitive::U32 => "u32",
        Primitive::U64 => "u64",
        Primitive::Number => "number",
        Primitive::F64 => "f64",
        Primitive::String => "string",
        Primitive::DateTime => "date-time",
        Primitive::Date => "date",
        Primitive::Uuid => "uuid",
        Primitive::Base64 => "base64",
        Primitive::Binary => "binary",
    }
}

fn rust_name(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!(" named {name}"))
}

/// Deprecation, limits and default; titles and descriptions are left out.
fn notes(doc: &Doc) -> String {
    let mut notes = Vec::new();
    if doc.deprecated {
        notes.push("deprecated".to_owned());
    }
    notes.extend(doc.constraints.iter().cloned());
    if let Some(default) = &doc.default {
        notes.push(format!("default {default}"));
    }
    if notes.is_empty() {
        String::new()
    } else {
        format!("   // {}", notes.join("; "))
    }
}

fn scheme_kind(kind: &SecuritySchemeKind) -> String {
    match kind {
        SecuritySchemeKind::Bearer => "bearer".to_owned(),
        SecuritySchemeKind::Basic => "basic".to_owned(),
        SecuritySchemeKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let location = match location {
                ApiKeyLocation::Header => "header",
                ApiKeyLocation::Query => "query",
                ApiKeyLocation::Cookie => "cookie",
            };
            format!("key in {location} {name} {prefix:?}")
        }
        SecuritySchemeKind::ClientCredentials {
            token_url,
            scopes,
            token_body,
        } => {
            let body = match token_body {
                TokenBody::Form => "form",
                TokenBody::Json => "json",
            };
            format!(
                "client credentials {token_url} {body} [{}]",
                scopes.join(" ")
            )
        }
    }
}

fn print_operation(api: &Api, operation: &Operation, out: &mut String) {
    let pieces: String = (operation.path.pieces.iter())
        .map(|piece| match piece {
            PathPiece::Literal(text) => text.clone(),
            PathPiece::Param(name) => format!("{{{name}}}"),
        })
        .collect();
    let id = operation.id.as_deref().unwrap_or("-");
    let name = rust_name(operation.rust_name.as_deref());
    let notes = notes(&operation.doc);
    let way = match operation.alternative_to {
        Some(_) => " (another way)",
        None => "",
    };
    line(
        out,
        0,
        &format!("{} {pieces} {id}{name}{way}{notes}", operation.method),
    );
    if operation.alternative_to.is_some() {
        print_body(api, operation, out);
        return;
    }
    if let Some(server) = &operation.server {
        line(out, 1, &format!("server {}", server.url));
    }
    if !operation.security.is_empty() {
        let any: Vec<_> = operation.security.iter().map(requirement).collect();
        line(out, 1, &format!("security {}", any.join(" | ")));
    }
    for param in &operation.params {
        print_param(api, param, out);
    }
    print_body(api, operation, out);
    for response in &operation.responses {
        let status = match response.status {
            StatusSpec::Code(code) => code.to_string(),
            StatusSpec::Range(class) => format!("{class}XX"),
            StatusSpec::Default => "default".to_owned(),
        };
        if response.contents.is_empty() {
            line(out, 1, &status);
        }
        for content in &response.contents {
            print_content(api, &status, content, out);
        }
        for header in &response.headers {
            let mark = if header.required { "" } else { "?" };
            let ty = self::name(api, header.ty);
            line(out, 2, &format!("header {}{mark}: {ty}", header.wire_name));
        }
    }
}

fn print_body(api: &Api, operation: &Operation, out: &mut String) {
    let Some(body) = &operation.body else { return };
    let mark = if body.required { "" } else { "?" };
    for content in &body.contents {
        print_content(api, &format!("body{mark}"), content, out);
    }
}

fn requirement(requirement: &Requirement) -> String {
    if requirement.schemes.is_empty() {
        return "none".to_owned();
    }
    let scheme = |(key, scopes): &(String, Vec<String>)| {
        if scopes.is_empty() {
            key.clone()
        } else {
            format!("{key}({})", scopes.join(" "))
        }
    };
    requirement
        .schemes
        .iter()
        .map(scheme)
        .collect::<Vec<_>>()
        .join(" + ")
}

fn print_param(api: &Api, param: &Param, out: &mut String) {
    let location = match param.location {
        ParamLocation::Path => "path",
        ParamLocation::Query => "query",
        ParamLocation::Header => "header",
        ParamLocation::Cookie => "cookie",
        ParamLocation::QueryString => "query string",
    };
    let mark = if param.required { "" } else { "?" };
    let style = match (param.style, param.explode) {
        (Style::Simple, false) | (Style::Form, true) => "",
        (Style::Simple, true) => " exploded",
        (Style::Form, false) => " not exploded",
        (Style::Label, _) => " label",
        (Style::Matrix, _) => " matrix",
        (Style::SpaceDelimited, _) => " space-delimited",
        (Style::PipeDelimited, _) => " pipe-delimited",
        (Style::DeepObject, _) => " deep object",
        (Style::Json, _) => " json",
    };
    let reserved = if param.allow_reserved {
        " reserved"
    } else {
        ""
    };
    let ty = name(api, param.ty);
    let rust_name = rust_name(param.rust_name.as_deref());
    let notes = notes(&param.doc);
    let text = format!(
        "{location} {}{mark}: {ty}{style}{reserved}{rust_name}{notes}",
        param.wire_name
    );
    line(out, 1, &text);
}

fn print_content(api: &Api, what: &str, content: &Content, out: &mut String) {
    let media_type = &content.media_type;
    let kind = match &content.kind {
        BodyKind::Json(ty) => format!("json {}", name(api, *ty)),
        BodyKind::Form(ty) => format!("form {}", name(api, *ty)),
        BodyKind::Multipart(_) => "multipart".to_owned(),
        BodyKind::Text => "text".to_owned(),
        BodyKind::Bytes => "bytes".to_owned(),
        BodyKind::Stream(Some(item)) => format!("stream of {}", name(api, *item)),
        BodyKind::Stream(None) => "stream".to_owned(),
    };
    let media_type = if media_type == "application/json" {
        ""
    } else {
        media_type
    };
    line(out, 1, &format!("{what} {kind} {media_type}"));
    if let BodyKind::Multipart(parts) = &content.kind {
        for part in parts {
            let mark = if part.required { "" } else { "?" };
            let ty = name(api, part.ty);
            let content_type = part.content_type.as_deref().unwrap_or_default();
            line(
                out,
                2,
                &format!("part {}{mark}: {ty} {content_type}", part.wire_name),
            );
        }
    }
}
