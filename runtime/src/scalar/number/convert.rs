//! Numbers from and to the types of Rust.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

use super::Number;
use super::digits::{self, Digits};

impl From<f64> for Number {
    fn from(nearest: f64) -> Self {
        Self {
            nearest,
            text: None,
        }
    }
}

impl From<f32> for Number {
    /// The number that the `f32` is written as: `0.1` stays `0.1`.
    fn from(value: f32) -> Self {
        value
            .to_string()
            .parse()
            .unwrap_or(Self::from(f64::from(value)))
    }
}

/// An integer that JSON holds exactly is a double; others keep their text.
macro_rules! from_integers {
    ($( $ty:ty )*) => { $(
        impl From<$ty> for Number {
            fn from(value: $ty) -> Self {
                let nearest = value as f64;
                let text = (nearest.abs() >= digits::EXACT).then(|| value.to_string().into());
                Self { nearest, text }
            }
        }

        impl PartialEq<$ty> for Number {
            fn eq(&self, other: &$ty) -> bool {
                self.partial_cmp(other) == Some(Ordering::Equal)
            }
        }

        impl PartialOrd<$ty> for Number {
            fn partial_cmp(&self, other: &$ty) -> Option<Ordering> {
                self.partial_cmp(&Self::from(*other))
            }
        }
    )* };
}

from_integers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

impl From<serde_json::Number> for Number {
    fn from(number: serde_json::Number) -> Self {
        let nearest = number.as_f64().unwrap_or(f64::NAN);
        number.to_string().parse().unwrap_or(Self::from(nearest))
    }
}

impl From<Number> for f64 {
    fn from(number: Number) -> Self {
        number.nearest
    }
}

impl PartialEq<f64> for Number {
    fn eq(&self, other: &f64) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd<f64> for Number {
    fn partial_cmp(&self, other: &f64) -> Option<Ordering> {
        self.partial_cmp(&Self::from(*other))
    }
}

impl Number {
    /// The number as an `i64`, when it is whole and fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_i128()?.try_into().ok()
    }

    /// The number as a `u64`, when it is whole and fits.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128()?.try_into().ok()
    }

    /// The number as an `i128`, when it is whole and fits.
    pub fn as_i128(&self) -> Option<i128> {
        match &self.text {
            None if self.is_whole(digits::EXACT) => Some(self.nearest as i128),
            None if !self.nearest.is_finite() => None,
            _ => Digits::of(&self.to_string()).whole(),
        }
    }
}

macro_rules! as_doubles {
    ($( $trait:ident $method:ident )*) => { $(
        /// With doubles, as the number is used as one.
        impl<T: Into<f64>> $trait<T> for Number {
            type Output = f64;

            fn $method(self, other: T) -> f64 {
                self.nearest.$method(other.into())
            }
        }

        impl<T: Into<f64>> $trait<T> for &Number {
            type Output = f64;

            fn $method(self, other: T) -> f64 {
                self.nearest.$method(other.into())
            }
        }
    )* };
}

as_doubles! { Add add Sub sub Mul mul Div div }

impl Neg for Number {
    type Output = f64;

    fn neg(self) -> f64 {
        -self.nearest
    }
}
