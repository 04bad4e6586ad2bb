//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List filtered.
    ///
    /// `GET /filtered`
    pub fn list_filtered(&self) -> ListFiltered {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listFiltered",
            method: runtime::Method::GET,
            path: "/filtered",
            security: &[],
            server: None,
            accept: "*/*",
        };
        ListFiltered {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_filtered`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFiltered {
    call: runtime::Call,
}

impl ListFiltered {
    /// Sets `X-Rules`.
    pub fn header_rules(mut self, header_rules: &[types::Range]) -> Self {
        self.call.header("X-Rules", header_rules);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::Filter) -> Self {
        self.call.query("filter", filter);
        self
    }

    /// Sets `joined`.
    pub fn joined(mut self, joined: &types::Filter) -> Self {
        self.call
            .styled(
                runtime::Location::Query,
                runtime::Style::Form,
                false,
                false,
                "joined",
                joined,
            );
        self
    }

    /// Sets `rules`.
    pub fn rules(mut self, rules: &[types::Range]) -> Self {
        self.call.query("rules", rules);
        self
    }
}

impl runtime::Operation for ListFiltered {
    type Answer = runtime::Answer<()>;
    type Error = ListFilteredError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ListFilteredError::Undocumented)),
        }
    }
}

runtime::operation! { ListFiltered }

/// What [`Client::list_filtered`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListFilteredError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListFilteredError {} }

impl Client {
    /// List users.
    ///
    /// `GET /users`
    pub fn list_users(&self, pageable: &types::Pageable) -> ListUsers {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listUsers",
            method: runtime::Method::GET,
            path: "/users",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.query("pageable", pageable);
        ListUsers { call }
    }
}

/// A call of [`Client::list_users`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListUsers {
    call: runtime::Call,
}

impl ListUsers {
    /// Sets `deep`.
    pub fn deep(mut self, deep: &types::Filter) -> Self {
        self.call
            .styled(
                runtime::Location::Query,
                runtime::Style::DeepObject,
                true,
                false,
                "deep",
                deep,
            );
        self
    }
}

impl runtime::Operation for ListUsers {
    type Answer = runtime::Answer<()>;
    type Error = ListUsersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ListUsersError::Undocumented)),
        }
    }
}

runtime::operation! { ListUsers }

/// What [`Client::list_users`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListUsersError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListUsersError {} }
