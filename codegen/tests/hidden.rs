//! The generator and the runtime hide the same characters.

#[test]
fn one_list_of_hidden_characters() {
    for c in '\0'..=char::MAX {
        let (here, there) = (codegen::is_hidden(c), runtime::is_hidden(c));
        assert_eq!(here, there, "{}", c.escape_unicode());
    }
}
