//! What decides for a branch of a union: `status="complete"`, `string`, `has "deleted"`.

use super::cursor::Cursor;
use crate::api_file::facts;
use crate::api_file::line::bare;
use crate::ir::{JsonKind, Primitive, Test};
use crate::rust_api::Told;

/// Reads what decides for a branch of a union with this tag.
pub(super) fn told(tag: &str, text: &str) -> Option<Told> {
    let mut told = Told::default();
    let mut text = Cursor::new(text);
    let tag = format!("{}=", bare(tag));
    loop {
        if text.eat_word("default") {
            told.is_default = true;
        } else if text.eat_word("absent") {
            told.is_absent = true;
        } else if text.eat_word("added") {
            told.is_added = true;
        } else if !text.eat_word("never") {
            told.tests.push(test(&tag, &mut text)?);
        }
        if !text.eat(", ") {
            return text.at_end(told);
        }
    }
}

fn test(tag: &str, text: &mut Cursor<'_>) -> Option<Test> {
    let mut tagged = *text;
    if tag.len() > 1 && tagged.eat(tag) {
        let mut values = vec![tagged.quoted()?];
        while tagged.eat("|") {
            values.push(tagged.quoted()?);
        }
        *text = tagged;
        return Some(Test::Tag(values));
    }
    if text.eat("has ") {
        let member = text.quoted()?;
        return Some(Test::Has {
            member,
            nullable: text.eat(" nullable"),
        });
    }
    let plain = |text: &mut Cursor<'_>, word: &str, test: Test| text.eat_word(word).then_some(test);
    let integers = [
        Primitive::I32,
        Primitive::U32,
        Primitive::I64,
        Primitive::U64,
    ];
    let kinds = [
        JsonKind::Bool,
        JsonKind::Integer,
        JsonKind::Number,
        JsonKind::String,
        JsonKind::Array,
        JsonKind::Object,
    ];
    plain(text, "known string", Test::KnownString)
        .or_else(|| plain(text, "formed string", Test::FormedString))
        .or_else(|| plain(text, "try", Test::Try))
        .or_else(|| {
            let mut integers = integers.into_iter();
            integers.find_map(|of| plain(text, of.integer_format(), Test::Integer(of)))
        })
        .or_else(|| {
            let mut kinds = kinds.into_iter();
            kinds.find_map(|kind| plain(text, facts::json_kind(kind), Test::Kind(kind)))
        })
}
