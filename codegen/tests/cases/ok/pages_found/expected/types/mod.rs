//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod by_cursor_beside_previous_response;
mod by_cursor_beside_previous_response_pagination;
mod by_cursor_response;
mod by_cursor_response_meta;
mod by_last_item_response;
mod by_link_object_response;
mod by_link_object_response_links;
mod by_link_response;
mod by_number_echoed_response;
mod by_number_echoed_response_meta;
mod by_number_response;
mod by_number_response_meta;
mod by_offset_beside_marker_response;
mod by_offset_response;
mod by_offset_response_order_item;
mod links_next;
mod thing;

pub use self::by_cursor_beside_previous_response::ByCursorBesidePreviousResponse;
pub use self::by_cursor_beside_previous_response_pagination::ByCursorBesidePreviousResponsePagination;
pub use self::by_cursor_response::ByCursorResponse;
pub use self::by_cursor_response_meta::ByCursorResponseMeta;
pub use self::by_last_item_response::ByLastItemResponse;
pub use self::by_link_object_response::ByLinkObjectResponse;
pub use self::by_link_object_response_links::ByLinkObjectResponseLinks;
pub use self::by_link_response::ByLinkResponse;
pub use self::by_number_echoed_response::ByNumberEchoedResponse;
pub use self::by_number_echoed_response_meta::ByNumberEchoedResponseMeta;
pub use self::by_number_response::ByNumberResponse;
pub use self::by_number_response_meta::ByNumberResponseMeta;
pub use self::by_offset_beside_marker_response::ByOffsetBesideMarkerResponse;
pub use self::by_offset_response::ByOffsetResponse;
pub use self::by_offset_response_order_item::ByOffsetResponseOrderItem;
pub use self::links_next::LinksNext;
pub use self::thing::Thing;
