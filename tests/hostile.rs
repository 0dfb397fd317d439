//! Links that somebody made to do harm: whatever stands behind the `#`, it takes little memory and little time, and is
//! answered.
//!
//! Its own program, because its allocator counts; and one test at a time, because all of them share it.

use std::fs;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crosscheck::link::{Dismissal, FindingId, LinkError, MAX_FRAGMENT, Shared, pack, unpack};
use crosscheck::text::Span;
use miniz_oxide::deflate::compress_to_vec;
use peak_alloc::PeakAlloc;

#[path = "support/checksum.rs"]
mod checksum;
#[path = "support/numbers.rs"]
mod numbers;

use checksum::checksum;
use numbers::Numbers;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Held by the test that runs.
static TURN: Mutex<()> = Mutex::new(());

/// The longest text that a link may become.
const LONGEST: usize = 4 << 20;

/// What opening any link may take, in bytes.
const MOST_MEMORY: usize = 64 << 20;

/// What opening any link may take. Without optimisation everything takes several times as long.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });

/// How long this thread has been at work: on Linux without the time that others took from it, so that a busy machine
/// changes nothing.
fn worked() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// As many bytes as come, `most` at most.
fn bytes(numbers: &mut Numbers, most: usize) -> Vec<u8> {
    (0..numbers.below(most + 1)).map(|_| numbers.below(256) as u8).collect()
}

fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A link with a checksum that fits, which claims that `packed` holds `length` bytes.
fn forged(format: &str, packed: &[u8], length: usize) -> String {
    let mut body = Vec::new();
    push_number(&mut body, packed.len());
    push_number(&mut body, length);
    body.extend_from_slice(packed);
    let mut bytes = checksum(&body).to_le_bytes().to_vec();
    bytes.append(&mut body);
    format!("{format}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// A deflated link that holds `plain`.
fn deflated(plain: &[u8]) -> String {
    forged("d1.", &compress_to_vec(plain, 6), plain.len())
}

/// As many of `field` as fit into a link, each with its tag and length, and then `text`.
fn fields(tag: u8, field: &[u8], text: &[u8]) -> Vec<u8> {
    let mut one = vec![tag];
    push_number(&mut one, field.len());
    one.extend_from_slice(field);
    let mut plain = one.repeat((LONGEST - 1 - text.len()) / one.len());
    plain.push(b'T');
    plain.extend_from_slice(text);
    plain
}

/// A link to the longest text that there can be, all of `letter`, which a reply says was twice as long before.
fn reply(letter: char) -> String {
    let half = LONGEST / 2 - 16;
    let mut way = Vec::new();
    for number in [half, 0, half] {
        push_number(&mut way, number);
    }
    way.resize(way.len() + half, letter as u8);
    let mut plain = vec![b'b'];
    push_number(&mut plain, way.len());
    plain.append(&mut way);
    plain.push(b'T');
    plain.resize(plain.len() + half, letter as u8);
    deflated(&plain)
}

/// Links that ask for as much as they can, by what each asks for.
fn greedy() -> Vec<(&'static str, String)> {
    let mut numbers = Numbers(1);
    let noise: Vec<u8> = (0..MAX_FRAGMENT / 4 * 3 - 20).map(|_| numbers.below(256) as u8).collect();
    let mixed = |text: String| pack(&Shared { text, ..Shared::default() }).expect("it fits");
    let bomb = compress_to_vec(&vec![b'a'; 64 << 20], 6);
    vec![
        ("letters that are no link", "A".repeat(MAX_FRAGMENT)),
        ("letters of a link", format!("c1.{}", "A".repeat(MAX_FRAGMENT))),
        ("percent signs", format!("#d1.{}", "%".repeat(5 * MAX_FRAGMENT - 4))),
        ("letters encoded twice", format!("#d1.{}", "%2541".repeat(MAX_FRAGMENT - 4))),
        ("blanks", "\u{200B}".repeat(MAX_FRAGMENT / 3)),
        ("line breaks", format!("#c1.{}", "A=\n> ".repeat(MAX_FRAGMENT / 5))),
        ("a bomb that tells its length", forged("d1.", &bomb, 64 << 20)),
        ("a bomb that hides it", forged("d1.", &bomb, LONGEST)),
        ("a bomb for the other codec", forged("c1.", &bomb, 128 << 10)),
        ("noise that is to be deflated", forged("d1.", &noise, LONGEST)),
        ("noise that is to be mixed", forged("c1.", &noise, 128 << 10)),
        ("one bit for everything", forged("c1.", &[], 128 << 10)),
        ("a text of marks that are told twice", mixed("\u{1}".repeat((128 << 10) - 20))),
        ("a text of capitals", mixed("AbC1".repeat((32 << 10) - 8))),
        ("the longest text", deflated(&fields(b'?', b"", &vec![b'a'; LONGEST - 8]))),
        ("a text of nothing", deflated(&fields(b'?', b"", &vec![0; LONGEST - 8]))),
        ("texts that replace each other", deflated(&fields(b't', &vec![b'a'; 40_000], b""))),
        ("dismissals", deflated(&fields(b'x', &[0, 0, 0], b""))),
        ("dismissals with reasons", deflated(&fields(b'x', &[1, b'a', 0, 1, b'b'], b"a"))),
        ("places", deflated(&fields(b's', &[1, b'a', 0, 1], b"a"))),
        ("fields without a meaning", deflated(&fields(b'?', b"", b""))),
        ("a reply", reply('a')),
        ("a reply of nothing", reply('\0')),
    ]
}

#[test]
fn no_link_takes_more_than_its_share() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    for (name, fragment) in greedy() {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = worked();
        let opened = unpack(&fragment);
        let (took, memory) = (worked().saturating_sub(start), MEMORY.peak_usage() - before);
        println!("{name}: {} kB, {took:?}, {}", memory / 1000, if opened.is_ok() { "opens" } else { "is refused" });
        assert!(memory < MOST_MEMORY, "{name} took {memory} bytes");
        assert!(took < MOST_TIME, "{name} took {took:?}");
        assert!(opened.is_ok_and(|shared| shared.text.len() <= LONGEST) || unpack(&fragment).is_err(), "{name}");
    }
}

#[test]
fn what_is_longer_than_an_address_is_said_to_be() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    for fragment in ["d1.".to_owned() + &"A".repeat(MAX_FRAGMENT + 1), "%".repeat(5 * MAX_FRAGMENT + 1)] {
        let error = unpack(&fragment).expect_err("it is too long");
        assert_eq!(error, LinkError::TooLong);
        assert!(error.to_string().contains("too long for a link"), "{error}");
    }
}

/// How many fragments are tried: more with `CROSSCHECK_LINK_TRIES=10000000`.
fn tries(usual: usize) -> usize {
    std::env::var("CROSSCHECK_LINK_TRIES").ok().and_then(|tries| tries.parse().ok()).unwrap_or(usual)
}

/// A fragment of any kind: any bytes, letters of a link, or a link whose checksum fits and whose content is anything.
fn any_fragment(numbers: &mut Numbers) -> String {
    const LETTERS: &[u8; 69] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.&+=%";
    const TAGS: &[u8; 9] = b"vtTbdxs?\0";
    let format = ["c1.", "d1.", "#c1.", "#d1.", "", "c2."][numbers.below(6)];
    match numbers.below(200) {
        // Each of these builds the whole model, which takes a millisecond.
        0 => {
            let length = numbers.below(400);
            forged("c1.", &bytes(numbers, 60), length)
        }
        1..60 => format!("{format}{}", String::from_utf8_lossy(&bytes(numbers, 40))),
        60..120 => {
            let letters = numbers.below(60);
            format!("{format}{}", (0..letters).map(|_| char::from(LETTERS[numbers.below(69)])).collect::<String>())
        }
        120..140 => {
            let length = numbers.below(400);
            forged("d1.", &bytes(numbers, 60), length)
        }
        _ => {
            let mut plain = Vec::new();
            for _ in 0..numbers.below(6) {
                plain.push(TAGS[numbers.below(TAGS.len())]);
                let field: Vec<u8> = bytes(numbers, 8).into_iter().map(|byte| if byte < 200 { byte % 12 } else { byte }).collect();
                push_number(&mut plain, field.len() + numbers.below(8) / 7);
                plain.extend(field);
            }
            deflated(&plain)
        }
    }
}

#[test]
fn any_fragment_is_answered_and_the_same_way_twice() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut numbers = Numbers(2);
    let mut opened = 0;
    let tries = tries(100_000);
    for _ in 0..tries {
        let fragment = any_fragment(&mut numbers);
        let answer = unpack(&fragment);
        if let Ok(shared) = &answer {
            opened += 1;
            let places = shared.dismissed.iter().map(|dismissal| &dismissal.finding).chain(&shared.selected);
            for place in places.map(|finding| finding.span) {
                assert!(shared.text.get(place.start()..place.end()).is_some(), "{fragment}: {place:?} is not in the text");
            }
            assert_eq!(unpack(&fragment), answer, "{fragment}");
            // Takes as long as thousands of those that are refused.
            if opened % 100 == 0 {
                let again = pack(shared).expect("it fitted");
                assert_eq!(unpack(&again).as_ref(), Ok(shared), "{fragment}");
            }
        }
    }
    assert!(opened > 0, "no fragment holds anything: what is inside of links was not tried");
    println!("{tries} fragments, {opened} of them links");
}

#[test]
fn a_link_holds_as_many_dismissals_as_it_opens_with() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let dismissal =
        Dismissal { finding: FindingId { check: "dates/impossible-date".into(), span: Span::new(0, 1) }, reason: "Seen.".into() };
    let shared = |count| Shared { text: "a".into(), dismissed: vec![dismissal.clone(); count], ..Shared::default() };
    let most = pack(&shared(10_000)).expect("it fits");
    assert_eq!(unpack(&most), Ok(shared(10_000)));
    assert_eq!(pack(&shared(10_001)), Err(LinkError::TooLong));
}
