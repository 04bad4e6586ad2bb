//! What the document makes plain: a parameter and a member that belong together by their names.
//!
//! The order of the questions is the policy: what an answer gives for the next call comes before what is counted.

use super::members::{self, Kind, Member, word};
use super::{Paged, words};
use crate::ir::{Api, BodyKind, Operation, Param, ParamLocation, Response, Shape, TypeId};
use crate::rust_api::PageRule;

/// How the pages of an operation are asked for, if that is plain.
pub(super) fn find(api: &Api, operation: &Operation) -> Option<Paged> {
    if operation.method != "GET" || operation.body.is_some() {
        return None;
    }
    let (response, body) = answer(operation)?;
    let (items, element) = list(api, body)?;
    let list = List {
        api,
        response,
        params: params(api, operation),
        members: members::of(api, body),
        items: items.clone(),
        element,
    };
    Some(Paged {
        rule: list.rule()?,
        items,
    })
}

/// The one success with JSON, and its body.
pub(super) fn answer(operation: &Operation) -> Option<(&Response, TypeId)> {
    let mut successes = operation
        .responses
        .iter()
        .filter(|response| response.status.is_success() && !response.contents.is_empty());
    let (Some(response), None) = (successes.next(), successes.next()) else {
        return None;
    };
    match response.contents.as_slice() {
        [content] => match content.kind {
            BodyKind::Json(ty) => Some((response, ty)),
            _ => None,
        },
        _ => None,
    }
}

/// The member that has the list, and what is listed.
pub(super) fn list(api: &Api, body: TypeId) -> Option<(Option<String>, TypeId)> {
    let object = match members::shape(api, body) {
        Shape::List(element) => return Some((None, *element)),
        Shape::Struct(object) => object,
        _ => return None,
    };
    let lists: Vec<(&str, TypeId)> = object
        .fields
        .iter()
        .filter_map(|field| match members::shape(api, field.ty) {
            Shape::List(element) => Some((field.wire_name.as_str(), *element)),
            _ => None,
        })
        .collect();
    let is_thing = |(_, element): &&(&str, TypeId)| {
        matches!(
            members::shape(api, *element),
            Shape::Struct(_) | Shape::Union(_) | Shape::Any
        )
    };
    let things: Vec<_> = lists.iter().filter(is_thing).collect();
    let chosen = match (things.as_slice(), lists.as_slice()) {
        ([one], _) => Some(**one),
        ([], [one]) => Some(*one),
        (several, _) => words::LISTS.iter().find_map(|known| {
            let named = |list: &&&(&str, TypeId)| word(list.0) == **known;
            several.iter().find(named).map(|list| **list)
        }),
    };
    chosen.map(|(name, element)| (Some(name.to_owned()), element))
}

/// A parameter of the query.
struct Parameter<'a> {
    param: &'a Param,
    word: String,
    kind: Kind,
}

fn params<'a>(api: &Api, operation: &'a Operation) -> Vec<Parameter<'a>> {
    let query = |param: &&Param| param.location == ParamLocation::Query;
    let params = operation.params.iter().filter(query);
    params
        .map(|param| Parameter {
            word: word(&param.wire_name),
            kind: members::kind(api, param.ty),
            param,
        })
        .collect()
}

/// An operation that answers with a list.
struct List<'a> {
    api: &'a Api,
    response: &'a Response,
    params: Vec<Parameter<'a>>,
    members: Vec<Member>,
    items: Option<String>,
    element: TypeId,
}

impl List<'_> {
    fn rule(&self) -> Option<PageRule> {
        None.or_else(|| self.counted_beside_a_cursor())
            .or_else(|| self.cursor())
            .or_else(|| self.link())
            .or_else(|| self.link_header())
            .or_else(|| self.last_item())
            .or_else(|| self.offset())
            .or_else(|| self.number())
    }

    /// Where a call takes both, an answer that repeats the offset goes by it: a cursor may have to be asked for.
    fn counted_beside_a_cursor(&self) -> Option<PageRule> {
        let repeats = |words: &[&str]| {
            let param = self.param(words, &[Kind::Integer])?;
            self.member(|member| member.kind == Kind::Integer && member.word == param.word)
        };
        repeats(words::OFFSETS)?;
        self.offset()
    }

    fn cursor(&self) -> Option<PageRule> {
        words::CURSORS.iter().find_map(|name| {
            let params = self.params.iter().filter(|param| !param.param.required);
            let param = params.into_iter().find(|param| param.word == *name)?;
            let next = self.next_cursor(param)?;
            Some(PageRule::Cursor {
                parameter: param.param.wire_name.clone(),
                next: next.path.clone(),
                more: self.more(),
            })
        })
    }

    /// The member that gives what a parameter takes.
    fn next_cursor(&self, param: &Parameter<'_>) -> Option<&Member> {
        let fits = |member: &Member| {
            let alike = match param.kind {
                Kind::Integer => member.kind == Kind::Integer,
                _ => matches!(member.kind, Kind::Text | Kind::Integer),
            };
            alike && !self.is_link(member)
        };
        let own = format!("next_{}", param.word);
        let last = param
            .word
            .strip_prefix("after_")
            .map(|of| format!("last_{of}"));
        None.or_else(|| self.member(|member| fits(member) && member.word == own))
            .or_else(|| {
                words::NEXT_CURSORS
                    .iter()
                    .find_map(|next| self.member(|member| fits(member) && member.word == *next))
            })
            .or_else(|| {
                self.member(|member| {
                    // A number is that of the page that was given.
                    let is_text = param.kind == Kind::Text && member.kind == Kind::Text;
                    let in_paging = words::PAGING.contains(&member.around.as_str());
                    in_paging && is_text && fits(member) && member.word == param.word
                })
            })
            .or_else(|| self.member(|member| fits(member) && Some(&member.word) == last.as_ref()))
    }

    fn link(&self) -> Option<PageRule> {
        let next = self.member(|member| self.is_link(member))?;
        Some(PageRule::Link {
            next: next.path.clone(),
        })
    }

    /// Whether a member is a link to the next page.
    fn is_link(&self, member: &Member) -> bool {
        match member.kind {
            Kind::Link => member.word == "next",
            Kind::Text if words::LINKS.contains(&member.word.as_str()) => true,
            Kind::Text if member.word == "next" => {
                // What a call with a cursor gets back is one, or else the runtime sees that it is a link.
                let takes_cursor = self.param(words::CURSORS, &[Kind::Text]).is_some();
                words::LINK_OBJECTS.contains(&member.around.as_str())
                    || !takes_cursor
                        && self.members.iter().any(|other| {
                            let beside = other.path.len() == member.path.len()
                                && other.around == member.around
                                && other.kind == Kind::Text;
                            beside && words::BESIDE_A_LINK.contains(&other.word.as_str())
                        })
            }
            _ => false,
        }
    }

    fn link_header(&self) -> Option<PageRule> {
        let mut headers = self.response.headers.iter();
        headers
            .any(|header| header.wire_name.eq_ignore_ascii_case("link"))
            .then_some(PageRule::LinkHeader)
    }

    fn last_item(&self) -> Option<PageRule> {
        let more = self.more()?;
        let has = |name: &str| {
            let fields = members::fields(self.api, self.element);
            fields.iter().any(|field| field.wire_name == name)
        };
        words::LAST_ITEMS.iter().find_map(|(name, member)| {
            let mut params = self.params.iter();
            let param = params.find(|param| !param.param.required && param.word == *name)?;
            has(member).then(|| PageRule::LastItem {
                parameter: param.param.wire_name.clone(),
                items: self.place(),
                member: (*member).to_owned(),
                more: more.clone(),
            })
        })
    }

    fn offset(&self) -> Option<PageRule> {
        let param = self.param(words::OFFSETS, &[Kind::Integer])?;
        let total = self.counted(words::TOTALS);
        self.is_sized(total.is_some()).then(|| PageRule::Offset {
            parameter: param.param.wire_name.clone(),
            items: self.place(),
            total,
        })
    }

    fn number(&self) -> Option<PageRule> {
        let param = self.param(words::NUMBERS, &[Kind::Integer])?;
        let last = self.counted(words::LAST_PAGES);
        self.is_sized(last.is_some()).then(|| PageRule::Number {
            parameter: param.param.wire_name.clone(),
            first: u64::from(!begins_with_zero(self.api, param.param)),
            items: self.place(),
            last,
        })
    }

    /// Whether a count can be one of pages: an answer says how many there are, or a call how long each is.
    fn is_sized(&self, is_counted: bool) -> bool {
        let is_size = |param: &Parameter<'_>| words::SIZES.contains(&param.word.as_str());
        is_counted || self.params.iter().any(is_size)
    }

    fn param(&self, words: &[&str], kinds: &[Kind]) -> Option<&Parameter<'_>> {
        words.iter().find_map(|name| {
            let mut params = self.params.iter();
            params.find(|param| param.word == *name && kinds.contains(&param.kind))
        })
    }

    fn member(&self, is_it: impl Fn(&Member) -> bool) -> Option<&Member> {
        let mut members = self.members.iter();
        members.find(|member| {
            let in_list = self.items.as_ref() == member.path.first();
            !in_list && is_it(member)
        })
    }

    fn more(&self) -> Option<Vec<String>> {
        let more = words::MORE.iter().find_map(|name| {
            self.member(|member| member.kind == Kind::Bool && member.word == *name)
        });
        more.map(|member| member.path.clone())
    }

    fn counted(&self, words: &[&str]) -> Option<Vec<String>> {
        let found = words.iter().find_map(|name| {
            self.member(|member| member.kind == Kind::Integer && member.word == *name)
        });
        found.map(|member| member.path.clone())
    }

    fn place(&self) -> Vec<String> {
        self.items.iter().cloned().collect()
    }
}

/// Whether pages are counted from zero: the document's default says so, or its lower bound.
fn begins_with_zero(api: &Api, param: &Param) -> bool {
    let docs = [&param.doc, &api.ty(param.ty).doc];
    let default = docs.iter().find_map(|doc| doc.default.as_ref()?.as_u64());
    match default {
        Some(default) => default == 0,
        None => docs.iter().any(|doc| {
            let mut phrases = doc.constraints.iter();
            phrases.any(|phrase| phrase == "at least 0" || phrase.starts_with("from 0 to "))
        }),
    }
}

/// Whether a value is a list.
pub(super) fn is_list(api: &Api, ty: TypeId) -> bool {
    matches!(members::shape(api, ty), Shape::List(_))
}

/// The type of a member of an object.
pub(super) fn member(api: &Api, ty: TypeId, name: &str) -> Option<TypeId> {
    let Shape::Struct(object) = members::shape(api, ty) else {
        return None;
    };
    let mut fields = object.fields.iter();
    fields
        .find(|field| field.wire_name == name)
        .map(|field| field.ty)
}
