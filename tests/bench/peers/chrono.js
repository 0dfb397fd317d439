import { parse } from "chrono-node";

export const start = () => {};
export const run = (text) => parse(text, new Date(2024, 2, 12)).length;
