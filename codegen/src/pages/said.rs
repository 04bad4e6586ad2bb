//! What the user says of pages: rules for operations, in the options.

use super::{Paged, find};
use crate::ir::{Api, Operation};
use crate::options::{PageKind, PageOptions, PageRuleOption};
use crate::rust_api::PageRule;
use crate::select::Pattern;
use crate::{Diagnostics, Place, Pointer};

/// What the user says of one operation.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    /// Nothing: it may be found.
    Nothing,
    /// That it has no pages.
    None,
    /// How its pages are asked for.
    Rule(Paged),
}

/// What the user says of each operation: the first rule that names it counts.
pub(super) fn said(api: &Api, options: &PageOptions, diags: &mut Diagnostics) -> Vec<Said> {
    let mut said = vec![Said::Nothing; api.operations.len()];
    for rule in &options.rules {
        let patterns = rule
            .operations
            .iter()
            .map(|text| (text, Pattern::new(text)));
        for (text, pattern) in patterns {
            let mut is_used = false;
            for (operation, said) in api.operations.iter().zip(&mut said) {
                if !fits(&pattern, operation) {
                    continue;
                }
                is_used = true;
                if *said == Said::Nothing {
                    *said = read(api, operation, rule, diags);
                }
            }
            if !is_used {
                diags.error(
                    Place::Spec(Pointer::root().key("paths")),
                    format!("`{text}` in a rule of `options.pages` matches no operation"),
                    "write an `operationId`, or a method and path as `GET /exports`; `*` stands for any text",
                );
            }
        }
    }
    said
}

fn fits(pattern: &Pattern, operation: &Operation) -> bool {
    let title = format!("{} {}", operation.method, operation.path.text);
    pattern.fits(operation.id.as_deref(), &title, &operation.path.text)
}

/// What a rule says of an operation.
fn read(api: &Api, operation: &Operation, rule: &PageRuleOption, diags: &mut Diagnostics) -> Said {
    if rule.by == PageKind::None {
        return Said::None;
    }
    let mut refuse = |what: String, help: &str| {
        let what = format!("a rule of `options.pages` does not fit this operation: {what}");
        diags.error(Place::Spec(operation.origin.clone()), what, help);
        Said::None
    };
    let Some((_, body)) = find::answer(operation) else {
        return refuse(
            "it has no single success with a JSON body".to_owned(),
            "leave it out of the rule",
        );
    };
    let items: Vec<String> = match &rule.items {
        Some(place) => match place.parse::<Pointer>() {
            Ok(pointer) => pointer.tokens().to_vec(),
            Err(_) => return refuse(format!("`{place}` is no JSON Pointer"), POINTER),
        },
        None => match find::list(api, body) {
            Some((items, _)) => Vec::from_iter(items),
            None => {
                return refuse(
                    "it is not plain which member has the list".to_owned(),
                    "name it: `items = \"/data\"`",
                );
            }
        },
    };
    let is_list = match items.as_slice() {
        [] => find::is_list(api, body),
        [name] => find::member(api, body, name).is_some_and(|ty| find::is_list(api, ty)),
        _ => false,
    };
    if !is_list {
        return refuse(
            "`items` leads to no list".to_owned(),
            "name a member of the body that is a list, `/data`, or the whole body: an empty text",
        );
    }
    match rule_of(rule, operation, &items) {
        Ok(rule) => Said::Rule(Paged {
            items: items.into_iter().next(),
            rule,
        }),
        Err(what) => refuse(what, POINTER),
    }
}

const POINTER: &str = "a place is a JSON Pointer, as `/meta/next`, and `parameter` a parameter of the query as it is sent";

fn rule_of(
    rule: &PageRuleOption,
    operation: &Operation,
    items: &[String],
) -> Result<PageRule, String> {
    let parameter = || {
        let name = (rule.parameter.as_ref()).ok_or("`parameter` is missing")?;
        let has = |param: &crate::ir::Param| param.wire_name == *name;
        if operation.params.iter().any(has) {
            Ok(name.clone())
        } else {
            Err(format!("it has no parameter `{name}`"))
        }
    };
    let place = |key: &str, text: &Option<String>| {
        let text = text.as_ref().ok_or(format!("`{key}` is missing"))?;
        let pointer: Pointer = text
            .parse()
            .map_err(|_| format!("`{text}` is no JSON Pointer"))?;
        Ok::<Vec<String>, String>(pointer.tokens().to_vec())
    };
    let perhaps =
        |key: &str, text: &Option<String>| text.is_some().then(|| place(key, text)).transpose();
    Ok(match rule.by {
        PageKind::Cursor => PageRule::Cursor {
            parameter: parameter()?,
            next: place("next", &rule.next)?,
            more: perhaps("more", &rule.more)?,
        },
        PageKind::LastItem => PageRule::LastItem {
            parameter: parameter()?,
            items: items.to_vec(),
            member: rule.member.clone().unwrap_or_else(|| "id".to_owned()),
            more: place("more", &rule.more)?,
        },
        PageKind::Offset => PageRule::Offset {
            parameter: parameter()?,
            items: items.to_vec(),
            total: perhaps("total", &rule.total)?,
        },
        PageKind::Number => PageRule::Number {
            parameter: parameter()?,
            first: rule.first.unwrap_or(1),
            items: items.to_vec(),
            last: perhaps("last", &rule.last)?,
        },
        PageKind::Link => PageRule::Link {
            next: place("next", &rule.next)?,
        },
        PageKind::LinkHeader => PageRule::LinkHeader,
        PageKind::None => return Err("it says that there are no pages".to_owned()),
    })
}
