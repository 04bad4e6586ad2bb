//! What the storage sends in the place of the file, or says of it wrongly.

use std::io::Write as _;
use std::time::Duration;

use fake_vendors::Vendor::{Cometly, Opnform, Prolific, Rally, Vanta};
use fake_vendors::{
    Artifact, At, Call, DigestHeader, Fault, On, RetryAfter, StorageOptions, Vendor,
};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cell::{Cell, Slot};
use crate::row::rows;
use crate::run;

const LEN: u64 = 4096;

rows! {
    web_page: "a web page comes with status 200"
        => "refuses it",
        command Rally [];
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::ErrorPage)
            .fails(6, "it is a web page")
            .into();

    error_document: "an error document comes with status 200"
        => "refuses it",
        command Vanta [];
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::Body("application/xml", b"<Error><Code>SlowDown</Code></Error>".to_vec()))
            .fails(6, "it is an error document")
            .into();

    nothing: "a body without a byte comes with status 200"
        => "refuses it, where the file cannot be empty",
        command Prolific [];
        |vendor| {
            let cell = Cell::stored(vendor)
                .fault(On::download(1), Fault::Body("application/octet-stream", Vec::new()));
            match vendor {
                Vanta | Opnform => cell.giving(Vec::new()),
                _ => cell.fails(6, "it is empty"),
            }
            .into()
        };

    gzip_announced: "the file comes gzipped, and the headers say so"
        => "it is unpacked",
        command Opnform [];
        |vendor| Cell::stored(vendor).fault(On::downloads_from(1), Fault::Gzipped).into();

    gzip_announced_and_cut: "the file comes gzipped, and is cut"
        => "goes on, then it is unpacked",
        command Vanta [];
        |vendor| Cell::stored(vendor)
            .fault(On::downloads_from(1), Fault::Gzipped)
            .fault(On::download(1), Fault::CutBody(600))
            .artifact(match vendor {
                Rally | Prolific => Artifact::bytes(vendor, [b"PK\x03\x04".to_vec(), noise(), ZIP_END.to_vec()].concat()),
                Cometly => Artifact::bytes(vendor, gzip(&noise())),
                Vanta | Opnform => Artifact::bytes(vendor, [b"id\n".to_vec(), noise()].concat()),
            })
            .into();

    gzip_announced_of_the_file_as_it_is: "the headers say gzip, and the file is as it always is"
        => "it stays as it is",
        command Cometly [];
        |vendor| Cell::stored(vendor)
            .scenario(|scenario| scenario.storage(StorageOptions::new().content_encoding("gzip")))
            .into();

    gzip_unannounced: "the file comes gzipped, and nothing says so"
        => "refuses it",
        command Rally [];
        |vendor| {
            let cell = Cell::stored(vendor).fault(On::download(1), Fault::GzippedSilently);
            match vendor {
                Cometly => Slot::cannot("Cometly's file is gzip, and gzip within gzip is that too: it is saved as it comes", |vendor| {
                    let cell = Cell::stored(vendor)
                        .artifact(Artifact::bytes(vendor, gzip(b"{\"id\":1}\n")))
                        .fault(On::download(1), Fault::GzippedSilently);
                    run::check(cell.giving(gzip(&gzip(b"{\"id\":1}\n"))));
                }),
                _ => cell.fails(6, "begins with other bytes").into(),
            }
        };

    coding_unknown: "the headers say a coding that nobody asked for"
        => "refuses it",
        command Cometly [];
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::Header("content-encoding", "br".to_owned()))
            .fails(6, "coding")
            .into();

    length_too_long: "a greater length is announced than comes"
        => "asks for the rest, finds the file shorter, and begins anew",
        command Cometly [];
        |vendor| of(vendor).fault(On::download(1), Fault::WrongLength(10)).into();

    length_too_long_for_ever: "a greater length is always announced than comes"
        => "ends after some tries";
        |vendor| of(vendor)
            .fault(On::downloads_from(1), Fault::WrongLength(10))
            .ends(5)
            .into();

    length_too_short_of_an_archive: "a smaller length is announced than the file has, and no digest"
        => "refuses what came, where the file has an end of its own",
        command Cometly [];
        |vendor| match vendor {
            Rally | Prolific | Cometly => of(vendor)
                .fault(On::downloads_from(1), Fault::WrongLength(-10))
                .fails(6, "its ")
                .into(),
            Vanta | Opnform => Slot::cannot("a table of text has no end that could be missed: it is saved as it comes", |vendor| {
                let whole = noise();
                let come = whole[..whole.len() - 10].to_vec();
                let cell = Cell::stored(vendor).artifact(Artifact::bytes(vendor, whole));
                run::check(cell.fault(On::downloads_from(1), Fault::WrongLength(-10)).giving(come));
            }),
        };

    length_too_short: "a smaller length is announced than the file has, and a digest"
        => "refuses what came",
        command Opnform [];
        |vendor| of(vendor)
            .scenario(|scenario| scenario.storage(StorageOptions::new().digest(DigestHeader::Repr)))
            .fault(On::downloads_from(1), Fault::WrongLength(-10))
            .fails(6, "SHA-256")
            .into();

    digest_right: "the storage announces the digest of the file"
        => "it is checked",
        command Prolific [];
        |vendor| Cell::stored(vendor)
            .scenario(|scenario| scenario.storage(StorageOptions::new().digest(DigestHeader::Repr)))
            .into();

    digest_wrong: "the storage announces another digest (`Repr-Digest`)"
        => "refuses the file",
        command Vanta [];
        |vendor| Cell::stored(vendor)
            .fault(On::downloads_from(1), Fault::WrongDigest(DigestHeader::Repr))
            .fails(6, "`repr-digest`")
            .into();

    digest_wrong_at_amazon: "the storage announces another digest (`x-amz-checksum-sha256`)"
        => "refuses the file",
        command Rally [];
        |vendor| Cell::stored(vendor)
            .fault(On::downloads_from(1), Fault::WrongDigest(DigestHeader::Amazon))
            .fails(6, "`x-amz-checksum-sha256`")
            .into();

    storage_in_trouble: "the storage answers 503, with seconds to wait"
        => "waits as long",
        command Opnform [];
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::Status(503, RetryAfter::Seconds(2)))
            .check(|run| assert_eq!(run.gap(Call::Download, 1).as_secs(), 2))
            .into();

    storage_in_trouble_for_ever: "the storage always answers 503"
        => "ends after six tries";
        |vendor| Cell::stored(vendor)
            .fault(On::downloads_from(1), Fault::status(503))
            .fails(5, "503")
            .check(|run| run.count(Call::Download, 6))
            .into();

    storage_has_nothing: "the storage answers 404"
        => "ends at once",
        command Cometly [];
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::status(404))
            .fails(5, "does not give the file")
            .into();

    storage_dropped_before_any_byte: "the storage's connection ends before any byte"
        => "asks again",
        command Vanta [];
        |vendor| Cell::stored(vendor).fault(On::download(1), Fault::Drop(At::BeforeAnyByte)).into();

    storage_dropped_in_headers: "the storage's connection ends in the headers"
        => "asks again",
        command Prolific [];
        |vendor| Cell::stored(vendor).fault(On::download(1), Fault::Drop(At::InHeaders)).into();

    storage_silent: "the storage says nothing"
        => "asks again after a minute";
        |vendor| Cell::stored(vendor)
            .fault(On::download(1), Fault::Silence)
            .check(|run| assert!(run.gap(Call::Download, 1) >= Duration::from_secs(60)))
            .into();
}

fn of(vendor: Vendor) -> Cell {
    Cell::stored(vendor).artifact(Artifact::generated(vendor, LEN, 1))
}

/// The end of a ZIP archive without entries.
const ZIP_END: &[u8; 22] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// Text that gzip cannot make much smaller.
fn noise() -> Vec<u8> {
    let mut state = 1_u32;
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b'a' + u8::try_from(state >> 24).unwrap_or(0) % 26
    };
    std::iter::repeat_with(next).take(LEN as usize).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}
