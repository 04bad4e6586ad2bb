//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod kind;
mod reading;
mod reading_at;
mod reading_count;
mod reading_key;
mod reading_limit;
mod reading_limit_alternative;
mod reading_ratio;
mod reading_tagged;
mod reading_tagged_amount;
mod reading_tagged_rate;
mod reading_value;

pub use self::kind::Kind;
pub use self::reading::Reading;
pub use self::reading_at::ReadingAt;
pub use self::reading_count::ReadingCount;
pub use self::reading_key::ReadingKey;
pub use self::reading_limit::ReadingLimit;
pub use self::reading_limit_alternative::ReadingLimitAlternative;
pub use self::reading_ratio::ReadingRatio;
pub use self::reading_tagged::ReadingTagged;
pub use self::reading_tagged_amount::ReadingTaggedAmount;
pub use self::reading_tagged_rate::ReadingTaggedRate;
pub use self::reading_value::ReadingValue;
