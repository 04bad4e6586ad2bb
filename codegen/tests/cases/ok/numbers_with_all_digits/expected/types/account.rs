//! @generated from openapi.yaml#/components/schemas/Account by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::Booking;

/// Account.
#[non_exhaustive]
pub struct Account {
    /// Balance.
    pub balance: runtime::Number,
    /// Owner.
    pub owner: u64,
    /// Decimal.
    pub decimal: Option<runtime::Number>,
    /// Float.
    pub float: Option<f64>,
    /// History.
    pub history: Option<Vec<runtime::Number>>,
    /// Last.
    pub last: Option<Booking>,
    /// Limits.
    pub limits: Option<BTreeMap<String, Option<runtime::Number>>>,
    /// Token.
    pub token: Option<runtime::Number>,
}

runtime::object! { Account {
    balance = "balance": runtime::Number,
    owner   = "owner": u64,
    decimal = "decimal" optional: Option<runtime::Number>,
    float   = "float" optional: Option<f64>,
    history = "history" optional: Option<Vec<runtime::Number>>,
    last    = "last" optional: Option<Booking>,
    limits  = "limits" optional: Option<BTreeMap<String, Option<runtime::Number>>>,
    token   = "token" optional: Option<runtime::Number>,
} }

impl Account {
    /// With the members that are required.
    pub fn new(balance: impl Into<runtime::Number>, owner: u64) -> Self {
        Self {
            balance: balance.into(),
            owner,
            decimal: None,
            float: None,
            history: None,
            last: None,
            limits: None,
            token: None,
        }
    }

    /// Sets `decimal`.
    #[must_use]
    pub fn decimal(mut self, decimal: impl Into<runtime::Number>) -> Self {
        self.decimal = Some(decimal.into());
        self
    }

    /// Sets `float`.
    #[must_use]
    pub fn float(mut self, float: f64) -> Self {
        self.float = Some(float);
        self
    }

    /// Sets `history`.
    #[must_use]
    pub fn history(mut self, history: Vec<runtime::Number>) -> Self {
        self.history = Some(history);
        self
    }

    /// Sets `last`.
    #[must_use]
    pub fn last(mut self, last: Booking) -> Self {
        self.last = Some(last);
        self
    }

    /// Sets `limits`.
    #[must_use]
    pub fn limits(mut self, limits: BTreeMap<String, Option<runtime::Number>>) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Sets `token`.
    #[must_use]
    pub fn token(mut self, token: impl Into<runtime::Number>) -> Self {
        self.token = Some(token.into());
        self
    }
}
