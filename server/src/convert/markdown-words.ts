/**
 * A link or a picture: its words, and its address, in angle brackets or bare. Signs in both may be escaped. No part is without end, or
 * many open brackets would take long.
 */
const link = /!?\[((?:\\.|[^\]\\]){0,1000})\]\((?:<([^>]{0,4000})>|((?:\\.|\([^()\s]{0,1000}\)|[^()\s\\]){0,4000}))[^)]{0,1000}\)/g;

/** The addresses of links and pictures in Markdown, without those that lead to another line. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(link)].map(([, , pointed, bare]) => unescaped(pointed ?? bare!)).filter((address) => address !== '' && !address.startsWith('#'));
}

/** A link whose words are a number alone calls a source: `pollute [1](https://…)`. */
const numbered = /(?<=\S)[ \t]*\[(?:\\?\[)?\^?\d{1,3}(?:\\?\])?\]\((?:<[^>]{0,4000}>|(?:\\.|\([^()\s]{0,1000}\)|[^()\s\\]){0,4000})[^)]{0,1000}\)/g;

/** Words without Markdown's marks, and without calls of sources: links whose words are a number alone. */
export function plainWords(text: string): string {
  const plain = text.replace(numbered, '').replace(link, '$1').replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/(?<![\\\w])(\*\*|__|\*|_|`)(?=\S)(.{1,2000}?)(?<=\S)(?<!\\)\1(?!\w)/g, '$2').replace(/(?<![\\\w])(\*\*|__|\*|_|`)(?=\S)(.{1,2000}?)(?<=\S)(?<!\\)\1(?!\w)/g, '$2')
    .replace(/^\[[ xX]\]\s+/, '');
  return unescaped(plain).trim();
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
