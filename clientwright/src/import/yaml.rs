//! A tree -> YAML as a person would write it.
//!
//! Decides the style of every value: block collections indented by two, long texts as literal blocks, everything
//! else on one line. What any YAML reader could take for something else is quoted.
//!
//! # Invariants
//! - Reading the output gives an equal tree.
//! - One tree has one output: no width, no folding, nothing to configure.

use serde_json::{Map, Value};

use super::scalar::{is_plain, literal_block, quoted};

/// The longest key that YAML readers find without being told that it is one.
const MAX_IMPLICIT_KEY: usize = 1_000;

/// Writes a tree as YAML.
pub fn to_yaml(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(members) if !members.is_empty() => write_members(&mut out, members, 0),
        Value::Array(elements) if !elements.is_empty() => write_elements(&mut out, elements, 0),
        scalar => {
            out += &inline(scalar);
            out.push('\n');
        }
    }
    out
}

fn write_members(out: &mut String, members: &Map<String, Value>, indent: usize) {
    for (number, (key, value)) in members.iter().enumerate() {
        // The first member stands behind what is written already, a dash or nothing.
        if number > 0 {
            push_indent(out, indent);
        }
        let key_text = text(key);
        if key_text.len() > MAX_IMPLICIT_KEY {
            *out += &format!("? {key_text}\n");
            push_indent(out, indent);
        } else {
            *out += &key_text;
        }
        out.push(':');
        write_member_value(out, value, indent);
    }
}

fn write_member_value(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            out.push('\n');
            push_indent(out, indent + 2);
            write_members(out, members, indent + 2);
        }
        Value::Array(elements) if !elements.is_empty() => {
            out.push('\n');
            push_indent(out, indent + 2);
            write_elements(out, elements, indent + 2);
        }
        scalar => write_scalar(out, scalar, indent),
    }
}

fn write_elements(out: &mut String, elements: &[Value], indent: usize) {
    for (number, element) in elements.iter().enumerate() {
        if number > 0 {
            push_indent(out, indent);
        }
        out.push('-');
        match element {
            Value::Object(members) if !members.is_empty() => {
                out.push(' ');
                write_members(out, members, indent + 2);
            }
            Value::Array(elements) if !elements.is_empty() => {
                out.push(' ');
                write_elements(out, elements, indent + 2);
            }
            scalar => write_scalar(out, scalar, indent),
        }
    }
}

/// Writes a value that is no filled collection, behind a colon or dash.
fn write_scalar(out: &mut String, value: &Value, indent: usize) {
    out.push(' ');
    match value {
        Value::String(string) if let Some(header) = literal_block(string) => {
            *out += header;
            out.push('\n');
            for line in string.lines() {
                if !line.is_empty() {
                    push_indent(out, indent + 2);
                    *out += line;
                }
                out.push('\n');
            }
        }
        other => {
            *out += &inline(other);
            out.push('\n');
        }
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(string) => text(string),
        // Empty collections, numbers and literals are written as in JSON.
        other => other.to_string(),
    }
}

fn text(string: &str) -> String {
    if is_plain(string) {
        string.to_owned()
    } else {
        quoted(string)
    }
}

fn push_indent(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}
