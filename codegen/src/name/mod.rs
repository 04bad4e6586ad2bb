//! Api -> every Rust identifier, decided once.

mod ident;
mod rust_type;

pub use ident::{FieldName, FnName, ModuleName, TypeName, VariantName};
pub use rust_type::{RustType, branch_type, definition, field_type, value_type};

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::Diagnostics;
use crate::analyze::Facts;
use crate::ir::{Api, OperationId, Shape, Site, TypeId};

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
    /// Per response, per content: the variant of [`answer`](Self::answer).
    pub answer_variants: Vec<Vec<VariantName>>,
    /// Per response, per content: the variant of [`error`](Self::error) when one status has several media types.
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

/// Decides every name. `lock` is the API model file of the last run: what has a name in it keeps it.
pub fn assign_names(
    api: &Api,
    facts: &Facts,
    _lock: Option<&str>,
    _diags: &mut Diagnostics,
) -> Names {
    // Crude for now: no collisions, no keywords.
    let mut names = Names::default();
    for (id, ty) in api.ids() {
        let text = match &ty.site {
            Site::Component { name } => name.to_upper_camel_case(),
            _ => ty
                .origin
                .tokens()
                .iter()
                .map(|t| t.to_upper_camel_case())
                .collect(),
        };
        names.types.push(
            facts
                .is_item(id)
                .then(|| (TypeName::new(&*text), ModuleName::new(text.to_snake_case()))),
        );
        let (mut fields, mut variants) = (Vec::new(), Vec::new());
        match &ty.shape {
            Shape::Struct(s) => {
                fields.extend(
                    s.fields
                        .iter()
                        .map(|f| FieldName::new(f.wire_name.to_snake_case())),
                );
            }
            Shape::Enum(e) => variants.extend(
                e.variants
                    .iter()
                    .map(|v| VariantName::new(v.wire_value.to_upper_camel_case())),
            ),
            Shape::Union(u) => variants.extend(u.branches.iter().enumerate().map(|(i, b)| {
                VariantName::new(
                    b.label
                        .as_deref()
                        .map_or(format!("Branch{i}"), |l| l.to_upper_camel_case()),
                )
            })),
            _ => {}
        }
        names.fields.push(fields);
        names.variants.push(variants);
        names
            .additional
            .push(Some(FieldName::new("additional_properties")));
    }
    for operation in &api.operations {
        let id = operation.id.clone().unwrap_or(format!(
            "{} {}",
            operation.method.to_lowercase(),
            operation.path.text
        ));
        let call = id.to_upper_camel_case();
        let variant = |status: &crate::ir::StatusSpec| VariantName::new(format!("{status:?}"));
        names.operations.push(OperationNames {
            method: FnName::new(id.to_snake_case()),
            error: TypeName::new(format!("{call}Error")),
            answer: TypeName::new(format!("{call}Answer")),
            params: operation
                .params
                .iter()
                .map(|p| FieldName::new(p.wire_name.to_snake_case()))
                .collect(),
            parts: Vec::new(),
            body: FieldName::new("body"),
            error_variants: operation
                .responses
                .iter()
                .map(|r| variant(&r.status))
                .collect(),
            answer_variants: operation
                .responses
                .iter()
                .map(|r| r.contents.iter().map(|_| variant(&r.status)).collect())
                .collect(),
            error_content_variants: operation
                .responses
                .iter()
                .map(|r| r.contents.iter().map(|_| variant(&r.status)).collect())
                .collect(),
            headers: operation
                .responses
                .iter()
                .map(|r| (!r.headers.is_empty()).then(|| TypeName::new(format!("{call}Headers"))))
                .collect(),
            header_methods: operation
                .responses
                .iter()
                .map(|r| {
                    r.headers
                        .iter()
                        .map(|h| FnName::new(h.wire_name.to_snake_case()))
                        .collect()
                })
                .collect(),
            call: TypeName::new(call),
        });
        names.tag_files.push(ModuleName::new(
            operation
                .tags
                .first()
                .map_or("untagged".to_owned(), |t| t.to_snake_case()),
        ));
    }
    names.schemes.extend(
        api.security_schemes
            .iter()
            .map(|s| FnName::new(s.key.to_snake_case())),
    );
    names
}
