//! Calls the generated clients as `plan.json` says, and writes what came of it to `outcomes.json`.
//!
//! Usage: `driver PLAN OUTCOMES`

#![allow(dead_code, reason = "what no operation of this run needs")]

mod clients;
mod drive;
mod support;

use runtime::Json;
use support::Call;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(plan), Some(outcomes)) = (arguments.next(), arguments.next()) else {
        panic!("usage: driver PLAN OUTCOMES");
    };
    let plan = std::fs::read(plan).expect("the plan can be read");
    let plan: Vec<Vec<Json>> = serde_json::from_slice(&plan).expect("the plan is a list of lists");
    let mut all = Vec::new();
    for calls in plan {
        all.push(scenario(calls).await);
    }
    let all = serde_json::to_vec_pretty(&all).expect("outcomes are JSON");
    std::fs::write(outcomes, all).expect("the outcomes can be written");
}

/// What came of the calls of one scenario, up to the first that gave no answer. The pages of a list come of the call for the first.
async fn scenario(calls: Vec<Json>) -> Vec<Json> {
    let mut outcomes = Vec::new();
    for call in calls {
        if call["page"] == "next" {
            continue;
        }
        let mut call = Call::new(call);
        let outcome = drive::call(&mut call).await;
        let is_answer = outcome.is_ok();
        match outcome.unwrap_or_else(|trouble| serde_json::json!({ "trouble": trouble })) {
            Json::Array(pages) => outcomes.extend(pages),
            outcome => outcomes.push(outcome),
        }
        if !is_answer {
            break;
        }
    }
    outcomes
}
