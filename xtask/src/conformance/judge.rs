//! Whether what a client decoded is what the suite answered.

use serde_json::Value;

use super::suite::{Answer, Body};

/// What is wrong with the outcome of a call, as the driver wrote it; `None` when nothing is.
pub(super) fn fault(expected: &Answer, outcome: &Value) -> Option<String> {
    if let Some(trouble) = outcome["trouble"].as_str() {
        return Some(trouble.to_owned());
    }
    let status = &outcome["status"];
    if *status != expected.status {
        let excerpt = excerpt(&outcome["body"]);
        return Some(format!(
            "the answer is {status}, not {}: {excerpt}",
            expected.status
        ));
    }
    header_fault(expected, outcome).or_else(|| body_fault(expected.body.as_ref(), &outcome["body"]))
}

/// Whether a success with a structured body was bytes to the client.
pub(super) fn is_as_bytes(expected: &Answer, outcome: &Value) -> bool {
    let is_structured = expected.body.as_ref().is_some_and(Body::has_structure);
    is_structured && expected.status < 400 && outcome["body"].get("bytes").is_some()
}

/// Headers that the document describes have to be what was sent.
fn header_fault(expected: &Answer, outcome: &Value) -> Option<String> {
    let decoded = outcome["headers"].as_object()?;
    for (name, sent) in &expected.headers {
        let Some(decoded) = decoded.get(&name.to_ascii_lowercase()) else {
            continue;
        };
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        if text(decoded) != text(sent) {
            return Some(format!(
                "the header `{name}` is {sent}, decoded as {decoded}"
            ));
        }
    }
    None
}

fn body_fault(expected: Option<&Body>, decoded: &Value) -> Option<String> {
    let sent = expected.and_then(Body::bytes).unwrap_or_default();
    if decoded.is_null() {
        return (!sent.is_empty()).then(|| "the body is not decoded".to_owned());
    }
    let wanted = match (decoded.get("bytes"), decoded.get("items")) {
        (Some(_), _) => return bytes_fault(&sent, decoded),
        (_, Some(_)) => expected.map(items).map(Value::Array),
        _ => expected.filter(|body| body.is_json()).and_then(Body::json),
    };
    let wanted = wanted.unwrap_or_else(|| String::from_utf8_lossy(&sent).into());
    let decoded = decoded.get("items").or(decoded.get("json"))?;
    (!same(&wanted, decoded)).then(|| format!("the body is {wanted}, decoded as {decoded}"))
}

fn bytes_fault(sent: &[u8], decoded: &Value) -> Option<String> {
    use base64::Engine as _;
    let text = decoded["bytes"].as_str()?;
    let decoded = base64::engine::general_purpose::STANDARD.decode(text).ok();
    (decoded.as_deref() != Some(sent)).then(|| "the bytes of the body are others".to_owned())
}

/// The items of a body of JSON lines; those of a body of events are what each has as its data.
fn items(body: &Body) -> Vec<Value> {
    let bytes = body.bytes().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect()
}

/// Whether two values are the same JSON; 1 and 1.0 are.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64() == other.as_f64()
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_there = |(key, value): (&String, &Value)| {
                other.get(key).is_some_and(|other| same(value, other))
            };
            one.len() == other.len() && one.iter().all(is_there)
        }
        _ => one == other,
    }
}

/// The text of bytes that no document describes, as far as a line has room.
fn excerpt(body: &Value) -> String {
    use base64::Engine as _;
    let bytes = body["bytes"]
        .as_str()
        .and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok());
    let text = bytes.map_or_else(
        || body.to_string(),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    );
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(300).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Answer, fault, same};

    #[test]
    fn numbers_are_equal_by_their_value() {
        assert!(same(&json!({"a": [1, null]}), &json!({"a": [1.0, null]})));
        assert!(!same(&json!({"a": null}), &json!({})));
        assert!(!same(&json!("1"), &json!(1)));
    }

    #[test]
    fn status_headers_and_body_have_to_be_as_sent() {
        let answer: Answer = serde_json::from_value(json!({
            "status": 200,
            "headers": {"x-count": "7"},
            "body": {"mediaType": "application/json", "bytes": "eyJhIjoxfQ=="},
        }))
        .expect("an answer");
        let outcome = |status: u16, count: &str, body: serde_json::Value| {
            let outcome = json!({"status": status, "headers": {"x-count": count}, "body": body});
            fault(&answer, &outcome)
        };
        assert_eq!(outcome(200, "7", json!({"json": {"a": 1}})), None);
        assert_eq!(outcome(200, "7", json!({"bytes": "eyJhIjoxfQ=="})), None);
        for wrong in [
            outcome(201, "7", json!({"json": {"a": 1}})),
            outcome(200, "8", json!({"json": {"a": 1}})),
            outcome(200, "7", json!({"json": {"a": 2}})),
            outcome(200, "7", json!({"bytes": "eyJh"})),
            outcome(200, "7", json!(null)),
        ] {
            assert!(wrong.is_some());
        }
    }
}
