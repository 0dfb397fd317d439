//! Words that tell what kind of thing a capitalised name names.
//!
//! Source: general knowledge, written down for this project; no data set was copied. Licence: as the project.

/// Whether a name that ends with `word`, folded, or has it before "of" or "for", is an organisation's.
#[must_use]
pub fn is_organisation_word(word: &str) -> bool {
    ORGANISATION.binary_search(&word).is_ok()
}

/// Whether a name that ends with `word`, folded, is a place's.
#[must_use]
pub fn is_place_word(word: &str) -> bool {
    PLACE.binary_search(&word).is_ok()
}

/// Whether a name that begins with `word`, folded, is often a place's.
#[must_use]
pub fn begins_place(word: &str) -> bool {
    PLACE_START.binary_search(&word).is_ok()
}

/// Last words of organisations, sorted.
static ORGANISATION: [&str; 169] = [
    "academy", "administration", "ag", "agency", "air", "airlines", "airways", "albion",
    "alliance", "army", "assembly", "associates", "association", "athletic", "authority", "bakery",
    "bank", "battalion", "board", "books", "brewery", "brigade", "broadcasting", "brotherhood",
    "bureau", "cabinet", "capital", "center", "centre", "chamber", "church", "clinic",
    "club", "co.", "coalition", "college", "commission", "committee", "communications", "companies",
    "company", "company.", "confederation", "congress", "conservatives", "consortium", "corp", "corp.",
    "corporation", "corps", "council", "county council", "court", "democrats", "department", "diocese",
    "directorate", "division", "electronics", "energy", "ensemble", "entertainment", "exchange", "express",
    "farmers", "fc", "federation", "foods", "force", "forces", "forum", "foundation",
    "front", "fund", "gallery", "gas", "gazette", "gmbh", "government", "greens",
    "group", "guard", "guardian", "herald", "holdings", "hospital", "hotspur", "house",
    "inc", "inc.", "industries", "institute", "insurance", "lab", "laboratories", "laboratory",
    "labour", "labs", "league", "liberals", "library", "llc", "ltd", "ltd.",
    "media", "mining", "ministry", "mission", "motors", "movement", "museum", "navy",
    "network", "news", "observatory", "office", "oil", "orchestra", "organisation", "organization",
    "panel", "parliament", "partners", "party", "petroleum", "pharma", "pharmaceuticals", "philharmonic",
    "pictures", "plc", "police", "post", "press", "publishing", "radio", "rail",
    "railway", "railways", "rangers", "records", "regiment", "republicans", "rovers", "school",
    "secretariat", "senate", "service", "services", "society", "software", "steel", "studios",
    "systems", "teachers", "technologies", "technology", "telecom", "television", "theatre", "times",
    "treasury", "tribune", "trust", "tyres", "union", "united", "university", "wanderers",
    "workers",
];

/// Last words of places, sorted.
static PLACE: [&str; 86] = [
    "airport", "arena", "avenue", "bay", "beach", "border", "borough", "boulevard",
    "bridge", "canal", "cape", "castle", "cathedral", "cemetery", "city", "coast",
    "common", "county", "crater", "creek", "dam", "desert", "district", "drive",
    "falls", "fjord", "forest", "garden", "gardens", "glacier", "governorate", "green",
    "grove", "gulf", "harbor", "harbour", "heights", "highway", "hill", "hills",
    "island", "islands", "jail", "lagoon", "lake", "lane", "mountain", "mountains",
    "oblast", "ocean", "palace", "parish", "park", "pass", "peak", "peninsula",
    "pier", "plain", "plateau", "port", "prefecture", "prison", "province", "quay",
    "reef", "region", "ridge", "river", "road", "sea", "spring", "springs",
    "square", "stadium", "station", "strait", "street", "terminal", "tower", "town",
    "township", "valley", "village", "volcano", "wood", "woods",
];

/// First words of places, sorted.
static PLACE_START: [&str; 33] = [
    "bad", "cape", "central", "east", "eastern", "el", "fort", "gulf",
    "isle", "lake", "las", "los", "lower", "mount", "mt", "mt.",
    "new", "north", "northern", "port", "puerto", "rio", "saint", "san",
    "santa", "south", "southern", "st", "st.", "upper", "villa", "west",
    "western",
];

