//! The agreement between generated code and the runtime that it calls.
//!
//! # Invariants
//! - The number grows when code that was generated before would not compile, or would behave differently, with this runtime.

/// The generation of this runtime: code that was generated for the same one works with it.
pub const GENERATION: u32 = 1;

/// Stops the compiler with a sentence when code was generated for another generation of the runtime.
///
/// ```
/// runtime::require_generation!(1);
/// ```
///
/// ```compile_fail
/// runtime::require_generation!(0);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! require_generation {
    (1) => {};
    ($other:literal) => {
        ::core::compile_error!(::core::concat!(
            "this client was generated for generation ",
            $other,
            " of its runtime, and the runtime in use is of generation 1; generate the client again with the `clientwright` \
             that has the version of this runtime, or depend on the `clientwright-runtime` that the client was generated for"
        ));
    };
}
