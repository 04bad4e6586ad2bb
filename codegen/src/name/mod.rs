//! Api -> every Rust identifier, decided once.
//!
//! A name is derived from where a thing stands and what the document calls it. What has a name in the API model file of
//! the last run keeps it, so that a newcomer renames nothing; what the overlay names with `x-rust-name` is called so.
//! Two things that want one name do not get a number: the later one gets a name that tells more of its path, and a note
//! says so.
//!
//! # Invariants
//! - A name is an identifier of edition 2024, no keyword, and unique in its scope.
//! - The same document and the same lock give the same names; a lock that was just written changes none.
//! - No name depends on the order of a hash map, and `quote` is not known here: names are text until they are emitted.

mod acronyms;
mod branch;
mod calls;
pub(crate) mod case;
mod claims;
pub(crate) mod english;
mod keywords;
mod known;
mod lock;
mod members;
mod notes;
mod operations;
mod path;
mod places;
mod ranks;
mod remembered;
mod schemes;
mod site;
mod stems;
mod symbols;
mod tails;
mod types;

pub use keywords::is_keyword;
pub use lock::Lock;
pub use places::Places;

use calls::Calls;
use members::Owner;
use types::Named;

use crate::Diagnostics;
use crate::analyze::Facts;
use crate::ir::{Api, OperationId, Shape, TypeId};
use crate::rust_api::{FieldName, FnName, ModuleName, TypeName, VariantName};

/// Every Rust identifier of one client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    types: Vec<Option<(TypeName, ModuleName)>>,
    fields: Vec<Vec<FieldName>>,
    additional: Vec<Option<FieldName>>,
    variants: Vec<Vec<VariantName>>,
    operations: Vec<OperationNames>,
    tag_files: Vec<ModuleName>,
    schemes: Vec<FnName>,
}

/// The names of one operation. A list follows the list of the operation that its comment names, index by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationNames {
    /// The method of `Client`: `get_export`.
    pub method: FnName,
    /// The type of the call: `GetExport`.
    pub call: TypeName,
    /// The type of its errors: `GetExportError`.
    pub error: TypeName,
    /// The enum of its successes, used when there are several: `GetExportAnswer`.
    pub answer: TypeName,
    /// Per parameter: the argument or setter.
    pub params: Vec<FieldName>,
    /// Per part of the preferred content, when that is multipart: the argument or setter.
    pub parts: Vec<FieldName>,
    /// The argument or setter for the body: `body`, unless a parameter has that name.
    pub body: FieldName,
    /// Per response: the variant of [`error`](Self::error). Success statuses have one too, which nobody uses.
    pub error_variants: Vec<VariantName>,
    /// Per response, per content (one for a response without any): the variant of [`answer`](Self::answer).
    pub answer_variants: Vec<Vec<VariantName>>,
    /// Per response, per content (one for a response without any): the variant of [`error`](Self::error) when one status
    /// has several media types.
    pub error_content_variants: Vec<Vec<VariantName>>,
    /// Per response: the type that gives its headers; none when it documents none.
    pub headers: Vec<Option<TypeName>>,
    /// Per response, per header: the method of that type.
    pub header_methods: Vec<Vec<FnName>>,
}

impl Names {
    /// The name of an item of the module `types`.
    ///
    /// # Panics
    /// When `id` is no item.
    pub fn ty(&self, id: TypeId) -> &TypeName {
        &self.item(id).0
    }

    /// The file of an item under `types/`, without extension. Unique even where case is ignored.
    ///
    /// # Panics
    /// When `id` is no item.
    pub fn type_file(&self, id: TypeId) -> &ModuleName {
        &self.item(id).1
    }

    fn item(&self, id: TypeId) -> &(TypeName, ModuleName) {
        self.types[id.index()]
            .as_ref()
            .expect("every item has a name")
    }

    /// The field at `index` of the struct `id`.
    pub fn field(&self, id: TypeId, index: usize) -> &FieldName {
        &self.fields[id.index()][index]
    }

    /// The field of the struct `id` for members that the document does not list.
    ///
    /// # Panics
    /// When `id` does not keep such members.
    pub fn additional(&self, id: TypeId) -> &FieldName {
        self.additional[id.index()]
            .as_ref()
            .expect("every struct that keeps other members has a name for them")
    }

    /// The variant at `index` of the string enum or union `id`.
    pub fn variant(&self, id: TypeId, index: usize) -> &VariantName {
        &self.variants[id.index()][index]
    }

    /// The names of an operation.
    pub fn operation(&self, id: OperationId) -> &OperationNames {
        &self.operations[id.0]
    }

    /// The file of an operation under `api/`, without extension.
    pub fn tag_file(&self, id: OperationId) -> &ModuleName {
        &self.tag_files[id.0]
    }

    /// The constructor of `Credentials` for the security scheme at `index`.
    pub fn scheme(&self, index: usize) -> &FnName {
        &self.schemes[index]
    }
}

/// Decides every name. `lock` is what the last run called things: what has a name in it keeps it.
pub fn assign_names(api: &Api, facts: &Facts, lock: &Lock, diags: &mut Diagnostics) -> Names {
    if !lock.ignored.is_empty() {
        diags.lock_lines_ignored(&lock.ignored);
    }
    let places = lock.places(api);
    let methods = operations::methods(api, lock, &places, diags);
    let named = types::types(api, facts, &methods, lock, &places, diags);
    let mut names = Names {
        types: types::files(api, &named, diags),
        ..Names::default()
    };
    name_members(&mut names, api, facts, &named, (lock, &places), diags);
    names.tag_files = operations::tag_files(api, diags);
    names.schemes = schemes::schemes(api, lock, diags);
    names.operations = Calls {
        api,
        facts,
        methods: &methods,
        lock,
        places: &places,
        diags,
    }
    .name_all();
    names
}

/// Names what the types have inside.
fn name_members(
    names: &mut Names,
    api: &Api,
    facts: &Facts,
    named: &[Named<'_>],
    (lock, places): (&Lock, &Places),
    diags: &mut Diagnostics,
) {
    for ((id, ty), named) in api.ids().zip(named) {
        let mut owner = Owner {
            at: &ty.origin,
            named,
            lock,
            places,
            diags,
        };
        let (mut fields, mut additional, mut variants) = (Vec::new(), None, Vec::new());
        match &ty.shape {
            Shape::Struct(shape) => (fields, additional) = members::fields(shape, &mut owner),
            Shape::Enum(shape) => variants = members::enum_variants(shape, &mut owner),
            Shape::Union(shape) => {
                variants = members::union_variants(api, facts, id, shape, names, &mut owner);
            }
            _ => {}
        }
        names.fields.push(fields);
        names.additional.push(additional);
        names.variants.push(variants);
    }
}
