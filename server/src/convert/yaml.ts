import { Document, visit } from 'yaml';

/** Characters that no YAML file may hold as they are; the library escapes those below U+0020 itself. */
const forbidden = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Returns a value as a YAML file that every reader takes: lines are not folded, nothing stands for something written elsewhere. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && forbidden.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 })
    .replace(new RegExp(forbidden, 'g'), (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
