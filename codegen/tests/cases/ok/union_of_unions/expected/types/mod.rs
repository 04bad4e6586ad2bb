//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod animal;
mod boat;
mod car;
mod cat;
mod dog;
mod ended;
mod event;
mod job_event;
mod joined;
mod left;
mod note;
mod remark;
mod started;
mod thing;
mod user_event;
mod vehicle;

pub use self::animal::Animal;
pub use self::boat::Boat;
pub use self::car::Car;
pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::ended::Ended;
pub use self::event::Event;
pub use self::job_event::JobEvent;
pub use self::joined::Joined;
pub use self::left::Left;
pub use self::note::Note;
pub use self::remark::Remark;
pub use self::started::Started;
pub use self::thing::Thing;
pub use self::user_event::UserEvent;
pub use self::vehicle::Vehicle;
