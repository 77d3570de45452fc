// node validate.mjs SCHEMA < RECORDS: Ajv in strict mode; prints how many lines it takes
// and fails at the first it refuses.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));
const lines = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  if (!validate(JSON.parse(line))) throw new Error(JSON.stringify(validate.errors));
}
console.log(lines.length);
