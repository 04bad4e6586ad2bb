//! What a type is by itself, as a text: two types whose labels and parts are equal are equal.
//!
//! # Invariants
//! - The order of the document has no part in it, except where it decides: between branches that are tried.
//! - A text of the document stands with its length, so no two shapes have one label.

use std::fmt::Write as _;

use crate::ir::{
    Additional, BranchTag, EnumVariant, JsonKind, Literal, Shape, StringEnum, Struct, TagSource,
    Test, TypeId, Union,
};

/// A shape without what it is made of, and what it is made of.
#[derive(Debug, Default)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) parts: Vec<TypeId>,
}

/// The label of `shape`.
pub(super) fn label(shape: &Shape) -> Label {
    let mut label = Label::default();
    match shape {
        Shape::Struct(found) => label.object(found),
        Shape::Enum(found) => label.values(found),
        Shape::Union(found) => label.union(found),
        Shape::List(part) => label.wrapper("list", *part),
        Shape::Map(part) => label.wrapper("map", *part),
        Shape::Nullable(part) => label.wrapper("nullable", *part),
        Shape::Alias(part) => label.wrapper("alias", *part),
        Shape::Primitive(primitive) => label.word(format_args!("{primitive:?}")),
        Shape::Any => label.word("any"),
    }
    label
}

impl Label {
    fn word(&mut self, word: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{word} ");
    }

    /// A text of the document.
    fn quote(&mut self, text: &str) {
        let _ = write!(self.text, "{}:{text} ", text.len());
    }

    fn name(&mut self, name: Option<&str>) {
        match name {
            Some(name) => self.quote(name),
            None => self.word("-"),
        }
    }

    fn wrapper(&mut self, word: &str, part: TypeId) {
        self.word(word);
        self.parts.push(part);
    }

    fn object(&mut self, shape: &Struct) {
        self.word("struct");
        let mut fields: Vec<_> = shape.fields.iter().collect();
        fields.sort_by(|a, b| a.wire_name.cmp(&b.wire_name));
        for field in fields {
            self.quote(&field.wire_name);
            self.name(field.rust_name.as_deref());
            self.word(format_args!("{:?}", field.presence));
            let ways = [
                (field.read_only, "read-only"),
                (field.write_only, "write-only"),
                (field.preset, "preset"),
                (field.answered, "answered"),
            ];
            for (_, way) in ways.iter().filter(|(holds, _)| *holds) {
                self.word(way);
            }
            self.parts.push(field.ty);
        }
        let mut constants: Vec<_> = shape.constants.iter().collect();
        constants.sort_by(|a, b| a.wire_name.cmp(&b.wire_name));
        for constant in constants {
            self.word("constant");
            self.quote(&constant.wire_name);
            match &constant.value {
                Literal::String(text) => self.quote(text),
                Literal::Bool(value) => self.word(value),
                Literal::Integer(value) => self.word(format_args!("i{value}")),
            }
        }
        let mut needs = shape.needs.clone();
        needs.iter_mut().for_each(|set| set.sort());
        needs.sort();
        for set in needs {
            self.word("needs");
            set.iter().for_each(|name| self.quote(name));
        }
        match shape.additional {
            Additional::Ignored => {}
            Additional::Kept(part) => self.wrapper("others", part),
        }
    }

    fn values(&mut self, shape: &StringEnum) {
        self.word("enum");
        let mut variants: Vec<&EnumVariant> = shape.variants.iter().collect();
        variants.sort_by(|a, b| a.wire_value.cmp(&b.wire_value));
        for variant in variants {
            self.quote(&variant.wire_value);
            self.name(variant.rust_name.as_deref());
        }
    }

    fn union(&mut self, union: &Union) {
        self.word("union");
        if let Some((tag, source)) = &union.decode.tag {
            self.quote(tag);
            self.word(match source {
                TagSource::Declared => "declared",
                TagSource::Inferred => "inferred",
            });
            if union.decode.or_shape {
                self.word("or shape");
            }
        }
        let mut branches: Vec<(String, TypeId)> = (union.branches.iter().enumerate())
            .map(|(index, branch)| (branch_text(union, index), branch.ty))
            .collect();
        if !is_ordered(union) {
            branches.sort();
        }
        for (text, part) in branches {
            self.quote(&text);
            self.parts.push(part);
        }
        if is_ordered(union) {
            for arm in &union.decode.arms {
                self.word(arm.branch);
            }
        }
    }
}

/// Whether it matters which branch comes first: not where no value fulfils two tests.
fn is_ordered(union: &Union) -> bool {
    let tests = || union.decode.arms.iter().map(|arm| &arm.test);
    let has = |kind: JsonKind| tests().any(|test| *test == Test::Kind(kind));
    let disjoint = tests().all(|test| matches!(test, Test::Tag(_) | Test::Kind(_)));
    let mut texts: Vec<String> = (0..union.branches.len())
        .map(|index| branch_text(union, index))
        .collect();
    texts.sort();
    let alike = texts.windows(2).any(|pair| pair[0] == pair[1]);
    !disjoint || alike || has(JsonKind::Integer) && has(JsonKind::Number)
}

/// What is known of one branch without its type.
fn branch_text(union: &Union, index: usize) -> String {
    let branch = &union.branches[index];
    let mut label = Label::default();
    for arm in (union.decode.arms.iter()).filter(|arm| arm.branch == index) {
        match &arm.test {
            Test::Tag(values) => {
                let mut values: Vec<&String> = values.iter().collect();
                values.sort();
                values.into_iter().for_each(|value| label.quote(value));
            }
            Test::Has { member, nullable } => {
                label.quote(member);
                label.word(nullable);
            }
            test => label.word(format_args!("{test:?}")),
        }
    }
    label.name(branch.rust_name.as_deref());
    label.name(branch.label.as_deref());
    match &branch.tag {
        BranchTag::None => label.word("untagged"),
        BranchTag::Own => label.word("own"),
        BranchTag::Added(value) => label.quote(value),
    }
    for (role, branch) in [
        ("default", union.decode.default),
        ("absent", union.decode.absent),
    ] {
        if branch == Some(index) {
            label.word(role);
        }
    }
    label.text
}
