//! What the kept part of a document reaches among its components.
//!
//! Decides what a reference is: `$ref` and `$dynamicRef`, the values of a discriminator's mapping (references or bare
//! names), the schemas that extend one with a discriminator but without branches, and the names in `security`.
//! Anything that looks like one of these is followed, in examples too: what is kept needlessly does no harm.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::Pointer;

/// A component: its kind and its name.
type Component = (String, String);

/// The components that are reached, and the references that lead elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Reached {
    components: BTreeSet<Component>,
    /// Components that were reached and not looked into yet.
    pending: Vec<Component>,
    /// References into paths: from where, and to where.
    into_paths: Vec<(Pointer, Pointer)>,
}

impl Reached {
    /// Follows everything from the root and from the listed schemas.
    pub(crate) fn from(root: &Value, schemas: &BTreeSet<String>) -> Self {
        let mut reached = Self::default();
        for name in schemas {
            reached.add("schemas", name);
        }
        for (key, value) in root.as_object().into_iter().flatten() {
            if matches!(key.as_str(), "paths" | "webhooks" | "security") {
                reached.scan_member(key, value, &mut vec![key.as_str()]);
            }
        }
        let extensions = Extensions::of(root);
        while let Some((kind, name)) = reached.pending.pop() {
            let Some(value) = root
                .get("components")
                .and_then(|all| all.get(&kind)?.get(&name))
            else {
                continue;
            };
            reached.scan(value, &mut vec!["components", kind.as_str(), name.as_str()]);
            if kind == "schemas" && is_open_base(value) {
                for name in extensions.of_base(&name) {
                    reached.add("schemas", name);
                }
            }
        }
        reached
    }

    /// Whether a place is outside of components, or in one that is reached.
    pub(crate) fn has(&self, at: &Pointer) -> bool {
        match at.tokens() {
            [components, kind, name, ..] if components == "components" => {
                self.components.contains(&(kind.clone(), name.clone()))
            }
            _ => true,
        }
    }

    fn add(&mut self, kind: &str, name: &str) {
        let component = (kind.to_owned(), name.to_owned());
        if self.components.insert(component.clone()) {
            self.pending.push(component);
        }
    }

    fn scan<'a>(&mut self, value: &'a Value, at: &mut Vec<&'a str>) {
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    at.push(key);
                    self.scan_member(key, value, at);
                    at.pop();
                }
            }
            Value::Array(elements) => elements.iter().for_each(|element| self.scan(element, at)),
            _ => {}
        }
    }

    fn scan_member<'a>(&mut self, key: &str, value: &'a Value, at: &mut Vec<&'a str>) {
        match (key, value) {
            ("$ref" | "$dynamicRef", Value::String(reference)) => self.follow(reference, at),
            ("discriminator", Value::Object(discriminator)) => {
                let mapping = discriminator.get("mapping").and_then(Value::as_object);
                for target in mapping.into_iter().flat_map(|mapping| mapping.values()) {
                    self.follow_mapping(target, at);
                }
                if let Some(Value::String(target)) = discriminator.get("defaultMapping") {
                    self.follow_mapping(&Value::String(target.clone()), at);
                }
            }
            ("security", Value::Array(requirements)) => {
                for name in requirements
                    .iter()
                    .filter_map(Value::as_object)
                    .flat_map(|all| all.keys())
                {
                    self.add("securitySchemes", name);
                }
            }
            _ => {}
        }
        self.scan(value, at);
    }

    /// A mapping value is a reference, or the name of a schema.
    fn follow_mapping(&mut self, target: &Value, at: &[&str]) {
        match target.as_str() {
            Some(reference) if reference.starts_with('#') => self.follow(reference, at),
            Some(name) => self.add("schemas", name),
            None => {}
        }
    }

    fn follow(&mut self, reference: &str, at: &[&str]) {
        let Ok(target) = Pointer::from_fragment(reference) else {
            return;
        };
        match target.tokens() {
            [components, kind, name, ..] if components == "components" => self.add(kind, name),
            [paths, ..] if paths == "paths" => {
                let from = at
                    .iter()
                    .fold(Pointer::root(), |from, token| from.key(token));
                self.into_paths.push((from, target));
            }
            _ => {}
        }
    }

    /// The references that led somewhere while all paths were there, and lead nowhere now.
    pub(super) fn lost(&self, root: &Value, original_paths: &Value) -> Vec<(Pointer, Pointer)> {
        let below_paths = |target: &Pointer| {
            let tokens = target.tokens().iter().skip(1);
            tokens
                .fold(Pointer::root(), |below, token| below.key(token))
                .to_string()
        };
        let was_there = |target: &Pointer| original_paths.pointer(&below_paths(target)).is_some();
        let is_there = |target: &Pointer| root.pointer(&target.to_string()).is_some();
        let lost = self
            .into_paths
            .iter()
            .filter(|(_, target)| was_there(target) && !is_there(target));
        lost.cloned().collect()
    }

    /// Takes away the components that are not reached.
    pub(super) fn prune(self, root: &mut Value) {
        let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) else {
            return;
        };
        components.retain(|kind, members| {
            if kind.starts_with("x-") {
                return true;
            }
            let Some(members) = members.as_object_mut() else {
                return true;
            };
            let is_reached =
                |name: &String| self.components.contains(&(kind.clone(), name.clone()));
            members.retain(|name, _| is_reached(name));
            !members.is_empty()
        });
        if components.is_empty()
            && let Some(root) = root.as_object_mut()
        {
            root.shift_remove("components");
        }
    }
}

/// Whether a schema has branches that it does not list: they extend it by `allOf`.
fn is_open_base(schema: &Value) -> bool {
    schema.get("discriminator").is_some()
        && schema.get("oneOf").is_none()
        && schema.get("anyOf").is_none()
}

/// Which schemas extend which by `allOf`.
#[derive(Debug)]
struct Extensions(BTreeMap<String, Vec<String>>);

impl Extensions {
    fn of(root: &Value) -> Self {
        let mut extensions: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let schemas = root
            .pointer("/components/schemas")
            .and_then(Value::as_object);
        for (name, schema) in schemas.into_iter().flatten() {
            let parts = schema
                .get("allOf")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let references = parts.filter_map(|part| part.get("$ref")?.as_str());
            for base in references.filter_map(|reference| Pointer::from_fragment(reference).ok()) {
                if let [components, schemas, base] = base.tokens()
                    && components == "components"
                    && schemas == "schemas"
                {
                    extensions
                        .entry(base.clone())
                        .or_default()
                        .push(name.clone());
                }
            }
        }
        Self(extensions)
    }

    /// What extends `base`, through any number of steps.
    fn of_base<'a>(&'a self, base: &'a str) -> BTreeSet<&'a str> {
        let (mut all, mut open) = (BTreeSet::new(), vec![base]);
        while let Some(base) = open.pop() {
            for name in self.0.get(base).into_iter().flatten() {
                if all.insert(name.as_str()) {
                    open.push(name);
                }
            }
        }
        all
    }
}
