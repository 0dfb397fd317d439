//! Files as articles: documents of every format, and bytes that are none.

use std::time::Instant;

use crosscheck::calendar::Date;
use crosscheck::files::{Encoding, Fault, read, read_clipping};

#[path = "../support/checksum.rs"]
mod checksum;
#[path = "../support/numbers.rs"]
mod numbers;
mod zip;

use numbers::Numbers;
use zip::{Part, zip};

const DOCX: &str = "<w:document xmlns:w='w'><w:body>\
    <w:p><w:pPr><w:pStyle w:val='Titel'/></w:pPr><w:r><w:t>Fair opens in Arno?</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val='Verzeichnis1'/></w:pPr><w:r><w:t>What it costs 12</w:t></w:r></w:p>\
    <w:p><w:r><w:t xml:space='preserve'>It opened on </w:t></w:r><w:del><w:r><w:delText>Tuesday</w:delText></w:r></w:del>\
    <w:ins><w:r><w:t>Monday</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:t>, 12 March 2024</w:t></w:r>\
    <w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>.</w:t><w:br/><w:t>It rained &amp; poured.</w:t></w:r></w:p>\
    <w:p/><w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>rope</w:t></w:r></w:p>\
    <w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>nails</w:t></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val='Liste'/></w:pPr><w:r><w:t>long ones</w:t></w:r></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Arno</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>\
    <w:tc><w:p><w:r><w:t>40%</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
    <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>All.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>All.</w:t></w:r></mc:Fallback>\
    </mc:AlternateContent></w:p></w:body></w:document>";

const DOCX_STYLES: &str = "<w:styles><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>\
    <w:style w:styleId='Verzeichnis1'><w:name w:val='toc 1'/></w:style>\
    <w:style w:styleId='Liste'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style></w:styles>";

const DOCX_LISTS: &str = "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>";

const ODT: &str = "<office:document-content><office:automatic-styles>\
    <style:style style:name='P1' style:parent-style-name='Title'/><text:list-style style:name='L1'>\
    <text:list-level-style-number text:level='1' style:num-format='1'/></text:list-style></office:automatic-styles>\
    <office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>\
    <text:p text:style-name='P1'>Fair opens in Arno?</text:p>\n\
    <text:p>It opened on<text:s/>Monday<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p>\
    </text:note-body></text:note>,<text:tab/>12 <text:span>March</text:span> 2024.<text:line-break/>It rained.</text:p>\
    <text:list text:style-name='L1'><text:list-item><text:p>rope</text:p></text:list-item><text:list-item><text:p>nails</text:p>\
    <text:list><text:list-item><text:p>long ones</text:p></text:list-item></text:list></text:list-item></text:list>\
    <table:table><table:table-row><table:table-cell><text:p>Arno</text:p></table:table-cell><table:table-cell/>\
    <table:table-cell><text:p>40%</text:p></table:table-cell></table:table-row></table:table><text:p>All.</text:p>\
    </office:text></office:body></office:document-content>";

fn docx(document: &str) -> Vec<u8> {
    zip(&[
        Part::new("[Content_Types].xml", "<Types/>"),
        Part::new(
            "_rels/.rels",
            "<Relationships><Relationship Type='x/officeDocument' Target='word/document2.xml'/></Relationships>",
        ),
        Part::new("word/document2.xml", document),
        Part::new(
            "word/_rels/document2.xml.rels",
            "<Relationships><Relationship Type='x/styles' Target='styles9.xml'/><Relationship Type='x/numbering' Target='/word/lists.xml'/></Relationships>",
        ),
        Part::new("word/styles9.xml", DOCX_STYLES),
        Part::new("word/lists.xml", DOCX_LISTS),
    ])
}

fn odt(content: &str) -> Vec<u8> {
    zip(&[Part::stored("mimetype", "application/vnd.oasis.opendocument.text"), Part::new("content.xml", content)])
}

#[test]
fn word_documents_keep_their_paragraphs_lists_and_tables() {
    let opened = read("fair.docx", &docx(DOCX)).expect("a Word document");
    let expected = "Fair opens in Arno?\n\nIt opened on Monday, 12 March 2024¹.\nIt rained & poured.\n\n1. rope\n2. nails\n- long ones\n\
        Arno\t12\t\t40%\n\nAll.";
    assert_eq!(opened.text, expected);
    assert_eq!(opened.parts().0, Some("Fair opens in Arno?"));
}

#[test]
fn opendocument_texts_keep_their_paragraphs_lists_and_tables() {
    let opened = read("fair.odt", &odt(ODT)).expect("an OpenDocument text");
    let expected = "Fair opens in Arno?\n\nIt opened on Monday, 12 March 2024.\nIt rained.\n\n1. rope\n2. nails\n- long ones\n\n\
        Arno\t\t40%\n\nAll.";
    assert_eq!(opened.text, expected);
    assert_eq!(opened.parts().0, Some("Fair opens in Arno?"));
}

#[test]
fn what_a_file_is_its_bytes_say() {
    assert!(read("fair.txt", &docx(DOCX)).is_ok_and(|opened| opened.text.contains("It rained & poured.")));
    assert!(read("", &odt(ODT)).is_ok());
    let page = read("fair.html", "\u{feff}<h1>Caf\u{e9}</h1>\r\n<p>It&nbsp;rained.".as_bytes()).expect("a page");
    assert_eq!((page.text.as_str(), page.encoding), ("Café\n\nIt\u{a0}rained.", Encoding::Utf8));
    let note = read("fair.md", b"---\ndate: 2024-03-12\n---\n# Caf\xE9").expect("Markdown");
    assert_eq!((note.text.trim(), note.encoding, note.date), ("Café", Encoding::Windows1252, Date::new(2024, 3, 12)));
    let plain = read("fair", b"<b>One\r\n\r\nTwo").expect("text");
    assert_eq!(plain.text, "<b>One\n\nTwo");
}

#[test]
fn what_cannot_be_read_is_refused_in_one_sentence() {
    let spaces = " ".repeat(70 << 20);
    let bomb = Part::new("word/document.xml", &spaces);
    let lying = Part { size: Some(1000), ..Part::new("word/document.xml", &spaces[..1 << 20]) };
    let changed = Part { checksum: Some(7), ..Part::new("word/document.xml", "<w:document/>") };
    let locked = Part { locked: true, ..Part::new("word/document.xml", "<w:document/>") };
    let manifest = Part::new("META-INF/manifest.xml", "<manifest:encryption-data/>");
    let kind = |kind: &'static str| Part::stored("mimetype", kind);
    let whole = docx(DOCX);
    let old_locked: Vec<u8> =
        [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: [(&str, Vec<u8>, Fault); 16] = [
        ("a.docx", zip(&[bomb]), Fault::TooLarge),
        ("a.docx", zip(&[lying]), Fault::Damaged),
        ("a.docx", zip(&[changed]), Fault::Damaged),
        ("a.docx", zip(&[locked]), Fault::Locked),
        ("a.docx", old_locked, Fault::Locked),
        ("a.odt", zip(&[kind("application/vnd.oasis.opendocument.text"), manifest]), Fault::Locked),
        ("a.docx", whole[..whole.len() / 2].to_vec(), Fault::Damaged),
        ("a.docx", docx("<w:document><w:body><w:p>"), Fault::Damaged),
        ("a.odt", odt("<office:text></office:text></office:text>"), Fault::Damaged),
        ("a.docx", b"It rained.".to_vec(), Fault::Misnamed),
        ("a.txt", zip(&[Part::new("xl/workbook.xml", "")]), Fault::Foreign("a spreadsheet")),
        ("a.zip", zip(&[Part::new("a.txt", "It rained.")]), Fault::Foreign("a ZIP file")),
        (
            "a.ods",
            zip(&[kind("application/vnd.oasis.opendocument.spreadsheet")]),
            Fault::Foreign("an OpenDocument file without running text"),
        ),
        ("a.doc", b"\xD0\xCF\x11\xE0 and so on".to_vec(), Fault::Foreign("an old Word file")),
        ("a.txt", b"%PDF-1.7".to_vec(), Fault::Foreign("a PDF file")),
        ("a.txt", vec![0, 1, 2, 0], Fault::NotText),
    ];
    for (name, bytes, fault) in cases {
        let error = read(name, &bytes).expect_err("it cannot be read");
        assert_eq!((error.name.as_str(), error.fault), (name, fault));
        let sentence = error.to_string();
        assert!(sentence.starts_with(name) && sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
    }
}

#[test]
fn no_bytes_whatever_make_it_fail() {
    let seeds = [
        ("a.docx", docx(DOCX)),
        ("a.odt", odt(ODT)),
        ("a.html", b"<table><tr><td><p class=MsoTitle style='mso-list:l0'>a<sup>1</sup><ol start=9><li><pre>b\n\nc&eacute;&#x2019;</pre><q>d</q>".to_vec()),
        ("a.md", "---\ntitle: a\n---\n# *b* [c](d) ![e](f)\n> `g` \\* <i>h</i> &amp; é\n| i | j |\n|---|---|\n```\nk".into()),
        ("a.txt", "\u{feff}“é” 日本\r\n\u{2028}".into()),
    ];
    // As long as a test may take, or as long as one asks for.
    let tries = std::env::var("CROSSCHECK_FILE_TRIES").ok().and_then(|tries| tries.parse().ok()).unwrap_or(4000);
    let mut numbers = Numbers(7);
    let mut below = |bound| numbers.below(bound);
    for round in 0..tries {
        let (name, seed) = &seeds[round % seeds.len()];
        let mut bytes = seed.clone();
        for _ in 0..=below(8) {
            let at = below(bytes.len());
            match below(5) {
                0 => bytes[at] = below(256) as u8,
                1 => bytes.truncate(at + 1),
                2 => drop(bytes.remove(at)),
                3 => bytes.insert(at, b"<>&;'\"*[]|\n\xFF\x00/="[below(15)]),
                _ => {
                    let end = (at + 1 + below(40)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
            if bytes.is_empty() {
                break;
            }
        }
        if let Ok(opened) = read(name, &bytes) {
            let (title, text) = opened.parts();
            assert!(!opened.text.contains('\r') || name.ends_with(".html"), "{:?}", opened.text);
            assert!(title.is_none_or(|title| opened.text == format!("{title}\n\n{text}") || !text.is_empty()));
            assert_eq!(read(name, &bytes), Ok(opened), "the same answer twice");
        }
    }
}

#[test]
fn time_grows_with_the_text_alone() {
    let pieces = [
        "<td>a",
        "<li>",
        "<ol>",
        "<div hidden>",
        "<",
        "&",
        "<p a=\"",
        "<!--",
        "[",
        "[a](",
        "*a",
        "*a* ",
        "`",
        "|a|",
        "<sup>1",
        "&amp;",
        "<a b='c'>d",
    ];
    for piece in pieces {
        for name in ["a.html", "a.md"] {
            let time = |bytes: usize| {
                let text = piece.repeat(bytes / piece.len());
                let start = Instant::now();
                read(name, text.as_bytes()).expect("text");
                start.elapsed().as_secs_f64()
            };
            let short = (0..2).map(|_| time(60_000)).fold(f64::MAX, f64::min);
            let long = (0..2).map(|_| time(600_000)).fold(f64::MAX, f64::min);
            // Ten times the text; quadratic growth would take a hundred times as long.
            assert!(long < 50.0 * short + 0.05, "{name} of {piece:?}: {short:.4} s, then {long:.4} s");
        }
    }
}

#[test]
fn clippings_of_other_programs_keep_headings_paragraphs_and_lists() {
    let word = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>\
        <body lang=EN-GB><!--StartFragment--><p class=MsoTitle><span lang=EN-US>The fair</span><o:p></o:p></p>\r\n\
        <h1>What happened<o:p></o:p></h1><p class=MsoNormal>It opened on\r\nMonday,&nbsp;12 March.<o:p>&nbsp;</o:p></p>\
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>\
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
        <span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>rope<o:p></o:p></p>\
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>nails</p>\
        <p class=MsoNormal>All.</p><!--EndFragment--></body></html>";
    assert_eq!(read_clipping(word), "The fair\n\nWhat happened\n\nIt opened on Monday,\u{a0}12 March.\n\n- rope\n- nails\n\nAll.");
    let docs = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h1 dir=\"ltr\"><span>The fair</span></h1>\
        <p dir=\"ltr\"><span style=\"white-space:pre-wrap;\">It opened </span><span>on Monday.</span></p><br /><ul>\
        <li dir=\"ltr\" aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\"><span>rope</span></p></li>\
        <li dir=\"ltr\"><p dir=\"ltr\"><span>nails</span></p></li></ul><div dir=\"ltr\"><table><colgroup><col /></colgroup><tbody>\
        <tr><td><p dir=\"ltr\"><span>Arno</span></p></td><td><p><span>12</span></p></td><td><p>40%</p></td></tr></tbody></table></div></b>";
    assert_eq!(read_clipping(docs), "The fair\n\nIt opened on Monday.\n\n- rope\n- nails\n\nArno\t12\t40%");
    let page = "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"><h2 class=\"x\">The fair</h2><figure><img src=x.png>\
        <figcaption>Photo: the fair</figcaption></figure><p>It opened&nbsp;on <a href=\"https://example.org\">Monday</a>.</p><p>It rained.</p>";
    assert_eq!(read_clipping(page), "The fair\n\nPhoto: the fair\n\nIt opened\u{a0}on Monday.\n\nIt rained.");
}
