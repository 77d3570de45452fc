// What a program in TypeScript does with a record: the types generated from the schema
// must make every line of this compile under --strict.
import type { Entity, Transcript } from "./transcript.js";

function said(entity: Entity): string {
  switch (entity.type) {
    case "money":
    case "quantity":
    case "percent":
    case "ratio":
    case "ordinal":
      return `${entity.value ?? entity.low ?? entity.high} ${entity.unit}`;
    case "date":
    case "time":
      return String(entity.edtf ?? entity.start_at);
    case "duration":
    case "recurrence":
      return entity.iso;
    case "place":
    case "person":
    case "organization":
      return entity.name;
    default: {
      const none: never = entity; // every kind is told apart by its type
      return none;
    }
  }
}

export function read(record: Transcript): string[] {
  const today: Date = new Date(0); // the global one, not an entity's
  const letters = [...record.page];
  const slice = (one: { start: number; end: number }): string =>
    letters.slice(one.start, one.end).join("");
  const wrong = [...record.segments, ...record.entities].filter(
    (one) => slice(one) !== one.text,
  );
  if (wrong.length || record.parts.map(slice).join("") !== record.page) {
    throw new Error(`${record.source.name}: an offset is wrong at ${today.getTime()}`);
  }
  return record.entities.map(said);
}
