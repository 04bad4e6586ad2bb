//! @generated from openapi.yaml#/components/schemas/Option by `UPDATE_CASES=1 cargo test`.

/// Option.
#[non_exhaustive]
pub struct OptionSchema {
    /// What the document calls `""`.
    pub empty: Option<String>,
    /// Ref1.
    pub ref1: Option<String>,
    /// 1st.
    pub field_1st: Option<String>,
    /// Id.
    pub id: Option<String>,
    /// Self.
    pub self_pascal: Option<String>,
    /// What the document calls `"_"`.
    pub underscore: Option<String>,
    /// A b.
    pub a_b: Option<String>,
    /// A b n.
    pub a_b_n: Option<String>,
    /// Crate.
    pub crate_: Option<String>,
    /// Foo bar.
    pub foo_bar_camel: Option<String>,
    /// Foo bar.
    pub foo_bar: Option<String>,
    /// Self.
    pub self_: Option<String>,
    /// Type.
    pub type_: Option<String>,
    /// 日本.
    pub 日本: Option<String>,
}

runtime::object! { OptionSchema {
    empty         = "" optional: Option<String>,
    ref1          = "$ref1" optional: Option<String>,
    field_1st     = "1st" optional: Option<String>,
    id            = "@id" optional: Option<String>,
    self_pascal   = "Self" optional: Option<String>,
    underscore    = "_" optional: Option<String>,
    a_b           = "a b" optional: Option<String>,
    a_b_n         = "a\"b\\n//" optional: Option<String>,
    crate_        = "crate" optional: Option<String>,
    foo_bar_camel = "fooBar" optional: Option<String>,
    foo_bar       = "foo_bar" optional: Option<String>,
    self_         = "self" optional: Option<String>,
    type_         = "type" optional: Option<String>,
    日本            = "日本" optional: Option<String>,
} }
