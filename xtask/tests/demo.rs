//! `cargo xtask demo`, piped.

use std::process::Command;

#[test]
fn five_exports_come_whole_through_their_troubles() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("demo")
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("the program can be started");
    let out = String::from_utf8(output.stdout).expect("UTF-8 on stdout");
    let err = String::from_utf8(output.stderr).expect("UTF-8 on stderr");
    assert_eq!(output.status.code(), Some(0), "{out}\n{err}");
    for (vendor, trouble) in [
        ("rally", "link renewed"),
        ("vanta", ""),
        ("prolific", "resumed with bytes=4000000-"),
        ("opnform", ""),
        ("cometly", "1 x 429"),
    ] {
        let row = out.lines().find(|line| line.starts_with(vendor));
        let row = row.unwrap_or_else(|| panic!("no row for {vendor}:\n{out}"));
        assert!(row.contains("   yes"), "{row}");
        assert!(row.contains(trouble), "{row}");
        // A line a change, for whoever does not look at a terminal.
        assert!(
            err.lines()
                .any(|line| line.starts_with(vendor) && line.ends_with("downloading")),
            "{err}"
        );
    }
    assert!(err.contains("EXPORTING 48 of 240"), "{err}");
}
