//! The item of an entry, taken apart.

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item<'a> {
    /// `types::Job`.
    Type(&'a str),
    /// `types::Job.at`.
    Field(&'a str, &'a str),
    /// `types::State::Done`, `types::Job::new`.
    Variant(&'a str, &'a str),
    /// `Client::new`.
    New,
    /// `Client::get_job`.
    Method(&'a str),
    /// `Client::get_job.limit`.
    Argument(&'a str, &'a str),
    /// `Client::get_job (404 json)`.
    Answer(&'a str, &'a str),
    /// `Client::get_job.retry_after()`, with ` (404)` after it for a header of an error.
    Header(&'a str, &'a str),
    /// `Credentials::token`.
    Scheme(&'a str),
}

impl<'a> Item<'a> {
    /// Reads an item; `None` for one of another form.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (section, rest) = text.split_once("::")?;
        match section {
            "types" => Some(match (rest.split_once("::"), rest.split_once('.')) {
                (Some((owner, name)), _) => Self::Variant(owner, name),
                (None, Some((owner, name))) => Self::Field(owner, name),
                (None, None) => Self::Type(rest),
            }),
            "Credentials" => Some(Self::Scheme(rest)),
            "Client" if rest == "new" => Some(Self::New),
            "Client" => Some(match rest.split_once(['.', ' ']) {
                None => Self::Method(rest),
                Some((method, name)) => match (name.strip_prefix('('), name.split_once("()")) {
                    (Some(on), _) => Self::Answer(method, on.strip_suffix(')')?),
                    (None, Some((header, _))) => Self::Header(method, header),
                    (None, None) => Self::Argument(method, name),
                },
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Item;

    #[test]
    fn every_form_is_told_from_the_others() {
        for (text, item) in [
            ("types::Job", Item::Type("Job")),
            ("types::Job.at", Item::Field("Job", "at")),
            ("types::Job.\"t.t\"", Item::Field("Job", "\"t.t\"")),
            ("types::Job::new", Item::Variant("Job", "new")),
            ("Client::new", Item::New),
            ("Client::get_job", Item::Method("get_job")),
            ("Client::get_job.id", Item::Argument("get_job", "id")),
            (
                "Client::get_job (404 json)",
                Item::Answer("get_job", "404 json"),
            ),
            ("Client::get_job.limit()", Item::Header("get_job", "limit")),
            (
                "Client::get_job.limit() (404)",
                Item::Header("get_job", "limit"),
            ),
            ("Credentials::key", Item::Scheme("key")),
        ] {
            assert_eq!(Item::read(text), Some(item), "{text}");
        }
        assert_eq!(Item::read("Client"), None);
    }
}
