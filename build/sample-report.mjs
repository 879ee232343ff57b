// Writes the report of the sample `council` as a PDF, from its Markdown: `node build/sample-report.mjs`.
// Pages end where the Markdown marks them; notes are at the foot of the page that calls them.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { readFileSync, writeFileSync } from 'node:fs';

const [width, height] = [420, 520];
const margin = 48;
const size = 10;
const leading = 13.5;
const folder = 'samples/council';

const text = readFileSync(`${folder}/report.md`, 'utf8');
const notes = new Map([...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, words]) => [number, words]));
const title = /^# (.*)$/m.exec(text)[1];
const pages = text.replace(/^\[\^\d+\]: .*$/gm, '').split(/^<!-- page \d+ -->$/m).slice(1);

const document = await PDFDocument.create();
const fonts = { plain: await document.embedFont(StandardFonts.TimesRoman), bold: await document.embedFont(StandardFonts.TimesRomanBold) };
document.setTitle(title);
document.setCreationDate(new Date('2026-10-19T00:00:00Z'));
document.setModificationDate(new Date('2026-10-19T00:00:00Z'));
pages.forEach((source, index) => drawPage(source.trim().split(/\n{2,}/), index + 1));
writeFileSync(`${folder}/report.pdf`, await document.save());

function drawPage(paragraphs, number) {
  const page = document.addPage([width, height]);
  const draw = (words, x, y, font = fonts.plain, points = size) => page.drawText(words, { x, y, size: points, font });
  if (number > 1) draw(title, margin, height - margin, fonts.plain, 8.5);
  let y = height - margin - 2 * leading;
  const called = [];
  for (const paragraph of paragraphs) {
    const [, marks, words] = /^(#*) ?([^]*)$/.exec(paragraph);
    const [font, points] = marks === '' ? [fonts.plain, size] : [fonts.bold, marks === '#' ? 15 : 10.5];
    for (const line of linesOf(words.replace(/\s+/g, ' '), font, points)) {
      const [before, note] = line.split(/\[\^(\d+)\]$/);
      draw(before, margin, y, font, points);
      if (note !== undefined) {
        called.push(note);
        draw(note, margin + font.widthOfTextAtSize(before, points), y + 3.5, font, 6.5);
      }
      y -= points * 1.35;
    }
    y -= marks === '' ? 6 : 2;
  }
  called.forEach((note, at) => draw(`${note} ${notes.get(note)}`, margin, margin + (called.length - 1 - at) * 11, fonts.plain, 8.5));
  draw(String(number), width / 2, margin / 2, fonts.plain, 8.5);
}

function linesOf(words, font, points) {
  const lines = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer.replace(/\[\^\d+\]/g, ''), points) > width - 2 * margin) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
