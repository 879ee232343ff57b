// The types of what the command line writes as JSON, from its schemas: dist/json.d.ts of the package for npm.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ type?: string | string[], enum?: unknown[], const?: unknown, $ref?: string, oneOf?: Schema[], anyOf?: Schema[], allOf?: Schema[], items?: Schema, prefixItems?: Schema[], properties?: Record<string, Schema>, required?: string[], additionalProperties?: boolean | Schema, description?: string, title?: string, $defs?: Record<string, Schema> }} Schema */

const folder = 'docs/schema';

/** A declaration for each schema of an output (`CheckOutput` of check.schema.json) and each of its definitions (`CheckFile`). */
export function jsonTypes() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json') && file !== 'config.schema.json').sort();
  const parts = files.flatMap((file) => {
    const name = pascal(path.basename(file, '.schema.json'));
    /** @type {Schema} */
    const schema = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const nameOf = (/** @type {string} */ ref) => (ref === '#' ? `${name}Output` : name + pascal(/** @type {string} */ (ref.split('/').at(-1))));
    return [
      declaration(`${name}Output`, schema, nameOf),
      ...Object.entries(schema.$defs ?? {}).map(([each, definition]) => declaration(name + pascal(each), definition, nameOf)),
    ];
  });
  return `// What argmark writes as JSON. Made from the schemas in docs/schema.\n\n${parts.join('\n')}`;
}

/** @param {string} name @param {Schema} schema @param {(ref: string) => string} nameOf */
function declaration(name, schema, nameOf) {
  return `${comment(schema, '')}export type ${name} = ${typeOf(schema, nameOf, '')};\n`;
}

/** @param {Schema} schema @param {(ref: string) => string} nameOf @param {string} indent @returns {string} */
function typeOf(schema, nameOf, indent) {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((each) => typeOf(each, nameOf, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each, nameOf, indent)})`).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, nameOf, indent)).join(' | ');
  switch (schema.type) {
    case 'string': case 'boolean': case 'null': return schema.type;
    case 'number': case 'integer': return 'number';
    case 'array':
      if (schema.prefixItems) return `readonly [${schema.prefixItems.map((each) => typeOf(each, nameOf, indent)).join(', ')}]`;
      return `readonly (${schema.items ? typeOf(schema.items, nameOf, indent) : 'unknown'})[]`;
    case 'object': return object(schema, nameOf, indent);
    default: return schema.properties ? object(schema, nameOf, indent) : 'unknown';
  }
}

/** @param {Schema} schema @param {(ref: string) => string} nameOf @param {string} indent */
function object({ properties = {}, required = [], additionalProperties }, nameOf, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([key, each]) =>
    `${comment(each, inner)}${inner}readonly ${/^\w+$/.test(key) ? key : JSON.stringify(key)}${required.includes(key) ? '' : '?'}: ${typeOf(each, nameOf, inner)};`);
  if (lines.length === 0) {
    return `Readonly<Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties, nameOf, indent) : 'unknown'}>>`;
  }
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** @param {Schema} schema @param {string} indent */
function comment({ description }, indent) {
  return description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '* /')} */\n`;
}

/** @param {string} name */
function pascal(name) {
  return name.replace(/(?:^|[-_ ])(\w)/g, (_, letter) => letter.toUpperCase());
}
