//! Members that travel one way only: `readOnly` and `writeOnly` bind `required` to that way.
//!
//! # Invariants
//! - A member that the other side does not send is not demanded when its type is read.
//! - A `readOnly` member is not asked of whoever sends its type. Where the type is read too, the member is demanded there.

use crate::analyze::{Direction, directions};
use crate::ir::{Api, Field, Presence, Shape};

/// Makes members optional that are not there in a direction in which their type travels.
pub(super) fn settle(api: &mut Api) {
    let directions = directions(api);
    for (ty, direction) in api.types.iter_mut().zip(directions) {
        if let Shape::Struct(found) = &mut ty.shape {
            for field in &mut found.fields {
                if may_be_missing(field, direction) {
                    field.answered = field.read_only
                        && direction.response
                        && field.presence == Presence::Required;
                    field.presence = match field.presence {
                        Presence::Required | Presence::Optional => Presence::Optional,
                        Presence::Nullable | Presence::OptionalNullable => {
                            Presence::OptionalNullable
                        }
                    };
                }
            }
        }
    }
}

fn may_be_missing(field: &Field, way: Direction) -> bool {
    (field.write_only && way.response) || (field.read_only && way.request)
}
