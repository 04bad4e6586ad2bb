//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod pets;
mod photos;

pub use self::pets::{
    CreatePet, CreatePetError, ListPets, ListPetsError, ListPetsHeaders, UpdatePet,
    UpdatePetError,
};
pub use self::photos::{DownloadPhoto, DownloadPhotoError, UploadPhoto, UploadPhotoError};
