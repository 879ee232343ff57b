/** Characters that XML cannot contain, including lone surrogates, and those that control a terminal. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;

/** Whether there may be anything to do: cheap, and nearly always false. */
const SUSPICIOUS = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Returns `text` as content of an element or of an attribute in double quotes; control characters and what XML cannot contain become U+FFFD. */
export function escapeXml(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
