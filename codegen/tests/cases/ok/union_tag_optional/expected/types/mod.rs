//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod all;
mod condition;
mod event;
mod filter;
mod filter_must;
mod key;
mod legacy;
mod legacy_type;
mod limit;
mod note;
mod note_type;
mod payment;
mod role;
mod role_with_slugs;
mod rule;
mod step;
mod step_type;
mod transfer;
mod transfer_type;
mod wallet;
mod wallet_type;
mod words;

pub use self::all::All;
pub use self::condition::Condition;
pub use self::event::Event;
pub use self::filter::Filter;
pub use self::filter_must::FilterMust;
pub use self::key::Key;
pub use self::legacy::Legacy;
pub use self::legacy_type::LegacyType;
pub use self::limit::Limit;
pub use self::note::Note;
pub use self::note_type::NoteType;
pub use self::payment::Payment;
pub use self::role::Role;
pub use self::role_with_slugs::RoleWithSlugs;
pub use self::rule::Rule;
pub use self::step::Step;
pub use self::step_type::StepType;
pub use self::transfer::Transfer;
pub use self::transfer_type::TransferType;
pub use self::wallet::Wallet;
pub use self::wallet_type::WalletType;
pub use self::words::Words;
