//! A change that no compiler tells -> a program that compiles against both clients and prints something else.
//!
//! # Invariants
//! - The text of the program is one; what it prints differs by the client alone.
//! - Values that could change places are told apart.

use super::item::Item;
use super::value::Values;
use super::{Sides, Unshown};
use crate::changes::Change;
use crate::ir::SecuritySchemeKind;
use crate::rust_api::{
    Credentials, FieldName, FnName, Given, Operation, RustApi, RustType, Struct, TypeKind, TypeName,
};

/// A function `show` that prints something else with either client.
pub(super) fn of(change: &Change, sides: Sides<'_>) -> Result<String, Unshown> {
    let mut reason = UNKNOWN;
    for item in &change.items {
        let Some(item) = Item::read(item) else {
            continue;
        };
        match (Maker { change, sides }).program(item) {
            Ok(code) => return Ok(code),
            Err(found) => reason = found,
        }
    }
    Err(reason)
}

const UNKNOWN: Unshown = Unshown("only a server, or a reader of the code, notices it");
const NO_ARGUMENT: Unshown = Unshown("one of the arguments is a body or a part");
const OTHER_NAME: Unshown = Unshown("it has another name in one of the clients");

struct Maker<'a> {
    change: &'a Change,
    sides: Sides<'a>,
}

impl Maker<'_> {
    fn program(&self, item: Item<'_>) -> Result<String, Unshown> {
        let id = self.change.rule.id;
        match (id, item) {
            ("server-changed", Item::Method("BASE_URL")) => {
                Ok(show("client::Client::BASE_URL.to_owned()"))
            }
            (
                "server-changed"
                | "operation-moved"
                | "argument-replaced"
                | "argument-sent-otherwise"
                | "arguments-changed-places",
                Item::Method(method) | Item::Argument(method, _),
            ) => self.request(method, item),
            (
                "constructor-changed-places" | "constructor-field-replaced",
                Item::Variant(owner, _),
            )
            | ("sent-constant-changed" | "constant-changed", Item::Field(owner, _)) => {
                self.made(owner)
            }
            ("field-means-another" | "field-wire-name-changed", Item::Field(owner, name)) => {
                self.field(owner, name)
            }
            ("variant-means-another", Item::Variant(owner, name)) => self.value(owner, name),
            (
                "union-decoded-otherwise" | "branch-tag-changed",
                Item::Type(name) | Item::Variant(name, _),
            ) => Ok(self.read(name)),
            _ => Err(UNKNOWN),
        }
    }

    /// The request of a call that compiles against both clients.
    fn request(&self, method: &str, item: Item<'_>) -> Result<String, Unshown> {
        let old = self.sides.old;
        let find = |api: &'_ RustApi| -> Option<Operation> {
            api.operations.get(&FnName::parse(method)?).cloned()
        };
        let operation = find(old).ok_or(OTHER_NAME)?;
        find(self.sides.new).ok_or(OTHER_NAME)?;
        let givens = operation.arguments.iter();
        let arguments = arguments(old, givens.map(|(_, argument)| &argument.given))?;
        let mut setter = String::new();
        if let Item::Argument(_, name) = item
            && let Some(argument) =
                FieldName::parse(name).and_then(|name| operation.setters.get(&name))
        {
            let value = self::arguments(old, std::iter::once(&argument.given))?;
            setter = format!(".{name}({value})");
        }
        let client = client(old);
        Ok(show(&format!(
            "printed({client}.{method}({arguments}){setter}.request())"
        )))
    }

    /// What the constructor of a struct makes.
    fn made(&self, owner: &str) -> Result<String, Unshown> {
        let shape = self.shape(owner)?;
        let arguments = shape.constructor.as_ref().ok_or(UNKNOWN)?;
        let arguments = arguments.iter().map(|(_, given)| given);
        let arguments = self::arguments(self.sides.old, arguments)?;
        Ok(show(&format!(
            "serde_json::to_string(&types::{owner}::new({arguments})).unwrap_or_default()"
        )))
    }

    /// What a field has of an object that both clients read.
    fn field(&self, owner: &str, name: &str) -> Result<String, Unshown> {
        self.shape(owner)?;
        let read = self.reads(owner, |name| {
            format!(
                "made::<types::{owner}>({name:?}).map(|value| format!(\"{{:?}}\", value.FIELD))"
            )
        });
        Ok(show(&read.replace("FIELD", name)))
    }

    /// What a variant is on the wire.
    fn value(&self, owner: &str, name: &str) -> Result<String, Unshown> {
        let kind = kind(self.sides.old, owner).ok_or(OTHER_NAME)?;
        match kind {
            TypeKind::Enum(_) => Ok(show(&format!(
                "serde_json::to_string(&types::{owner}::{name}).unwrap_or_default()"
            ))),
            TypeKind::Union(_) => Ok(self.read(owner)),
            _ => Err(OTHER_NAME),
        }
    }

    /// What the values of a type are read as.
    fn read(&self, owner: &str) -> String {
        let read = self.reads(owner, |json| {
            format!("made::<types::{owner}>({json:?}).map(|value| format!(\"{{value:?}}\"))")
        });
        show(&read)
    }

    /// The values of both sides, each read.
    fn reads(&self, owner: &str, read: impl Fn(&str) -> String) -> String {
        let ty = TypeName::parse(owner).map(RustType::Item);
        let each = |api| {
            ty.as_ref()
                .map_or_else(Vec::new, |ty| Values::of(api).each(ty))
        };
        let values = each(self.sides.old).into_iter().chain(each(self.sides.new));
        let read: Vec<String> = values.map(|value| read(&value.to_string())).collect();
        format!("format!(\"{{:?}}\", [{}])", read.join(", "))
    }

    fn shape(&self, owner: &str) -> Result<&Struct, Unshown> {
        match kind(self.sides.old, owner) {
            Some(TypeKind::Struct(shape)) => Ok(shape),
            _ => Err(OTHER_NAME),
        }
    }
}

fn kind<'a>(api: &'a RustApi, name: &str) -> Option<&'a TypeKind> {
    api.types.get(&TypeName::parse(name)?).map(|ty| &ty.kind)
}

fn show(expression: &str) -> String {
    format!("pub fn show() -> String {{\n    {expression}\n}}\n")
}

/// A client that needs no server.
fn client(api: &RustApi) -> String {
    let credentials = api.credentials.as_ref().map(credentials);
    match (&api.base_url, credentials) {
        (Some(_), None) => "client::Client::new()".to_owned(),
        (Some(_), Some(credentials)) => format!("client::Client::new({credentials})"),
        (None, credentials) => {
            let credentials = credentials.map_or_else(String::new, |made| format!(", {made}"));
            format!(
                "client::Client::new(\"https://api.example.com\"{credentials}).expect(\"a client\")"
            )
        }
    }
}

/// A secret for every scheme that takes one.
fn credentials(credentials: &Credentials) -> String {
    let mut made = "client::Credentials::none()".to_owned();
    for (name, scheme) in &credentials.schemes {
        match scheme.kind {
            SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. } => {
                made.push_str(&format!(".and_{name}(\"secret\")"));
            }
            SecuritySchemeKind::Basic => {
                made.push_str(&format!(".and_{name}(\"user\", \"secret\")"));
            }
            SecuritySchemeKind::ClientCredentials { .. } => {}
        }
    }
    made
}

/// A value for each argument, no two alike where their types allow it.
fn arguments<'a>(
    api: &RustApi,
    givens: impl Iterator<Item = &'a Given>,
) -> Result<String, Unshown> {
    let arguments = givens.enumerate().map(|(index, given)| {
        let made = |ty: &RustType| {
            let value = Values::of(api).distinct(ty, index + 1).ok_or(NO_ARGUMENT)?;
            let text = value.to_string();
            Ok(format!("made::<{ty}>({text:?}).expect(\"a value\")"))
        };
        match given {
            Given::Str => Ok(format!("\"value {}\"", index + 1)),
            Given::Value(ty) | Given::Into(ty) => made(ty),
            Given::Ref(ty) => Ok(format!("&{}", made(ty)?)),
            Given::Slice(ty) => Ok(format!("&[{}]", made(ty)?)),
            Given::Body
            | Given::MediaBody
            | Given::IntoMediaBody
            | Given::Part
            | Given::Parts
            | Given::Named(_)
            | Given::NamedParts => Err(NO_ARGUMENT),
        }
    });
    Ok(arguments
        .collect::<Result<Vec<String>, Unshown>>()?
        .join(", "))
}
