//! Trains and measures the finder of names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::TrainError;
use super::perceptron::{Perceptron, Random, prune, rival};
use super::write::{self, Weights};
use crate::language::clusters::Clusters;
use crate::language::form::Form;
use crate::language::linear::MOST_LABELS;
use crate::language::names::{LABELS, Memory, NameFinder, NameState, OUTSIDE, Part, meaning};
use crate::language::tagger::{SeenForms, Tagger};
use crate::language::{Name, NameKind, Upos, Xpos};
use crate::text::Document;

/// The lists of names that are learned from, and whether they name other things than people, organisations and places.
const LISTS: [(&str, bool); 9] = [
    ("crossner-ai", true),
    ("crossner-literature", true),
    ("crossner-music", true),
    ("crossner-politics", true),
    ("crossner-science", true),
    ("wikigold", true),
    ("WNUT17", false),
    ("uner-ewt", false),
    ("gum-train", false),
];
/// Rounds over the lists, with every feature and with the kept ones.
const ROUNDS: [usize; 2] = [8, 5];
/// How many models the weights are the mean of.
const MODELS: u64 = 4;
/// Features that are kept.
const FEATURES: usize = 25_000;
/// Weights smaller than this, of the average, are left out.
const LEAST: f32 = 1.0;
/// Of a hundred features, as many are left out of each decision, so that none is relied on alone.
const DROPPED: usize = 25;

/// A text with its names.
#[derive(Clone)]
pub(super) struct NamedDocument {
    sentences: Vec<NamedSentence>,
}

/// A sentence with its names.
#[derive(Clone)]
struct NamedSentence {
    forms: Vec<Form>,
    tags: Vec<(Upos, Xpos)>,
    names: Vec<Name>,
    /// Whether a token outside the names may yet name some other thing.
    others_unknown: bool,
}

/// The documents of a list: a token and its tag a line, as ours cut the tokens.
pub(super) fn read(
    path: &Path,
    names_others: bool,
    clusters: &Clusters,
    tagger: &Tagger,
) -> Result<Vec<NamedDocument>, TrainError> {
    let mut documents: Vec<NamedDocument> = Vec::new();
    let text = super::load(path)?;
    // A list without documents of its own: each sentence comes from another one.
    let loose = text.matches("-DOCSTART-").count() < 5;
    let mut seen = SeenForms::default();
    for block in text.split("\n\n") {
        if loose || block.contains("-DOCSTART-") || documents.is_empty() {
            documents.push(NamedDocument { sentences: Vec::new() });
        }
        let (mut forms, mut names) = (Vec::new(), Vec::new());
        for line in block.lines().filter(|line| !line.starts_with("-DOCSTART-")) {
            let (word, tag) = line.rsplit_once('\t').unwrap_or((line, "O"));
            let start = forms.len();
            forms.extend(pieces(word).iter().map(|piece| Form::new(piece, clusters)));
            add_name(tag, start..forms.len(), &mut names);
        }
        if !forms.is_empty() {
            let mut tags = Vec::new();
            tagger.tag(&forms, &mut seen, &mut tags);
            let sentence = NamedSentence { forms, tags, names, others_unknown: !names_others };
            documents.last_mut().expect("a document was begun above").sentences.push(sentence);
        }
    }
    Ok(documents)
}

/// A list's token cut as [`Document`] cuts it.
fn pieces(word: &str) -> Vec<String> {
    let document = Document::new(None, word);
    (0..document.tokens.len()).map(|index| document.token_text(index).to_owned()).collect()
}

fn add_name(tag: &str, tokens: std::ops::Range<usize>, names: &mut Vec<Name>) {
    let kind = match tag.get(2..) {
        Some("PER") => NameKind::Person,
        Some("ORG") => NameKind::Organisation,
        Some("LOC") => NameKind::Place,
        Some("MISC") => NameKind::Other,
        _ => return,
    };
    match names.last_mut().filter(|name| tag.starts_with("I-") && name.kind == kind && name.tokens.end == tokens.start) {
        Some(name) => name.tokens.end = tokens.end,
        None => names.push(Name { tokens, kind }),
    }
}

impl NamedSentence {
    /// The label of each token.
    fn labels(&self) -> Vec<usize> {
        let mut labels = vec![OUTSIDE; self.forms.len()];
        for name in &self.names {
            for at in name.tokens.clone() {
                let part = match (at == name.tokens.start, at + 1 == name.tokens.end) {
                    (true, true) => Part::Unit,
                    (true, false) => Part::Begin,
                    (false, false) => Part::Inside,
                    (false, true) => Part::Last,
                };
                labels[at] = label(part, name.kind);
            }
        }
        labels
    }
}

/// The label of a token that is this part of a name of this kind.
fn label(part: Part, kind: NameKind) -> usize {
    1 + kind as usize * 4 + part as usize
}

/// The file of the finder trained on the lists in `folder`.
pub(super) fn train(folder: &Path, clusters: &Clusters, tagger: &Tagger) -> Result<Vec<u8>, TrainError> {
    let mut documents = Vec::new();
    for (name, others) in LISTS {
        documents.extend(read(&folder.join(format!("{name}.tsv")), others, clusters, tagger)?);
    }
    let first = rounds(Perceptron::new(), &mut documents, ROUNDS[0], 0);
    let kept = prune(&first.weights(), FEATURES, 0.0);
    let again = |seed| rounds(Perceptron::with_features(kept.keys().copied()), &mut documents.clone(), ROUNDS[1], seed).weights();
    let models: Vec<Weights> = std::thread::scope(|scope| {
        let again = &again;
        let threads: Vec<_> = (1..=MODELS).map(|seed| scope.spawn(move || again(seed))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a finder that trains")).collect()
    });
    let second = mean(&models);
    let mut bytes = Vec::new();
    write::linear(&prune(&second, FEATURES, LEAST), &mut bytes);
    Ok(bytes)
}

/// The mean of the weights of several models.
fn mean(models: &[Weights]) -> Weights {
    let mut sums: BTreeMap<u32, BTreeMap<u8, f32>> = BTreeMap::new();
    for (key, row) in models.iter().flatten() {
        for (label, weight) in row {
            *sums.entry(*key).or_default().entry(*label).or_default() += weight / models.len() as f32;
        }
    }
    sums.into_iter().map(|(key, row)| (key, row.into_iter().collect())).collect()
}

fn rounds(mut model: Perceptron, documents: &mut [NamedDocument], rounds: usize, seed: u64) -> Perceptron {
    let mut random = Random::seeded(seed);
    for round in 1..=rounds {
        random.shuffle(documents);
        let mut slips = 0;
        for document in documents.iter() {
            let mut memory = Memory::new();
            for sentence in &document.sentences {
                slips += learn(&mut model, sentence, &mut memory, &mut random);
            }
        }
        eprintln!("names, round {round}: {slips} slips");
    }
    model
}

/// Learns from one sentence; the number of slips.
fn learn(model: &mut Perceptron, sentence: &NamedSentence, memory: &mut Memory, random: &mut Random) -> usize {
    let gold = sentence.labels();
    let mut state = NameState::new(&sentence.forms, &sentence.tags, memory);
    let mut features = Vec::new();
    let mut slips = 0;
    for (at, &gold) in gold.iter().enumerate() {
        if !state.is_candidate(at) {
            state.advance(OUTSIDE);
            continue;
        }
        features.clear();
        state.features(at, |feature| {
            if random.below(100) >= DROPPED {
                features.push(feature);
            }
        });
        let mut scores = model.scores(&features);
        for (label, score) in scores.iter_mut().enumerate().take(LABELS) {
            let unknown = sentence.others_unknown && matches!(meaning(label), Some((_, NameKind::Other)));
            if unknown || !(state.allows(at, label) || label == gold) {
                *score = f32::NEG_INFINITY;
            }
        }
        let best = best(&scores);
        slips += usize::from(best != gold);
        if let Some(rival) = rival(&scores, LABELS, gold, 0.0).filter(|&rival| scores[rival] > f32::NEG_INFINITY) {
            model.learn(&features, gold, rival);
        }
        model.tick();
        // The right labels lead on from here, or else a slip would make nonsense of the rest.
        state.advance(if state.allows(at, best) { best } else { OUTSIDE });
    }
    memory.extend(state.called());
    slips
}

fn best(scores: &[f32; MOST_LABELS]) -> usize {
    (0..LABELS).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a))).unwrap_or(OUTSIDE)
}

/// How many names were found, expected, and both, by the number of their kind.
pub(super) type Counts = BTreeMap<usize, [usize; 3]>;

/// Measures a finder on `documents`, other things than people, organisations and places left out.
pub(super) fn measure(documents: &[NamedDocument], finder: &NameFinder) -> Counts {
    let mut counts = Counts::new();
    for document in documents {
        let mut memory = Memory::new();
        for sentence in &document.sentences {
            let mut found = Vec::new();
            finder.find(&sentence.forms, &sentence.tags, 0, &mut memory, &mut found);
            let key = |name: &Name| (name.kind as usize, name.tokens.start, name.tokens.end);
            let others = NameKind::Other as usize;
            let found: BTreeSet<_> = found.iter().map(key).filter(|&(kind, ..)| kind != others).collect();
            let gold: BTreeSet<_> = sentence.names.iter().map(key).filter(|&(kind, ..)| kind != others).collect();
            for &(kind, ..) in &found {
                counts.entry(kind).or_default()[0] += 1;
            }
            for &(kind, ..) in &gold {
                counts.entry(kind).or_default()[1] += 1;
            }
            for &(kind, ..) in found.intersection(&gold) {
                counts.entry(kind).or_default()[2] += 1;
            }
        }
    }
    counts
}

/// Precision, recall and F of each kind and of all.
pub(super) fn show(counts: &Counts) -> String {
    let line = |name: &str, [found, gold, both]: [usize; 3]| {
        let share = |of: usize| 100.0 * both as f64 / of.max(1) as f64;
        format!("{name} P {:.1} R {:.1} F {:.1}", share(found), share(gold), 200.0 * both as f64 / (found + gold).max(1) as f64)
    };
    let total = counts.values().fold([0; 3], |sum, one| [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]]);
    let kinds = ["PER", "ORG", "LOC", "OTHER"];
    let lines = counts.iter().map(|(&kind, &one)| line(kinds[kind], one));
    std::iter::once(line("all", total)).chain(lines).collect::<Vec<_>>().join("; ")
}
