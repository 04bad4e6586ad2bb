//! What to read beside the reference: the states of a job, what can go wrong, a page a vendor, a sixth vendor, many machines.
//!
//! The same texts are in the folder `docs` of the repository.

#[doc = include_str!("../docs/states.md")]
pub mod states {}

#[doc = include_str!("../docs/faults.md")]
pub mod faults {}

#[doc = include_str!("../docs/vendors/rally.md")]
pub mod rally {}

#[doc = include_str!("../docs/vendors/vanta.md")]
pub mod vanta {}

#[doc = include_str!("../docs/vendors/prolific.md")]
pub mod prolific {}

#[doc = include_str!("../docs/vendors/opnform.md")]
pub mod opnform {}

#[doc = include_str!("../docs/vendors/cometly.md")]
pub mod cometly {}

#[doc = include_str!("../docs/sixth-vendor.md")]
pub mod sixth_vendor {}

#[doc = include_str!("../docs/many-machines.md")]
pub mod many_machines {}
