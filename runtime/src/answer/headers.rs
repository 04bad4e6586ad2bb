//! The headers of an answer: all of them in one map, the documented ones read from it when they are asked for.

use std::str::FromStr;

use http::HeaderMap;

/// The headers of an answer. Implemented by [`headers!`](crate::headers).
pub trait Headers: From<HeaderMap> + AsRef<HeaderMap> {}

impl<T: From<HeaderMap> + AsRef<HeaderMap>> Headers for T {}

/// The headers of an answer for which none are documented.
#[derive(Clone, Debug, Default)]
pub struct NoHeaders(HeaderMap);

impl From<HeaderMap> for NoHeaders {
    fn from(headers: HeaderMap) -> Self {
        Self(headers)
    }
}

impl AsRef<HeaderMap> for NoHeaders {
    fn as_ref(&self) -> &HeaderMap {
        &self.0
    }
}

/// The value of a header; `None` when it is absent or not of that type.
pub fn header<T: FromStr>(headers: &HeaderMap, name: &str) -> Option<T> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// Makes a struct around a `HeaderMap` usable as the headers of an answer.
#[macro_export]
macro_rules! headers {
    ($ty:ident) => {
        impl ::core::convert::From<$crate::HeaderMap> for $ty {
            fn from(headers: $crate::HeaderMap) -> Self {
                Self(headers)
            }
        }

        impl ::core::convert::AsRef<$crate::HeaderMap> for $ty {
            fn as_ref(&self) -> &$crate::HeaderMap {
                &self.0
            }
        }
    };
}
