//! Lists that come in pages: what a call lists, and how the next page is asked for.

use super::{FieldName, RustType};

/// A list that comes in pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Paging {
    /// What is listed.
    pub item: RustType,
    /// The field of the body that has the list; `None` when the body is the list.
    pub field: Option<FieldName>,
    /// How the next page is asked for.
    pub rule: PageRule,
}

/// How the next page of a list is asked for. A place is the names of the members that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub enum PageRule {
    /// By what the answer says that the next call is to send.
    Cursor {
        /// The parameter of the query that takes it.
        parameter: String,
        /// Where the answer has it.
        next: Vec<String>,
        /// Where the answer says whether there is more.
        more: Option<Vec<String>>,
    },
    /// By a member of the last item.
    LastItem {
        /// The parameter of the query that takes it.
        parameter: String,
        /// Where the answer has the list.
        items: Vec<String>,
        /// The member.
        member: String,
        /// Where the answer says whether there is more.
        more: Vec<String>,
    },
    /// By the number of items before the page.
    Offset {
        /// The parameter of the query that takes it.
        parameter: String,
        /// Where the answer has the list.
        items: Vec<String>,
        /// Where the answer has the number of all items.
        total: Option<Vec<String>>,
    },
    /// By the number of the page.
    Number {
        /// The parameter of the query that takes it.
        parameter: String,
        /// The number of the first page.
        first: u64,
        /// Where the answer has the list.
        items: Vec<String>,
        /// Where the answer has the number of the last page.
        last: Option<Vec<String>>,
    },
    /// By a link in the body.
    Link {
        /// Where the answer has it.
        next: Vec<String>,
    },
    /// By a link in the header `Link`.
    LinkHeader,
}

impl PageRule {
    /// One line: `cursor after from /meta/next while /has_more`. What the document names is written by `text`.
    pub fn line(&self, text: &dyn Fn(&str) -> String) -> String {
        let at = |names: &[String]| match names {
            [] => "body".to_owned(),
            names => names
                .iter()
                .map(|name| format!("/{}", text(&escaped(name))))
                .collect(),
        };
        let tail = |word: &str, names: &Option<Vec<String>>| match names {
            Some(names) => format!(" {word} {}", at(names)),
            None => String::new(),
        };
        match self {
            Self::Cursor {
                parameter,
                next,
                more,
            } => format!(
                "cursor {} from {}{}",
                text(parameter),
                at(next),
                tail("while", more)
            ),
            Self::LastItem {
                parameter,
                items,
                member,
                more,
            } => format!(
                "last-item {} from {} of {} while {}",
                text(parameter),
                text(member),
                at(items),
                at(more)
            ),
            Self::Offset {
                parameter,
                items,
                total,
            } => format!(
                "offset {} over {}{}",
                text(parameter),
                at(items),
                tail("up to", total)
            ),
            Self::Number {
                parameter,
                first,
                items,
                last,
            } => format!(
                "number {} from {first} over {}{}",
                text(parameter),
                at(items),
                tail("up to", last)
            ),
            Self::Link { next } => format!("link {}", at(next)),
            Self::LinkHeader => "link-header".to_owned(),
        }
    }
}

impl PageRule {
    /// Reads what [`line`](Self::line) writes; `text` reads what the document names.
    pub fn parse(line: &str, text: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let at = |place: &str| match place {
            "body" => Some(Vec::new()),
            place => {
                let names = place.strip_prefix('/')?.split('/');
                names.map(|name| Some(unescaped(&text(name)?))).collect()
            }
        };
        let tail = |words: &[&str], expected: &str| match words.split_last() {
            None => Some(None),
            Some((place, before)) if before.join(" ") == expected => at(place).map(Some),
            Some(_) => None,
        };
        Some(match words.as_slice() {
            ["cursor", parameter, "from", next, rest @ ..] => Self::Cursor {
                parameter: text(parameter)?,
                next: at(next)?,
                more: tail(rest, "while")?,
            },
            [
                "last-item",
                parameter,
                "from",
                member,
                "of",
                items,
                "while",
                more,
            ] => Self::LastItem {
                parameter: text(parameter)?,
                items: at(items)?,
                member: text(member)?,
                more: at(more)?,
            },
            ["offset", parameter, "over", items, rest @ ..] => Self::Offset {
                parameter: text(parameter)?,
                items: at(items)?,
                total: tail(rest, "up to")?,
            },
            ["number", parameter, "from", first, "over", items, rest @ ..] => Self::Number {
                parameter: text(parameter)?,
                first: first.parse().ok()?,
                items: at(items)?,
                last: tail(rest, "up to")?,
            },
            ["link", next] => Self::Link { next: at(next)? },
            ["link-header"] => Self::LinkHeader,
            _ => return None,
        })
    }
}

/// The inverse of [`escaped`].
fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// A name as a token of a JSON Pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
