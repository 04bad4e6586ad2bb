//! What the document says about one operation, as constants of the generated code.

use http::Method;

/// What the document says about one operation.
#[derive(Clone, Debug)]
pub struct OperationInfo {
    /// The id that the document gives it.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path with its parameters in braces, and with the query that every call has.
    pub path: &'static str,
    /// The sets of schemes, of which one is enough. No set: nothing is asked for. An empty set among them: or nothing.
    pub security: &'static [&'static [&'static str]],
    /// Where the operation lives, when it is not where the API lives.
    pub server: Option<&'static str>,
    /// The media types that its answers have, for the header `Accept`.
    pub accept: &'static str,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// Into a header.
    Header,
    /// Into the header `Cookie`.
    Cookie,
}

/// How a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `a,b`, for paths and headers.
    Simple,
    /// `.a.b`, for paths.
    Label,
    /// `;name=a;name=b`, for paths.
    Matrix,
    /// `name=a&name=b`, for queries and cookies.
    Form,
    /// `name=a%20b`, for queries.
    SpaceDelimited,
    /// `name=a%7Cb`, for queries.
    PipeDelimited,
    /// `name[key]=a`, for queries.
    DeepObject,
    /// `name=a; name=b` without escapes, for cookies.
    Cookie,
}
