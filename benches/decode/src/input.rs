//! The JSON that is read: lists of fifty objects, few enough that their memory is used again and not given back
//! to the system between passes.

use std::fmt::Write;

/// Where the member stands that tells the branch.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    First,
    Last,
}

/// Orders with an address, lines and a map.
pub fn orders() -> Vec<u8> {
    list(|at, out| {
        write!(
            out,
            r#"{{"id":"order_{at}","amount":{},"paid":{},"currency":"eur","note":{},"created":1764316800,
                "address":{{"city":"Lund","line1":"Stora Gr\u00e5br\u00f6dersgatan {at}","line2":null,"postal_code":"222 22"}},
                "lines":[{{"sku":"a-{at}","quantity":2,"price":12.5}},{{"sku":"b-{at}","quantity":1,"price":0.75,"discount":0.1}}],
                "metadata":{{"channel":"web","campaign":"spring"}}}}"#,
            at * 17,
            at % 2 == 0,
            if at % 3 == 0 {
                "null"
            } else {
                r#""leave at the door""#
            },
        )
    })
}

/// Cards as a source of payment.
pub fn cards(place: Place) -> Vec<u8> {
    told(place, r#""type":"card""#, |at, out| {
        write!(
            out,
            r#""id":"src_{at}","brand":"visa","last4":"4242","exp_month":{},"exp_year":2031,"country":"SE",
                "billing":{{"city":"Lund","line1":"Bredgatan {at}","line2":null,"postal_code":"222 21"}}"#,
            at % 12 + 1,
        )
    })
}

/// Customers that are gone.
pub fn deleted(place: Place) -> Vec<u8> {
    told(place, r#""deleted":true"#, |at, out| {
        write!(
            out,
            r#""id":"cus_{at}","object":"customer","name":"Ada {at}","email":"ada{at}@example.com","balance":0,
                "address":{{"city":"Lund","line1":"Bredgatan {at}","line2":null,"postal_code":"222 21"}}"#
        )
    })
}

fn told(
    place: Place,
    telling: &str,
    others: impl Fn(usize, &mut String) -> std::fmt::Result,
) -> Vec<u8> {
    list(|at, out| {
        out.push('{');
        if place == Place::First {
            write!(out, "{telling},")?;
        }
        others(at, out)?;
        if place == Place::Last {
            write!(out, ",{telling}")?;
        }
        out.push('}');
        Ok(())
    })
}

fn list(element: impl Fn(usize, &mut String) -> std::fmt::Result) -> Vec<u8> {
    let mut out = String::from("[");
    for at in 0..50 {
        if at > 0 {
            out.push(',');
        }
        element(at, &mut out).expect("a string takes all that is written");
    }
    out.push(']');
    out.into_bytes()
}
