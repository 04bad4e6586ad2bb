//! A storage that sends the client elsewhere: each hop is held to the rules of the first link.

use export_jobs::SignedUrl;
use export_jobs::vendor::{Connection, Credentials, Vendor as Adapter};
use fake_vendors::{Call, Fault, On, Origin, To, Vendor};

use crate::cell::{Cell, Slot};
use crate::row::rows;

rows! {
    to_another_host: "the storage redirects to another host"
        => "follows",
        command Prolific [];
        |vendor| redirected(vendor, To::Mirror)
            .check(|run| {
                let last = run.fake.log().pop().expect("a request");
                assert_eq!(last.origin, Origin::Mirror);
            })
            .into();

    to_the_api: "the storage redirects to the API"
        => "follows without the credentials, and ends",
        command Cometly [];
        |vendor| redirected(vendor, To::Api)
            .fails(5, "does not give the file")
            .objecting("there is no operation")
            .check(|run| {
                let last = run.fake.log().pop().expect("a request");
                assert_eq!((last.origin, last.header("authorization")), (Origin::Api, None));
            })
            .into();

    in_a_loop: "the storage redirects to itself"
        => "ends after five",
        command Rally [];
        |vendor| redirected(vendor, To::Itself)
            .fails(6, "redirects too often")
            .check(|run| run.count(Call::Download, 6))
            .into();

    to_plain_http: "the storage redirects to http on a public host"
        => "refuses",
        command Vanta [];
        |vendor| redirected(vendor, To::Url("http://files.example.com/export".to_owned()))
            .fails(6, "it is not https")
            .check(|run| run.count(Call::Download, 1))
            .into();

    to_a_private_address: "the storage redirects to a private address"
        => "refuses, where the API is public";
        |_| Slot::cannot(
            "Over loopback the API is private itself, and so may its links be; the vendors' own hosts refuse such links",
            private_links_are_refused,
        );
}

fn redirected(vendor: Vendor, to: To) -> Cell {
    Cell::stored(vendor).fault(On::downloads_from(1), Fault::Redirect(to))
}

/// At the vendor's own host. Every hop is checked as the first link is.
fn private_links_are_refused(vendor: Vendor) {
    let adapter: Adapter = vendor.as_str().parse().expect("a vendor");
    let backend = adapter
        .connect(Credentials::token("none"), &Connection::new())
        .expect("a client");
    for host in ["10.0.0.7", "169.254.169.254", "[::1]", "localhost"] {
        let link = SignedUrl::parse(&format!("https://{host}/export"), backend.origin());
        let error = link.expect_err("refused");
        assert!(error.is_bad_artifact() && error.exit_code() == 6, "{error}");
        assert!(error.to_string().contains("private network"), "{error}");
    }
    SignedUrl::parse("https://files.example.com/export", backend.origin()).expect("a link");
}
