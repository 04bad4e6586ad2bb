//! @generated from openapi.yaml#/components/schemas/Obstacles by `UPDATE_CASES=1 cargo test`.

use super::{
    BTreeMapSchema, BoxSchema, Client, FooBar, FooBarSnake, Json, ObstaclesQ, OkSchema,
    OptionSchema, RecordStringUnknown, ResultLineStatusSuccess, ResultSchema, Runtime,
    StringSchema, Type1099K, VecSchema, 日本語,
};

/// Obstacles.
#[non_exhaustive]
pub struct Obstacles {
    /// A.
    pub a: Option<OptionSchema>,
    /// B.
    pub b: Option<StringSchema>,
    /// C.
    pub c: Option<VecSchema>,
    /// D.
    pub d: Option<BoxSchema>,
    /// E.
    pub e: Option<ResultSchema>,
    /// F.
    pub f: Option<OkSchema>,
    /// G.
    pub g: Option<Type1099K>,
    /// H.
    pub h: Option<ResultLineStatusSuccess>,
    /// I.
    pub i: Option<RecordStringUnknown>,
    /// J.
    pub j: Option<日本語>,
    /// K.
    pub k: Option<Client>,
    /// L.
    pub l: Option<Json>,
    /// M.
    pub m: Option<BTreeMapSchema>,
    /// N.
    pub n: Option<FooBarSnake>,
    /// O.
    pub o: Option<FooBar>,
    /// P.
    pub p: Option<Runtime>,
    /// Q.
    pub q: Option<ObstaclesQ>,
}

runtime::object! { Obstacles {
    a = "a" optional: Option<OptionSchema>,
    b = "b" optional: Option<StringSchema>,
    c = "c" optional: Option<VecSchema>,
    d = "d" optional: Option<BoxSchema>,
    e = "e" optional: Option<ResultSchema>,
    f = "f" optional: Option<OkSchema>,
    g = "g" optional: Option<Type1099K>,
    h = "h" optional: Option<ResultLineStatusSuccess>,
    i = "i" optional: Option<RecordStringUnknown>,
    j = "j" optional: Option<日本語>,
    k = "k" optional: Option<Client>,
    l = "l" optional: Option<Json>,
    m = "m" optional: Option<BTreeMapSchema>,
    n = "n" optional: Option<FooBarSnake>,
    o = "o" optional: Option<FooBar>,
    p = "p" optional: Option<Runtime>;
    q = "q" optional: Option<ObstaclesQ>,
} }
