//! Texts, flags and numbers that were written as something else.

use serde_json::{Number, Value};

use super::{Pass, describe};
use crate::diagnostics::Loss;
use crate::normalize::at::At;

impl Pass<'_> {
    /// A text; numbers and flags are what YAML made of one.
    pub(super) fn text(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        match value {
            Value::String(_) => true,
            Value::Number(_) | Value::Bool(_) => {
                let text = value.to_string();
                self.diags.mended(
                    &at.pointer(),
                    format!("a text is wanted here; {} is read as one", describe(value)),
                );
                *value = Value::String(text);
                true
            }
            _ => {
                self.wrong(value, "a text", Some(Loss::Ignored), at);
                false
            }
        }
    }

    /// True or false, perhaps in quotes.
    pub(super) fn flag(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        let meant = match value {
            Value::Bool(_) => return true,
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" => Some(true),
                "false" | "no" | "" => Some(false),
                _ => None,
            },
            _ => None,
        };
        match meant {
            Some(flag) => {
                self.diags.mended(
                    &at.pointer(),
                    format!(
                        "true or false is wanted here; {} is read as {flag}",
                        describe(value)
                    ),
                );
                *value = Value::Bool(flag);
                true
            }
            None => {
                self.wrong(value, "true or false", Some(Loss::Ignored), at);
                false
            }
        }
    }

    /// A whole number from zero. These only check values, so one that cannot be read costs nothing.
    pub(super) fn count(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        let number = match value {
            Value::Number(number) if number.is_u64() => return true,
            Value::Number(number) => whole(number).and_then(|whole| u64::try_from(whole).ok()),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        self.replace_number(
            value,
            number.map(Number::from),
            "a whole number from zero",
            at,
        )
    }

    /// Any number.
    pub(super) fn number(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        let number = match value {
            Value::Number(_) => return true,
            Value::String(text) => text.trim().parse().ok().or_else(|| {
                let float: f64 = text.trim().parse().ok()?;
                Number::from_f64(float)
            }),
            _ => None,
        };
        self.replace_number(value, number, "a number", at)
    }

    fn replace_number(
        &mut self,
        value: &mut Value,
        number: Option<Number>,
        wanted: &str,
        at: &At<'_>,
    ) -> bool {
        match number {
            Some(number) => {
                if !value.is_number() {
                    self.diags.mended(
                        &at.pointer(),
                        format!(
                            "{wanted} is wanted here; {} is read as one",
                            describe(value)
                        ),
                    );
                }
                *value = Value::Number(number);
                true
            }
            None => {
                self.wrong(value, wanted, None, at);
                false
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        match value {
            Value::String(_) | Value::Number(_) | Value::Bool(_) => {
                self.diags.mended(
                    &at.pointer(),
                    format!(
                        "a list of texts is wanted here; {} is read as a list of one",
                        describe(value)
                    ),
                );
                *value = Value::Array(vec![value.take()]);
            }
            // A security requirement without scopes, or a list that PHP wrote as a map.
            Value::Object(members) if members.is_empty() => *value = Value::Array(Vec::new()),
            Value::Array(_) => {}
            _ => {
                self.wrong(value, "a list of texts", Some(Loss::Ignored), at);
                return false;
            }
        }
        if let Value::Array(elements) = value {
            let mut index = 0;
            elements.retain_mut(|element| {
                let here = at.index(index);
                index += 1;
                if let Some(name) = element.get("name").filter(|name| name.is_string()).cloned() {
                    self.diags.mended(
                        &here.pointer(),
                        "a text is wanted here; the object's name is taken",
                    );
                    *element = name;
                }
                !element.is_null() && self.text(element, &here)
            });
        }
        true
    }

    /// An object of texts; a list of texts is one whose texts are empty.
    pub(super) fn text_map(&mut self, value: &mut Value, at: &At<'_>) -> bool {
        if let Value::Array(elements) = value {
            let names = elements.iter().filter_map(Value::as_str);
            *value = names
                .map(|name| (name.to_owned(), Value::from("")))
                .collect::<super::Members>()
                .into();
        }
        let Value::Object(members) = value else {
            self.wrong(value, "an object of texts", Some(Loss::Ignored), at);
            return false;
        };
        members.retain(|key, member| {
            if member.is_null() {
                *member = Value::from("");
            }
            self.text(member, &at.key(key))
        });
        true
    }
}

/// The number as a whole one, when it is one: `3.0` is.
pub(in crate::normalize) fn whole(number: &Number) -> Option<i64> {
    number.as_i64().or_else(|| {
        let float = number.as_f64()?;
        // Beyond 2^53 a float no longer says which whole number was meant.
        let fits = float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "checked to be whole and in range"
        )]
        fits.then_some(float as i64)
    })
}
