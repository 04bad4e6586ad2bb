//! Links that a server gives: to the next page of a list.
//!
//! # Invariants
//! - A request that follows a link goes to the origin that it would go to without one.

use http::Uri;

use super::percent::{Keep, encode};
use crate::client::BaseUrl;
use crate::error::BuildError;

/// A link as a server gave it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Link(String);

impl Link {
    pub(crate) fn new(link: &str) -> Self {
        let link = link.split('#').next().unwrap_or_default();
        Self(link.trim().to_owned())
    }

    /// The URL without its query, and the pairs of its query. `own` is the URL that the call has without the link.
    ///
    /// A link to another origin is read as one to this origin, if its path ends as the call's does: servers behind a proxy often
    /// do not know their own address.
    pub(crate) fn resolve(
        &self,
        base: &BaseUrl,
        path: &str,
    ) -> Result<(String, Vec<String>), BuildError> {
        let own = base.join(path);
        let (place, query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        // A server may write characters that a URL cannot have.
        let pairs = pairs.map(|pair| encode(pair, Keep::Reserved)).collect();
        let url = match place {
            "" => own,
            place if place.starts_with('/') && !place.starts_with("//") => {
                format!("{}{place}", base.origin())
            }
            place if place.contains("//") => {
                let uri: Uri = place.parse().map_err(|_| elsewhere())?;
                if base.is_at_origin_of(&uri) {
                    format!("{}{}", base.origin(), uri.path())
                } else if uri.path().ends_with(path) {
                    own
                } else {
                    return Err(elsewhere());
                }
            }
            place => match own.rsplit_once('/') {
                Some((folder, _)) => format!("{folder}/{place}"),
                None => return Err(elsewhere()),
            },
        };
        Ok((url, pairs))
    }
}

fn elsewhere() -> BuildError {
    BuildError::new("the link to the next page leads to another origin, or is none")
}

/// The target of the first link whose relation is `next`, in the value of a header `Link` (RFC 8288, section 3).
pub(crate) fn next_link(header: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, after)) = rest.split_once('<') {
        let (target, after) = after.split_once('>')?;
        let end = end_of_link(after);
        if is_next(&after[..end]) {
            return Some(target.to_owned());
        }
        rest = &after[end..];
    }
    None
}

/// Where the parameters of a link end: at a comma that stands in no quotes.
fn end_of_link(parameters: &str) -> usize {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in parameters.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' if !quoted => return at,
            _ => {}
        }
    }
    parameters.len()
}

/// Whether the first `rel` among the parameters has the relation `next`.
fn is_next(parameters: &str) -> bool {
    let pairs = parameters
        .split(';')
        .filter_map(|pair| pair.split_once('='));
    let mut relations = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("rel"));
    relations.next().is_some_and(|(_, value)| {
        let mut words = value.trim().trim_matches('"').split_ascii_whitespace();
        words.any(|word| word.eq_ignore_ascii_case("next"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, next: Option<&str>) {
        assert_eq!(next_link(header).as_deref(), next, "{header}");
    }

    #[test]
    fn the_next_link_of_a_header_is_found() {
        check(
            "<https://a.b/x?page=2>; rel=\"next\"",
            Some("https://a.b/x?page=2"),
        );
        check(
            "</x?a=1,2>; rel=prev, </x?a=3,4>; title=\"a, b\"; REL=next",
            Some("/x?a=3,4"),
        );
        check("<?p=2>; rel=\"last next\"", Some("?p=2"));
        check("<?p=2>; rel=\"prev\"; rel=\"next\"", None);
        check("<?p=2>; title=\"rel=next\"", None);
        check("", None);
        check("<?p=2", None);
    }

    #[track_caller]
    fn leads(link: &str, expected: Option<(&str, &[&str])>) {
        let base = BaseUrl::parse("https://api.a.b/v1").expect("is a URL");
        let found = Link::new(link).resolve(&base, "/things").ok();
        let found = found.as_ref().map(|(url, pairs)| {
            let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
            (url.as_str(), pairs)
        });
        assert_eq!(
            found,
            expected.map(|(url, pairs)| (url, pairs.to_vec())),
            "{link}"
        );
    }

    #[test]
    fn a_link_stays_at_the_origin_of_the_call() {
        let own = "https://api.a.b/v1/things";
        leads("?a=1&b=2", Some((own, &["a=1", "b=2"])));
        leads("/v1/things?a=1#end", Some((own, &["a=1"])));
        leads("things?a=1", Some((own, &["a=1"])));
        leads(
            "https://API.a.b:443/v2/list?a=1",
            Some(("https://api.a.b/v2/list", &["a=1"])),
        );
        leads("http://10.0.0.1/v1/things?a=b c", Some((own, &["a=b%20c"])));
        leads("https://evil.example/take?a=1", None);
        leads("//evil.example/take", None);
        leads("https:// /", None);
    }
}
