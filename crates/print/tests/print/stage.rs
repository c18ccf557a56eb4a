//! Sample cards, and the programs that read what was printed. Without these programs, tests fail.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use muster_print::cards::{Card, CardLook, Direction, Labelled, Layout, Paper, Pdf, Sheet, pdf};

pub const LAYOUTS: [Layout; 3] = [Layout::Two, Layout::Eight, Layout::TwentyOne];
pub const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

/// A link of the usual length, another for each number.
pub fn link(number: usize) -> String {
    format!("https://enroll.contoso.example/e/q7WmZk3vT9xB2nL5cR8dF1gH4jK6pS0aUyEiOoXw{number:05}#K7M49QXP")
}

pub fn labelled(label: &str, value: &str) -> Option<Labelled> {
    Some(Labelled {
        label: label.to_owned(),
        value: value.to_owned(),
    })
}

/// A card in English, for somebody.
pub fn english(name: &str, number: usize) -> Card {
    Card {
        title: "Contoso Ltd".to_owned(),
        name: name.to_owned(),
        heading: "Set up your iPhone for work".to_owned(),
        steps: vec![
            "Point the camera at the code and tap the link.".to_owned(),
            "Enter the passcode when you are asked for it.".to_owned(),
            "Install the profile. The rest happens by itself.".to_owned(),
        ],
        link: "enroll.contoso.example/go".to_owned(),
        qr: link(number),
        passcode: labelled("Passcode", "K7M49QXP"),
        code: labelled("Short code", "483-920"),
        valid_until: "Valid until Friday 4 December 2026, 18:00".to_owned(),
        support: "Questions? IT Service Desk, +44 20 7946 0123".to_owned(),
        language: "en".to_owned(),
        direction: Direction::LeftToRight,
    }
}

pub fn arabic(name: &str, number: usize) -> Card {
    Card {
        title: "شركة كونتوسو".to_owned(),
        name: name.to_owned(),
        heading: "إعداد جهاز iPhone للعمل".to_owned(),
        steps: vec![
            "وجّه الكاميرا نحو الرمز واضغط على الرابط.".to_owned(),
            "أدخل رمز المرور عند طلبه.".to_owned(),
            "ثبّت الملف الشخصي، ويكتمل الباقي تلقائيًا.".to_owned(),
        ],
        passcode: labelled("رمز المرور", "K7M49QXP"),
        code: labelled("الرمز القصير", "483-920"),
        valid_until: "صالح حتى الجمعة 4 ديسمبر 2026، 18:00".to_owned(),
        support: "أسئلة؟ مكتب الدعم ‎+971 4 123 4567".to_owned(),
        language: "ar".to_owned(),
        direction: Direction::RightToLeft,
        ..english(name, number)
    }
}

pub fn japanese(name: &str, number: usize) -> Card {
    Card {
        title: "コントソ株式会社".to_owned(),
        heading: "仕事用iPhoneの設定".to_owned(),
        steps: vec![
            "カメラをコードに向け、リンクをタップします。".to_owned(),
            "表示されたらパスコードを入力します。".to_owned(),
            "プロファイルをインストールすると、残りは自動で完了します。".to_owned(),
        ],
        passcode: labelled("パスコード", "K7M49QXP"),
        code: labelled("短縮コード", "483-920"),
        valid_until: "有効期限：2026年12月4日（金）18:00".to_owned(),
        support: "お問い合わせ：ITサービスデスク 03-1234-5678".to_owned(),
        language: "ja".to_owned(),
        ..english(name, number)
    }
}

pub fn hindi(name: &str, number: usize) -> Card {
    Card {
        title: "कॉन्टोसो लिमिटेड".to_owned(),
        heading: "काम के लिए अपना iPhone सेट करें".to_owned(),
        steps: vec![
            "कैमरे को कोड की ओर करें और लिंक पर टैप करें।".to_owned(),
            "पूछे जाने पर पासकोड डालें।".to_owned(),
            "प्रोफ़ाइल इंस्टॉल करें। बाकी अपने-आप हो जाएगा।".to_owned(),
        ],
        passcode: labelled("पासकोड", "K7M49QXP"),
        code: labelled("छोटा कोड", "483-920"),
        valid_until: "शुक्रवार 4 दिसंबर 2026, 18:00 तक मान्य".to_owned(),
        support: "सवाल? आईटी सेवा डेस्क, +91 22 1234 5678".to_owned(),
        language: "hi".to_owned(),
        ..english(name, number)
    }
}

pub fn sheet(layout: Layout, paper: Paper, cards: Vec<Card>) -> Sheet {
    Sheet {
        layout,
        paper,
        cards,
        look: CardLook::default(),
        title: "Invites of Contoso".to_owned(),
        created: None,
    }
}

/// The PDF of a sheet, in a folder of its own.
pub struct Printed {
    pub pdf: Pdf,
    folder: tempfile::TempDir,
}

pub fn print(sheet: &Sheet) -> Printed {
    let printed = Printed {
        pdf: pdf(sheet).expect("the sheet can be printed"),
        folder: tempfile::tempdir().unwrap(),
    };
    std::fs::write(printed.path("sheet.pdf"), &printed.pdf.bytes).unwrap();
    printed
}

impl Printed {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What poppler's `pdftotext` reads.
    pub fn text(&self) -> String {
        let pdf = self.path("sheet.pdf");
        let output = run("pdftotext", "poppler-utils", &[pdf.to_str().unwrap(), "-"]);
        String::from_utf8(output.stdout).unwrap()
    }

    /// What poppler reads in a part of a page, in millimetres, in the order in which it was written.
    pub fn text_in(&self, page: usize, (x, y): (f32, f32), (width, height): (f32, f32)) -> String {
        let pdf = self.path("sheet.pdf");
        // Hundredths of a millimetre, so that whole numbers do.
        let dots = |millimetres: f32| ((millimetres * 100.0).round() as i32).to_string();
        let (page, x, y) = ((page + 1).to_string(), dots(x), dots(y));
        let (width, height) = (dots(width), dots(height));
        let part = ["-x", &x, "-y", &y, "-W", &width, "-H", &height];
        let mut arguments = vec!["-raw", "-r", "2540", "-f", &page, "-l", &page];
        arguments.extend(part);
        arguments.extend([pdf.to_str().unwrap(), "-"]);
        String::from_utf8(run("pdftotext", "poppler-utils", &arguments).stdout).unwrap()
    }

    /// Each word with its box in points: left, top, right, bottom; by page.
    pub fn words(&self) -> Vec<Vec<(String, [f32; 4])>> {
        let pdf = self.path("sheet.pdf");
        let output = run(
            "pdftotext",
            "poppler-utils",
            &["-bbox", pdf.to_str().unwrap(), "-"],
        );
        let text = String::from_utf8(output.stdout).unwrap();
        let attribute = |line: &str, name: &str| -> f32 {
            let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        let mut pages = Vec::new();
        for line in text.lines() {
            if line.contains("<page ") {
                pages.push(Vec::new());
            } else if line.contains("<word ") {
                let bounds = ["xMin", "yMin", "xMax", "yMax"].map(|name| attribute(line, name));
                let word = line.split('>').nth(1).unwrap().split('<').next().unwrap();
                pages.last_mut().unwrap().push((word.to_owned(), bounds));
            }
        }
        pages
    }

    /// What poppler's `pdfinfo` says, boxes of all pages too.
    pub fn info(&self) -> String {
        let pdf = self.path("sheet.pdf");
        let output = run(
            "pdfinfo",
            "poppler-utils",
            &["-box", "-l", "9999", pdf.to_str().unwrap()],
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// What poppler's `pdffonts` says.
    pub fn fonts(&self) -> String {
        let pdf = self.path("sheet.pdf");
        let output = run("pdffonts", "poppler-utils", &[pdf.to_str().unwrap()]);
        String::from_utf8(output.stdout).unwrap()
    }

    /// The pages as pictures of so many dots an inch.
    pub fn pictures(&self, dpi: u32) -> Vec<image::RgbImage> {
        let pdf = self.path("sheet.pdf");
        let to = self.path("page");
        let dpi = dpi.to_string();
        run(
            "pdftoppm",
            "poppler-utils",
            &["-png", "-r", &dpi, pdf.to_str().unwrap(), to.to_str().unwrap()],
        );
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "png"))
            .collect();
        files.sort();
        files
            .iter()
            .map(|file| image::open(file).unwrap().into_rgb8())
            .collect()
    }
}

/// What zbar reads in a picture: each code once, sorted.
pub fn codes_in(picture: &image::RgbImage) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("part.png");
    picture.save(&file).unwrap();
    let mut codes = zbar(&file);
    codes.sort();
    codes
}

fn zbar(file: &Path) -> Vec<String> {
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(file)
        .output()
        .expect("zbarimg runs (Debian: zbar-tools)");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn run(program: &str, package: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} does not run (Debian: {package}): {error}"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
