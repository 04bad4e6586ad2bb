//! The same types with serde's derives.
#![expect(dead_code, reason = "they are read and written, and not looked into")]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Order {
    id: String,
    amount: i64,
    paid: bool,
    currency: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    created: i64,
    address: Address,
    lines: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<BTreeMap<String, String>>,
}

#[derive(Serialize, Deserialize)]
pub struct Address {
    city: String,
    line1: String,
    line2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub struct Line {
    sku: String,
    quantity: i64,
    price: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    discount: Option<f64>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Source {
    Card(Card),
    BankAccount(BankAccount),
}

#[derive(Deserialize)]
pub struct Card {
    id: String,
    brand: String,
    last4: String,
    exp_month: i64,
    exp_year: i64,
    country: Option<String>,
    billing: Option<Address>,
}

#[derive(Deserialize)]
pub struct BankAccount {
    id: String,
    iban: String,
}
