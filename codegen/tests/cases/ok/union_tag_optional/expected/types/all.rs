//! @generated from openapi.yaml#/components/schemas/All by `UPDATE_CASES=1 cargo test`.

use super::{Event, Filter, Payment, Role, Rule, Step};

/// All.
#[non_exhaustive]
pub struct All {
    /// Events.
    pub events: Option<Vec<Event>>,
    /// Filter.
    pub filter: Option<Filter>,
    /// Payment.
    pub payment: Option<Payment>,
    /// Role.
    pub role: Option<Role>,
    /// Rule.
    pub rule: Option<Rule>,
    /// Step.
    pub step: Option<Step>,
}

runtime::object! { All {
    events  = "events" optional: Option<Vec<Event>>,
    filter  = "filter" optional: Option<Filter>,
    payment = "payment" optional: Option<Payment>,
    role    = "role" optional: Option<Role>,
    rule    = "rule" optional: Option<Rule>,
    step    = "step" optional: Option<Step>,
} }
