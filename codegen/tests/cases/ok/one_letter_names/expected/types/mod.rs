//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod a;
mod d;
mod e;
mod m;
mod s;
mod t;
mod v;

pub use self::a::A;
pub use self::d::D;
pub use self::e::E;
pub use self::m::M;
pub use self::s::S;
pub use self::t::T;
pub use self::v::V;
