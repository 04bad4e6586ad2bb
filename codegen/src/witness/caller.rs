//! A change that stops code from compiling -> the code.
//!
//! # Invariants
//! - Everything is said in the words of the old client: its names, its types.
//! - Types are named in full, so that another type shows, and no more is used than the change is about.

use super::item::Item;
use super::{Sides, Unshown};
use crate::api_file::facts;
use crate::changes::Change;
use crate::rust_api::{
    Answer, Body, FieldName, FnName, Given, Operation, Reply, RustApi, Type, TypeKind, TypeName,
};

/// Functions that compile against the old client, and not against the new one.
pub(super) fn of(change: &Change, Sides { old, .. }: Sides<'_>) -> Result<String, Unshown> {
    let mut reason = Unshown("the entry names no item that callers use");
    for item in &change.items {
        let Some(item) = Item::read(item) else {
            continue;
        };
        match (Caller { change, old }).code(item) {
            Ok(code) => return Ok(code),
            Err(found) => reason = found,
        }
    }
    Err(reason)
}

const OTHER_NAME: Unshown =
    Unshown("it stands in something that has another name now, and that alone breaks a caller");
const OTHER_METHOD: Unshown = Unshown("the old client has no method of this name");

struct Caller<'a> {
    change: &'a Change,
    old: &'a RustApi,
}

impl Caller<'_> {
    fn code(&self, item: Item<'_>) -> Result<String, Unshown> {
        let renamed = self.change.rule.id.ends_with("-renamed");
        let before = self.change.old.as_deref().filter(|_| renamed);
        match item {
            Item::Type(name) => {
                let before = before.and_then(|old| old.strip_prefix("types::"));
                self.of_type(before.unwrap_or(name))
            }
            Item::Field(owner, name) => self.field(owner, before.unwrap_or(name)),
            Item::Variant(owner, "new") => constructor(owner, self.ty(owner)?),
            Item::Variant(owner, name) => self.variant(owner, before.unwrap_or(name)),
            Item::New => Ok(format!(
                "fn make({}) {{\n    let _: {} = client::Client::new({});\n}}\n",
                self.made().0,
                self.made().1,
                self.made().2
            )),
            Item::Method(name) => {
                let before = before.and_then(|old| old.strip_prefix("Client::"));
                self.method(before.unwrap_or(name))
            }
            Item::Argument(method, name) => {
                let is_name = before.is_some_and(|old| FieldName::parse(old).is_some());
                let name = before.filter(|_| is_name).unwrap_or(name);
                self.argument(method, name)
            }
            Item::Answer(method, on) => self.reply(method, on),
            Item::Header(method, name) => self.header(method, before.unwrap_or(name)),
            Item::Scheme(name) => self.scheme(name),
        }
    }

    fn ty(&self, name: &str) -> Result<&Type, Unshown> {
        let name = TypeName::parse(name);
        let ty = name.and_then(|name| self.old.types.get(&name));
        ty.ok_or(OTHER_NAME)
    }

    fn operation(&self, method: &str) -> Result<&Operation, Unshown> {
        let name = FnName::parse(method);
        let operation = name.and_then(|name| self.old.operations.get(&name));
        operation.ok_or(OTHER_METHOD)
    }

    /// A type as a whole.
    fn of_type(&self, name: &str) -> Result<String, Unshown> {
        let ty = self.ty(name)?;
        let id = self.change.rule.id;
        let code = match (id, &ty.kind) {
            ("type-removed" | "type-renamed", _) => format!("fn take(_: types::{name}) {{}}\n"),
            ("union-closed" | "enum-closed", _) => format!(
                "fn look(value: types::{name}) -> bool {{\n    matches!(value, types::{name}::Unknown(_))\n}}\n"
            ),
            ("enum-opened", TypeKind::Enum(_)) => exhaustive(name, ty),
            ("conversions-removed", TypeKind::Union(shape)) => {
                let mut branches = shape.variants.values();
                let branch = branches.find(|branch| branch.has_from);
                let branch = branch.ok_or(Unshown("no branch was converted from"))?;
                format!(
                    "fn make(value: {}) -> types::{name} {{\n    value.into()\n}}\n",
                    branch.ty.unboxed()
                )
            }
            (_, TypeKind::Alias(inner)) => {
                format!("fn take(value: types::{name}) -> {inner} {{\n    value\n}}\n")
            }
            (_, TypeKind::Newtype(inner)) => {
                format!("fn take(value: types::{name}) -> {inner} {{\n    value.0\n}}\n")
            }
            (_, TypeKind::Struct(_)) => {
                format!(
                    "fn take(value: types::{name}) {{\n    let types::{name} {{ .. }} = value;\n}}\n"
                )
            }
            (_, TypeKind::Enum(shape)) => match shape.variants.keys().next() {
                Some(variant) => {
                    format!("fn make() -> types::{name} {{\n    types::{name}::{variant}\n}}\n")
                }
                None => return Err(Unshown("the enum lists no value")),
            },
            (_, TypeKind::Union(shape)) => match shape.variants.iter().next() {
                Some((variant, branch)) => format!(
                    "fn make(value: {}) -> types::{name} {{\n    types::{name}::{variant}(value)\n}}\n",
                    branch.ty
                ),
                None => return Err(Unshown("the union has no branch")),
            },
        };
        Ok(code)
    }

    fn field(&self, owner: &str, name: &str) -> Result<String, Unshown> {
        let ty = self.ty(owner)?;
        let TypeKind::Struct(shape) = &ty.kind else {
            return Err(OTHER_NAME);
        };
        let found = FieldName::parse(name).and_then(|name| {
            let field = shape.fields.get(&name).map(|field| &field.ty);
            let others = shape.others.as_ref().filter(|others| others.name == name);
            field.or_else(|| others.map(|others| &others.ty))
        });
        match found {
            Some(ty) => Ok(format!(
                "fn look(value: &types::{owner}) -> &{ty} {{\n    &value.{name}\n}}\n"
            )),
            // A field that came: what breaks is making the struct.
            None => constructor(owner, ty),
        }
    }

    fn variant(&self, owner: &str, name: &str) -> Result<String, Unshown> {
        let ty = self.ty(owner)?;
        match &ty.kind {
            TypeKind::Enum(shape) => {
                let known = shape.variants.keys().any(|known| known.as_str() == name);
                Ok(match known {
                    true => {
                        format!("fn make() -> types::{owner} {{\n    types::{owner}::{name}\n}}\n")
                    }
                    false => exhaustive(owner, ty),
                })
            }
            TypeKind::Union(shape) => {
                let mut variants = shape.variants.iter();
                let branch = variants.find(|(known, _)| known.as_str() == name);
                let (_, branch) = branch.ok_or(Unshown("the old union has no such branch"))?;
                Ok(format!(
                    "fn make(value: {}) -> types::{owner} {{\n    types::{owner}::{name}(value)\n}}\n",
                    branch.ty
                ))
            }
            _ => Err(OTHER_NAME),
        }
    }

    /// A method as a whole: what it answers, or how it is called.
    fn method(&self, method: &str) -> Result<String, Unshown> {
        let operation = self.operation(method)?;
        let id = self.change.rule.id;
        match id.starts_with("answer") || id.starts_with("headers") {
            true => answers(operation),
            false => Ok(call(method, operation, None)),
        }
    }

    fn argument(&self, method: &str, name: &str) -> Result<String, Unshown> {
        let operation = self.operation(method)?;
        let name = FieldName::parse(name);
        let setter = name.and_then(|name| operation.setters.get_key_value(&name));
        let setter = setter.map(|(name, argument)| (name, &argument.given));
        Ok(call(method, operation, setter))
    }

    /// One answer of several, an error, or the headers of an error.
    fn reply(&self, method: &str, on: &str) -> Result<String, Unshown> {
        let operation = self.operation(method)?;
        let Some(replies) = &operation.replies else {
            return Err(Unshown("the answers are those of another operation"));
        };
        // Headers are of a status, whatever the media type.
        let is_it = |reply: &Reply| {
            let own = facts::on(&reply.on);
            own == on || own.split(' ').next() == Some(on)
        };
        let mut errors = replies.errors.iter();
        if let Some((variant, reply)) = errors.find(|(_, reply)| is_it(reply)) {
            let (error, body) = (&replies.error, &reply.body);
            let headers = headers(reply.headers.as_ref());
            return Ok(format!(
                "fn look(error: api::{error}) {{\n    if let api::{error}::{variant}(problem) = error {{\n        let _: Problem<{body}{headers}> = problem;\n    }}\n}}\n"
            ));
        }
        let Answer::Enum(name) = &operation.answer else {
            return answers(operation);
        };
        let mut successes = replies.successes.iter();
        let (variant, reply) = successes
            .find(|(_, reply)| is_it(reply))
            .ok_or(Unshown("the old client documents no such answer"))?;
        Ok(match &reply.body {
            Body::Empty => format!(
                "fn look(answer: api::{name}) -> bool {{\n    matches!(answer, api::{name}::{variant})\n}}\n"
            ),
            held => format!(
                "fn look(answer: api::{name}) {{\n    if let api::{name}::{variant}(body) = answer {{\n        let _: {held} = body;\n    }}\n}}\n"
            ),
        })
    }

    fn header(&self, method: &str, name: &str) -> Result<String, Unshown> {
        let operation = self.operation(method)?;
        let replies = operation.replies.iter();
        let all = replies.flat_map(|replies| &replies.headers);
        let mut methods = all.flat_map(|(owner, headers)| {
            let methods = headers.methods.iter();
            methods.map(move |(name, header)| (owner, name, header))
        });
        let (owner, _, header) = methods
            .find(|(_, known, _)| known.as_str() == name)
            .ok_or(Unshown("the old client has no such header"))?;
        Ok(format!(
            "fn look(headers: &api::{owner}) -> Option<{}> {{\n    headers.{name}()\n}}\n",
            header.ty
        ))
    }

    fn scheme(&self, name: &str) -> Result<String, Unshown> {
        let schemes = self.old.credentials.iter().flat_map(|found| &found.schemes);
        let (_, scheme) = schemes
            .into_iter()
            .find(|(known, _)| known.as_str() == name)
            .ok_or(Unshown("the old client has no such credentials"))?;
        let signature = facts::scheme_signature(&scheme.kind);
        let (arguments, _) = signature
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(") -> "))
            .ok_or(Unshown("the constructor takes nothing"))?;
        let names: Vec<&str> = arguments
            .split(", ")
            .filter_map(|argument| argument.split(':').next())
            .collect();
        Ok(format!(
            "fn make({arguments}) -> client::Credentials {{\n    client::Credentials::{name}({})\n}}\n",
            names.join(", ")
        ))
    }

    /// The arguments of `Client::new` with their types, what it gives, and the names of the arguments.
    fn made(&self) -> (String, &'static str, String) {
        let mut arguments = Vec::new();
        let mut names = Vec::new();
        if self.old.base_url.is_none() {
            arguments.push("base_url: &str");
            names.push("base_url");
        }
        if self.old.credentials.is_some() {
            arguments.push("credentials: client::Credentials");
            names.push("credentials");
        }
        let made = match &self.old.base_url {
            Some(_) => "client::Client",
            None => "Result<client::Client, BuildError>",
        };
        (arguments.join(", "), made, names.join(", "))
    }
}

/// A match over every variant, as a closed enum allows it.
fn exhaustive(name: &str, ty: &Type) -> String {
    let mut arms = String::new();
    if let TypeKind::Enum(shape) = &ty.kind {
        for variant in shape.variants.keys() {
            arms.push_str(&format!("        types::{name}::{variant} => {{}}\n"));
        }
        if shape.is_open {
            arms.push_str(&format!("        types::{name}::Unknown(_) => {{}}\n"));
        }
    }
    format!("fn look(value: types::{name}) {{\n    match value {{\n{arms}    }}\n}}\n")
}

fn constructor(name: &str, ty: &Type) -> Result<String, Unshown> {
    let arguments = match &ty.kind {
        TypeKind::Struct(shape) => shape.constructor.as_ref(),
        _ => None,
    };
    let arguments = arguments.ok_or(Unshown("the old client does not let callers make one"))?;
    let (taken, names) = list(arguments.iter().map(|(name, given)| (name, given)));
    Ok(format!(
        "fn make({taken}) -> types::{name} {{\n    types::{name}::new({names})\n}}\n"
    ))
}

fn call(method: &str, operation: &Operation, setter: Option<(&FieldName, &Given)>) -> String {
    let arguments = operation.arguments.iter();
    let (mut taken, names) = list(arguments.map(|(name, argument)| (name, &argument.given)));
    let mut set = String::new();
    if let Some((name, given)) = setter {
        taken.push_str(&format!(", setting: {given}"));
        set = format!(".{name}(setting)");
    }
    let comma = if taken.is_empty() || taken.starts_with(", ") {
        ""
    } else {
        ", "
    };
    format!(
        "fn call(client: &client::Client{comma}{taken}) {{\n    let _ = client.{method}({names}){set};\n}}\n"
    )
}

/// Arguments as they are taken, and their names.
fn list<'a>(arguments: impl Iterator<Item = (&'a FieldName, &'a Given)>) -> (String, String) {
    let (taken, names): (Vec<String>, Vec<String>) = arguments
        .map(|(name, given)| (format!("{name}: {given}"), name.to_string()))
        .unzip();
    (taken.join(", "), names.join(", "))
}

/// That a call answers what it answers.
fn answers(operation: &Operation) -> Result<String, Unshown> {
    let answer = match &operation.answer {
        Answer::Body(held) => held.to_string(),
        Answer::Enum(name) => format!("api::{name}"),
    };
    let headers = headers(operation.success_headers.as_ref());
    Ok(format!(
        "fn answers<T: Operation<Answer = Answer<{answer}{headers}>>>() {{}}\nfn look() {{\n    answers::<api::{}>();\n}}\n",
        operation.call
    ))
}

fn headers(name: Option<&TypeName>) -> String {
    name.map_or_else(String::new, |name| format!(", api::{name}"))
}
