//! Why a client changed: who has to be asked about it.

use super::client::Client;

/// A reason for which a client changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// There was no such client.
    New,
    /// There is no such client any more.
    Gone,
    /// Two documents were given.
    Documents,
    Document,
    Overlay,
    Choices,
    Generator,
}

impl Cause {
    /// Every cause there is: the inputs that differ, else the generator.
    pub(super) fn of(old: &Client, new: &Client) -> Vec<Self> {
        match (old.api.is_none(), new.api.is_none()) {
            (true, false) => return vec![Self::New],
            (false, true) => return vec![Self::Gone],
            _ => {}
        }
        let differs = |input: usize| old.inputs[input] != new.inputs[input];
        // The digests in `vendor.toml` follow the document; what we want of it is our choice.
        let choices = |client: &Client| {
            let manifest = client.manifest();
            manifest.map(|manifest| (manifest.selection, manifest.options))
        };
        let same_documents = old.document.is_some() && old.document == new.document;
        let mut causes = Vec::new();
        if (differs(0) || old.beside != new.beside) && !same_documents {
            causes.push(Self::Document);
        }
        if differs(1) && !same_documents {
            causes.push(Self::Overlay);
        }
        if choices(old) != choices(new) {
            causes.push(Self::Choices);
        }
        if causes.is_empty() {
            causes.push(Self::Generator);
        }
        causes
    }

    /// As a report says it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::New => "a new vendor",
            Self::Gone => "the vendor is gone",
            Self::Documents => "the document",
            Self::Document => "the vendor's document",
            Self::Overlay => "our overlay",
            Self::Choices => "our choices in vendor.toml",
            Self::Generator => "the generator itself: the document says what it said",
        }
    }

    /// Its stable name in JSON.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Documents | Self::Document => "document",
            Self::Overlay => "overlay",
            Self::Choices => "choices",
            Self::Generator => "generator",
        }
    }
}

/// Several causes in one phrase.
pub(super) fn words(causes: &[Cause]) -> String {
    let words: Vec<&str> = causes.iter().map(|cause| cause.words()).collect();
    words.join(", and ")
}
