//! The JSON contract and its schema: what the command line writes is what the schema says, no more and no less.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crosscheck::report::{Source, json};
use crosscheck::{Article, Input, report_on};
use serde_json::{Map, Value};

/// Follows a schema through values; knows the keywords that the schema uses and refuses others.
struct Validator<'a> {
    schema: &'a Value,
    /// Every property that a value has had, by the address of its schema.
    seen: BTreeSet<String>,
}

/// Keywords that tell people something.
const NOTES: [&str; 7] = ["$defs", "$schema", "default", "description", "format", "title", "$id"];

impl Validator<'_> {
    /// What is the matter with `value`, which `schema` at `path` is about.
    fn check(&mut self, schema: &Value, path: &str, value: &Value) -> Result<(), String> {
        let Some(rules) = schema.as_object() else { return Ok(()) };
        for (keyword, rule) in rules.iter().filter(|(keyword, _)| !NOTES.contains(&keyword.as_str())) {
            let holds = match keyword.as_str() {
                "$ref" => {
                    let name = rule.as_str().and_then(|path| path.strip_prefix("#/$defs/")).expect("a reference to a definition");
                    let (root, path) = (self.schema, format!("#{name}"));
                    return self.check(&root["$defs"][name], &path, value);
                }
                "type" => self.is_of(rule, value),
                "enum" => rule.as_array().expect("a list").contains(value),
                "const" => rule == value,
                "minimum" => value.as_f64().is_none_or(|number| Some(number) >= rule.as_f64()),
                "anyOf" | "oneOf" => {
                    let choices = rule.as_array().expect("a list");
                    let results: Vec<_> = choices.iter().map(|choice| self.check(choice, path, value)).collect();
                    match results.iter().all(Result::is_err) {
                        true => return results.into_iter().find(Result::is_err).unwrap_or(Ok(())),
                        false => true,
                    }
                }
                "items" => {
                    for item in value.as_array().into_iter().flatten() {
                        self.check(rule, path, item)?;
                    }
                    true
                }
                "required" => {
                    let names = rule.as_array().expect("a list").iter().filter_map(Value::as_str);
                    let missing: Vec<_> =
                        names.filter(|name| value.as_object().is_some_and(|value| !value.contains_key(*name))).collect();
                    if !missing.is_empty() {
                        return Err(format!("{path} lacks {missing:?}"));
                    }
                    true
                }
                "properties" => {
                    self.properties(rule.as_object().expect("properties by name"), path, value)?;
                    true
                }
                other => panic!("the schema uses '{other}', which this test does not know"),
            };
            if !holds {
                return Err(format!("{path}: {value} is against {keyword} {rule}"));
            }
        }
        Ok(())
    }

    fn is_of(&self, kinds: &Value, value: &Value) -> bool {
        let is = |kind: &str| match kind {
            "string" => value.is_string(),
            "integer" => value.is_u64() || value.is_i64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "null" => value.is_null(),
            other => panic!("an unknown type {other}"),
        };
        match kinds.as_array() {
            Some(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
            None => kinds.as_str().is_some_and(is),
        }
    }

    /// Each property by its own schema; one without a schema is a mistake.
    fn properties(&mut self, rules: &Map<String, Value>, path: &str, value: &Value) -> Result<(), String> {
        for (name, part) in value.as_object().into_iter().flatten() {
            let rule = rules.get(name).ok_or_else(|| format!("{path} says nothing of '{name}'"))?;
            let path = format!("{path}/{name}");
            self.check(rule, &path, part)?;
            if !part.is_null() {
                self.seen.insert(path);
            }
        }
        Ok(())
    }
}

fn schema() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/report.schema.json");
    serde_json::from_str(&fs::read_to_string(file).expect("the schema")).expect("JSON")
}

/// The whole answers about every labelled article, and one with what these do not hold.
fn answers() -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labelled/open.jsonl");
    let lines = fs::read_to_string(file).expect("labelled articles");
    let source = Source::parse("https://example.org/article").expect("an address");
    let parser = crosscheck::language::Parser::read(include_bytes!("../src/language/data/parser.bin")).expect("a model");
    let parser: &'static _ = Box::leak(Box::new(parser));
    let answer = |line: &str| {
        let record: Value = serde_json::from_str(line).expect("a record");
        let text = record["text"].as_str().expect("its text");
        let date = record["date"].as_str().and_then(crosscheck::calendar::Date::parse);
        let article = Article::read(&Input { title: record["title"].as_str(), text, date, parser: Some(parser) });
        let form = json::Form { source: Some(&source), ..json::Form::default() };
        let answer = json::answer_with_layers(&record["id"], &article, &report_on(&article), &form);
        serde_json::from_str(&answer).expect("an answer is JSON")
    };
    let date_in_figures = r#"{"id": 1, "text": "It opened on 7/5/2019."}"#;
    lines.lines().filter(|line| !line.is_empty()).chain([date_in_figures]).map(answer).collect()
}

#[test]
fn every_answer_is_as_the_schema_says_and_every_field_occurs() {
    let schema = schema();
    let mut validator = Validator { schema: &schema, seen: BTreeSet::new() };
    let mut answers = answers();
    assert!(answers.len() >= 40, "too few articles");
    answers.push(serde_json::from_str(&json::failure(&7.into(), "it is no article")).expect("a failure is JSON"));
    for answer in &answers {
        if let Err(error) = validator.check(&schema, "", answer) {
            panic!("{}: {error}", answer["id"]);
        }
    }
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        for property in definition["properties"].as_object().into_iter().flatten().map(|(property, _)| property) {
            let path = format!("#{name}/{property}");
            assert!(validator.seen.contains(&path), "no answer has {path}");
        }
    }
}

#[test]
fn what_is_not_in_the_schema_is_found_out() {
    let schema = schema();
    let mut validator = Validator { schema: &schema, seen: BTreeSet::new() };
    let good = &answers()[0];
    type Spoil = fn(&mut Value);
    let spoils: [(&str, Spoil); 5] = [
        ("a field too many", |answer| answer["more"] = 1.into()),
        ("a field too few", |answer| drop(answer.as_object_mut().expect("an object").remove("version"))),
        ("another type", |answer| answer["version"] = 1.into()),
        ("another word", |answer| answer["findings"][0]["family"] = "weather".into()),
        ("a place before the text", |answer| answer["findings"][0]["primary"]["start"] = (-1).into()),
    ];
    assert_eq!(validator.check(&schema, "", good), Ok(()));
    for (what, spoil) in spoils {
        let mut bad = good.clone();
        spoil(&mut bad);
        assert!(validator.check(&schema, "", &bad).is_err(), "{what}");
    }
}
