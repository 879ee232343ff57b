import { strFromU8, unzipSync } from 'fflate';

/** The paragraphs of a Word file, each as its style or level and its text. */
export function docxLines(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...xml.matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, body]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(body!)?.[1];
    const level = /<w:ilvl w:val="(\d)"/.exec(body!)?.[1];
    const text = [...body!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).join('');
    return `${level ?? style ?? ''}: ${text}`;
  });
}
