//! The crates that are compared, made from generated types.
//!
//! Generated code has one layout, so its lines are read and not its syntax: a table begins with `runtime::object! { Name {`
//! and ends with `} }`, an item begins with `pub struct` or `pub enum`, a field with `pub name:`.
//!
//! # Invariants
//! - All twins have the same types with the same fields.
//! - Where the derives cannot do what a table does, they do less: constants are not checked, and enums have neither
//!   `Display` nor `FromStr`. The comparison then favours the derives.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// A way to give the types their wire form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Twin {
    /// The tables of the generator.
    Lean,
    /// serde's derives.
    Derives,
    /// None.
    Bare,
}

impl Twin {
    pub(crate) const ALL: [Self; 3] = [Self::Lean, Self::Derives, Self::Bare];

    /// The name of the crate.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Lean => "lean",
            Self::Derives => "derives",
            Self::Bare => "bare",
        }
    }
}

/// How many tables there are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) objects: usize,
    pub(crate) enums: usize,
    pub(crate) unions: usize,
}

/// Writes a workspace with all twins. `sources` is the `src` of a crate with `types`, or with a folder of them a vendor.
pub(crate) fn write_all(
    sources: &Path,
    runtime: &Path,
    out: &Path,
) -> Result<Counts, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    let mut modules = Vec::new();
    if sources.join("types").is_dir() {
        collect(&sources.join("types"), "types/", &mut files)?;
        modules.push("types".to_owned());
    } else {
        for entry in std::fs::read_dir(sources)? {
            let folder = entry?;
            let vendor = folder.file_name().to_string_lossy().into_owned();
            if folder.path().join("types").is_dir() {
                collect(
                    &folder.path().join("types"),
                    &format!("{vendor}/types/"),
                    &mut files,
                )?;
                files.insert(format!("{vendor}/mod.rs"), "pub mod types;\n".to_owned());
                modules.push(vendor);
            }
        }
        modules.sort();
    }
    let root: String = modules
        .iter()
        .map(|module| format!("pub mod {module};\n"))
        .collect();
    // Links in the documentation lead to items outside `types`; only rustdoc would mind.
    files.insert("lib.rs".to_owned(), root);

    let runtime = runtime.display();
    std::fs::create_dir_all(out)?;
    std::fs::write(
        out.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"lean\", \"derives\", \"bare\"]\n",
    )?;
    let mut counts = Counts::default();
    for twin in Twin::ALL {
        let name = twin.name();
        let folder = out.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        std::fs::write(
            folder.join("Cargo.toml"),
            format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 runtime = {{ package = \"clientwright-runtime\", path = {:?} }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n",
                runtime.to_string()
            ),
        )?;
        counts = Counts::default();
        for (path, text) in &files {
            let path = folder.join("src").join(path);
            std::fs::create_dir_all(path.parent().ok_or("a source lies in a folder")?)?;
            std::fs::write(path, rewrite(text, twin, &mut counts))?;
        }
    }
    Ok(counts)
}

fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, String>,
) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

/// The attributes that stand for a table.
#[derive(Debug, Default)]
struct Attributes {
    /// Of the item.
    item: Option<String>,
    /// Of its fields or variants, by their names.
    members: BTreeMap<String, String>,
}

/// The text of a source file in a twin.
fn rewrite(text: &str, twin: Twin, counts: &mut Counts) -> String {
    let mut tables = BTreeMap::new();
    let mut rest = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((kind, head)) = line
            .trim()
            .strip_prefix("runtime::")
            .and_then(|line| line.split_once("! { "))
        else {
            rest.push(line);
            continue;
        };
        let count = match kind {
            "object" => &mut counts.objects,
            "string_enum" => &mut counts.enums,
            "union" => &mut counts.unions,
            _ => &mut 0,
        };
        *count += 1;
        // `newtype! { Name(T) }` and a table without lines end where they begin.
        let mut body = Vec::new();
        if !line.trim_end().ends_with('}') {
            body.extend(
                lines
                    .by_ref()
                    .take_while(|line| line.trim() != "} }")
                    .map(str::trim),
            );
        }
        let head = head.strip_prefix("closed ").unwrap_or(head);
        let name: String = head
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        tables.insert(name, attributes(kind, head, &body));
    }
    match twin {
        Twin::Lean => text.to_owned(),
        Twin::Bare => with_attributes(&rest, &tables, None),
        Twin::Derives => {
            with_attributes(&rest, &tables, Some("serde::Serialize, serde::Deserialize"))
        }
    }
}

/// serde's attributes for a table.
fn attributes(kind: &str, head: &str, body: &[&str]) -> Attributes {
    let mut attributes = Attributes::default();
    match kind {
        "object" => {
            for line in body {
                if let Some(rest) = line.strip_prefix("..") {
                    let field = rest.split(':').next().unwrap_or_default();
                    attributes
                        .members
                        .insert(field.trim().to_owned(), "flatten".to_owned());
                    continue;
                }
                // A line that begins with a string is a constant, which has no field.
                let Some((field, wire)) = line.split_once('=').filter(|_| !line.starts_with('"'))
                else {
                    continue;
                };
                attributes
                    .members
                    .insert(field.trim().to_owned(), field_attribute(wire.trim()));
            }
        }
        "string_enum" => {
            for line in body {
                if let Some((variant, text)) = line.trim_end_matches(',').split_once('=') {
                    attributes.members.insert(
                        variant.trim().to_owned(),
                        format!("rename = {}", text.trim()),
                    );
                }
            }
            attributes
                .members
                .insert("Unknown".to_owned(), "untagged".to_owned());
        }
        "union" => union_attributes(head, body, &mut attributes),
        "newtype" => attributes.item = Some("transparent".to_owned()),
        _ => {}
    }
    attributes
}

/// `wire` is what stands behind `=`: `"key" optional: Option<String>,`.
fn field_attribute(wire: &str) -> String {
    // The last quote before the type ends the key, which may hold quotes of its own.
    let (key, ty) = wire.rsplit_once("\" ").map_or_else(
        || wire.rsplit_once("\":").unwrap_or((wire, "")),
        |(key, rest)| (key, rest),
    );
    let presence = ty.split(':').next().unwrap_or_default().trim();
    let name = format!("{key}\"");
    match presence {
        "optional" | "any" => {
            format!("rename = {name}, skip_serializing_if = \"Option::is_none\"")
        }
        "maybe" => {
            format!("rename = {name}, default, skip_serializing_if = \"runtime::Maybe::is_absent\"")
        }
        _ => format!("rename = {name}"),
    }
}

/// A tagged enum where every branch has its tag; else an untagged one.
fn union_attributes(head: &str, body: &[&str], attributes: &mut Attributes) {
    let tag = head
        .split_once(" by ")
        .map(|(_, tag)| tag.trim_end_matches(" {"));
    let body: Vec<&str> = (body.iter().copied())
        .filter(|line| !line.starts_with("unknown"))
        .collect();
    let tagged = body.iter().all(|line| line.starts_with('"'));
    let Some(tag) = tag.filter(|tag| tagged && tag.starts_with('"')) else {
        attributes.item = Some("untagged".to_owned());
        return;
    };
    attributes.item = Some(format!("tag = {tag}"));
    for line in body {
        let Some((texts, branch)) = line.split_once("=>") else {
            continue;
        };
        let variant = branch.trim().split('(').next().unwrap_or_default();
        let texts = texts.trim().trim_end_matches(" added");
        let mut texts = texts.split(" | ");
        let mut attribute = format!("rename = {}", texts.next().unwrap_or_default());
        for alias in texts {
            attribute += &format!(", alias = {alias}");
        }
        attributes.members.insert(variant.to_owned(), attribute);
    }
    attributes
        .members
        .insert("Unknown".to_owned(), "untagged".to_owned());
}

/// The items with the derives that the tables stand for: those of the standard library, and `wire` if there are such.
fn with_attributes(
    lines: &[&str],
    tables: &BTreeMap<String, Attributes>,
    wire: Option<&str>,
) -> String {
    let mut text = String::new();
    let mut current: Option<(&Attributes, usize)> = None;
    for line in lines {
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        let item = trimmed
            .strip_prefix("pub struct ")
            .or_else(|| trimmed.strip_prefix("pub enum "));
        if let Some(item) = item {
            let name: String = item
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            current = None;
            if let Some(table) = tables.get(&name) {
                text += "#[derive(Clone, Debug, PartialEq)]\n";
                if let Some(wire) = wire {
                    text += &format!("#[derive({wire})]\n");
                    if let Some(attribute) = &table.item {
                        text += &format!("#[serde({attribute})]\n");
                    }
                    current = Some((table, indent));
                }
            }
        } else if let Some((table, outer)) = current {
            let name = trimmed.strip_prefix("pub ").unwrap_or(trimmed);
            let name: String = name
                .chars()
                .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '#'))
                .collect();
            if indent == outer {
                current = trimmed.is_empty().then_some((table, outer));
            } else if let Some(attribute) = table.members.get(&name).filter(|_| indent == outer + 4)
            {
                text += &format!("#[serde({attribute})]\n");
            }
        }
        // What the runtime keeps of an unknown value can only be made by its own decoding.
        let line = line
            .replace("Unknown(runtime::UnknownValue)", "Unknown(String)")
            .replace("Unknown(runtime::UnknownBranch)", "Unknown(runtime::Json)");
        text += &line;
        text.push('\n');
    }
    text
}
