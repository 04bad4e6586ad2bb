//! @generated from openapi.yaml#/components/schemas/Account by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::Booking;

/// Account.
#[non_exhaustive]
pub struct Account {
    /// Balance.
    pub balance: runtime::Number,
    /// Decimal.
    pub decimal: Option<runtime::Number>,
    /// Float.
    pub float: Option<f64>,
    /// Owner.
    pub owner: u64,
    /// Token.
    pub token: Option<runtime::Number>,
    /// History.
    pub history: Option<Vec<runtime::Number>>,
    /// Limits.
    pub limits: Option<BTreeMap<String, Option<runtime::Number>>>,
    /// Last.
    pub last: Option<Booking>,
}

runtime::object! { Account {
    balance = "balance": runtime::Number,
    decimal = "decimal" optional: Option<runtime::Number>,
    float   = "float" optional: Option<f64>,
    owner   = "owner": u64,
    token   = "token" optional: Option<runtime::Number>,
    history = "history" optional: Option<Vec<runtime::Number>>,
    limits  = "limits" optional: Option<BTreeMap<String, Option<runtime::Number>>>,
    last    = "last" optional: Option<Booking>,
} }

impl Account {
    /// With the members that are required.
    pub fn new(balance: impl Into<runtime::Number>, owner: u64) -> Self {
        Self {
            balance: balance.into(),
            decimal: None,
            float: None,
            owner,
            token: None,
            history: None,
            limits: None,
            last: None,
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

    /// Sets `token`.
    #[must_use]
    pub fn token(mut self, token: impl Into<runtime::Number>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets `history`.
    #[must_use]
    pub fn history(mut self, history: Vec<runtime::Number>) -> Self {
        self.history = Some(history);
        self
    }

    /// Sets `limits`.
    #[must_use]
    pub fn limits(mut self, limits: BTreeMap<String, Option<runtime::Number>>) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Sets `last`.
    #[must_use]
    pub fn last(mut self, last: Booking) -> Self {
        self.last = Some(last);
        self
    }
}
