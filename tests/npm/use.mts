// Compiled, never run: what the types allow and what they refuse.
import { check, type Finding, type Options, type Report } from "../../target/npm/index.js";

const options: Options = { title: "The fair", date: "2024-03-01", layers: true };
const report: Report = check("It rained.", options);
const alarms: Finding[] = report.findings.filter(({ confidence, family }) => confidence !== "possible" && family !== "style");
export const places: Array<[number, number, string]> = alarms.map(({ primary }) => [primary.start, primary.end, primary.note]);

// @ts-expect-error the article is a string
check(7);
// @ts-expect-error there is no such option
check("It rained.", { dates: "2024-03-01" });
// @ts-expect-error there is no such confidence
alarms.filter(({ confidence }) => confidence === "sure");
