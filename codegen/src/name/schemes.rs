//! What the constructors of `Credentials` are called: `token`, and `and_token` to add one to others.
//!
//! # Invariants
//! - No constructor is called like the chained form of another.

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::keywords;
use super::lock::Lock;
use super::members::member_candidates;
use crate::Diagnostics;
use crate::ir::Api;
use crate::rust_api::FnName;

/// The constructors, by security scheme.
pub(super) fn schemes(api: &Api, lock: &Lock, diags: &mut Diagnostics) -> Vec<FnName> {
    let claims: Vec<Claim<'_>> = api
        .security_schemes
        .iter()
        .map(|scheme| {
            let words = case::shortest(&scheme.key);
            let first = if words.starts_with("and_") {
                case::join("scheme", &words)
            } else {
                words
            };
            Claim {
                at: &scheme.origin,
                wire: &scheme.key,
                chosen: scheme.rust_name.as_deref(),
                locked: lock.scheme(&scheme.key),
                rank: u8::from(first != scheme.key),
                first,
            }
        })
        .collect();
    let reserved = keywords::CREDENTIALS.iter().copied();
    Scope::with_reserved(Role::Function, reserved)
        .settle(&claims, diags, |index| {
            let key = &api.security_schemes[index].key;
            let is_reserved = keywords::CREDENTIALS.contains(&claims[index].first.as_str());
            member_candidates(key, "scheme", is_reserved)
        })
        .into_iter()
        .map(FnName::new)
        .collect()
}
