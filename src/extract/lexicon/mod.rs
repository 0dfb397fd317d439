//! Closed lists of English: titles, posts, reporting verbs, units, countries. One list a file, sorted, with its source.
