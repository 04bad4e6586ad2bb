//! Walks over YAML text. The only place that names the crate whose events carry positions.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, Span};

use super::{Listener, Lost, Position};

/// What the next node of an open collection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Key,
    Value,
    Element,
}

/// Tells `listener` of every part of the first document of `text`.
pub(super) fn walk(text: &str, listener: &mut impl Listener<Position>) -> Result<(), Lost> {
    let mut parser = Parser::new_from_str(text);
    let mut open: Vec<Next> = Vec::new();
    while let Some(event) = parser.next_event() {
        if listener.is_done() {
            return Ok(());
        }
        let (event, span) = event.map_err(|_| Lost)?;
        let at = start(span);
        match event {
            Event::Scalar(text, ..) => match open.last() {
                Some(Next::Key) => listener.key(&text, at),
                _ => listener.scalar(at),
            },
            Event::Alias(_) => listener.scalar(at),
            Event::MappingStart(..) | Event::SequenceStart(..)
                if open.last() == Some(&Next::Key) =>
            {
                return Err(Lost);
            }
            Event::MappingStart(..) => {
                listener.open_object(at);
                open.push(Next::Key);
                continue;
            }
            Event::SequenceStart(..) => {
                listener.open_list(at);
                open.push(Next::Element);
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => {
                listener.close();
                open.pop();
            }
            Event::DocumentEnd | Event::StreamEnd => return Ok(()),
            Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => continue,
        }
        // A node is over: a key is followed by its value, a value by the next key.
        if let Some(next) = open.last_mut() {
            *next = match next {
                Next::Key => Next::Value,
                Next::Value => Next::Key,
                Next::Element => Next::Element,
            };
        }
    }
    Ok(())
}

/// Where `text` first goes deeper than `limit`. The parser has a limit of its own for flow collections and says so
/// by an error; any other error is left to the parser that reads the text.
pub(super) fn deeper_than(text: &str, limit: usize) -> Option<Position> {
    let mut parser = Parser::new_from_str(text);
    let mut depth = 0_usize;
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::MappingStart(..) | Event::SequenceStart(..), span)) => {
                depth += 1;
                if depth > limit {
                    return Some(start(span));
                }
            }
            Ok((Event::MappingEnd | Event::SequenceEnd, _)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            Err(error) if error.info().contains("recursion limit") => {
                return Some(Position {
                    line: error.marker().line(),
                    column: error.marker().col() + 1,
                });
            }
            Err(_) => return None,
        }
    }
    None
}

/// The alias that stands for the most values, the first of several.
pub(super) fn heaviest_alias(text: &str) -> Option<Position> {
    // The values that each anchor stands for.
    let mut weights: BTreeMap<usize, usize> = BTreeMap::new();
    // The anchors of the open collections, and how many values there were when each began.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut seen = 0_usize;
    let mut heaviest: Option<(usize, Position)> = None;
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        match event {
            Event::Alias(anchor) => {
                let weight = weights.get(&anchor).copied().unwrap_or(1);
                seen = seen.saturating_add(weight);
                if heaviest.is_none_or(|(known, _)| weight > known) {
                    heaviest = Some((weight, start(span)));
                }
            }
            Event::Scalar(_, _, anchor, _) => {
                seen = seen.saturating_add(1);
                weights.insert(anchor, 1);
            }
            Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                open.push((anchor, seen));
                seen = seen.saturating_add(1);
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((anchor, before)) = open.pop() {
                    weights.insert(anchor, seen - before);
                }
            }
            Event::DocumentEnd | Event::StreamEnd => break,
            Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => {}
        }
    }
    heaviest.map(|(_, position)| position)
}

fn start(span: Span) -> Position {
    Position {
        line: span.start.line().max(1),
        column: span.start.col() + 1,
    }
}
