//! A call that is made again, for another page of a list.

use super::Call;
use super::link::Link;
use super::percent::{Keep, decode, encode};
use crate::error::BuildError;

impl Call {
    /// The same call again.
    pub(crate) fn again(&self) -> Result<Self, BuildError> {
        let body = self.body.try_clone().filter(|_| self.form.is_none());
        let once = || BuildError::new("the body of the call can be sent once only");
        Ok(Self {
            client: self.client.clone(),
            info: self.info,
            path: self.path.clone(),
            query: self.query.clone(),
            cookies: self.cookies.clone(),
            headers: self.headers.clone(),
            given: self.given.clone(),
            body: body.ok_or_else(once)?,
            form: None,
            link: self.link.clone(),
            terms: self.terms,
            refused: self.refused.clone(),
        })
    }

    /// The value of a parameter of the query, if it is there.
    pub(crate) fn query_value(&self, name: &str) -> Option<String> {
        let mut pairs = self.query.iter().filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(key, _)| decode(key) == name)
            .map(|(_, value)| decode(value))
    }

    /// Puts one value into the query, in place of what is there under its name.
    pub(crate) fn replace_query(&mut self, name: &str, value: &str) {
        self.query.retain(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            decode(key) != name
        });
        let (name, value) = (
            encode(name, Keep::Unreserved),
            encode(value, Keep::Unreserved),
        );
        self.query.push(format!("{name}={value}"));
    }

    /// Sends the call where a link of the server leads, with its query in place of the call's own. Whether the link is another
    /// one than before.
    pub(crate) fn set_link(&mut self, link: &str) -> bool {
        let link = Link::new(link);
        let is_another = self.link.as_ref() != Some(&link);
        self.link = Some(link);
        is_another
    }
}
