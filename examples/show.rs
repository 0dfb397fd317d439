use std::io::Read;
fn main() {
    let mut s = String::new();
    std::io::stdin().read_to_string(&mut s).unwrap();
    let t = std::time::Instant::now();
    let d = crosscheck::text::Document::new(None, &s);
    let a = t.elapsed();
    let _ = crosscheck::language::Language::read(&crosscheck::text::Document::new(None, "Hi there."));
    let b = t.elapsed();
    let l = crosscheck::language::Language::read(&d);
    eprintln!("document {a:?} load {:?} language {:?} for {} bytes, {} tokens", b - a, t.elapsed() - b, s.len(), d.tokens.len());
    if s.len() < 200000 {
        for n in &l.names {
            println!("{:?}\t{}", n.kind, d.slice(d.span_of(&n.tokens)));
        }
    }
    if std::env::args().nth(1).is_some() {
        for i in 0..d.tokens.len() {
            print!("{}/{} ", d.token_text(i), l.xpos(i).name());
        }
    }
}
