//! Where a browser has the lines of documents.

/// How addresses of lines are made; none where nobody said it.
#[derive(Clone, Debug)]
pub(super) struct Links {
    template: Option<String>,
}

impl Links {
    /// The wanted template, or that of the repository whose workflow this is.
    pub(super) fn new(wanted: Option<&str>) -> Self {
        let template = wanted.map(str::to_owned).or_else(|| {
            let said = |name| std::env::var(name).ok().filter(|text| !text.is_empty());
            let (server, repository) = (said("GITHUB_SERVER_URL")?, said("GITHUB_REPOSITORY")?);
            Some(format!(
                "{server}/{repository}/blob/{{rev}}/{{file}}#L{{line}}"
            ))
        });
        Self { template }
    }

    /// The address of a file at a revision, with `{line}` for the line; none where it has no address.
    pub(super) fn to(&self, revision: Option<&str>, file: &str) -> Option<String> {
        let template = self.template.as_deref()?;
        let is_inside = !file.starts_with('/') && !file.starts_with("..");
        let encoded = file
            .replace('%', "%25")
            .replace(' ', "%20")
            .replace('#', "%23")
            .replace('<', "%3C")
            .replace('>', "%3E");
        let link = template.replace("{file}", &encoded);
        match revision {
            _ if !is_inside => None,
            Some(revision) => Some(link.replace("{rev}", revision)),
            None => Some(link.replace("{rev}", "HEAD")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled() {
        let links = Links::new(Some("https://h/r/blob/{rev}/{file}#L{line}"));
        let link = |file| links.to(Some("1a2b"), file);
        assert_eq!(
            link("specs/a b.yaml").as_deref(),
            Some("https://h/r/blob/1a2b/specs/a%20b.yaml#L{line}")
        );
        assert_eq!(link("/tmp/a.yaml"), None);
    }
}
