//! Writing a branch that lacks the tag of its union: the tag first, then the members of the branch.

use std::fmt::Display;

use serde::ser::{Error, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

/// Writes a branch with the tag before its members.
///
/// # Errors
/// When the branch is no object, or the format refuses.
pub(super) fn with_tag<S: Serializer, T: Serialize>(
    serializer: S,
    tag: &'static str,
    text: &'static str,
    branch: &T,
) -> Result<S::Ok, S::Error> {
    branch.serialize(TagFirst {
        inner: serializer,
        tag,
        text,
    })
}

struct TagFirst<S> {
    inner: S,
    tag: &'static str,
    text: &'static str,
}

impl<S: Serializer> TagFirst<S> {
    fn refuse<T>(&self, found: impl Display) -> Result<T, S::Error> {
        Err(S::Error::custom(format_args!(
            "a branch with the added tag `{}` must be an object, not {found}",
            self.tag
        )))
    }

    fn open(self) -> Result<Members<S::SerializeMap>, S::Error> {
        // How many there are is known when it is known whether the branch has the tag among members that it keeps.
        let mut map = self.inner.serialize_map(None)?;
        map.serialize_entry(self.tag, self.text)?;
        Ok(Members {
            map,
            tag: self.tag,
            is_tag: false,
        })
    }
}

/// The members after the tag. One with the name of the tag was written already.
struct Members<M> {
    map: M,
    tag: &'static str,
    /// The key at hand is the tag.
    is_tag: bool,
}

impl<M: SerializeMap> SerializeMap for Members<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        let key_text = key.serialize(serde_json::value::Serializer);
        self.is_tag = key_text.is_ok_and(|text| text == self.tag);
        match self.is_tag {
            true => Ok(()),
            false => self.map.serialize_key(key),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        match self.is_tag {
            true => Ok(()),
            false => self.map.serialize_value(value),
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.map.end()
    }
}

impl<M: SerializeMap> SerializeStruct for Members<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        match key == self.tag {
            true => Ok(()),
            false => self.map.serialize_entry(key, value),
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.map.end()
    }
}

macro_rules! refuse_scalars {
    ($( $method:ident: $ty:ty, )*) => { $(
        fn $method(self, _value: $ty) -> Result<S::Ok, S::Error> {
            self.refuse("a single value")
        }
    )* };
}

impl<S: Serializer> Serializer for TagFirst<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Members<S::SerializeMap>;
    type SerializeStruct = Members<S::SerializeMap>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    refuse_scalars! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.refuse("null")
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.refuse("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.open()
    }

    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        self.open()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.refuse(name)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        self.refuse(name)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.refuse("an array")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.refuse("an array")
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.refuse("an array")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        self.refuse(name)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.refuse(name)
    }
}
