//! @generated from openapi.yaml#/components/schemas/All by `UPDATE_CASES=1 cargo test`.

use super::{Event, Filter, Payment, Role, Rule, Step};

/// All.
#[non_exhaustive]
pub struct All {
    /// Events.
    pub events: Option<Vec<Event>>,
    /// Rule.
    pub rule: Option<Rule>,
    /// Payment.
    pub payment: Option<Payment>,
    /// Step.
    pub step: Option<Step>,
    /// Filter.
    pub filter: Option<Filter>,
    /// Role.
    pub role: Option<Role>,
}

runtime::object! { All {
    events  = "events" optional: Option<Vec<Event>>,
    rule    = "rule" optional: Option<Rule>,
    payment = "payment" optional: Option<Payment>,
    step    = "step" optional: Option<Step>,
    filter  = "filter" optional: Option<Filter>,
    role    = "role" optional: Option<Role>,
} }
