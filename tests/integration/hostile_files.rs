//! Files that are not what they claim, given to the built program: a clear answer, in bounded memory, and a database that is as
//! it was.
//!
//! What the domain refuses of texts and workbooks by their bytes is tried in its own tests; here is what only a real file and a
//! real process can show.

use std::{
    fs,
    io::{Cursor, Write as _},
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use muster_stories::{command_line::Answer, process::Running};
use serde_json::Value;
use tempfile::TempDir;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    installation::{Installation, told},
    outside::query,
};

const HEADER: &str = "USER NAME,EMAIL ADDRESS,PLATFORM TYPE\n";
const MIB: usize = 1024 * 1024;
/// What a process needs that reads nothing, in a build without optimisation, and then some.
const IDLE: usize = 150;
/// What no file may cost, however it lies: the bound for a million rows.
const MOST: usize = 1_500;
/// No answer takes longer on a busy machine; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(120);

struct Stage {
    on: Installation,
    files: TempDir,
    before: String,
}

impl Stage {
    fn new() -> Self {
        let on = Installation::untouched();
        on.is_named();
        let before = everything(&on);
        Self {
            on,
            files: TempDir::with_prefix("muster-files-").unwrap(),
            before,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.files.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Imports a file, all the way; gives the answer and the most memory that the process had, in MiB.
    fn imports(&self, file: &Path) -> (Answer, usize) {
        let (mut command, output, words) = self.on.command(&["import"]);
        command.arg(file).args(["--yes", "--json"]);
        let mut running = Running::start("muster", &mut command).unwrap();
        let status = PathBuf::from(format!("/proc/{}/status", running.child().id()));
        let end = std::time::Instant::now() + PATIENCE;
        let mut peak = 0;
        let code = loop {
            peak = peak.max(high_water(&status));
            if let Some(ended) = running.ended().unwrap() {
                break ended.code();
            }
            assert!(
                std::time::Instant::now() < end,
                "{} has no answer",
                file.display()
            );
            thread::sleep(Duration::from_millis(2));
        };
        let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        let answer = Answer {
            code,
            output: text(output),
            words: text(words),
        };
        (answer, peak)
    }

    /// The file is refused in words with what to do, within so many MiB, and nothing has changed.
    fn refuses(&self, file: &Path, words: &str, most: usize) {
        let (answer, peak) = self.imports(file);
        let name = file.display();
        println!("{name}: {peak} MiB, {:?}", answer.code);
        assert!(matches!(answer.code, Some(1 | 3)), "{name}: {answer:?}");
        let error = told(&answer);
        let said = |part: &str| error[part].as_str().unwrap_or_default().to_owned();
        assert!(said("message").contains(words), "{name}: {error:#}");
        assert!(!said("hint").is_empty(), "{name}: {error:#}");
        assert!(peak <= most, "{name} took {peak} MiB");
        assert_eq!(
            everything(&self.on),
            self.before,
            "{name} has changed the database"
        );
    }
}

/// All rows of what an import may touch.
fn everything(on: &Installation) -> String {
    [
        "users",
        "groups",
        "invites",
        "messages",
        "batches",
        "batch_portions",
        "settings",
        "events",
        "requests",
    ]
    .map(|table| query(&on.data(), &format!("SELECT '{table}', * FROM {table}")))
    .join("\n")
}

/// The most memory that a process has had, in MiB.
fn high_water(status: &Path) -> usize {
    fs::read_to_string(status)
        .unwrap_or_default()
        .lines()
        .find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .split_whitespace()
                .next()?
                .parse::<usize>()
                .ok()
        })
        .map_or(0, |kib| kib / 1024)
}

#[test]
fn huge_files_are_refused_before_they_cost_memory() {
    let stage = Stage::new();
    let sparse = stage.path("two gigabytes.csv");
    fs::File::create(&sparse).unwrap().set_len(2 << 30).unwrap();
    stage.refuses(&sparse, "2048 MB", IDLE);
    // Just within the bound, and nothing but zeros.
    let zeros = stage.path("zeros.csv");
    fs::File::create(&zeros).unwrap().set_len(256 << 20).unwrap();
    stage.refuses(&zeros, "not text", IDLE + 2 * 256);
    fs::remove_file(zeros).unwrap();
    let line = stage.write(
        "one line.csv",
        [HEADER.as_bytes(), &vec![b'x'; 100 * MIB]].concat(),
    );
    stage.refuses(&line, "longer than", IDLE + 2 * 100);
    // Windows-1252 of nothing but euros triples in UTF-8.
    let euros = stage.write("euros.csv", [HEADER.as_bytes(), &vec![0x80; 100 * MIB]].concat());
    stage.refuses(&euros, "longer than", IDLE + 6 * 100);
    let quote = stage.write(
        "quote.csv",
        [HEADER.as_bytes(), b"\"", &b"a,b,c\n".repeat(10 * MIB)].concat(),
    );
    stage.refuses(&quote, "never closed", IDLE + 2 * 60);
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let stage = Stage::new();
    let pipe = stage.path("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    stage.refuses(&pipe, "a pipe", IDLE);
    for device in ["/dev/zero", "/dev/null", "/dev/tty"] {
        if Path::new(device).exists() {
            stage.refuses(Path::new(device), "device", IDLE);
        }
    }
    stage.refuses(stage.files.path(), "a folder", IDLE);
    for (name, to) in [
        ("loop a.csv", "loop b.csv"),
        ("loop b.csv", "loop a.csv"),
        ("self.csv", "self.csv"),
    ] {
        symlink(stage.path(to), stage.path(name)).unwrap();
    }
    stage.refuses(&stage.path("loop a.csv"), "could not be read", IDLE);
    stage.refuses(&stage.path("self.csv"), "could not be read", IDLE);
    symlink("nowhere", stage.path("dangling.csv")).unwrap();
    stage.refuses(&stage.path("dangling.csv"), "is not there", IDLE);
    // Files of the kernel say that they are empty, and are not.
    stage.refuses(Path::new("/proc/self/status"), "changed while it was read", IDLE);
    // Root may read everything; whoever else runs this is told.
    let secret = stage.write("secret.csv", HEADER);
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_err() {
        stage.refuses(&secret, "may not be read", IDLE);
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_whole_or_refused() {
    let stage = Stage::new();
    let row = "Ada,ada@northwind.example,iOS\n";
    let rows = 2_000_000;
    let text = [HEADER, &row.repeat(rows)].concat();
    let file = stage.write("growing.csv", &text);
    for change in ["grows", "shrinks"] {
        let (mut command, output, words) = stage.on.command(&["import"]);
        command.arg(&file).args(["--yes", "--json"]);
        let mut running = Running::start("muster", &mut command).unwrap();
        // Busy for as long as the process is: at every moment of its reading the file is another one.
        let mut at = fs::OpenOptions::new().append(true).open(&file).unwrap();
        let code = loop {
            match change {
                "grows" => at.write_all(row.as_bytes()).unwrap(),
                _ => at.set_len(at.metadata().unwrap().len() - 1).unwrap(),
            }
            if let Some(ended) = running.ended().unwrap() {
                break ended.code();
            }
        };
        let read = |path: PathBuf| fs::read_to_string(path).unwrap();
        let answer = Answer {
            code,
            output: read(output),
            words: read(words),
        };
        assert!(matches!(answer.code, Some(1 | 3)), "{answer:?}");
        let message = told(&answer)["message"].as_str().unwrap().to_owned();
        assert!(
            message.contains("changed while it was read") || message.contains("1,000,000 rows"),
            "{change}: {message}"
        );
        assert_eq!(everything(&stage.on), stage.before);
    }
}

#[test]
fn a_path_may_be_any_that_the_system_takes() {
    use std::os::unix::ffi::OsStrExt as _;
    let stage = Stage::new();
    let names: [&[u8]; 6] = [
        "März – 名簿 👩‍💻.csv".as_bytes(),
        "\u{202E}vsc.exe.csv".as_bytes(),
        b"line\nbreak.csv",
        b"\xFF\xFElatin-\xE9.csv",
        b"--yes.csv",
        b" .csv ",
    ];
    for name in names {
        let path = stage.files.path().join(std::ffi::OsStr::from_bytes(name));
        fs::write(&path, format!("{HEADER}Ana,a@\n")).unwrap();
        let (answer, _) = stage.imports(&path);
        // The one row is no invite: nothing is made, and the answer says so.
        assert_eq!(answer.code, Some(3), "{answer:?}");
        assert!(
            told(&answer)["message"]
                .as_str()
                .unwrap()
                .contains("No row is ready"),
            "{answer:?}"
        );
        fs::write(&path, "").unwrap();
        stage.refuses(&path, "empty", IDLE);
    }
}

#[test]
fn the_rejected_rows_never_overwrite_what_is_imported() {
    let stage = Stage::new();
    let text = format!("{HEADER}Ana,a@,iOS\n");
    let file = stage.write("people.csv", &text);
    let theirs = stage.write("out.csv.part", "theirs");
    let rejects = |to: &Path| {
        stage.on.asks(&[
            "import",
            file.to_str().unwrap(),
            "--json",
            "--rejects",
            to.to_str().unwrap(),
        ])
    };
    symlink(&file, stage.path("link.csv")).unwrap();
    for same in [file.clone(), stage.path("link.csv"), stage.path("./people.csv")] {
        let answer = rejects(&same);
        assert_eq!(answer.code, Some(1), "{answer:?}");
        assert!(
            told(&answer)["message"]
                .as_str()
                .unwrap()
                .contains("being imported")
        );
    }
    assert_eq!(rejects(&stage.path("out.csv")).code, Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(fs::read_to_string(theirs).unwrap(), "theirs");
    assert!(
        fs::read_to_string(stage.path("out.csv"))
            .unwrap()
            .contains("is not an address")
    );
}

#[test]
fn a_plan_alone_stores_nothing_not_even_how_columns_were_mapped() {
    let stage = Stage::new();
    let file = stage.write("hr.csv", "Staff,Post\nAna,ana@northwind.example\n");
    let call = [
        "import",
        file.to_str().unwrap(),
        "--map",
        "Staff=user_name",
        "--map",
        "Post=email",
        "--default",
        "platform=iOS",
        "--json",
    ];
    let plan = stage.on.does(&call).json().unwrap();
    assert_eq!(plan["counts"]["invites"], 1);
    assert_eq!(everything(&stage.on), stage.before);
    // What was done is remembered: the next file with these columns maps itself.
    stage.on.does(&[&call[..], &["--yes"]].concat());
    let next = stage.write("next.csv", "Staff,Post\nBo,bo@northwind.example\n");
    let plan: Value = stage
        .on
        .does(&["import", next.to_str().unwrap(), "--json"])
        .json()
        .unwrap();
    assert_eq!(plan["counts"]["invites"], 1, "{plan:#}");
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c t="inlineStr"><is><t>USER NAME</t></is></c></row>"#;
const SHEET_END: &str = "</sheetData></worksheet>";

/// A workbook with parts made of a piece that is said many times, so that neither is ever whole in memory here.
fn workbook(parts: &[(&str, &str, &str, usize, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    let plain = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
    ];
    for (name, content) in plain {
        zip.start_file(name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    for (name, begin, piece, times, end) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(begin.as_bytes()).unwrap();
        if *times > 0 {
            let block = piece.repeat((MIB / piece.len()).max(1));
            let all = times * piece.len();
            for _ in 0..all / block.len() {
                zip.write_all(block.as_bytes()).unwrap();
            }
            zip.write_all(&block.as_bytes()[..all % block.len()]).unwrap();
        }
        zip.write_all(end.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn workbooks_that_are_bombs_cost_no_more_than_a_million_rows() {
    let stage = Stage::new();
    let sheet = ("xl/worksheets/sheet1.xml", SHEET, "", 0, SHEET_END);
    let strings = "xl/sharedStrings.xml";
    let long = "x".repeat(30_000);
    let one = format!("<sst><si><t>{long}</t></si></sst>");
    let cases: Vec<(&str, Vec<u8>, &str, usize)> = vec![
        (
            "zeros",
            workbook(&[sheet, ("xl/media/a.png", "", "\0", 600 * MIB, "")]),
            "unpacks to more",
            IDLE,
        ),
        (
            "promise",
            workbook(&[
                sheet,
                (strings, r#"<sst uniqueCount="4000000000">"#, "", 0, "</sst>"),
            ]),
            "damaged",
            IDLE,
        ),
        (
            "strings",
            workbook(&[sheet, (strings, "<sst>", "<si><t/></si>", 9_000_000, "</sst>")]),
            "unpacks to more",
            IDLE,
        ),
        (
            "strings within the bound",
            workbook(&[sheet, (strings, "<sst>", "<si><t/></si>", 7_900_000, "</sst>")]),
            "no rows",
            MOST,
        ),
        (
            "styles",
            workbook(&[
                sheet,
                (
                    "xl/styles.xml",
                    "<styleSheet><cellXfs>",
                    "<xf/>",
                    600_000,
                    "</cellXfs></styleSheet>",
                ),
            ]),
            "unpacks to more",
            IDLE,
        ),
        (
            "styles within the bound",
            workbook(&[
                sheet,
                (
                    "xl/styles.xml",
                    "<styleSheet><cellXfs>",
                    "<xf/>",
                    490_000,
                    "</cellXfs></styleSheet>",
                ),
            ]),
            "no rows",
            MOST,
        ),
        (
            "one string",
            workbook(&[
                (
                    "xl/worksheets/sheet1.xml",
                    SHEET,
                    r#"<row><c t="s"><v>0</v></c></row>"#,
                    1_000_000,
                    SHEET_END,
                ),
                (strings, &one, "", 0, ""),
            ]),
            "512 MB of text",
            MOST,
        ),
        (
            "one cell",
            workbook(&[("xl/worksheets/sheet1.xml", SHEET, "x", 40 * MIB, SHEET_END)]),
            "32,767",
            IDLE,
        ),
        (
            "one cell in pieces",
            workbook(&[(
                "xl/worksheets/sheet1.xml",
                &format!(r#"{SHEET}<row><c t="inlineStr"><is>"#),
                &format!("<r><t>{long}</t></r>"),
                1_500,
                &format!("</is></c></row>{SHEET_END}"),
            )]),
            "32,767",
            MOST,
        ),
        (
            "gaps",
            workbook(&[(
                "xl/worksheets/sheet1.xml",
                SHEET,
                r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#,
                1_000_000,
                SHEET_END,
            )]),
            "No column is taken",
            MOST,
        ),
        (
            "empty rows",
            workbook(&[("xl/worksheets/sheet1.xml", SHEET, "<row/>", 2_000_000, SHEET_END)]),
            "no rows",
            IDLE,
        ),
        (
            "rows",
            workbook(&[(
                "xl/worksheets/sheet1.xml",
                SHEET,
                "<row><c><v>1</v></c></row>",
                1_000_100,
                SHEET_END,
            )]),
            "1,000,000 rows",
            MOST,
        ),
    ];
    for (name, bytes, words, most) in cases {
        assert!(bytes.len() < 16 * MIB, "{name} is no bomb: {} bytes", bytes.len());
        let file = stage.write(&format!("{name}.xlsx"), bytes);
        stage.refuses(&file, words, most);
    }
}

#[test]
fn other_kinds_under_the_name_of_a_list_are_told_apart() {
    let stage = Stage::new();
    let container = |name: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for part in ["_rels/.rels", name, "mimetype"] {
            zip.start_file(part, SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    for (name, bytes, words) in [
        (
            "old.xlsx",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            "password",
        ),
        ("letter.csv", container("word/document.xml"), "Word"),
        ("slides.csv", container("ppt/slides/slide1.xml"), "PowerPoint"),
        ("print.xlsx", b"%PDF-1.7\n%\xE2\xE3".to_vec(), "PDF"),
        ("scan.csv", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "picture"),
        ("packed.csv", b"\x1F\x8B\x08\0".to_vec(), "compressed"),
    ] {
        let file = stage.write(name, bytes);
        stage.refuses(&file, words, IDLE);
    }
}
