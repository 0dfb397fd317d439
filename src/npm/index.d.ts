/** A stretch of the article. Offsets count UTF-16 code units, as JavaScript's strings do: `text.slice(start, end)`. */
export interface Place {
  /** Where it starts. Where a title is given, offsets count in `title + "\n\n" + text`. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** What stands there. */
  text: string;
}

/** A place and what it says. */
export interface Label extends Place {
  /** What it says, in a few words. */
  note: string;
  /** The place in the published article, where `source` was given. */
  link?: string;
}

export type Family = "dates" | "numbers" | "attribution" | "names" | "contradiction" | "structure" | "style";

/** How sure the engine is; act on "certain" and "likely". */
export type Confidence = "certain" | "likely" | "possible";

/** Places that cannot all be right, or one that cannot be right by itself. */
export interface Finding {
  /** The check's id: "dates/weekday-mismatch". */
  check: string;
  family: Family;
  confidence: Confidence;
  /** What disagrees. */
  message: string;
  /** Why, with the numbers computed. */
  reason: string;
  /** What to look up. Never a verdict. */
  advice: string;
  /** The later place. */
  primary: Label;
  /** What it disagrees with; empty where a place is odd by itself. */
  secondary: Label[];
}

/** Something that evidence can settle. */
export interface Claim extends Place {
  /** What it is about. */
  kinds: string[];
  /** How soon an editor would want it checked: 0 to 1. */
  score: number;
  /** Whose word it is, where it is not the article's own. */
  speaker: string | null;
}

export interface Report {
  /** The version of Crosscheck. */
  version: string;
  /** What evidence can settle, in the order of the text. */
  claims: Claim[];
  /** Where the article disagrees with itself, in the order of the text. */
  findings: Finding[];
  /** All that was read out of the text, where it was asked for; report.schema.json describes it. */
  layers?: Record<string, Array<Record<string, unknown>>>;
}

export interface Options {
  /** The headline, where it is known apart from the text. */
  title?: string | null;
  /** The day of publication, "2024-03-12". */
  date?: string | null;
  /** Where the article was published: each place of a finding then carries a link to it. */
  source?: string | null;
  /** Whether to add all that was read out of the text. */
  layers?: boolean;
}

/**
 * Shows where an article disagrees with itself. The same text gives the same report.
 *
 * @throws {Error} where `date` is no day of the calendar or `source` no address of the web
 */
export function check(text: string, options?: Options): Report;
