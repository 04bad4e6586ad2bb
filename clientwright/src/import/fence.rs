//! Fenced code blocks of a Markdown page.
//!
//! Follows CommonMark where it matters here: a fence is three or more back-ticks or tildes, closed by at least as
//! many of the same. More lenient in one thing: pages nest blocks in tags of their own, so any indentation will do.

/// A fenced block.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The first word after the fence, in lower case.
    pub(super) language: String,
    /// The line of the opening fence, from 1.
    pub(super) line: usize,
    /// The lines between the fences, without the indentation of the fence.
    pub(super) content: String,
}

/// An opening fence.
struct Fence<'a> {
    indent: usize,
    mark: char,
    length: usize,
    info: &'a str,
}

impl<'a> Fence<'a> {
    fn open(line: &'a str) -> Option<Self> {
        let text = line.trim_start();
        let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = text.trim_start_matches(mark);
        let length = text.len() - info.len();
        let is_fence = length >= 3 && !(mark == '`' && info.contains('`'));
        is_fence.then_some(Self {
            indent: line.len() - text.len(),
            mark,
            length,
            info: info.trim(),
        })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let line = line.trim();
        line.len() >= self.length && line.chars().all(|c| c == self.mark)
    }
}

/// Every fenced block of `page`; one that is never closed runs to the end.
pub(super) fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(fence) = Fence::open(line) else {
            continue;
        };
        let mut content = String::new();
        for (_, line) in lines.by_ref() {
            if fence.is_closed_by(line) {
                break;
            }
            content += without_indent(line, fence.indent);
            content.push('\n');
        }
        let language = fence.info.split_whitespace().next().unwrap_or_default();
        blocks.push(Block {
            language: language.to_ascii_lowercase(),
            line: number + 1,
            content,
        });
    }
    blocks
}

/// The line without up to `indent` leading blanks.
fn without_indent(line: &str, indent: usize) -> &str {
    let blanks = line
        .bytes()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    &line[blanks.min(indent)..]
}
