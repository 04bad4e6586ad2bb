//! The types as the generator writes them.

use std::collections::BTreeMap;

pub struct Order {
    id: String,
    amount: i64,
    paid: bool,
    currency: String,
    note: Option<String>,
    created: i64,
    address: Address,
    lines: Vec<Line>,
    metadata: Option<BTreeMap<String, String>>,
}

runtime::object! { Order {
    id       = "id": String,
    amount   = "amount": i64,
    paid     = "paid": bool,
    currency = "currency": String,
    note     = "note" optional: Option<String>,
    created  = "created": i64,
    address  = "address": Address,
    lines    = "lines": Vec<Line>,
    metadata = "metadata" optional: Option<BTreeMap<String, String>>,
} }

pub struct Address {
    city: String,
    line1: String,
    line2: Option<String>,
    postal_code: Option<String>,
}

runtime::object! { Address {
    city        = "city": String,
    line1       = "line1": String,
    line2       = "line2" nullable: Option<String>,
    postal_code = "postal_code" optional: Option<String>,
} }

pub struct Line {
    sku: String,
    quantity: i64,
    price: f64,
    discount: Option<f64>,
}

runtime::object! { Line {
    sku      = "sku": String,
    quantity = "quantity": i64,
    price    = "price": f64,
    discount = "discount" optional: Option<f64>,
} }

pub enum Source {
    Card(Card),
    BankAccount(BankAccount),
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Source by "type" {
    "card"         => Card(Card),
    "bank_account" => BankAccount(BankAccount),
    unknown        => Unknown(runtime::UnknownBranch),
} }

pub struct Card {
    id: String,
    brand: String,
    last4: String,
    exp_month: i64,
    exp_year: i64,
    country: Option<String>,
    billing: Option<Address>,
}

runtime::object! { Card {
    "type"    = "card",
    id        = "id": String,
    brand     = "brand": String,
    last4     = "last4": String,
    exp_month = "exp_month": i64,
    exp_year  = "exp_year": i64,
    country   = "country" optional: Option<String>,
    billing   = "billing" optional: Option<Address>,
} }

pub struct BankAccount {
    id: String,
    iban: String,
}

runtime::object! { BankAccount {
    "type" = "bank_account",
    id     = "id": String,
    iban   = "iban": String,
} }

pub enum Customer {
    Deleted(Deleted),
    Live(Live),
}

runtime::union! { Customer by shape {
    has "deleted" => Deleted(Deleted),
    object        => Live(Live),
} }

pub struct Deleted {
    id: String,
    object: String,
    deleted: bool,
    name: Option<String>,
    email: Option<String>,
    balance: i64,
    address: Option<Address>,
}

runtime::object! { Deleted {
    id      = "id": String,
    object  = "object": String,
    deleted = "deleted": bool,
    name    = "name" optional: Option<String>,
    email   = "email" optional: Option<String>,
    balance = "balance": i64,
    address = "address" optional: Option<Address>,
} }

pub struct Live {
    id: String,
    name: Option<String>,
}

runtime::object! { Live {
    id   = "id": String,
    name = "name" optional: Option<String>,
} }
