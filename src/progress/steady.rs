//! Decides what of the terminal is drawn over when its width has changed.
//!
//! A terminal that gets narrower breaks the rows that are there anew, and they take more of them. What draws counts rows
//! as it wrote them, so it would leave some behind. Here a draw begins where the old rows begin *now*.
//!
//! # Invariants
//! - Rows are not padded: what is not written cannot be broken anew.
//! - Rows above the bars are never drawn over in a terminal that breaks rows anew.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use console::measure_text_width;
use indicatif::TermLike;

use super::line::cut;

/// Clears from the cursor to the end of the screen.
const CLEAR_BELOW: &str = "\x1b[J";

/// A terminal that is drawn over as it is, and not as it was.
#[derive(Debug)]
pub(super) struct Steady<T: TermLike> {
    term: Arc<T>,
    rows: Mutex<Rows>,
}

#[derive(Debug, Default)]
struct Rows {
    /// How wide the rows are that were drawn last, in columns.
    drawn: Vec<usize>,
    /// Those of the draw under way; there is none before its first call.
    drawing: Option<Vec<usize>>,
}

impl<T: TermLike> Steady<T> {
    pub(super) fn new(term: Arc<T>) -> Self {
        Self {
            term,
            rows: Mutex::default(),
        }
    }

    fn rows(&self) -> MutexGuard<'_, Rows> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// At the first call of a draw, goes to where the last one began, and clears from there.
    fn begin(&self, rows: &mut Rows) -> io::Result<()> {
        if rows.drawing.is_some() {
            return Ok(());
        }
        let width = usize::from(self.term.width()).max(1);
        let taken: usize = rows
            .drawn
            .iter()
            .map(|row| row.div_ceil(width).max(1))
            .sum();
        self.term.write_str("\r")?;
        if taken > 1 {
            self.term.move_cursor_up(taken - 1)?;
        }
        if taken > 0 {
            self.term.write_str(CLEAR_BELOW)?;
        }
        rows.drawing = Some(Vec::new());
        Ok(())
    }
}

impl<T: TermLike> TermLike for Steady<T> {
    fn width(&self) -> u16 {
        self.term.width()
    }

    fn height(&self) -> u16 {
        self.term.height()
    }

    fn move_cursor_up(&self, _: usize) -> io::Result<()> {
        self.begin(&mut self.rows())
    }

    fn move_cursor_down(&self, _: usize) -> io::Result<()> {
        self.begin(&mut self.rows())
    }

    fn move_cursor_right(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn move_cursor_left(&self, _: usize) -> io::Result<()> {
        Ok(())
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.write_str(text)
    }

    /// A row, or the blanks behind one, which are left out.
    fn write_str(&self, text: &str) -> io::Result<()> {
        let mut rows = self.rows();
        self.begin(&mut rows)?;
        if text == "\r" || text.chars().all(|c| c == ' ') {
            return Ok(());
        }
        let Some(drawing) = &mut rows.drawing else {
            return Ok(());
        };
        if !drawing.is_empty() {
            self.term.write_str("\r\n")?;
        }
        // A row that was made for a wider terminal, and is drawn again beside one that changed.
        let row = cut(text, usize::from(self.term.width()));
        drawing.push(measure_text_width(&row));
        self.term.write_str(&row)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.begin(&mut self.rows())
    }

    fn flush(&self) -> io::Result<()> {
        let mut rows = self.rows();
        if let Some(drawing) = rows.drawing.take() {
            rows.drawn = drawing;
        }
        self.term.flush()
    }
}

impl<T: TermLike> Drop for Steady<T> {
    /// What is printed next begins below the bars that stay.
    fn drop(&mut self) {
        if !self.rows().drawn.is_empty() {
            // Nobody is left to tell when this cannot be written.
            let _ = self.term.write_str("\r\n").and_then(|()| self.term.flush());
        }
    }
}
