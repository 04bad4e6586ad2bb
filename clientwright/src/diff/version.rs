//! Which version the changes ask for.
//!
//! # Invariants
//! - Below 1.0 the second number is the one that breaks, as cargo reads versions.

use codegen::changes::Gravity;

/// The version after `version` for changes that are this grave; `None` for what is no version of three numbers.
pub(super) fn after(version: &str, gravest: Gravity) -> Option<String> {
    let mut numbers = version.split('.').map(str::parse::<u64>);
    let mut next = || numbers.next()?.ok();
    let (major, minor, patch) = (next()?, next()?, next()?);
    let (major, minor, patch) = match (gravest, major) {
        (Gravity::Breaking, 0) => (0, minor + 1, 0),
        (Gravity::Breaking, _) => (major + 1, 0, 0),
        (Gravity::Additive, 1..) => (major, minor + 1, 0),
        (Gravity::Risky, 1..) => (major, minor + 1, 0),
        (_, 0) => (0, minor, patch + 1),
    };
    Some(format!("{major}.{minor}.{patch}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_one_a_break_is_a_new_second_number() {
        assert_eq!(after("0.4.2", Gravity::Breaking).as_deref(), Some("0.5.0"));
        assert_eq!(after("0.4.2", Gravity::Additive).as_deref(), Some("0.4.3"));
    }

    #[test]
    fn from_one_on_a_break_is_a_new_first_number() {
        assert_eq!(after("1.4.2", Gravity::Breaking).as_deref(), Some("2.0.0"));
        assert_eq!(after("1.4.2", Gravity::Risky).as_deref(), Some("1.5.0"));
    }

    #[test]
    fn what_is_no_version_has_none_after_it() {
        assert_eq!(after("1.0.0-rc.1", Gravity::Breaking), None);
        assert_eq!(after("next", Gravity::Breaking), None);
    }
}
