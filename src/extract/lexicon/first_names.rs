//! First names that news from many countries knows, with the gender that they are mostly given to.
//!
//! A name that both genders bear is in no gender's list: better to know nothing. The gender of a first name never makes a
//! finding by itself; it only keeps one back.
//!
//! Source: general knowledge, written down for this project; no data set was copied. Licence: as the project.

use super::plain;
use crate::extract::entities::Gender;

/// Whether `word` is in one of the lists.
#[must_use]
pub fn is_first_name(word: &str) -> bool {
    let word = plain(word);
    [&FEMALE[..], &MALE[..], &EITHER[..]].iter().any(|list| list.binary_search(&word.as_str()).is_ok())
}

/// The gender that `name` is nearly always given to.
#[must_use]
pub fn gender(name: &str) -> Option<Gender> {
    let name = plain(name);
    if FEMALE.binary_search(&name.as_str()).is_ok() {
        Some(Gender::Female)
    } else if MALE.binary_search(&name.as_str()).is_ok() {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Names of women, plain and sorted.
static FEMALE: [&str; 639] = [
    "abigail", "ada", "adele", "adriana", "agata", "agnes", "agnieszka", "aicha", "aida", "aisha",
    "aishatu", "akiko", "alba", "alejandra", "aleksandra", "alena", "alessandra", "alexandra", "alexandria", "alice",
    "alicia", "alina", "alison", "allison", "alma", "almudena", "amalia", "amanda", "amber", "amelia",
    "amelie", "amina", "aminata", "amy", "ana", "anastasia", "angela", "angelica", "angelina", "anita",
    "anja", "anke", "ann", "anna", "annabel", "anne", "annette", "annie", "annika", "antonia",
    "anya", "araceli", "aria", "ariana", "arlene", "asha", "asma", "astrid", "audrey", "aurora",
    "ava", "ayesha", "ayse", "barbara", "beata", "beatrice", "beatriz", "becky", "belinda", "berit",
    "bernadette", "bernice", "bertha", "beryl", "beth", "bethany", "betsy", "betty", "beverly", "bianca",
    "birgit", "bonnie", "brenda", "bridget", "britta", "brittany", "camila", "camilla", "candace", "carla",
    "carol", "carole", "carolina", "caroline", "carolyn", "cassandra", "catarina", "caterina", "catherine", "cathy",
    "cecilia", "celia", "celine", "chantal", "charlene", "charlotte", "chelsea", "cheryl", "chiara", "chidinma",
    "chloe", "christa", "christiana", "christina", "christine", "claire", "clara", "clare", "claudette", "claudia",
    "colleen", "constance", "cora", "cordelia", "corinne", "cristina", "crystal", "cynthia", "dagmar", "daisy",
    "dalia", "danielle", "daphne", "daria", "darlene", "dawn", "deborah", "debra", "deirdre", "delia",
    "delphine", "denise", "desiree", "despina", "diana", "diane", "dilma", "dinah", "dolores", "dominika",
    "donna", "dora", "doreen", "doris", "dorothea", "dorothy", "edith", "edna", "eileen", "elaine",
    "eleanor", "elena", "eleni", "elin", "elisa", "elisabeth", "elisabetta", "elise", "eliza", "elizabeth",
    "elke", "ella", "ellen", "eloise", "elsa", "elsie", "elvira", "emilia", "emily", "emma",
    "erica", "erika", "erin", "esmeralda", "esperanza", "estelle", "esther", "ethel", "eugenia", "eunice",
    "eva", "eve", "eveline", "fadia", "faith", "farah", "farida", "fatima", "fatou", "fatoumata",
    "fay", "faye", "felicia", "felicity", "fernanda", "fiona", "flavia", "flora", "frances", "francesca",
    "francine", "francoise", "freda", "frederica", "frida", "frieda", "gabriela", "gabriella", "gabrielle", "gail",
    "galina", "gemma", "genevieve", "georgia", "georgina", "geraldine", "gerda", "gertrude", "gillian", "gina",
    "giorgia", "giovanna", "gisela", "giulia", "gladys", "gloria", "golda", "grace", "graciela", "greta",
    "gretchen", "gudrun", "gwen", "gwendolyn", "hadiza", "halima", "halina", "hana", "hanna", "hannah",
    "harriet", "hattie", "hazel", "heather", "hedwig", "heidi", "helen", "helena", "helene", "helga",
    "henrietta", "hilda", "hillary", "holly", "hope", "huda", "ida", "ilse", "imelda", "imogen",
    "ines", "inga", "inge", "ingeborg", "ingrid", "ingvild", "irene", "irina", "iris", "irma",
    "isabel", "isabella", "isabelle", "ivana", "ivanka", "ivy", "jacinda", "jacqueline", "jadranka", "jadwiga",
    "jana", "jane", "janet", "janice", "janina", "jasmine", "jeanette", "jeanne", "jelena", "jenna",
    "jennifer", "jenny", "jessica", "jill", "joana", "joanna", "joanne", "jocelyn", "johanna", "josefina",
    "josephine", "joy", "joyce", "juana", "juanita", "judith", "judy", "julia", "juliana", "julianne",
    "julie", "juliet", "june", "justine", "kaitlyn", "kaja", "kamala", "karen", "karin", "karina",
    "katarina", "katarzyna", "kate", "katharina", "katherine", "kathleen", "kathryn", "kathy", "katie", "katja",
    "katrin", "katrina", "kay", "kayla", "keiko", "kerstin", "khadija", "kimberly", "kirsten", "kristen",
    "kristin", "kristina", "kristine", "krystyna", "laila", "lana", "lara", "larissa", "latifa", "laura",
    "lauren", "leah", "leila", "lena", "lenore", "leonora", "leticia", "letitia", "lidia", "liesel",
    "lila", "lilian", "lillian", "lily", "lina", "linda", "lisa", "lise", "liv", "lois",
    "lola", "lorena", "loretta", "lorna", "lorraine", "louisa", "louise", "lucia", "lucille", "lucinda",
    "lucy", "ludmila", "luisa", "lydia", "lyn", "lynda", "lynn", "lynne", "mabel", "madeleine",
    "madeline", "madina", "magda", "magdalena", "maggie", "maja", "malala", "malgorzata", "mandy", "manuela",
    "marcia", "margaret", "margarita", "margot", "margrethe", "maria", "mariam", "marian", "marianne", "maribel",
    "marie", "marilyn", "marina", "marisa", "marisol", "marjeta", "marjorie", "marlene", "marta", "martha",
    "martina", "mary", "maryam", "maud", "maureen", "maxine", "maya", "megan", "mei", "melanie",
    "melinda", "melissa", "mercedes", "meredith", "michaela", "michelle", "mildred", "milena", "mina", "miranda",
    "miriam", "mirjana", "moira", "mona", "monica", "monika", "monique", "morag", "muriel", "myra",
    "myrna", "nadezhda", "nadia", "nadine", "nancy", "naomi", "narges", "natalia", "natalie", "natasha",
    "nathalie", "nell", "nellie", "ngozi", "nicole", "nicoletta", "nikolina", "nina", "nora", "norma",
    "olena", "olga", "olivia", "ophelia", "paige", "pamela", "paola", "patience", "patricia", "paula",
    "paulina", "pauline", "pearl", "peggy", "penelope", "penny", "petra", "philippa", "phoebe", "phyllis",
    "pilar", "polly", "priscilla", "priti", "priya", "rachel", "rahel", "ramona", "rania", "raquel",
    "rebecca", "regina", "renata", "renate", "renee", "rhoda", "rhonda", "rita", "roberta", "rosa",
    "rosalie", "rosalind", "rose", "rosemarie", "rosemary", "rosie", "rowena", "roxanne", "ruth", "sabine",
    "sabrina", "sadie", "sally", "samantha", "sandra", "sanna", "sanne", "sara", "sarah", "saskia",
    "savita", "selma", "serena", "shamima", "sharon", "sheila", "shelby", "shelley", "shirin", "shirley",
    "sibylle", "signe", "sigrid", "silvia", "sinead", "siobhan", "sofia", "sonia", "sonja", "sophia",
    "sophie", "soraya", "stacey", "stacy", "stella", "stephanie", "sue", "suella", "susan", "susana",
    "susanna", "susanne", "suzanne", "svetlana", "sybil", "sylvia", "sylvie", "tamara", "tammy", "tania",
    "tanya", "tara", "tatiana", "teresa", "tessa", "thandiwe", "thea", "thelma", "theresa", "therese",
    "tiffany", "tina", "tracey", "traci", "trudy", "ulla", "ulrike", "una", "ursula", "valentina",
    "valeria", "valerie", "vanessa", "vera", "veronica", "vesna", "vicky", "victoria", "vida", "viktoria",
    "viola", "violet", "violeta", "virginia", "viviana", "vivien", "wanda", "wendy", "wilhelmina", "wilma",
    "winifred", "winnie", "xiomara", "yasmin", "yasmine", "yelena", "yoko", "yolanda", "yulia", "yvette",
    "yvonne", "zahra", "zainab", "zara", "zeinab", "zelda", "zoe", "zofia", "zuzana",
];

/// Names of men, plain and sorted.
static MALE: [&str; 784] = [
    "aaron", "abbas", "abdallah", "abdel", "abdul", "abdulaziz", "abdullah", "abel", "abraham", "abu",
    "adam", "adolfo", "adrian", "ahmad", "ahmed", "aidan", "alan", "alastair", "albert", "alberto",
    "aldo", "alejandro", "aleksandar", "aleksander", "aleksandr", "aleksei", "alessandro", "alexander", "alexandre", "alexei",
    "alfonso", "alfred", "alfredo", "alistair", "allan", "allen", "alonso", "alvaro", "amir", "amit",
    "amos", "anatoly", "anders", "andre", "andreas", "andrei", "andres", "andrew", "andrzej", "andy",
    "angelo", "angus", "anil", "anthony", "antoine", "anton", "antonio", "antony", "archibald", "archie",
    "armando", "arnold", "arseniy", "arthur", "arturo", "arun", "ashok", "augusto", "axel", "aziz",
    "baptiste", "barack", "barnaby", "barney", "barry", "bart", "bashar", "bashir", "basil", "ben",
    "benedict", "benito", "benjamin", "benny", "bernard", "bernardo", "bernd", "bernie", "bert", "bilal",
    "bill", "billy", "bjorn", "bob", "bobby", "boris", "borut", "brad", "bradley", "brandon",
    "brendan", "brent", "brett", "brian", "bruce", "bruno", "bryan", "bryce", "bryn", "caetano",
    "caleb", "callum", "calvin", "carl", "carlo", "carlos", "cecil", "cedric", "cesar", "chad",
    "charles", "chester", "christian", "christoph", "christophe", "christopher", "chuck", "clarence", "clark", "claudio",
    "clement", "cliff", "clifford", "clint", "clive", "clyde", "colin", "connor", "conor", "conrad",
    "constantin", "corey", "cormac", "craig", "curtis", "cyril", "cyrus", "dale", "damian", "damien",
    "damon", "dan", "daniel", "danilo", "danny", "dante", "darius", "darrell", "darren", "darryl",
    "dave", "david", "dean", "denis", "dennis", "denzel", "derek", "dev", "dexter", "didier",
    "diego", "dieter", "dietrich", "digambar", "dimitri", "dimitris", "dirk", "djamel", "dmitri", "dmitry",
    "dominic", "dominik", "don", "donald", "dong", "douglas", "duarte", "duncan", "dustin", "dwayne",
    "dwight", "dylan", "eamon", "earl", "ed", "eddie", "edgar", "edmund", "eduardo", "edward",
    "edwin", "eero", "efraim", "egon", "eli", "elias", "elijah", "elliot", "elliott", "elmer",
    "elon", "emeka", "emil", "emile", "emiliano", "emilio", "emmanuel", "enrico", "enrique", "eric",
    "erich", "erik", "ernest", "ernesto", "ernst", "erwin", "esteban", "ethan", "eugene", "evan",
    "evgeny", "ezra", "fabian", "fabio", "faisal", "faraj", "farid", "farouk", "federico", "felipe",
    "felix", "ferdinand", "fernando", "fidel", "filip", "finn", "florian", "floyd", "francesco", "francis",
    "francisco", "franck", "frank", "franklin", "franz", "fred", "freddie", "frederic", "frederick", "fredrik",
    "friedrich", "fritz", "gabriel", "gareth", "garth", "gary", "gaston", "gavin", "gene", "geoff",
    "geoffrey", "georg", "george", "georges", "gerald", "gerard", "gerardo", "gerhard", "gerry", "giancarlo",
    "gianni", "gilbert", "gilberto", "giles", "gino", "giorgio", "giovanni", "giuseppe", "glen", "glenn",
    "gonzalo", "gordon", "graeme", "graham", "grant", "greg", "gregor", "gregorio", "gregory", "grigory",
    "guido", "guillaume", "guillermo", "gunter", "gunther", "gustav", "gustavo", "guy", "habib", "hadi",
    "hakan", "hakeem", "hamid", "hamza", "hans", "harald", "harold", "harris", "harrison", "harry",
    "harvey", "hasan", "hashim", "hassan", "hector", "hein", "heinrich", "heinz", "helmut", "hendrik",
    "henk", "henri", "henrik", "henry", "herbert", "herman", "hiroshi", "horace", "horst", "howard",
    "hubert", "hugh", "hugo", "humphrey", "hussein", "ian", "ibrahim", "ibrahima", "idris", "ignacio",
    "igor", "ilya", "imran", "irving", "isaac", "isaiah", "ismail", "ivan", "ivo", "jack",
    "jackson", "jacob", "jacques", "jaime", "jair", "jake", "jakob", "jakub", "jamal", "james",
    "jared", "jari", "jaroslav", "jason", "javad", "javier", "jay", "jeff", "jeffrey", "jens",
    "jeremiah", "jeremy", "jerome", "jerry", "jerzy", "jesse", "jesus", "jim", "jimmy", "jin",
    "joachim", "joao", "joaquin", "joe", "joel", "joerg", "johan", "johann", "johannes", "john",
    "johnny", "jon", "jonas", "jonathan", "jorge", "jose", "josef", "joseph", "josh", "joshua",
    "juan", "jude", "julian", "julien", "julio", "julius", "jurgen", "justin", "kamal", "karel",
    "karim", "karl", "kaspar", "kazuo", "keir", "keith", "ken", "kenji", "kenneth", "kenny",
    "kent", "kevin", "khairi", "khaled", "khalid", "kieran", "kirk", "klaus", "kofi", "konstantin",
    "kurt", "kwame", "kyle", "lachlan", "lamar", "lance", "lars", "laurent", "lawrence", "lech",
    "leif", "leigh", "leo", "leon", "leonard", "leonardo", "leonid", "leopold", "leroy", "lester",
    "lewis", "liam", "lionel", "lloyd", "logan", "lorenzo", "lothar", "louis", "luc", "luca",
    "lucas", "luciano", "ludwig", "luigi", "luis", "luiz", "lukas", "luke", "luther", "lyle",
    "magnus", "mahmoud", "malcolm", "malik", "manuel", "marc", "marcel", "marcelo", "marco", "marcos",
    "marcus", "marek", "mariano", "mario", "marius", "mark", "marko", "markus", "marlon", "marshall",
    "martin", "marty", "marvin", "mason", "massimo", "mateo", "mateusz", "mathias", "mathieu", "matt",
    "matteo", "matthew", "matthias", "maurice", "mauricio", "mauro", "max", "maxim", "maximilian", "maxwell",
    "mehdi", "mehmet", "melvin", "michael", "michal", "michel", "mick", "miguel", "mihai", "mikael",
    "mike", "mikhail", "miklos", "miles", "milos", "milton", "miroslav", "mitch", "mitchell", "mohamed",
    "mohammad", "mohammed", "moritz", "morris", "moses", "muhammad", "muhammadu", "murray", "mustafa", "nabil",
    "narendra", "nasser", "nathan", "nathaniel", "ned", "neil", "nelson", "nicholas", "nick", "nicolae",
    "nicolas", "niels", "nigel", "nikola", "nikolai", "nikos", "nils", "noah", "noel", "norbert",
    "norman", "octavio", "odd", "olaf", "oleg", "oleksandr", "oliver", "olivier", "omar", "orlando",
    "osama", "oscar", "otto", "owen", "pablo", "paddy", "pascal", "patrick", "paul", "paulo",
    "pavel", "pawel", "pedro", "percy", "perry", "peter", "phil", "philip", "philipp", "philippe",
    "phillip", "pierre", "pieter", "piotr", "qasem", "quentin", "rafael", "rahul", "rajesh", "ralph",
    "ramesh", "ramiro", "ramon", "randall", "randolph", "randy", "raphael", "rashid", "raul", "ravi",
    "ray", "raymond", "recep", "reginald", "reinhard", "rene", "reuben", "rex", "ricardo", "richard",
    "rick", "ricky", "rob", "robert", "roberto", "rodney", "rodolfo", "rodrigo", "roger", "rohan",
    "roland", "rolf", "roman", "romano", "ron", "ronald", "ronaldo", "ronnie", "rory", "ross",
    "roy", "ruben", "rudolf", "rudy", "rufus", "rui", "rupert", "russell", "ryan", "sacha",
    "saeed", "said", "salah", "salim", "salman", "salvador", "salvatore", "sami", "samir", "samson",
    "samuel", "sanjay", "santiago", "scott", "sean", "sebastian", "sebastiao", "serge", "sergei", "sergey",
    "sergio", "seth", "shane", "shaun", "siegfried", "silvio", "simon", "solomon", "spencer", "stan",
    "stanislav", "stanley", "stefan", "stefano", "stephen", "steve", "steven", "stewart", "stuart", "sunil",
    "sven", "syed", "tadeusz", "tariq", "ted", "terence", "terrence", "theo", "theodore", "thiago",
    "thierry", "thomas", "thorsten", "tim", "timothy", "tobias", "todd", "tom", "tomas", "tomasz",
    "tommy", "torsten", "travis", "trevor", "tristan", "troy", "tyler", "tyrone", "ulrich", "ulysses",
    "umar", "umberto", "uwe", "vaclav", "valentin", "vasily", "vernon", "victor", "viktor", "vince",
    "vincent", "vincenzo", "vinod", "virgil", "vito", "vittorio", "vlad", "vladimir", "vladislav", "volodymyr",
    "wade", "waleed", "walid", "wallace", "walter", "warren", "wayne", "wendell", "wesley", "wilbur",
    "wilfred", "wilhelm", "will", "willem", "william", "willie", "wim", "winston", "wojciech", "wolfgang",
    "xavier", "yahya", "yann", "yasser", "yevgeny", "yitzhak", "yoshihide", "yuri", "yusuf", "yves",
    "zachary", "zbigniew", "zhang", "zoltan",
];

/// Names of either, plain and sorted.
static EITHER: [&str; 112] = [
    "alex", "alexis", "ali", "amara", "andrea", "angel", "ariel", "ashley", "ashton", "aubrey",
    "bailey", "beverley", "blair", "bo", "cameron", "camille", "carmen", "casey", "chandra", "charlie",
    "chi", "chris", "claude", "courtney", "dana", "devon", "dominique", "drew", "eden", "evelyn",
    "florence", "frankie", "gale", "guadalupe", "gurpreet", "harpreet", "hayden", "hilary", "hyun", "jackie",
    "jamie", "jan", "jean", "jess", "ji", "jo", "joan", "jordan", "jules", "jun",
    "kai", "kelly", "kerry", "kim", "kiran", "kit", "laurie", "lee", "leslie", "li",
    "lindsay", "live", "lou", "marion", "mel", "micah", "micha", "mika", "milan", "min",
    "ming", "morgan", "nguyen", "nicky", "nicola", "nikita", "noor", "pat", "quinn", "reese",
    "remy", "riley", "river", "robin", "rosario", "rowan", "sam", "sandeep", "sandy", "sanja",
    "sasha", "shannon", "shawn", "sidney", "simone", "sky", "skyler", "stevie", "taylor", "tebogo",
    "terry", "toni", "tony", "tracy", "trinidad", "val", "valentine", "vivian", "wei", "xin",
    "yan", "yuki",
];

