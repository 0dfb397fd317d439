//! The evidence that a pair of sentences tells one thing, and not alike: some ninety small numbers.
//!
//! Comes in: what two sentences told. Goes out: [`Evidence`]: what they share, where they differ, how they stand to each other.
//! The forest knows each number by its place, so that the order here and the forest belong together: `train` makes both anew.

use std::collections::BTreeSet;

use super::told::{Clause, Told, Word, Words};
use crate::article::Article;
use crate::extract::{Modality, Polarity, Proposition, Quantity, Tense};
use crate::language::Upos;

/// What speaks for and against a retelling.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    /// The numbers, each in its place.
    pub values: Vec<u8>,
    /// Where the two differ, in words.
    pub differences: Vec<&'static str>,
}

impl Evidence {
    /// The evidence of two sentences, the earlier one first.
    pub fn of(article: &Article, one: &Told<'_>, two: &Told<'_>, words: &Words) -> Self {
        let mut evidence = Self { values: Vec::with_capacity(80), differences: Vec::new() };
        let shared = shared(one, two);
        evidence.words(&shared, one, two, words);
        evidence.alike(one, two, words);
        evidence.entities(one, two);
        evidence.numbers(article, one, two);
        evidence.times(one, two);
        evidence.opposites(one, two);
        evidence.clauses(one, two);
        evidence.nouns(article, &shared, words);
        evidence.parts(one, two);
        evidence.tenses(one, two);
        evidence.speakers(one, two);
        evidence.manner(one, two);
        evidence.place(article, one, two);
        evidence
    }

    fn add(&mut self, value: u32) {
        self.values.push(value.min(255) as u8);
    }

    fn differ(&mut self, whether: bool, how: &'static str) {
        self.add(whether.into());
        if whether {
            self.differences.push(how);
        }
    }

    /// The words that both have.
    fn words(&mut self, shared: &[(&Word, &Word)], one: &Told<'_>, two: &Told<'_>, words: &Words) {
        let total = |told: &Told<'_>| told.words.iter().map(|word| words.rarity(word.id)).sum::<u32>() + 16;
        let (first, second) = (total(one), total(two));
        let sum: u32 = shared.iter().map(|(word, _)| words.rarity(word.id)).sum();
        self.add(shared.len() as u32);
        self.add(sum / 4);
        self.add(sum * 200 / first.min(second));
        self.add(sum * 200 / first.max(second));
        let mut here: Vec<u32> = shared.iter().map(|(word, _)| words.rarity_here(word.id)).collect();
        here.sort_unstable_by_key(|&rarity| std::cmp::Reverse(rarity));
        for at in 0..3 {
            self.add(here.get(at).copied().unwrap_or_default());
        }
        let only: Vec<&Word> = shared.iter().map(|(word, _)| *word).filter(|word| words.sentences(word.id) == 2).collect();
        self.add(only.len() as u32);
        self.add(only.iter().map(|word| words.rarity(word.id)).sum::<u32>() / 4);
        for kind in [Upos::Verb, Upos::Noun, Upos::Propn, Upos::Num, Upos::Adj] {
            self.add(shared.iter().filter(|(word, _)| word.kind == kind).count() as u32);
        }
    }

    /// Words that only one of them has and that behave like one of the other's.
    fn alike(&mut self, one: &Told<'_>, two: &Told<'_>, words: &Words) {
        let own = |told: &Told<'_>, other: &Told<'_>| -> Vec<Word> {
            told.words.iter().filter(|word| word.cluster != 0 && other.word(word.id).is_none()).copied().collect()
        };
        let (first, mut second) = (own(one, two), own(two, one));
        let mut pairs: Vec<(Word, Word)> = Vec::new();
        for word in first {
            let like = second.iter().position(|other| other.cluster == word.cluster && other.kind == word.kind);
            pairs.extend(like.map(|at| (word, second.swap_remove(at))));
        }
        self.add(pairs.len() as u32);
        for kinds in [&[Upos::Verb][..], &[Upos::Noun, Upos::Adj], &[Upos::Propn], &[Upos::Num]] {
            self.add(pairs.iter().filter(|(word, _)| kinds.contains(&word.kind)).count() as u32);
        }
        self.add(pairs.iter().map(|(one, two)| words.rarity(one.id) + words.rarity(two.id)).sum::<u32>() / 4);
    }

    /// Who and what is named.
    fn entities(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let common = one.entities.iter().filter(|entity| two.entities.contains(entity)).count();
        self.add(common as u32);
        self.add(one.people.iter().filter(|person| two.people.contains(person)).count() as u32);
        self.add((one.entities.len() + two.entities.len() - 2 * common) as u32);
        let other =
            |first: &Told<'_>, second: &Told<'_>| first.genders[0] && !first.genders[1] && second.genders[1] && !second.genders[0];
        self.differ(other(one, two) || other(two, one), "one says “she”, the other “he”");
    }

    /// Numbers of one unit, and of one thing.
    fn numbers(&mut self, article: &Article, one: &Told<'_>, two: &Told<'_>) {
        let pairs = || one.quantities.iter().flat_map(|first| two.quantities.iter().map(move |second| (first, second)));
        let of_unit = pairs().filter(|(first, second)| first.unit == second.unit).count();
        let equal = pairs().filter(|(first, second)| first.unit == second.unit && first.value == second.value).count();
        let noun = |quantity: &Quantity| quantity.noun.map(|noun| article.language.lemma(noun));
        let of_thing = |first: &Quantity, second: &Quantity| noun(first).is_some() && noun(first) == noun(second);
        self.add(of_unit as u32);
        self.add(equal as u32);
        self.differ(of_unit > 0 && equal == 0, "their numbers of one unit differ");
        self.add(pairs().filter(|(first, second)| of_thing(first, second) && first.value != second.value).count() as u32);
        self.add(pairs().filter(|(first, second)| of_thing(first, second) && first.value == second.value).count() as u32);
        self.add(one.quantities.len() as u32);
        self.add(two.quantities.len() as u32);
    }

    /// Days and hours.
    fn times(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let (first, second) = (&one.times, &two.times);
        let common = first.intersection(second).count();
        self.add(first.len() as u32);
        self.add(second.len() as u32);
        self.add(common as u32);
        let both = !first.is_empty() && !second.is_empty();
        self.add(if both { (first.len() + second.len() - 2 * common) as u32 } else { 0 });
        self.differ(both && common == 0, "their times differ");
    }

    /// Words of opposite meaning, and countries.
    fn opposites(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let pairs = || one.senses.iter().flat_map(|first| two.senses.iter().map(move |second| (first, second)));
        let one_scale = || pairs().filter(|(first, second)| first.scale == second.scale);
        let opposed = one_scale().filter(|(first, second)| first.pole != second.pole).count();
        self.differ(opposed > 0, "one has the opposite word of the other");
        self.add(opposed as u32);
        self.add(one_scale().filter(|(first, second)| first.pole == second.pole).count() as u32);
        let (first, second) = (&one.countries, &two.countries);
        self.differ(!first.is_empty() && !second.is_empty() && first.is_disjoint(second), "their countries differ");
    }

    /// Clauses of one predicate: who does what to whom, denied or not, past or to come.
    fn clauses(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let like = |first: &Clause<'_>, second: &Clause<'_>| {
            let same = first.proposition.lemma == second.proposition.lemma;
            if same { 2 } else { u32::from(first.cluster != 0 && first.cluster == second.cluster) }
        };
        let pairs = || one.clauses.iter().flat_map(|first| two.clauses.iter().map(move |second| (first, second)));
        self.add(pairs().map(|(first, second)| like(first, second)).max().unwrap_or_default());
        let same: Vec<(&Clause<'_>, &Clause<'_>)> = pairs().filter(|(first, second)| like(first, second) == 2).collect();
        let any = |parts: fn(&Proposition, &Proposition) -> bool| {
            same.iter().any(|(first, second)| parts(first.proposition, second.proposition))
        };
        self.differ(any(|first, second| first.polarity != second.polarity), "one says no where the other says yes");
        let coming = any(|first, second| (first.tense == Tense::Future) != (second.tense == Tense::Future));
        self.differ(coming, "one tells as to come what the other tells as done");
        let meet = |(first, second): &(&Clause<'_>, &Clause<'_>), one: usize, two: usize| {
            first.parts[one].is_some() && first.parts[one] == second.parts[two]
        };
        self.add(same.iter().filter(|pair| meet(pair, 0, 0)).count() as u32);
        self.add(same.iter().filter(|pair| meet(pair, 1, 1)).count() as u32);
        let turned = same.iter().any(|pair| meet(pair, 0, 1) || meet(pair, 1, 0));
        self.differ(turned, "who does it in the one undergoes it in the other");
    }

    /// What stands before the nouns that both have.
    fn nouns(&mut self, article: &Article, shared: &[(&Word, &Word)], words: &Words) {
        let nouns =
            || shared.iter().filter(|(word, other)| [word, other].iter().all(|word| matches!(word.kind, Upos::Noun | Upos::Propn)));
        let before = |word: &Word| word.token.checked_sub(1).map_or("", |token| article.language.folded(token));
        let modifier = |word: &Word| {
            let token = word.token.checked_sub(1)?;
            matches!(article.language.upos(token), Upos::Adj | Upos::Num | Upos::Noun | Upos::Propn)
                .then(|| article.language.folded(token))
        };
        let modified = || nouns().filter_map(|(word, other)| modifier(word).zip(modifier(other)));
        self.add(modified().filter(|(one, two)| one != two).count() as u32);
        self.add(modified().filter(|(one, two)| one == two).count() as u32);
        self.add(nouns().filter(|(word, other)| modifier(word).is_some() != modifier(other).is_some()).count() as u32);
        self.add(nouns().filter(|(word, other)| matches!(before(word), "a" | "an") && before(other) == "the").count() as u32);
        self.add(nouns().filter(|(word, other)| before(word) == "the" && before(other) == "the").count() as u32);
        self.add(shared.iter().filter(|(word, _)| words.sentences(word.id) == 3).count() as u32);
    }

    /// Whether what does something in the one does something in the other, whatever it is.
    fn parts(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let words =
            |told: &Told<'_>, part: usize| told.clauses.iter().filter_map(|clause| clause.parts[part]).collect::<BTreeSet<_>>();
        for first in 0..2 {
            for second in 0..2 {
                self.add(words(one, first).intersection(&words(two, second)).count() as u32);
            }
        }
    }

    /// What is denied, past, to come, open, and said by somebody.
    fn tenses(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let kinds: [fn(&Proposition) -> bool; 5] = [
            |clause| clause.polarity == Polarity::Negated,
            |clause| clause.tense == Tense::Past,
            |clause| clause.tense == Tense::Future,
            |clause| clause.modality != Modality::Asserted,
            |clause| clause.attribution.is_some(),
        ];
        for told in [one, two] {
            for is in kinds {
                self.add(told.clauses.iter().filter(|clause| is(clause.proposition)).count() as u32);
            }
        }
    }

    /// Whether both give the word of one speaker, or of two.
    fn speakers(&mut self, one: &Told<'_>, two: &Told<'_>) {
        let of = |told: &Told<'_>| told.clauses.iter().filter_map(|clause| clause.speaker).collect::<BTreeSet<_>>();
        let (first, second) = (of(one), of(two));
        self.add(first.intersection(&second).count() as u32);
        self.add((!first.is_empty() && !second.is_empty() && first.is_disjoint(&second)).into());
    }

    /// How each speaks.
    fn manner(&mut self, one: &Told<'_>, two: &Told<'_>) {
        self.differ((one.negations > 0) != (two.negations > 0), "one of them denies something");
        for told in [one, two] {
            for value in
                [told.negations, told.other_times, told.changes, told.quantifiers, told.open, told.quotations, told.attributions]
            {
                self.add(value);
            }
        }
    }

    /// How the two stand to each other.
    fn place(&mut self, article: &Article, one: &Told<'_>, two: &Told<'_>) {
        let paragraph = |told: &Told<'_>| article.document.sentences[told.sentence].paragraph;
        self.add((two.sentence - one.sentence) as u32);
        self.add((paragraph(two) == paragraph(one)).into());
        self.add(one.heading.into());
        self.add(one.length);
        self.add(two.length);
    }
}

/// The words that both have, as each has them.
fn shared<'t>(one: &'t Told<'_>, two: &'t Told<'_>) -> Vec<(&'t Word, &'t Word)> {
    one.words.iter().filter_map(|word| two.word(word.id).map(|other| (word, other))).collect()
}
