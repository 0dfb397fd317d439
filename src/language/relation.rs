//! Dependency relations: how a token depends on its head.

/// A relation of Universal Dependencies, as the English treebanks use them.
///
/// Source: Universal Dependencies, version 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// A clause that says more of a noun: "the right *to vote*".
    Acl,
    /// A relative clause: "the woman who *sang*".
    AclRelcl,
    /// A clause that says more of a predicate: "left when it *rained*".
    Advcl,
    /// A relative clause about a whole clause: "which *surprised* nobody".
    AdvclRelcl,
    /// An adverb: "*not*", "*yesterday*".
    Advmod,
    /// An adjective before or after its noun.
    Amod,
    /// A noun beside another that means the same: "Ann Lee, *mayor* of Leeds".
    Appos,
    /// An auxiliary verb.
    Aux,
    /// The auxiliary verb of a passive.
    AuxPass,
    /// A preposition or a possessive ending.
    Case,
    /// A coordinating conjunction.
    Cc,
    /// The first half of a conjunction: "*both* … and".
    CcPreconj,
    /// A clause that is the object of a verb: "said he *left*".
    Ccomp,
    /// A noun before a noun: "*press* office".
    Compound,
    /// The particle of a verb: "shut *down*".
    CompoundPrt,
    /// A conjunct, tied to the first one.
    Conj,
    /// The copula: "*is* a doctor".
    Cop,
    /// A clause as subject.
    Csubj,
    /// A clause as subject of a copula whose predicate is a clause.
    CsubjOuter,
    /// A clause as subject of a passive.
    CsubjPass,
    /// Something that no other relation fits.
    Dep,
    /// A determiner.
    Det,
    /// A determiner before another: "*all* the people".
    DetPredet,
    /// An interjection.
    Discourse,
    /// A noun outside its clause.
    Dislocated,
    /// "There" and "it" that mean nothing.
    Expl,
    /// A later word of a fixed expression: "as *well* as".
    Fixed,
    /// A later word of a name.
    Flat,
    /// The second half of a word wrongly written as two.
    Goeswith,
    /// The indirect object.
    Iobj,
    /// An item of a list.
    List,
    /// A subordinating conjunction, or the "to" of an infinitive.
    Mark,
    /// A noun that says more of a noun: "mayor of *Leeds*".
    Nmod,
    /// A title or description before or after a name.
    NmodDesc,
    /// A possessor: "*Ann*'s house".
    NmodPoss,
    /// A noun that says more of a noun, without a preposition.
    NmodUnmarked,
    /// The subject.
    Nsubj,
    /// The subject of a copula whose predicate is a clause.
    NsubjOuter,
    /// The subject of a passive.
    NsubjPass,
    /// A number that says how many.
    Nummod,
    /// The direct object.
    Obj,
    /// A noun with a preposition that says more of a predicate.
    Obl,
    /// Who did it, in a passive: "by *police*".
    OblAgent,
    /// A noun without a preposition that says more of a predicate: "left *Monday*".
    OblUnmarked,
    /// What is left over where a predicate is left out.
    Orphan,
    /// A clause beside another, such as what is said around a quotation.
    Parataxis,
    /// A punctuation mark.
    Punct,
    /// A word that was taken back.
    Reparandum,
    /// The head of the sentence.
    Root,
    /// Somebody spoken to.
    Vocative,
    /// A clause without a subject of its own: "wants to *leave*".
    Xcomp,
}

impl Relation {
    /// All of them; a relation's place here is its number.
    pub const ALL: [Relation; 51] = [
        Relation::Acl,
        Relation::AclRelcl,
        Relation::Advcl,
        Relation::AdvclRelcl,
        Relation::Advmod,
        Relation::Amod,
        Relation::Appos,
        Relation::Aux,
        Relation::AuxPass,
        Relation::Case,
        Relation::Cc,
        Relation::CcPreconj,
        Relation::Ccomp,
        Relation::Compound,
        Relation::CompoundPrt,
        Relation::Conj,
        Relation::Cop,
        Relation::Csubj,
        Relation::CsubjOuter,
        Relation::CsubjPass,
        Relation::Dep,
        Relation::Det,
        Relation::DetPredet,
        Relation::Discourse,
        Relation::Dislocated,
        Relation::Expl,
        Relation::Fixed,
        Relation::Flat,
        Relation::Goeswith,
        Relation::Iobj,
        Relation::List,
        Relation::Mark,
        Relation::Nmod,
        Relation::NmodDesc,
        Relation::NmodPoss,
        Relation::NmodUnmarked,
        Relation::Nsubj,
        Relation::NsubjOuter,
        Relation::NsubjPass,
        Relation::Nummod,
        Relation::Obj,
        Relation::Obl,
        Relation::OblAgent,
        Relation::OblUnmarked,
        Relation::Orphan,
        Relation::Parataxis,
        Relation::Punct,
        Relation::Reparandum,
        Relation::Root,
        Relation::Vocative,
        Relation::Xcomp,
    ];

    /// The relation with this number, `Dep` where there is none.
    pub(super) fn at(number: usize) -> Self {
        Self::ALL.get(number).copied().unwrap_or(Relation::Dep)
    }

    /// The name as treebanks write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 51] = [
            "acl",
            "acl:relcl",
            "advcl",
            "advcl:relcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "aux:pass",
            "case",
            "cc",
            "cc:preconj",
            "ccomp",
            "compound",
            "compound:prt",
            "conj",
            "cop",
            "csubj",
            "csubj:outer",
            "csubj:pass",
            "dep",
            "det",
            "det:predet",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
            "nmod",
            "nmod:desc",
            "nmod:poss",
            "nmod:unmarked",
            "nsubj",
            "nsubj:outer",
            "nsubj:pass",
            "nummod",
            "obj",
            "obl",
            "obl:agent",
            "obl:unmarked",
            "orphan",
            "parataxis",
            "punct",
            "reparandum",
            "root",
            "vocative",
            "xcomp",
        ];
        NAMES[self as usize]
    }

    /// Whether it is a subject, of whatever kind.
    #[must_use]
    pub fn is_subject(self) -> bool {
        matches!(
            self,
            Relation::Nsubj
                | Relation::NsubjOuter
                | Relation::NsubjPass
                | Relation::Csubj
                | Relation::CsubjOuter
                | Relation::CsubjPass
        )
    }

    /// Whether it is an object, direct or indirect.
    #[must_use]
    pub fn is_object(self) -> bool {
        matches!(self, Relation::Obj | Relation::Iobj)
    }
}
