//! `clientwright.toml`: where things lie in a repository, and what holds for all of its clients.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use anyhow::{Result, bail};
use codegen::{Options, Selection};
use serde::Deserialize;

use crate::runtime_crate::RuntimeSource;
use crate::toml_text;

/// The file, at the root of the repository.
pub(crate) const FILE: &str = "clientwright.toml";

/// The content of [`FILE`]; what is not in it has a default.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Settings {
    /// How people here call the program; messages and generated files name it so.
    pub(crate) command: Option<String>,
    /// The folder of the documents, one folder a client.
    pub(crate) specs: String,
    /// The folder of the generated crate, one module and one feature a client.
    #[serde(rename = "crate")]
    pub(crate) krate: String,
    /// Where the generated crate has its runtime from; its manifest is left as it is when this is not given.
    pub(crate) runtime: Option<RuntimeSource>,
    /// The options of every client; a client's own `vendor.toml` comes before them, key by key.
    pub(crate) options: toml::Table,
    /// The selection of every client; likewise.
    pub(crate) selection: toml::Table,
    /// What `diff` does otherwise here.
    pub(crate) diff: DiffSettings,
}

/// What `diff` does otherwise in a repository.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct DiffSettings {
    /// How grave the changes of a rule are: `breaking`, `risky` or `additive`, by the rule's name.
    pub(crate) gravity: BTreeMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            command: None,
            specs: "specs".to_owned(),
            krate: "generated-client".to_owned(),
            runtime: None,
            options: toml::Table::new(),
            selection: toml::Table::new(),
            diff: DiffSettings::default(),
        }
    }
}

/// The settings with options whose keys are checked; used for what it says about mistakes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[allow(dead_code, reason = "it is read to find mistakes")]
struct Checked {
    command: Option<String>,
    specs: String,
    #[serde(rename = "crate")]
    krate: String,
    runtime: Option<RuntimeSource>,
    options: Options,
    selection: Selection,
    diff: DiffSettings,
}

impl Default for Checked {
    fn default() -> Self {
        let Settings {
            command,
            specs,
            krate,
            runtime,
            ..
        } = Settings::default();
        Self {
            command,
            specs,
            krate,
            runtime,
            options: Options::default(),
            selection: Selection::default(),
            diff: DiffSettings::default(),
        }
    }
}

impl Settings {
    /// The settings of a repository; the defaults when it has no [`FILE`].
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join(FILE);
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(e) => Err(anyhow::anyhow!("{}: {e}", path.display())),
        }
    }

    /// The settings that a text has.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        toml_text::parse::<Checked>(FILE, text)?;
        let mut settings: Self = toml_text::parse(FILE, text)?;
        for (key, folder) in [
            ("specs", &mut settings.specs),
            ("crate", &mut settings.krate),
        ] {
            let trimmed = folder.trim_end_matches('/').to_owned();
            let inside = Path::new(&trimmed)
                .components()
                .all(|part| matches!(part, Component::Normal(_)));
            if trimmed.is_empty() || !inside {
                bail!(
                    "{FILE}: `{key}` is `{folder}`; it is a folder below this one, such as `api/{key}`"
                );
            }
            *folder = trimmed;
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, message: &str) {
        let error = Settings::parse(text).expect_err("a mistake");
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn a_wrong_key_is_told_with_its_line_and_the_nearest_right_one() {
        check(
            "specs = \"apis\"\ncomand = \"cargo xtask\"\n",
            "clientwright.toml:2:1: there is no key `comand`; `command` is near\n  help: the keys here are `command`, `specs`, `crate`, `runtime`, `options`, `selection`, `diff`",
        );
    }

    #[test]
    fn a_wrong_option_and_a_wrong_value_are_told_likewise() {
        check(
            "[options]\nclosed-enum = [\"*\"]\n",
            "clientwright.toml:2:1: there is no key `closed-enum`; `closed-enums` is near\n  help: the keys here are `date-time`, `closed-enums`, `sharing`, `derives`, `attributes`, `idempotency-key`, `pages`",
        );
        check(
            "\n[options]\ndate-time = \"chron\"\n",
            "clientwright.toml:3:13: `chron` is no value here; `chrono` is near\n  help: the values here are `jiff`, `chrono`, `string`",
        );
    }

    #[test]
    fn a_wrong_word_inside_of_an_option_is_told_with_its_line() {
        check(
            "[[options.pages.rules]]\noperations = [\"*\"]\nby = \"cursr\"\n",
            "clientwright.toml:3:6: `cursr` is no value here; `cursor` is near\n  help: the values here are `cursor`, `last-item`, `offset`, `number`, `link`, `link-header`, `none`",
        );
        check(
            "[options.pages]\nfind = true\nrule = []\n",
            "clientwright.toml:3:1: there is no key `rule`; `rules` is near\n  help: the keys here are `find`, `rules`",
        );
        check(
            "[options]\nidempotency-key = \"a key\"\n",
            "clientwright.toml:2:19: `a key` cannot name a header",
        );
        check(
            "[options.derives]\n\"*\" = [\"Hash\", \"Clone\"]\n",
            "clientwright.toml:2:7: `Clone` is a trait that every type has already",
        );
        check(
            "[selection]\ntag = [\"Things\"]\n",
            "clientwright.toml:2:1: there is no key `tag`; `tags` is near\n  help: the keys here are `operations`, `tags`, `exclude`, `schemas`",
        );
    }

    #[test]
    fn a_folder_outside_the_repository_is_refused() {
        check(
            "specs = \"../specs\"",
            "clientwright.toml: `specs` is `../specs`; it is a folder below this one, such as `api/specs`",
        );
    }

    #[test]
    fn each_source_of_the_runtime_is_read() {
        let runtime = |text: &str| Settings::parse(text).expect("settings").runtime;
        assert_eq!(
            runtime("runtime = \"vendored\""),
            Some(RuntimeSource::Vendored)
        );
        assert_eq!(
            runtime("runtime = { version = \"0.1\" }"),
            Some(RuntimeSource::Version("0.1".to_owned()))
        );
        assert_eq!(
            runtime("runtime = { path = \"../rt\" }"),
            Some(RuntimeSource::Path("../rt".to_owned()))
        );
        assert_eq!(runtime(""), None);
    }
}
