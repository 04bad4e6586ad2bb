//! The table of rules.
//!
//! # Invariants
//! - What a rule means for shipped binaries holds for the direction that the rule is for.

use super::{Effect, Rule};

/// Declares the rules, and the list of all of them.
macro_rules! rules {
    ($( $name:ident = $id:literal [$( $effect:ident ),+] $( $misdirects:ident )? $what:literal, $means:literal, $fix:literal; )*) => {
        $(
            pub(in crate::changes) static $name: Rule = Rule {
                id: $id,
                effects: &[$( Effect::$effect ),+],
                misdirects: !<[&str]>::is_empty(&[$( stringify!($misdirects) )?]),
                what: $what,
                means: $means,
                fix: $fix,
            };
        )*
        pub(super) static ALL: &[&Rule] = &[$( &$name ),*];
    };
}

// Id, effects, whether values go elsewhere without a word, what happened, what comes of it, what to do.
rules! {
    OPERATION_REMOVED = "operation-removed" [Compile, Shipped]
        "is gone", "the server may refuse the request", "stop calling it";
    OPERATION_ADDED = "operation-added" [Addition]
        "is new", "", "";
    OPERATION_RENAMED = "operation-renamed" [Compile]
        "is the new name of the method", "", "call it by the new name";
    OPERATION_MOVED = "operation-moved" [Shipped]
        "goes to another address", "the old address may be gone", "release the new client before the old address ends";
    OPERATION_DEPRECATED = "operation-deprecated" [Behaviour]
        "is deprecated", "a call of it is warned about", "look for its successor";
    SERVER_CHANGED = "server-changed" [Behaviour] misdirects
        "is at another base URL", "requests and their credentials go to another host, or to another path there",
        "make sure that the new address is the vendor's";
    PAGES_ADDED = "pages-added" [Addition]
        "is given page after page", "", "";
    PAGES_REMOVED = "pages-removed" [Compile]
        "is not given page after page any more", "", "ask for the next page by its arguments, or say in the options how it is asked for";
    PAGES_CHANGED = "pages-changed" [Behaviour]
        "asks for its pages otherwise", "the client of before may not find the next page", "release the new client";
    AUTH_CHANGED = "auth-changed" [Behaviour, Shipped]
        "asks for other credentials", "a call with the credentials of before compiles, and is refused", "give the client the credentials that it asks for";
    SCOPES_WIDENED = "scopes-widened" [Behaviour, Shipped]
        "asks for more scopes", "a token without the new scopes is refused", "ask for tokens with the new scopes";
    AUTH_ALTERNATIVE_ADDED = "auth-alternative-added" [Addition]
        "takes other credentials too", "", "";

    REQUIRED_ARGUMENT_ADDED = "required-argument-added" [Compile, Shipped]
        "is a new required argument", "a request without it may be refused", "pass it";
    OPTIONAL_ARGUMENT_ADDED = "optional-argument-added" [Addition]
        "is a new optional argument", "", "";
    ARGUMENT_REPLACED = "argument-replaced" [Behaviour, Shipped] misdirects
        "takes the place of another argument of its type", "a call compiles on, and its value is sent as something else; the old request may be refused",
        "look at every call";
    ARGUMENT_REMOVED = "argument-removed" [Compile]
        "is gone", "", "do not pass it";
    ARGUMENT_BECAME_REQUIRED = "argument-became-required" [Compile, Shipped]
        "is now required", "a request without it may be refused", "pass it as a positional argument";
    ARGUMENT_BECAME_OPTIONAL = "argument-became-optional" [Compile]
        "is now optional", "", "set it with the method of its name, or leave it out";
    ARGUMENT_TYPE_CHANGED = "argument-type-changed" [Compile, Shipped]
        "takes another type", "a value of the old type may be refused", "pass a value of the new type";
    ARGUMENT_TYPE_RESPELLED = "argument-type-respelled" [Compile]
        "takes another Rust type for the same values", "", "pass a value of the new type";
    ARGUMENT_SENT_OTHERWISE = "argument-sent-otherwise" [Shipped]
        "is sent in another way", "the server may not find it where the old client puts it", "release the new client";
    ARGUMENT_RENAMED = "argument-renamed" [Compile]
        "is the new name of the method that sets it", "", "call it by the new name";
    ARGUMENT_DEPRECATED = "argument-deprecated" [Behaviour]
        "is deprecated", "setting it is warned about", "look for its successor";
    ARGUMENTS_REORDERED = "arguments-reordered" [Compile]
        "takes its arguments in another order", "", "pass them in the new order";
    ARGUMENTS_CHANGED_PLACES = "arguments-changed-places" [Behaviour] misdirects
        "takes arguments of one type in another order", "a call compiles on, and its values change places", "look at every call";

    ANSWER_TYPE_CHANGED = "answer-type-changed" [Compile, Shipped]
        "answers another type", "an answer of the new type may not decode", "use the new type";
    ANSWER_TYPE_RESPELLED = "answer-type-respelled" [Compile]
        "answers another Rust type, which the old one reads", "", "use the new type";
    ANSWER_ADDED = "answer-added" [Shipped]
        "may answer in another way too", "the new answer is an undocumented one to it", "handle the new answer";
    ANSWERS_BECAME_SEVERAL = "answers-became-several" [Compile, Shipped]
        "may answer in several ways", "the new answer is an undocumented one to it", "match the answers";
    ANSWERS_TOLD_APART = "answers-told-apart" [Compile]
        "may answer in several ways, and the old client reads them all", "", "match the answers";
    ANSWERS_BECAME_ONE = "answers-became-one" [Compile]
        "answers in one way alone", "", "use the type itself";
    ANSWER_REMOVED = "answer-removed" [Compile]
        "does not answer in this way any more", "", "take the arm out";
    ANSWER_GIVEN_OTHERWISE = "answer-given-otherwise" [Shipped]
        "answers with another status or media type", "the new answer is an undocumented one to it", "release the new client";
    ANSWER_MEDIA_TYPE_CHANGED = "answer-media-type-changed" [Addition]
        "answers under another media type that is read in the same way", "", "";
    ANSWER_VARIANT_RENAMED = "answer-variant-renamed" [Compile]
        "has another name", "", "use the new name";
    ERROR_ADDED = "error-added" [Behaviour]
        "documents an error", "it is a variant of its own now, and no longer where it was: in `Undocumented`, or in the variant of a group",
        "look for the status in the new variant where you look for it in another";
    ERROR_REMOVED = "error-removed" [Compile, Behaviour]
        "does not document this error any more", "an answer of this status is an undocumented one, or falls to the variant of a group", "look for the status there";
    ERROR_TYPE_CHANGED = "error-type-changed" [Compile, Shipped]
        "answers this error with another type", "the body may not decode", "use the new type";
    ERROR_TYPE_RESPELLED = "error-type-respelled" [Compile]
        "answers this error with another Rust type, which the old one reads", "", "use the new type";
    ERROR_GIVEN_OTHERWISE = "error-given-otherwise" [Shipped]
        "answers this error with another media type", "the error is an undocumented answer to it", "release the new client";
    HEADERS_BEGAN = "headers-began" [Compile]
        "answers with typed headers now", "", "name the headers type where the answer's type is named: `Answer<T, H>`, `Problem<T, H>`";
    HEADERS_ENDED = "headers-ended" [Compile]
        "answers without typed headers now", "", "leave the headers type out where the answer's type is named, and read headers by their names";
    HEADERS_RENAMED = "headers-renamed" [Compile]
        "answers with a headers type of another name", "", "use the new name";
    HEADER_ADDED = "header-added" [Addition]
        "is a new header", "", "";
    HEADER_REMOVED = "header-removed" [Compile]
        "is not documented any more", "", "read it by its name";
    HEADER_CHANGED = "header-changed" [Compile, Behaviour]
        "is of another type", "a header that does not read as its type is taken for absent", "use the new type";
    HEADER_RENAMED = "header-renamed" [Compile]
        "is the new name of the header's method", "", "call it by the new name";
    HEADER_NO_LONGER_PROMISED = "header-no-longer-promised" [Behaviour]
        "may be absent now", "it may be absent", "do not rely on it";

    CLIENT_CHANGED = "client-changed" [Compile]
        "is made in another way", "", "pass what it asks for";
    SCHEME_ADDED = "scheme-added" [Addition]
        "is a new kind of credentials", "", "";
    SCHEME_REMOVED = "scheme-removed" [Compile, Shipped]
        "is gone", "these credentials may be refused", "use other credentials";
    SCHEME_CHANGED = "scheme-changed" [Compile, Shipped]
        "takes other secrets", "these credentials may be refused", "pass the new secrets";
    SCHEME_SENT_OTHERWISE = "scheme-sent-otherwise" [Shipped]
        "is shown to the server in another way", "these credentials may be refused", "release the new client";

    TYPE_ADDED = "type-added" [Addition]
        "is new", "", "";
    TYPE_REMOVED = "type-removed" [Compile]
        "is gone", "", "do without it";
    TYPE_RENAMED = "type-renamed" [Compile]
        "is the new name of the type", "", "use the new name";
    TYPE_MEANS_ANOTHER = "type-means-another" [Behaviour] misdirects
        "is the name of another type now", "code that names it compiles on where the two are alike, and means something else", "look at every use";
    RECEIVED_KIND_CHANGED = "received-kind-changed" [Compile, Shipped]
        "is another kind of type", "an answer with the new kind may not decode", "use it as what it is now";
    SENT_KIND_CHANGED = "sent-kind-changed" [Compile, Shipped]
        "is another kind of type", "a request with the old kind may be refused", "use it as what it is now";
    KIND_CHANGED = "kind-changed" [Compile]
        "is another kind of type", "", "use it as what it is now";
    RECEIVED_DEFINITION_CHANGED = "received-definition-changed" [Compile, Shipped]
        "stands for another type", "an answer with the new type may not decode", "use the new type";
    SENT_DEFINITION_CHANGED = "sent-definition-changed" [Compile, Shipped]
        "stands for another type", "a request with the old type may be refused", "use the new type";
    DEFINITION_CHANGED = "definition-changed" [Compile]
        "stands for another type", "", "use the new type";
    TYPE_DEPRECATED = "type-deprecated" [Behaviour]
        "is deprecated", "it may go", "look for its successor";
    CONSTRUCTOR_REMOVED = "constructor-removed" [Compile]
        "cannot be made any more: no request takes it", "", "stop sending it";
    CONSTRUCTOR_REORDERED = "constructor-reordered" [Compile]
        "takes its arguments in another order", "", "pass them in the new order";
    CONSTRUCTOR_CHANGED_PLACES = "constructor-changed-places" [Behaviour] misdirects
        "takes arguments of one type in another order", "a call compiles on, and its values change places", "look at every call";
    CONVERSIONS_REMOVED = "conversions-removed" [Compile]
        "is not made of its branches by `into()` any more", "", "name the variant";

    FIELD_ADDED = "field-added" [Addition]
        "is a new field", "", "";
    SENT_REQUIRED_FIELD_ADDED = "sent-required-field-added" [Compile, Shipped]
        "is a new required field", "a request without it may be refused", "give it to the constructor";
    CONSTRUCTOR_FIELD_REPLACED = "constructor-field-replaced" [Behaviour, Shipped] misdirects
        "takes the place of another required field of its type", "a call of the constructor compiles on, and its value is sent as something else; the old request may be refused",
        "look at every call";
    RECEIVED_FIELD_REMOVED = "received-field-removed" [Compile, Shipped]
        "is gone", "an answer without it does not decode", "do without it";
    FIELD_REMOVED = "field-removed" [Compile]
        "is gone", "", "do without it";
    RECEIVED_FIELD_BECAME_OPTIONAL = "received-field-became-optional" [Compile, Shipped]
        "is now optional", "an answer that leaves it out, or has null there, does not decode", "decide what it means when it is missing";
    FIELD_BECAME_OPTIONAL = "field-became-optional" [Compile]
        "is now optional", "", "wrap the value, or leave it out";
    SENT_FIELD_BECAME_REQUIRED = "sent-field-became-required" [Compile, Shipped]
        "is now required", "a request without it may be refused", "always give a value";
    FIELD_BECAME_REQUIRED = "field-became-required" [Compile]
        "is now required", "", "take it as it is";
    RECEIVED_FIELD_TYPE_CHANGED = "received-field-type-changed" [Compile, Shipped]
        "is of another type", "an answer with the new type may not decode", "use the new type";
    SENT_FIELD_TYPE_CHANGED = "sent-field-type-changed" [Compile, Shipped]
        "is of another type", "a request with the old type may be refused", "use the new type";
    FIELD_TYPE_RESPELLED = "field-type-respelled" [Compile]
        "is of another Rust type, and shipped clients get along with it", "", "use the new type";
    FIELD_PRESENCE_CHANGED = "field-presence-changed" [Shipped]
        "is missing in another way: left out, or null", "what is left out where null was, or the other way round, may not be understood", "release the new client";
    FIELD_WIRE_NAME_CHANGED = "field-wire-name-changed" [Shipped]
        "has another name on the wire", "it is not found under the old name", "release the new client";
    FIELD_RENAMED = "field-renamed" [Compile]
        "is the new name of the field", "", "use the new name";
    FIELD_MEANS_ANOTHER = "field-means-another" [Behaviour] misdirects
        "is the name of another field now", "code that names it compiles on, and means something else", "look at every use";
    FIELD_DEPRECATED = "field-deprecated" [Behaviour]
        "is deprecated", "it may go", "look for its successor";
    FIELD_ACCESS_CHANGED = "field-access-changed" [Behaviour]
        "travels another way: it was, or is now, read-only or write-only", "it may be ignored when it is sent, or absent when it is received", "check who sets it";
    RECEIVED_CONSTANT_CHANGED = "received-constant-changed" [Shipped]
        "is not the constant that it was", "an answer without the old value does not decode", "release the new client";
    SENT_CONSTANT_CHANGED = "sent-constant-changed" [Shipped]
        "is not the constant that it was", "a request with the old value may be refused", "release the new client";
    CONSTANT_BECAME_FIELD = "constant-became-field" [Compile]
        "is a required field now, and was written without being asked for", "", "give it to the constructor";
    SENT_FIELD_BECAME_CONSTANT = "sent-field-became-constant" [Compile, Shipped]
        "is always one value now", "a request with another value may be refused", "leave it out: it is written without being asked for";
    CONSTANT_CHANGED = "constant-changed" [Behaviour]
        "is not the constant that it was", "another value is written and checked", "";
    REST_REFUSED = "rest-refused" [Compile, Shipped]
        "is gone: other members are refused", "a request with other members may be refused", "send only the members that are listed";
    REST_ADDED = "rest-added" [Addition]
        "keeps the members that the document does not list", "", "";

    VALUE_ADDED = "value-added" [Addition]
        "is a new value", "a shipped client keeps it as unknown", "";
    CLOSED_VALUE_ADDED = "closed-value-added" [Compile, Shipped]
        "is a new value of a closed enum", "an answer with it does not decode", "match it";
    SENT_VALUE_REMOVED = "sent-value-removed" [Compile, Shipped]
        "is a value no more", "a request with it may be refused", "send another value";
    VALUE_REMOVED = "value-removed" [Compile]
        "is a value no more", "", "take the arm out";
    VARIANT_RENAMED = "variant-renamed" [Compile]
        "is the new name of the variant", "", "use the new name";
    VARIANT_MEANS_ANOTHER = "variant-means-another" [Behaviour] misdirects
        "is the name of another variant now", "code that names it compiles on, and means something else", "look at every use";
    ENUM_CLOSED = "enum-closed" [Compile, Behaviour]
        "does not keep unknown values any more", "an answer with an unknown value does not decode", "take the arm of `Unknown` out";
    ENUM_OPENED = "enum-opened" [Compile]
        "keeps unknown values", "", "match `Unknown`, or add an arm for all others";
    BRANCH_ADDED = "branch-added" [Addition]
        "is a new branch", "a shipped client keeps it as unknown", "";
    CLOSED_BRANCH_ADDED = "closed-branch-added" [Shipped]
        "is a new branch of a union without a tag", "an answer with it does not decode, or decodes as another branch", "handle it";
    SENT_BRANCH_REMOVED = "sent-branch-removed" [Compile, Shipped]
        "is a branch no more", "a request with it may be refused", "send another branch";
    BRANCH_REMOVED = "branch-removed" [Compile]
        "is a branch no more", "", "take the arm out";
    RECEIVED_BRANCH_TYPE_CHANGED = "received-branch-type-changed" [Compile, Shipped]
        "holds another type", "an answer with the new type may not decode", "use the new type";
    SENT_BRANCH_TYPE_CHANGED = "sent-branch-type-changed" [Compile, Shipped]
        "holds another type", "a request with the old type may be refused", "use the new type";
    BRANCH_TYPE_RESPELLED = "branch-type-respelled" [Compile]
        "holds another Rust type, and shipped clients get along with it", "", "use the new type";
    RECEIVED_BRANCH_TAG_CHANGED = "received-branch-tag-changed" [Shipped]
        "is told from the others by something else", "an answer is taken for another branch, or for none", "release the new client";
    BRANCH_TAG_CHANGED = "branch-tag-changed" [Behaviour]
        "is told from the others by something else", "another tag is written, or another branch is chosen", "check what is sent";
    UNION_DECODED_OTHERWISE = "union-decoded-otherwise" [Behaviour]
        "tells its branches apart in another way", "a value may be taken for another branch", "check the branches that you match";
    UNION_CLOSED = "union-closed" [Compile, Behaviour]
        "does not keep unknown branches any more", "an answer with an unknown branch does not decode", "take the arm of `Unknown` out";

    SENT_LIMIT_TIGHTENED = "sent-limit-tightened" [Behaviour, Shipped]
        "takes fewer values", "a value that was taken may be refused", "check the values that you send";
    LISTED_VALUE_ADDED = "listed-value-added" [Addition]
        "lists another value", "", "";
    DEFAULT_CHANGED = "default-changed" [Behaviour]
        "means something else when it is left out", "leaving it out does not mean what it meant", "give the value that you want";
}
