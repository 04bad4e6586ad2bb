//! Writing a folder: what is compared, written, removed and left alone.

use std::fs;

use codegen::output::{FileSet, MARKER, Plan};

fn files(list: &[(&str, &str)]) -> FileSet {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), format!("//! {MARKER}\n{text}")))
        .collect()
}

#[test]
fn a_folder_that_is_as_wanted_is_not_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = files(&[("mod.rs", "a"), ("types/b.rs", "b")]);
    Plan::new(folder.path(), &wanted)
        .expect("a plan")
        .write(&wanted)
        .expect("written");
    let before = fs::metadata(folder.path().join("mod.rs"))
        .and_then(|meta| meta.modified())
        .expect("a time");

    let plan = Plan::new(folder.path(), &wanted).expect("a plan");
    assert!(plan.is_fresh());
    assert_eq!((plan.touched(), plan.unchanged), (0, 2));
    plan.write(&wanted).expect("written");
    let after = fs::metadata(folder.path().join("mod.rs"))
        .and_then(|meta| meta.modified())
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn each_kind_of_difference_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = files(&[("same.rs", "1"), ("changed.rs", "1"), ("gone/old.rs", "1")]);
    Plan::new(folder.path(), &before)
        .expect("a plan")
        .write(&before)
        .expect("written");
    fs::write(folder.path().join("notes.txt"), "by hand").expect("written");

    let after = files(&[("same.rs", "1"), ("changed.rs", "2"), ("new.rs", "1")]);
    let plan = Plan::new(folder.path(), &after).expect("a plan");
    assert_eq!(plan.created, ["new.rs"]);
    assert_eq!(plan.changed, ["changed.rs"]);
    assert_eq!(plan.removed, ["gone/old.rs"]);
    assert_eq!(plan.strangers, ["notes.txt"]);
    assert!(!plan.is_fresh());
}

#[test]
fn a_file_without_the_marker_is_never_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = files(&[("gone/old.rs", "1")]);
    Plan::new(folder.path(), &before)
        .expect("a plan")
        .write(&before)
        .expect("written");
    fs::write(folder.path().join("gone/mine.rs"), "fn mine() {}").expect("written");

    let nothing = FileSet::new();
    Plan::new(folder.path(), &nothing)
        .expect("a plan")
        .write(&nothing)
        .expect("written");
    assert!(!folder.path().join("gone/old.rs").exists());
    assert!(folder.path().join("gone/mine.rs").exists());

    fs::remove_file(folder.path().join("gone/mine.rs")).expect("removed");
    let wanted = files(&[("gone/old.rs", "1")]);
    Plan::new(folder.path(), &wanted)
        .expect("a plan")
        .write(&wanted)
        .expect("written");
    Plan::new(folder.path(), &nothing)
        .expect("a plan")
        .write(&nothing)
        .expect("written");
    assert!(
        !folder.path().join("gone").exists(),
        "an emptied folder goes too"
    );
}
