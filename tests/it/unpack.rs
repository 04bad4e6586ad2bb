//! Archives of all sorts of ill will.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use crate::support::toy::{Folder, Result, find};
use export_jobs::{Error, NdjsonReader, NdjsonStream, UnpackLimits, Unpacked, gunzip, unzip};
use futures_util::StreamExt;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        match name.strip_suffix('/') {
            Some(folder) => writer
                .add_directory(folder, SimpleFileOptions::default())
                .expect("memory"),
            None => {
                writer
                    .start_file(*name, SimpleFileOptions::default())
                    .expect("memory");
                writer.write_all(content).expect("memory");
            }
        }
    }
    writer.finish().expect("memory").into_inner()
}

/// Replaces a name in every header by one of the same length, which the writer would not write.
fn renamed(mut archive: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut at = 0;
    while let Some(found) = archive[at..]
        .windows(from.len())
        .position(|window| window == from.as_bytes())
    {
        archive[at + found..at + found + to.len()].copy_from_slice(to.as_bytes());
        at += found + to.len();
    }
    archive
}

fn unpack(folder: &Folder, archive: &[u8], limits: &UnpackLimits) -> Result<Unpacked, Error> {
    let path = folder.file("archive.zip");
    std::fs::write(&path, archive).expect("a file");
    unzip(&path, &folder.file("out"), limits)
}

#[track_caller]
fn check_refused(archive: &[u8], limits: &UnpackLimits, why: &str) {
    let folder = Folder::new();
    let error = unpack(&folder, archive, limits).expect_err(why);
    assert_eq!(error.exit_code(), 6, "{error}");
    assert!(error.to_string().contains(why), "{error}");
    assert_eq!(folder.names(), ["archive.zip"], "something was left behind");
}

#[test]
fn a_good_archive_is_unpacked_whole() -> Result {
    let folder = Folder::new();
    let zip = archive(&[
        ("responses.jsonl", b"{}\n"),
        ("files/", b""),
        ("files/a.txt", b"hello"),
        ("deep/er/b", b""),
        ("inner.zip", &archive(&[("../evil", b"not looked at")])),
    ]);
    let unpacked = unpack(&folder, &zip, &UnpackLimits::new())?;
    assert_eq!((unpacked.files, unpacked.path), (4, folder.file("out")));
    assert_eq!(std::fs::read(folder.file("out/files/a.txt"))?, b"hello");
    assert!(
        folder.file("out/inner.zip").is_file(),
        "an archive in an archive is a plain file"
    );
    assert_eq!(folder.names(), ["archive.zip", "out"]);
    Ok(())
}

#[test]
fn an_existing_folder_is_not_touched() -> Result {
    let folder = Folder::new();
    std::fs::create_dir(folder.file("out"))?;
    std::fs::write(folder.file("out/mine"), "precious")?;
    let error =
        unpack(&folder, &archive(&[("mine", b"x")]), &UnpackLimits::new()).expect_err("it exists");
    assert_eq!(error.exit_code(), 2);
    assert_eq!(std::fs::read(folder.file("out/mine"))?, b"precious");
    Ok(())
}

/// A kill leaves the folder and ends the lock in it.
#[test]
fn what_a_killed_run_left_is_taken_away() -> Result {
    let folder = Folder::new();
    let left = folder.file(".out.unpack/content");
    std::fs::create_dir_all(&left)?;
    std::fs::write(left.join("half"), "ha")?;
    std::fs::write(folder.file(".out.unpack/lock"), "")?;
    unpack(&folder, &archive(&[("a.txt", b"a")]), &UnpackLimits::new())?;
    assert_eq!(std::fs::read(folder.file("out/a.txt"))?, b"a");
    assert!(!folder.file("out/half").exists());
    assert!(!folder.file(".out.unpack").exists());
    Ok(())
}

#[test]
fn two_runs_do_not_unpack_to_one_place() -> Result {
    let folder = Folder::new();
    std::fs::create_dir(folder.file(".out.unpack"))?;
    let lock = std::fs::File::create(folder.file(".out.unpack/lock"))?;
    lock.lock()?;
    let archive = archive(&[("a.txt", b"a")]);
    let error = unpack(&folder, &archive, &UnpackLimits::new()).expect_err("the other has it");
    assert!(error.is_destination() || error.is_usage(), "{error:?}");
    assert!(folder.file(".out.unpack/lock").exists());
    Ok(())
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let limits = UnpackLimits::new();
    for (name, why) in [
        ("../../evil", "leads out"),
        ("aa/../../b", "leads out"),
        ("/etc/evil1", "absolute"),
        ("C:/evil123", "drive"),
        ("..\\..\\evil", "backslash"),
        ("aux.txt123", ""),
    ] {
        let placeholder = "x".repeat(name.len());
        let zip = renamed(
            archive(&[("good", b"1"), (&placeholder, b"2")]),
            &placeholder,
            name,
        );
        if !why.is_empty() {
            check_refused(&zip, &limits, why);
        }
    }
    check_refused(
        &renamed(archive(&[("xxx", b"2")]), "xxx", "nul"),
        &limits,
        "device",
    );
}

#[test]
fn unpacking_that_is_stopped_leaves_nothing() {
    let limits = UnpackLimits::new();
    limits
        .stop
        .store(true, std::sync::atomic::Ordering::Relaxed);
    let folder = Folder::new();
    let error = unpack(&folder, &archive(&[("a", b"1")]), &limits).expect_err("stopped");
    assert!(error.is_interrupted(), "{error}");
    assert_eq!(folder.names(), ["archive.zip"]);
    let packed = write(&folder, "b.gz", &gzip(b"1"));
    let error = gunzip(&packed, &folder.file("b"), &limits).expect_err("stopped");
    assert!(error.is_interrupted(), "{error}");
    assert_eq!(folder.names(), ["archive.zip", "b.gz"]);
}

#[test]
fn duplicate_and_case_colliding_names_are_refused() {
    let limits = UnpackLimits::new();
    check_refused(
        &renamed(archive(&[("one", b"1"), ("two", b"2")]), "two", "one"),
        &limits,
        "uplicate",
    );
    check_refused(
        &archive(&[("Read.me", b"1"), ("READ.ME", b"2")]),
        &limits,
        "twice",
    );
    check_refused(&archive(&[("a", b"1"), ("a/b", b"2")]), &limits, "twice");
}

#[test]
fn links_and_devices_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .add_symlink("link", "/etc/passwd", SimpleFileOptions::default())
        .expect("memory");
    let link = writer.finish().expect("memory").into_inner();
    check_refused(&link, &UnpackLimits::new(), "is a link, a device");

    // The mode is the upper half of the external attributes, 38 bytes into the central header.
    let mut device = link;
    let central = find(&device, b"PK\x01\x02");
    device[central + 40..central + 42].copy_from_slice(&0o020_644_u16.to_le_bytes());
    check_refused(&device, &UnpackLimits::new(), "is a link, a device");
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![0; 4 << 20];
    let bomb = archive(&[("zeros", &zeros)]);
    check_refused(
        &bomb,
        &UnpackLimits::new().ratio(100, 1 << 20),
        "more than 100 times",
    );
    check_refused(
        &bomb,
        &UnpackLimits::new().entry_bytes(1 << 20),
        "an entry unpacks to more than",
    );
    let two = archive(&[("one", &zeros), ("two", &zeros)]);
    check_refused(
        &two,
        &UnpackLimits::new().total_bytes(6 << 20),
        "it unpacks to more than",
    );
    let many = archive(&[("1", b""), ("2", b""), ("3", b"")]);
    check_refused(
        &many,
        &UnpackLimits::new().entries(2),
        "more than 2 entries",
    );
}

#[test]
fn a_declared_size_is_not_believed() {
    // The archive says one byte in both headers; a megabyte comes out.
    let mut lying = archive(&[("zeros", &vec![0; 1 << 20])]);
    let (local, central) = (find(&lying, b"PK\x03\x04"), find(&lying, b"PK\x01\x02"));
    lying[local + 22..local + 26].copy_from_slice(&1_u32.to_le_bytes());
    lying[central + 24..central + 28].copy_from_slice(&1_u32.to_le_bytes());
    let folder = Folder::new();
    let error = unpack(&folder, &lying, &UnpackLimits::new()).expect_err("a lie");
    assert_eq!(error.exit_code(), 6, "{error}");
    assert_eq!(folder.names(), ["archive.zip"]);
}

#[test]
fn an_archive_cut_anywhere_is_refused() {
    let zip = archive(&[("one", b"the first file"), ("two", b"the second file")]);
    for cut in 0..zip.len() {
        let folder = Folder::new();
        let error = unpack(&folder, &zip[..cut], &UnpackLimits::new()).expect_err("cut");
        assert_eq!(error.exit_code(), 6, "cut at {cut}: {error}");
        assert_eq!(folder.names(), ["archive.zip"], "cut at {cut}");
    }
}

#[test]
fn damaged_contents_are_refused() {
    let mut zip = archive(&[(
        "one",
        b"the first file, which is long enough to be worth packing, packing, packing",
    )]);
    let data = find(&zip, b"one") + 3;
    zip[data + 5] ^= 0xff;
    let folder = Folder::new();
    let error = unpack(&folder, &zip, &UnpackLimits::new()).expect_err("damaged");
    assert_eq!(error.exit_code(), 6, "{error}");
    assert_eq!(folder.names(), ["archive.zip"]);
}

#[test]
fn headers_that_disagree_are_refused() {
    let mut zip = archive(&[("one", b"1"), ("two", b"2")]);
    let local = find(&zip, b"two");
    zip[local..local + 3].copy_from_slice(b"2wo");
    check_refused(&zip, &UnpackLimits::new(), "inconsisten");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut coder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    coder.write_all(bytes).expect("memory");
    coder.finish().expect("memory")
}

fn write(folder: &Folder, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.file(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

#[test]
fn gzip_is_unpacked_members_and_all() -> Result {
    let folder = Folder::new();
    let path = write(&folder, "in", &[gzip(b"one\n"), gzip(b"two\n")].concat());
    gunzip(&path, &folder.file("out"), &UnpackLimits::new())?;
    assert_eq!(std::fs::read(folder.file("out"))?, b"one\ntwo\n");
    Ok(())
}

#[test]
fn bad_gzip_leaves_nothing() {
    let good = gzip(&vec![0; 4 << 20]);
    let trailing = [good.clone(), b"trailing".to_vec()].concat();
    let cases: [(&[u8], UnpackLimits); 4] = [
        (&good[..good.len() - 1], UnpackLimits::new()),
        (&good[..20], UnpackLimits::new()),
        (&trailing, UnpackLimits::new()),
        (&good, UnpackLimits::new().ratio(100, 1 << 20)),
    ];
    for (bytes, limits) in cases {
        let folder = Folder::new();
        let path = write(&folder, "in", bytes);
        let error = gunzip(&path, &folder.file("out"), &limits).expect_err("bad");
        assert_eq!(error.exit_code(), 6, "{error}");
        assert_eq!(folder.names(), ["in"]);
    }
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Row {
    id: u32,
}

#[tokio::test]
async fn ndjson_arrives_as_a_typed_stream_packed_or_not() -> Result {
    let text = "\u{feff}{\"id\":1}\r\n\n  {\"id\":2}\n{\"id\":3}";
    for bytes in [text.as_bytes().to_vec(), gzip(text.as_bytes())] {
        let folder = Folder::new();
        let path = write(&folder, "rows", &bytes);
        let rows: Vec<Row> = NdjsonStream::open(path)
            .map(|row| row.expect("a row"))
            .collect()
            .await;
        assert_eq!(rows, [Row { id: 1 }, Row { id: 2 }, Row { id: 3 }]);
    }
    Ok(())
}

#[tokio::test]
async fn an_ndjson_file_that_is_missing_is_the_first_item() {
    let mut rows = NdjsonStream::<Row>::open("/nowhere/at/all");
    assert!(
        rows.next()
            .await
            .expect("an item")
            .expect_err("missing")
            .is_destination()
    );
    assert!(rows.next().await.is_none());
}

#[track_caller]
fn check_rows(bytes: Vec<u8>, longest: usize, good: usize, why: &str) {
    let reader = NdjsonReader::<Row>::new(Cursor::new(bytes))
        .expect("readable")
        .longest_line(longest);
    let rows: Vec<_> = reader.collect();
    assert_eq!(rows.len(), good + 1, "{rows:?}");
    let error = rows
        .into_iter()
        .next_back()
        .expect("an item")
        .expect_err("an error");
    assert_eq!(error.exit_code(), 6);
    assert!(error.to_string().contains(why), "{error}");
}

#[test]
fn ndjson_errors_name_the_line() {
    check_rows(
        b"{\"id\":1}\n{\"id\":\"x\"}\n{\"id\":3}\n".to_vec(),
        100,
        1,
        "line 2, column 9: invalid type",
    );
    check_rows(
        b"{\"id\":1}\n\n{\"id\"".to_vec(),
        100,
        1,
        "line 3, column 5",
    );
    let cut = gzip(&b"{\"id\":1}\n".repeat(1000));
    check_rows(
        cut[..cut.len() - 8].to_vec(),
        100,
        1000,
        "line 1001 cannot be read",
    );
}

#[test]
fn a_long_line_is_not_held() {
    check_rows(
        [b"{\"id\":1}\n".to_vec(), vec![b' '; 1000], b"\n".to_vec()].concat(),
        100,
        1,
        "line 2 is longer than 100",
    );
    // A line of exactly the limit passes.
    let mut exact = b"{\"id\":1}".to_vec();
    exact.resize(100, b' ');
    let rows: Vec<_> = NdjsonReader::<Row>::new(Cursor::new(exact))
        .expect("readable")
        .longest_line(100)
        .collect();
    assert!(rows.len() == 1 && rows[0].is_ok(), "{rows:?}");
    // Endless input is cut off at the limit, whatever comes.
    let endless = NdjsonReader::<Row>::new(std::io::repeat(b'x'))
        .expect("readable")
        .longest_line(1 << 20);
    assert!(
        endless
            .last()
            .expect("an item")
            .expect_err("endless")
            .to_string()
            .contains("longer")
    );
}
