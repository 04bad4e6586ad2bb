//! Decides what a row of the table is, and makes a test of each of its cells.
//!
//! # Invariants
//! - A row has a cell for every vendor; a fault that cannot be at one says why, and shows it.

use fake_vendors::Vendor;

use crate::cell::Slot;
use crate::{command, run};

/// A fault, and what is to happen.
pub(crate) struct Row {
    /// The name of its tests.
    pub(crate) name: &'static str,
    /// What goes wrong.
    pub(crate) fault: &'static str,
    /// What happens then.
    pub(crate) then: &'static str,
    /// The cell of a vendor.
    pub(crate) cell: fn(Vendor) -> Slot,
}

impl Row {
    /// The cell of a vendor, as a test.
    pub(crate) fn check(&self, vendor: Vendor) {
        match (self.cell)(vendor) {
            Slot::Run(cell) => run::check(*cell),
            Slot::Processes(_, check) => check(vendor),
            Slot::Cannot(reason) => (reason.proof)(vendor),
        }
    }

    /// The command in the cell of a vendor, with these arguments beside the usual, as a test.
    pub(crate) fn check_command(&self, vendor: Vendor, arguments: &[&str]) {
        match (self.cell)(vendor) {
            Slot::Run(cell) => command::check(*cell, arguments),
            _ => panic!("`{}` of {vendor} is no run", self.name),
        }
    }
}

/// Rows, and a test for each of their cells: `rally`, `vanta`, `prolific`, `opnform`, `cometly` in a module of the row's
/// name; and `command`, which is one of these cells with the command in a process of its own.
macro_rules! rows {
    ($(
        $name:ident: $fault:literal => $then:literal $(, command $vendor:ident $arguments:expr)?;
        $cell:expr;
    )*) => {
        /// The rows of this part of the table.
        pub(crate) const ROWS: &[&crate::row::Row] = &[$(&$name::ROW),*];

        $(
            mod $name {
                #[allow(unused_imports, reason = "each row uses a part of it")]
                use super::*;

                pub(super) const ROW: crate::row::Row = crate::row::Row {
                    name: stringify!($name),
                    fault: $fault,
                    then: $then,
                    cell: $cell,
                };

                #[test]
                fn rally() {
                    ROW.check(fake_vendors::Vendor::Rally);
                }

                #[test]
                fn vanta() {
                    ROW.check(fake_vendors::Vendor::Vanta);
                }

                #[test]
                fn prolific() {
                    ROW.check(fake_vendors::Vendor::Prolific);
                }

                #[test]
                fn opnform() {
                    ROW.check(fake_vendors::Vendor::Opnform);
                }

                #[test]
                fn cometly() {
                    ROW.check(fake_vendors::Vendor::Cometly);
                }

                $(
                    #[test]
                    fn command() {
                        ROW.check_command(fake_vendors::Vendor::$vendor, &$arguments);
                    }
                )?
            }
        )*
    };
}

pub(crate) use rows;
