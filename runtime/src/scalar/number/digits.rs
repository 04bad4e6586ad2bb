//! The digits of a number, compared one by one.

use std::cmp::Ordering;

/// The integers that a double tells from their neighbours lie below this.
pub(super) const EXACT: f64 = (1_u64 << f64::MANTISSA_DIGITS) as f64;

/// Whole numbers below this are written without an exponent, as JavaScript has it.
pub(super) const PLAIN: f64 = 1e21;

/// A number as `0.DIGITS × 10^exponent`, without zeros at either end. Zero has no digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    is_negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Digits {
    /// The digits of a number as JSON writes it.
    pub(super) fn of(text: &str) -> Self {
        let is_negative = text.starts_with('-');
        let text = text.trim_start_matches('-');
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, ""));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        // An exponent of more digits than that is beyond every mantissa that memory holds.
        let exponent = match exponent.trim_start_matches('+').parse::<i64>() {
            Ok(exponent) => exponent.clamp(-FAR, FAR),
            Err(_) if exponent.is_empty() => 0,
            Err(_) if exponent.starts_with('-') => -FAR,
            Err(_) => FAR,
        };
        let digits = whole.bytes().chain(fraction.bytes());
        let leading = digits.clone().take_while(|digit| *digit == b'0').count();
        let mut digits: Vec<u8> = digits.skip(leading).collect();
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
        if digits.is_empty() {
            return Self {
                is_negative: false,
                digits,
                exponent: 0,
            };
        }
        let length = |count: usize| i64::try_from(count).unwrap_or(FAR);
        Self {
            is_negative,
            digits,
            exponent: exponent + length(whole.len()) - length(leading),
        }
    }

    /// The number as a whole one, when it is one that fits.
    pub(super) fn whole(&self) -> Option<i128> {
        let after = usize::try_from(self.exponent).ok()?;
        if self.digits.is_empty() {
            return Some(0);
        }
        if after < self.digits.len() || after > MOST {
            return None;
        }
        let zeros = std::iter::repeat_n(b'0', after - self.digits.len());
        (self.digits.iter().copied().chain(zeros)).try_fold(0_i128, |so_far, digit| {
            let digit = i128::from(digit - b'0');
            let shifted = so_far.checked_mul(10)?;
            match self.is_negative {
                true => shifted.checked_sub(digit),
                false => shifted.checked_add(digit),
            }
        })
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.is_negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }
}

/// An exponent that no number has in earnest.
const FAR: i64 = 1 << 60;

/// The digits that a whole number of 128 bits has at most.
const MOST: usize = 39;

impl Ord for Digits {
    fn cmp(&self, other: &Self) -> Ordering {
        let size = |this: &Self, that: &Self| {
            (this.exponent.cmp(&that.exponent)).then_with(|| this.digits.cmp(&that.digits))
        };
        self.sign()
            .cmp(&other.sign())
            .then_with(|| match self.is_negative {
                true => size(other, self),
                false => size(self, other),
            })
    }
}

impl PartialOrd for Digits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Whether the text is a number as JSON writes one.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}
