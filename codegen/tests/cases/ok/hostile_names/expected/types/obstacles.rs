//! @generated from openapi.yaml#/components/schemas/Obstacles by `UPDATE_CASES=1 cargo test`.

use super::{
    BTreeMapSchema, BoxSchema, Client, FooBar, FooBarSnake, Json, ObstaclesQ, OkSchema,
    OptionSchema, RecordStringUnknown, ResultLineStatusSuccess, ResultSchema, Runtime,
    StringSchema, Type1099K, VecSchema, 日本語,
};

/// Obstacles.
#[derive(Clone, Debug, PartialEq)]
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
    a = "a" optional,
    b = "b" optional,
    c = "c" optional,
    d = "d" optional,
    e = "e" optional,
    f = "f" optional,
    g = "g" optional,
    h = "h" optional,
    i = "i" optional,
    j = "j" optional,
    k = "k" optional,
    l = "l" optional,
    m = "m" optional,
    n = "n" optional,
    o = "o" optional,
    p = "p" optional,
    q = "q" optional,
} }
