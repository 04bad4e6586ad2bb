//! The generated Rust of every case and vendor, read back, has the items of the API file beside it and no others: names,
//! fields, arguments and answers with their whole types, and the traits that are implemented.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use codegen::api_file::Line;
use syn::{
    FnArg, GenericArgument, ImplItem, Item, PathArguments, Type, TypeParamBound, Visibility,
};

/// The folders of generated clients.
fn clients() -> Vec<PathBuf> {
    let codegen = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = subfolders(&codegen.join("tests/cases/ok")).map(|case| case.join("expected"));
    let vendors = subfolders(&codegen.join("../generated-client/src"));
    let clients: Vec<PathBuf> = cases.chain(vendors).collect();
    assert!(clients.len() > 30, "{clients:?}");
    clients
}

fn subfolders(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.is_dir())
}

#[test]
fn the_printed_code_has_the_items_of_the_api_file_and_no_others() {
    for client in clients() {
        let (printed, listed) = (Printed::read(&client).items, listed(&client));
        let missing: Vec<_> = listed.difference(&printed).collect();
        let made_up: Vec<_> = printed.difference(&listed).collect();
        assert!(
            missing.is_empty() && made_up.is_empty(),
            "{}: printed nowhere: {missing:#?}\nin no line: {made_up:#?}",
            client.display()
        );
    }
}

#[test]
fn another_type_and_a_missing_conversion_are_noticed() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/ok");
    for (file, from, to) in [
        ("presence/expected/types/person.rs", "Option<", "Vec<"),
        (
            "union_discriminator/expected/types/pet.rs",
            "impl From<",
            "impl Into<",
        ),
    ] {
        let (client, _) = file.split_once("/types/").expect("a type");
        let listed = listed(&cases.join(client));
        let text = fs::read_to_string(cases.join(file)).expect("a type");
        let read = |text: &str| {
            let mut printed = Printed::default();
            printed.file("types", text);
            printed.items
        };
        assert!(read(&text).is_subset(&listed), "{file}");
        let broken = text.replacen(from, to, 1);
        assert_ne!(text, broken, "{file}");
        assert!(!read(&broken).is_subset(&listed), "{file}");
    }
}

/// The items of the API file. Constants are members on the wire, and none of the type.
fn listed(client: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(client.join("api.txt")).expect("an API file");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let items = lines.map(|line| {
        let line = Line::parse(line).expect("a line of the API file");
        let (_, item) = line.item.split_once("::").expect("the module comes first");
        item.replace("runtime::", "")
    });
    items.filter(|item| !item.contains(".\"")).collect()
}

/// What is read from generated code, in the words of the API file.
#[derive(Default)]
struct Printed {
    items: BTreeSet<String>,
    /// Per method of the client: what its line has before the answer, and the type of its call.
    methods: Vec<(String, String)>,
    /// Per call: what it answers.
    answers: BTreeMap<String, String>,
}

impl Printed {
    fn read(client: &Path) -> Self {
        let mut printed = Self::default();
        for section in ["", "types", "api"] {
            for entry in fs::read_dir(client.join(section)).expect("a folder of the client") {
                let path = entry.expect("an entry").path();
                if path.extension().is_some_and(|extension| extension == "rs") {
                    let text = fs::read_to_string(&path).expect("a source file");
                    let is_module = section.is_empty() && path.ends_with("webhooks.rs");
                    printed.file(if is_module { "webhooks" } else { section }, &text);
                }
            }
        }
        let methods = std::mem::take(&mut printed.methods);
        for (method, call) in methods {
            let answer = printed.answers.get(&call).expect("a call is an operation");
            printed.items.insert(format!("{method} -> {answer}"));
        }
        printed
    }

    fn file(&mut self, section: &str, text: &str) {
        let file = syn::parse_file(text).expect("generated code parses");
        for item in file.items {
            self.item(&Spelling { section }, item);
        }
    }

    fn item(&mut self, cx: &Spelling<'_>, item: Item) {
        match item {
            Item::Struct(item) => {
                let owner = cx.owner(&item.ident.to_string());
                let public = item.fields.iter().filter(|field| is_public(&field.vis));
                let mut inside = String::new();
                for field in public {
                    let ty = cx.ty(&field.ty);
                    match &field.ident {
                        Some(name) => self.add(format!("{owner}.{name}: {ty}")),
                        None => inside = format!("({ty})"),
                    }
                }
                let derives = item
                    .attrs
                    .iter()
                    .filter(|attr| attr.path().is_ident("derive"));
                for derive in derives {
                    let _ = derive.parse_nested_meta(|meta| {
                        if meta.path.is_ident("Default") {
                            self.add(format!("{owner}: Default"));
                        }
                        Ok(())
                    });
                }
                self.add(format!("{owner}{inside}"));
            }
            Item::Enum(item) => {
                let owner = cx.owner(&item.ident.to_string());
                for variant in &item.variants {
                    let types: Vec<String> = variant
                        .fields
                        .iter()
                        .map(|field| cx.ty(&field.ty))
                        .collect();
                    let inside = match types.as_slice() {
                        [] => String::new(),
                        types => format!("({})", types.join(", ")),
                    };
                    self.add(format!("{owner}::{}{inside}", variant.ident));
                }
                self.add(owner);
            }
            Item::Type(item) => {
                let owner = cx.owner(&item.ident.to_string());
                self.add(format!("{owner} = {}", cx.ty(&item.ty)));
            }
            Item::Impl(item) => self.block(cx, item),
            Item::Const(item) if is_public(&item.vis) => {
                let owner = cx.owner(&item.ident.to_string());
                self.add(format!("{owner}: {}", cx.ty(&item.ty)));
            }
            Item::Fn(item) if is_public(&item.vis) => self.function(cx, cx.section, &item.sig),
            _ => {}
        }
    }

    fn block(&mut self, cx: &Spelling<'_>, block: syn::ItemImpl) {
        let Type::Path(of) = &*block.self_ty else {
            panic!("an impl of an item");
        };
        let name = of.path.get_ident().expect("an item").to_string();
        let owner = cx.owner(&name);
        let Some((implemented, _)) = &block.trait_ else {
            for member in block.items {
                self.member(cx, &owner, member);
            }
            return;
        };
        let implemented = cx.path(implemented);
        if implemented != "Operation" {
            self.add(format!("{owner}: {implemented}"));
            return;
        }
        for member in block.items {
            if let ImplItem::Type(answer) = member
                && answer.ident == "Answer"
            {
                self.answers.insert(name.clone(), cx.ty(&answer.ty));
            }
        }
    }

    fn member(&mut self, cx: &Spelling<'_>, owner: &str, member: ImplItem) {
        match member {
            ImplItem::Const(item) if is_public(&item.vis) => {
                self.add(format!("{owner}::{}: {}", item.ident, cx.ty(&item.ty)));
            }
            ImplItem::Fn(item) if is_public(&item.vis) => {
                self.function(cx, owner, &item.sig);
            }
            _ => {}
        }
    }

    fn function(&mut self, cx: &Spelling<'_>, owner: &str, signature: &syn::Signature) {
        let name = &signature.ident;
        let mut arguments: Vec<(String, String)> = Vec::new();
        for input in &signature.inputs {
            if let FnArg::Typed(argument) = input {
                let syn::Pat::Ident(name) = &*argument.pat else {
                    panic!("an argument is a name");
                };
                arguments.push((name.ident.to_string(), cx.ty(&argument.ty)));
            }
        }
        let returned = match &signature.output {
            syn::ReturnType::Default => String::new(),
            syn::ReturnType::Type(_, ty) => cx.ty(ty),
        };
        let listed: Vec<String> = (arguments.iter())
            .map(|(name, ty)| format!("{name}: {ty}"))
            .collect();
        let listed = listed.join(", ");
        match (owner, signature.receiver().is_some()) {
            ("Client", true) => {
                for (argument, ty) in &arguments {
                    self.add(format!("Client::{name}.{argument}: {ty}"));
                }
                self.methods
                    .push((format!("Client::{name}({listed})"), returned));
            }
            ("webhooks", false) => {
                self.add(format!("{owner}::{name}({listed}) -> {returned}"));
            }
            ("Client" | "Credentials", with_self) => {
                let receiver = if with_self { "self, " } else { "" };
                let returned = returned.replace("Self", owner);
                self.add(format!("{owner}::{name}({receiver}{listed}) -> {returned}"));
            }
            // `new` gives its type, and setters give theirs.
            (_, false) => self.add(format!("{owner}::{name}({listed})")),
            (_, true) if returned == "Self" => {
                let types: Vec<String> = arguments.into_iter().map(|(_, ty)| ty).collect();
                self.add(format!("{owner}.{name}({})", types.join(", ")));
            }
            (_, true) => self.add(format!("{owner}.{name}({listed}) -> {returned}")),
        }
    }

    fn add(&mut self, item: String) {
        self.items.insert(item);
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// How types are written in a section.
struct Spelling<'a> {
    section: &'a str,
}

impl Spelling<'_> {
    fn owner(&self, name: &str) -> String {
        match self.section {
            "" => name.to_owned(),
            // The methods of the client stand beside the calls that they give.
            "api" if name == "Client" => name.to_owned(),
            section => format!("{section}::{name}"),
        }
    }

    fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Path(path) => self.path(&path.path),
            Type::Reference(to) => format!("&{}", self.ty(&to.elem)),
            Type::Slice(of) => format!("[{}]", self.ty(&of.elem)),
            Type::Tuple(types) => {
                let types: Vec<String> = types.elems.iter().map(|ty| self.ty(ty)).collect();
                format!("({})", types.join(", "))
            }
            Type::ImplTrait(of) => {
                let bounds = of.bounds.iter().map(|bound| match bound {
                    TypeParamBound::Trait(bound) => self.path(&bound.path),
                    _ => panic!("a bound is a trait"),
                });
                format!("impl {}", bounds.collect::<Vec<_>>().join(" + "))
            }
            _ => panic!("no type of a generated client"),
        }
    }

    fn path(&self, path: &syn::Path) -> String {
        let segments: Vec<String> = (path.segments.iter())
            .filter(|segment| segment.ident != "runtime")
            .map(|segment| format!("{}{}", segment.ident, self.arguments(&segment.arguments)))
            .collect();
        let name = segments.join("::");
        let is_own = path.segments.len() == 1
            && !PRELUDE.contains(&path.segments[0].ident.to_string().as_str());
        // What holds the body of an answer, and its headers, is the same everywhere.
        if let Some(last) = path.segments.last()
            && (last.ident == "Answer" || last.ident == "Problem")
            && let PathArguments::AngleBracketed(of) = &last.arguments
            && let Some(GenericArgument::Type(body)) = of.args.first()
        {
            return self.ty(body);
        }
        match self.section {
            "types" if is_own => format!("types::{name}"),
            "api" if is_own && name.ends_with("Answer") => format!("api::{name}"),
            _ => name,
        }
    }

    fn arguments(&self, arguments: &PathArguments) -> String {
        let PathArguments::AngleBracketed(arguments) = arguments else {
            return String::new();
        };
        let types = arguments.args.iter().map(|argument| match argument {
            GenericArgument::Type(ty) => self.ty(ty),
            GenericArgument::AssocType(of) => format!("{} = {}", of.ident, self.ty(&of.ty)),
            _ => panic!("an argument is a type"),
        });
        format!("<{}>", types.collect::<Vec<_>>().join(", "))
    }
}

/// What generated code names without a path and does not define.
const PRELUDE: &[&str] = &[
    "BTreeMap",
    "Box",
    "Default",
    "From",
    "Into",
    "IntoIterator",
    "Option",
    "Result",
    "Self",
    "String",
    "Vec",
    "bool",
    "f64",
    "i32",
    "i64",
    "str",
    "u32",
    "u64",
];
