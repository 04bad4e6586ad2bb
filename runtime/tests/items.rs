//! Bodies that are sequences of items.

use runtime::{ByteStream, Bytes, Framing, Items, Json, TransportError};
use serde_json::json;

struct Pieces(std::collections::VecDeque<Bytes>);

impl futures_core::Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.pop_front().map(Ok))
    }
}

/// The items of a text that comes in pieces of `size` bytes; what does not decode as `"bad"`.
async fn items(text: &str, framing: Framing, size: usize) -> Vec<Json> {
    let pieces = text.as_bytes().chunks(size).map(Bytes::copy_from_slice);
    let body = ByteStream::new(Pieces(pieces.collect()));
    let mut items: Items<Json> = Items::new(body, framing);
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        found.push(item.unwrap_or_else(|_| json!("bad")));
    }
    found
}

/// However the text is cut, its items are these.
async fn check(text: &str, framing: Framing, expected: Json) {
    for size in [1, 2, 3, 7, text.len().max(1)] {
        let found = items(text, framing, size).await;
        assert_eq!(Json::from(found), expected, "{text:?} in pieces of {size}");
    }
}

#[tokio::test]
async fn a_line_is_an_item_and_a_blank_one_is_none() {
    check(
        "{\"a\":1}\n\r\n[2]\r\n  \n3",
        Framing::Lines,
        json!([{"a": 1}, [2], 3]),
    )
    .await;
    check("", Framing::Lines, json!([])).await;
}

#[tokio::test]
async fn an_item_that_does_not_decode_is_told_and_the_next_is_read() {
    check("{\n1\n", Framing::Lines, json!(["bad", 1])).await;
}

#[tokio::test]
async fn records_begin_with_a_separator_and_may_have_several_lines() {
    check(
        "\u{1e}{\"a\":\n1}\n\u{1e}2\n",
        Framing::Records,
        json!([{"a": 1}, 2]),
    )
    .await;
}

#[tokio::test]
async fn an_event_is_an_object_of_its_fields() {
    check(
        "\u{feff}: comment\nevent: add\nid: 7\nretry: 100\ndata: a\ndata: b\n\ndata:{\"x\":1}\r\n\r\nevent: empty\n\ndata: cut",
        Framing::Events,
        json!([{"data": "a\nb", "event": "add", "id": "7", "retry": 100}, {"data": "{\"x\":1}"}]),
    )
    .await;
}

#[tokio::test]
async fn the_data_of_an_event_may_be_the_item() {
    check(
        "data: {\"x\":\ndata: 1}\r\rdata: 2\n\n",
        Framing::EventData,
        json!([{"x": 1}, 2]),
    )
    .await;
}

#[tokio::test]
async fn the_mark_of_the_end_is_no_item() {
    check(
        "data: {\"x\":1}\n\ndata: [DONE]\n\n",
        Framing::EventData,
        json!([{"x": 1}]),
    )
    .await;
}

#[tokio::test]
async fn the_data_of_an_event_is_json_where_the_item_has_it_so() {
    #[derive(serde::Deserialize)]
    struct Item {
        data: Vec<u8>,
    }
    let body = ByteStream::from(Bytes::from("data: [1,2]\n\n"));
    let mut items: Items<Item> = Items::new(body, Framing::Events);
    let item = items.next().await.expect("an item").expect("it decodes");
    assert_eq!(item.data, [1, 2]);
}

#[tokio::test]
async fn an_item_without_end_is_refused() {
    for (framing, text) in [
        (Framing::Lines, "1".repeat(100)),
        (Framing::Events, "data: 1\n".repeat(100)),
    ] {
        let pieces = text.as_bytes().chunks(10).map(Bytes::copy_from_slice);
        let body = ByteStream::new(Pieces(pieces.collect()));
        let mut items: Items<Json> = Items::new(body, framing).limit(50);
        let error = items.next().await.expect("an error").expect_err("an error");
        assert!(error.transport().is_some(), "{error}");
        assert!(items.next().await.is_none());
    }
}
