//! The root module of the generated crate: one line a vendor.

use std::fmt::Write as _;

use codegen::output::MARKER;

use crate::Program;

/// The text of `src/lib.rs`.
pub(super) fn text(vendors: &[String], specs: &str, program: &Program) -> String {
    let mut text = format!(
        "//! {MARKER} from {specs} by `{}`.\n\
         //!\n\
         //! Typed clients, one module and one cargo feature a vendor. Beside each module's code lie `api.txt`, its public\n\
         //! API a line an item, and `coverage.txt`, what of the vendor's document is in it.\n",
        program.command("regen")
    );
    text.push_str("\n#[doc(no_inline)]\npub use runtime::{self, Token};\n");
    for vendor in vendors {
        let _ = write!(
            text,
            "\n#[cfg(feature = \"{vendor}\")]\n#[rustfmt::skip]\npub mod {vendor};\n"
        );
    }
    text
}
