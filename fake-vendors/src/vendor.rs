//! Decides which vendors there are, and what of them is fixed: names, documents, identities.

use std::fmt;

/// A vendor that can be faked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vendor {
    /// Rally UXR: has no start; a job is attached to.
    Rally,
    /// Vanta: OAuth2 client credentials with one live token.
    Vanta,
    /// Prolific: may answer a start with the finished link.
    Prolific,
    /// OpnForm: may answer a start with the file itself.
    Opnform,
    /// Cometly: the tightest limits.
    Cometly,
}

impl Vendor {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Rally,
        Self::Vanta,
        Self::Prolific,
        Self::Opnform,
        Self::Cometly,
    ];

    /// Its name on the command line, in tickets and below `specs/`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rally => "rally",
            Self::Vanta => "vanta",
            Self::Prolific => "prolific",
            Self::Opnform => "opnform",
            Self::Cometly => "cometly",
        }
    }

    /// What one has to give to start an export: names as the command's flags have them. Nothing at Rally, which has no
    /// documented start.
    pub fn request_params(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Rally => &[],
            Self::Vanta => &[("questionnaire", "questionnaire-9"), ("format", "csv")],
            Self::Prolific => &[("collection", "collection-7")],
            Self::Opnform => &[("form", "4711"), ("columns", "name,answer")],
            Self::Cometly => &[("date", "2026-11-21")],
        }
    }

    /// What an export belongs to, where its address names that: the flag and the only one that there is.
    pub(crate) fn parent(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Rally => Some(("study", "study-42")),
            Self::Prolific => Some(("collection", "collection-7")),
            Self::Opnform => Some(("form", "4711")),
            Self::Vanta | Self::Cometly => None,
        }
    }

    /// The text of the vendor's document, and of our corrections to it.
    pub(crate) fn documents(self) -> (&'static str, &'static str) {
        macro_rules! specs {
            ($vendor:literal) => {
                (
                    include_str!(concat!("../../specs/", $vendor, "/openapi.yaml")),
                    include_str!(concat!("../../specs/", $vendor, "/overlay.yaml")),
                )
            };
        }
        match self {
            Self::Rally => specs!("rally"),
            Self::Vanta => specs!("vanta"),
            Self::Prolific => specs!("prolific"),
            Self::Opnform => specs!("opnform"),
            Self::Cometly => specs!("cometly"),
        }
    }
}

impl fmt::Display for Vendor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
