use proc_macro2::TokenStream;
use quote::quote;

use super::*;

fn format(items: Vec<TokenStream>) -> String {
    let file = SourceFile {
        path: "a.rs".to_owned(),
        docs: Vec::new(),
        items,
    };
    format_file(file).text
}

/// Formats, compares, and checks that the text has the tokens that went in.
#[track_caller]
fn check(items: Vec<TokenStream>, expected: &str) {
    let before: TokenStream = items.iter().cloned().collect();
    let text = format(items);
    assert_eq!(text, expected);
    let after: TokenStream = text.parse().expect("the text lexes");
    let words = |tokens: TokenStream| tokens.to_string().replace(' ', "");
    assert_eq!(words(after), words(before));
    let again = syn::parse_file(&text).expect("the text is a file");
    let again: Vec<TokenStream> = vec![quote::ToTokens::to_token_stream(&again)];
    assert_eq!(format(again), text, "formatting twice changes something");
}

#[test]
fn an_object_table_has_a_column_of_equal_signs() {
    check(
        vec![quote! {
            runtime::object! { ErrorDetail {
                "kind" = "error",
                "version" = -1,
                status = "status": i64,
                additional_information = "additional_information" optional: Option<BTreeMap<String, Vec<i64>>>;
                ..rest: BTreeMap<String, runtime::Json>,
            } }
        }],
        r#"runtime::object! { ErrorDetail {
    "kind"                 = "error",
    "version"              = -1,
    status                 = "status": i64,
    additional_information = "additional_information" optional: Option<BTreeMap<String, Vec<i64>>>;
    ..rest: BTreeMap<String, runtime::Json>,
} }
"#,
    );
}

#[test]
fn a_union_table_has_a_column_of_arrows() {
    let nested = quote! { Vec<Option<String>> };
    check(
        vec![quote! {
            runtime::union! { Status by "status" {
                "generating" => Generating(Generating),
                "complete" | "ready" added => Complete(Complete),
                known string => Role(Role),
                has "a => b, c" => Map(std::collections::BTreeMap<String, #nested>),
                default => Other(super::Base),
            } }
        }],
        r#"runtime::union! { Status by "status" {
    "generating"               => Generating(Generating),
    "complete" | "ready" added => Complete(Complete),
    known string               => Role(Role),
    has "a => b, c"            => Map(std::collections::BTreeMap<String, Vec<Option<String>>>),
    default                    => Other(super::Base),
} }
"#,
    );
}

#[test]
fn one_very_long_left_side_does_not_move_the_others() {
    let long = "x".repeat(60);
    check(
        vec![quote! { runtime::string_enum! { closed E { A = "a", Bcd = "b", } } }],
        "runtime::string_enum! { closed E {\n    A   = \"a\",\n    Bcd = \"b\",\n} }\n",
    );
    let text = format(vec![
        quote! { runtime::union! { U by "t" { #long => A(A), "b" => B(B), } } },
    ]);
    assert!(text.contains("\n    \"b\" => B(B),\n"), "{text}");
}

#[test]
fn a_macro_without_a_table_is_one_line() {
    check(
        vec![
            quote! { runtime::operation! { GetExport } },
            quote! { runtime::api_error! { GetExportError { NotFound, Gone } } },
            quote! { runtime::api_error! { Other {} } },
            quote! { runtime::newtype! { Tree(Vec<Tree>) } },
        ],
        "runtime::operation! { GetExport }\n\n\
         runtime::api_error! { GetExportError { NotFound, Gone } }\n\n\
         runtime::api_error! { Other {} }\n\n\
         runtime::newtype! { Tree(Vec<Tree>) }\n",
    );
}

#[test]
fn a_long_list_has_a_line_per_entry() {
    let names = (0..20).map(|n| quote::format_ident!("TooManyRequests{n}"));
    let text = format(vec![quote! { runtime::api_error! { E { #(#names),* } } }]);
    assert_eq!(text.lines().count(), 22, "{text}");
}

#[test]
fn imports_and_modules_stand_together() {
    check(
        vec![
            quote! { use std::collections::BTreeMap; },
            quote! { use super::Thing; },
            quote! { mod a; mod b; },
            quote! { pub use self::a::A; pub use self::b::B; },
            quote! { pub struct X; pub struct Y; },
        ],
        "use std::collections::BTreeMap;\nuse super::Thing;\n\n\
         mod a;\nmod b;\n\n\
         pub use self::a::A;\npub use self::b::B;\n\n\
         pub struct X;\n\npub struct Y;\n",
    );
}

#[test]
fn functions_stand_apart() {
    check(
        vec![quote! {
            impl A for B {
                type C = D;
                type E = F;
                fn g(&self) -> u8 {
                    match self {
                        _ => {
                            h();
                            1
                        }
                    }
                }
                #[doc = " I;"]
                #[doc = " i }"]
                fn i() {}
                fn j() {
                    k()
                }
            }
        }],
        "impl A for B {\n    type C = D;\n    type E = F;\n\n    fn g(&self) -> u8 {\n        match self {\n            \
         _ => {\n                h();\n                1\n            }\n        }\n    }\n\n    \
         /// I;\n    /// i }\n    fn i() {}\n\n    fn j() {\n        k()\n    }\n}\n",
    );
}

#[test]
fn documentation_of_the_file_stands_on_top() {
    let file = SourceFile {
        path: "a.rs".to_owned(),
        docs: vec!["@generated".to_owned(), String::new(), "a\nb\r".to_owned()],
        items: vec![quote! { use a::b; }],
    };
    assert_eq!(
        format_file(file).text,
        "//! @generated\n//!\n//! a\n//! b\n\nuse a::b;\n"
    );
}

#[test]
fn documentation_cannot_leave_its_comment() {
    let hostile =
        "/ */ fn evil() {}\n#[evil]\r\n\n*/ struct Evil; /*\n\r fn evil() {}\n\u{202e}txet\0";
    let text = format(vec![quote! {
        #[doc = #hostile]
        pub struct Good {
            #[doc = #hostile]
            pub field: bool,
        }
    }]);
    let file = syn::parse_file(&text).expect("the text is a file");
    assert_eq!(file.items.len(), 1, "{text}");
    let is_comment = |line: &str| line.trim_start().starts_with("///");
    let code: Vec<&str> = text.lines().filter(|line| !is_comment(line)).collect();
    assert_eq!(
        code,
        ["pub struct Good {", "    pub field: bool,", "}"],
        "{text}"
    );
    assert!(!text.contains(['\r', '\0', '\u{202e}']), "{text:?}");
}

#[test]
fn a_doc_line_is_a_line_of_the_comment() {
    check(
        vec![quote! {
            #[doc = " One."]
            #[doc = ""]
            #[doc = "  * \"two\" // three"]
            #[derive(Clone)]
            pub struct A;
        }],
        "/// One.\n///\n///  * \"two\" // three\n#[derive(Clone)]\npub struct A;\n",
    );
}

#[test]
fn what_is_no_item_does_not_compile_and_does_not_panic() {
    let text = format(vec![quote! { let x = 1; }]);
    assert!(
        text.starts_with("compile_error!(\"the generator wrote"),
        "{text}"
    );
}
