//! The words by which documents speak of pages, in snake case. The order of a list is that in which they are tried.

/// Members that hold the list, where an answer has several lists.
pub(super) const LISTS: &[&str] = &[
    "data",
    "items",
    "results",
    "entries",
    "records",
    "values",
    "elements",
    "list",
    "rows",
    "resources",
    "objects",
    "content",
    "nodes",
    "hits",
];

/// Parameters that take what an answer gave, whatever it is.
pub(super) const CURSORS: &[&str] = &[
    "cursor",
    "page_token",
    "next_token",
    "next_page_token",
    "next_cursor",
    "page_cursor",
    "pagination_token",
    "continuation_token",
    "continuation",
    "continue",
    "marker",
    "starting_after",
    "after",
    "after_cursor",
    "after_id",
    "start_cursor",
    "page",
    "page_id",
    "page_key",
    "token",
];

/// Members that give the next cursor, beside `next_` and the parameter's own name.
pub(super) const NEXT_CURSORS: &[&str] = &[
    "next_cursor",
    "next_page_token",
    "next_token",
    "next_page_cursor",
    "next_marker",
    "next_page",
    "next_page_id",
    "next_page_key",
    "end_cursor",
    "continuation_token",
    "pagination_token",
    "next",
];

/// Objects whose members speak of pages, so that a cursor in them needs no `next`.
pub(super) const PAGING: &[&str] = &[
    "paging",
    "pagination",
    "page_info",
    "cursors",
    "cursor",
    "meta",
    "metadata",
    "response_metadata",
    "page",
];

/// Members that say whether there is more.
pub(super) const MORE: &[&str] = &[
    "has_more",
    "has_next_page",
    "has_next",
    "has_more_items",
    "has_more_results",
    "more",
];

/// Parameters that take the last item's own member, and that member.
pub(super) const LAST_ITEMS: &[(&str, &str)] = &[
    ("starting_after", "id"),
    ("after", "id"),
    ("after_id", "id"),
    ("start_after", "id"),
    ("since_id", "id"),
];

/// Parameters that count items.
pub(super) const OFFSETS: &[&str] = &["offset", "skip", "page_offset"];

/// Parameters that count pages.
pub(super) const NUMBERS: &[&str] = &["page", "page_number", "page_num", "page_no", "current_page"];

/// Parameters that say how long a page is: with one, a count is one of pages.
pub(super) const SIZES: &[&str] = &[
    "limit",
    "per_page",
    "page_size",
    "page_limit",
    "size",
    "max_results",
    "count",
    "take",
    "top",
    "rows",
    "max_items",
    "items_per_page",
    "results_per_page",
];

/// Members that count all items.
pub(super) const TOTALS: &[&str] = &[
    "total",
    "total_count",
    "total_items",
    "total_results",
    "total_size",
    "total_records",
    "total_elements",
    "total_entries",
];

/// Members that have the number of the last page.
pub(super) const LAST_PAGES: &[&str] = &[
    "total_pages",
    "last_page",
    "page_count",
    "num_pages",
    "number_of_pages",
    "pages",
];

/// Members that are a link to the next page by their name.
pub(super) const LINKS: &[&str] = &[
    "next_url",
    "next_link",
    "next_href",
    "next_page_url",
    "next_page_link",
    "odata_next_link",
];

/// Objects whose members are links.
pub(super) const LINK_OBJECTS: &[&str] = &["links", "link", "pages", "_links"];

/// What stands beside a `next` that is a link.
pub(super) const BESIDE_A_LINK: &[&str] = &["previous", "prev", "first", "last", "self", "href"];
