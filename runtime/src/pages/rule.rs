//! How the next page is asked for.

use http::header::LINK;
use serde_json::Value;

use super::probe;
use crate::answer::ReplyHead;
use crate::error::BuildError;
use crate::request::{Call, next_link};

/// A place in an answer: the names of the members that lead to it; none for the whole body.
pub(super) type Place = &'static [&'static str];

/// How the next page of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageRule {
    /// By what the answer says that the next call is to send.
    Cursor {
        /// The parameter of the query that takes it.
        parameter: &'static str,
        /// Where the answer has it; absent, null or empty at the end. What is a URL is followed as a link: documents call both
        /// `next`.
        next: Place,
        /// Where the answer says whether there is more, if it does.
        more: Option<Place>,
    },
    /// By a member of the last item.
    LastItem {
        /// The parameter of the query that takes it.
        parameter: &'static str,
        /// Where the answer has the list.
        items: Place,
        /// The member of an item.
        member: &'static str,
        /// Where the answer says whether there is more.
        more: Place,
    },
    /// By the number of items before the page. An empty page is the last.
    Offset {
        /// The parameter of the query that takes it.
        parameter: &'static str,
        /// Where the answer has the list.
        items: Place,
        /// Where the answer has the number of all items, if it does.
        total: Option<Place>,
    },
    /// By the number of the page. An empty page is the last.
    Number {
        /// The parameter of the query that takes it.
        parameter: &'static str,
        /// The number of the first page.
        first: u64,
        /// Where the answer has the list.
        items: Place,
        /// Where the answer has the number of the last page, if it does.
        last: Option<Place>,
    },
    /// By a link in the body: a URL, or an object with one as its `href`.
    Link {
        /// Where the answer has it; absent, null or empty at the end.
        next: Place,
    },
    /// By a link in the header `Link` whose relation is `next` (RFC 8288).
    LinkHeader,
}

impl PageRule {
    /// The call of the next page, or `None` after the last.
    pub(super) fn next(
        &self,
        call: &Call,
        head: &ReplyHead,
        body: &[u8],
    ) -> Result<Option<Call>, BuildError> {
        let next = match *self {
            Self::Cursor {
                parameter,
                next,
                more,
            } => {
                let ends = more.is_some_and(|place| says(body, place) == Some(false));
                let cursor = probe::value(body, next).filter(|_| !ends);
                let cursor = cursor.as_ref().and_then(text);
                let is_url =
                    |text: &str| text.starts_with("https://") || text.starts_with("http://");
                cursor.map(|cursor| match is_url(&cursor) {
                    true => linked(call, &cursor),
                    false => with(call, parameter, &cursor),
                })
            }
            Self::LastItem {
                parameter,
                items,
                member,
                more,
            } => {
                let goes_on = says(body, more) == Some(true);
                let last = goes_on.then(|| probe::last(body, items, member)).flatten();
                let last = last.as_ref().and_then(text);
                last.map(|last| with(call, parameter, &last))
            }
            Self::Offset {
                parameter,
                items,
                total,
            } => {
                let count = probe::count(body, items).unwrap_or_default() as u64;
                let next = number_in(call, parameter, 0)?.saturating_add(count);
                let total = total.and_then(|place| probe::value(body, place)?.as_u64());
                let goes_on = count > 0 && total.is_none_or(|total| next < total);
                goes_on.then(|| with(call, parameter, &next.to_string()))
            }
            Self::Number {
                parameter,
                first,
                items,
                last,
            } => {
                let count = probe::count(body, items).unwrap_or_default();
                let number = number_in(call, parameter, first)?;
                let last = last.and_then(|place| probe::value(body, place)?.as_u64());
                let goes_on = count > 0 && last.is_none_or(|last| number < last);
                goes_on.then(|| with(call, parameter, &number.saturating_add(1).to_string()))
            }
            Self::Link { next } => {
                let link = probe::value(body, next);
                let link = link.as_ref().and_then(|link| match link {
                    Value::Object(members) => members.get("href").and_then(text),
                    link => text(link),
                });
                link.map(|link| linked(call, &link))
            }
            Self::LinkHeader => {
                let lines = head.headers().get_all(LINK).iter();
                let mut lines = lines.filter_map(|line| line.to_str().ok());
                let link = lines.find_map(next_link);
                link.map(|link| linked(call, &link))
            }
        };
        next.transpose()
    }
}

fn with(call: &Call, parameter: &str, value: &str) -> Result<Call, BuildError> {
    let mut next = call.again()?;
    if next.query_value(parameter).as_deref() == Some(value) {
        return Err(same_again());
    }
    next.replace_query(parameter, value);
    Ok(next)
}

fn linked(call: &Call, link: &str) -> Result<Call, BuildError> {
    let mut next = call.again()?;
    match next.set_link(link) {
        true => Ok(next),
        false => Err(same_again()),
    }
}

fn same_again() -> BuildError {
    BuildError::new("the server names the page that it has just given as the next one")
}

/// What the call has in a parameter that counts.
fn number_in(call: &Call, parameter: &str, first: u64) -> Result<u64, BuildError> {
    let given = call.query_value(parameter);
    given.map_or(Ok(first), |text| {
        text.parse().map_err(|_| {
            BuildError::new(format!(
                "`{parameter}` is no number, so the next page has none"
            ))
        })
    })
}

fn says(body: &[u8], place: Place) -> Option<bool> {
    probe::value(body, place)?.as_bool()
}

/// A cursor or a link as text; nothing when it is empty.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
