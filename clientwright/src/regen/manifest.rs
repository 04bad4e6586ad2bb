//! The features of the generated crate: one a vendor, all on by default.
//!
//! # Invariants
//! - A feature that enables something is not a vendor's, and stays.

use anyhow::Result;
use toml_edit::{Array, DocumentMut, value};

/// The manifest with a feature for every vendor. Everything else stays as it is, comments too.
pub(super) fn with_features(text: &str, vendors: &[String]) -> Result<String> {
    let mut manifest: DocumentMut = text.parse()?;
    let features = manifest["features"].or_insert(toml_edit::table());
    let Some(features) = features.as_table_like_mut() else {
        anyhow::bail!("`features` is not a table");
    };
    let default: Array = vendors.iter().collect();
    let mut wanted = vec![("default".to_owned(), default)];
    wanted.extend(vendors.iter().map(|vendor| (vendor.clone(), Array::new())));
    let others = features.iter().filter_map(|(key, list)| {
        let list = list.as_array()?;
        let is_other = key != "default" && !list.is_empty();
        is_other.then(|| (key.to_owned(), list.clone()))
    });
    wanted.extend(others.collect::<Vec<_>>());
    let as_wanted = |features: &dyn toml_edit::TableLike| {
        features
            .iter()
            .map(|(key, list)| (key.to_owned(), names(list)))
            .collect::<Vec<_>>()
            == wanted
                .iter()
                .map(|(key, list)| (key.clone(), names(&value(list.clone()))))
                .collect::<Vec<_>>()
    };
    if as_wanted(features) {
        return Ok(text.to_owned());
    }
    features.clear();
    for (key, list) in wanted {
        features.insert(&key, value(list));
    }
    Ok(manifest.to_string())
}

fn names(list: &toml_edit::Item) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_vendor_gets_a_feature_and_comments_stay() {
        let before =
            "# about\n[package]\nname = \"x\" # why\n\n[features]\ndefault = [\"a\"]\na = []\n";
        let after = with_features(before, &["a".into(), "b".into()]).expect("a manifest");
        assert_eq!(
            after,
            "# about\n[package]\nname = \"x\" # why\n\n[features]\ndefault = [\"a\", \"b\"]\na = []\nb = []\n"
        );
        assert_eq!(
            with_features(&after, &["a".into(), "b".into()]).expect("a manifest"),
            after
        );
    }

    #[test]
    fn a_feature_that_enables_something_stays_and_a_vendor_that_is_gone_goes() {
        let before = "[package]\nname = \"x\"\n\n[features]\ndefault = [\"a\"]\na = []\ntracing = [\"runtime/tracing\"]\n";
        let after = with_features(before, &["b".into()]).expect("a manifest");
        assert!(
            after.ends_with(
                "[features]\ndefault = [\"b\"]\nb = []\ntracing = [\"runtime/tracing\"]\n"
            ),
            "{after}"
        );
    }
}
