//! What a user may choose.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The `[options]` table of `vendor.toml`, or the `--config` file of `generate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Options {
    /// The Rust type of `format: date-time`.
    pub date_time: DateTimeType,
    /// The string enums without an unknown variant: component schema names, or `*` for all.
    pub closed_enums: Vec<String>,
    /// Which inline schemas become one type.
    pub sharing: Sharing,
    /// Traits to derive beside those that every type has, by the names of types; `*` stands for any text. The types of their fields
    /// need them too.
    pub derives: BTreeMap<String, Vec<DerivePath>>,
    /// Attributes to write before types, by their names: `#[cfg_attr(feature = "x", derive(Y))]`.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// The header by which the server knows a call that comes again, where the document does not name it. It is for calls of POST
    /// and PATCH.
    pub idempotency_key: Option<HeaderName>,
    /// Which lists are given page after page.
    pub pages: PageOptions,
}

/// The name of a header.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct HeaderName(String);

impl TryFrom<String> for HeaderName {
    type Error = String;

    /// Takes what RFC 9110, section 5.1, calls a token.
    fn try_from(name: String) -> Result<Self, String> {
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if !name.is_empty() && name.chars().all(is_token) {
            Ok(Self(name))
        } else {
            Err(format!("`{name}` cannot name a header"))
        }
    }
}

impl std::fmt::Display for HeaderName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The path of a derive macro.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct DerivePath(String);

impl TryFrom<String> for DerivePath {
    type Error = String;

    /// Takes `Hash` and `schemars::JsonSchema`.
    fn try_from(path: String) -> Result<Self, String> {
        const THERE: [&str; 5] = ["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"];
        let is_word = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        let own = path.strip_prefix("::").unwrap_or(&path);
        if !own.split("::").all(is_word) {
            return Err(format!("`{path}` is no path of a derive macro"));
        }
        if own
            .rsplit("::")
            .next()
            .is_some_and(|last| THERE.contains(&last))
        {
            return Err(format!("`{path}` is a trait that every type has already"));
        }
        Ok(Self(path))
    }
}

impl AsRef<str> for DerivePath {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Which lists are given page after page, by `pages()` and `items()` of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PageOptions {
    /// Whether lists are found by what the document says of them.
    pub find: bool,
    /// What the document does not say. The first rule that names an operation counts, and comes before what is found.
    pub rules: Vec<PageRuleOption>,
}

/// How the next page of some lists is asked for. Places in an answer are JSON Pointers: `/meta/next`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageRuleOption {
    /// The operations: `operationId`, or `GET /path/{id}`; `*` stands for any text.
    pub operations: Vec<String>,
    /// The kind of the rule.
    pub by: PageKind,
    /// The parameter of the query that says which page.
    pub parameter: Option<String>,
    /// Where the list is: a member of the body, or the body. It is found when it is the only one.
    pub items: Option<String>,
    /// Where the cursor or the link to the next page is.
    pub next: Option<String>,
    /// Where it stands whether there is more.
    pub more: Option<String>,
    /// The member of the last item that the next call sends; `id` when this is not said.
    pub member: Option<String>,
    /// The number of the first page; 1 when this is not said.
    pub first: Option<u64>,
    /// Where the number of all items is.
    pub total: Option<String>,
    /// Where the number of the last page is.
    pub last: Option<String>,
}

/// How the next page of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// By what the answer says that the next call is to send.
    Cursor,
    /// By a member of the last item, while the answer says that there is more.
    LastItem,
    /// By the number of items before the page.
    Offset,
    /// By the number of the page.
    Number,
    /// By a link in the body.
    Link,
    /// By a link in the header `Link`.
    LinkHeader,
    /// Not at all: what was found does not hold.
    None,
}

/// Which inline schemas of equal shape become one type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// All of one shape, whatever they are called.
    SameShape,
    /// Those of one shape that have the same name, or stand in the same kind of place: as the body of an operation, as
    /// the elements or values of what has the same name.
    #[default]
    SameName,
    /// None: every inline schema is a type of its own.
    Never,
}

/// The Rust type of `format: date-time` and `format: date`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateTimeType {
    /// `runtime::DateTime` and `runtime::Date`, over jiff, lenient in what they read.
    #[default]
    Jiff,
    /// `chrono::DateTime<FixedOffset>` and `chrono::NaiveDate`, through the feature `chrono` of the runtime crate.
    Chrono,
    /// `String`, as the server wrote it.
    String,
}

/// Which part of a document to generate. Empty lists mean everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Selection {
    /// Operations to keep: `operationId`, or `GET /path/{id}`; `*` stands for any text.
    pub operations: Vec<String>,
    /// Tags to keep.
    pub tags: Vec<String>,
    /// Operations to leave out of what the two above keep.
    pub exclude: Vec<String>,
    /// Component schemas to keep although no kept operation reaches them.
    pub schemas: Vec<String>,
}
