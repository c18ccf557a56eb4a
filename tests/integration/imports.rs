//! Bulk enrollment on the command line: the seed's own file, a messy one, its rejected rows, and files that are not what they
//! claim.

use std::{fs, path::PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::installation::{Installation, told};

const HEADER: &str = "USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER\n";
/// The mission's own sample row.
const SEED: &str = "ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111\n";

struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(TempDir::with_prefix("muster-files-").unwrap())
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn named() -> Installation {
    let new = Installation::untouched();
    new.is_named();
    new
}

fn import(on: &Installation, arguments: &[&str]) -> Value {
    let call: Vec<&str> = ["import"]
        .into_iter()
        .chain(arguments.iter().copied())
        .chain(["--json"])
        .collect();
    on.does(&call).json().unwrap()
}

fn codes(answer: &Value) -> Vec<(u64, &str, &str)> {
    answer["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| {
            (
                problem["line"].as_u64().unwrap(),
                problem["column"].as_str().unwrap(),
                problem["code"].as_str().unwrap(),
            )
        })
        .collect()
}

#[test]
fn the_seeds_own_row_imports_and_its_phone_number_is_a_warning() {
    let (on, files) = (named(), Files::new());
    let file = files.write("seed.csv", format!("{HEADER}{SEED}"));
    let plan = import(&on, &[&file]);
    assert_eq!(plan["counts"]["invites"], 1, "{plan:#}");
    assert_eq!(plan["committed"], false);
    assert_eq!(codes(&plan), [(2, "PHONE NUMBER", "invalid_phone")]);
    assert_eq!(on.invites().len(), 0, "a plan changes nothing");

    let done = import(&on, &[&file, "--yes"]);
    assert_eq!(done["committed"], true);
    let invites = on.invites();
    assert_eq!(invites.len(), 1);
    assert_eq!(invites[0]["user_name"], "ANDREW");
    assert_eq!(invites[0]["group"], "IOS_Group");
    assert_eq!(invites[0]["platform"], "ios");
    assert_eq!(invites[0]["owned_by"], "personal");
}

#[test]
fn the_same_file_twice_says_so_and_creates_nothing_unless_asked() {
    let (on, files) = (named(), Files::new());
    let file = files.write("people.csv", format!("{HEADER}{SEED}"));
    import(&on, &[&file, "--yes"]);
    let again = on.asks(&["import", &file, "--yes", "--json"]);
    assert_eq!(again.code, Some(4), "{again:?}");
    assert_eq!(told(&again)["code"], "conflict");
    assert!(told(&again)["hint"].as_str().unwrap().contains("--again"));
    assert_eq!(on.invites().len(), 1);

    // Under another name it is the same file.
    let copy = files.write("copy.csv", format!("{HEADER}{SEED}"));
    assert_eq!(on.asks(&["import", &copy, "--yes"]).code, Some(4));
    // Meant so: the live invite makes its row a possible duplicate, which is kept by another word.
    let meant = import(&on, &[&copy, "--yes", "--again", "--keep-duplicates"]);
    assert_eq!(meant["committed"], true);
    assert_eq!(on.invites().len(), 2);
}

#[test]
fn a_messy_file_is_mended_in_its_rejected_rows_and_imports_cleanly() {
    let (on, files) = (named(), Files::new());
    let messy = format!(
        "{HEADER}{SEED}Priya,p.desai@gmial.com,personel,Ward 4,IPhone,\nColin,c.mercer@northwind,,Ward 4,Android,\n\
         =cmd|' /C calc'!A0,x@northwind.example,,+Sum,Symbian,\n\"Whitlock, Dana\",dana@northwind.example,,,Neutral,\n"
    );
    let file = files.write("messy.csv", messy);
    let rejects = files.path("rejected.csv");
    let answer = import(&on, &[&file, "--yes", "--rejects", rejects.to_str().unwrap()]);
    assert_eq!(answer["counts"]["invites"], 2, "{answer:#}");
    assert_eq!(answer["counts"]["errors"], 3);
    assert_eq!(answer["rejected"], 3);
    assert!(codes(&answer).contains(&(3, "PLATFORM TYPE", "platform_by_device")));
    assert!(codes(&answer).contains(&(3, "EMAIL ADDRESS", "misspelt_domain")));

    let text = fs::read_to_string(&rejects).unwrap();
    assert!(text.starts_with('\u{FEFF}'), "opens in a spreadsheet as UTF-8");
    assert!(text.lines().next().unwrap().ends_with("LINE,REASON"), "{text}");
    for line in text.lines() {
        for cell in line.split(',') {
            assert!(
                !cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']),
                "{cell} is a formula"
            );
        }
    }
    // Corrected by hand, it imports without a word, and the guarded values are what they were.
    let corrected = text
        .replace("p.desai@gmial.com", "p.desai@gmail.com")
        .replace("personel", "Personal")
        .replace("IPhone,", "iOS,")
        .replace("c.mercer@northwind,", "c.mercer@northwind.example,")
        .replace("Symbian", "Android");
    fs::write(&rejects, corrected).unwrap();
    let clean = import(&on, &[rejects.to_str().unwrap(), "--yes"]);
    assert_eq!(clean["counts"]["errors"], 0, "{clean:#}");
    assert_eq!(clean["counts"]["invites"], 3);
    let invites = on.invites();
    assert_eq!(invites.len(), 5);
    assert!(
        invites
            .iter()
            .any(|row| row["user_name"] == "=cmd|' /C calc'!A0" && row["group"] == "+Sum")
    );
}

#[test]
fn suggestions_are_taken_by_one_word() {
    let (on, files) = (named(), Files::new());
    let file = files.write(
        "slips.csv",
        format!("{HEADER}Priya,p@gmial.com,personel,,IPhone,\n"),
    );
    assert_eq!(import(&on, &[&file])["counts"]["errors"], 1);
    let fixed = import(&on, &[&file, "--fix", "--yes"]);
    assert_eq!(fixed["counts"]["invites"], 1, "{fixed:#}");
    assert_eq!(on.invites()[0]["user_email"], "p@gmail.com");
}

#[test]
fn columns_are_mapped_and_given_one_value_by_options() {
    let (on, files) = (named(), Files::new());
    let file = files.write(
        "hr.csv",
        "Staff;Post;Shoe size\nAda Lovelace;ada@northwind.example;38\n",
    );
    let missing = on.asks(&["import", &file, "--json"]);
    assert_eq!(missing.code, Some(3), "{missing:?}");
    let answer = import(
        &on,
        &[
            &file,
            "--map",
            "Staff=user_name",
            "--map",
            "Post=email",
            "--default",
            "platform=neutral",
            "--yes",
        ],
    );
    assert_eq!(answer["counts"]["invites"], 1, "{answer:#}");
    assert!(answer["notes"].to_string().contains("Shoe size"), "{answer:#}");
    assert_eq!(on.invites()[0]["platform"], "neutral");

    for (option, value, field) in [
        ("--map", "Nowhere=email", "map"),
        ("--map", "Staff=colour", "map"),
        ("--default", "colour=red", "default"),
    ] {
        let refused = on.asks(&["import", &file, option, value, "--json"]);
        assert_eq!(refused.code, Some(3), "{refused:?}");
        assert_eq!(told(&refused)["field"], field);
    }
}

#[test]
fn a_dry_run_makes_every_mail_and_sends_and_stores_nothing() {
    let (on, files) = (named(), Files::new());
    let file = files.write(
        "people.csv",
        format!("{HEADER}{SEED}Bo,bo@x.example,,,Android,\nCy,cy@,,,iOS,\n"),
    );
    let answer = import(
        &on,
        &[
            &file,
            "--dry-run",
            "--yes",
            "--out",
            files.0.path().to_str().unwrap(),
        ],
    );
    assert_eq!(answer["committed"], false);
    let folder = PathBuf::from(answer["dry_run"]["folder"].as_str().unwrap());
    let mails: Vec<_> = fs::read_dir(folder.join("mails")).unwrap().collect();
    assert_eq!(mails.len(), 2);
    let report: Value = serde_json::from_slice(&fs::read(folder.join("report.json")).unwrap()).unwrap();
    assert_eq!(report["plan"]["invites"], 2);
    assert_eq!(report["plan"]["errors"], 1);
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    assert!(
        page.contains("Nothing was sent") && page.contains("is not an address"),
        "{page}"
    );
    let mail = fs::read_to_string(folder.join("mails/000001.eml")).unwrap();
    assert!(
        mail.contains("andrew@mobiledevicemanagerplus.com") && mail.contains("K7M4"),
        "a sample passcode"
    );
    assert_eq!(on.invites().len(), 0);
}

#[test]
fn a_file_that_is_not_what_it_claims_gets_an_answer_and_creates_nothing() {
    let (on, files) = (named(), Files::new());
    let long_line = [
        b"USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n".to_vec(),
        vec![b'x'; 100 << 20],
    ]
    .concat();
    let wide = (0..10_000).map(|n| format!("C{n}")).collect::<Vec<_>>().join(",");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.csv", Vec::new(), "empty"),
        ("blank.csv", b"\n\n  \n".to_vec(), "blank lines"),
        ("header.csv", HEADER.as_bytes().to_vec(), "no rows"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0".to_vec(), "picture"),
        ("program.csv", b"\x7FELF\x02\x01\x01\0\0\0".to_vec(), "program"),
        (
            "nul.csv",
            format!("{HEADER}Ada\0,a@x.example,,,iOS,\n").into_bytes(),
            "NUL",
        ),
        (
            "quote.csv",
            format!("{HEADER}\"Ada,a@x.example,,,iOS,\n").into_bytes(),
            "never closed",
        ),
        ("long.csv", long_line, "longer than"),
        ("wide.csv", format!("{wide}\n1,2,3\n").into_bytes(), "columns"),
        (
            "broken.xlsx",
            b"PK\x03\x04nothing of the kind".to_vec(),
            "workbook",
        ),
        (
            "old.xls",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            "old Excel",
        ),
    ];
    for (name, bytes, words) in cases {
        let file = files.write(name, bytes);
        let answer = on.asks(&["import", &file, "--yes", "--json"]);
        assert_eq!(answer.code, Some(3), "{name}: {answer:?}");
        let error = told(&answer);
        assert!(
            error["message"].as_str().unwrap().contains(words),
            "{name}: {error:#}"
        );
        assert!(
            error["hint"].as_str().is_some_and(|hint| !hint.is_empty()),
            "{name}: {error:#}"
        );
    }
    // Two gigabytes are refused before they are read: the file is nothing but a size.
    let huge = files.path("huge.csv");
    fs::File::create(&huge).unwrap().set_len(2 << 30).unwrap();
    let answer = on.asks(&["import", huge.to_str().unwrap(), "--yes", "--json"]);
    assert!(
        told(&answer)["message"].as_str().unwrap().contains("2048 MB"),
        "{answer:?}"
    );
    for wrong in [
        files.0.path().to_str().unwrap(),
        "/nowhere/at/all.csv",
        "/dev/null",
    ] {
        let answer = on.asks(&["import", wrong, "--yes", "--json"]);
        assert_eq!(answer.code, Some(1), "{wrong}: {answer:?}");
        assert_eq!(told(&answer)["code"], "file");
    }
    assert_eq!(on.invites().len(), 0);
}

#[test]
fn a_path_may_have_any_name() {
    let (on, files) = (named(), Files::new());
    for name in [
        "März – Zugänge.csv",
        "名簿.csv",
        "a b 'c' \"d\".csv",
        "👩‍💻.csv",
        "-.csv",
    ] {
        let file = files.write(name, format!("{HEADER}{SEED}"));
        let plan = import(&on, &[&file]);
        assert_eq!(plan["file"], name);
        assert_eq!(plan["counts"]["invites"], 1);
    }
}
