//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{ThingMay, ThingMust, ThingTags, ThingTyped};

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Must.
    pub must: Option<ThingMust>,
    /// All.
    pub all: Option<BTreeMap<String, i64>>,
    /// Closed.
    pub closed: Option<BTreeMap<String, i64>>,
    /// Id.
    pub id: Option<i64>,
    /// May.
    pub may: runtime::Maybe<ThingMay>,
    /// Never.
    pub never: runtime::Maybe<String>,
    /// Size.
    pub size: Option<runtime::Number>,
    /// Tags.
    pub tags: Option<ThingTags>,
    /// Typed.
    pub typed: Option<ThingTyped>,
}

runtime::object! { Thing {
    must   = "must" nullable: Option<ThingMust>,
    all    = "all" optional: Option<BTreeMap<String, i64>>,
    closed = "closed" optional: Option<BTreeMap<String, i64>>,
    id     = "id" optional: Option<i64>,
    may    = "may" maybe: runtime::Maybe<ThingMay>,
    never  = "never" maybe: runtime::Maybe<String>,
    size   = "size" optional: Option<runtime::Number>,
    tags   = "tags" optional: Option<ThingTags>,
    typed  = "typed" optional: Option<ThingTyped>,
} }

impl Thing {
    /// With the member that is required.
    pub fn new(must: Option<ThingMust>) -> Self {
        Self {
            must,
            all: None,
            closed: None,
            id: None,
            may: runtime::Maybe::Absent,
            never: runtime::Maybe::Absent,
            size: None,
            tags: None,
            typed: None,
        }
    }

    /// Sets `all`.
    #[must_use]
    pub fn all(mut self, all: BTreeMap<String, i64>) -> Self {
        self.all = Some(all);
        self
    }

    /// Sets `closed`.
    #[must_use]
    pub fn closed(mut self, closed: BTreeMap<String, i64>) -> Self {
        self.closed = Some(closed);
        self
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `may`.
    #[must_use]
    pub fn may(mut self, may: ThingMay) -> Self {
        self.may = runtime::Maybe::Value(may);
        self
    }

    /// Sets `never`.
    #[must_use]
    pub fn never(mut self, never: impl Into<String>) -> Self {
        self.never = runtime::Maybe::Value(never.into());
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: impl Into<runtime::Number>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: ThingTags) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `typed`.
    #[must_use]
    pub fn typed(mut self, typed: ThingTyped) -> Self {
        self.typed = Some(typed);
        self
    }
}
