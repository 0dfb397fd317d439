import model from "wink-eng-lite-web-model";
import load from "wink-nlp";

let nlp;
export const start = () => { nlp = load(model); };
export const run = (text) => nlp.readDoc(text).entities().out().length;
